// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <tuple>

#include "core/colour/palette.h"
#include "core/colour/ramp.h"
#include "core/figure/figure.h"
#include "core/indicators/indicator_value.h"
#include "core/regions/grouping_edit.h"
#include "tests/core/regions/with_region_in.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/sample_figure.h"
#include "tests/support/shapes.h"

namespace {

using core::ClassMethod;
using core::ClassScope;
using core::ColourBy;
using core::Dataset;
using core::EditionId;
using core::Figure;
using core::IndicatorId;
using core::LegendClass;
using core::LineCurve;
using core::MapSpec;
using core::Notice;
using core::NoticeKind;
using core::Period;
using core::RegionCode;
using core::RegionReading;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

std::vector<std::pair<double, double>> bounds(const Figure& figure) {
    std::vector<std::pair<double, double>> result;
    for (const LegendClass& legendClass : figure.legend.classes) {
        result.emplace_back(legendClass.lower, legendClass.upper);
    }
    return result;
}

template <class Member>
auto column(const Figure& figure, Member member) {
    std::vector<std::remove_cvref_t<decltype(std::declval<RegionReading>().*member)>> values;
    for (const RegionReading& reading : figure.readings) {
        values.push_back(reading.*member);
    }
    return values;
}

/// A random spec with any choices that a user can make for the random country.
MapSpec randomSpec(std::mt19937& random) {
    const auto pick = [&](const auto& choices) { return choices[random() % choices.size()]; };
    MapSpec spec = core::withIndicator(support::paperSpec(), pick(support::paperIndicators()).id);
    spec.period = Period::year(1999 + static_cast<int>(random() % 9));
    if (random() % 4 == 0) {
        spec.period =
            pick(std::vector{Period::date(2004, 6, 30), Period::date(2005, 12, 31), Period::date(2006, 1, 1)});
    }
    spec.grouping = pick(std::vector<std::string>{"pair", "four-regions", support::huLine().id, core::noGroupingId});
    spec.colourBy = pick(core::allColourBys());
    spec.mean = pick(std::vector{core::MeanKind::Unweighted, core::MeanKind::Pooled});
    spec.method = pick(core::allClassMethods());
    spec.classes = core::minClasses + random() % (core::maxClasses - core::minClasses + 1);
    spec.classScope = pick(std::vector{ClassScope::AllPeriods, ClassScope::ThisPeriod});
    spec.rampReversed = random() % 2 == 0;
    spec.lineCurve = pick(std::vector{LineCurve::Albers, LineCurve::Geodesic, LineCurve::LonLat});
    return spec;
}

/// Calls `check(dataset, figure)` for figures with numeric classes.
template <class Check>
auto forNumericClasses(const Check& check) {
    return [&check](const Dataset& dataset, const Figure& figure) {
        if (!core::isCategorical(figure.legend.colourBy)) {
            check(dataset, figure);
        }
    };
}

/// Calls `check(dataset, figure)` for many figures of many countries.
template <class Check>
void forManyFigures(const Check& check) {
    std::mt19937 random(1);
    for (int country = 0; country < 12; ++country) {
        const Dataset dataset = support::randomDataset(random);
        for (int trial = 0; trial < 60; ++trial) {
            check(dataset, core::makeFigure(dataset, randomSpec(random)));
        }
    }
}

TEST(MakeFigure, ShowsThePublishedLineBeyondTheRegionsOnTheMapOfTheData) {
    core::DatasetParts parts = support::sampleParts();
    for (core::DividingLine& line : parts.dividingLines) {
        line.path = {{-50000, 100000}, {150000, 230000}};
    }
    const core::MapSpec spec = support::sampleSpec(IndicatorId("gdp-per-capita"));
    const Dataset dataset = core::join(parts).dataset;
    EXPECT_EQ(core::makeFigure(dataset, spec).extent, (core::Box{{-50000, 0}, {200000, 230000}}));
    parts.boundaryFile = "other.geojson";
    const Dataset elsewhere = core::join(parts).dataset;
    EXPECT_EQ(core::makeFigure(elsewhere, spec).extent, (core::Box{{0, 0}, {200000, 200000}}));
}

TEST(MakeFigure, ReadsTheSample) {
    const Figure figure = support::sampleFigure(support::sampleSpec(IndicatorId("gdp-per-capita")));
    EXPECT_EQ(figure.theme, (core::Theme{IndicatorId("gdp-per-capita"), Period::year(2022)}));
    EXPECT_EQ(figure.grouping.id(), "coast-inland");
    EXPECT_EQ(figure.extent, (core::Box{{0, 0}, {200000, 200000}}));
    EXPECT_THAT(column(figure, &RegionReading::mapped), ElementsAre(60000, 50000, 30000, 20000));
    EXPECT_THAT(column(figure, &RegionReading::rank), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(column(figure, &RegionReading::group), ElementsAre(0, 0, 1, 1));
    EXPECT_EQ(figure.legend.unit, support::paperUnit("yuan"));
    EXPECT_EQ(figure.ranked, 4U);
    EXPECT_THAT(figure.notices, IsEmpty());
}

TEST(MakeFigure, CountsEveryRegionOnceInTheLegend) {
    forManyFigures([](const Dataset& dataset, const Figure& figure) {
        std::size_t sum = figure.legend.noDataCount;
        std::vector<std::size_t> counts(figure.legend.classes.size(), 0);
        for (const RegionReading& reading : figure.readings) {
            if (reading.classIndex) {
                ++counts[*reading.classIndex];
            }
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            EXPECT_EQ(figure.legend.classes[i].count, counts[i]);
            sum += counts[i];
        }
        EXPECT_EQ(sum, dataset.regions->size());
    });
}

TEST(MakeFigure, PutsEveryMappedValueIntoTheClassWithItsBounds) {
    const auto check = [](const Dataset&, const Figure& figure) {
        for (const RegionReading& reading : figure.readings) {
            ASSERT_EQ(reading.classIndex.has_value(), reading.mapped.has_value());
            if (reading.classIndex) {
                const LegendClass& itsClass = figure.legend.classes[*reading.classIndex];
                EXPECT_TRUE(*reading.classIndex == 0 ? *reading.mapped >= itsClass.lower
                                                     : *reading.mapped > itsClass.lower);
                EXPECT_LE(*reading.mapped, itsClass.upper);
            }
        }
    };
    forManyFigures(forNumericClasses(check));
}

TEST(MakeFigure, GivesConsecutiveClassesInTheColoursOfTheRamp) {
    const auto check = [](const Dataset&, const Figure& figure) {
        const std::vector<LegendClass>& classes = figure.legend.classes;
        const bool countIsItsOwn =
            core::choosesClassCount(figure.spec.method) || figure.spec.method == ClassMethod::Pretty;
        EXPECT_LE(classes.size(), countIsItsOwn ? core::maxClasses : figure.spec.classes);
        if (classes.empty()) {
            return;
        }
        const auto colours = core::rampColours(*core::rampById(core::rampIdOf(*figure.catalogue, figure.spec)),
                                               classes.size(), figure.spec.rampReversed);
        for (std::size_t i = 0; i < classes.size(); ++i) {
            EXPECT_EQ(classes[i].colour, colours[i]);
            EXPECT_TRUE(i == 0 || classes[i].lower == classes[i - 1].upper);
        }
    };
    forManyFigures(forNumericClasses(check));
}

TEST(MakeFigure, RanksByTheNumberOfLargerValues) {
    forManyFigures([](const Dataset&, const Figure& figure) {
        std::size_t known = 0;
        for (const RegionReading& reading : figure.readings) {
            ASSERT_EQ(reading.rank.has_value(), reading.value.has_value());
            if (reading.value) {
                ++known;
                const auto larger = std::ranges::count_if(figure.readings, [&](const RegionReading& other) {
                    return other.value && other.value->value > reading.value->value;
                });
                EXPECT_EQ(*reading.rank, static_cast<std::size_t>(larger) + 1);
            }
        }
        EXPECT_EQ(figure.ranked, known);
    });
}

TEST(MakeFigure, LetsEqualValuesShareARank) {
    EXPECT_THAT(column(support::sampleFigure(support::sampleSpec(IndicatorId("population"))), &RegionReading::rank),
                ElementsAre(1, 1, 1, 4));
}

TEST(MakeFigure, KeepsTheClassesWhenTheYearChanges) {
    for (const ColourBy colourBy : core::allColourBys()) {
        for (const auto method : core::allClassMethods()) {
            MapSpec spec = support::sampleSpec(IndicatorId("gdp"));
            spec.colourBy = colourBy;
            spec.method = method;
            const auto kept = bounds(support::sampleFigure(spec));
            EXPECT_FALSE(kept.empty());
            for (const int year : {1990, 2020, 2021}) {
                EXPECT_EQ(bounds(support::sampleFigure(core::withPeriod(spec, Period::year(year)))), kept);
            }
        }
    }
}

TEST(MakeFigure, ColoursByGroupIndependentlyOfTheValues) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"), 1990);  // a year without figures
    spec.grouping = "coast-inland";
    spec.colourBy = ColourBy::Group;
    const Figure figure = support::sampleFigure(spec);
    EXPECT_EQ(column(figure, &RegionReading::classIndex), column(figure, &RegionReading::group));
    ASSERT_EQ(figure.legend.classes.size(), 2U);
    EXPECT_EQ(figure.legend.classes[0].count, 2U);
    EXPECT_EQ(figure.legend.classes[1].colour, core::groupPalette()[1]);
    EXPECT_TRUE(figure.notices.empty());
}

TEST(MakeFigure, TakesTheUsersGroupingAndItsColours) {
    const auto own = [](MapSpec spec, std::optional<std::size_t> placeOfA) {
        const core::Dataset dataset = support::sampleDataset();
        const core::RegionCode a = dataset.regions->regions().front().code;
        return core::withCustomGrouping(
            std::move(spec), {support::withRegionIn(core::customCopy(*dataset.grouping("coast-inland")), a, placeOfA),
                              {{"inland", core::srgb(0x123456)}}});
    };
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"), 2022);
    spec.colourBy = ColourBy::GroupMean;
    // A with 600 joins C and D with 300 and 100; B with 500 stays alone (see sampleDataset()).
    const Figure moved = support::sampleFigure(own(spec, 1));
    EXPECT_THAT(column(moved, &RegionReading::mapped), ElementsAre(1000.0 / 3, 500, 1000.0 / 3, 1000.0 / 3));
    EXPECT_EQ(moved.groupColours, (std::vector{core::groupPalette()[0], core::srgb(0x123456)}));
    const Figure leftOut = support::sampleFigure(own(spec, std::nullopt));
    EXPECT_THAT(column(leftOut, &RegionReading::mapped), ElementsAre(std::nullopt, 500, 200, 200));
    spec.grouping = core::customGroupingId;
    EXPECT_THROW((void)support::sampleFigure(spec), std::invalid_argument) << "there is no custom grouping";
}

TEST(MakeFigure, ClassifiesOverAllYearsFromTheLeastToTheGreatestValue) {
    const auto all = bounds(support::sampleFigure(support::sampleSpec(IndicatorId("gdp"), 2020)));
    EXPECT_EQ(all.front().first, 100);
    EXPECT_EQ(all.back().second, 600);
}

TEST(MakeFigure, ClassifiesEachYearOnItsOwnWhenAsked) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"), 2021);
    spec.classScope = ClassScope::ThisPeriod;
    const auto earlier = bounds(support::sampleFigure(spec));
    EXPECT_EQ(earlier.front().first, 100);
    EXPECT_EQ(earlier.back().second, 500);
    const auto later = bounds(support::sampleFigure(core::withPeriod(spec, Period::year(2022))));
    EXPECT_EQ(later.back().second, 600);
}

