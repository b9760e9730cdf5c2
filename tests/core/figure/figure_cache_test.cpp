// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <new>
#include <random>
#include <stop_token>
#include <utility>

#include "core/colour/ramp.h"
#include "core/figure/figure.h"
#include "core/figure/figure_cache.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/stopped_token.h"
#include "tests/support/three_threads.h"

// A figure that is made with a cache must equal the figure that is made without a cache.

namespace {

using core::AnalysisKind;
using core::AnalysisState;
using core::Dataset;
using core::Figure;
using core::FigureCache;
using core::MapSpec;
using core::Period;

/// A random walk through specs, with one or two changes at each step.
class Walk {
public:
    explicit Walk(std::mt19937& random) : m_random(random) { spec.grouping = "pair"; }

    void step() {
        for (unsigned i = 0; i <= m_random() % 2; ++i) {
            changeOne();
        }
    }

    MapSpec spec = support::paperSpec();

private:
    template <class Choices>
    auto pick(const Choices& choices) {
        return choices[m_random() % choices.size()];
    }
    Period anyYear() { return Period::year(1999 + static_cast<int>(m_random() % 9)); }
    Period anyDate() { return pick(std::vector{Period::date(2004, 6, 30), Period::date(2005, 12, 31)}); }

    void changeOne() {
        switch (m_random() % 8) {
            case 0:
            case 1:
                return changePeriod();
            case 2:
                return changeIndicator();
            case 3:
                return changeGrouping();
            case 4:
                return changeClasses();
            case 5:
                return changeLooks();
            case 6:
                return changeDividingLine();
            default:
                return changeAnalysis();
        }
    }
    void changePeriod() {
        if (m_random() % 4 == 0) {
            spec.period = anyDate();
        } else {
            spec.period = anyYear();
        }
    }
    void changeIndicator() {
        if (m_random() % 4 == 0) {
            spec.edition = pick(support::paperCatalogueParts().editions).id;
        } else {
            spec = core::withIndicator(spec, pick(support::paperIndicators()).id);
        }
    }
    void changeGrouping() {
        spec.grouping = pick(std::vector<std::string>{"pair", "four-regions", support::huLine().id, core::noGroupingId,
                                                      core::customGroupingId});
        if (spec.grouping == core::customGroupingId) {
            const auto code = [&] { return core::RegionCode(std::to_string(m_random() % 4)); };
            spec.customGrouping = {
                core::customGrouping({{"a", "", "", {code()}}, {"b", "", "", {core::RegionCode("5")}}}), {}};
            spec.customGrouping->colours["b"] = core::srgb(m_random() % 2 == 0 ? 0x123456 : 0x654321);
        }
    }
    void changeClasses() {
        switch (m_random() % 4) {
            case 0:
                spec.method = pick(core::allClassMethods());
                break;
            case 1:
                spec.classes = 2 + m_random() % 8;
                break;
            case 2:
                spec.classScope = pick(std::vector{core::ClassScope::AllPeriods, core::ClassScope::ThisPeriod});
                break;
            default:
                spec.colourBy = pick(core::allColourBys());
        }
    }
    void changeLooks() {
        switch (m_random() % 3) {
            case 0:
                spec.rampReversed = !spec.rampReversed;
                break;
            case 1:
                spec = core::withRamp(support::paperCatalogue(), spec,
                                      std::string(pick(std::vector{"YlGnBu", "RdBu", "viridis"})));
                break;
            default:
                spec = core::withLayer(spec, pick(core::allLayers()), m_random() % 3 > 0);
        }
    }
    void changeDividingLine() {
        spec.lineCurve = pick(std::vector{core::LineCurve::Albers, core::LineCurve::Geodesic, core::LineCurve::LonLat});
        spec.divisionRule = pick(std::vector{core::DivisionRule::Majority, core::DivisionRule::AreaWeighted});
        spec.lineEnds.to.lon = pick(std::vector{support::huLine().publishedEnds().to.lon, 120.0, 125.0});
    }
    void changeAnalysis() {
        core::AnalysisSpec& analysis = spec.analysis;
        switch (m_random() % 6) {
            case 0:
                spec.gapFrom = anyYear();
                spec.gapTo = anyYear();
                break;
            case 1:
                spec.mean = pick(std::vector{core::MeanKind::Unweighted, core::MeanKind::Pooled});
                break;
            case 2:
                analysis.weighting = pick(std::vector{core::Weighting::Unweighted, core::Weighting::ByPopulation});
                analysis.of = m_random() % 3;
                break;
            case 3:
                analysis.neighbours = pick(std::vector{core::NeighbourRule::Queen, core::NeighbourRule::Rook});
                analysis.weightStyle = pick(std::vector{core::WeightStyle::RowStandardised, core::WeightStyle::Binary});
                break;
            case 4:
                spec.gapFrom = anyDate();
                spec.gapTo = pick(std::vector<std::optional<Period>>{std::nullopt, anyDate()});
                break;
            default:
                analysis.kind = pick(core::allAnalysisKinds());
        }
    }

