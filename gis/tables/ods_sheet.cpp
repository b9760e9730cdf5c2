// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "gis/error.h"
#include "gis/tables/sheet_readers.h"
#include "gis/tables/xml_reader.h"
#include "gis/text/csv_text.h"
#include "gis/text/number_text.h"

namespace gis {
namespace {

const std::string contentEntry = "content.xml";

/// Finds the tables of a spreadsheet that are no part of a cell, a change or another table.
class TableFinder : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        ++m_depth;
        if (name == "spreadsheet" && m_spreadsheetDepth == 0) {
            m_spreadsheetDepth = m_depth;
        }
        if (name == "table" && isInSpreadsheet()) {
            tableStarted(attributes);
            m_isInTable = true;
        } else if (m_isInTable) {
            inTable(name, attributes);
        } else {
            outside(name, attributes);
        }
    }
    void end(std::string_view name) override {
        if (m_isInTable) {
            endInTable(name);
        } else {
            endOutside(name);
        }
        --m_depth;
        if (name == "table" && isInSpreadsheet(1)) {
            m_isInTable = false;
        }
    }
    void text(std::string_view /*part*/) override {}

protected:
    virtual void tableStarted(const XmlAttributes& attributes) = 0;
    virtual void inTable(std::string_view /*name*/, const XmlAttributes& /*attributes*/) {}
    virtual void endInTable(std::string_view /*name*/) {}
    virtual void outside(std::string_view /*name*/, const XmlAttributes& /*attributes*/) {}
    virtual void endOutside(std::string_view /*name*/) {}

private:
    [[nodiscard]] bool isInSpreadsheet(std::size_t ended = 0) const noexcept {
        return m_spreadsheetDepth > 0 && m_depth + ended == m_spreadsheetDepth + 1;
    }

    std::size_t m_depth = 0;
    std::size_t m_spreadsheetDepth = 0;
    bool m_isInTable = false;
};

/// Lists the sheets; a style says that a sheet is hidden.
class SheetLister : public TableFinder {
public:
    std::vector<SheetName> sheets;

protected:
    void tableStarted(const XmlAttributes& attributes) override {
        const bool isHidden = m_hiddenStyles.contains(std::string(attributes.text("style-name")));
        sheets.push_back({std::string(attributes.text("name")), isHidden});
    }
    void outside(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "style") {
            m_style = attributes.text("name");
        } else if (name == "table-properties" && attributes.text("display") == "false") {
            m_hiddenStyles.insert(m_style);
        }
    }

private:
    std::string m_style;
    std::set<std::string> m_hiddenStyles;
};

/// Reads the cells of one of the sheets.
class OdsCellReader : public TableFinder {
public:
    OdsCellReader(Sheet& sheet, std::size_t wanted) : m_sheet(sheet), m_wanted(wanted) {}

    void text(std::string_view part) override {
        if (m_isWanted && m_paragraphDepth > 0 && m_noteDepth == 0) {
            m_cell.text += part;
        }
    }

protected:
    void tableStarted(const XmlAttributes& /*attributes*/) override { m_isWanted = m_tables++ == m_wanted; }

    void inTable(std::string_view name, const XmlAttributes& attributes) override {
        if (!m_isWanted) {
            return;
        }
        if (name == "table-row") {
            m_repeatedRow = std::max<std::size_t>(1, attributes.number("number-rows-repeated").value_or(1));
            m_row.clear();
            m_column = 0;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            startCell(attributes);
            m_cell.isCovered = name == "covered-table-cell";
        } else if (name == "annotation") {
            ++m_noteDepth;
        } else if (name == "p" && m_noteDepth == 0) {
            m_cell.text += m_cell.paragraphs++ > 0 ? "\n" : "";
            ++m_paragraphDepth;
        } else if (name == "s") {
            text(std::string(std::min<std::size_t>(attributes.number("c").value_or(1), longestGap), ' '));
        } else if (name == "tab") {
            text("\t");
        } else if (name == "line-break") {
            text("\n");
        }
    }

    void endInTable(std::string_view name) override {
        if (!m_isWanted) {
            return;
        }
        if (name == "table-cell" || name == "covered-table-cell") {
            endCell();
        } else if (name == "table-row") {
            endRow();
        } else if (name == "annotation") {
            --m_noteDepth;
        } else if (name == "p" && m_noteDepth == 0) {
            --m_paragraphDepth;
        } else if (name == "table") {
            m_isWanted = false;
        }
    }

private:
    static constexpr std::size_t longestGap = 1000;
    static constexpr std::size_t mostColumns = 16384;
    static constexpr std::size_t mostRows = 1048576;

    struct Cell {
        std::string type;
        std::string value;
        std::string formula;
        std::size_t repeated = 1;
        std::string text;
        std::size_t paragraphs = 0;
        bool isError = false;
        bool isCovered = false;  ///< By merged cells; what it holds is not shown.
    };
    /// A cell with content, and how often it is repeated.
    struct Filled {
        std::size_t column;
        std::size_t repeated;
        CellKind kind;
        SheetCells::SharedText text;
    };

