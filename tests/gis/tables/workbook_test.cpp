// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "gis/tables/read_sheet.h"
#include "gis/tables/xlsx_workbook.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/tables/packed_files.h"
#include "tests/gis/tables/sheet_cells.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"

using gis::CellKind;
using gis::ErrorKind;
using gis::readSheet;
using gis::SheetCell;
using Row = std::vector<std::string>;

namespace {

gis::SheetOptions named(const std::string& sheet) { return {sheet, {}, {}}; }

}  // namespace

TEST(XlsxSheet, TakesTheFirstVisibleSheetAndAnyOtherByName) {
    const auto path = testData("user_tables/hidden_same_columns.xlsx");
    const gis::Sheet sheet = readSheet(path);
    EXPECT_EQ(sheet.name, "数据");
    EXPECT_FALSE(sheet.isHidden);
    EXPECT_EQ(sheet.sheets, (std::vector<gis::SheetName>{{"old", true}, {"数据", false}}));
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"110000", "2217.9"}));
    const gis::Sheet old = readSheet(path, named("old"));
    EXPECT_TRUE(old.isHidden);
    EXPECT_EQ(rowTexts(old, 1), (Row{"110000", "1"}));
    const gis::Error error = expectError(ErrorKind::SheetMissing, [&] { (void)readSheet(path, named("2020")); });
    EXPECT_EQ(error.detail, "2020");
    EXPECT_EQ(error.names, (Row{"old", "数据"}));
}

TEST(XlsxSheet, ReadsMergedCellsAndFormulasWithoutAValue) {
    const gis::Sheet sheet = readSheet(testData("user_tables/merged_groups.xlsx"));
    EXPECT_EQ(sheet.merged, (std::vector<gis::CellRange>{{1, 0, 5, 0}, {6, 0, 10, 0}}));
    EXPECT_EQ(sheet.cells.cell(1, 0), (SheetCell{CellKind::Text, "东部"}));
    EXPECT_EQ(sheet.cells.cell(2, 0).kind, CellKind::Blank);
    const gis::Sheet formulas = readSheet(testData("user_tables/formulas_uncached.xlsx"));
    EXPECT_EQ(formulas.cells.cell(1, 3), (SheetCell{CellKind::NotCalculated, "=B2/C2"}));
    EXPECT_EQ(formulas.cells.cell(1, 1), (SheetCell{CellKind::Number, "2217.9"}));
}

TEST(XlsxSheet, ReadsEveryKindOfCell) {
    const TemporaryFolder folder;
    const std::string styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;\"/></numFmts><cellStyleXfs><xf "
        "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
        "numFmtId=\"10\"/></cellXfs></styleSheet>";
    const std::string texts =
        "<sst><si><t>plain</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si><si><t> "
        "</t></si><si><t>a_x000D_b_x4E2D__x005F_x</t></si></sst>";
    const std::string rows =
        "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
        "<c t=\"s\"><v>3</v></c></row>"
        "<row><c s=\"1\"><v>40777</v></c><c s=\"2\"><v>40777</v></c><c s=\"3\"><v>0.05</v></c>"
        "<c><v>73.92999999999999</v></c><c><v>1E3</v></c></row>"
        "<row><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1</f><v></v></c>"
        "<c t=\"str\"><f>A1</f><v>said</v></c><c><f>A1+1</f><v>7</v></c><c><f>A1+2</f></c>"
        "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c><c s=\"1\"/></row>";
    const auto path = writeXlsx(folder.path() / "kinds.xlsx", {{"s", "visible", rows}}, "",
                                {{"xl/styles.xml", styles}, {"xl/sharedStrings.xml", texts}});
    const gis::SheetCells& cells = readSheet(path).cells;
    EXPECT_EQ(cells.rowSize(0), 0U);
    EXPECT_EQ(cells.cell(1, 0), SheetCell{});
    EXPECT_EQ(cells.cell(1, 1), (SheetCell{CellKind::Text, "plain"}));
    EXPECT_EQ(cells.cell(1, 2), (SheetCell{CellKind::Text, "two runs"}));
    EXPECT_EQ(cells.cell(1, 3), SheetCell{}) << "a blank is nothing";
    EXPECT_EQ(cells.cell(1, 4), (SheetCell{CellKind::Text, "a\rb中_x"}));
    EXPECT_EQ(cells.cell(2, 0), (SheetCell{CellKind::Date, "2011-08-22"}));
    EXPECT_EQ(cells.cell(2, 1), (SheetCell{CellKind::Date, "2011"}));
    EXPECT_EQ(cells.cell(2, 2), (SheetCell{CellKind::Percent, "0.05"}));
    EXPECT_EQ(cells.cell(2, 3), (SheetCell{CellKind::Number, "73.92999999999999"}));
    EXPECT_EQ(cells.cell(2, 4), (SheetCell{CellKind::Number, "1000"}));
    EXPECT_EQ(cells.cell(3, 0), (SheetCell{CellKind::Error, "#DIV/0!"}));
    EXPECT_EQ(cells.cell(3, 1), (SheetCell{CellKind::Boolean, "TRUE"}));
    EXPECT_EQ(cells.cell(3, 2), SheetCell{}) << "a formula whose result is an empty text";
    EXPECT_EQ(cells.cell(3, 3), (SheetCell{CellKind::Text, "said"}));
    EXPECT_EQ(cells.cell(3, 4), (SheetCell{CellKind::Number, "7"}));
    EXPECT_EQ(cells.cell(3, 5), (SheetCell{CellKind::NotCalculated, "=A1+2"}));
    EXPECT_EQ(cells.cell(3, 6), (SheetCell{CellKind::Text, "inline"}));
    EXPECT_EQ(cells.rowSize(3), 7U);
}