    std::mt19937& m_random;
};

/// `dataset` with a line between the ends of a spec, as the workbench makes one.
Dataset withLineFor(const Dataset& dataset, const MapSpec& spec, std::mt19937& random) {
    if (dataset.dividingLine(spec.lineEnds, spec.lineCurve)) {
        return dataset;
    }
    core::DividingLine line{spec.lineEnds, spec.lineCurve, {{0, 0}, {1, 1}}, {}};
    for (const core::Region& region : dataset.regions->regions()) {
        line.shares.push_back({region.code, 1, random() % 2 == 0 ? 0.75 : 0.25});
    }
    return core::withDividingLine(dataset, std::move(line));
}

/// The random country with its provinces in a row as neighbours; the last province is an island. The first and the
/// third province are queen neighbours too.
Dataset countryWithNeighbours(std::mt19937& random) {
    Dataset dataset = support::randomDataset(random);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i + 2 < dataset.regions->size(); ++i) {
        pairs.emplace_back(i, i + 1);
    }
    dataset.rook = std::make_shared<const core::Adjacency>(dataset.regions->size(), pairs);
    pairs.emplace_back(0, 2);
    dataset.queen = std::make_shared<const core::Adjacency>(dataset.regions->size(), pairs);
    return dataset;
}

/// Makes every figure of a walk with one cache and without a cache, and compares the two figures.
void expectEqualFiguresOnAWalk(Dataset dataset, int steps, FigureCache& cache, std::mt19937& random) {
    Walk walk(random);
    for (int i = 0; i < steps; ++i) {
        walk.step();
        dataset = withLineFor(dataset, walk.spec, random);
        ASSERT_TRUE(core::makeFigure(dataset, walk.spec, cache) == core::makeFigure(dataset, walk.spec))
            << "step " << i;
    }
}

TEST(FigureCache, GivesTheSameFiguresAsWithoutACacheOnRandomWalks) {
    std::mt19937 random(1);
    FigureCache cache;
    for (int country = 0; country < 20; ++country) {
        expectEqualFiguresOnAWalk(countryWithNeighbours(random), 150, cache, random);
    }
}

TEST(FigureCache, WorksForTwoDatasetsAlternately) {
    std::mt19937 random(2);
    const Dataset first = countryWithNeighbours(random);
    const Dataset second = countryWithNeighbours(random);
    FigureCache cache;
    Walk walk(random);
    for (int trial = 0; trial < 200; ++trial) {
        walk.step();
        walk.spec.lineEnds = support::huLine().publishedEnds();
        ASSERT_TRUE(core::makeFigure(first, walk.spec, cache) == core::makeFigure(first, walk.spec));
        ASSERT_TRUE(core::makeFigure(second, walk.spec, cache) == core::makeFigure(second, walk.spec));
    }
}

TEST(FigureCache, DistinguishesDatasetsThatDifferOnlyInTheirNeighbours) {
    std::mt19937 random(3);
    const Dataset without = support::randomDataset(random);
    Dataset with = without;
    with.queen = countryWithNeighbours(random).queen;
    MapSpec spec = support::paperSpec();
    spec.grouping = "four-regions";
    spec.colourBy = core::ColourBy::LocalMoran;
    spec.analysis.kind = AnalysisKind::MoranScatter;
    spec.period = Period::year(2003);
    FigureCache cache;
    ASSERT_TRUE(core::makeFigure(without, spec, cache) == core::makeFigure(without, spec));
    EXPECT_TRUE(core::makeFigure(with, spec, cache) == core::makeFigure(with, spec));
}

