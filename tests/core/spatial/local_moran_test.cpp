// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/local_moran.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <numeric>
#include <random>
#include <stdexcept>
#include <stop_token>

#include "tests/core/spatial/random_weights.h"
#include "tests/support/stopped_token.h"
#include "tests/support/three_threads.h"

namespace {

using core::LocalClass;
using core::LocalScaling;
using core::SpatialWeights;
using core::WeightStyle;
using Values = std::vector<double>;

constexpr LocalScaling bothScalings[] = {LocalScaling::N, LocalScaling::NMinusOne};

double sumOfLocal(const std::vector<std::optional<core::LocalMoran>>& local) {
    double sum = 0;
    for (const auto& region : local) {
        sum += region ? region->value : 0;
    }
    return sum;
}

TEST(LocalMoran, EqualsTheDoubleSum) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 1000; ++trial) {
        const std::size_t n = 2 + random() % 20;
        const core::Adjacency adjacency = randomAdjacency(random, n);
        const WeightStyle style = bothStyles[trial % 2];
        const LocalScaling scaling = bothScalings[trial / 2 % 2];
        const Matrix w = matrixOf(adjacency, style);
        const Values values = randomValues(random, n);
        const auto local = core::localMoran(values, {adjacency, style}, scaling);
        ASSERT_EQ(local.has_value(), adjacency.islands().size() < n);
        const std::vector<long double> z = centred(values);
        const auto divisor = static_cast<long double>(scaling == LocalScaling::N ? n : n - 1);
        for (std::size_t i = 0; local && i < n; ++i) {
            long double lag = 0;
            for (std::size_t j = 0; j < n; ++j) {
                lag += w[i][j] * z[j];
            }
            ASSERT_EQ((*local)[i].has_value(), !adjacency.neighbours(i).empty());
            if ((*local)[i]) {
                ASSERT_NEAR((*local)[i]->value, static_cast<double>(z[i] * lag * divisor / squaresOf(z)), 1e-12);
                const LocalClass type = (*local)[i]->type;
                ASSERT_EQ(type == LocalClass::HighHigh || type == LocalClass::HighLow, z[i] > 0);
                ASSERT_EQ(type == LocalClass::HighHigh || type == LocalClass::LowHigh, lag > 0);
            }
        }
    }
}

TEST(LocalMoran, SumsToTheGlobalValueTimesItsScaling) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 1000; ++trial) {
        const std::size_t n = 3 + random() % 30;
        const SpatialWeights weights(randomAdjacency(random, n), bothStyles[trial % 2]);
        const Values values = randomValues(random, n);
        const auto global = core::moransI(values, weights);
        for (const LocalScaling scaling : bothScalings) {
            const auto local = core::localMoran(values, weights, scaling);
            ASSERT_EQ(local.has_value(), global.has_value());
            if (local) {
                const auto regions = static_cast<double>(n);
                const double factor = scaling == LocalScaling::N ? 1 : (regions - 1) / regions;
                ASSERT_NEAR(sumOfLocal(*local), weights.s0() * factor * global->value, 1e-11 * weights.s0());
            }
        }
    }
}

TEST(LocalMoran, EqualsThePrintedExampleOfPySAL) {
    // The example of Moran_Local in esda: the ten regions of desmith.gal, row-standardised. Its quadrants are numbered
    // HH, LH, LL, HL; its values are printed to eight places.
    const core::Adjacency regions = adjacencyOf(
        10, {{0, 1}, {0, 3}, {1, 4}, {2, 3}, {2, 6}, {3, 4}, {3, 7}, {4, 5}, {4, 8}, {5, 9}, {6, 7}, {7, 8}, {8, 9}});
    const Values values{2.24, 3.10, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06};
    const Values printed{-0.11409277, -0.19940543, -0.13351408, -0.51770383, 0.48095009,
                         0.12208113,  1.19148298,  -0.58144305, 0.07101383,  0.34314301};
    const std::vector<int> quadrants{4, 4, 4, 2, 3, 3, 1, 4, 3, 3};
    const std::vector<LocalClass> types{LocalClass::HighHigh, LocalClass::LowHigh, LocalClass::LowLow,
                                        LocalClass::HighLow};
    const auto local = core::localMoran(values, {regions, WeightStyle::RowStandardised}, LocalScaling::NMinusOne);
    ASSERT_TRUE(local);
    for (std::size_t i = 0; i < values.size(); ++i) {
        EXPECT_NEAR((*local)[i]->value, printed[i], 5e-9) << i;
        EXPECT_EQ((*local)[i]->type, types[static_cast<std::size_t>(quadrants[i] - 1)]) << i;
    }
}

TEST(LocalMoran, DiffersBetweenScalingsByAConstantFactor) {
    const Values sample{2.24, 3.10, 4.55, -5.15, -4.39, .46, 5.54, 9.02, -2.09, -3.06};
    const SpatialWeights weights(chain(10), WeightStyle::RowStandardised);
    const double moran = core::moransI(sample, weights)->value;
    EXPECT_NEAR(sumOfLocal(*core::localMoran(sample, weights, LocalScaling::N)), 10 * moran, 1e-12);
    EXPECT_NEAR(sumOfLocal(*core::localMoran(sample, weights, LocalScaling::NMinusOne)), 9 * moran, 1e-12);
}

