// SPDX-License-Identifier: GPL-3.0-or-later
// What SOURCES.md says of the tables of indicators, checked without the program's own readers.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/rules/statistics_tables.h"

#if defined(__GNUC__) && __GNUC__ >= 13
#pragma GCC diagnostic ignored "-Wdangling-reference"  // wrong on figures(), whose result is no part of its key
#endif

namespace {

const std::string nation = "100000";

/// Values by code and year.
using Figures = std::map<std::pair<std::string, int>, double>;

/// All figures, by "indicator" or "indicator edition". A figure that stands twice is a failure.
std::map<std::string, Figures> readIndicators() {
    std::map<std::string, Figures> all;
    for (const char* table : {"indicators.csv", "indicators_by_edition.csv", "indicators_derived.csv"}) {
        for (const rules::Row& row : rules::rowsOf(table)) {
            const auto edition = row.find("edition");
            const std::string key = row.at("indicator") + (edition == row.end() ? "" : " " + edition->second);
            const std::pair cell{row.at("adcode"), std::stoi(row.at("year"))};
            EXPECT_TRUE(all[key].emplace(cell, std::stod(row.at("value"))).second)
                << "twice: " << key << " " << cell.first << " " << cell.second;
        }
    }
    return all;
}

const std::map<std::string, Figures>& indicators() {
    static const std::map<std::string, Figures> all = readIndicators();
    return all;
}

const Figures& figures(const std::string& key) { return indicators().at(key); }

/// The panel's GDP or population in an edition.
Figures panel(const std::string& edition, const std::string& name) {
    Figures found;
    for (const rules::Row& row : rules::rowsOf("provincial_panel.csv")) {
        if (row.at("vintage") == edition && !row.at(name).empty()) {
            found[{row.at("adcode"), std::stoi(row.at("year"))}] = std::stod(row.at(name));
        }
    }
    return found;
}

const std::set<std::string>& provinces() {
    static const std::set<std::string> codes = rules::column("provincial_panel.csv", "adcode");
    return codes;
}

std::set<int> yearsOf(const Figures& figures) {
    std::set<int> years;
    for (const auto& [cell, value] : figures) {
        years.insert(cell.second);
    }
    return years;
}

double sum(const Figures& figures, int year) {
    double total = 0;
    for (const std::string& province : provinces()) {
        total += figures.at({province, year});
    }
    return total;
}

double share(const Figures& figures, int year, const std::set<std::string>& codes) {
    double part = 0;
    for (const std::string& code : codes) {
        part += figures.at({code, year});
    }
    return 100 * part / sum(figures, year);
}

const std::set<std::string> northWest{"150000", "540000", "620000", "630000", "640000", "650000"};

TEST(Indicators, HaveAsManyFiguresAsSourcesSays) {
    EXPECT_EQ(rules::rowsOf("indicators.csv").size(), 20647U);
    EXPECT_EQ(rules::rowsOf("indicators_by_edition.csv").size(), 14716U);
    EXPECT_EQ(rules::rowsOf("indicators_derived.csv").size(), 124U);
    EXPECT_EQ(indicators().size(), 71U) << "an indicator counts once for each edition";
}

TEST(Indicators, AreCompleteForAllUnitsOverAnUnbrokenRunOfYears) {
    for (const auto& [key, figures] : indicators()) {
        const std::set<int> years = yearsOf(figures);
        for (const int year : years) {
            for (const std::string& province : provinces()) {
                EXPECT_TRUE(figures.contains({province, year})) << key << " " << province << " " << year;
            }
        }
        const bool isUnbroken = *years.rbegin() - *years.begin() + 1 == static_cast<int>(years.size());
        EXPECT_TRUE(isUnbroken || key == "census-population") << key;
    }
}

TEST(Indicators, OfTheSectorsAddUpToGdp) {
    std::size_t compared = 0;
    for (const char* edition : {"census4", "census5"}) {
        const std::string of = std::string(" ") + edition;
        const Figures gdp = panel(edition, "gdp_100m_yuan");
        for (const auto& [cell, primary] : figures("value-added-primary" + of)) {
            if (cell.first != nation) {
                const double all = primary + figures("value-added-secondary" + of).at(cell) +
                                   figures("value-added-tertiary" + of).at(cell);
                EXPECT_NEAR(all, gdp.at(cell), 0.16) << edition << " " << cell.first << " " << cell.second;
                ++compared;
            }
        }
    }
    EXPECT_EQ(compared, 31U * (20 + 9));
}

TEST(Indicators, PutRuralIncomesBelowAllIncomesBelowUrbanOnes) {
    std::size_t compared = 0;
    for (const auto& [cell, rural] : figures("disposable-income-rural new-survey")) {
        if (cell.first == nation) {
            continue;
        }
        const double all = figures("disposable-income new-survey").at(cell);
        EXPECT_LT(rural, all) << cell.first << " " << cell.second;
        EXPECT_LT(all, figures("disposable-income-urban new-survey").at(cell)) << cell.first << " " << cell.second;
        ++compared;
    }
    EXPECT_EQ(compared, 31U * 12);
    for (const auto& [cell, rural] : figures("disposable-income-rural old-survey")) {
        EXPECT_LT(rural, figures("disposable-income-urban old-survey").at(cell)) << cell.first << " " << cell.second;
    }
}

TEST(Indicators, KeepTheTwoHouseholdSurveysApart) {
    for (const char* of : {"disposable-income-urban", "disposable-income-rural"}) {
        EXPECT_EQ(*yearsOf(figures(std::string(of) + " old-survey")).rbegin(), 2012);
        EXPECT_EQ(*yearsOf(figures(std::string(of) + " new-survey")).begin(), 2013);
    }
}

TEST(Indicators, HoldTheCompleteCensuses) {
    const Figures& census = figures("census-population");
    const std::map<int, std::pair<double, double>> published{
        {2000, {1242612226, 6.42}}, {2010, {1332810869, 6.53}}, {2020, {1409778724, 6.50}}};
    for (const auto& [year, expected] : published) {
        EXPECT_NEAR(sum(census, year) * 1e4, expected.first, 1) << year;
        EXPECT_NEAR(share(census, year, northWest), expected.second, 0.005) << year;
    }
}

TEST(Indicators, AgreeWithOneAnother) {
    for (const auto& [cell, trade] : figures("trade-usd")) {
        EXPECT_NEAR(figures("exports-usd").at(cell) + figures("imports-usd").at(cell), trade, 1e-3 * trade + 0.02)
            << cell.first << " " << cell.second;
    }
    const Figures population = panel("census5", "population_10k");
    const Figures gdp = panel("census5", "gdp_100m_yuan");
    const Figures& urban = figures("urban-population revised-2020-census");
    std::size_t rates = 0;
    for (const auto& [cell, rate] : figures("urbanisation-rate revised-2020-census")) {
        if (const auto found = population.find(cell); found != population.end()) {
            EXPECT_NEAR(100 * urban.at(cell) / found->second, rate, 0.17) << cell.first << " " << cell.second;
            ++rates;
        }
    }
    EXPECT_EQ(rates, 31U * 19);  // the provinces from 2006 to 2024
    std::size_t perCapita = 0;
    for (const auto& [cell, published] : figures("gdp-per-capita-published census5")) {
        const auto before = population.find({cell.first, cell.second - 1});
        if (before != population.end() && gdp.contains(cell)) {
            const double mean = (before->second + population.at(cell)) / 2;
            EXPECT_NEAR(gdp.at(cell) * 1e4 / mean, published, 0.01 * published) << cell.first << " " << cell.second;
            ++perCapita;
        }
    }
    EXPECT_EQ(perCapita, 31U * 18);  // the provinces from 2007 to 2024
}

struct NationalSum {
    const char* indicator;
    double least;  ///< Sum of the provinces over the figure of the nation.
    double most;
};

TEST(Indicators, AddUpToTheNationWithinLimits) {
    const std::vector<NationalSum> limits{{"rd-expenditure", 0.9999, 1.0001},
                                          {"education-expenditure", 0.9999, 1.0001},
                                          {"science-expenditure", 0.9999, 1.0001},
                                          {"tax-revenue", 0.9999, 1.0001},
                                          {"budget-expenditure", 0.9999, 1.009},
                                          {"budget-revenue", 0.983, 1.01},
                                          {"he-students", 0.9998, 1.0002},
                                          {"he-teachers", 0.999, 1.001},
                                          {"broadband-subscribers", 0.9999, 1.0001},
                                          {"trade-yuan", 0.9999, 1.0001},
                                          {"trade-usd", 0.998, 1.001},
                                          {"fixed-asset-investment", 0.966, 0.993},
                                          {"retail-sales as-published-2020", 0.92, 1.051}};
    for (const NationalSum& limit : limits) {
        std::size_t compared = 0;
        for (const auto& [cell, whole] : figures(limit.indicator)) {
            if (cell.first == nation) {
                const double ratio = sum(figures(limit.indicator), cell.second) / whole;
                EXPECT_GE(ratio, limit.least) << limit.indicator << " " << cell.second;
                EXPECT_LE(ratio, limit.most) << limit.indicator << " " << cell.second;
                ++compared;
            }
        }
        EXPECT_GE(compared, 4U) << limit.indicator;
    }
}

TEST(Indicators, HaveTheSharesThatTheAuditStates) {
    EXPECT_NEAR(100 - share(figures("budget-revenue"), 2020, northWest), 94.67, 0.005);
    EXPECT_NEAR(100 - share(figures("fixed-asset-investment"), 2017, northWest), 93.47, 0.005);
    EXPECT_NEAR(100 - share(figures("he-teachers"), 2019, northWest), 94.56, 0.005);
    EXPECT_NEAR(100 - share(figures("patents-granted"), 2020, northWest), 98.12, 0.005);
}

}  // namespace
