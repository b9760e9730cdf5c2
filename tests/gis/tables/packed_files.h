// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cpl_vsi.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

/// The entries of a packed file, by name.
using Entries = std::vector<std::pair<std::string, std::string>>;

/// Writes a ZIP file.
inline std::filesystem::path writeZip(const std::filesystem::path& path, const Entries& entries) {
    std::filesystem::remove(path);
    for (const auto& [name, content] : entries) {
        VSILFILE* file = VSIFOpenL(("/vsizip/{" + path.string() + "}/" + name).c_str(), "wb");
        EXPECT_NE(file, nullptr) << name;
        EXPECT_EQ(VSIFWriteL(content.data(), 1, content.size(), file), content.size());
        VSIFCloseL(file);
    }
    return path;
}

/// A worksheet of a workbook: its name, the value of its attribute "state", and the XML of its rows and merged cells.
struct XlsxSheetText {
    std::string name;
    std::string state;
    std::string rows;
    std::string merged{};
};

/// Writes a workbook as Excel does, with further entries.
/// @param properties  XML in the element "workbook", after its sheets.
inline std::filesystem::path writeXlsx(const std::filesystem::path& path, const std::vector<XlsxSheetText>& sheets,
                                       const std::string& properties = "", const Entries& more = {}) {
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    std::string listed;
    std::string targets;
    Entries entries = more;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        listed += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" state=\"" + sheets[i].state +
                  "\" r:id=\"rId" + number + "\"/>";
        targets += "<Relationship Id=\"rId" + number + "\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/s" +
                   number + ".xml\"/>";
        entries.emplace_back("xl/worksheets/s" + number + ".xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" +
                                                                      sheets[i].rows + "</sheetData><mergeCells>" +
                                                                      sheets[i].merged + "</mergeCells></worksheet>");
    }
    for (const char* name : {"sharedStrings", "styles"}) {
        targets += std::string("<Relationship Id=\"") + name + "\" Type=\"" + relations + "/" + name +
                   "\" Target=\"/xl/" + name + ".xml\"/>";
    }
    entries.emplace_back("_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" +
                                            relations +
                                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    entries.emplace_back("xl/_rels/workbook.xml.rels",
                         "<Relationships xmlns=\"" + package + "\">" + targets + "</Relationships>");
    entries.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets>" +
                                                listed + "</sheets>" + properties + "</workbook>");
    return writeZip(path, entries);
}

/// Writes an OpenDocument spreadsheet.
/// @param styles  XML in "automatic-styles".
/// @param tables  XML in "spreadsheet".
inline std::filesystem::path writeOds(const std::filesystem::path& path, const std::string& styles,
                                      const std::string& tables) {
    const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    const std::string content =
        "<office:document-content xmlns:office=\"" + oasis + "office:1.0\" xmlns:style=\"" + oasis +
        "style:1.0\" xmlns:table=\"" + oasis + "table:1.0\" xmlns:text=\"" + oasis +
        "text:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
        "<office:automatic-styles>" +
        styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
        "</office:spreadsheet></office:body></office:document-content>";
    return writeZip(path, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}
