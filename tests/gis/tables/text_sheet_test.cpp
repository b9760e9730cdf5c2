// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "gis/tables/read_sheet.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/tables/sheet_cells.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"

using namespace std::string_literals;
using gis::ErrorKind;
using gis::readSheet;
using Row = std::vector<std::string>;

namespace {

gis::Sheet sheetOf(const std::string& name, std::string_view content, const gis::SheetOptions& options = {}) {
    const TemporaryFolder folder;
    return readSheet(folder.write(name, content), options);
}

}  // namespace

TEST(TextSheet, FindsTheSeparatorInSpiteOfATitle) {
    EXPECT_EQ(sheetOf("t.csv", "GDP, population and area\na;b\n1,5;2\n3,25;4\n").textForm->separator, ';');
    EXPECT_EQ(sheetOf("t.csv", "a;b\n\"x, y, z\";1\n").textForm->separator, ';');
    EXPECT_EQ(sheetOf("t.txt", "a\tb\n1,024\t2\n").textForm->separator, '\t');
    EXPECT_EQ(sheetOf("t.TAB", "name, code\tb\n\"1,024, x\"\t2\n").textForm->separator, '\t');
    EXPECT_EQ(readSheet(testData("user_tables/pipe.csv")).textForm->separator, '|');
    const gis::Sheet sheet = readSheet(testData("user_tables/semi_comma_header.csv"));
    EXPECT_EQ(sheet.textForm->separator, ';');
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"adcode", "name", "gdp (yuan, current)", "pop"}));
}

TEST(TextSheet, ObeysAStatedOrChosenSeparator) {
    const gis::Sheet sheet = sheetOf("t.csv", "sep=;\r\na,b;c\r\n");
    EXPECT_EQ(rowTexts(sheet, 0), Row{});
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"a,b", "c"}));
    EXPECT_EQ(rowTexts(sheetOf("t.csv", "a;b,c\n", {{}, {}, ','}), 0), (Row{"a;b", "c"}));
    EXPECT_EQ(rowTexts(sheetOf("t.csv", "a b,c\nd e,f\n", {{}, {}, ' '}), 0), (Row{"a", "b,c"}));
}

TEST(TextSheet, ReadsQuotesLineBreaksAndBlankLinesAndKeepsRowNumbers) {
    const gis::Sheet sheet = sheetOf("t.csv",
                                     "\xEF\xBB\xBF"
                                     "a,\"b \"\"x\"\"\"\n\n\"two\r\nlines\",5\" pipe\n,\n\n");
    ASSERT_EQ(sheet.cells.rowCount(), 4U);
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"a", "b \"x\""}));
    EXPECT_EQ(sheet.cells.rowSize(1), 0U);
    EXPECT_EQ(rowTexts(sheet, 2), (Row{"two\nlines", "5\" pipe"}));
    EXPECT_EQ(sheet.cells.cell(3, 0).kind, gis::CellKind::Blank);
    EXPECT_EQ(sheet.textForm->encoding, "UTF-8");
}

TEST(TextSheet, ReadsRowsThatEndWithACarriageReturnOnly) {
    const gis::Sheet sheet = sheetOf("t.csv", "a,b\r1,2\r");
    ASSERT_EQ(sheet.cells.rowCount(), 2U);
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"1", "2"}));
}

TEST(TextSheet, KeepsRowsOfTwoInchMarksApart) {
    const gis::Sheet sheet = sheetOf("t.csv", "name,x\n5\" pipe,1\n6\" pipe,2\n");
    ASSERT_EQ(sheet.cells.rowCount(), 3U);
    EXPECT_EQ(rowTexts(sheet, 2), (Row{"6\" pipe", "2"}));
}

