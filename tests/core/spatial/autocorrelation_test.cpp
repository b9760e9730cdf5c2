// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/autocorrelation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <stop_token>
#include <thread>

#include "tests/core/spatial/random_weights.h"

namespace {

using core::Autocorrelation;
using core::SpatialWeights;
using core::WeightStyle;
using Values = std::vector<double>;

/// Moran's I and Geary's C from their definitions.
struct MoranAndGeary {
    long double moran = 0;
    long double geary = 0;
};

MoranAndGeary byDefinition(const Values& values, const Matrix& w) {
    const std::vector<long double> z = centred(values);
    const auto n = static_cast<long double>(values.size());
    long double products = 0;
    long double differences = 0;
    for (std::size_t i = 0; i < z.size(); ++i) {
        for (std::size_t j = 0; j < z.size(); ++j) {
            products += w[i][j] * z[i] * z[j];
            differences += w[i][j] * (z[i] - z[j]) * (z[i] - z[j]);
        }
    }
    const long double s0 = sumOf(w);
    return {n * products / (s0 * squaresOf(z)), (n - 1) * differences / (2 * s0 * squaresOf(z))};
}

/// Mean and variance of a measure over all permutations of the values, and the shares of permutations with at least, or
/// at most, the observed measure.
struct AllPermutations {
    long double mean = 0;
    long double variance = 0;
    double orMore = 0;
    double orLess = 0;
};

template <class Measure>
AllPermutations overAllPermutations(const Values& values, long double observed, const Measure& measure) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<long double> all;
    do {
        Values permuted;
        for (const std::size_t i : order) {
            permuted.push_back(values[i]);
        }
        all.push_back(measure(permuted));
    } while (std::ranges::next_permutation(order).found);
    AllPermutations result;
    const auto count = static_cast<long double>(all.size());
    result.mean = std::accumulate(all.begin(), all.end(), 0.0L) / count;
    for (const long double permuted : all) {
        result.variance += (permuted - result.mean) * (permuted - result.mean) / count;
        result.orMore += permuted >= observed - 1e-13L ? 1 / static_cast<double>(count) : 0;
        result.orLess += permuted <= observed + 1e-13L ? 1 / static_cast<double>(count) : 0;
    }
    return result;
}

void expectMoments(const std::optional<Autocorrelation>& result, const AllPermutations& expected) {
    ASSERT_TRUE(result);
    EXPECT_NEAR(result->expected, static_cast<double>(expected.mean), 1e-12);
    if (expected.variance < 1e-15L) {
        EXPECT_FALSE(result->randomisation);
        return;
    }
    ASSERT_TRUE(result->randomisation);
    const auto variance = static_cast<double>(expected.variance);
    EXPECT_NEAR(result->randomisation->variance, variance, 1e-9 * variance);
    EXPECT_NEAR(result->randomisation->z, (result->value - result->expected) / std::sqrt(variance), 1e-6);
}

/// A vector of values that published tools use in their tests.
const Values sample{2.24, 3.10, 4.55, -5.15, -4.39, .46, 5.54, 9.02, -2.09, -3.06};

TEST(Autocorrelation, OfAKnownVectorOnAChainEqualsTheDoubleSum) {
    for (const WeightStyle style : bothStyles) {
        const SpatialWeights weights(chain(sample.size()), style);
        const MoranAndGeary expected = byDefinition(sample, matrixOf(chain(sample.size()), style));
        const auto moran = core::moransI(sample, weights);
        const auto geary = core::gearysC(sample, weights);
        ASSERT_TRUE(moran && geary);
        EXPECT_EQ(moran->n, 10U);
        EXPECT_EQ(moran->islands, 0U);
        EXPECT_NEAR(moran->value, static_cast<double>(expected.moran), 1e-14);
        EXPECT_NEAR(moran->expected, -1.0 / 9, 1e-16);
        EXPECT_NEAR(geary->value, static_cast<double>(expected.geary), 1e-14);
        EXPECT_EQ(geary->expected, 1);
    }
}

TEST(Autocorrelation, OfOneToFiveOnAChainIsAsComputedByHand) {
    // z = -2 -1 0 1 2: products of neighbours 2 + 0 + 0 + 2, permuted twice; I = 5/8 * 8/10, C = 4/16 * 8/10.
    const SpatialWeights weights(chain(5), WeightStyle::Binary);
    EXPECT_DOUBLE_EQ(core::moransI(Values{1, 2, 3, 4, 5}, weights)->value, 0.5);
    EXPECT_DOUBLE_EQ(core::gearysC(Values{1, 2, 3, 4, 5}, weights)->value, 0.2);
}

