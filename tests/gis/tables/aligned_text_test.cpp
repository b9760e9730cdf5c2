// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/text/aligned_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gis/tables/read_sheet.h"
#include "gis/text/coordinate_names.h"
#include "tests/gis/tables/sheet_cells.h"
#include "tests/gis/test_files.h"

using Row = std::vector<std::string>;

namespace {

gis::Sheet sheetOf(const std::string& content) { return gis::sheetOfText(content, "t.txt"); }

char separatorOf(const std::string& content) { return sheetOf(content).textForm->separator; }

}  // namespace

TEST(AlignedText, IsRecognisedInSpiteOfATitle) {
    const gis::Sheet sheet = sheetOf(
        "Resident population by city\n\n"
        "City          2020     2021\n"
        "New York     8,804    8,467\n"
        "  Los Angeles 3,898.7  -\n"
        "San Antonio\t1,434   1,451 \n");
    EXPECT_EQ(sheet.textForm->separator, ' ');
    EXPECT_EQ(rowTexts(sheet, 0), Row{"Resident population by city"});
    EXPECT_EQ(rowTexts(sheet, 2), (Row{"City", "2020", "2021"}));
    EXPECT_EQ(rowTexts(sheet, 3), (Row{"New York", "8,804", "8,467"}));
    EXPECT_EQ(rowTexts(sheet, 4), (Row{"Los Angeles 3,898.7", "-"}));  // too few blanks: too short, but not shifted
    EXPECT_EQ(rowTexts(sheet, 5), (Row{"San Antonio", "1,434", "1,451"}));
}

TEST(AlignedText, HasTitlesOfSeveralWords) {
    const gis::Sheet sheet = gis::readSheet(testData("user_tables/aligned.txt"));
    EXPECT_EQ(rowTexts(sheet, 0), Row{"表1  各市常住人口"});
    EXPECT_EQ(rowTexts(sheet, 1), Row{"单位：万人"});
    EXPECT_EQ(rowTexts(sheet, 3), (Row{"城市", "2020年", "2021年"}));
    EXPECT_EQ(rowTexts(sheet, 4), (Row{"广州", "1874.0", "1881.1"}));
}

TEST(AlignedText, MayBeDividedBySingleBlanks) {
    const gis::Sheet sheet = sheetOf("城市 人口 面积\n广州 1873.4 7434\n深圳 1766.2 1997\n");
    EXPECT_EQ(sheet.textForm->separator, ' ');
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"城市", "人口", "面积"}));
    EXPECT_EQ(rowTexts(sheet, 2), (Row{"深圳", "1766.2", "1997"}));
}

TEST(AlignedText, IsDividedByOneBlankWhereThatSuitsTheHeader) {
    const gis::Sheet sheet = sheetOf("城市 人口\n广州   1873\n深圳   1766\n佛山   950\n");
    EXPECT_EQ(rowTexts(sheet, 0), (Row{"城市", "人口"}));
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"广州", "1873"}));
    const gis::Sheet narrow = sheetOf("城市      GDP 人口\n广州         10 110\n深圳         20 210\n");
    EXPECT_EQ(rowTexts(narrow, 0), (Row{"城市", "GDP", "人口"}));
    EXPECT_EQ(rowTexts(narrow, 1), (Row{"广州", "10", "110"}));
}

TEST(AlignedText, KeepsBlanksBetweenThousands) {
    const gis::Sheet sheet = sheetOf("城市      2020     2021\n广州     1 234    5 678\n深圳    12 345      999\n");
    EXPECT_EQ(rowTexts(sheet, 1), (Row{"广州", "1 234", "5 678"}));
    EXPECT_EQ(separatorOf("GDP 2020\n1 234\n5 678\n12 345\n"), ',');
    EXPECT_EQ(separatorOf("value\n1 234\n5 678\n12 345\n"), ',');
}

