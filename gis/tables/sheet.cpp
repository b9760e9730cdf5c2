// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/sheet.h"

#include <algorithm>
#include <limits>

namespace gis {
namespace {

constexpr unsigned kindBits = 4;
constexpr std::uint32_t kindMask = (1U << kindBits) - 1;
constexpr std::size_t longestText = (std::size_t{1} << (32 - kindBits)) - 1;
constexpr std::size_t longestBuffer = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void SheetCells::extendTo(std::size_t count) {
    if (count > m_mostCells) {
        throw TooManyCells(count - 1, 0);
    }
    m_ends.resize(std::max(m_ends.size(), count), m_cells.size());
}

SheetCells::SharedText SheetCells::keep(std::string_view text) {
    if (text.size() > longestText || text.size() > longestBuffer - m_text.size()) {
        throw TooManyCells(m_ends.size(), 0);
    }
    const auto begin = static_cast<std::uint32_t>(m_text.size());
    m_text += text;
    return {begin, static_cast<std::uint32_t>(text.size())};
}

void SheetCells::add(CellKind kind, SharedText text) {
    store({text.begin, (text.length << kindBits) | static_cast<std::uint32_t>(kind)});
}

void SheetCells::padTo(std::size_t count) {
    while (rowSize(m_ends.size() - 1) < count) {
        store({0, static_cast<std::uint32_t>(CellKind::Blank)});
    }
}

void SheetCells::store(Stored cell) {
    if (m_ends.empty()) {
        m_ends.push_back(0);
    }
    const std::size_t column = rowSize(m_ends.size() - 1);
    if (m_cells.size() >= m_mostCells) {
        throw TooManyCells(m_ends.size() - 1, column);
    }
    m_cells.push_back(cell);
    m_ends.back() = m_cells.size();
    m_columnCount = std::max(m_columnCount, column + 1);
}

SheetCell SheetCells::cell(std::size_t row, std::size_t column) const noexcept {
    if (row >= m_ends.size() || column >= rowSize(row)) {
        return {};
    }
    const Stored& stored = m_cells[begin(row) + column];
    const std::string_view all = m_text;
    return {static_cast<CellKind>(stored.lengthAndKind & kindMask),
            all.substr(stored.begin, stored.lengthAndKind >> kindBits)};
}

}  // namespace gis
