// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "gis/tables/sheet.h"

namespace app {

/// The merged cells of a sheet, to be found by row and column. Rows and columns count from 0.
class MergedCells {
public:
    MergedCells() = default;
    /// Ranges outside the cells that are stored are ignored.
    explicit MergedCells(const gis::Sheet& sheet);

    /// The range that a cell belongs to.
    [[nodiscard]] std::optional<gis::CellRange> rangeAt(std::size_t row, std::size_t column) const;
    /// A cell, or, where it is blank, the first cell of its range.
    [[nodiscard]] gis::SheetCell filled(const gis::SheetCells& cells, std::size_t row, std::size_t column) const;

private:
    /// For each column the ranges by their first rows.
    std::map<std::size_t, std::map<std::size_t, gis::CellRange>> m_ranges;
};

}  // namespace app
