// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/error.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

TEST(Error, DescribesItsKindSubjectAndDetailForLogs) {
    const gis::Error error(gis::ErrorKind::FileUnreadable, "a.shp", "not recognised");
    EXPECT_STREQ(error.what(), "FileUnreadable: a.shp (not recognised)");
    EXPECT_STREQ(gis::Error(gis::ErrorKind::FileMissing, "a.shp", "").what(), "FileMissing: a.shp");
}

TEST(Error, DescribesTheCellOfATableForLogs) {
    const gis::Error error(gis::ErrorKind::BadValue, "a.csv", "many", {7, "gdp"});
    EXPECT_STREQ(error.what(), "BadValue: a.csv (many) in row 7, column gdp");
}

TEST(Error, ListsTheExistingFieldsWhenOneIsMissing) {
    const gis::Error error = gis::fieldMissing("a.csv", "gdp", {"code", "name"});
    EXPECT_EQ(error.kind, gis::ErrorKind::FieldMissing);
    EXPECT_EQ(error.subject, "a.csv");
    EXPECT_EQ(error.detail, "gdp: code, name");
    EXPECT_EQ(error.cell.value_or(gis::TableCell{}).column, "gdp");
}

TEST(Error, NamesEveryKindDifferently) {
    std::set<std::string> names;
    for (int i = 0; i <= static_cast<int>(gis::ErrorKind::LibraryFailed); ++i) {
        const std::string name = gis::nameOf(static_cast<gis::ErrorKind>(i));
        EXPECT_FALSE(name.empty());
        EXPECT_TRUE(names.insert(name).second) << name;
    }
}
