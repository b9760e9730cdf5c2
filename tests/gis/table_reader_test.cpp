// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table_reader.h"

#include <gdal.h>
#include <gtest/gtest.h>
#include <ogr_api.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gis/detail/csv_table.h"
#include "gis/text/csv_text.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"

using gis::ErrorKind;
using gis::readTable;
using Row = std::vector<std::string>;

TEST(TableReader, ReadsQuotesCommasBlanksAndChineseAfterAByteOrderMark) {
    const gis::Table table = readTable(testData("quoted.csv"));
    EXPECT_EQ(table.columns, (Row{"adcode", "name_zh", "value", "note"}));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0], (Row{"010000", "北京市, 首都", "1.50", "he said \"yes\""}));
    EXPECT_EQ(table.rows[1], (Row{"020000", "天津市", "", ""}));
    EXPECT_EQ(table.rows[2], (Row{"030000", "two\nlines", "-3", "last"}));
}

/// A table as GDAL's CSV driver reads it.
std::vector<Row> rowsAsGdalReadsThem(const std::filesystem::path& path) {
    GDALAllRegister();
    const std::vector<const char*> options{"AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=NO", "HEADERS=YES", nullptr};
    GDALDatasetH file = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR, nullptr, options.data(), nullptr);
    OGRLayerH layer = GDALDatasetGetLayer(file, 0);
    std::vector<Row> rows;
    for (OGRFeatureH feature = OGR_L_GetNextFeature(layer); feature; feature = OGR_L_GetNextFeature(layer)) {
        Row& row = rows.emplace_back();
        for (int field = 0; field < OGR_F_GetFieldCount(feature); ++field) {
            row.emplace_back(OGR_F_GetFieldAsString(feature, field));
        }
        OGR_F_Destroy(feature);
    }
    GDALClose(file);
    return rows;
}

TEST(TableReader, ReadsEveryShippedTableAsGdalReadsIt) {
    std::size_t tables = 0;
    for (const auto& entry : std::filesystem::directory_iterator(shippedStatistics())) {
        if (entry.path().extension() == ".csv") {
            ++tables;
            EXPECT_EQ(readTable(entry.path()).rows, rowsAsGdalReadsThem(entry.path())) << entry.path();
        }
    }
    EXPECT_GE(tables, 12U);
    EXPECT_EQ(readTable(testData("quoted.csv")).rows, rowsAsGdalReadsThem(testData("quoted.csv")));
}

TEST(TableReader, KeepsQuotesInsideACell) {
    const TemporaryFolder folder;
    const auto path =
        folder.write("quotes.csv", "a,b\r\n5\" pipe and 6\" pipe,\"x\"\"y\"\r\n\"two\r\nlines\",\"\"\r\n");
    EXPECT_EQ(readTable(path).rows, (std::vector<Row>{{"5\" pipe and 6\" pipe", "x\"y"}, {"two\nlines", ""}}));
}

TEST(TableReader, NumbersColumnsWithoutANameAndSkipsBlankLines) {
    const TemporaryFolder folder;
    const gis::Table table = readTable(folder.write("table.csv", "a;;c\n\n1;2;3\n  \t\n"));
    EXPECT_EQ(table.columns, (Row{"a", "field_2", "c"}));
    EXPECT_EQ(table.rows, (std::vector<Row>{{"1", "2", "3"}}));
}

TEST(TableReader, SkipsRowsOfBlankCellsAndCountsThem) {
    const TemporaryFolder folder;
    for (const std::string separator : {",", ";", "\t"}) {
        const std::string blanks = separator + " " + separator + "\"\"";
        std::string text =
            "a,b,c\n" + blanks + "\n1,2,3\r\n" + separator + separator + separator + "\r\n\n,5,\n" + blanks;
        std::ranges::replace(text, ',', separator.front());
        const gis::Table table = readTable(folder.write("table.csv", text));
        EXPECT_EQ(table.rows, (std::vector<Row>{{"1", "2", "3"}, {"", "5", ""}})) << separator;
        EXPECT_EQ(table.skippedRows, (std::vector<std::size_t>{2, 4, 5, 7})) << separator;
        EXPECT_EQ(table.spreadsheetRow(0), 3U) << separator;
        EXPECT_EQ(table.spreadsheetRow(1), 6U) << separator;
        std::string nothing = "a,b\n" + separator + "\n \n\"\"" + separator;
        std::ranges::replace(nothing, ',', separator.front());
        EXPECT_FALSE(gis::hasRows(folder.write("nothing.csv", nothing))) << separator;
        EXPECT_TRUE(gis::hasRows(folder.write("nothing.csv", nothing + "x"))) << separator;
    }
}

TEST(TableReader, RefusesAFileWithoutAHeader) {
    const TemporaryFolder folder;
    const auto path = folder.write("blank.csv", "\n1,2\n");
    const gis::Error error = expectError(ErrorKind::NoHeader, [&] { (void)readTable(path); });
    EXPECT_EQ(error.subject, path.string());
}

TEST(TableReader, StopsWhenTheProgressReturnsFalse) {
    EXPECT_THROW((void)readTable(testData("quoted.csv"), [](double) { return false; }), gis::Cancelled);
}