TEST(MakeFigure, DividesDivergingClassesAtTheMidpoint) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"));
    spec.classes = 6;
    spec.method = ClassMethod::EqualInterval;
    spec.colourBy = ColourBy::DifferenceFromGroupMean;
    const auto difference = bounds(support::sampleFigure(spec));
    ASSERT_EQ(difference.size(), 6U);
    EXPECT_EQ(difference[2].second, 0);
    EXPECT_EQ(difference.front().first, -difference.back().second);
    spec.colourBy = ColourBy::RatioToWhole;
    const auto ratio = bounds(support::sampleFigure(spec));
    ASSERT_EQ(ratio.size(), 6U);
    EXPECT_EQ(ratio[2].second, 1);
}

/// GDP per capita of the sample in 2022: 60,000, 50,000, 30,000 and 20,000 yuan.
TEST(MakeFigure, DividesByManualBreaks) {
    const MapSpec spec = core::withManualBreaks(support::paperCatalogue(),
                                                support::sampleSpec(IndicatorId("gdp-per-capita")), {30000, 55000});
    const Figure figure = support::sampleFigure(spec);
    EXPECT_THAT(column(figure, &RegionReading::classIndex), ElementsAre(2, 1, 0, 0)) << "30,000 is in the class below";
    EXPECT_TRUE(figure.legend.isOpenEnded());
    EXPECT_EQ(figure.legend.classes[1].lower, 30000);
    EXPECT_EQ(figure.legend.classes[1].upper, 55000);
    for (const int year : {1990, 2021}) {
        EXPECT_EQ(bounds(support::sampleFigure(core::withPeriod(spec, Period::year(year)))), bounds(figure));
    }
}

