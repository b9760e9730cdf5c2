// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/models/join_rows.h"

namespace app {

/// All names in a table with the regions that they stand for.
class MatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, Name, Region, Reason, columns };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay keep their selection.
    void setRows(const std::vector<MatchRow>& rows);
    [[nodiscard]] const MatchRow& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<MatchRow> m_rows;
};

}  // namespace app