/// Starts with so few steps that stages stay pending, and repeats with more steps until there is a figure.
TEST(PendingStages, MakeTheSameFigureWithACopyOfTheCache) {
    std::mt19937 random(4);
    for (int country = 0; country < 10; ++country) {
        Dataset dataset = countryWithNeighbours(random);
        Walk walk(random);
        FigureCache cache;
        for (int i = 0; i < 60; ++i) {
            walk.step();
            dataset = withLineFor(dataset, walk.spec, random);
            const Figure anew = core::makeFigure(dataset, walk.spec);
            const auto atOnce = core::makeFigure(dataset, walk.spec, cache, {.maxSteps = random() % 3000});
            if (atOnce) {
                ASSERT_TRUE(*atOnce == anew) << "step " << i;
                continue;
            }
            FigureCache copy = cache;
            const auto later = core::makeFigure(dataset, walk.spec, copy, {.execute = support::onThreeThreads});
            ASSERT_TRUE(later && *later == anew) << "step " << i;
            cache = random() % 2 == 0 ? copy : cache;
        }
    }
}

TEST(PendingStages, DoNotExistWhenTheCacheHoldsEverything) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    FigureCache cache;
    const Figure figure = core::makeFigure(dataset, support::paperSpec(), cache);
    const auto again = core::makeFigure(dataset, support::paperSpec(), cache, {.maxSteps = 0});
    ASSERT_TRUE(again);
    EXPECT_TRUE(*again == figure);
}

TEST(PendingStages, GiveNoFigureWithPartsOfAnotherFigure) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    FigureCache cache;
    (void)core::makeFigure(dataset, support::paperSpec(), cache);
    const MapSpec otherSpec = core::withIndicator(support::paperSpec(), core::IndicatorId("population"));
    EXPECT_FALSE(core::makeFigure(dataset, otherSpec, cache, {.maxSteps = 10}));
}

TEST(PendingStages, KeepNoResultOfAStoppedStage) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    FigureCache cache;
    EXPECT_FALSE(core::makeFigure(dataset, support::paperSpec(), cache, {.stop = support::stoppedToken()}));
    EXPECT_TRUE(core::makeFigure(dataset, support::paperSpec(), cache) ==
                core::makeFigure(dataset, support::paperSpec()));
}

/// Stops at a random task of the executor, in the middle of a stage.
TEST(PendingStages, AreRepeatedAfterAStopAtAnyPoint) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    MapSpec spec = support::paperSpec();
    spec.colourBy = core::ColourBy::LocalMoran;
    spec.analysis.kind = AnalysisKind::InequalityOverTime;
    const Figure anew = core::makeFigure(dataset, spec);
    for (int last = 0; last < 30; ++last) {
        FigureCache cache;
        const auto stop = std::make_unique<std::stop_source>();
        int task = 0;
        const auto stopping = [&](std::size_t count, const std::function<void(std::size_t)>& run) {
            core::sequential(count, [&](std::size_t i) {
                run(i);
                if (task++ == last) {
                    stop->request_stop();
                }
            });
        };
        const auto figure = core::makeFigure(dataset, spec, cache, {.stop = stop->get_token(), .execute = stopping});
        ASSERT_EQ(figure.has_value(), !stop->stop_requested());
        ASSERT_TRUE(core::makeFigure(dataset, spec, cache) == anew) << "stopped after task " << last;
    }
}

TEST(PendingStages, KeepTheCacheValidWhenMemoryRunsOut) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    FigureCache cache;
    const auto withoutMemory = [](std::size_t, const std::function<void(std::size_t)>&) { throw std::bad_alloc(); };
    EXPECT_THROW((void)core::makeFigure(dataset, support::paperSpec(), cache, {.execute = withoutMemory}),
                 std::bad_alloc);
    EXPECT_TRUE(core::makeFigure(dataset, support::paperSpec(), cache) ==
                core::makeFigure(dataset, support::paperSpec()));
}

