// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/natural_breaks.h"
#include "core/numeric/squared_deviations.h"
#include "core/numeric/unit_scale.h"
#include "tests/support/class_oracles.h"

namespace {

constexpr std::size_t classes = 7;

/// Values with a heavy tail, as GDP by township has; the same in every run.
std::vector<double> skewedValues(std::size_t size) {
    std::mt19937_64 random(1935);
    std::lognormal_distribution<double> value(8, 1.5);
    std::vector<double> values(size);
    std::ranges::generate(values, [&] { return value(random); });
    return values;
}

std::vector<double> sortedValues(std::size_t size) {
    std::vector<double> values = skewedValues(size);
    std::ranges::sort(values);
    return values;
}

/// Squared deviations from the class means, of values sorted and all different.
double squaresOf(const core::ClassBreaks& breaks, const std::vector<double>& sorted) {
    const core::SquaredDeviations deviations(sorted, std::vector<std::size_t>(sorted.size(), 1));
    double sum = 0;
    std::size_t first = 0;
    for (const std::size_t count : core::classCounts(breaks, sorted)) {
        sum += deviations.ofRun(first, first + count - 1);
        first += count;
    }
    return sum;
}

/// 3,241 values are one year of China's counties, 97,230 all their 30 years.
void naturalBreaks(benchmark::State& state) {
    const std::vector<double> values = skewedValues(static_cast<std::size_t>(state.range(0)));
    for (auto iteration : state) {
        benchmark::DoNotOptimize(core::naturalBreaks(values, classes));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(naturalBreaks)
    ->Arg(34)
    ->Arg(2000)
    ->Arg(3000)
    ->Arg(3241)
    ->Arg(40000)
    ->Arg(97230)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNLogN);

/// Every number of classes that a map may have.
void naturalBreaksTable(benchmark::State& state) {
    const std::vector<double> values = skewedValues(static_cast<std::size_t>(state.range(0)));
    for (auto iteration : state) {
        benchmark::DoNotOptimize(core::naturalBreaksTable(values, 9));
    }
}
BENCHMARK(naturalBreaksTable)->Arg(3241)->Arg(40000)->Arg(1000000)->Unit(benchmark::kMillisecond);

/// The same task over every pair of ends; checks on the way that both find equally good classes.
void quadraticNaturalBreaks(benchmark::State& state) {
    const std::vector<double> sorted = core::unitScaled(sortedValues(static_cast<std::size_t>(state.range(0))));
    double least = 0;
    for (auto iteration : state) {
        // DoNotOptimize of a variable loses its value under g++ with sanitizers, and of a constant it is deprecated.
        least = support::quadraticLeastSquares(sorted, classes);
        benchmark::ClobberMemory();
    }
    if (std::abs(squaresOf(core::naturalBreaks(sorted, classes), sorted) - least) > 1e-9 * least) {
        state.SkipWithError("the two do not leave the same squared deviations");
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(quadraticNaturalBreaks)
    ->Arg(34)
    ->Arg(2000)
    ->Arg(3000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNSquared);

void everyMethod(benchmark::State& state) {
    const core::ClassMethod method = core::allClassMethods()[static_cast<std::size_t>(state.range(0))];
    const std::vector<double> values = skewedValues(100000);
    for (auto iteration : state) {
        benchmark::DoNotOptimize(core::classBreaks(method, values, classes));
    }
    state.SetLabel(std::string(core::idOf(method)));
}
BENCHMARK(everyMethod)
    ->DenseRange(0, static_cast<std::int64_t>(core::ClassMethod::Geometric))
    ->Unit(benchmark::kMillisecond);

}  // namespace