TEST(Autocorrelation, HasTheVariancesOfPySALOnAGrid) {
    // esda, tests/test_moran.py, test_variance: a lattice of 3 by 3, rook, binary.
    const SpatialWeights weights(rookGrid(3), WeightStyle::Binary);
    const auto moran = core::moransI(Values{1, 2, 3, 4, 5, 6, 7, 8, 9}, weights);
    ASSERT_TRUE(moran && moran->randomisation && moran->normality);
    EXPECT_NEAR(moran->randomisation->variance, 0.0596875, 1e-15);
    EXPECT_NEAR(moran->normality->variance, 0.053125, 1e-15);
    // tests/test_geary.py, test_Geary: 4 by 4, row-standardised; this variance does not depend on the values.
    Values sixteen(16);
    std::iota(sixteen.begin(), sixteen.end(), 1);
    const auto geary = core::gearysC(sixteen, {rookGrid(4), WeightStyle::RowStandardised});
    ASSERT_TRUE(geary && geary->normality);
    EXPECT_NEAR(geary->normality->variance, 0.031805300245097874, 1e-15);
}

TEST(Autocorrelation, OfRandomGraphsEqualsTheDoubleSum) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 3000; ++trial) {
        const std::size_t n = 2 + random() % 30;
        const core::Adjacency adjacency = randomAdjacency(random, n);
        const Values values = randomValues(random, n);
        for (const WeightStyle style : bothStyles) {
            const auto moran = core::moransI(values, {adjacency, style});
            const auto geary = core::gearysC(values, {adjacency, style});
            ASSERT_EQ(moran.has_value(), adjacency.islands().size() < n);
            ASSERT_EQ(geary.has_value(), moran.has_value());
            if (moran) {
                const MoranAndGeary expected = byDefinition(values, matrixOf(adjacency, style));
                ASSERT_NEAR(moran->value, static_cast<double>(expected.moran), 1e-12);
                ASSERT_NEAR(geary->value, static_cast<double>(expected.geary), 1e-12);
                ASSERT_EQ(moran->islands, adjacency.islands().size());
            }
        }
    }
}

TEST(Autocorrelation, HasTheMomentsOverAllPermutationsOfTheValues) {
    std::mt19937 random(4);
    for (int trial = 0; trial < 40; ++trial) {
        const std::size_t n = 4 + static_cast<std::size_t>(trial) % 4;
        const core::Adjacency adjacency = randomAdjacency(random, n);
        const WeightStyle style = bothStyles[trial / 4 % 2];
        const Matrix w = matrixOf(adjacency, style);
        const SpatialWeights weights(adjacency, style);
        const Values values = randomValues(random, n);
        if (weights.links() > 0) {
            expectMoments(core::moransI(values, weights), overAllPermutations(values, 0, [&](const Values& permuted) {
                              return byDefinition(permuted, w).moran;
                          }));
            expectMoments(core::gearysC(values, weights), overAllPermutations(values, 0, [&](const Values& permuted) {
                              return byDefinition(permuted, w).geary;
                          }));
        }
    }
}

TEST(Autocorrelation, HasTheVarianceOfManyNormalSamplesUnderNormality) {
    std::mt19937 random(5);
    std::normal_distribution<double> normal;
    const SpatialWeights weights(chain(8), WeightStyle::RowStandardised);
    constexpr int draws = 40000;
    double moranSquares = 0;
    double gearySquares = 0;
    std::optional<Autocorrelation> moran;
    std::optional<Autocorrelation> geary;
    for (int i = 0; i < draws; ++i) {
        Values values(8);
        std::ranges::generate(values, [&] { return normal(random); });
        moran = core::moransI(values, weights);
        geary = core::gearysC(values, weights);
        moranSquares += std::pow(moran->value - moran->expected, 2) / draws;
        gearySquares += std::pow(geary->value - geary->expected, 2) / draws;
    }
    EXPECT_NEAR(moran->normality->variance, moranSquares, 0.03 * moranSquares);
    EXPECT_NEAR(geary->normality->variance, gearySquares, 0.03 * gearySquares);
}

TEST(Autocorrelation, GivesTheTwoSidedNormalProbabilityOfItsZ) {
    const auto moran = core::moransI(sample, {chain(sample.size()), WeightStyle::Binary});
    ASSERT_TRUE(moran && moran->randomisation);
    // Simpson's rule over the normal density from |z| on.
    const double from = std::abs(moran->randomisation->z);
    constexpr int steps = 20000;
    const double step = 12.0 / steps;
    double tail = 0;
    for (int i = 0; i <= steps; ++i) {
        const double weight = i == 0 || i == steps ? 1 : (i % 2 == 1 ? 4 : 2);
        tail += weight * std::exp(-std::pow(from + i * step, 2) / 2) * step / 3;
    }
    EXPECT_NEAR(moran->randomisation->p, 2 * tail / std::sqrt(2 * std::acos(-1.0)), 1e-12);
}

