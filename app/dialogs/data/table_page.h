// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "app/models/indicator_rows.h"
#include "app/models/sheet_model.h"
#include "app/user_data/source_edits.h"
#include "app/wording/wording.h"

class QTableView;

namespace app {

class IndicatorTable;
class JoinView;
class TableForm;

/// A table of the user's before it is opened: how it is read, its first rows, its indicators and its join.
class TablePage : public QWidget {
    Q_OBJECT

public:
    TablePage(UserTableSource source, const Wording& wording, QWidget* parent = nullptr);

    [[nodiscard]] const UserTableSource& source() const { return m_source; }
    /// Shows the result of a check of the source.
    /// @param all  what is known about the regions.
    void setCheck(const std::shared_ptr<const TableCheck>& check, const SourcesCheck& all);

signals:
    /// The source is another one than before.
    void edited();

private:
    [[nodiscard]] QWidget* leftSide();
    [[nodiscard]] QWidget* rightSide();
    void connectParts();
    void edit(const UserTableSource& source);
    void describe(const IndicatorRow& row);
    void layOutPreview();
    void use(std::size_t position, bool isUsed);

    UserTableSource m_source;
    Wording m_wording;
    std::shared_ptr<const TableCheck> m_check;  ///< Null before the first one.
    std::vector<IndicatorRow> m_indicatorRows;
    SheetModel m_model;
    TableForm* m_form;
    IndicatorTable* m_indicators;
    QTableView* m_preview;
    JoinView* m_join;
};

}  // namespace app
