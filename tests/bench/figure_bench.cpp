// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "core/figure/figure.h"
#include "core/figure/figure_cache.h"
#include "gis/parallel/in_parallel.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/shapes.h"

namespace {

constexpr std::size_t years = 30;
constexpr std::uint64_t seed = 1935;

/// A generated country, made once for the whole run.
const core::Dataset& country(const benchmark::State& state) {
    static std::map<std::int64_t, core::Dataset> countries;
    const std::int64_t regions = state.range(0);
    if (!countries.contains(regions)) {
        countries.emplace(regions, support::generatedDataset(static_cast<std::size_t>(regions), years, seed));
    }
    return countries.at(regions);
}

void sizes(benchmark::internal::Benchmark* bench) {
    bench->Arg(34)->Arg(3241)->Arg(40000)->Arg(100000)->Unit(benchmark::kMillisecond);
}

void wholeFigure(benchmark::State& state) {
    const core::Dataset& dataset = country(state);
    const core::MapSpec spec = support::paperSpec();
    for (auto iteration : state) {
        benchmark::DoNotOptimize(core::makeFigure(dataset, spec));
    }
}
BENCHMARK(wholeFigure)->Apply(sizes);

/// Makes figures of two specs in turn with one cache.
void changing(benchmark::State& state, const core::MapSpec& spec, const core::MapSpec& other) {
    const core::Dataset& dataset = country(state);
    core::FigureCache cache;
    (void)core::makeFigure(dataset, other, cache);
    bool isOther = true;
    for (auto iteration : state) {
        isOther = !isOther;
        benchmark::DoNotOptimize(core::makeFigure(dataset, isOther ? other : spec, cache));
    }
}

void yearChange(benchmark::State& state) {
    changing(state, support::paperSpec(), core::withPeriod(support::paperSpec(), core::Period::year(2015)));
}
BENCHMARK(yearChange)->Apply(sizes);

void rampChange(benchmark::State& state) {
    const core::Catalogue& catalogue = *country(state).catalogue;
    changing(state, support::paperSpec(), core::withRamp(catalogue, support::paperSpec(), "viridis"));
}
BENCHMARK(rampChange)->Apply(sizes);

/// A choice that needs what no figure before it needed.
enum class Choice { Indicator, ClassCount, Method, Grouping, Ratio, LocalMoran, Year, YearWithItsOwnClasses };

core::MapSpec beforeChoice(Choice choice) {
    core::MapSpec spec = support::paperSpec();
    if (choice == Choice::YearWithItsOwnClasses) {
        spec.classScope = core::ClassScope::ThisPeriod;
    }
    return spec;
}

core::MapSpec afterChoice(Choice choice) {
    core::MapSpec spec = beforeChoice(choice);
    switch (choice) {
        case Choice::Indicator:
            return core::withIndicator(spec, core::IndicatorId("population"));
        case Choice::ClassCount:
            spec.classes = spec.classes == 5 ? 6 : 5;
            return spec;
        case Choice::Method:
            spec.method = core::ClassMethod::Quantile;
            return spec;
        case Choice::Grouping:
            spec.grouping = "thirty";
            return spec;
        case Choice::Ratio:
            spec.colourBy = core::ColourBy::RatioToWhole;
            return spec;
        case Choice::LocalMoran:
            spec.colourBy = core::ColourBy::LocalMoran;
            return spec;
        case Choice::Year:
        case Choice::YearWithItsOwnClasses:
            return core::withPeriod(spec, core::Period::year(2015));
    }
    return spec;
}

/// Makes the figure of a choice with a cache that knows the figure before it.
void choosing(benchmark::State& state, Choice choice, const core::FigureEffort& effort) {
    const core::Dataset& dataset = country(state);
    core::FigureCache before;
    (void)core::makeFigure(dataset, beforeChoice(choice), before);
    const core::MapSpec spec = afterChoice(choice);
    bool isComplete = false;
    for (auto iteration : state) {
        state.PauseTiming();
        core::FigureCache cache = before;
        state.ResumeTiming();
        auto figure = core::makeFigure(dataset, spec, cache, effort);
        isComplete = figure.has_value();
        benchmark::DoNotOptimize(figure);
        state.PauseTiming();
        figure.reset();
        cache = {};
        state.ResumeTiming();
    }
    state.counters["complete"] = isComplete ? 1 : 0;
}

/// What the window's thread does: the figure, or as much of it as takes a few milliseconds.
void atOnce(benchmark::State& state, Choice choice) {
    choosing(state, choice, {.maxSteps = 700000, .analysisAtLeast = core::AnalysisState::Outdated});
}

/// What a job does: the complete figure on all processors.
void complete(benchmark::State& state, Choice choice) {
    choosing(state, choice, {.execute = [](std::size_t count, const std::function<void(std::size_t)>& task) {
                 gis::inParallel(count, task);
             }});
}

void choiceSizes(benchmark::internal::Benchmark* bench) {
    bench->Arg(34)->Arg(3241)->Arg(40000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
}
#define HULINE_CHOICE(choice)                                              \
    BENCHMARK_CAPTURE(atOnce, choice, Choice::choice)->Apply(choiceSizes); \
    BENCHMARK_CAPTURE(complete, choice, Choice::choice)->Apply(choiceSizes)
HULINE_CHOICE(Indicator);
HULINE_CHOICE(ClassCount);
HULINE_CHOICE(Method);
HULINE_CHOICE(Grouping);
HULINE_CHOICE(Ratio);
HULINE_CHOICE(LocalMoran);
HULINE_CHOICE(Year);
HULINE_CHOICE(YearWithItsOwnClasses);

void copiedFigure(benchmark::State& state) {
    const core::Figure figure = core::makeFigure(country(state), support::paperSpec());
    for (auto iteration : state) {
        core::Figure copy = figure;
        benchmark::DoNotOptimize(copy);
    }
}
BENCHMARK(copiedFigure)->Apply(sizes)->Unit(benchmark::kMicrosecond);

void regionUnderPoint(benchmark::State& state) {
    const core::RegionSet& regions = *country(state).regions;
    std::mt19937 random(1);
    std::vector<core::MapPoint> points;
    for (int i = 0; i < 1024; ++i) {
        points.push_back(support::randomPoint(random, *regions.extent()));
    }
    std::size_t next = 0;
    for (auto iteration : state) {
        benchmark::DoNotOptimize(regions.at(points[next++ % points.size()]));
    }
}
BENCHMARK(regionUnderPoint)->Apply(sizes)->Unit(benchmark::kMicrosecond);

void joined(benchmark::State& state) {
    for (auto iteration : state) {
        state.PauseTiming();
        core::DatasetParts parts = support::generatedParts(static_cast<std::size_t>(state.range(0)), years, seed);
        state.ResumeTiming();
        benchmark::DoNotOptimize(core::join(std::move(parts)));
    }
}
BENCHMARK(joined)->Apply(sizes);

/// As many vertices as the counties of China at full detail: 532 segments per side make 6.9 million.
void bordersOfVertices(benchmark::State& state) {
    const auto segmentsPerSide = static_cast<std::size_t>(state.range(0));
    const core::RegionSet regions = support::generatedRegions(3241, seed, segmentsPerSide);
    for (auto iteration : state) {
        benchmark::DoNotOptimize(core::borders(regions));
    }
    state.counters["vertices"] = static_cast<double>(3241 * 4 * segmentsPerSide);
}
BENCHMARK(bordersOfVertices)->Arg(10)->Arg(100)->Arg(532)->Unit(benchmark::kMillisecond);

/// The reference for borders(): sorting the same line segments.
void sortedSegments(benchmark::State& state) {
    const auto segmentsPerSide = static_cast<std::size_t>(state.range(0));
    std::vector<std::array<double, 4>> unsorted;
    const core::RegionSet regions = support::generatedRegions(3241, seed, segmentsPerSide);
    for (const core::Region& region : regions.regions()) {
        const core::Ring& ring = region.shape.front().shell;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            std::pair low(ring[i - 1].x, ring[i - 1].y);
            std::pair high(ring[i].x, ring[i].y);
            if (high < low) {
                std::swap(low, high);
            }
            unsorted.push_back({low.first, low.second, high.first, high.second});
        }
    }
    for (auto iteration : state) {
        state.PauseTiming();
        auto sorted = unsorted;
        state.ResumeTiming();
        std::ranges::sort(sorted);
        benchmark::DoNotOptimize(sorted);
    }
}
BENCHMARK(sortedSegments)->Arg(10)->Arg(100)->Arg(532)->Unit(benchmark::kMillisecond);

/// Label anchors of regions whose outlines have the given number of segments.
void labelAnchors(benchmark::State& state) {
    const core::RegionSet regions = support::generatedRegions(100, seed, static_cast<std::size_t>(state.range(0)) / 4);
    for (auto iteration : state) {
        for (const core::Region& region : regions.regions()) {
            benchmark::DoNotOptimize(core::poleOfInaccessibility(region.shape, 300));
        }
    }
}
BENCHMARK(labelAnchors)->Arg(4)->Arg(100)->Arg(2000)->Unit(benchmark::kMillisecond);

}  // namespace
