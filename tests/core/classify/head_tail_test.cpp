// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/classify/methods.h"

namespace {

using core::ClassBreaks;
using Counts = std::vector<std::size_t>;
using Values = std::vector<double>;

Counts countsOf(const Values& values, std::size_t most = core::anyNumberOfClasses) {
    return core::classCounts(core::headTail(values, most), values);
}

/// The powers of 1 to last with exponent -2 (the rank-size rule).
Values rankSize(int last) {
    Values values;
    for (int i = 1; i <= last; ++i) {
        values.push_back(std::pow(i, -2));
    }
    return values;
}

/// How many integers lie in the tail, then in the tail of the head, and so on. Computed without rounding.
Counts exactCounts(std::vector<long long> whole) {
    Counts counts;
    while (std::ranges::min(whole) < std::ranges::max(whole)) {
        const auto size = static_cast<long long>(whole.size());
        long long sum = 0;
        for (const long long value : whole) {
            sum += value;
        }
        const std::size_t removed = std::erase_if(whole, [&](long long value) { return value * size <= sum; });
        counts.push_back(removed);
    }
    counts.push_back(whole.size());
    return counts;
}

TEST(HeadTail, GivesTheKnownAnswers) {
    EXPECT_EQ(countsOf(rankSize(999)), (Counts{975, 21, 2, 1}));
    EXPECT_EQ(countsOf({1 + 0x1p-52, 1, 1}), (Counts{2, 1}));
}

TEST(HeadTail, DividesTheHeadAtItsOwnMean) {
    EXPECT_EQ(core::headTail(Values{1, 2, 3, 10}), ClassBreaks(1, {4, 10}));
    EXPECT_EQ(core::headTail(Values{0, 0, 0, 0, 4, 10}), ClassBreaks(0, {14.0 / 6, 7, 10}));
}

TEST(HeadTail, SeparatesNeighbouringDoublesHoweverTheirMeanIsRounded) {
    EXPECT_EQ(countsOf({1, 1 + 0x1p-52, 1 + 0x1p-52}), (Counts{1, 2}));
    EXPECT_EQ(countsOf({5e-324, 0, 0}), (Counts{2, 1}));
    EXPECT_EQ(countsOf({-1, -1, -1 - 0x1p-52}), (Counts{1, 2}));
}

TEST(HeadTail, AgreesWithExactArithmetic) {
    std::mt19937 random(2013);
    std::lognormal_distribution<double> value(4, 2);
    for (int round = 0; round < 3000; ++round) {
        std::vector<long long> whole(1 + random() % 60);
        std::ranges::generate(whole, [&] { return std::llround(value(random)) - 5; });
        ASSERT_EQ(countsOf(Values(whole.begin(), whole.end())), exactCounts(whole)) << testing::PrintToString(whole);
    }
}

TEST(HeadTail, StopsAtTheLargestNumberOfClasses) {
    EXPECT_EQ(countsOf(rankSize(999), 1), (Counts{999}));
    EXPECT_EQ(countsOf(rankSize(999), 2), (Counts{975, 24}));
    EXPECT_EQ(countsOf(rankSize(999), 3), (Counts{975, 21, 3}));
    EXPECT_EQ(countsOf(rankSize(999), 4), (Counts{975, 21, 2, 1}));
}

TEST(HeadTail, DoesNotOverflow) {
    const double most = std::numeric_limits<double>::max();
    EXPECT_EQ(countsOf({most, most, 0, -most}), (Counts{2, 2}));
}

}  // namespace
