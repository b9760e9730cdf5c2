// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/adjacency.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "tests/core/spatial/random_weights.h"

using core::Adjacency;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Adjacency, IsSymmetricAndSortedForAnyOrderOfPairs) {
    const Adjacency adjacency = adjacencyOf(4, {{2, 0}, {0, 1}, {1, 0}, {0, 2}, {0, 2}});
    EXPECT_THAT(adjacency.neighbours(0), ElementsAre(1, 2));
    EXPECT_THAT(adjacency.neighbours(1), ElementsAre(0));
    EXPECT_THAT(adjacency.neighbours(2), ElementsAre(0));
    EXPECT_THAT(adjacency.neighbours(3), IsEmpty());
    EXPECT_THAT(adjacency.islands(), ElementsAre(3));
    EXPECT_TRUE(areNeighbours(adjacency, 2, 0));
    EXPECT_FALSE(areNeighbours(adjacency, 2, 1));
    EXPECT_EQ(adjacency, adjacencyOf(4, {{0, 1}, {0, 2}}));
}

TEST(Adjacency, IsEmptyWithoutRegions) {
    EXPECT_EQ(Adjacency().size(), 0U);
    EXPECT_THAT(Adjacency().islands(), IsEmpty());
    EXPECT_EQ(Adjacency().restrictedTo({}), Adjacency());
}

TEST(Adjacency, RefusesSelfNeighboursAndUnknownPositions) {
    EXPECT_THROW(adjacencyOf(2, {{1, 1}}), std::invalid_argument);
    EXPECT_THROW(adjacencyOf(2, {{0, 2}}), std::invalid_argument);
    EXPECT_THROW(adjacencyOf(2, {{2, 0}}), std::invalid_argument);
}

TEST(Adjacency, RestrictionMakesIslandsOfRegionsThatLoseAllNeighbours) {
    const std::vector<std::size_t> kept{4, 0, 1};
    const Adjacency rest = chain(5).restrictedTo(kept);
    EXPECT_EQ(rest, adjacencyOf(3, {{1, 2}}));
    EXPECT_THAT(rest.islands(), ElementsAre(0));
}

TEST(Adjacency, RestrictionAgreesWithTestingEachPair) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 500; ++trial) {
        const std::size_t n = random() % 12;
        const Adjacency adjacency = randomAdjacency(random, n);
        std::vector<std::size_t> kept(n);
        std::iota(kept.begin(), kept.end(), 0);
        std::shuffle(kept.begin(), kept.end(), random);
        kept.resize(n == 0 ? 0 : random() % (n + 1));
        const Adjacency rest = adjacency.restrictedTo(kept);
        ASSERT_EQ(rest.size(), kept.size());
        for (std::size_t i = 0; i < kept.size(); ++i) {
            ASSERT_TRUE(std::ranges::is_sorted(rest.neighbours(i)));
            for (std::size_t j = 0; j < kept.size(); ++j) {
                ASSERT_EQ(areNeighbours(rest, i, j), areNeighbours(adjacency, kept[i], kept[j]));
            }
        }
    }
}

TEST(Adjacency, RestrictionRefusesUnknownAndRepeatedPositions) {
    EXPECT_THROW((void)chain(3).restrictedTo(std::vector<std::size_t>{3}), std::invalid_argument);
    EXPECT_THROW((void)chain(3).restrictedTo(std::vector<std::size_t>{1, 1}), std::invalid_argument);
}
