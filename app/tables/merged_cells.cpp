// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/merged_cells.h"

#include <algorithm>
#include <iterator>

namespace app {

MergedCells::MergedCells(const gis::Sheet& sheet) {
    const std::size_t rows = sheet.cells.rowCount();
    const std::size_t columns = sheet.cells.columnCount();
    std::size_t entries = 0;
    constexpr std::size_t always = 1'000'000;
    const std::size_t mostEntries = always + sheet.cells.cellCount();  // more would be ranges that overlap
    for (const gis::CellRange& range : sheet.merged) {
        for (std::size_t column = range.firstColumn; column <= range.lastColumn && column < columns; ++column) {
            if (range.firstRow < rows && ++entries <= mostEntries) {
                m_ranges[column].emplace(range.firstRow, range);
            }
        }
    }
}

std::optional<gis::CellRange> MergedCells::rangeAt(std::size_t row, std::size_t column) const {
    const auto ranges = m_ranges.find(column);
    if (ranges == m_ranges.end()) {
        return std::nullopt;
    }
    const auto after = ranges->second.upper_bound(row);
    if (after == ranges->second.begin()) {
        return std::nullopt;
    }
    const gis::CellRange& range = std::prev(after)->second;
    return row <= range.lastRow ? std::optional(range) : std::nullopt;
}

gis::SheetCell MergedCells::filled(const gis::SheetCells& cells, std::size_t row, std::size_t column) const {
    const gis::SheetCell cell = cells.cell(row, column);
    if (cell.kind != gis::CellKind::Blank) {
        return cell;
    }
    const std::optional<gis::CellRange> range = rangeAt(row, column);
    return range ? cells.cell(range->firstRow, range->firstColumn) : cell;
}

}  // namespace app
