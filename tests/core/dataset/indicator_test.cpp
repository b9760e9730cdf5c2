// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/indicator.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>

namespace {

using core::Indicator;
using core::IndicatorTraits;
using core::Unit;
using core::Vintage;

/// Stable identifiers are of small letters, digits and hyphens, so that they need no quotes on a command line.
bool isKebabCase(std::string_view id) {
    return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

TEST(Indicators, AreFoundByTheirIds) {
    std::set<std::string_view> ids;
    for (const IndicatorTraits& traits : core::allIndicators()) {
        EXPECT_TRUE(isKebabCase(traits.id)) << traits.id;
        EXPECT_TRUE(ids.insert(traits.id).second) << traits.id;
        EXPECT_EQ(core::indicatorById(traits.id), traits.indicator);
        EXPECT_EQ(core::traitsOf(traits.indicator).id, traits.id);
    }
    for (const char* unknown : {"", "GDP", "gdp ", "gini"}) {
        EXPECT_EQ(core::indicatorById(unknown), std::nullopt) << unknown;
    }
}

TEST(Indicators, AreAllListedFromTheFirstToTheLast) {
    EXPECT_EQ(core::allIndicators().size(), static_cast<std::size_t>(Indicator::StationsPerResidents) + 1);
}

TEST(Indicators, AddUpWhenTheyAreAmountsOrSharesOfOne) {
    std::set<Indicator> extensive;
    for (const IndicatorTraits& traits : core::allIndicators()) {
        if (traits.extensive) {
            extensive.insert(traits.indicator);
        }
    }
    EXPECT_EQ(extensive, (std::set{Indicator::Gdp, Indicator::Population, Indicator::GdpShare,
                                   Indicator::PopulationShare, Indicator::Stations}));
}

TEST(Indicators, OfStationsAreThree) {
    for (const IndicatorTraits& traits : core::allIndicators()) {
        EXPECT_EQ(traits.ofStations, traits.id.starts_with("stations")) << traits.id;
    }
}

TEST(Indicators, OfGrowthAreInPercent) {
    for (const IndicatorTraits& traits : core::allIndicators()) {
        EXPECT_EQ(traits.growth, traits.id.ends_with("-growth")) << traits.id;
        EXPECT_TRUE(!traits.growth || traits.unit == Unit::Percent) << traits.id;
    }
}

TEST(Units, HaveIdsOfTheirOwn) {
    std::set<std::string_view> ids;
    for (int i = 0; i <= static_cast<int>(Unit::StationsPerTenThousandResidents); ++i) {
        EXPECT_TRUE(ids.insert(core::idOf(static_cast<Unit>(i))).second) << i;
    }
    EXPECT_EQ(core::idOf(Unit::HundredMillionYuan), "100 million yuan");
}

TEST(Units, OfDifferencesArePointsForPercentagesAndIndices) {
    EXPECT_EQ(core::differenceUnit(Unit::Percent), Unit::PercentagePoints);
    EXPECT_EQ(core::differenceUnit(Unit::NationIs100), Unit::IndexPoints);
    EXPECT_EQ(core::differenceUnit(Unit::Yuan), Unit::Yuan);
    for (const IndicatorTraits& traits : core::allIndicators()) {
        const Unit difference = core::differenceUnit(traits.unit);
        EXPECT_EQ(core::differenceUnit(difference), difference) << traits.id;
    }
}

TEST(Vintages, AreFoundByTheirIds) {
    std::set<std::string_view> ids;
    for (const Vintage vintage : core::allVintages()) {
        EXPECT_TRUE(isKebabCase(core::idOf(vintage)));
        EXPECT_TRUE(ids.insert(core::idOf(vintage)).second);
        EXPECT_EQ(core::vintageById(core::idOf(vintage)), vintage);
    }
    EXPECT_EQ(ids, (std::set<std::string_view>{"first-published", "census4", "census5"}));
    EXPECT_EQ(core::vintageById("census6"), std::nullopt);
}

TEST(UnknownEnumerators, AreABug) {
    EXPECT_THROW((void)core::traitsOf(static_cast<Indicator>(99)), std::invalid_argument);
    EXPECT_THROW((void)core::idOf(static_cast<Unit>(99)), std::invalid_argument);
    EXPECT_THROW((void)core::idOf(static_cast<Vintage>(99)), std::invalid_argument);
}

}  // namespace
