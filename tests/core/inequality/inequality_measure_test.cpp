// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/inequality_measure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using core::InequalityMeasure;

/// The values 10, 10, 10, 20 and 50 have the mean 20, and their squared deviations sum to 1200. The Theil indices were
/// computed by another program in many digits; the standard deviation of logs and Atkinson's indices follow from their
/// formulas.
TEST(Measured, IsTheMeasureWithThatName) {
    const core::WeightedValues values(std::vector<double>{10, 10, 10, 20, 50});
    const double meanLog = (3 * std::log(10.0) + std::log(20.0) + std::log(50.0)) / 5;
    double logSquares = 0;
    double roots = 0;
    for (const double value : {10.0, 10.0, 10.0, 20.0, 50.0}) {
        logSquares += (std::log(value) - meanLog) * (std::log(value) - meanLog);
        roots += std::sqrt(value);
    }
    const std::map<std::string, double> expected{
        {"rangeRatio", 5},
        {"cv", std::sqrt(1200.0 / 5) / 20},
        {"cvSample", std::sqrt(1200.0 / 4) / 20},
        {"sdLogs", std::sqrt(logSquares / 5)},
        {"gini", 0.36},
        {"theilT", 0.250201211769},
        {"theilL", 0.232630161961},
        {"ge2", 0.3},
        {"atkinson05", 1 - roots * roots / 25 / 20},
        {"atkinson1", 1 - std::exp(meanLog) / 20},
    };
    ASSERT_EQ(expected.size(), core::allInequalityMeasures().size());
    for (const InequalityMeasure measure : core::allInequalityMeasures()) {
        const std::string id(core::idOf(measure));
        EXPECT_NEAR(core::measured(measure, values).value(), expected.at(id), 1e-12) << id;
    }
}

TEST(Measured, IsAbsentWithoutValues) {
    for (const InequalityMeasure measure : core::allInequalityMeasures()) {
        EXPECT_EQ(core::measured(measure, core::WeightedValues(std::vector<double>{})), std::nullopt);
    }
}

TEST(Measured, RefusesAnUnknownMeasure) {
    EXPECT_THROW((void)core::measured(static_cast<InequalityMeasure>(99), core::WeightedValues(std::vector<double>{})),
                 std::invalid_argument);
    EXPECT_THROW((void)core::idOf(static_cast<InequalityMeasure>(99)), std::invalid_argument);
}

}  // namespace
