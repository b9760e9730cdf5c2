// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/models/indicator_rows.h"
#include "app/models/sheet_model.h"
#include "app/user_data/source_edits.h"
#include "app/wording/wording.h"

class QLabel;
class QPushButton;
class QTableView;

namespace app {

class IndicatorTable;
class JoinView;
class RegionList;
class RegionSearch;
class TableForm;

/// A table of the user's before it is opened: how it is read, its first rows, its indicators and its join.
class TablePage : public QWidget {
    Q_OBJECT

public:
    /// @param regions, search  that can be chosen for the names in the table.
    TablePage(UserTableSource source, const Wording& wording, RegionList& regions, RegionSearch& search,
              QWidget* parent = nullptr);

    [[nodiscard]] const UserTableSource& source() const { return m_source; }
    /// Whether the table is not to be opened with the map.
    [[nodiscard]] bool isLeftOut() const { return m_isLeftOut; }
    void setLeftOut(bool isLeftOut);
    /// Shows the result of a check of the source.
    /// @param all          what is known about the regions.
    /// @param otherSheets  of the file, which are tables of their own.
    void setCheck(const std::shared_ptr<const TableCheck>& check, const SourcesCheck& all,
                  const std::set<std::string>& otherSheets = {});

signals:
    /// The source is another one than before.
    void edited();
    /// The table is left out, or not any more.
    void leftOutChanged();
    /// Another sheet of the file is to be a table, too.
    void sheetAdded(const QString& sheet);

private:
    [[nodiscard]] QWidget* leftSide();
    [[nodiscard]] QWidget* rightSide();
    [[nodiscard]] QWidget* makeBanner();
    void connectParts();
    void showBanner();
    void edit(const UserTableSource& source);
    void describe(const IndicatorRow& row);
    void layOutPreview();
    void use(std::size_t position, bool isUsed);

    UserTableSource m_source;
    bool m_isLeftOut = false;
    Wording m_wording;
    std::shared_ptr<const TableCheck> m_check;  ///< Null before the first one.
    std::vector<IndicatorRow> m_indicatorRows;
    SheetModel m_model;
    QWidget* m_banner;  ///< About a table that no region has a row of, or that is left out.
    QLabel* m_bannerWords;
    QPushButton* m_bannerButton;
    TableForm* m_form;
    IndicatorTable* m_indicators;
    QTableView* m_preview;
    JoinView* m_join;
};

}  // namespace app
