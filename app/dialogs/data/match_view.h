// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QWidget>
#include <optional>
#include <vector>

#include "app/models/join/match_model.h"
#include "app/models/join/region_list.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace app {

class RegionChooser;

/// All names in a table with the regions that they stand for. Each can get another region, be left out, or be matched
/// as it was without a decision.
class MatchView : public QWidget {
    Q_OBJECT

public:
    /// @param regions, search  that can be chosen.
    MatchView(RegionList& regions, RegionSearch& search, QWidget* parent = nullptr);

    void setRows(const std::vector<MatchRow>& rows);

signals:
    /// @param region  nothing to leave the rows out.
    void decided(const KeyRows& rows, const std::optional<core::RegionCode>& region);
    void takenBack(const KeyRows& rows);

private:
    [[nodiscard]] QLayout* makeBar();
    void showSelection();
    void decide(const std::optional<core::RegionCode>& region);
    void takeBack();
    [[nodiscard]] std::vector<MatchRow> selected() const;

    MatchModel m_model;
    QSortFilterProxyModel m_shown;
    QLineEdit* m_search;
    QTableView* m_table;
    QLabel* m_name;
    RegionChooser* m_chooser;
    QPushButton* m_leaveOut;
    QPushButton* m_undo;
};

}  // namespace app