TEST(Autocorrelation, DoesNotDependOnUnitOrOffset) {
    std::mt19937 random(6);
    for (int trial = 0; trial < 1000; ++trial) {
        const std::size_t n = 4 + random() % 20;
        const SpatialWeights weights(randomAdjacency(random, n), bothStyles[trial % 2]);
        Values values(n);
        std::ranges::generate(values, [&] { return static_cast<double>(random() % 1000); });
        const auto plain = core::moransI(values, weights);
        const auto plainGeary = core::gearysC(values, weights);
        const auto transformed = [&](double factor, double offset) {
            Values result = values;
            std::ranges::for_each(result, [&](double& value) { value = value * factor + offset; });
            return result;
        };
        const std::array<Values, 5> all{transformed(1, 1e9), transformed(-3, 0), transformed(1e-300, 0),
                                        transformed(1e300, 0), transformed(0.25, -1e12)};
        for (const Values& rescaled : all) {
            const auto moran = core::moransI(rescaled, weights);
            const auto geary = core::gearysC(rescaled, weights);
            ASSERT_EQ(moran.has_value(), plain.has_value());
            if (moran) {
                ASSERT_NEAR(moran->value, plain->value, 1e-12);
                ASSERT_NEAR(geary->value, plainGeary->value, 1e-12);
                ASSERT_EQ(moran->randomisation.has_value(), plain->randomisation.has_value());
                ASSERT_NEAR(moran->randomisation ? moran->randomisation->z : 0,
                            plain->randomisation ? plain->randomisation->z : 0, 1e-9);
            }
        }
    }
}

TEST(Autocorrelation, IsAbsentWhereItIsUndefined) {
    const SpatialWeights three(chain(3), WeightStyle::Binary);
    EXPECT_FALSE(core::moransI(Values{4, 4, 4}, three));
    EXPECT_FALSE(core::gearysC(Values{4, 4, 4}, three));
    EXPECT_FALSE(core::moranPermutationTest(Values{4, 4, 4}, three, 9, 1));
    const SpatialWeights unlinked(adjacencyOf(3, {}), WeightStyle::RowStandardised);
    EXPECT_FALSE(core::moransI(Values{1, 2, 3}, unlinked));
    EXPECT_FALSE(core::gearysC(Values{1, 2, 3}, unlinked));
    EXPECT_FALSE(core::gearyPermutationTest(Values{1, 2, 3}, unlinked, 9, 1));
    EXPECT_FALSE(core::moransI(Values{1}, {chain(1), WeightStyle::Binary}));
    EXPECT_FALSE(core::moransI({}, SpatialWeights()));
}

TEST(Autocorrelation, HasNoVarianceWhereItIsConstantOrNIsTooSmall) {
    const auto two = core::moransI(Values{1, 2}, {chain(2), WeightStyle::Binary});
    ASSERT_TRUE(two);
    EXPECT_DOUBLE_EQ(two->value, -1);
    EXPECT_FALSE(two->randomisation);
    EXPECT_FALSE(two->normality);
    EXPECT_FALSE(core::moransI(Values{1, 2, 4}, {chain(3), WeightStyle::Binary})->randomisation);

    Pairs everyPair;
    for (std::size_t i = 0; i < 6; ++i) {
        for (std::size_t j = i + 1; j < 6; ++j) {
            everyPair.emplace_back(i, j);
        }
    }
    const SpatialWeights complete(adjacencyOf(6, everyPair), WeightStyle::RowStandardised);
    const auto everybody = core::moransI(Values{3, 1, 4, 1, 5, 9}, complete);
    ASSERT_TRUE(everybody);
    EXPECT_NEAR(everybody->value, -0.2, 1e-15);
    EXPECT_FALSE(everybody->randomisation);
    EXPECT_FALSE(core::gearysC(Values{3, 1, 4, 1, 5, 9}, complete)->randomisation);
}

TEST(Autocorrelation, StaysFiniteAcrossSixHundredOrdersOfMagnitude) {
    std::mt19937 random(7);
    for (int trial = 0; trial < 1000; ++trial) {
        const std::size_t n = 2 + random() % 12;
        Values values(n);
        std::ranges::generate(values, [&] {
            const int exponent = static_cast<int>(random() % 601) - 300;
            return (random() % 2 == 0 ? 1 : -1) * std::pow(10.0, exponent) * static_cast<double>(random() % 4);
        });
        const SpatialWeights weights(randomAdjacency(random, n), bothStyles[trial % 2]);
        for (const auto& result : {core::moransI(values, weights), core::gearysC(values, weights)}) {
            if (result) {
                ASSERT_TRUE(std::isfinite(result->value));
                ASSERT_TRUE(!result->randomisation ||
                            (std::isfinite(result->randomisation->z) && result->randomisation->variance > 0));
                ASSERT_TRUE(!result->normality || std::isfinite(result->normality->z));
            }
        }
    }
}