TEST(XlsxSheet, TreatsTheZeroOfAFormulaThatNeedsCalculationAsNoValue) {
    const TemporaryFolder folder;
    const std::vector<XlsxSheetText> sheets{{"s", "visible", "<row><c><f>A2</f><v>0</v></c><c><v>0</v></c></row>"}};
    const auto written = writeXlsx(folder.path() / "a.xlsx", sheets, "<calcPr fullCalcOnLoad=\"1\"/>");
    EXPECT_EQ(readSheet(written).cells.cell(0, 0).kind, CellKind::NotCalculated);
    EXPECT_EQ(readSheet(written).cells.cell(0, 1).kind, CellKind::Number);
    const auto calculated = writeXlsx(folder.path() / "b.xlsx", sheets);
    EXPECT_EQ(readSheet(calculated).cells.cell(0, 0).kind, CellKind::Number);
}

TEST(XlsxSheet, RefusesAWorkbookWithoutAVisibleSheet) {
    const TemporaryFolder folder;
    const auto path = writeXlsx(folder.path() / "h.xlsx", {{"a", "hidden", ""}, {"b", "veryHidden", ""}});
    EXPECT_EQ(expectError(ErrorKind::NoVisibleSheet, [&] { (void)readSheet(path); }).names, (Row{"a", "b"}));
    EXPECT_EQ(readSheet(path, named("b")).cells.rowCount(), 0U);
}

TEST(XlsxSheet, RefusesWorkbooksThatGrowBeyondAllMeasure) {
    const TemporaryFolder folder;
    const auto zeros = writeZip(folder.path() / "bomb.xlsx", {{"xl/workbook.xml", std::string(8'000'000, ' ')}});
    expectError(ErrorKind::TooMuchContent, [&] { (void)readSheet(zeros); });
    std::string wide;
    for (int row = 1; row < 200; ++row) {
        wide += "<row><c r=\"XFD" + std::to_string(row) + "\"><v>1</v></c></row>";
    }
    const auto path = writeXlsx(folder.path() / "wide.xlsx", {{"s", "visible", wide}});
    const gis::Error error = expectError(ErrorKind::SheetTooLarge, [&] { (void)readSheet(path); });
    ASSERT_TRUE(error.cell);
    EXPECT_GT(error.cell->row, 100U);
}

TEST(XlsxSheet, NeedsNoMemoryForFormatsOfEmptyRows) {
    const TemporaryFolder folder;
    const auto path = writeXlsx(
        folder.path() / "t.xlsx",
        {{"s", "visible",
          "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"}});
    EXPECT_EQ(readSheet(path).cells.rowCount(), 1U);
}

