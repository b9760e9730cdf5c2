// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/serial_date.h"

#include <gtest/gtest.h>

#include <limits>

using gis::DateParts;
using gis::numberFormat;
using gis::serialDate;

namespace {

constexpr DateParts day{true, true, true, false};
constexpr DateParts all{true, true, true, true};

}  // namespace

// Excel's documentation of DATEVALUE: 22 August 2011 is 40777; of the 1904 system: 5 July 1998 is 34519 there and
// 35981 in the 1900 system.
TEST(SerialDate, CountsDaysAsExcelDoes) {
    EXPECT_EQ(serialDate(40777, day, false), "2011-08-22");
    EXPECT_EQ(serialDate(35981, day, false), "1998-07-05");
    EXPECT_EQ(serialDate(34519, day, true), "1998-07-05");
    EXPECT_EQ(serialDate(1, day, false), "1900-01-01");
    EXPECT_EQ(serialDate(59, day, false), "1900-02-28");
    EXPECT_EQ(serialDate(61, day, false), "1900-03-01");
    EXPECT_EQ(serialDate(2958465, day, false), "9999-12-31");
}

TEST(SerialDate, IsAsPreciseAsItsFormat) {
    EXPECT_EQ(serialDate(40777.25, all, false), "2011-08-22T06:00:00");
    EXPECT_EQ(serialDate(40777, all, false), "2011-08-22");
    EXPECT_EQ(serialDate(40777, {true, true, false, false}, false), "2011-08");
    EXPECT_EQ(serialDate(40777, {true, false, false, false}, false), "2011");
    EXPECT_EQ(serialDate(0.75, {false, false, false, true}, false), "18:00:00");
    EXPECT_EQ(serialDate(40776.9999999, all, false), "2011-08-22") << "rounded to the next second";
}

TEST(SerialDate, IsNothingOutsideTheCalendarOfTheSpreadsheet) {
    for (const double serial : {-1.0, 2958466.0, 1e300, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_FALSE(serialDate(serial, day, false)) << serial;
    }
}

TEST(NumberFormat, TellsDatesFromNumbers) {
    for (const char* code : {"General", "0", "#,##0.00_);[Red]\\(#,##0.00\\)", "0\"年\"", "\"d\"0", "\\d0", "0.00E+00",
                             "@", "[$-409]#,##0", "[Red]0", "_-* #,##0_-"}) {
        EXPECT_FALSE(numberFormat(code).date) << code;
    }
    EXPECT_EQ(numberFormat("yyyy-mm-dd").date, day);
    EXPECT_EQ(numberFormat("[$-804]yyyy\"年\"m\"月\"d\"日\"").date, day);
    EXPECT_EQ(numberFormat("yyyy\"年\"").date, (DateParts{true, false, false, false}));
    EXPECT_EQ(numberFormat("yyyy/mm").date, (DateParts{true, true, false, false}));
    EXPECT_EQ(numberFormat("D MMM YYYY h:mm AM/PM").date, all);
    EXPECT_EQ(numberFormat("mm:ss").date, (DateParts{false, false, false, true}));
    EXPECT_EQ(numberFormat("[h]:mm").date, (DateParts{false, false, false, true}));
}

TEST(NumberFormat, RecognisesPercentages) {
    EXPECT_TRUE(numberFormat("0.0%").isPercent);
    EXPECT_FALSE(numberFormat("0.0\"%\"").isPercent);
    EXPECT_TRUE(gis::builtInFormat(9).isPercent);
    EXPECT_TRUE(gis::builtInFormat(10).isPercent);
    EXPECT_EQ(gis::builtInFormat(14).date, day);
    EXPECT_FALSE(gis::builtInFormat(3).date);
}
