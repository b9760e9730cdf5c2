// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/xlsx_workbook.h"

#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "gis/text/csv_text.h"

namespace gis {
namespace {

/// A part of a package that another part refers to by id.
struct Relationship {
    std::string id;
    std::string type;  ///< The last part of the address of the type: "worksheet".
    std::string target;
};

class RelationshipReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes.text("TargetMode") == "External") {
            return;
        }
        const std::string_view type = attributes.text("Type");
        relationships.push_back({std::string(attributes.text("Id")), std::string(type.substr(type.rfind('/') + 1)),
                                 std::string(attributes.text("Target"))});
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*part*/) override {}

    std::vector<Relationship> relationships;
};

/// The entry that a target names, seen from the folder of the part that refers to it.
std::string entryOf(const std::string& folder, const std::string& target) {
    const std::filesystem::path path =
        target.starts_with('/') ? std::filesystem::path(target.substr(1)) : std::filesystem::path(folder) / target;
    return path.lexically_normal().generic_string();
}

std::vector<Relationship> relationshipsOf(const ZipArchive& archive, const std::string& part) {
    const std::filesystem::path path(part);
    const std::string entry = (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
    RelationshipReader reader;
    if (archive.has(entry)) {
        parseXml(archive, entry, reader);
    }
    for (Relationship& relationship : reader.relationships) {
        relationship.target = entryOf(path.parent_path().generic_string(), relationship.target);
    }
    return std::move(reader.relationships);
}

class WorkbookReader : public XmlHandler {
public:
    struct Listed {
        std::string name;
        bool isHidden;
        std::string id;
    };

    void start(std::string_view name, const XmlAttributes& attributes) override {
        const auto isSet = [&](std::string_view attribute) {
            return attributes.text(attribute) == "1" || attributes.text(attribute) == "true";
        };
        if (name == "sheet") {
            const std::string_view state = attributes.text("state");
            listed.push_back({std::string(attributes.text("name")), state == "hidden" || state == "veryHidden",
                              std::string(attributes.text("id"))});
        } else if (name == "workbookPr") {
            isSince1904 = isSet("date1904");
        } else if (name == "calcPr") {
            needsCalculation = isSet("fullCalcOnLoad");
        }
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*part*/) override {}

    std::vector<Listed> listed;
    bool isSince1904 = false;
    bool needsCalculation = false;
};

/// Reads the number formats of the cells.
class StylesReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt") {
            m_formats[attributes.number("numFmtId").value_or(0)] = numberFormat(attributes.text("formatCode"));
        } else if (name == "cellXfs") {
            m_isInCells = true;
        } else if (name == "xf" && m_isInCells) {
            const std::size_t id = attributes.number("numFmtId").value_or(0);
            const auto written = m_formats.find(id);
            cellFormats.push_back(written == m_formats.end() ? builtInFormat(id) : written->second);
        }
    }
    void end(std::string_view name) override { m_isInCells = m_isInCells && name != "cellXfs"; }
    void text(std::string_view /*part*/) override {}

    std::vector<NumberFormat> cellFormats;

private:
    std::map<std::size_t, NumberFormat> m_formats;
    bool m_isInCells = false;
};

/// Reads the shared texts; a text may consist of several runs, and its pronunciation is not part of it.
class SharedStringReader : public XmlHandler {
public:
    explicit SharedStringReader(SheetCells& cells) : m_cells(cells) {}

    void start(std::string_view name, const XmlAttributes& /*attributes*/) override {
        if (name == "si") {
            m_text.clear();
        } else if (name == "rPh") {
            m_isPronunciation = true;
        } else if (name == "t") {
            m_isText = !m_isPronunciation;
        }
    }
    void end(std::string_view name) override {
        if (name == "si") {
            const std::string plain = withoutXlsxEscapes(m_text);
            texts.push_back(isBlankText(plain) ? SheetCells::SharedText{} : m_cells.keep(plain));
        } else if (name == "rPh") {
            m_isPronunciation = false;
        } else if (name == "t") {
            m_isText = false;
        }
    }
    void text(std::string_view part) override {
        if (m_isText) {
            m_text += part;
        }
    }

    std::vector<SheetCells::SharedText> texts;

private:
    SheetCells& m_cells;
    std::string m_text;
    bool m_isText = false;
    bool m_isPronunciation = false;
};

void appendUtf8(std::string& text, unsigned code) {
    constexpr unsigned twoBytes = 0x80;
    constexpr unsigned threeBytes = 0x800;
    const auto add = [&](unsigned byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < twoBytes) {
        add(code);
    } else if (code < threeBytes) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

/// The character of an escape such as "_x000D_" at the start of a text; nothing for halves of surrogate pairs and NUL.
std::optional<unsigned> escapeAt(std::string_view text) {
    constexpr std::size_t length = 7;
    unsigned code = 0;
    if (text.size() < length || !text.starts_with("_x") || text[length - 1] != '_') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + length - 1, code, 16);
    const bool isSurrogate = 0xD800 <= code && code <= 0xDFFF;
    const bool isValid = error == std::errc() && end == text.data() + length - 1 && code != 0 && !isSurrogate;
    return isValid ? std::optional(code) : std::nullopt;
}

}  // namespace

std::string withoutXlsxEscapes(std::string text) {
    if (text.find("_x") == std::string::npos) {
        return text;
    }
    std::string plain;
    const std::string_view all = text;
    for (std::size_t i = 0; i < all.size();) {
        const std::optional<unsigned> code = escapeAt(all.substr(i));
        if (code) {
            appendUtf8(plain, *code);
            i += 7;
        } else {
            plain += all[i++];
        }
    }
    return plain;
}

std::string xlsxWorkbookEntry(const ZipArchive& archive) {
    for (const Relationship& relationship : relationshipsOf(archive, "")) {
        if (relationship.type == "officeDocument" && archive.has(relationship.target)) {
            return relationship.target;
        }
    }
    const std::string usual = "xl/workbook.xml";
    return archive.has(usual) ? usual : "";
}

XlsxWorkbook xlsxWorkbook(const ZipArchive& archive) {
    const std::string entry = xlsxWorkbookEntry(archive);
    WorkbookReader reader;
    parseXml(archive, entry, reader);
    XlsxWorkbook workbook;
    workbook.isSince1904 = reader.isSince1904;
    workbook.needsCalculation = reader.needsCalculation;
    std::map<std::string, std::string> worksheets;
    for (const Relationship& relationship : relationshipsOf(archive, entry)) {
        if (relationship.type == "worksheet") {
            worksheets.emplace(relationship.id, relationship.target);
        } else if (relationship.type == "sharedStrings" && archive.has(relationship.target)) {
            workbook.sharedStrings = relationship.target;
        } else if (relationship.type == "styles" && archive.has(relationship.target)) {
            StylesReader styles;
            parseXml(archive, relationship.target, styles);
            workbook.cellFormats = std::move(styles.cellFormats);
        }
    }
    for (WorkbookReader::Listed& sheet : reader.listed) {
        const auto found = worksheets.find(sheet.id);
        if (found != worksheets.end()) {
            workbook.sheets.push_back({std::move(sheet.name), sheet.isHidden});
            workbook.entries.push_back(found->second);
        }
    }
    return workbook;
}

std::vector<SheetCells::SharedText> sharedStrings(const ZipArchive& archive, const std::string& entry,
                                                  SheetCells& cells, const Progress& progress) {
    if (entry.empty()) {
        return {};
    }
    SharedStringReader reader(cells);
    parseXml(archive, entry, reader, progress);
    return std::move(reader.texts);
}

}  // namespace gis
