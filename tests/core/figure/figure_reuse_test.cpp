// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <stop_token>
#include <utility>

#include "core/colour/ramp.h"
#include "core/figure/figure.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/generated_dataset.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/random_dataset.h"
#include "tests/support/sample_dataset.h"

// A figure that is made from an earlier one must be the figure that is made from nothing.

namespace {

using core::AnalysisKind;
using core::Dataset;
using core::Figure;
using core::MapSpec;
using core::Period;

/// Walks through specs at random, a choice or two at a time.
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
                return changeHuLine();
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
        spec.grouping = pick(std::vector<std::string>{"pair", "four-regions", core::huLineGroupingId,
                                                      core::noGroupingId, core::ownGroupingId});
        if (spec.grouping == core::ownGroupingId) {
            const auto code = [&] { return core::RegionCode(std::to_string(m_random() % 4)); };
            spec.ownGrouping = {core::ownGrouping({{"a", "", "", {code()}}, {"b", "", "", {core::RegionCode("5")}}}),
                                {}};
            spec.ownGrouping->colours["b"] = core::srgb(m_random() % 2 == 0 ? 0x123456 : 0x654321);
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
    void changeHuLine() {
        spec.huCurve = pick(std::vector{core::HuCurve::Albers, core::HuCurve::Geodesic, core::HuCurve::LonLat});
        spec.huRule = pick(std::vector{core::HuRule::Majority, core::HuRule::AreaWeighted});
        spec.huEnds.heihe.lon = pick(std::vector{core::HuLineEnds().heihe.lon, 120.0, 125.0});
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
    if (dataset.huLine(spec.huEnds, spec.huCurve)) {
        return dataset;
    }
    core::HuLine line{spec.huEnds, spec.huCurve, {{0, 0}, {1, 1}}, {}};
    for (const core::Region& region : dataset.regions->regions()) {
        line.shares.push_back({region.code, 1, random() % 2 == 0 ? 0.75 : 0.25});
    }
    return core::withHuLine(dataset, std::move(line));
}

/// The random country with its provinces in a row as neighbours; across a corner the nearest but one.
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

/// Makes every figure of a walk from the one before it, and anew.
void expectEqualFiguresOnAWalk(Dataset dataset, int steps, std::mt19937& random) {
    Walk walk(random);
    Figure figure = core::makeFigure(dataset, walk.spec);
    for (int i = 0; i < steps; ++i) {
        walk.step();
        dataset = withLineFor(dataset, walk.spec, random);
        figure = core::makeFigure(dataset, walk.spec, figure);
        const Figure anew = core::makeFigure(dataset, walk.spec);
        ASSERT_TRUE(figure == anew) << "step " << i;
        ASSERT_EQ(*figure.basis.membership, *anew.basis.membership);
    }
}

TEST(FigureReuse, GivesTheFigureMadeAnewOnRandomWalksThroughSpecs) {
    std::mt19937 random(1);
    for (int country = 0; country < 20; ++country) {
        expectEqualFiguresOnAWalk(countryWithNeighbours(random), 150, random);
    }
}

TEST(FigureReuse, TakesNothingFromAFigureOfAnotherDataset) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 100; ++trial) {
        Walk walk(random);
        walk.step();
        walk.spec.huEnds = {};
        const Dataset here = support::randomDataset(random);
        const Figure other = core::makeFigure(support::randomDataset(random), walk.spec);
        ASSERT_TRUE(core::makeFigure(here, walk.spec, other) == core::makeFigure(here, walk.spec));
    }
}

TEST(FigureReuse, TakesNothingFromAFigureThatWasNeverMade) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_TRUE(core::makeFigure(dataset, support::paperSpec(), Figure()) ==
                core::makeFigure(dataset, support::paperSpec()));
}

