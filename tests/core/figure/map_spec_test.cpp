// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/map_spec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "core/regions/grouping_edit.h"
#include "tests/support/sample_dataset.h"

namespace {

using core::ColourBy;
using core::Indicator;
using core::LayerKind;
using core::MapSpec;
using core::Period;
using core::Theme;

/// The default layers with the choropleth above the stations.
MapSpec withChoroplethOnTop() {
    MapSpec spec;
    const auto choropleth = std::ranges::find(spec.layers, LayerKind::Choropleth, &core::LayerChoice::kind);
    std::iter_swap(choropleth, choropleth + 1);
    return spec;
}

TEST(LayerKinds, AreFoundByTheirIds) {
    std::set<std::string_view> ids;
    for (const LayerKind kind : core::allLayers()) {
        EXPECT_TRUE(ids.insert(core::idOf(kind)).second);
        EXPECT_EQ(core::layerById(core::idOf(kind)), kind);
    }
    EXPECT_EQ(ids.size(), static_cast<std::size_t>(LayerKind::RegionNames) + 1);
    EXPECT_EQ(core::layerById("roads"), std::nullopt);
    EXPECT_THROW((void)core::idOf(static_cast<LayerKind>(99)), std::invalid_argument);
}

TEST(ColourBys, AreFoundByTheirIds) {
    std::set<std::string_view> ids;
    for (const ColourBy one : core::allColourBys()) {
        EXPECT_TRUE(ids.insert(core::idOf(one)).second);
        EXPECT_EQ(core::colourByById(core::idOf(one)), one);
    }
    EXPECT_EQ(ids.size(), 6U);
    EXPECT_EQ(core::colourByById("rainbow"), std::nullopt);
    EXPECT_THROW((void)core::idOf(static_cast<ColourBy>(99)), std::invalid_argument);
}

TEST(MapSpec, ListsEveryLayerOnceFromTheStart) {
    const MapSpec spec;
    ASSERT_EQ(spec.layers.size(), core::allLayers().size());
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        EXPECT_EQ(spec.layers[i].kind, core::allLayers()[i]);
    }
    EXPECT_TRUE(spec.shows(LayerKind::Choropleth));
    EXPECT_TRUE(spec.shows(LayerKind::HuLine));
    EXPECT_FALSE(spec.shows(LayerKind::StationDensity));
}

TEST(MapSpec, HasTheUppermostVisibleFilledLayerForItsTheme) {
    MapSpec spec;
    spec.indicator = Indicator::Population;
    const Theme byYear{Indicator::Population, spec.year};
    const Theme byDate{Indicator::StationsPerArea, spec.stationDate};
    EXPECT_EQ(core::themeOf(spec), byYear);
    spec = core::withLayer(spec, LayerKind::StationDensity, true);
    EXPECT_EQ(core::themeOf(spec), byDate);
    spec = core::withLayer(spec, LayerKind::Choropleth, false);
    EXPECT_EQ(core::themeOf(spec), byDate);
    spec = core::withLayer(spec, LayerKind::StationDensity, false);
    EXPECT_EQ(core::themeOf(spec), byYear) << "no filled layer: the choropleth's, which tables and charts still show";
}

TEST(MapSpec, HasTheTopThemeInTheOrderOfItsLayers) {
    MapSpec spec = core::withLayer(withChoroplethOnTop(), LayerKind::StationDensity, true);
    EXPECT_EQ(core::themeOf(spec).indicator, spec.indicator);
    spec = core::withLayer(spec, LayerKind::Choropleth, false);
    EXPECT_EQ(core::themeOf(spec).indicator, spec.stationIndicator);
}

TEST(MapSpec, HasTheFourRegionsForStations) {
    MapSpec spec;
    spec.grouping = "north-south";
    EXPECT_EQ(core::groupingIdOf(spec), "north-south");
    EXPECT_EQ(core::groupingIdOf(core::withIndicator(spec, Indicator::Stations)), "four-regions");
}

TEST(MapSpec, DivergesWhereThereIsAMiddle) {
    MapSpec spec;
    for (const ColourBy one : core::allColourBys()) {
        spec.colourBy = one;
        const bool diverges = one == ColourBy::DifferenceFromGroupMean || one == ColourBy::RatioToNational;
        EXPECT_EQ(core::isDiverging(spec), diverges);
        EXPECT_EQ(core::rampIdOf(spec), diverges ? spec.divergingRamp : spec.sequentialRamp);
    }
}

