// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/inequality/dispersion.h"
#include "tests/core/inequality/direct_inequality.h"

namespace {

using core::WeightedValues;
using direct::Sample;

constexpr std::size_t trials = 5000;

using Measure = std::optional<double> (*)(const WeightedValues&);

std::optional<double> atkinsonTenth(const WeightedValues& values) { return core::atkinson(values, 0.1); }
std::optional<double> atkinsonOne(const WeightedValues& values) { return core::atkinson(values, 1); }
std::optional<double> atkinsonTwo(const WeightedValues& values) { return core::atkinson(values, 2); }

/// All measures that do not depend on the unit of the weights.
constexpr Measure measures[] = {
    core::coefficientOfVariation,  core::gini,    core::theilT, core::theilL, core::generalisedEntropy2,
    core::standardDeviationOfLogs, atkinsonTenth, atkinsonOne,  atkinsonTwo};

/// Accepts rounding errors of the values: they change the deviations, and quadratic terms of small deviations.
void expectSame(std::optional<double> actual, std::optional<double> expected, double relative) {
    ASSERT_EQ(actual.has_value(), expected.has_value());
    if (actual) {
        EXPECT_NEAR(*actual, *expected, relative * *expected);
    }
}

template <typename Check>
void forRandomSamples(Check check) {
    std::mt19937_64 random(20240607);
    for (std::size_t trial = 0; trial < trials; ++trial) {
        check(random, direct::randomSample(random, trial));
        if (testing::Test::HasFailure()) {
            FAIL() << "in trial " << trial;
        }
    }
}

bool arePositive(const Sample& sample) { return std::ranges::min(sample.values) > 0; }

Sample scaled(Sample sample, double valueFactor, double weightFactor) {
    std::ranges::for_each(sample.values, [valueFactor](double& value) { value *= valueFactor; });
    std::ranges::for_each(sample.weights, [weightFactor](double& weight) { weight *= weightFactor; });
    return sample;
}

/// The tolerance for the textbook formulas, which lose digits for close values, in long double.
double bound(long double expected) { return static_cast<double>(1e-12L * expected + 1e-17L); }

TEST(RandomDispersion, EqualsTheTextbookFormulas) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        const WeightedValues values = sample.weighted();
        const auto near = [](std::optional<double> actual, long double expected) {
            EXPECT_NEAR(actual.value(), static_cast<double>(expected), bound(expected));
        };
        const long double mean = direct::mean(sample);
        near(core::mean(values), mean);
        near(core::coefficientOfVariation(values), std::sqrt(direct::variance(sample)) / mean);
        near(core::gini(values), direct::gini(sample));
        near(core::theilT(values), direct::theilT(sample));
        near(atkinsonTenth(values), 1 - direct::powerMean(sample, 1 - static_cast<long double>(0.1)) / mean);
        if (arePositive(sample)) {
            near(core::theilL(values), direct::theilL(sample));
            near(core::standardDeviationOfLogs(values), direct::standardDeviationOfLogs(sample));
            near(atkinsonOne(values), 1 - direct::powerMean(sample, 0) / mean);
            near(atkinsonTwo(values), 1 - direct::powerMean(sample, -1) / mean);
        }
    });
}

TEST(RandomDispersion, EqualsReplicationForIntegerWeights) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        for (const Measure measure : measures) {
            expectSame(measure(sample.weighted()), measure(sample.replicated()), 1e-13);
        }
        expectSame(core::mean(sample.weighted()), core::mean(sample.replicated()), 1e-15);
        expectSame(core::sampleCoefficientOfVariation(sample.weighted()),
                   core::sampleCoefficientOfVariation(sample.replicated()), 1e-13);
    });
}

TEST(RandomDispersion, DoesNotChangeWhenMultipliedByAPowerOfTwo) {
    forRandomSamples([](std::mt19937_64& random, const Sample& sample) {
        std::uniform_int_distribution<int> exponent(-900, 900);
        const Sample changed = scaled(sample, std::ldexp(1.0, exponent(random)), std::ldexp(1.0, exponent(random)));
        for (const Measure measure : measures) {
            EXPECT_EQ(measure(changed.weighted()), measure(sample.weighted()));
        }
        EXPECT_EQ(core::rangeRatio(changed.weighted()), core::rangeRatio(sample.weighted()));
    });
}

TEST(RandomDispersion, DoesNotChangeWhenMultipliedByAnyFactor) {
    forRandomSamples([](std::mt19937_64& random, const Sample& sample) {
        std::uniform_real_distribution<double> logarithm(-290, 290);
        const Sample changed = scaled(sample, std::pow(10, logarithm(random)), std::pow(10, logarithm(random)));
        const bool close = sample.values.front() >= 1e9;
        for (const Measure measure : measures) {
            expectSame(measure(changed.weighted()), measure(sample.weighted()), close ? 1e-6 : 1e-12);
        }
    });
}