TEST(TableReader, FindsAColumnByItsName) {
    const gis::Table table = readTable(testData("quoted.csv"));
    EXPECT_EQ(table.column("value"), 2U);
    const gis::Error error = expectError(ErrorKind::FieldMissing, [&] { (void)table.column("gdp"); });
    EXPECT_EQ(error.subject, testData("quoted.csv").string());
    EXPECT_EQ(error.detail, "gdp: adcode, name_zh, value, note");
}

TEST(TableReader, ReadsSemicolonsAsSeparators) {
    const gis::Table table = readTable(testData("semicolons.csv"));
    EXPECT_EQ(table.columns, (Row{"adcode", "value"}));
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0], (Row{"010000", "1,5"}));
}

TEST(TableReader, IgnoresACsvtFileThatDeclaresNumbers) {
    const TemporaryFolder folder;
    const auto path = folder.write("codes.csv", "adcode,value\n010000,1.50\n");
    (void)folder.write("codes.csvt", "Integer,Real\n");
    EXPECT_EQ(readTable(path).rows, (std::vector<Row>{{"010000", "1.50"}}));
}

TEST(TableReader, TreatsTheFirstLineAsTheHeaderEvenWhenItHoldsNumbers) {
    const gis::Table table = readTable(testData("numeric_header.csv"));
    EXPECT_EQ(table.columns, (Row{"2000", "2001"}));
    EXPECT_EQ(table.rows, (std::vector<Row>{{"1", "2"}}));
}

TEST(TableReader, ReadsAHeaderWithoutRowsAsAnEmptyTable) {
    const gis::Table table = readTable(testData("header_only.csv"));
    EXPECT_EQ(table.columns, (Row{"adcode", "value"}));
    EXPECT_TRUE(table.rows.empty());
}

TEST(TableReader, FindsOutWhetherThereAreRows) {
    const TemporaryFolder folder;
    EXPECT_FALSE(gis::hasRows(testData("header_only.csv")));
    EXPECT_FALSE(gis::hasRows(folder.write("quoted.csv", "\"a\nb\",c\n \r\n")));
    EXPECT_TRUE(gis::hasRows(folder.write("last_line.csv", "a,b\n\n1,2")));
    EXPECT_TRUE(gis::hasRows(shapefile("provinces.dbf")));
}

TEST(TableReader, RefusesAFileWithoutContent) {
    const TemporaryFolder folder;
    expectError(ErrorKind::FileEmpty, [&] { (void)readTable(folder.write("blanks.csv", "\n \n")); });
    expectError(ErrorKind::FileEmpty, [&] { (void)readTable(folder.write("nothing.dbf", "")); });
}

TEST(TableReader, ReadsADbfAsATable) {
    const gis::Table table = readTable(shapefile("provinces.dbf"));
    EXPECT_EQ(table.columns, (Row{"adcode", "name_zh", "name_en"}));
    ASSERT_EQ(table.rows.size(), 34U);
    EXPECT_EQ(table.rows.front(), (Row{"110000", "北京市", "Beijing"}));
}

TEST(TableReader, KeepsEveryDigitOfNumbersInSpreadsheetsAndDbf) {
    for (const char* file : {"tables/numbers.xlsx", "tables/numbers.ods", "tables/numbers.dbf"}) {
        const gis::Table table = readTable(testData(file));
        EXPECT_EQ(table.columns, (Row{"code", "value", "words"})) << file;
        EXPECT_EQ(table.rows, (std::vector<Row>{{"110000", "0.30000000000000004", "1,234.5"},
                                                {"120000", "123456789.12345679", "2e3"},
                                                {"130000", "1e-300", "7"},
                                                {"140000", "12345", ""}}))
            << file;
    }
}

TEST(TableReader, ReadsACsvFileOfOneColumn) {
    const gis::Table table = readTable(testData("tables/one_column.csv"));
    EXPECT_EQ(table.source, testData("tables/one_column.csv").string());
    EXPECT_EQ(table.columns, (Row{"the \"value\""}));
    EXPECT_EQ(table.rows, (std::vector<Row>{{"1"}, {"1,234.5"}, {""}, {"4"}}));
}

TEST(TableReader, TreatsTheFirstRowOfASheetOfTextAsTheHeader) {
    const gis::Table table = readTable(testData("tables/all_text.xlsx"));
    EXPECT_EQ(table.columns, (Row{"name", "value"}));
    EXPECT_EQ(table.rows, (std::vector<Row>{{"a", "10"}, {"b", "20"}, {"c", "1,000"}}));
}

