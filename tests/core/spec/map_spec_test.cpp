// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/map_spec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "core/figure/figure.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::ClassMethod;
using core::ColourBy;
using core::IndicatorId;
using core::LayerKind;
using core::MapSpec;
using core::Period;
using core::Theme;
using testing::ElementsAre;

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
    for (const ColourBy colourBy : core::allColourBys()) {
        EXPECT_TRUE(ids.insert(core::idOf(colourBy)).second);
        EXPECT_EQ(core::valueById<core::ColourBy>(core::idOf(colourBy)), colourBy);
    }
    EXPECT_EQ(ids.size(), 6U);
    EXPECT_EQ(core::valueById<core::ColourBy>("rainbow"), std::nullopt);
    EXPECT_THROW((void)core::idOf(static_cast<ColourBy>(99)), std::invalid_argument);
}

TEST(MapSpec, ListsEveryLayerOnceFromTheStart) {
    const MapSpec spec = support::paperSpec();
    ASSERT_EQ(spec.layers.size(), core::allLayers().size());
    for (std::size_t i = 0; i < spec.layers.size(); ++i) {
        EXPECT_EQ(spec.layers[i].kind, core::allLayers()[i]);
    }
    EXPECT_TRUE(spec.shows(LayerKind::Choropleth));
    EXPECT_TRUE(spec.shows(LayerKind::DividingLine));
    EXPECT_FALSE(spec.shows(LayerKind::Places));
}

TEST(ThemeOf, IsTheChosenIndicatorAtTheChosenPeriod) {
    MapSpec spec = support::paperSpec();
    spec.indicator = IndicatorId("population");
    spec.period = Period::year(1990);
    EXPECT_EQ(core::makeFigure(support::sampleDataset(), spec).theme,
              (Theme{IndicatorId("population"), Period::year(1990)}))
        << "a year without figures stays chosen";
}

TEST(ThemeOf, IsAtTheNearestPeriodWithFigures) {
    MapSpec spec = support::paperSpec();
    spec.indicator = IndicatorId("stations");
    const auto shown = [&](Period period) {
        spec.period = period;
        return core::makeFigure(support::sampleDataset(), spec).theme.period;
    };
    EXPECT_EQ(shown(Period::year(2024)), Period::date(2022, 10, 31));
    EXPECT_EQ(shown(Period::year(2022)), Period::date(2022, 10, 31)) << "the year ends on 31 December";
    EXPECT_EQ(shown(Period::year(2010)), Period::date(2022, 2, 28));
    EXPECT_EQ(shown(Period::date(2022, 2, 28)), Period::date(2022, 2, 28));
    spec.indicator = IndicatorId("gdp");
    EXPECT_EQ(shown(Period::date(2022, 2, 28)), Period::year(2021));
    EXPECT_EQ(shown(Period::date(2022, 10, 31)), Period::year(2022));
}

TEST(ThemeOf, StaysAtTheChosenPeriodWithoutANearOne) {
    const auto shown = [](const char* id, std::optional<int> days, Period period) {
        core::CatalogueParts parts = support::paperCatalogueParts();
        std::ranges::find(parts.indicators, IndicatorId(id), &core::Indicator::id)->nearestWithinDays = days;
        core::Dataset dataset = support::sampleDataset();
        dataset.catalogue = std::make_shared<const core::Catalogue>(std::move(parts));
        MapSpec spec = support::paperSpec();
        spec.indicator = IndicatorId(id);
        spec.period = period;
        return core::makeFigure(dataset, spec).theme.period;
    };
    const Period first = Period::date(2022, 2, 28);  // 59 days after the end of 2021
    EXPECT_EQ(shown("stations", 59, Period::year(2021)), first);
    EXPECT_EQ(shown("stations", 58, Period::year(2021)), Period::year(2021));
    EXPECT_EQ(shown("stations", std::nullopt, Period::year(2021)), first) << "at most a year apart";
    EXPECT_EQ(shown("stations", std::nullopt, Period::year(2020)), Period::year(2020));
    EXPECT_EQ(shown("population", 366, Period::year(2025)), Period::year(2025)) << "the last figures are older";
    EXPECT_EQ(shown("population", 3700, Period::year(2031)), Period::year(2022));
    EXPECT_EQ(shown("population", std::nullopt, Period::year(2023)), Period::year(2023));
    EXPECT_EQ(shown("population", 400, Period::year(2021)), Period::year(2021)) << "a year with figures stays";
}