TEST(Figures, DifferWhenTheirAnalysisOrReadingsDiffer) {
    const Dataset dataset = support::sampleDataset();
    MapSpec spec = support::paperSpec();
    spec.period = Period::year(2022);
    const Figure figure = core::makeFigure(dataset, spec);
    EXPECT_TRUE(figure == core::makeFigure(dataset, spec));
    spec.analysis.kind = AnalysisKind::Ranks;
    EXPECT_FALSE(figure == core::makeFigure(dataset, spec));
    Figure otherReadings = figure;
    std::vector<core::RegionReading> readings = figure.readings;
    readings.front().rank = 99;
    otherReadings.readings = core::SharedVector(readings);
    EXPECT_FALSE(figure == otherReadings);
    Figure otherAnalysis = figure;
    core::Analysis analysis = *figure.analysis;
    ++analysis.definition.n;
    otherAnalysis.analysis = core::SharedOptional<core::Analysis>(analysis);
    EXPECT_FALSE(figure == otherAnalysis);
}

const core::GroupOutlineLayer& outlines(const Figure& figure) {
    const auto found = std::ranges::find_if(
        figure.layers, [](const core::Layer& layer) { return std::holds_alternative<core::GroupOutlineLayer>(layer); });
    return std::get<core::GroupOutlineLayer>(*found);
}

TEST(FigureCache, SharesWhatDoesNotDependOnTheYear) {
    const Dataset dataset = support::generatedDataset(40, 5, 1);
    FigureCache cache;
    MapSpec spec = support::paperSpec();
    const Figure before = core::makeFigure(dataset, spec, cache);
    spec.period = Period::year(2021);
    const Figure after = core::makeFigure(dataset, spec, cache);
    EXPECT_EQ(&*after.analysis, &*before.analysis);
    EXPECT_TRUE(after.areaShares.isSharedWith(before.areaShares));
    EXPECT_TRUE(outlines(after).borderIndices.isSharedWith(outlines(before).borderIndices));
    EXPECT_FALSE(after.readings.isSharedWith(before.readings));
}

TEST(FigureCache, SharesTheReadingsWithAnotherRamp) {
    const Dataset dataset = support::generatedDataset(40, 5, 1);
    FigureCache cache;
    const Figure before = core::makeFigure(dataset, support::paperSpec(), cache);
    const Figure after =
        core::makeFigure(dataset, core::withRamp(support::paperCatalogue(), support::paperSpec(), "viridis"), cache);
    EXPECT_TRUE(after.readings.isSharedWith(before.readings));
}

/// Another class count needs almost no work when the natural breaks are known.
TEST(FigureCache, KeepsTheNaturalBreaksOfAllClassCounts) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    FigureCache cache;
    MapSpec spec = support::paperSpec();
    (void)core::makeFigure(dataset, spec, cache);
    for (spec.classes = core::minClasses; spec.classes <= core::maxClasses; ++spec.classes) {
        const auto figure = core::makeFigure(dataset, spec, cache, {.maxSteps = 10 * dataset.regions->size()});
        ASSERT_TRUE(figure);
        EXPECT_TRUE(*figure == core::makeFigure(dataset, spec));
    }
}

MapSpec analysing(AnalysisKind kind, int year) {
    MapSpec spec = core::withPeriod(support::paperSpec(), Period::year(year));
    spec.analysis.kind = kind;
    return spec;
}

core::FigureEffort atLeast(core::AnalysisState state) { return {.analysisAtLeast = state}; }

class DeferredTests : public testing::TestWithParam<AnalysisKind> {
protected:
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    const MapSpec spec = analysing(GetParam(), 2022);
    FigureCache cache;
};

TEST_P(DeferredTests, CompleteTheSameFigure) {
    const Figure whole = core::makeFigure(dataset, spec);
    EXPECT_EQ(whole.analysisState, AnalysisState::Complete);
    (void)core::makeFigure(dataset, analysing(GetParam(), 2021), cache, atLeast(AnalysisState::Untested));
    const auto without = core::makeFigure(dataset, spec, cache, atLeast(AnalysisState::Untested));
    EXPECT_EQ(without->analysisState, AnalysisState::Untested);
    EXPECT_FALSE(*without == whole);
    EXPECT_TRUE(core::makeFigure(dataset, spec, cache) == whole);
}