// As R and pandas write them.
TEST(AlignedText, GivesTheColumnOfRowNamesNoNameWhereThereIsNone) {
    for (const char* content : {"        2020   2021\n广州   1873   1881\n深圳   1766   1779\n",
                                "2020 2021\n广州 1873.5 1881.5\n深圳 1766.2 1779.1\n",
                                "\"2020\" \"2021\"\n\"广州\" 1873 21881\n\"深圳\" 1766 21779\n"}) {
        const gis::Sheet sheet = sheetOf(content);
        EXPECT_EQ(rowTexts(sheet, 0), (Row{"", "2020", "2021"})) << content;
        EXPECT_EQ(rowTexts(sheet, 1).front(), "广州");
        EXPECT_EQ(sheet.cells.rowSize(2), 3U);
    }
    const gis::Sheet titled = sheetOf("各市 人口\n城市 2020 2021\n广州 1873 1881\n深圳 1766 1779\n");
    EXPECT_EQ(rowTexts(titled, 0), Row{"各市 人口"});
    EXPECT_EQ(rowTexts(titled, 1), (Row{"城市", "2020", "2021"}));
}

TEST(AlignedText, IsNotSeenInOtherTexts) {
    EXPECT_EQ(separatorOf("New York\nLos Angeles\nSan Antonio\n"), ',');
    EXPECT_EQ(separatorOf("city,  people\nNew York,  5\nLos Angeles,  6\n"), ',');
    EXPECT_EQ(separatorOf("table of cities\nNew York, 5\nLos Angeles, 6\n"), ',');
    EXPECT_EQ(separatorOf("a  b\tc\nd  e\tf\n"), '\t');
    EXPECT_EQ(separatorOf("time\n2020-01-01 12:00\n2020-01-02 12:00\n"), ',');
    EXPECT_EQ(separatorOf(std::string(100'000, '1') + "\n1 2\n"), ',');
}

TEST(AlignedText, HasQuotedCells) {
    EXPECT_EQ(gis::cellsBetweenBlanks("\"New York\" 5  x", 1), (Row{"New York", "5", "x"}));
    EXPECT_EQ(gis::cellsBetweenBlanks("\"a \"\"b\"\"\" 6", 1), (Row{"a \"b\"", "6"}));
    EXPECT_EQ(gis::cellsBetweenBlanks("\"x 7", 1), (Row{"x", "7"}));
    EXPECT_EQ(gis::cellsBetweenBlanks("\"Guangzhou\" 10  110", 2), (Row{"Guangzhou 10", "110"}));
    EXPECT_EQ(gis::cellsBetweenBlanks("  5\" pipe  1 \r", 2), (Row{"5\" pipe", "1"}));
    EXPECT_TRUE(gis::cellsBetweenBlanks(" \t ", 1).empty());
}

// Each of these quotes opens no cell: it must not be searched for again from each cell on.
TEST(AlignedText, TakesNoLongerForManyQuotes) {
    std::string row;
    constexpr std::size_t cells = 400'000;
    for (std::size_t i = 0; i < cells; ++i) {
        row += "\"a ";
    }
    EXPECT_EQ(gis::cellsBetweenBlanks(row, 1).size(), cells);
}

TEST(CoordinateNames, AreFoundInPairs) {
    using gis::coordinateColumns;
    EXPECT_EQ(coordinateColumns({"name", "lon", "lat"}), (gis::CoordinateColumns{1, 2, true}));
    EXPECT_EQ(coordinateColumns({"纬度 (°)", "经度（度）"}), (gis::CoordinateColumns{1, 0, true}));
    EXPECT_EQ(coordinateColumns({"X", "Y"}), (gis::CoordinateColumns{0, 1, false}));
    EXPECT_EQ(coordinateColumns({"x", "y", "Lng", "Lat"}), (gis::CoordinateColumns{2, 3, true}));
    EXPECT_EQ(coordinateColumns({"lon", "纬度"}), std::nullopt);
    EXPECT_EQ(coordinateColumns({}), std::nullopt);
}