TEST(Autocorrelation, RequiresOneFiniteValuePerRegion) {
    const SpatialWeights weights(chain(3), WeightStyle::Binary);
    EXPECT_THROW((void)core::moransI(Values{1, 2}, weights), std::invalid_argument);
    EXPECT_THROW((void)core::gearysC(Values{1, 2, 3, 4}, weights), std::invalid_argument);
    EXPECT_THROW((void)core::moransI(Values{1, 2, std::nan("")}, weights), std::invalid_argument);
    EXPECT_THROW((void)core::moranPermutationTest(Values{1, 2, 3}, weights, 0, 1), std::invalid_argument);
}

TEST(PermutationTest, ApproachesTheShareOverAllPermutations) {
    std::mt19937 random(8);
    for (int trial = 0; trial < 20; ++trial) {
        const std::size_t n = 5 + static_cast<std::size_t>(trial) % 3;
        const core::Adjacency adjacency = randomAdjacency(random, n);
        const Matrix w = matrixOf(adjacency, WeightStyle::RowStandardised);
        const SpatialWeights weights(adjacency, WeightStyle::RowStandardised);
        Values values(n);
        std::ranges::generate(values, [&] { return static_cast<double>(random() % 5); });  // so there are ties
        const auto moran = core::moranPermutationTest(values, weights, 4999, 1);
        const auto geary = core::gearyPermutationTest(values, weights, 4999, 1);
        if (!moran) {
            continue;
        }
        const auto ofMoran = [&](const Values& permuted) { return byDefinition(permuted, w).moran; };
        const auto ofGeary = [&](const Values& permuted) { return byDefinition(permuted, w).geary; };
        const AllPermutations all = overAllPermutations(values, ofMoran(values), ofMoran);
        EXPECT_NEAR(moran->p, std::min(all.orMore, all.orLess), 5 * std::sqrt(0.25 / 4999));
        const AllPermutations allGeary = overAllPermutations(values, ofGeary(values), ofGeary);
        EXPECT_NEAR(geary->p, std::min(allGeary.orMore, allGeary.orLess), 5 * std::sqrt(0.25 / 4999));
    }
}

TEST(PermutationTest, DependsOnlyOnItsSeed) {
    const SpatialWeights weights(chain(sample.size()), WeightStyle::RowStandardised);
    const auto first = core::moranPermutationTest(sample, weights, 999, 7);
    const auto again = core::moranPermutationTest(sample, weights, 999, 7);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->asExtreme, again->asExtreme);
    EXPECT_EQ(first->permutations, 999U);
    EXPECT_EQ(first->seed, 7U);
    EXPECT_DOUBLE_EQ(first->p, (static_cast<double>(first->asExtreme) + 1) / 1000);
    std::vector<std::size_t> counts;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        counts.push_back(core::moranPermutationTest(sample, weights, 999, seed)->asExtreme);
    }
    EXPECT_FALSE(std::ranges::all_of(counts, [&](std::size_t count) { return count == counts.front(); }));
}

TEST(PermutationTest, HasTheSmallestPossiblePForAPerfectTrend) {
    Values trend(30);
    std::iota(trend.begin(), trend.end(), 1e9);
    const SpatialWeights weights(chain(30), WeightStyle::RowStandardised);
    EXPECT_DOUBLE_EQ(core::moranPermutationTest(trend, weights, 999, 1)->p, 0.001);
    EXPECT_DOUBLE_EQ(core::gearyPermutationTest(trend, weights, 999, 1)->p, 0.001);
}

TEST(PermutationTest, CountsAConstantStatisticAsExtremeEveryTime) {
    const SpatialWeights triangle(adjacencyOf(3, {{0, 1}, {1, 2}, {0, 2}}), WeightStyle::RowStandardised);
    EXPECT_EQ(core::moranPermutationTest(Values{0.1, 0.7, 0.3}, triangle, 99, 1)->p, 1);
    EXPECT_EQ(core::gearyPermutationTest(Values{0.1, 0.7, 0.3}, triangle, 99, 1)->p, 1);
}

/// More permutations than can be computed, so the tests end only because they poll the token.
constexpr std::size_t endless = std::numeric_limits<std::size_t>::max() / 2;

TEST(PermutationTest, EndsWithoutAResultOnceItsTokenIsStopped) {
    const SpatialWeights weights(chain(sample.size()), WeightStyle::RowStandardised);
    std::stop_source stop;
    const std::jthread other([&] { stop.request_stop(); });
    EXPECT_EQ(core::moranPermutationTest(sample, weights, endless, 7, stop.get_token()), std::nullopt);
    EXPECT_EQ(core::gearyPermutationTest(sample, weights, endless, 7, stop.get_token()), std::nullopt);
}

}  // namespace
