// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "gis/error.h"
#include "gis/tables/sheet_readers.h"
#include "gis/tables/xlsx_workbook.h"
#include "gis/text/csv_text.h"
#include "gis/text/number_text.h"

namespace gis {
namespace {

/// A cell by its column and row, from 0.
struct CellAddress {
    std::size_t row;
    std::size_t column;
};

/// The position that a text such as "B7" names; nothing for another text. Rows and columns beyond those of Excel
/// (XFD1048576) are refused.
std::optional<CellAddress> addressOf(std::string_view text) {
    constexpr std::size_t mostColumns = 16384;
    constexpr std::size_t mostRows = 1048576;
    constexpr std::size_t letters = 26;
    std::size_t column = 0;
    std::size_t at = 0;
    while (at < text.size() && 'A' <= text[at] && text[at] <= 'Z' && column <= mostColumns) {
        column = column * letters + static_cast<std::size_t>(text[at++] - 'A') + 1;
    }
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), row);
    const bool isValid = error == std::errc() && end == text.data() + text.size() && column >= 1 &&
                         column <= mostColumns && row >= 1 && row <= mostRows;
    return isValid ? std::optional(CellAddress{row - 1, column - 1}) : std::nullopt;
}

std::optional<CellRange> rangeOf(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = addressOf(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : addressOf(text.substr(colon + 1));
    if (!first || !last || first->row > last->row || first->column > last->column) {
        return std::nullopt;
    }
    return CellRange{first->row, first->column, last->row, last->column};
}

class WorksheetReader : public XmlHandler {
public:
    WorksheetReader(Sheet& sheet, const XlsxWorkbook& workbook, const std::vector<SheetCells::SharedText>& texts)
        : m_sheet(sheet), m_workbook(workbook), m_texts(texts) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "row") {
            startRow(attributes);
        } else if (name == "c") {
            startCell(attributes);
        } else if (name == "v" || name == "f") {
            m_part = name == "v" ? Part::Value : Part::Formula;
            m_cell.hasFormula = m_cell.hasFormula || name == "f";
        } else if (name == "rPh") {
            m_isPronunciation = true;
        } else if (name == "t") {
            m_part = m_isPronunciation ? Part::Other : Part::Value;
        } else if (name == "mergeCell") {
            if (const auto range = rangeOf(attributes.text("ref"))) {
                m_sheet.merged.push_back(*range);
            }
        }
    }

    void end(std::string_view name) override {
        if (name == "c") {
            addCell();
        } else if (name == "rPh") {
            m_isPronunciation = false;
        }
        m_part = Part::Other;
    }

    void text(std::string_view part) override {
        if (m_part == Part::Value) {
            m_cell.value += part;
        } else if (m_part == Part::Formula) {
            m_cell.formula += part;
        }
    }

