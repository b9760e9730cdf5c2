// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "core/figure/figure.h"
#include "tests/support/generated_dataset.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/shapes.h"

namespace {

constexpr std::size_t years = 25;
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

/// Makes figures of two specs in turn, each from the one before.
void changing(benchmark::State& state, const core::MapSpec& spec, const core::MapSpec& other) {
    const core::Dataset& dataset = country(state);
    core::Figure figure = core::makeFigure(dataset, other);
    bool isOther = true;
    for (auto iteration : state) {
        isOther = !isOther;
        figure = core::makeFigure(dataset, isOther ? other : spec, figure);
        benchmark::DoNotOptimize(figure);
    }
}

void yearChange(benchmark::State& state) {
    changing(state, support::paperSpec(), core::withPeriod(support::paperSpec(), core::Period::year(2015)));
}
BENCHMARK(yearChange)->Apply(sizes);

/// Class breaks of one period alone are to be made anew.
void yearChangeWithItsOwnClasses(benchmark::State& state) {
    core::MapSpec spec = support::paperSpec();
    spec.classScope = core::ClassScope::ThisPeriod;
    changing(state, spec, core::withPeriod(spec, core::Period::year(2015)));
}
BENCHMARK(yearChangeWithItsOwnClasses)->Apply(sizes);

void groupingChange(benchmark::State& state) {
    core::MapSpec thirty = support::paperSpec();
    thirty.grouping = "thirty";
    changing(state, support::paperSpec(), thirty);
}
BENCHMARK(groupingChange)->Apply(sizes);

void rampChange(benchmark::State& state) {
    const core::Catalogue& catalogue = *country(state).catalogue;
    changing(state, support::paperSpec(), core::withRamp(catalogue, support::paperSpec(), "viridis"));
}
BENCHMARK(rampChange)->Apply(sizes);

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

/// As many vertices as the counties of China at full detail: 532 pieces a side make 6.9 million.
void bordersOfVertices(benchmark::State& state) {
    const auto pieces = static_cast<std::size_t>(state.range(0));
    const core::RegionSet regions = support::generatedRegions(3241, seed, pieces);
    for (auto iteration : state) {
        benchmark::DoNotOptimize(core::borders(regions));
    }
    state.counters["vertices"] = static_cast<double>(3241 * 4 * pieces);
}
BENCHMARK(bordersOfVertices)->Arg(10)->Arg(100)->Arg(532)->Unit(benchmark::kMillisecond);

/// What the time of borders() is measured by: the same straight pieces, sorted.
void sortedPieces(benchmark::State& state) {
    const auto pieces = static_cast<std::size_t>(state.range(0));
    std::vector<std::array<double, 4>> unsorted;
    const core::RegionSet regions = support::generatedRegions(3241, seed, pieces);
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
BENCHMARK(sortedPieces)->Arg(10)->Arg(100)->Arg(532)->Unit(benchmark::kMillisecond);

/// Where labels belong, of regions with as many pieces of outline.
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