TEST(TextSheet, ReadsWhatExcelSavesInChinaAsGb18030) {
    for (const char* name : {"user_tables/gbk.csv", "user_tables/GBKUPPER.CSV"}) {
        const gis::Sheet sheet = readSheet(testData(name));
        EXPECT_EQ(rowTexts(sheet, 0), (Row{"地区", "代码", "人均GDP"})) << name;
        EXPECT_EQ(rowTexts(sheet, 1), (Row{"北京市", "110000", "2217.9"})) << name;
        EXPECT_EQ(sheet.textForm, (gis::TextForm{"GB18030", true, ','})) << name;
    }
}

TEST(TextSheet, ReadsAChosenEncoding) {
    const gis::Sheet sheet = sheetOf("t.csv", "R\xE9gion,x\n", {{}, "ISO-8859-1", {}});
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"Région", "x"}));
    EXPECT_FALSE(sheet.textForm->isEncodingGuessed);
    EXPECT_EQ(expectError(ErrorKind::UnknownEncoding,
                          [] {
                              (void)sheetOf("t.csv", "a", {{}, "GBKK", {}});
                          })
                  .detail,
              "GBKK");
    EXPECT_EQ(expectError(ErrorKind::NotInEncoding,
                          [] {
                              (void)sheetOf("t.csv", "\xE9,", {{}, "UTF-8", {}});
                          })
                  .detail,
              "UTF-8");
}

TEST(TextSheet, ReadsUtf16WithAMark) {
    const gis::Sheet sheet = sheetOf("t.txt",
                                     "\xFF\xFE"
                                     "a\0\t\0b\0\r\0\n\0"s
                                     "1\0\t\0002\0"s);
    ASSERT_EQ(sheet.cells.rowCount(), 2U);
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"1", "2"}));
    EXPECT_EQ(sheet.textForm->encoding, "UTF-16LE");
}

TEST(TextSheet, ReadsCopiedCells) {
    const gis::Sheet sheet = gis::sheetOfText("地区\tx\r\na\t1,024\r\n", "copied cells");
    EXPECT_EQ(sheet.file, "copied cells");
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"a", "1,024"}));
}

TEST(TextSheet, NeverObeysACsvtFile) {
    EXPECT_EQ(rowTexts(readSheet(testData("user_tables/csvt.csv")), 1), (Row{"01", "80"}));
    EXPECT_EQ(rowTexts(readSheet(testData("user_tables/csvt2.csv")), 1), (Row{"01", "80,000"}));
}

TEST(TextSheet, RefusesFilesWithoutText) {
    expectError(ErrorKind::FileEmpty, [] { (void)sheetOf("t.csv", " \n\t\n"); });
    expectError(ErrorKind::FileEmpty, [] { (void)sheetOf("t.csv", ""); });
    expectError(ErrorKind::FileMissing, [] { (void)readSheet(testData("nowhere.csv")); });
    expectError(ErrorKind::OtherContent, [] { (void)readSheet(testData("")); });
    expectError(ErrorKind::FileUnreadable, [] { (void)sheetOf("t.odt", "text"); });
    expectError(ErrorKind::UnclearEncoding, [] { (void)sheetOf("t.csv", "a,b\n1,\0\n"s); });
    expectError(ErrorKind::UnclearEncoding, [] { (void)sheetOf("t.csv", "a\0,\0b\0"s); });
    expectError(ErrorKind::UnclearEncoding, [] { (void)sheetOf("t.csv", "\x81\xFF,"); });
}

TEST(TextSheet, NamesTheRowOfAQuoteThatIsNotClosed) {
    const gis::Error error =
        expectError(ErrorKind::UnclosedQuote, [] { (void)sheetOf("t.csv", "a,b\n1,2\n3,\"4\n5,6\n"); });
    ASSERT_TRUE(error.cell);
    EXPECT_EQ(error.cell->row, 3U);
}

TEST(TextSheet, HasNoSheetsByName) {
    expectError(ErrorKind::SheetMissing, [] { (void)sheetOf("t.csv", "a,b\n", {"2020", {}, {}}); });
}