private:
    enum class Part { Other, Value, Formula };

    struct Cell {
        std::size_t column = 0;
        std::string type;
        std::size_t style = 0;
        bool hasFormula = false;
        std::string value;
        std::string formula;
    };

    [[noreturn]] void refuse(const std::string& what) const {
        throw Error(ErrorKind::FileUnreadable, m_sheet.file, m_sheet.name + ": " + what);
    }

    void startRow(const XmlAttributes& attributes) {
        constexpr std::size_t mostRows = 1048576;
        const std::size_t row = attributes.number("r").value_or(m_rowsStarted + 1);
        if (row <= m_rowsStarted || row > mostRows) {
            refuse("row " + std::to_string(row) + " is not in order");
        }
        m_rowsStarted = row;
        m_nextColumn = 0;
    }

    void startCell(const XmlAttributes& attributes) {
        m_cell = {};
        m_cell.column = m_nextColumn;
        if (const auto reference = attributes.find("r")) {
            const auto address = addressOf(*reference);
            if (!address || address->row + 1 != m_rowsStarted || address->column < m_nextColumn) {
                refuse("cell " + std::string(*reference) + " is not in order");
            }
            m_cell.column = address->column;
        }
        m_nextColumn = m_cell.column + 1;
        m_cell.type = attributes.text("t");
        m_cell.style = attributes.number("s").value_or(0);
    }

    void addCell() {
        if (m_rowsStarted == 0) {
            refuse("a cell outside the rows");
        }
        if (m_cell.type == "s") {
            const auto position = doubleOf(m_cell.value);
            if (!position || *position < 0 || *position >= static_cast<double>(m_texts.size())) {
                refuse("a cell refers to a text that is missing");
            }
            const SheetCells::SharedText text = m_texts[static_cast<std::size_t>(*position)];
            if (text.length > 0) {
                goToCell();
                m_sheet.cells.add(CellKind::Text, text);
            }
            return;
        }
        const auto [kind, text] = content();
        if (kind != CellKind::Blank) {
            goToCell();
            m_sheet.cells.add(kind, text);
        }
    }

    /// Blank rows and cells are stored only where others follow: programs write formats of empty rows, too.
    void goToCell() {
        m_sheet.cells.extendTo(m_rowsStarted);
        m_sheet.cells.padTo(m_cell.column);
    }

    [[nodiscard]] std::pair<CellKind, std::string> content() const {
        const bool isText = m_cell.type == "inlineStr" || m_cell.type == "str";
        if (m_cell.hasFormula && m_cell.value.empty() && m_cell.type != "str") {
            return {CellKind::NotCalculated, "=" + m_cell.formula};
        }
        if (m_cell.value.empty()) {
            return {CellKind::Blank, ""};
        }
        if (isText) {
            const std::string text = withoutXlsxEscapes(m_cell.value);
            return {isBlankText(text) ? CellKind::Blank : CellKind::Text, text};
        }
        if (m_cell.type == "b") {
            return {CellKind::Boolean, m_cell.value == "0" ? "FALSE" : "TRUE"};
        }
        if (m_cell.type == "e") {
            return {CellKind::Error, m_cell.value};
        }
        if (m_cell.type == "d") {
            return {CellKind::Date, m_cell.value};
        }
        return number();
    }

    [[nodiscard]] std::pair<CellKind, std::string> number() const {
        const std::optional<double> number = doubleOf(m_cell.value);
        if (!number) {
            refuse("\"" + m_cell.value + "\" is not a number");
        }
        if (m_cell.hasFormula && m_workbook.needsCalculation && *number == 0) {
            return {CellKind::NotCalculated, "=" + m_cell.formula};  // some programs write 0 for each formula
        }
        const auto& formats = m_workbook.cellFormats;
        const NumberFormat format = m_cell.style < formats.size() ? formats[m_cell.style] : NumberFormat{};
        if (format.date) {
            if (auto date = serialDate(*number, *format.date, m_workbook.isSince1904)) {
                return {CellKind::Date, *std::move(date)};
            }
        }
        return {format.isPercent ? CellKind::Percent : CellKind::Number, shortest(*number)};
    }

    Sheet& m_sheet;
    const XlsxWorkbook& m_workbook;
    const std::vector<SheetCells::SharedText>& m_texts;
    std::size_t m_rowsStarted = 0;  ///< The number of the present row, from 1.
    std::size_t m_nextColumn = 0;
    Cell m_cell;
    Part m_part = Part::Other;
    bool m_isPronunciation = false;
};

}  // namespace

Sheet readXlsxSheet(const ZipArchive& archive, const SheetOptions& options, const Progress& progress) {
    const XlsxWorkbook workbook = xlsxWorkbook(archive);
    const std::string file = archive.path().string();
    const std::size_t chosen = chosenSheet(file, workbook.sheets, options);
    Sheet sheet{file,
                workbook.sheets[chosen].name,
                workbook.sheets[chosen].isHidden,
                SheetFormat::Xlsx,
                SheetCells(mostCellsOf(archive.size())),
                {},
                workbook.sheets,
                {}};
    const auto texts = sharedStrings(archive, workbook.sharedStrings, sheet.cells, progress);
    WorksheetReader reader(sheet, workbook, texts);
    parseXml(archive, workbook.entries[chosen], reader, progress);
    report(progress, 1);
    return sheet;
}

}  // namespace gis