TEST(MapSpec, HasTheFourRegionsForStations) {
    MapSpec spec = support::paperSpec();
    spec.grouping = "north-south";
    EXPECT_EQ(core::groupingIdOf(support::paperCatalogue(), spec), "north-south");
    EXPECT_EQ(core::groupingIdOf(support::paperCatalogue(), core::withIndicator(spec, IndicatorId("stations"))),
              "four-regions");
}

TEST(MapSpec, DivergesForValuesWithAMidpoint) {
    MapSpec spec = support::paperSpec();
    for (const ColourBy colourBy : core::allColourBys()) {
        spec.colourBy = colourBy;
        const bool diverges = colourBy == ColourBy::DifferenceFromGroupMean || colourBy == ColourBy::RatioToWhole;
        EXPECT_EQ(core::isDiverging(support::paperCatalogue(), spec), diverges);
        EXPECT_EQ(core::rampIdOf(support::paperCatalogue(), spec), diverges ? spec.divergingRamp : spec.sequentialRamp);
    }
}

TEST(MapSpec, DoesNotDivergeForColoursOfGroups) {
    MapSpec spec = support::paperSpec();
    spec.indicator = IndicatorId("gdp-growth");
    EXPECT_TRUE(core::isDiverging(support::paperCatalogue(), spec));
    spec.colourBy = ColourBy::Group;
    EXPECT_FALSE(core::isDiverging(support::paperCatalogue(), spec));
    EXPECT_TRUE(core::isCategorical(spec.colourBy));
}

TEST(ManualBreaks, HoldOnlyForTheirIndicatorAndColours) {
    const core::Catalogue catalogue = support::paperCatalogue();
    const MapSpec typed = core::withManualBreaks(catalogue, support::paperSpec(), {20000, 50000});
    EXPECT_EQ(core::classMethodOf(catalogue, typed), ClassMethod::Manual);
    EXPECT_THAT(core::manualBoundsOf(catalogue, typed), ElementsAre(20000, 50000));
    MapSpec changed = core::withIndicator(typed, IndicatorId("population"));
    EXPECT_EQ(core::classMethodOf(catalogue, changed), ClassMethod::NaturalBreaks)
        << "bounds in yuan are not bounds in persons";
    EXPECT_TRUE(core::manualBoundsOf(catalogue, changed).empty());
    EXPECT_EQ(core::withIndicator(changed, typed.indicator), typed) << "the typed bounds are used again";
    changed = typed;
    changed.colourBy = ColourBy::GroupMean;
    EXPECT_EQ(core::classMethodOf(catalogue, changed), ClassMethod::Manual) << "means of groups are also in yuan";
    for (const ColourBy colourBy : {ColourBy::DifferenceFromGroupMean, ColourBy::RatioToWhole}) {
        changed.colourBy = colourBy;
        EXPECT_EQ(core::classMethodOf(catalogue, changed), ClassMethod::NaturalBreaks);
    }
}

TEST(ManualBreaks, HoldForAllIndicatorsIfTheyAreRatios) {
    const core::Catalogue catalogue = support::paperCatalogue();
    MapSpec spec = support::paperSpec();
    spec.colourBy = ColourBy::RatioToWhole;
    spec = core::withManualBreaks(catalogue, spec, {0.5, 1});
    for (const core::Indicator& indicator : catalogue.indicators()) {
        const MapSpec other = core::withIndicator(spec, indicator.id);
        const auto bounds = core::manualBoundsOf(catalogue, other);
        EXPECT_EQ(bounds.empty(), indicator.mayBeNegative) << indicator.id.text();
        EXPECT_TRUE(bounds.empty() || std::ranges::equal(bounds, std::array{0.5, 1.0}));
    }
}

