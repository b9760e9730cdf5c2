// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/weighted_values.h"

#include <gmock/gmock.h>

#include <limits>
#include <stdexcept>

namespace {

using core::WeightedValues;
using testing::ElementsAre;
using Numbers = std::vector<double>;

TEST(WeightedValues, HaveWeightOneWhereNoWeightsAreGiven) {
    const WeightedValues values(Numbers{3, -1, 2});
    EXPECT_THAT(values.values(), ElementsAre(3, -1, 2));
    EXPECT_THAT(values.weights(), ElementsAre(0.5, 0.5, 0.5));
    EXPECT_EQ(values.totalWeight(), 3);
}

TEST(WeightedValues, OmitValuesOfWeightZero) {
    const WeightedValues values(Numbers{3, -1, 2, 7}, Numbers{4, 0, 1, 1e-305});
    EXPECT_EQ(values.given(), 4U);
    EXPECT_EQ(values.size(), 2U);
    EXPECT_THAT(values.values(), ElementsAre(3, 2));
    EXPECT_THAT(values.positions(), ElementsAre(0, 2));
    EXPECT_THAT(values.weights(), ElementsAre(0.5, 0.125));
    EXPECT_EQ(values.totalWeight(), 5);
}

TEST(WeightedValues, MayBeEmpty) {
    EXPECT_TRUE(WeightedValues(Numbers{}).empty());
    EXPECT_EQ(WeightedValues(Numbers{}, Numbers{}).totalWeight(), 0);
}

TEST(WeightedValues, HaveATotalWeightOfAnyMagnitude) {
    EXPECT_EQ(WeightedValues(Numbers{1, 2}, Numbers{5e-324, 5e-324}).totalWeight(), 1e-323);
    EXPECT_EQ(WeightedValues(Numbers{1, 2}, Numbers{1e308, 1e308}).totalWeight(), std::numeric_limits<double>::max());
    EXPECT_DOUBLE_EQ(WeightedValues(Numbers{1, 2}, Numbers{1e307, 2e307}).totalWeight(), 3e307);
}

TEST(WeightedValues, RefuseInvalidValuesAndWeights) {
    const double infinity = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(WeightedValues(Numbers{1, nan}), std::invalid_argument);
    EXPECT_THROW(WeightedValues(Numbers{infinity}), std::invalid_argument);
    EXPECT_THROW(WeightedValues(Numbers{1, 2}, Numbers{1}), std::invalid_argument);
    EXPECT_THROW(WeightedValues(Numbers{1, 2}, Numbers{1, -1}), std::invalid_argument);
    EXPECT_THROW(WeightedValues(Numbers{1, 2}, Numbers{1, nan}), std::invalid_argument);
    EXPECT_THROW(WeightedValues(Numbers{1, 2}, Numbers{1, infinity}), std::invalid_argument);
    EXPECT_THROW(WeightedValues(Numbers{1, 2}, Numbers{0, 0}), std::invalid_argument);
}

}  // namespace