TEST_P(DeferredTests, AreReusedFromTheCache) {
    const Figure whole = core::makeFigure(dataset, spec, cache);
    const auto again = core::makeFigure(dataset, core::withRamp(support::paperCatalogue(), spec, "viridis"), cache,
                                        atLeast(AnalysisState::Untested));
    EXPECT_EQ(again->analysisState, AnalysisState::Complete);
    EXPECT_TRUE(again->analysis.isSharedWith(whole.analysis));
}

TEST_P(DeferredTests, CanBeStopped) {
    (void)core::makeFigure(dataset, spec, cache, atLeast(AnalysisState::Untested));
    EXPECT_FALSE(core::makeFigure(dataset, spec, cache, {.stop = support::stoppedToken()}));
}

/// The colours show the results of the tests.
TEST_P(DeferredTests, AreAlwaysMadeForTheColoursOfLocalMoran) {
    MapSpec coloured = spec;
    coloured.colourBy = core::ColourBy::LocalMoran;
    const auto without = core::makeFigure(dataset, coloured, cache, atLeast(AnalysisState::Untested));
    EXPECT_EQ(without->readings, core::makeFigure(dataset, coloured).readings);
}

INSTANTIATE_TEST_SUITE_P(Kinds, DeferredTests,
                         testing::Values(AnalysisKind::TheilDecomposition, AnalysisKind::MoranScatter));

TEST(DeferredTests, AreNotMissingFromAnAnalysisWithoutTests) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    const MapSpec spec = analysing(AnalysisKind::LorenzCurve, 2022);
    FigureCache cache;
    const auto figure = core::makeFigure(dataset, spec, cache, atLeast(AnalysisState::Untested));
    EXPECT_EQ(figure->analysisState, AnalysisState::Complete);
    EXPECT_TRUE(*figure == core::makeFigure(dataset, spec));
}

class DeferredAnalysis : public DeferredTests {};

TEST_P(DeferredAnalysis, IsThatOfAnotherPeriodUntilItIsMade) {
    const Figure before = core::makeFigure(dataset, analysing(GetParam(), 2021), cache);
    const auto waiting = core::makeFigure(dataset, spec, cache, atLeast(AnalysisState::Outdated));
    EXPECT_EQ(waiting->analysisState, AnalysisState::Outdated);
    EXPECT_TRUE(waiting->analysis.isSharedWith(before.analysis));
    EXPECT_EQ(waiting->analysis->definition.to, Period::year(2021));
    const Figure whole = core::makeFigure(dataset, spec);
    EXPECT_EQ(waiting->readings, whole.readings);
    FigureCache forTests;
    EXPECT_TRUE(*core::makeFigure(dataset, spec, cache, atLeast(AnalysisState::Untested)) ==
                *core::makeFigure(dataset, spec, forTests, atLeast(AnalysisState::Untested)));
    EXPECT_TRUE(core::makeFigure(dataset, spec, cache) == whole);
}

TEST_P(DeferredAnalysis, IsMadeAtOnceWithoutAnOutdatedOneOfItsKind) {
    (void)core::makeFigure(dataset, analysing(AnalysisKind::GapOverTime, 2022), cache);
    const auto figure = core::makeFigure(dataset, spec, cache, atLeast(AnalysisState::Outdated));
    EXPECT_NE(figure->analysisState, AnalysisState::Outdated);
    EXPECT_EQ(figure->analysis->definition.to, Period::year(2022));
}

INSTANTIATE_TEST_SUITE_P(Kinds, DeferredAnalysis,
                         testing::Values(AnalysisKind::LorenzCurve, AnalysisKind::MoranScatter));

TEST(DeferredAnalysis, IsNeverOutdatedForAnAnalysisOfAllPeriods) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    FigureCache cache;
    (void)core::makeFigure(dataset, analysing(AnalysisKind::TheilDecomposition, 2021), cache);
    const auto figure = core::makeFigure(dataset, analysing(AnalysisKind::TheilDecomposition, 2022), cache,
                                         atLeast(AnalysisState::Outdated));
    EXPECT_EQ(figure->analysisState, AnalysisState::Untested);
}

}  // namespace