TEST(XlsxSheet, RefusesDamagedWorkbooks) {
    const TemporaryFolder folder;
    const auto expectUnreadable = [&](const std::string& name, const std::string& rows) {
        const auto path = writeXlsx(folder.path() / (name + ".xlsx"), {{"s", "visible", rows}});
        expectError(ErrorKind::FileUnreadable, [&] { (void)readSheet(path); });
    };
    expectUnreadable("open", "<row>");
    expectUnreadable("order", "<row r=\"2\"/><row r=\"1\"/>");
    expectUnreadable("far", "<row r=\"1048577\"/>");
    expectUnreadable("address", "<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>");
    expectUnreadable("otherRow", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>");
    expectUnreadable("text", "<row><c t=\"s\"><v>0</v></c></row>");
    expectUnreadable("number", "<row><c><v>12 apples</v></c></row>");
    expectUnreadable("infinite", "<row><c><v>1e999</v></c></row>");
    std::string deep;
    for (int i = 0; i < 300; ++i) {
        deep += "<x>";
    }
    expectUnreadable("deep", deep);
    expectError(ErrorKind::FileUnreadable, [&] {
        (void)readSheet(writeZip(folder.path() / "other.xlsx", {{"a.txt", "a"}}));
    });
    expectError(ErrorKind::FileUnreadable,
                [&] { (void)readSheet(folder.write("half.xlsx", "PK\x03\x04 and no more")); });
    expectError(ErrorKind::EncryptedFile,
                [&] { (void)readSheet(folder.write("secret.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")); });
    expectError(ErrorKind::FileUnreadable,
                [&] { (void)readSheet(folder.write("old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")); });
}

TEST(XlsxSheet, RefusesADocumentTypeWithItsEntities) {
    const TemporaryFolder folder;
    const auto path =
        writeZip(folder.path() / "laughs.xlsx",
                 {{"xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a SYSTEM \"/etc/passwd\">]><workbook>&a;</workbook>"}});
    expectError(ErrorKind::FileUnreadable, [&] { (void)readSheet(path); });
}

TEST(OdsSheet, TakesTheFirstVisibleSheetAndRepeatsCells) {
    const TemporaryFolder folder;
    const auto path = writeOds(
        folder.path() / "t.ods",
        "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
        "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>",
        "<table:tracked-changes><table:table><table:table-row/></table:table></table:tracked-changes>"
        "<table:table table:name=\"old\" table:style-name=\"ta2\"><table:table-row><table:table-cell "
        "office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>"
        "<table:table table:name=\"数据\" table:style-name=\"ta1\">"
        "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\" "
        "office:value-type=\"string\"><office:annotation><text:p>a note</text:p></office:annotation><text:p>a<text:s "
        "text:c=\"2\"/>b</text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell "
        "office:value-type=\"float\" office:value=\"9\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
        "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"2.50\"/>"
        "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
        "<table:table-row><table:table-cell office:value-type=\"percentage\" office:value=\"0.05\"/><table:table-cell "
        "office:value-type=\"date\" office:date-value=\"2020-03-15\"/><table:table-cell office:value-type=\"boolean\" "
        "office:boolean-value=\"true\"/><table:table-cell table:formula=\"of:=[.A1]\"/><table:table-cell "
        "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\">"
        "<text:p>#DIV/0!</text:p></table:table-cell></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    const gis::Sheet sheet = readSheet(path);
    EXPECT_EQ(sheet.name, "数据");
    EXPECT_EQ(sheet.sheets, (std::vector<gis::SheetName>{{"old", true}, {"数据", false}}));
    EXPECT_EQ(sheet.merged, (std::vector<gis::CellRange>{{0, 0, 0, 1}}));
    ASSERT_EQ(sheet.cells.rowCount(), 4U);
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"a  b\nc"}));
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"", "", "2.5", "2.5"}));
    EXPECT_EQ(rowTexts(sheet, 2), (Row{"", "", "2.5", "2.5"}));
    EXPECT_EQ(sheet.cells.cell(3, 0), (SheetCell{CellKind::Percent, "0.05"}));
    EXPECT_EQ(sheet.cells.cell(3, 1), (SheetCell{CellKind::Date, "2020-03-15"}));
    EXPECT_EQ(sheet.cells.cell(3, 2), (SheetCell{CellKind::Boolean, "TRUE"}));
    EXPECT_EQ(sheet.cells.cell(3, 3), (SheetCell{CellKind::NotCalculated, "of:=[.A1]"}));
    EXPECT_EQ(sheet.cells.cell(3, 4), (SheetCell{CellKind::Error, "#DIV/0!"}));
    EXPECT_EQ(rowTexts(readSheet(path, named("old")), 0), (Row{"1"}));
}

