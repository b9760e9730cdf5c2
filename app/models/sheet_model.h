// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/user_data/sources_check.h"

class QColor;

namespace app {

/// What a row of a sheet is, as a word; empty for a row with data.
[[nodiscard]] QString wordOfRow(std::optional<RowKind> kind);

/// The first rows of a sheet, with the rows and columns that were recognised in it.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int mostRows = 200;
    static constexpr int mostColumns = 100;
    enum class ColumnUse { None, Key, Period, Indicator, Unit, Groups, Figures };

    using QAbstractTableModel::QAbstractTableModel;

    void setCheck(const TableCheck& check);

    /// Nothing for a row with data.
    [[nodiscard]] std::optional<RowKind> kindOf(int row) const;
    [[nodiscard]] ColumnUse useOf(int column) const;
    /// Whether a row holds one text, a title or a note, which may need the width of all columns.
    [[nodiscard]] bool isSentence(int row) const;
    /// The cell that an error is about, if it is among the rows that are shown.
    [[nodiscard]] QModelIndex faultyCell() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void findUses(const SeriesLayout& layout);
    void findFault(const std::optional<gis::Error>& error);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QVariant background(int row, int column) const;
    [[nodiscard]] QVariant alignment(int row, int column) const;

    std::shared_ptr<const UserTable> m_table;
    std::vector<std::optional<RowKind>> m_kinds;  ///< Of the rows that are shown.
    std::vector<ColumnUse> m_uses;
    int m_faultyRow = -1;
    int m_faultyColumn = -1;
};

}  // namespace app
