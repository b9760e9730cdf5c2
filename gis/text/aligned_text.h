// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// Stands for the blanks between the columns of an aligned text where one character names a separator.
inline constexpr char blanksBetweenCells = ' ';

/// The cells of a row of an aligned text: they are divided by blanks, of which there may be more to align the columns.
/// Blanks at both ends of the row are ignored, and so are the quotes around a cell; two quotes inside stand for one.
/// @param fewest  how many blanks divide two cells; fewer belong to a cell ("New York"). A tab always divides.
[[nodiscard]] std::vector<std::string> cellsBetweenBlanks(std::string_view row, std::size_t fewest);

/// How the rows of an aligned text are divided.
struct AlignedColumns {
    std::size_t blanks = 1;  ///< As in cellsBetweenBlanks().
    std::size_t count = 0;   ///< The number of cells that most of the rows have; 0 if they have only one.
    friend bool operator==(const AlignedColumns&, const AlignedColumns&) = default;
};

/// The columns of a text whose cells are divided by blanks. Two blanks divide them if that gives most of the rows the
/// same number of cells, and at least two, else one blank.
/// @param rows  blank rows do not count.
[[nodiscard]] AlignedColumns alignedColumns(const std::vector<std::string_view>& rows);

/// The same for a text that is aligned without doubt; nothing for other texts. One blank divides only where at least
/// half of the rows end with a number and no other separator occurs.
/// @param rowsThatAgree  the number of rows in which another separator occurs equally often.
[[nodiscard]] std::optional<AlignedColumns> recognisedColumns(const std::vector<std::string_view>& rows,
                                                              std::size_t rowsThatAgree);

}  // namespace gis
