// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/rules/source_tree.h"
#include "tests/rules/statistics_tables.h"

namespace {

using rules::Cells;
using rules::cellsOf;
using rules::column;
using rules::Row;
using rules::rowsOf;
using rules::tables;

bool isPositiveNumber(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) && value > 0;
}

TEST(Statistics, TablesAreRectangularPlainAndDescribed) {
    const std::string sources = rules::readFile(rules::statisticsFolder() + "SOURCES.md");
    const std::string package = rules::readFile(rules::statisticsFolder() + "datapackage.json");
    ASSERT_FALSE(tables().empty());
    for (const std::string& name : tables()) {
        const std::string text = rules::readFile(rules::statisticsFolder() + name);
        EXPECT_FALSE(text.starts_with("\xEF\xBB\xBF")) << name;
        EXPECT_EQ(text.find('\r'), std::string::npos) << name;
        EXPECT_NE(sources.find(name), std::string::npos) << name << " is not in SOURCES.md";
        EXPECT_NE(package.find("\"path\": \"" + name + "\""), std::string::npos)
            << name << " is not in datapackage.json";
        const std::vector<Cells> cells = cellsOf(text);
        for (const Cells& row : cells) {
            EXPECT_EQ(row.size(), cells[0].size()) << name << ": " << row[0];
        }
    }
}

TEST(Statistics, EveryRegionCodeIsKnown) {
    std::set<std::string> known = column("regions.csv", "adcode");
    EXPECT_EQ(known.size(), 34U);
    known.insert("100000");  // the nation, in the tables of indicators
    for (const std::string& name : tables()) {
        for (const Row& row : rowsOf(name)) {
            for (const char* key : {"adcode", "province_adcode"}) {
                if (row.contains(key)) {
                    EXPECT_TRUE(known.contains(row.at(key))) << name << ": " << row.at(key);
                }
            }
        }
    }
}

TEST(Statistics, PanelHasOneRowAYearOfPositiveNumbers) {
    const std::set<std::string> editions{"first-published", "census4", "census5"};
    const std::string package = rules::readFile(rules::statisticsFolder() + "datapackage.json");
    for (const std::string& edition : editions) {
        EXPECT_NE(package.find("\"id\": \"" + edition + "\""), std::string::npos) << edition;
    }
    std::set<std::string> keys;
    for (const Row& row : rowsOf("provincial_panel.csv")) {
        const std::string key = row.at("vintage") + " " + row.at("adcode") + " " + row.at("year");
        EXPECT_TRUE(keys.insert(key).second) << "twice: " << key;
        EXPECT_TRUE(editions.contains(row.at("vintage"))) << key;
        EXPECT_TRUE(row.at("year") >= "1993" && row.at("year") <= "2024") << key;
        for (const char* value : {"gdp_100m_yuan", "gdp_per_capita_yuan", "population_10k"}) {
            EXPECT_TRUE(row.at(value).empty() || isPositiveNumber(row.at(value))) << key << ": " << row.at(value);
        }
    }
}

TEST(Statistics, EachGroupingHoldsThirtyOneUnitsOnce) {
    std::map<std::string, std::multiset<std::string>> members;
    for (const Row& row : rowsOf("groupings.csv")) {
        members[row.at("grouping")].insert(row.at("adcode"));
    }
    for (const auto& [grouping, codes] : members) {
        EXPECT_EQ(codes.size(), 31U) << grouping;
        EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 31U) << grouping;
    }
}

TEST(Statistics, EachGroupingHasANameInBothLanguagesAndASource) {
    EXPECT_EQ(column("grouping_names.csv", "grouping"), column("groupings.csv", "grouping"));
    for (const Row& row : rowsOf("grouping_names.csv")) {
        for (const auto& [key, value] : row) {
            EXPECT_FALSE(value.empty()) << row.at("grouping") << ": " << key;
        }
    }
}

TEST(Statistics, IdentifiersAreWrittenAsOnTheCommandLine) {
    const std::regex kebab("[a-z0-9]+(-[a-z0-9]+)*");
    const std::regex snake("(indicator|grouping|group|minuend|subtrahend|edition|vintage)=[^;]*_");
    for (const Row& row : rowsOf("groupings.csv")) {
        EXPECT_TRUE(std::regex_match(row.at("grouping"), kebab)) << row.at("grouping");
        EXPECT_TRUE(std::regex_match(row.at("group"), kebab)) << row.at("group");
    }
    for (const Row& row : rowsOf("paper_claims.csv")) {
        EXPECT_FALSE(std::regex_search(row.at("arguments"), snake)) << row.at("arguments");
    }
}

TEST(Statistics, FourRegionsAddUpToTheNationWithinRounding) {
    std::map<std::string, std::map<std::string, double>> dates;
    for (const Row& row : rowsOf("stations_region.csv")) {
        dates[row.at("date")][row.at("region")] = std::stod(row.at("stations_10k"));
    }
    std::size_t complete = 0;
    for (auto& [date, stations] : dates) {
        if (stations.size() == 5) {
            ++complete;
            const double sum = stations["east"] + stations["central"] + stations["west"] + stations["northeast"];
            EXPECT_NEAR(sum, stations["national"], 0.25) << date;
        }
    }
    EXPECT_EQ(complete, 9U);
}

}  // namespace
