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

/// The columns of a text whose cells are divided by blanks: by two blanks where most of the rows then have the same
/// number of cells, unless one blank makes more rows alike or divides numbers with a single blank between them; else by
/// one.
/// @param rows  the first ones are judged; blank rows do not count.
[[nodiscard]] AlignedColumns alignedColumns(const std::vector<std::string_view>& rows);

/// The same for a text that is aligned without doubt; nothing for other texts. One blank divides only where at least
/// half of the rows end with a number, no other separator occurs, and the rows are not numbers with blanks between
/// their thousands.
/// @param rowsThatAgree  the number of rows in which another separator occurs equally often.
[[nodiscard]] std::optional<AlignedColumns> recognisedColumns(const std::vector<std::string_view>& rows,
                                                              std::size_t rowsThatAgree);

/// Divides the rows of an aligned text, one after the other.
class AlignedRows {
public:
    AlignedRows(const std::vector<std::string_view>& rows, const AlignedColumns& columns);

    /// The cells of a row. A row above the first one with all cells is a title, and so a single cell, unless it holds
    /// the names of the columns. These may lack one for the first column, which holds names of rows, as the tables of
    /// statistical programs do: then it is blank. That is the row above the first one with all cells, if it has one
    /// cell less, and is indented or stands above figures.
    [[nodiscard]] std::vector<std::string> cells(std::size_t row) const;

private:
    [[nodiscard]] bool isHeaderWithoutFirst(std::size_t header, std::size_t below) const;

    const std::vector<std::string_view>& m_rows;
    AlignedColumns m_columns;
    std::size_t m_firstFull = 0;  ///< The first row with all cells; 0 if there is none.
    std::optional<std::size_t> m_headerWithoutFirst;
};

}  // namespace gis