TEST(MakeFigure, HasTheMiddleOfADivergingRampAtTheMidpointOfManualBreaks) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp-per-capita"));
    spec.divergingRamp = "OrBu";
    const auto colours = [&](ColourBy colourBy, std::vector<double> breaks) {
        spec.colourBy = colourBy;
        std::vector<core::Srgb> found;
        for (const LegendClass& legendClass :
             support::sampleFigure(core::withManualBreaks(support::paperCatalogue(), spec, std::move(breaks)))
                 .legend.classes) {
            found.push_back(legendClass.colour);
        }
        return found;
    };
    const core::Ramp& ramp = *core::rampById("OrBu");
    EXPECT_EQ(colours(ColourBy::RatioToWhole, {0.5, 0.8, 1}), core::divergingColours(ramp, {3, false, 1}));
    EXPECT_EQ(colours(ColourBy::RatioToWhole, {0.9, 1.1, 1.5}), core::divergingColours(ramp, {1, true, 2}));
    EXPECT_EQ(colours(ColourBy::DifferenceFromGroupMean, {0, 5000, 9000}), core::divergingColours(ramp, {1, false, 3}));
    EXPECT_EQ(colours(ColourBy::DifferenceFromGroupMean, {100}), core::divergingColours(ramp, {0, true, 1}));
}