TEST(RandomDispersion, DoesNotDependOnTheOrder) {
    forRandomSamples([](std::mt19937_64& random, const Sample& sample) {
        std::vector<std::size_t> order(sample.values.size());
        std::ranges::generate(order, [next = std::size_t{0}]() mutable { return next++; });
        std::ranges::shuffle(order, random);
        Sample changed;
        for (const std::size_t i : order) {
            changed.values.push_back(sample.values[i]);
            changed.weights.push_back(sample.weights[i]);
        }
        for (const Measure measure : measures) {
            expectSame(measure(changed.weighted()), measure(sample.weighted()), 1e-14);
        }
        EXPECT_EQ(core::lorenzCurve(changed.weighted()), core::lorenzCurve(sample.weighted()));
    });
}

TEST(RandomDispersion, IsNeverNegativeAndNeverBeyondItsBound) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        const WeightedValues values = sample.weighted();
        for (const Measure measure : measures) {
            EXPECT_GE(measure(values).value_or(0), 0);
        }
        const double share = std::ranges::min(sample.weights) / values.totalWeight();
        EXPECT_LE(core::gini(values).value(), 1 - share + 1e-15);
        EXPECT_LE(core::theilT(values).value(), -std::log(share) + 1e-14);
        EXPECT_LE(atkinsonTwo(values).value(), 1);
    });
}

TEST(RandomDispersion, HasGeneralisedEntropyOfTwoAsHalfTheSquaredCoefficientOfVariation) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        const long double mean = direct::mean(sample);
        const long double entropy = direct::variance(sample) / (2 * mean * mean);
        const double variation = core::coefficientOfVariation(sample.weighted()).value();
        const double actual = core::generalisedEntropy2(sample.weighted()).value();
        EXPECT_NEAR(actual, static_cast<double>(entropy), bound(entropy));
        EXPECT_NEAR(actual, variation * variation / 2, 1e-15 * actual);
    });
}

TEST(RandomDispersion, HasGiniAsOneLessTwiceTheAreaBelowTheLorenzCurve) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        const auto curve = core::lorenzCurve(sample.weighted()).value();
        double area = 0;
        for (std::size_t i = 1; i < curve.size(); ++i) {
            area += (curve[i].weightShare - curve[i - 1].weightShare) * (curve[i].valueShare + curve[i - 1].valueShare);
        }
        EXPECT_NEAR(core::gini(sample.weighted()).value(), 1 - area, 1e-14);
    });
}

TEST(RandomDispersion, HasAConvexLorenzCurveFromCornerToCorner) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        const auto curve = core::lorenzCurve(sample.weighted()).value();
        EXPECT_EQ(curve.front(), (core::LorenzPoint{0, 0}));
        EXPECT_EQ(curve.back(), (core::LorenzPoint{1, 1}));
        double slope = 0;
        for (std::size_t i = 1; i < curve.size(); ++i) {
            EXPECT_GT(curve[i].weightShare, curve[i - 1].weightShare);
            EXPECT_GE(curve[i].valueShare, curve[i - 1].valueShare);
            const double next =
                (curve[i].valueShare - curve[i - 1].valueShare) / (curve[i].weightShare - curve[i - 1].weightShare);
            EXPECT_GE(next, slope - 1e-13);
            slope = next;
        }
    });
}

TEST(RandomDispersion, FallsAfterATransferFromRichToPoor) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        const auto [poorer, richer] = std::ranges::minmax_element(sample.values);
        const double gap = *richer - *poorer;
        if (gap == 0) {
            return;
        }
        const auto from = static_cast<std::size_t>(richer - sample.values.begin());
        const auto to = static_cast<std::size_t>(poorer - sample.values.begin());
        Sample after = sample;
        const double given = gap / 4 / std::max(sample.weights[from], sample.weights[to]);
        after.values[from] -= given * sample.weights[to];
        after.values[to] += given * sample.weights[from];
        for (const Measure measure : {core::coefficientOfVariation, core::gini, core::theilT, core::theilL,
                                      core::generalisedEntropy2, atkinsonTenth, atkinsonOne, atkinsonTwo}) {
            if (const auto before = measure(sample.weighted()); before && measure(after.weighted())) {
                EXPECT_LE(measure(after.weighted()).value(), *before);
                EXPECT_TRUE(measure(after.weighted()).value() < *before || *before == 1);
            }
        }
    });
}

TEST(RandomDispersion, RisesWithAversion) {
    forRandomSamples([](std::mt19937_64&, const Sample& sample) {
        double last = 0;
        for (const double aversion : {1e-9, 0.01, 0.3, 0.7, 0.999, 1.0, 1.001, 2.0, 5.0, 50.0, 500.0, 1e6}) {
            const double next = core::atkinson(sample.weighted(), aversion).value();
            EXPECT_GE(next, last * (1 - 1e-12));
            EXPECT_LE(next, 1);
            last = next;
        }
    });
}

}  // namespace
