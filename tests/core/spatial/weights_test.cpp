// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/weights.h"

#include <gmock/gmock.h>

#include <stdexcept>

#include "tests/core/spatial/random_weights.h"

using core::SpatialWeights;
using core::WeightStyle;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(SpatialWeights, OfAChainAreAsComputedByHand) {
    // Row-standardised: 0 1 0 / .5 0 .5 / 0 1 0, so (w + w')² is 2.25 four times; row + column: 1.5, 3, 1.5.
    const SpatialWeights row(chain(3), WeightStyle::RowStandardised);
    EXPECT_EQ(row.s0(), 3);
    EXPECT_EQ(row.s1(), 4.5);
    EXPECT_EQ(row.s2(), 13.5);
    EXPECT_EQ(row.links(), 4U);
    EXPECT_EQ(row.weightInRow(1), 0.5);
    // Binary: (w + w')² is 4 four times; row + column: 2, 4, 2.
    const SpatialWeights binary(chain(3), WeightStyle::Binary);
    EXPECT_EQ(binary.s0(), 4);
    EXPECT_EQ(binary.s1(), 8);
    EXPECT_EQ(binary.s2(), 24);
    EXPECT_EQ(binary.weightInRow(1), 1);
    EXPECT_THAT(binary.islands(), IsEmpty());
}

TEST(SpatialWeights, HaveTheSumsOfTheFullMatrix) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 1000; ++trial) {
        const core::Adjacency adjacency = randomAdjacency(random, 1 + random() % 20);
        for (const WeightStyle style : bothStyles) {
            const SpatialWeights weights(adjacency, style);
            const Matrix w = matrixOf(adjacency, style);
            long double s1 = 0;
            long double s2 = 0;
            std::size_t links = 0;
            for (std::size_t i = 0; i < w.size(); ++i) {
                long double cross = 0;
                for (std::size_t j = 0; j < w.size(); ++j) {
                    s1 += (w[i][j] + w[j][i]) * (w[i][j] + w[j][i]) / 2;
                    cross += w[i][j] + w[j][i];
                    links += w[i][j] != 0 ? 1U : 0U;
                }
                s2 += cross * cross;
            }
            ASSERT_EQ(weights.links(), links);
            ASSERT_NEAR(weights.s0(), static_cast<double>(sumOf(w)), 1e-12 * weights.s0());
            ASSERT_NEAR(weights.s1(), static_cast<double>(s1), 1e-12 * weights.s1());
            ASSERT_NEAR(weights.s2(), static_cast<double>(s2), 1e-12 * weights.s2());
        }
    }
}

TEST(SpatialWeights, LagIsTheMeanOfTheNeighboursOrTheirSum) {
    const core::Adjacency adjacency = adjacencyOf(4, {{0, 1}, {1, 2}});
    const std::vector<double> values{1, 10, 100, 1000};
    EXPECT_THAT(SpatialWeights(adjacency, WeightStyle::RowStandardised).lag(values), ElementsAre(10, 50.5, 10, 0));
    EXPECT_THAT(SpatialWeights(adjacency, WeightStyle::Binary).lag(values), ElementsAre(10, 101, 10, 0));
    EXPECT_THROW((void)SpatialWeights(chain(3), WeightStyle::Binary).lag(values), std::invalid_argument);
}

TEST(SpatialWeights, AreStandardisedAgainAfterARestriction) {
    const SpatialWeights weights(chain(5), WeightStyle::RowStandardised);
    const SpatialWeights rest = weights.restrictedTo(std::vector<std::size_t>{0, 2, 3});
    EXPECT_THAT(rest.islands(), ElementsAre(0));
    EXPECT_EQ(rest.style(), WeightStyle::RowStandardised);
    EXPECT_EQ(rest.links(), 2U);
    EXPECT_EQ(rest.weightInRow(0), 0);
    EXPECT_EQ(rest.weightInRow(1), 1) << "the other half belonged to the region that was left out";
    EXPECT_EQ(rest.s0(), 2);
}

TEST(SpatialWeights, AreEmptyForNoRegionAndForOneRegion) {
    for (const std::size_t n : {0U, 1U}) {
        const SpatialWeights weights(chain(n), WeightStyle::RowStandardised);
        EXPECT_EQ(weights.size(), n);
        EXPECT_EQ(weights.islands().size(), n);
        EXPECT_EQ(weights.links(), 0U);
        EXPECT_EQ(weights.s0(), 0);
    }
}