TEST(MakeFigure, LetsSomeMethodsDetermineTheNumberOfClasses) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"));
    spec.classScope = ClassScope::ThisPeriod;
    spec.method = ClassMethod::HeadTail;
    const auto chosen = bounds(support::sampleFigure(spec));
    EXPECT_GT(chosen.size(), 1U);
    for (spec.classes = core::minClasses; spec.classes <= core::maxClasses; ++spec.classes) {
        EXPECT_EQ(bounds(support::sampleFigure(spec)), chosen);
    }
}

TEST(MakeFigure, SaysWhenThereAreNoData) {
    for (const int year : {1990, 2020, 2030}) {
        const Figure figure = support::sampleFigure(support::sampleSpec(IndicatorId("gdp-per-capita"), year));
        EXPECT_THAT(figure.notices, ElementsAre(Notice{NoticeKind::NoData, 4, {}}));
        EXPECT_EQ(figure.legend.noDataCount, 4U);
        EXPECT_EQ(figure.ranked, 0U);
        EXPECT_THAT(column(figure, &RegionReading::value), Each(std::nullopt));
        const auto fill = std::ranges::find_if(
            figure.layers, [](const core::Layer& layer) { return std::holds_alternative<core::FillLayer>(layer); });
        ASSERT_NE(fill, figure.layers.end());
        EXPECT_THAT(std::get<core::FillLayer>(*fill).colourOf,
                    ElementsAre(core::noDataColour, core::noDataColour, core::noDataColour, core::noDataColour));
    }
}

