// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/index_ranges.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <vector>

namespace {

using Range = core::IndexRanges::Range;

TEST(IndexRanges, JoinRangesThatTouchOrOverlap) {
    core::IndexRanges ranges(2, 4);
    ranges.append(4, 6);
    ranges.append(1, 7);
    ranges.append(5, 7);
    EXPECT_EQ(ranges.size(), 5U);
    EXPECT_EQ(ranges.from(0), (Range{2, 5}));
    EXPECT_EQ(ranges.from(3), (Range{5, 2}));
}

TEST(IndexRanges, MayBeEmpty) {
    core::IndexRanges ranges(3, 3);
    EXPECT_EQ(ranges.size(), 0U);
    EXPECT_EQ(ranges.countBelow(9), 0U);
    ranges.append(0, 1);
    EXPECT_EQ(ranges[0], 0U);
}

TEST(IndexRanges, CountAndFindAsASetDoes) {
    std::mt19937 random(60);
    for (int round = 0; round < 100; ++round) {
        core::IndexRanges ranges;
        std::set<std::size_t> indices;
        std::size_t end = 0;
        for (int i = 0; i < 8; ++i) {
            const std::size_t first = end + random() % 4;
            end = first + random() % 5;
            ranges.append(first, end);
            for (std::size_t index = first; index < end; ++index) {
                indices.insert(index);
            }
        }
        const std::vector<std::size_t> expected(indices.begin(), indices.end());
        ASSERT_EQ(ranges.size(), expected.size());
        for (std::size_t position = 0; position < expected.size(); ++position) {
            const Range from = ranges.from(position);
            ASSERT_EQ(ranges[position], expected[position]);
            ASSERT_EQ(from.first, expected[position]);
            ASSERT_EQ(expected[position + from.size - 1], from.first + from.size - 1);
            ASSERT_FALSE(indices.contains(from.first + from.size));
        }
        for (std::size_t index = 0; index < end + 2; ++index) {
            const auto below = std::distance(indices.begin(), indices.lower_bound(index));
            ASSERT_EQ(ranges.countBelow(index), static_cast<std::size_t>(below));
        }
    }
}

}  // namespace