TEST(LocalMoran, ClassifiesHighAndLowNeighbourhoods) {
    // The mean is 4. There are a pair of high regions, a pair of low regions, a high region between low ones, and an
    // island.
    const SpatialWeights weights(adjacencyOf(8, {{0, 1}, {2, 3}, {4, 5}, {5, 6}}), WeightStyle::RowStandardised);
    const auto local = core::localMoran(Values{9, 8, 1, 1, 0, 9, 0, 4}, weights, LocalScaling::N);
    ASSERT_TRUE(local);
    EXPECT_EQ((*local)[0]->type, LocalClass::HighHigh);
    EXPECT_EQ((*local)[1]->type, LocalClass::HighHigh);
    EXPECT_EQ((*local)[2]->type, LocalClass::LowLow);
    EXPECT_EQ((*local)[4]->type, LocalClass::LowHigh);
    EXPECT_EQ((*local)[5]->type, LocalClass::HighLow);
    EXPECT_EQ((*local)[7], std::nullopt);
}

TEST(LocalMoran, TreatsTheMeanAsLowDespiteRounding) {
    const SpatialWeights weights(chain(3), WeightStyle::Binary);
    for (const double unit : {1.0, 0.1, 1.0 / 3, 1e9 / 7}) {
        const auto local = core::localMoran(Values{unit, 2 * unit, 3 * unit}, weights, LocalScaling::N);
        ASSERT_TRUE(local);
        EXPECT_EQ((*local)[0]->type, LocalClass::LowLow) << unit;
        EXPECT_EQ((*local)[1]->type, LocalClass::LowLow) << unit;
        EXPECT_EQ((*local)[2]->type, LocalClass::HighLow) << unit;
    }
}

TEST(LocalMoran, IsAbsentWhereItIsUndefined) {
    const SpatialWeights weights(chain(3), WeightStyle::Binary);
    const SpatialWeights unlinked(adjacencyOf(3, {}), WeightStyle::Binary);
    EXPECT_FALSE(core::localMoran(Values{2, 2, 2}, weights, LocalScaling::N));
    EXPECT_FALSE(core::localMoran(Values{1, 2, 3}, unlinked, LocalScaling::N));
    EXPECT_FALSE(core::localPermutationTests(Values{1, 2, 3}, unlinked, 9, 1));
    EXPECT_FALSE(core::moranScatter(Values{2, 2, 2}, weights));
    EXPECT_FALSE(core::moranScatter({}, SpatialWeights()));
    EXPECT_THROW((void)core::localMoran(Values{1, 2}, weights, LocalScaling::N), std::invalid_argument);
    EXPECT_THROW((void)core::moranScatter(Values{1, 2}, weights), std::invalid_argument);
    EXPECT_THROW((void)core::localPermutationTests(Values{1, 2, 3}, weights, 0, 1), std::invalid_argument);
}

/// The exact p value, by enumeration: replaces the neighbours of `region` by every choice of equally many other
/// regions, and compares the product of lag and deviation with the actual product. The smaller of the two shares
/// counts: choices with at least the actual product, and choices with at most the actual product.
double shareOfChoices(const Values& values, const core::Adjacency& adjacency, std::size_t region) {
    const std::vector<long double> z = centred(values);
    const std::size_t drawn = adjacency.neighbours(region).size();
    long double observed = 0;
    for (const std::size_t j : adjacency.neighbours(region)) {
        observed += z[region] * z[j];
    }
    int all = 0;
    int orMore = 0;
    int orLess = 0;
    for (unsigned choice = 0; choice < 1U << z.size(); ++choice) {
        if ((choice >> region & 1U) != 0 || static_cast<std::size_t>(__builtin_popcount(choice)) != drawn) {
            continue;
        }
        long double product = 0;
        for (std::size_t j = 0; j < z.size(); ++j) {
            product += (choice >> j & 1U) != 0 ? z[region] * z[j] : 0;
        }
        ++all;
        orMore += product >= observed - 1e-13L ? 1 : 0;
        orLess += product <= observed + 1e-13L ? 1 : 0;
    }
    return std::min(orMore, orLess) / static_cast<double>(all);
}

TEST(LocalPermutationTests, ApproachTheShareOverAllChoicesOfNeighbours) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 20; ++trial) {
        const std::size_t n = 5 + random() % 6;
        const core::Adjacency adjacency = randomAdjacency(random, n);
        Values values(n);
        std::ranges::generate(values, [&] { return static_cast<double>(random() % 6); });  // so there are ties
        const auto tests =
            core::localPermutationTests(values, {adjacency, bothStyles[trial % 2]}, 4999, static_cast<unsigned>(trial));
        for (std::size_t i = 0; tests && i < n; ++i) {
            ASSERT_EQ((*tests)[i].has_value(), !adjacency.neighbours(i).empty());
            if ((*tests)[i]) {
                EXPECT_NEAR((*tests)[i]->p, shareOfChoices(values, adjacency, i), 5 * std::sqrt(0.25 / 4999));
                EXPECT_GE((*tests)[i]->p, 1.0 / 5000);
            }
        }
    }
}