TEST(MapSpec, DoesNotDivergeWhereColoursTellGroupsApart) {
    MapSpec spec;
    spec.indicator = Indicator::GdpGrowth;
    EXPECT_TRUE(core::isDiverging(spec));
    spec.colourBy = ColourBy::Group;
    EXPECT_FALSE(core::isDiverging(spec));
    EXPECT_TRUE(core::isCategorical(spec));
}

TEST(WithOwnGrouping, ChoosesIt) {
    const MapSpec spec = core::withOwnGrouping({}, {core::ownCopy(core::noGrouping({})), {}});
    EXPECT_EQ(core::groupingIdOf(spec), core::ownGroupingId);
    EXPECT_EQ(spec.ownGrouping->grouping.id(), core::ownGroupingId);
    EXPECT_NE(spec, MapSpec());
}

TEST(WithIndicator, MakesAnyIndicatorTheThemeWhateverWasShown) {
    for (const MapSpec& start : {MapSpec(), withChoroplethOnTop()}) {
        for (const bool choropleth : {false, true}) {
            for (const bool stations : {false, true}) {
                const MapSpec before = core::withLayer(core::withLayer(start, LayerKind::Choropleth, choropleth),
                                                       LayerKind::StationDensity, stations);
                for (const core::IndicatorTraits& traits : core::allIndicators()) {
                    const MapSpec after = core::withIndicator(before, traits.indicator);
                    EXPECT_EQ(core::themeOf(after).indicator, traits.indicator) << traits.id;
                    EXPECT_EQ(core::themeOf(after).period, traits.ofStations ? before.stationDate : before.year);
                }
            }
        }
    }
}

TEST(WithIndicator, LeavesTheOtherThemeAsItIs) {
    const MapSpec before;
    const MapSpec stations = core::withIndicator(before, Indicator::StationsPerResidents);
    EXPECT_EQ(stations.indicator, before.indicator);
    EXPECT_EQ(core::withIndicator(stations, before.indicator).stationIndicator, Indicator::StationsPerResidents);
}

TEST(WithPeriod, MovesTheStationsByDatesAndTheRestByYears) {
    const MapSpec before;
    const MapSpec year = core::withPeriod(before, Period::year(2010));
    EXPECT_EQ(year.year, Period::year(2010));
    EXPECT_EQ(year.stationDate, before.stationDate);
    const MapSpec date = core::withPeriod(before, Period::date(2022, 2, 28));
    EXPECT_EQ(date.year, before.year);
    EXPECT_EQ(date.stationDate, Period::date(2022, 2, 28));
}

TEST(WithRamp, ChangesTheRampInUse) {
    MapSpec spec;
    EXPECT_EQ(core::withRamp(spec, "viridis").sequentialRamp, "viridis");
    EXPECT_EQ(core::withRamp(spec, "viridis").divergingRamp, spec.divergingRamp);
    spec.colourBy = ColourBy::RatioToNational;
    EXPECT_EQ(core::withRamp(spec, "PuOr").divergingRamp, "PuOr");
    EXPECT_EQ(core::withRamp(spec, "PuOr").sequentialRamp, spec.sequentialRamp);
}

TEST(WithLayer, ChangesTheVisibilityOfOneLayer) {
    const MapSpec before;
    for (const LayerKind kind : core::allLayers()) {
        for (const bool visible : {false, true}) {
            const MapSpec after = core::withLayer(before, kind, visible);
            for (const LayerKind other : core::allLayers()) {
                EXPECT_EQ(after.shows(other), other == kind ? visible : before.shows(other));
            }
        }
    }
}

TEST(OpeningSpec, ShowsTheLatestYearWithEveryRegion) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(
        {Indicator::Gdp, core::Vintage::Census5, "test", {{core::RegionCode("A"), Period::year(2023), {1, {}}}}});
    const MapSpec spec = core::openingSpec(core::join(std::move(parts)).dataset);
    EXPECT_EQ(core::themeOf(spec), (Theme{Indicator::GdpPerCapita, Period::year(2022)}));
    EXPECT_EQ(spec.stationDate, Period::date(2022, 10, 31));
    EXPECT_EQ(spec.grouping, "four-regions");
    EXPECT_TRUE(spec.shows(LayerKind::HuLine));
}

TEST(OpeningSpec, DoesWithoutTheFourRegions) {
    core::DatasetParts parts = support::sampleParts();
    parts.groupings.clear();
    EXPECT_EQ(core::openingSpec(core::join(std::move(parts)).dataset).grouping, core::noGroupingId);
}

}  // namespace