TEST(TableReader, TreatsTheFirstRowAsTheHeaderInEverySpreadsheetFormat) {
    const TemporaryFolder folder;
    for (const auto& [driver, name] : {std::pair("XLSX", "text.xlsx"), std::pair("ODS", "text.ods")}) {
        GDALAllRegister();
        const auto path = folder.path() / name;
        GDALDatasetH file = GDALCreate(GDALGetDriverByName(driver), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
        OGRLayerH sheet = GDALDatasetCreateLayer(file, "sheet", nullptr, wkbNone, nullptr);
        for (const char* column : {"name", "word"}) {
            OGRFieldDefnH field = OGR_Fld_Create(column, OFTString);
            OGR_L_CreateField(sheet, field, TRUE);
            OGR_Fld_Destroy(field);
        }
        OGRFeatureH row = OGR_F_Create(OGR_L_GetLayerDefn(sheet));
        OGR_F_SetFieldString(row, 0, "a");
        OGR_F_SetFieldString(row, 1, "b");
        EXPECT_EQ(OGR_L_CreateFeature(sheet, row), OGRERR_NONE);
        OGR_F_Destroy(row);
        GDALClose(file);
        const gis::Table table = readTable(path);
        EXPECT_EQ(table.columns, (Row{"name", "word"})) << name;
        EXPECT_EQ(table.rows, (std::vector<Row>{{"a", "b"}})) << name;
    }
}

TEST(TableReader, ReportsAMissingFile) {
    const auto error = expectError(ErrorKind::FileMissing, [] { (void)readTable(testData("nowhere.csv")); });
    EXPECT_EQ(error.subject, testData("nowhere.csv").string());
}

TEST(TableReader, ReportsAFileThatIsNotATable) {
    expectError(ErrorKind::FileEmpty, [] { (void)readTable(testData("bad_empty.csv")); });
    expectError(ErrorKind::FileUnreadable, [] { (void)readTable(testData("bad_not_geodata.shp")); });
}

TEST(TableReader, RefusesARowLongerOrShorterThanTheHeader) {
    const gis::Error error =
        expectError(ErrorKind::WrongCellCount, [] { (void)readTable(testData("bad_cell_count.csv")); });
    ASSERT_TRUE(error.cell.has_value());
    EXPECT_EQ(error.cell->row, 5U) << "the blank line counts, the line break inside quotes does not";
    EXPECT_EQ(error.detail, "3");
    EXPECT_EQ(error.cell->column, "2");
}

// GDAL cuts such a row without a message.
TEST(TableReader, ChecksTextTablesWhateverTheCaseOfTheirExtension) {
    const TemporaryFolder folder;
    for (const char* name : {"t.csv", "T.CSV", "t.Csv"}) {
        const auto path = folder.write(name, "code,gdp\n110000,1,234\n");
        const gis::Error error = expectError(ErrorKind::WrongCellCount, [&] { (void)readTable(path); });
        EXPECT_EQ(error.detail, "3") << name;
        EXPECT_TRUE(gis::hasRows(path)) << name;
        EXPECT_FALSE(gis::hasRows(folder.write(name, "code,gdp\n"))) << name;
    }
    for (const char* name : {"t.tsv", "T.TSV"}) {
        const auto path = folder.write(name, "code\tgdp\n110000\t1\t234\n");
        expectError(ErrorKind::WrongCellCount, [&] { (void)readTable(path); });
    }
}

TEST(TableReader, ReadsTabsAsSeparatorsOfATsvFile) {
    const TemporaryFolder folder;
    const gis::Table table = readTable(folder.write("t.tsv", "name, code, or both\tgdp\n\"a\tb\"\t1,5\n"));
    EXPECT_EQ(table.columns, (Row{"name, code, or both", "gdp"}));
    EXPECT_EQ(table.rows, (std::vector<Row>{{"a\tb", "1,5"}}));
}

// A stream opens a folder and says that it has 2^63 - 1 bytes.
TEST(TableReader, RefusesAFolder) {
    const TemporaryFolder folder;
    for (const char* name : {"x.csv", "x.xlsx", "x.dbf"}) {
        std::filesystem::create_directory(folder.path() / name);
        const gis::Error error = expectError(ErrorKind::OtherContent, [&] { (void)readTable(folder.path() / name); });
        EXPECT_EQ(error.subject, (folder.path() / name).string());
        std::filesystem::remove(folder.path() / name);
    }
}

TEST(CsvTable, TestsALongTextInPiecesThatEndBetweenCharacters) {
    const std::string text = "县,省\nabc,胡焕庸线🀄é";
    for (std::size_t length = 4; length <= text.size(); ++length) {
        EXPECT_TRUE(gis::isUtf8(text, length)) << length;
        EXPECT_FALSE(gis::isUtf8(text + "\xC3", length)) << length;
        EXPECT_FALSE(gis::isUtf8("\x80\x80\x80\x80\x80" + text, length)) << length;
    }
}

TEST(TableReader, RefusesTextThatIsNotUtf8) {
    const gis::Error error = expectError(ErrorKind::NotUtf8, [] { (void)readTable(testData("bad_gb18030.csv")); });
    EXPECT_EQ(error.subject, testData("bad_gb18030.csv").string());
}

TEST(TableReader, RefusesUtf16WithAndWithoutAByteOrderMark) {
    using namespace std::string_literals;
    const TemporaryFolder folder;
    for (const std::string& text : {"\xFF\xFE"s, ""s}) {
        const auto path = folder.write("utf16.csv", text +
                                                        "a\0\n\0"
                                                        "1\0"s);
        expectError(ErrorKind::NotUtf8, [&] { (void)readTable(path); });
    }
}
