// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/series.h"
#include "tests/support/datasets/paper_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <stdexcept>

namespace {

using core::EditionId;
using core::IndicatorId;
using core::Observation;
using core::Period;
using core::Provenance;
using core::RegionCode;
using core::Series;
using core::SeriesRecord;

SeriesRecord record(const char* code, int year, double value) {
    return {RegionCode(code), Period::year(year), {value, Provenance::Published}};
}

Series series(std::vector<SeriesRecord> records) { return support::series("gdp", "census4", std::move(records)); }

TEST(Series, GivesBackEveryRecordAndNothingElse) {
    std::mt19937 random(1);
    std::bernoulli_distribution known(0.6);
    std::map<std::pair<RegionCode, Period>, Observation> table;
    std::vector<SeriesRecord> records;
    for (int region = 0; region < 30; ++region) {
        for (int year = 1990; year < 2020; ++year) {
            if (known(random)) {
                const Observation value{region + year / 1e4, year % 2 ? Provenance::Derived : Provenance::Published};
                records.push_back({RegionCode(std::to_string(region)), Period::year(year), value});
                table[{records.back().code, records.back().period}] = value;
            }
        }
    }
    std::ranges::shuffle(records, random);
    const Series shuffled = series(records);
    for (int region = 0; region < 31; ++region) {
        for (int year = 1989; year < 2021; ++year) {
            const auto found = table.find({RegionCode(std::to_string(region)), Period::year(year)});
            EXPECT_EQ(shuffled.at(RegionCode(std::to_string(region)), Period::year(year)),
                      found == table.end() ? std::nullopt : std::optional(found->second));
        }
    }
}

TEST(Series, GivesAllOfOnePeriodInTheOrderOfItsCodes) {
    const Series one = series({record("b", 2021, 4), record("a", 2020, 1), record("b", 2020, 2), record("c", 2021, 3)});
    for (const Period period : one.periods()) {
        ASSERT_EQ(one.row(period).size(), one.codes().size());
        for (std::size_t i = 0; i < one.codes().size(); ++i) {
            EXPECT_EQ(one.row(period)[i], one.at(one.codes()[i], period));
        }
    }
    EXPECT_TRUE(one.row(Period::year(2019)).empty());
    EXPECT_TRUE(Series().row(Period::year(2019)).empty());
}

TEST(Series, ReturnsItsSubject) {
    const Series one = series({record("1", 2020, 5)});
    EXPECT_EQ(one.indicator(), IndicatorId("gdp"));
    EXPECT_EQ(one.edition(), EditionId("census4"));
    EXPECT_EQ(one.citation().publisher.en, "National Bureau of Statistics");
    EXPECT_FALSE(one.isByGroup());
}

TEST(Series, ListsPeriodsAndCodesSortedAndOnce) {
    const Series one =
        series({record("2", 2021, 1), record("1", 2021, 2), record("2", 2019, 3), record("10", 2021, 4)});
    EXPECT_EQ(one.periods(), (std::vector{Period::year(2019), Period::year(2021)}));
    EXPECT_EQ(one.codes(), (std::vector{RegionCode("1"), RegionCode("10"), RegionCode("2")}));
}

TEST(Series, DistinguishesAYearFromADateInIt) {
    const Series one = series({record("1", 2022, 1), {RegionCode("1"), Period::date(2022, 2, 28), {2, {}}}});
    EXPECT_EQ(one.at(RegionCode("1"), Period::year(2022))->value, 1);
    EXPECT_EQ(one.at(RegionCode("1"), Period::date(2022, 2, 28))->value, 2);
    EXPECT_EQ(one.at(RegionCode("1"), Period::date(2022, 3, 1)), std::nullopt);
}

TEST(Series, DistinguishesZeroFromAbsence) {
    const Series one = series({record("1", 2022, 0), record("2", 2021, 1)});
    ASSERT_TRUE(one.at(RegionCode("1"), Period::year(2022)).has_value());
    EXPECT_EQ(one.at(RegionCode("1"), Period::year(2022))->value, 0);
    EXPECT_EQ(one.at(RegionCode("2"), Period::year(2022)), std::nullopt);
}

TEST(Series, IsEmptyWithoutRecords) {
    for (const Series& empty : {Series(), series({})}) {
        EXPECT_TRUE(empty.periods().empty());
        EXPECT_TRUE(empty.codes().empty());
        EXPECT_EQ(empty.at(RegionCode("1"), Period::year(2022)), std::nullopt);
    }
}

TEST(Series, RefusesARegionThatOccursTwiceInAPeriod) {
    EXPECT_THROW(series({record("1", 2022, 1), record("2", 2022, 1), record("1", 2022, 2)}), std::invalid_argument);
    EXPECT_THROW(series({record("1", 2022, 1), record("1", 2022, 1)}), std::invalid_argument);
}

TEST(Series, RefusesAValueThatIsNotFinite) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double wrong : {std::numeric_limits<double>::quiet_NaN(), infinity, -infinity}) {
        EXPECT_THROW(series({record("1", 2022, wrong)}), std::invalid_argument);
    }
}

TEST(CombinedProvenance, IsPublishedOnlyWhenBothArePublished) {
    EXPECT_EQ(core::combined(Provenance::Published, Provenance::Published), Provenance::Published);
    EXPECT_EQ(core::combined(Provenance::Published, Provenance::Derived), Provenance::Derived);
    EXPECT_EQ(core::combined(Provenance::Derived, Provenance::Published), Provenance::Derived);
    EXPECT_EQ(core::combined(Provenance::Derived, Provenance::Derived), Provenance::Derived);
}

}  // namespace