TEST(TextSheet, StopsWhenTheProgressReturnsFalse) {
    EXPECT_THROW((void)readSheet(testData("quoted.csv"), {}, [](double) { return false; }), gis::Cancelled);
}

TEST(DbfSheet, ReadsTheNamesOfTheFieldsAsTheFirstRow) {
    const gis::Sheet sheet = readSheet(shapefile("provinces.dbf"));
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"adcode", "name_zh", "name_en"}));
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"110000", "北京市", "Beijing"}));
    EXPECT_EQ(sheet.cells.rowCount(), 35U);
    EXPECT_EQ(sheet.textForm->encoding, "UTF-8");
    EXPECT_EQ(sheet.cells.cell(1, 0).kind, gis::CellKind::Text);
    const gis::Sheet numbers = readSheet(testData("tables/numbers.dbf"));
    EXPECT_EQ(numbers.cells.cell(1, 1), (gis::SheetCell{gis::CellKind::Number, "0.30000000000000004"}));
}

TEST(DbfSheet, GuessesGb18030AndSaysSo) {
    const gis::Sheet sheet = readSheet(testData("user_tables/cities.dbf"));
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"adcode", "NAME"}));
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"130100", "石家庄市"}));
    EXPECT_EQ(sheet.textForm, (gis::TextForm{"GB18030", true, '\0'}));
    EXPECT_EQ(rowTexts(readSheet(testData("user_tables/cities.dbf"), {{}, "GBK", {}}), 9), (Row{"130900", "沧州市"}));
}

TEST(DbfSheet, TrustsACpgFileOnlyWhenTheTextDecodes) {
    const TemporaryFolder folder;
    std::filesystem::copy_file(testData("user_tables/cities.dbf"), folder.path() / "c.dbf");
    (void)folder.write("c.cpg", "936");
    const gis::Sheet declared = readSheet(folder.path() / "c.dbf");
    EXPECT_EQ(rowTexts(declared, 1), (Row{"130100", "石家庄市"}));
    EXPECT_FALSE(declared.textForm->isEncodingGuessed) << declared.textForm->encoding;
    (void)folder.write("c.cpg", "UTF-8");
    const gis::Sheet guessed = readSheet(folder.path() / "c.dbf");
    EXPECT_EQ(rowTexts(guessed, 1), (Row{"130100", "石家庄市"}));
    EXPECT_EQ(guessed.textForm, (gis::TextForm{"GB18030", true, '\0'}));
}

// GDAL would open a description of another data source under any name.
TEST(DbfSheet, DoesNotFollowAReferenceToAnotherFile) {
    const TemporaryFolder folder;
    const auto path = folder.write("t.dbf", "<OGRVRTDataSource><OGRVRTLayer name=\"provinces\"><SrcDataSource>" +
                                                shapefile("provinces.shp").string() +
                                                "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    expectError(ErrorKind::FileUnreadable, [&] { (void)readSheet(path); });
}

TEST(DbfSheet, AFieldOfNumbersWithAnotherTextIsNotZero) {
    const gis::Sheet sheet = readSheet(testData("bad/number.dbf"));
    ASSERT_EQ(sheet.cells.rowCount(), 5U);
    EXPECT_EQ(sheet.cells.cell(1, 1), (gis::SheetCell{gis::CellKind::Number, "12"}));
    EXPECT_EQ(sheet.cells.cell(2, 1), (gis::SheetCell{gis::CellKind::Text, "x#y"}));
    EXPECT_EQ(readSheet(testData("bad/decimal_comma.dbf")).cells.cell(1, 1),
              (gis::SheetCell{gis::CellKind::Text, "12,5"}));
}

TEST(DbfSheet, AFileThatEndsWithinItsRecordsIsAnError) {
    expectError(ErrorKind::FileUnreadable, [] { (void)readSheet(testData("bad/records_cut_off.dbf")); });
}