TEST(OdsSheet, RefusesRowsRepeatedBeyondAllMeasure) {
    const TemporaryFolder folder;
    const auto path = writeOds(folder.path() / "r.ods", "",
                               "<table:table table:name=\"s\"><table:table-row table:number-rows-repeated=\"1000000\">"
                               "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" "
                               "office:value=\"1\"/></table:table-row></table:table>");
    expectError(ErrorKind::SheetTooLarge, [&] { (void)readSheet(path); });
}

TEST(XlsSheet, TakesTheFirstVisibleSheetAndAnyOtherByName) {
    const auto path = testData("user_tables/yearbook.xls");  // made with xlwt
    const gis::Sheet sheet = readSheet(path);
    EXPECT_EQ(sheet.name, "数据");
    EXPECT_EQ(sheet.sheets, (std::vector<gis::SheetName>{{"旧", true}, {"数据", false}}));
    EXPECT_EQ(rowTexts(sheet, 0)[0], "3-9 地区生产总值");
    EXPECT_EQ(rowTexts(sheet, 2), (Row{"地区", "代码", "2020", "2021"}));
    EXPECT_EQ(rowTexts(sheet, 3), (Row{"北京市", "110000", "2217.9", "739.3"}));
    EXPECT_EQ(rowTexts(readSheet(path, named("旧")), 1), (Row{"110000", "1"}));
    EXPECT_TRUE(readSheet(path, named("旧")).isHidden);
}

TEST(XlsSheet, ReadsEveryKindOfCell) {
    const gis::Sheet sheet = readSheet(testData("user_tables/kinds.xls"));  // made with xlwt
    const gis::SheetCells& cells = sheet.cells;
    EXPECT_EQ(cells.cell(0, 0), (SheetCell{CellKind::Text, "plain"}));
    EXPECT_EQ(cells.cell(0, 1), (SheetCell{CellKind::Number, "1"}));
    EXPECT_EQ(cells.cell(0, 2), (SheetCell{CellKind::Number, "-2.5"}));
    EXPECT_EQ(cells.cell(0, 3), (SheetCell{CellKind::Date, "2011-08-22"}));
    EXPECT_EQ(cells.cell(0, 4), (SheetCell{CellKind::Percent, "0.05"}));
    EXPECT_EQ(cells.cell(0, 5), (SheetCell{CellKind::Boolean, "TRUE"}));
    EXPECT_EQ(cells.cell(1, 0).text.size(), 9000U) << "3000 characters over several records";
    EXPECT_EQ(cells.cell(1, 1), (SheetCell{CellKind::Number, "0.30000000000000004"}));
    EXPECT_EQ(cells.cell(1, 2), (SheetCell{CellKind::Number, "123456789.12345679"}));
    EXPECT_EQ(cells.cell(1, 3), (SheetCell{CellKind::Number, "1234500"}));
    EXPECT_EQ(cells.cell(1, 4), SheetCell{});
    for (std::size_t i = 0; i < 300; ++i) {
        const std::string name = (i % 2 == 1 ? "区县" : "county ") + std::to_string(i) + " é";
        EXPECT_EQ(cells.cell(2 + i, 0), (SheetCell{CellKind::Text, name}));
        EXPECT_EQ(cells.cell(2 + i, 1), (SheetCell{CellKind::Number, std::to_string(i)}));
    }
    EXPECT_EQ(sheet.merged, (std::vector<gis::CellRange>{{302, 0, 303, 1}}));
}

TEST(Workbook, ReadsWhatOtherProgramsWrite) {
    for (const char* name : {"tables/numbers.xlsx", "tables/numbers.ods"}) {
        const gis::Sheet sheet = readSheet(testData(name));
        EXPECT_EQ(rowTexts(sheet, 0), (Row{"code", "value", "words"})) << name;
        EXPECT_EQ(rowTexts(sheet, 1), (Row{"110000", "0.30000000000000004", "1,234.5"})) << name;
        EXPECT_EQ(rowTexts(sheet, 2), (Row{"120000", "123456789.12345679", "2e3"})) << name;
    }
}
