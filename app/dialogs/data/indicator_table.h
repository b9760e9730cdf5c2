// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <vector>

#include "app/models/indicator_rows.h"

namespace app {

/// The indicators of a user's table: which are used, their names and units, and whether their values add up.
class IndicatorTable : public QTableWidget {
    Q_OBJECT

public:
    enum Column { Name, Unit, AddsUp, columns };

    explicit IndicatorTable(QWidget* parent = nullptr);

    void setRows(const std::vector<IndicatorRow>& rows);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// An indicator is described in another way.
    void described(const IndicatorRow& row);
    /// @param position  in the rows.
    void useChanged(std::size_t position, bool isUsed);

private:
    void fillRow(int at, const IndicatorRow& row);
    void showName(int at, const std::string& name);
    void takeChange(const QTableWidgetItem* item);
    void keepRow(std::size_t position, const IndicatorRow& row);
    void takeName(const QTableWidgetItem& item, std::size_t position);

    std::vector<IndicatorRow> m_rows;  ///< As they are shown, with the user's changes.
    bool m_isStale = false;            ///< Since the last change, the cells do not show all of m_rows.
};

}  // namespace app