TEST(ManualBreaks, AreReplacedByNaturalBreaksIfNoneWereTyped) {
    MapSpec spec = support::paperSpec();
    spec.method = ClassMethod::Manual;
    EXPECT_EQ(core::classMethodOf(support::paperCatalogue(), spec), ClassMethod::NaturalBreaks);
    spec.method = ClassMethod::Quantile;
    EXPECT_EQ(core::classMethodOf(support::paperCatalogue(), spec), ClassMethod::Quantile);
}

TEST(WithCustomGrouping, ChoosesIt) {
    const MapSpec spec = core::withCustomGrouping(support::paperSpec(), {core::customCopy(core::noGrouping({})), {}});
    EXPECT_EQ(core::groupingIdOf(support::paperCatalogue(), spec), core::customGroupingId);
    EXPECT_EQ(spec.customGrouping->grouping.id(), core::customGroupingId);
    EXPECT_NE(spec, support::paperSpec());
}

TEST(WithIndicator, ShowsTheNewIndicatorAfterAnyOther) {
    for (const bool choropleth : {false, true}) {
        const MapSpec before = core::withLayer(support::paperSpec(), LayerKind::Choropleth, choropleth);
        for (const core::Indicator& indicator : support::paperIndicators()) {
            const MapSpec after = core::withIndicator(before, indicator.id);
            EXPECT_EQ(after.indicator, indicator.id);
            EXPECT_EQ(after.period, before.period);
            EXPECT_TRUE(after.shows(LayerKind::Choropleth));
        }
    }
}

TEST(WithRamp, ChangesTheRampInUse) {
    MapSpec spec = support::paperSpec();
    EXPECT_EQ(core::withRamp(support::paperCatalogue(), spec, "viridis").sequentialRamp, "viridis");
    EXPECT_EQ(core::withRamp(support::paperCatalogue(), spec, "viridis").divergingRamp, spec.divergingRamp);
    spec.colourBy = ColourBy::RatioToWhole;
    EXPECT_EQ(core::withRamp(support::paperCatalogue(), spec, "PuOr").divergingRamp, "PuOr");
    EXPECT_EQ(core::withRamp(support::paperCatalogue(), spec, "PuOr").sequentialRamp, spec.sequentialRamp);
}

TEST(WithLayer, ChangesTheVisibilityOfOneLayer) {
    const MapSpec before = support::paperSpec();
    for (const LayerKind kind : core::allLayers()) {
        for (const bool visible : {false, true}) {
            const MapSpec after = core::withLayer(before, kind, visible);
            for (const LayerKind layer : core::allLayers()) {
                EXPECT_EQ(after.shows(layer), layer == kind ? visible : before.shows(layer));
            }
        }
    }
}

TEST(InitialSpec, ShowsTheLatestYearWithEveryRegion) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(support::series("gdp", "census5", {{core::RegionCode("A"), Period::year(2023), {1, {}}}}));
    const MapSpec spec = core::initialSpec(core::join(std::move(parts)).dataset);
    EXPECT_EQ(core::makeFigure(support::sampleDataset(), spec).theme,
              (Theme{IndicatorId("gdp-per-capita"), Period::year(2022)}));
    EXPECT_EQ(spec.grouping, "four-regions");
    EXPECT_TRUE(spec.shows(LayerKind::DividingLine));
}

TEST(InitialSpec, WorksWithoutTheFourRegions) {
    core::DatasetParts parts = support::sampleParts();
    parts.groupings.clear();
    EXPECT_EQ(core::initialSpec(core::join(std::move(parts)).dataset).grouping, core::noGroupingId);
}

}  // namespace