TEST(MakeFigure, HasNoClassesWithoutValuesInTheScope) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp-per-capita"), 2020);
    spec.classScope = ClassScope::ThisPeriod;
    EXPECT_THAT(support::sampleFigure(spec).legend.classes, IsEmpty());
    core::DatasetParts parts = support::sampleParts();
    std::erase_if(parts.series,
                  [](const core::Series& series) { return series.indicator() == IndicatorId("population"); });
    std::erase_if(parts.series, [](const core::Series& series) { return series.indicator() == IndicatorId("gdp"); });
    std::erase_if(parts.series,
                  [](const core::Series& series) { return series.indicator() == IndicatorId("gdp-per-capita"); });
    spec.classScope = ClassScope::AllPeriods;
    const Figure figure = core::makeFigure(core::join(std::move(parts)).dataset, spec);
    EXPECT_THAT(figure.legend.classes, IsEmpty());
    EXPECT_THAT(figure.timeline.periods, IsEmpty());
    EXPECT_EQ(figure.legend.noDataColour, core::noDataColour);
}

TEST(MakeFigure, ColoursGrowthAroundZero) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp-growth"), 2022);
    spec.classes = 4;
    const Figure figure = support::sampleFigure(spec);
    EXPECT_TRUE(core::isDiverging(support::paperCatalogue(), spec));
    EXPECT_THAT(figure.legend.classes, Contains(Field(&core::LegendClass::upper, 0)));
}

TEST(MakeFigure, CountsTheKnownRegionsOfEveryYear) {
    const auto known = [](const IndicatorId& indicator) {
        return support::sampleFigure(support::sampleSpec(indicator)).timeline.known;
    };
    EXPECT_THAT(known(IndicatorId("gdp")), ElementsAre(3, 4, 4));
    EXPECT_THAT(known(IndicatorId("gdp-per-capita")), ElementsAre(0, 4, 4));
    EXPECT_THAT(known(IndicatorId("gdp-share")), ElementsAre(0, 4, 4));
    EXPECT_THAT(known(IndicatorId("gdp-growth")), ElementsAre(0, 3, 4));
    EXPECT_THAT(known(IndicatorId("stations")), ElementsAre(4, 4));
    EXPECT_THAT(support::sampleFigure(support::sampleSpec(IndicatorId("stations"))).timeline.periods,
                ElementsAre(Period::date(2022, 2, 28), Period::date(2022, 10, 31)));
}

TEST(MakeFigure, ShowsStationsByTheFourRegions) {
    const Figure figure = support::sampleFigure(support::sampleSpec(IndicatorId("stations-per-residents")));
    EXPECT_EQ(figure.grouping.id(), "four-regions");
    EXPECT_THAT(column(figure, &RegionReading::mapped), ElementsAre(800, 600, 400, 400));
    EXPECT_THAT(column(figure, &RegionReading::rank), ElementsAre(1, 2, 3, 3));
    ASSERT_EQ(figure.gapTables.size(), 1U);
    EXPECT_EQ(figure.gapTables[0].from, Period::date(2022, 2, 28)) << "the first date";
    EXPECT_EQ(figure.gapTables[0].to, Period::date(2022, 10, 31));
    EXPECT_DOUBLE_EQ(figure.gapTables[0].gaps.front().from.value(), 100);
    EXPECT_DOUBLE_EQ(figure.gapTables[0].gaps.front().changePercent.value(), 100);
}

TEST(MakeFigure, HasAGapTableForEachIndicatorOfThePair) {
    for (const IndicatorId& indicator : {IndicatorId("gdp"), IndicatorId("gdp-per-capita")}) {
        const Figure figure = support::sampleFigure(support::sampleSpec(indicator));
        ASSERT_EQ(figure.gapTables.size(), 2U);
        EXPECT_EQ(figure.gapTables[0].indicator, IndicatorId("gdp"));
        EXPECT_EQ(figure.gapTables[1].indicator, IndicatorId("gdp-per-capita"));
        EXPECT_DOUBLE_EQ(figure.gapTables[0].gaps.front().to.value(), 350);
        EXPECT_DOUBLE_EQ(figure.gapTables[1].gaps.front().to.value(), 30000);
    }
    const Figure ofPopulation = support::sampleFigure(support::sampleSpec(IndicatorId("population")));
    ASSERT_EQ(ofPopulation.gapTables.size(), 1U);
    EXPECT_EQ(ofPopulation.gapTables[0].indicator, IndicatorId("population"));
}

