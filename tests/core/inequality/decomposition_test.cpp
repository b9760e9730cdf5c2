// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/decomposition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <stdexcept>
#include <stop_token>
#include <thread>

#include "core/inequality/dispersion.h"
#include "tests/core/inequality/direct_inequality.h"

namespace {

using core::BetweenShareTest;
using core::Decomposition;
using core::TheilIndex;
using core::WeightedValues;
using direct::Sample;
using Numbers = std::vector<double>;
using Groups = std::vector<std::size_t>;

constexpr TheilIndex theilIndices[] = {TheilIndex::T, TheilIndex::L};

/// The values of one group.
Sample part(const Sample& sample, const Groups& groupOf, std::size_t group) {
    Sample result;
    for (std::size_t i = 0; i < groupOf.size(); ++i) {
        if (groupOf[i] == group) {
            result.values.push_back(sample.values[i]);
            result.weights.push_back(sample.weights[i]);
        }
    }
    return result;
}

long double sumOf(const Numbers& numbers) {
    long double sum = 0;
    for (const double number : numbers) {
        sum += static_cast<long double>(number);
    }
    return sum;
}

/// Each value replaced with the mean of its group.
Sample levelled(const Sample& sample, const Groups& groupOf) {
    Sample result = sample;
    for (std::size_t i = 0; i < groupOf.size(); ++i) {
        result.values[i] = static_cast<double>(direct::mean(part(sample, groupOf, groupOf[i])));
    }
    return result;
}

long double directTheil(const Sample& sample, TheilIndex index) {
    return index == TheilIndex::T ? direct::theilT(sample) : direct::theilL(sample);
}

template <typename Check>
void forRandomPartitions(Check check) {
    std::mt19937_64 random(19670101);
    for (std::size_t trial = 0; trial < 4000; ++trial) {
        const Sample sample = direct::randomSample(random, trial);
        const std::size_t groupCount = 1 + trial % 7;
        const Groups groupOf = direct::randomGroups(random, sample.values.size(), groupCount);
        for (const TheilIndex index : theilIndices) {
            const auto result = core::decomposition(sample.weighted(), groupOf, groupCount, index);
            ASSERT_EQ(result.has_value(), index == TheilIndex::T || std::ranges::min(sample.values) > 0);
            if (result) {
                check(sample, groupOf, index, *result);
            }
        }
        if (testing::Test::HasFailure()) {
            FAIL() << "in trial " << trial;
        }
    }
}

TEST(Decomposition, IsAllBetweenWhereOneHalfHasNothing) {
    const auto result =
        core::decomposition(WeightedValues(Numbers{0, 0, 0, 10, 10, 10}), Groups{0, 0, 0, 1, 1, 1}, 2, TheilIndex::T);
    EXPECT_NEAR(result->total, std::numbers::ln2, 1e-15);
    EXPECT_NEAR(result->between, std::numbers::ln2, 1e-15);
    EXPECT_EQ(result->within, 0);
    EXPECT_NEAR(result->betweenShare.value(), 1, 1e-15);
    EXPECT_EQ(result->groups[0].index, std::nullopt);
    EXPECT_EQ(result->groups[0].valueShare, 0);
    EXPECT_EQ(result->groups[0].between, 0);
    EXPECT_EQ(result->groups[1].index, 0);
    EXPECT_NEAR(result->groups[1].between, std::numbers::ln2, 1e-15);
}

TEST(Decomposition, OfTheilTIsAsComputedByHand) {
    const double rich = 0.5 * std::log(0.5) + 1.5 * std::log(1.5);
    const auto result =
        core::decomposition(WeightedValues(Numbers{1, 2, 6}, Numbers{2, 1, 1}), Groups{0, 1, 1}, 2, TheilIndex::T);
    ASSERT_EQ(result->groups.size(), 2U);
    EXPECT_EQ(result->groups[1].n, 2U);
    EXPECT_DOUBLE_EQ(result->groups[0].weightShare, 0.5);
    EXPECT_DOUBLE_EQ(result->groups[0].valueShare, 0.2);
    EXPECT_DOUBLE_EQ(result->groups[1].valueShare, 0.8);
    EXPECT_EQ(result->groups[0].index, 0);
    EXPECT_DOUBLE_EQ(result->groups[1].index.value(), rich / 2);
    EXPECT_DOUBLE_EQ(result->groups[1].within, 0.8 * rich / 2);
    EXPECT_DOUBLE_EQ(result->groups[0].between, 0.2 * std::log(0.4));
    EXPECT_DOUBLE_EQ(result->groups[1].between, 0.8 * std::log(1.6));
    EXPECT_DOUBLE_EQ(result->between, 0.2 * std::log(0.4) + 0.8 * std::log(1.6));
    EXPECT_DOUBLE_EQ(result->within, 0.8 * rich / 2);
    EXPECT_DOUBLE_EQ(result->betweenShare.value(), result->between / result->total);
}

TEST(Decomposition, OfTheilLIsAsComputedByHand) {
    const double rich = -(std::log(0.5) + std::log(1.5)) / 2;
    const auto result =
        core::decomposition(WeightedValues(Numbers{1, 2, 6}, Numbers{2, 1, 1}), Groups{0, 1, 1}, 2, TheilIndex::L);
    EXPECT_DOUBLE_EQ(result->groups[1].index.value(), rich);
    EXPECT_DOUBLE_EQ(result->groups[1].within, 0.5 * rich);
    EXPECT_DOUBLE_EQ(result->groups[0].between, -0.5 * std::log(0.4));
    EXPECT_DOUBLE_EQ(result->groups[1].between, -0.5 * std::log(1.6));
    EXPECT_NEAR(result->between, -0.5 * std::log(0.64), 1e-15);
}

TEST(Decomposition, HasAnEntryForEveryGroupWithOrWithoutValues) {
    const auto result =
        core::decomposition(WeightedValues(Numbers{1, 2, 9}, Numbers{1, 1, 0}), Groups{1, 1, 2}, 4, TheilIndex::L);
    ASSERT_EQ(result->groups.size(), 4U);
    for (const std::size_t empty : {0U, 2U, 3U}) {
        EXPECT_EQ(result->groups[empty].n, 0U);
        EXPECT_EQ(result->groups[empty].weightShare, 0);
        EXPECT_EQ(result->groups[empty].index, std::nullopt);
        EXPECT_EQ(result->groups[empty].within, 0);
        EXPECT_EQ(result->groups[empty].between, 0);
    }
    EXPECT_EQ(result->groups[1].weightShare, 1);
}

TEST(Decomposition, IsAbsentWhereTheIndexIsAbsent) {
    for (const TheilIndex index : theilIndices) {
        EXPECT_EQ(core::decomposition(WeightedValues(Numbers{}), Groups{}, 2, index), std::nullopt);
        EXPECT_EQ(core::decomposition(WeightedValues(Numbers{1, -1}), Groups{0, 1}, 2, index), std::nullopt);
        EXPECT_EQ(core::decomposition(WeightedValues(Numbers{0, 0}), Groups{0, 1}, 2, index), std::nullopt);
    }
    EXPECT_EQ(core::decomposition(WeightedValues(Numbers{0, 1}), Groups{0, 1}, 2, TheilIndex::L), std::nullopt);
}

TEST(Decomposition, IsZeroWithoutAShareForEqualValues) {
    for (const TheilIndex index : theilIndices) {
        const auto result = core::decomposition(WeightedValues(Numbers(5, 0.1)), Groups{0, 1, 0, 1, 2}, 3, index);
        EXPECT_EQ(result->total, 0);
        EXPECT_EQ(result->between, 0);
        EXPECT_EQ(result->within, 0);
        EXPECT_EQ(result->betweenShare, std::nullopt);
    }
}

TEST(Decomposition, RefusesGroupsOfAnotherLength) {
    const WeightedValues values(Numbers{1, 2}, Numbers{1, 0});
    EXPECT_THROW(static_cast<void>(core::decomposition(values, Groups{0}, 1, TheilIndex::T)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(core::decomposition(values, Groups{0, 1}, 1, TheilIndex::T)), std::invalid_argument);
}

TEST(Decomposition, WorksOverTheWholeRangeOfDoubles) {
    const WeightedValues values(Numbers{1e-300, 2e-300, 1e300, 2e300});
    const auto t = core::decomposition(values, Groups{0, 0, 1, 1}, 2, TheilIndex::T);
    EXPECT_NEAR(t->between, std::numbers::ln2, 1e-15);
    EXPECT_NEAR(t->total, t->between + t->within, 1e-15);
    const auto l = core::decomposition(values, Groups{0, 0, 1, 1}, 2, TheilIndex::L);
    EXPECT_NEAR(l->between, 300 * std::numbers::ln10 - std::numbers::ln2, 1e-12);
    EXPECT_NEAR(l->groups[0].index.value(), std::log(1.5) - std::numbers::ln2 / 2, 1e-15);
    EXPECT_NEAR(l->total, l->between + l->within, 1e-12 * l->total);
}

TEST(RandomDecomposition, AddsUp) {
    forRandomPartitions([](const Sample& sample, const Groups&, TheilIndex index, const Decomposition& result) {
        const double bound = 1e-12 * std::max(result.total, 1e-3);
        EXPECT_NEAR(result.total, result.between + result.within, 1e-12 * result.total);
        double within = 0;
        double between = 0;
        double weightShare = 0;
        double valueShare = 0;
        for (const core::GroupContribution& group : result.groups) {
            within += group.within;
            between += group.between;
            weightShare += group.weightShare;
            valueShare += group.valueShare;
        }
        EXPECT_NEAR(within, result.within, bound);
        EXPECT_NEAR(between, result.between, bound);
        EXPECT_NEAR(weightShare, 1, 1e-14);
        EXPECT_NEAR(valueShare, 1, 1e-14);
        EXPECT_EQ(result.total, (index == TheilIndex::T ? core::theilT : core::theilL)(sample.weighted()));
    });
}

TEST(RandomDecomposition, HasTheIndexOfTheGroupMeansAsItsBetweenPart) {
    forRandomPartitions([](const Sample& sample, const Groups& groupOf, TheilIndex index, const Decomposition& result) {
        const long double expected = directTheil(levelled(sample, groupOf), index);
        EXPECT_NEAR(result.between, static_cast<double>(expected), static_cast<double>(1e-12L * expected + 1e-16L));
        EXPECT_GE(result.between, 0);
    });
}

TEST(RandomDecomposition, HasTheSharesAndIndicesOfItsGroups) {
    forRandomPartitions([](const Sample& sample, const Groups& groupOf, TheilIndex index, const Decomposition& result) {
        const long double weight = sumOf(sample.weights);
        for (std::size_t g = 0; g < result.groups.size(); ++g) {
            const Sample members = part(sample, groupOf, g);
            ASSERT_EQ(result.groups[g].n, members.values.size());
            if (members.values.empty() || direct::mean(members) == 0) {
                EXPECT_EQ(result.groups[g].index, std::nullopt);
                continue;
            }
            const long double weightShare = sumOf(members.weights) / weight;
            const long double valueShare = weightShare * direct::mean(members) / direct::mean(sample);
            const long double own = directTheil(members, index);
            const long double within = (index == TheilIndex::T ? valueShare : weightShare) * own;
            EXPECT_NEAR(result.groups[g].weightShare, static_cast<double>(weightShare), 1e-15);
            EXPECT_NEAR(result.groups[g].valueShare, static_cast<double>(valueShare), 1e-15);
            EXPECT_NEAR(result.groups[g].index.value(), static_cast<double>(own),
                        static_cast<double>(1e-12L * own + 1e-17L));
            EXPECT_NEAR(result.groups[g].within, static_cast<double>(within),
                        static_cast<double>(1e-12L * within + 1e-17L));
        }
    });
}

TEST(RandomDecomposition, HasNoBetweenPartForOneGroupAndNoWithinPartForSingletons) {
    forRandomPartitions([](const Sample& sample, const Groups&, TheilIndex index, const Decomposition&) {
        const std::size_t n = sample.values.size();
        EXPECT_EQ(core::decomposition(sample.weighted(), Groups(n, 0), 1, index)->between, 0);
        Groups singletons(n);
        std::ranges::generate(singletons, [next = std::size_t{0}]() mutable { return next++; });
        EXPECT_EQ(core::decomposition(sample.weighted(), singletons, n, index)->within, 0);
    });
}

TEST(RandomDecomposition, HasNoLargerBetweenPartAfterAMergerOfGroups) {
    forRandomPartitions([](const Sample& sample, const Groups& groupOf, TheilIndex index, const Decomposition& result) {
        for (std::size_t g = 1; g < result.groups.size(); ++g) {
            Groups merged = groupOf;
            std::ranges::replace(merged, g, std::size_t{0});
            const auto after = core::decomposition(sample.weighted(), merged, result.groups.size(), index);
            EXPECT_LE(after->between, result.between * (1 + 1e-14));
        }
    });
}

TEST(BetweenShareTest, ApproachesTwoInTwentyWhereOneHalfHasNothing) {
    const auto test = core::betweenShareTest(WeightedValues(Numbers{0, 0, 0, 10, 10, 10}), Groups{0, 0, 0, 1, 1, 1}, 2,
                                             TheilIndex::T, 99999, 1);
    EXPECT_NEAR(test->p, 0.1, 5 * std::sqrt(0.1 * 0.9 / 1e5));
    EXPECT_EQ(test->permutations, 99999U);
    EXPECT_DOUBLE_EQ(test->p, (1 + static_cast<double>(test->atLeast)) / 1e5);
}

/// The share of all permutations of the regions with at least as much inequality between the groups.
double exactP(const Sample& sample, const Groups& groupOf, TheilIndex index) {
    const long double actual = directTheil(levelled(sample, groupOf), index) - 1e-12L * directTheil(sample, index);
    Groups order(sample.values.size());
    std::ranges::generate(order, [next = std::size_t{0}]() mutable { return next++; });
    double atLeast = 0;
    double all = 0;
    do {
        Sample dealt;
        for (const std::size_t i : order) {
            dealt.values.push_back(sample.values[i]);
            dealt.weights.push_back(sample.weights[i]);
        }
        atLeast += directTheil(levelled(dealt, groupOf), index) >= actual ? 1 : 0;
        all += 1;
    } while (std::ranges::next_permutation(order).found);
    return atLeast / all;
}

TEST(BetweenShareTest, ApproachesTheShareOverAllArrangements) {
    std::mt19937_64 random(3);
    for (std::size_t trial = 0; trial < 4; ++trial) {
        Sample sample{{1, 2, 3, 5, 8, 13}, {1, 1, 1, 1, 1, 1}};
        std::ranges::shuffle(sample.values, random);
        if (trial >= 2) {
            sample.weights = {5, 1, 2, 9, 3, 1};
        }
        const Groups groupOf = trial % 2 == 0 ? Groups{0, 1, 0, 1, 0, 1} : Groups{2, 1, 1, 0, 0, 0};
        const TheilIndex index = theilIndices[trial % 2];
        const double exact = exactP(sample, groupOf, index);
        const auto test = core::betweenShareTest(sample.weighted(), groupOf, 3, index, 19999, trial);
        EXPECT_NEAR(test->p, exact, 5 * std::sqrt(exact * (1 - exact) / 20000)) << trial;
    }
}

/// The counts come from an independent program in another language, with its own MT19937-64 and Fisher-Yates shuffle.
/// Its generator gives the number that the C++ standard states.
TEST(BetweenShareTest, GivesTheSameResultOnEveryPlatform) {
    const WeightedValues values(Numbers{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8});
    const Groups groupOf{0, 1, 2, 0, 1, 2, 0, 2, 1, 0, 2, 1};
    EXPECT_EQ(core::betweenShareTest(values, groupOf, 3, TheilIndex::T, 999, 1)->atLeast, 72U);
    const WeightedValues others(Numbers{10, 30, 20, 40, 60, 50, 35, 25});
    EXPECT_EQ(core::betweenShareTest(others, Groups{0, 1, 0, 1, 1, 0, 1, 0}, 2, TheilIndex::T, 999, 7)->atLeast, 292U);
}

TEST(BetweenShareTest, DependsOnlyOnTheSeed) {
    const WeightedValues values(Numbers{10, 30, 20, 40, 60, 50, 35, 25}, Numbers{1, 2, 3, 4, 5, 6, 7, 8});
    const Groups groupOf{0, 1, 0, 1, 1, 0, 1, 0};
    const auto test = core::betweenShareTest(values, groupOf, 2, TheilIndex::L, 9999, 5);
    EXPECT_EQ(test, core::betweenShareTest(values, groupOf, 2, TheilIndex::L, 9999, 5));
    EXPECT_NE(test->atLeast, core::betweenShareTest(values, groupOf, 2, TheilIndex::L, 9999, 6)->atLeast);
    EXPECT_EQ(test->seed, 5U);
    EXPECT_DOUBLE_EQ(test->betweenShare, core::decomposition(values, groupOf, 2, TheilIndex::L)->betweenShare.value());
}

TEST(BetweenShareTest, HasPOfOneForASingleGroup) {
    const auto test =
        core::betweenShareTest(WeightedValues(Numbers{1, 2, 4}), Groups{0, 0, 0}, 1, TheilIndex::T, 99, 1);
    EXPECT_EQ(test->atLeast, 99U);
    EXPECT_EQ(test->p, 1);
}

TEST(BetweenShareTest, IsAbsentWithoutAnyInequality) {
    EXPECT_EQ(core::betweenShareTest(WeightedValues(Numbers{2, 2}), Groups{0, 1}, 2, TheilIndex::T, 99, 1),
              std::nullopt);
    EXPECT_EQ(core::betweenShareTest(WeightedValues(Numbers{}), Groups{}, 0, TheilIndex::T, 99, 1), std::nullopt);
}

TEST(BetweenShareTest, NeedsPermutations) {
    EXPECT_THROW(
        static_cast<void>(core::betweenShareTest(WeightedValues(Numbers{1, 2}), Groups{0, 1}, 2, TheilIndex::T, 0, 1)),
        std::invalid_argument);
}

TEST(BetweenShareTest, EndsWithoutAResultOnceItsTokenIsStopped) {
    const WeightedValues values(Numbers{1, 2, 4, 8});
    const std::size_t endless = std::numeric_limits<std::size_t>::max() / 2;
    std::stop_source stop;
    const std::jthread other([&] { stop.request_stop(); });
    EXPECT_EQ(core::betweenShareTest(values, Groups{0, 1, 0, 1}, 2, TheilIndex::T, endless, 1, stop.get_token()),
              std::nullopt);
}

}  // namespace