TEST(LocalPermutationTests, AreReproducedByTheirSeed) {
    const SpatialWeights weights(chain(9), WeightStyle::RowStandardised);
    const Values values{1, 5, 2, 8, 3, 9, 4, 7, 6};
    const auto first = core::localPermutationTests(values, weights, 499, 5);
    const auto again = core::localPermutationTests(values, weights, 499, 5);
    ASSERT_TRUE(first && again);
    for (std::size_t i = 0; i < values.size(); ++i) {
        EXPECT_EQ((*first)[i]->asExtreme, (*again)[i]->asExtreme);
    }
}

TEST(LocalPermutationTests, DoNotDependOnTheExecutor) {
    constexpr std::size_t regions = 300;
    const SpatialWeights weights(chain(regions), WeightStyle::RowStandardised);
    std::mt19937 random(4);
    Values values(regions);
    std::ranges::generate(values, [&] { return static_cast<double>(random() % 100); });
    const auto inSequence = core::localPermutationTests(values, weights, 99, 5);
    const auto inParallel = core::localPermutationTests(values, weights, 99, 5, {}, support::onThreeThreads);
    ASSERT_TRUE(inSequence.has_value());
    EXPECT_EQ(inParallel, inSequence);
}

TEST(LocalPermutationTests, AreAbsentWhenCancelledMidway) {
    const SpatialWeights weights(chain(300), WeightStyle::RowStandardised);
    Values values(300);
    std::iota(values.begin(), values.end(), 0.0);
    const auto stop = std::make_unique<std::stop_source>();
    const auto stopAfterOneTask = [&](std::size_t count, const std::function<void(std::size_t)>& task) {
        task(0);
        stop->request_stop();
        for (std::size_t i = 1; i < count; ++i) {
            task(i);
        }
    };
    EXPECT_FALSE(core::localPermutationTests(values, weights, 99, 5, stop->get_token(), stopAfterOneTask));
}

TEST(LocalPermutationTests, AreAbsentWhenCancelled) {
    const SpatialWeights weights(chain(9), WeightStyle::RowStandardised);
    EXPECT_FALSE(
        core::localPermutationTests(Values{1, 5, 2, 8, 3, 9, 4, 7, 6}, weights, 499, 5, support::stoppedToken()));
}

/// A region that neighbours all others has the same neighbours in every permutation.
TEST(LocalPermutationTests, HavePOfOneForARegionThatNeighboursAllOthers) {
    const std::vector<std::pair<std::size_t, std::size_t>> spokes{{0, 1}, {0, 2}, {0, 3}, {0, 4}};
    const SpatialWeights weights(core::Adjacency(5, spokes), WeightStyle::RowStandardised);
    const auto tests = core::localPermutationTests(Values{0.3, 1.7, 2.9, 8.1, 4.4}, weights, 99, 1);
    ASSERT_TRUE(tests);
    EXPECT_EQ((*tests)[0]->asExtreme, 99U);
    EXPECT_EQ((*tests)[0]->p, 1);
}

TEST(MoranScatter, HasMoransIAsItsSlope) {
    std::mt19937 random(4);
    for (int trial = 0; trial < 500; ++trial) {
        const std::size_t n = 3 + random() % 20;
        const SpatialWeights weights(randomAdjacency(random, n), WeightStyle::RowStandardised);
        const Values values = randomValues(random, n);
        const auto scatter = core::moranScatter(values, weights);
        if (!scatter) {
            continue;
        }
        double products = 0;
        double squares = 0;
        for (const core::MoranPoint& point : scatter->points) {
            products += point.z * point.lag.value_or(0);
            squares += point.z * point.z;
        }
        ASSERT_NEAR(squares, static_cast<double>(n), 1e-11);
        ASSERT_NEAR(scatter->slope, products / squares, 1e-13);
        const double linked = weights.s0() / static_cast<double>(n);
        ASSERT_NEAR(scatter->slope, core::moransI(values, weights)->value * linked, 1e-13);
    }
}

TEST(MoranScatter, PutsNoIslandOnTheLagAxis) {
    const SpatialWeights weights(adjacencyOf(3, {{0, 1}}), WeightStyle::RowStandardised);
    const auto scatter = core::moranScatter(Values{0, 2, 4}, weights);
    ASSERT_TRUE(scatter);
    EXPECT_NEAR(scatter->points[0].z, -std::sqrt(1.5), 1e-15);
    EXPECT_NEAR(scatter->points[1].lag.value(), -std::sqrt(1.5), 1e-15);
    EXPECT_EQ(scatter->points[2].lag, std::nullopt);
}

}  // namespace
