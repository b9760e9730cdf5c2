// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/models/join/region_list.h"
#include "app/models/join_rows.h"

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace app {

class MatchView;

/// How a table was joined to the regions: on one page a row of buttons for each name that needs a decision, on the
/// other all names, each of which can be changed.
class JoinView : public QWidget {
    Q_OBJECT

public:
    /// @param regions, search  that can be chosen for any name.
    JoinView(RegionList& regions, RegionSearch& search, QWidget* parent = nullptr);

    void setRows(const JoinRows& rows);

signals:
    /// @param region  nothing to leave the rows out.
    void decided(const KeyRows& rows, const std::optional<core::RegionCode>& region);
    void takenBack(const KeyRows& rows);

private:
    [[nodiscard]] QLayout* makeHead();
    void showCounts();
    void showPage(int page);
    void rebuild();
    void addOpen(QBoxLayout& list);
    void addDuplicates(QBoxLayout& list);
    void addShared(QBoxLayout& list);
    void addDecided(QBoxLayout& list);
    [[nodiscard]] QWidget* rowOf(const OpenKey& open);
    [[nodiscard]] QWidget* rowOf(const DuplicateRows& duplicate);
    [[nodiscard]] QWidget* rowOf(const SharedRegion& shared);
    [[nodiscard]] QWidget* rowOf(const DecidedKey& decided);
    [[nodiscard]] QWidget* leaveOutButton(const QString& words, const KeyRows& rows);

    JoinRows m_rows;
    RegionList& m_regions;
    RegionSearch& m_search;
    QLabel* m_headline;
    QButtonGroup* m_pageButtons;  ///< By the positions of the pages.
    QStackedWidget* m_pages;
    bool m_isPageChosen = false;  ///< By the user. Otherwise it is the one that needs a look.
    QScrollArea* m_area;
    MatchView* m_matches;
};

}  // namespace app