    void startCell(const XmlAttributes& attributes) {
        m_cell = {};
        m_paragraphDepth = 0;
        m_cell.repeated =
            std::clamp<std::size_t>(attributes.number("number-columns-repeated").value_or(1), 1, mostColumns);
        m_cell.type = attributes.find("value-type", "office").value_or("");
        m_cell.isError = attributes.find("value-type", "calc").value_or("") == "error";
        for (const char* name : {"value", "date-value", "time-value", "boolean-value", "string-value"}) {
            if (const auto value = attributes.find(name, "office")) {
                m_cell.value = *value;
            }
        }
        m_cell.formula = attributes.text("formula");
        const std::size_t columns = attributes.number("number-columns-spanned").value_or(1);
        const std::size_t rows = attributes.number("number-rows-spanned").value_or(1);
        if ((columns > 1 || rows > 1) && 1 <= columns && columns <= mostColumns && 1 <= rows && rows <= mostRows) {
            m_sheet.merged.push_back({m_rowsDone, m_column, m_rowsDone + rows - 1, m_column + columns - 1});
        }
    }

    void endCell() {
        const auto [kind, text] = content();
        if (kind != CellKind::Blank) {
            m_row.push_back({m_column, m_cell.repeated, kind, m_sheet.cells.keep(text)});
        }
        m_column += m_cell.repeated;
    }

    void endRow() {
        for (std::size_t i = 0; i < m_repeatedRow && !m_row.empty(); ++i) {
            m_sheet.cells.extendTo(m_rowsDone + i + 1);
            for (const Filled& cell : m_row) {
                m_sheet.cells.padTo(cell.column);
                for (std::size_t k = 0; k < cell.repeated; ++k) {
                    m_sheet.cells.add(cell.kind, cell.text);
                }
            }
        }
        m_rowsDone += std::min(m_repeatedRow, mostRows);
    }

    [[nodiscard]] std::pair<CellKind, std::string> content() const {
        if (m_cell.isCovered) {
            return {CellKind::Blank, ""};
        }
        const bool isNumber = m_cell.type == "float" || m_cell.type == "currency" || m_cell.type == "percentage";
        const bool isErrorText = !m_cell.formula.empty() && m_cell.text.starts_with('#') && m_cell.type != "float";
        if (m_cell.isError || isErrorText || m_cell.text.starts_with("Err:")) {
            return {CellKind::Error, m_cell.text};
        }
        if (!m_cell.formula.empty() && m_cell.type.empty()) {
            return {CellKind::NotCalculated, m_cell.formula};
        }
        if (isNumber) {
            const CellKind kind = m_cell.type == "percentage" ? CellKind::Percent : CellKind::Number;
            return {kind, numberText()};
        }
        if (m_cell.type == "date" || m_cell.type == "time") {
            return {CellKind::Date, m_cell.value.empty() ? m_cell.text : m_cell.value};
        }
        if (m_cell.type == "boolean") {
            return {CellKind::Boolean, m_cell.value == "true" ? "TRUE" : "FALSE"};
        }
        const std::string& text = m_cell.value.empty() ? m_cell.text : m_cell.value;
        return {isBlankText(text) ? CellKind::Blank : CellKind::Text, text};
    }

    [[nodiscard]] std::string numberText() const {
        const std::optional<double> number = doubleOf(m_cell.value);
        if (!number) {
            throw Error(ErrorKind::FileUnreadable, m_sheet.file,
                        m_sheet.name + ": \"" + m_cell.value + "\" is not a number");
        }
        return shortest(*number);
    }

    Sheet& m_sheet;
    std::size_t m_wanted;
    std::size_t m_tables = 0;
    bool m_isWanted = false;
    Cell m_cell;
    std::vector<Filled> m_row;
    std::size_t m_repeatedRow = 1;
    std::size_t m_rowsDone = 0;
    std::size_t m_column = 0;
    std::size_t m_noteDepth = 0;
    std::size_t m_paragraphDepth = 0;
};

}  // namespace

Sheet readOdsSheet(const ZipArchive& archive, const SheetOptions& options, const Progress& progress) {
    SheetLister lister;
    parseXml(archive, contentEntry, lister, progress);
    const std::string file = archive.path().string();
    const std::size_t chosen = chosenSheet(file, lister.sheets, options);
    Sheet sheet{file,
                lister.sheets[chosen].name,
                lister.sheets[chosen].isHidden,
                SheetFormat::Ods,
                SheetCells(mostCellsOf(archive.size())),
                {},
                std::move(lister.sheets),
                {}};
    OdsCellReader reader(sheet, chosen);
    parseXml(archive, contentEntry, reader, progress);
    report(progress, 1);
    return sheet;
}

}  // namespace gis