TEST(FigureReuse, TellsFiguresApart) {
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

TEST(FigureReuse, SharesWhatDoesNotDependOnTheYear) {
    const Dataset dataset = support::generatedDataset(40, 5, 1);
    MapSpec spec = support::paperSpec();
    const Figure before = core::makeFigure(dataset, spec);
    spec.period = Period::year(2021);
    const Figure after = core::makeFigure(dataset, spec, before);
    EXPECT_EQ(&*after.analysis, &*before.analysis);
    EXPECT_EQ(after.basis.membership, before.basis.membership);
    EXPECT_EQ(after.basis.dataset, before.basis.dataset);
    EXPECT_TRUE(after.huShares.isSharedWith(before.huShares));
    EXPECT_TRUE(outlines(after).between.isSharedWith(outlines(before).between));
    EXPECT_FALSE(after.readings.isSharedWith(before.readings));
}

TEST(FigureReuse, SharesTheReadingsWithAnotherRamp) {
    const Dataset dataset = support::generatedDataset(40, 5, 1);
    const Figure before = core::makeFigure(dataset, support::paperSpec());
    const Figure after =
        core::makeFigure(dataset, core::withRamp(support::paperCatalogue(), support::paperSpec(), "viridis"), before);
    EXPECT_TRUE(after.readings.isSharedWith(before.readings));
}

MapSpec analysing(AnalysisKind kind, int year) {
    MapSpec spec = core::withPeriod(support::paperSpec(), Period::year(year));
    spec.analysis.kind = kind;
    return spec;
}

class LaterTests : public testing::TestWithParam<AnalysisKind> {
protected:
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    const MapSpec spec = analysing(GetParam(), 2022);
};

TEST_P(LaterTests, MakeTheFigureThatHasThemAtOnce) {
    const Figure whole = core::makeFigure(dataset, spec);
    EXPECT_EQ(whole.analysisState, core::AnalysisState::Whole);
    const Figure before = core::makeFigure(dataset, analysing(GetParam(), 2021), {}, core::AnalysisState::Untested);
    const Figure without = core::makeFigure(dataset, spec, before, core::AnalysisState::Untested);
    EXPECT_EQ(without.analysisState, core::AnalysisState::Untested);
    EXPECT_NE(without, whole);
    EXPECT_EQ(core::withAnalysis(without, core::AnalysisState::Whole), whole);
    EXPECT_EQ(core::makeFigure(dataset, spec, without), whole);
}

TEST_P(LaterTests, AreKeptOnceTheyAreMade) {
    const Figure whole = core::makeFigure(dataset, spec);
    const Figure again = core::makeFigure(dataset, core::withRamp(support::paperCatalogue(), spec, "viridis"), whole,
                                          core::AnalysisState::Untested);
    EXPECT_EQ(again.analysisState, core::AnalysisState::Whole);
    EXPECT_TRUE(again.analysis.isSharedWith(whole.analysis));
}

TEST_P(LaterTests, CanBeStopped) {
    const Figure without = core::makeFigure(dataset, spec, {}, core::AnalysisState::Untested);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(core::withAnalysis(without, core::AnalysisState::Whole, stop.get_token()), std::nullopt);
}

/// The colours are what the tests find.
TEST_P(LaterTests, AreNotLeftOutOfTheColoursOfLocalMoran) {
    MapSpec coloured = spec;
    coloured.colourBy = core::ColourBy::LocalMoran;
    const Figure without = core::makeFigure(dataset, coloured, {}, core::AnalysisState::Untested);
    EXPECT_EQ(without.readings, core::makeFigure(dataset, coloured).readings);
}

INSTANTIATE_TEST_SUITE_P(Kinds, LaterTests,
                         testing::Values(AnalysisKind::TheilDecomposition, AnalysisKind::MoranScatter));

TEST(LaterTests, AreNothingWhereAnAnalysisHasNone) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    const MapSpec spec = analysing(AnalysisKind::LorenzCurve, 2022);
    const Figure figure = core::makeFigure(dataset, spec, {}, core::AnalysisState::Untested);
    EXPECT_EQ(figure.analysisState, core::AnalysisState::Whole);
    EXPECT_EQ(figure, core::makeFigure(dataset, spec));
}

class LaterAnalysis : public testing::TestWithParam<AnalysisKind> {
protected:
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    const MapSpec spec = analysing(GetParam(), 2022);
};

TEST_P(LaterAnalysis, IsThatOfAnotherPeriodUntilItIsMade) {
    const Figure before = core::makeFigure(dataset, analysing(GetParam(), 2021));
    const Figure waiting = core::makeFigure(dataset, spec, before, core::AnalysisState::Outdated);
    EXPECT_EQ(waiting.analysisState, core::AnalysisState::Outdated);
    EXPECT_TRUE(waiting.analysis.isSharedWith(before.analysis));
    EXPECT_EQ(waiting.analysis->definition.to, Period::year(2021));
    const Figure whole = core::makeFigure(dataset, spec);
    EXPECT_EQ(waiting.readings, whole.readings);
    EXPECT_EQ(core::withAnalysis(waiting, core::AnalysisState::Whole), whole);
    EXPECT_EQ(core::makeFigure(dataset, spec, waiting), whole);
    const auto untested = core::withAnalysis(waiting, core::AnalysisState::Untested);
    EXPECT_EQ(*untested, core::makeFigure(dataset, spec, {}, core::AnalysisState::Untested));
    EXPECT_EQ(core::withAnalysis(*untested, core::AnalysisState::Whole), whole);
}

TEST_P(LaterAnalysis, IsMadeAtOnceWhereNoneIsOfItsKind) {
    const Figure gap = core::makeFigure(dataset, analysing(AnalysisKind::GapOverTime, 2022));
    const Figure figure = core::makeFigure(dataset, spec, gap, core::AnalysisState::Outdated);
    EXPECT_NE(figure.analysisState, core::AnalysisState::Outdated);
    EXPECT_EQ(figure.analysis->definition.to, Period::year(2022));
}

INSTANTIATE_TEST_SUITE_P(Kinds, LaterAnalysis, testing::Values(AnalysisKind::LorenzCurve, AnalysisKind::MoranScatter));

TEST(LaterAnalysis, IsNoneWhereMostHoldsForAllPeriods) {
    const Dataset dataset = support::generatedDataset(60, 5, 7);
    const Figure before = core::makeFigure(dataset, analysing(AnalysisKind::TheilDecomposition, 2021));
    const Figure figure = core::makeFigure(dataset, analysing(AnalysisKind::TheilDecomposition, 2022), before,
                                           core::AnalysisState::Outdated);
    EXPECT_EQ(figure.analysisState, core::AnalysisState::Untested);
}

}  // namespace
