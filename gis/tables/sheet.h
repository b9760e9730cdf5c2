// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// What a cell of a sheet holds.
enum class CellKind : std::uint8_t {
    Blank,
    Text,
    Number,         ///< The shortest text that reads back as the same double.
    Percent,        ///< A number that the sheet shows as a percentage; the text is the stored number: "0.05" for 5 %.
    Date,           ///< ISO 8601, as precise as the sheet shows it: "2020", "2020-03", "2020-03-15", "12:30:00".
    Boolean,        ///< "TRUE" or "FALSE".
    Error,          ///< The error that the spreadsheet program shows, such as "#DIV/0!".
    NotCalculated,  ///< A formula for which the file holds no value. The text is the formula.
};

/// A cell as it is stored, not yet interpreted. The text is in UTF-8 and belongs to the SheetCells.
struct SheetCell {
    CellKind kind = CellKind::Blank;
    std::string_view text;
    friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

/// Thrown by SheetCells when a sheet would need more cells than allowed. Row and column count from 0.
struct TooManyCells : std::exception {
    TooManyCells(std::size_t atRow, std::size_t atColumn) : row(atRow), column(atColumn) {}
    [[nodiscard]] const char* what() const noexcept override { return "too many cells"; }
    std::size_t row;
    std::size_t column;
};

/// The cells of a sheet, row by row from the top left. Rows may differ in length. All texts share one buffer, so that a
/// cell takes eight bytes beside its text. Positions count from 0.
class SheetCells {
public:
    /// A text that several cells share.
    struct SharedText {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
    };

    SheetCells() = default;
    /// @param mostCells  blank ones count.
    explicit SheetCells(std::size_t mostCells) : m_mostCells(mostCells) {}

    /// Appends rows without cells until there are `count` rows.
    /// @throws TooManyCells.
    void extendTo(std::size_t count);
    /// Appends a cell to the last row.
    /// @throws TooManyCells, also when the texts exceed 4 GB or one text 256 MB.
    void add(CellKind kind, std::string_view text) { add(kind, keep(text)); }
    void add(CellKind kind, SharedText text);
    /// Appends blank cells to the last row until it has `count` cells.
    void padTo(std::size_t count);
    /// Stores a text for several cells.
    [[nodiscard]] SharedText keep(std::string_view text);

    [[nodiscard]] std::size_t rowCount() const noexcept { return m_ends.size(); }
    /// The length of the longest row.
    [[nodiscard]] std::size_t columnCount() const noexcept { return m_columnCount; }
    [[nodiscard]] std::size_t rowSize(std::size_t row) const noexcept { return m_ends[row] - begin(row); }
    [[nodiscard]] std::size_t cellCount() const noexcept { return m_cells.size(); }
    /// Blank outside the rows.
    [[nodiscard]] SheetCell cell(std::size_t row, std::size_t column) const noexcept;

private:
    struct Stored {
        std::uint32_t begin;
        std::uint32_t lengthAndKind;
    };
    [[nodiscard]] std::size_t begin(std::size_t row) const noexcept { return row == 0 ? 0 : m_ends[row - 1]; }
    void store(Stored cell);

    std::size_t m_mostCells = static_cast<std::size_t>(-1);
    std::string m_text;
    std::vector<Stored> m_cells;
    std::vector<std::size_t> m_ends;
    std::size_t m_columnCount = 0;
};

/// A rectangle of cells, from 0, the last row and column included.
struct CellRange {
    std::size_t firstRow = 0;
    std::size_t firstColumn = 0;
    std::size_t lastRow = 0;
    std::size_t lastColumn = 0;
    friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// A sheet of a file by its name.
struct SheetName {
    std::string name;
    bool isHidden = false;
    friend bool operator==(const SheetName&, const SheetName&) = default;
};

/// How the text of a file was read.
struct TextForm {
    std::string encoding;
    bool isEncodingGuessed = false;  ///< Nothing in or beside the file names the encoding.
    char separator = '\0';           ///< Of cells in delimited text; '\0' in a .dbf file.
    friend bool operator==(const TextForm&, const TextForm&) = default;
};

enum class SheetFormat { DelimitedText, Xlsx, Ods, Xls, Dbf };

/// A sheet of a table file as it is stored. A text file is one sheet without a name.
struct Sheet {
    std::string file;  ///< The path, for messages.
    std::string name;
    bool isHidden = false;
    SheetFormat format = SheetFormat::DelimitedText;
    SheetCells cells;
    std::vector<CellRange> merged;     ///< Of merged cells, only the first one of a range holds the value.
    std::vector<SheetName> sheets;     ///< All sheets of the file, in its order.
    std::optional<TextForm> textForm;  ///< Only for delimited text and .dbf files.
};

}  // namespace gis