TEST(MakeFigure, GroupsByTheHalvesOfTheChosenCurve) {
    forManyFigures([](const Dataset& dataset, const Figure& figure) {
        if (figure.grouping.id() != support::huLine().id) {
            return;
        }
        const core::DividingLine& line = *dataset.dividingLine(figure.spec.lineCurve);
        for (std::size_t i = 0; i < figure.readings.size(); ++i) {
            const RegionCode& code = (*figure.regions)[i].code;
            if (std::ranges::find(dataset.covered, code) == dataset.covered.end()) {
                EXPECT_EQ(figure.readings[i].group, std::nullopt);
            } else {
                EXPECT_EQ(figure.readings[i].group, line.shareOf(code)->rightAreaShare >= 0.5 ? 0U : 1U);
            }
        }
    });
}

TEST(MakeFigure, DividesTheCountryAlongTheChosenCurveByTheChosenRule) {
    forManyFigures([](const Dataset& dataset, const Figure& figure) {
        ASSERT_TRUE(figure.sideShares.has_value());
        EXPECT_EQ(figure.sideShares->curve, figure.spec.lineCurve);
        EXPECT_EQ(figure.sideShares->rule, figure.spec.divisionRule);
        ASSERT_EQ(figure.areaShares.size(), dataset.covered.size());
        for (const core::AreaShare& share : figure.areaShares) {
            EXPECT_EQ(share, *dataset.dividingLine(figure.spec.lineCurve)->shareOf(share.code));
        }
    });
}

TEST(MakeFigure, RefusesAnUnknownGroupingOrRamp) {
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"));
    spec.grouping = "atlantis";
    EXPECT_THROW((void)support::sampleFigure(spec), std::invalid_argument);
    spec = core::withRamp(support::paperCatalogue(), support::sampleSpec(IndicatorId("gdp")), "mauve");
    EXPECT_THROW((void)support::sampleFigure(spec), std::invalid_argument);
    spec.period = Period::year(1990);
    spec.classScope = ClassScope::ThisPeriod;
    EXPECT_THROW((void)support::sampleFigure(spec), std::invalid_argument) << "also where there is nothing to colour";
}

TEST(MakeFigure, RefusesTheHuLineGroupingWithoutALine) {
    core::DatasetParts parts = support::sampleParts();
    parts.dividingLines.clear();
    MapSpec spec = support::sampleSpec(IndicatorId("gdp"));
    spec.grouping = support::huLine().id;
    EXPECT_THROW((void)core::makeFigure(core::join(std::move(parts)).dataset, spec), std::invalid_argument);
}

TEST(MakeFigure, IsTheSameEveryTime) {
    const auto readingParts = [](const RegionReading& reading) {
        return std::tuple(reading.value, reading.mapped, reading.classIndex, reading.rank, reading.group);
    };
    const auto classParts = [](const LegendClass& legendClass) {
        return std::tuple(legendClass.lower, legendClass.upper, legendClass.colour, legendClass.count);
    };
    forManyFigures([&](const Dataset& dataset, const Figure& figure) {
        const Figure again = core::makeFigure(dataset, figure.spec);
        EXPECT_EQ(again.spec, figure.spec);
        EXPECT_TRUE(std::ranges::equal(again.readings, figure.readings, {}, readingParts, readingParts));
        EXPECT_TRUE(std::ranges::equal(again.legend.classes, figure.legend.classes, {}, classParts, classParts));
        EXPECT_EQ(again.legend.noDataCount, figure.legend.noDataCount);
        EXPECT_EQ(again.notices, figure.notices);
        EXPECT_EQ(again.timeline.known, figure.timeline.known);
        EXPECT_EQ(again.layers.size(), figure.layers.size());
    });
}

TEST(MakeFigure, DrawsACountryWithoutAnyFigure) {
    core::DatasetParts parts;
    parts.catalogue = support::paperCatalogue();
    parts.regions = core::RegionSet({{RegionCode("1"), "", "", support::square(0, 0, 1), 1}});
    MapSpec spec = support::paperSpec();
    spec.grouping = core::noGroupingId;
    const Figure figure = core::makeFigure(core::join(std::move(parts)).dataset, spec);
    EXPECT_EQ(figure.legend.noDataCount, 1U);
    EXPECT_THAT(figure.legend.classes, IsEmpty());
    EXPECT_THAT(figure.notices, Contains(Field(&Notice::kind, NoticeKind::NoData)));
}

}  // namespace
