// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include "gis/tables/read_sheet.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/tables/packed_files.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"

namespace {

std::string contentOfFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::size_t numberBelow(std::mt19937& random, std::size_t bound) { return random() % bound; }

/// A file with one to eight changes: a byte replaced, a piece removed, doubled or moved.
std::string changed(std::string content, std::mt19937& random) {
    for (std::size_t i = numberBelow(random, 8) + 1; i > 0 && !content.empty(); --i) {
        const std::size_t at = numberBelow(random, content.size());
        const std::size_t length = numberBelow(random, std::min<std::size_t>(content.size() - at, 40)) + 1;
        const std::string piece = content.substr(at, length);
        switch (numberBelow(random, 4)) {
            case 0:
                content[at] = static_cast<char>(numberBelow(random, 256));
                break;
            case 1:
                content.erase(at, length);
                break;
            case 2:
                content.insert(at, piece);
                break;
            default:
                content.erase(at, length).insert(numberBelow(random, content.size() + 1), piece);
        }
    }
    return content;
}

/// Reads a file; any result will do, and any error that names the file.
void expectResultOrError(const std::filesystem::path& path) {
    try {
        const gis::Sheet sheet = gis::readSheet(path);
        EXPECT_FALSE(sheet.sheets.empty()) << path;
    } catch (const gis::Error& error) {
        EXPECT_EQ(error.subject, path.string());
    }
}

}  // namespace

TEST(RandomBytes, AlwaysGiveASheetOrAnErrorOnFilesThatAreNotPacked) {
    const TemporaryFolder folder;
    std::mt19937 random(1);
    for (const char* name : {"csvt2.csv", "gbk.csv", "footnote.csv", "unquoted_thousands.tsv", "cities.dbf",
                             "yearbook.xls", "kinds.xls"}) {
        const std::filesystem::path source = testData("user_tables") / name;
        const std::string content = contentOfFile(source);
        for (int i = 0; i < 300; ++i) {
            expectResultOrError(
                folder.write(std::to_string(i) + source.extension().string(), changed(content, random)));
        }
    }
}

TEST(RandomBytes, AlwaysGiveASheetOrAnErrorOnPackedFiles) {
    const TemporaryFolder folder;
    std::mt19937 random(2);
    for (const char* name :
         {"user_tables/merged_header.xlsx", "user_tables/formulas_uncached.xlsx", "tables/numbers.ods"}) {
        const std::string content = contentOfFile(testData(name));
        for (int i = 0; i < 150; ++i) {
            const std::string file = std::to_string(i) + std::filesystem::path(name).stem().string() + ".xlsx";
            expectResultOrError(folder.write(file, changed(content, random)));
        }
    }
}

TEST(RandomBytes, AlwaysGiveASheetOrAnErrorOnTheXmlOfWorkbooks) {
    const TemporaryFolder folder;
    std::mt19937 random(3);
    const std::string rows =
        "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" s=\"1\"><v>40777</v></c><c t=\"e\"><f>1/0</f>"
        "<v>#DIV/0!</v></c><c t=\"inlineStr\"><is><t>in_x4E2D_</t></is></c></row><row><c><v>1e3</v></c></row>";
    const std::string texts = "<sst><si><t>plain</t></si></sst>";
    const std::string styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    for (int i = 0; i < 300; ++i) {
        const auto path =
            writeXlsx(folder.path() / ("x" + std::to_string(i) + ".xlsx"),
                      {{"s", "visible", changed(rows, random), changed("<mergeCell ref=\"B2:C3\"/>", random)}}, "",
                      {{"xl/sharedStrings.xml", changed(texts, random)}, {"xl/styles.xml", changed(styles, random)}});
        expectResultOrError(path);
    }
    const std::string table =
        "<table:table table:name=\"s\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
        "table:number-columns-repeated=\"3\" office:value-type=\"float\" office:value=\"1\"/><table:table-cell "
        "office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>";
    for (int i = 0; i < 300; ++i) {
        expectResultOrError(writeOds(folder.path() / ("o" + std::to_string(i) + ".ods"), "", changed(table, random)));
    }
}
