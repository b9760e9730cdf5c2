// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_at.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/indicators/indicator_value.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/random_dataset.h"

// indicator_value_test.cpp checks the values; these tests check that a region index gives the same value as its code.

namespace {

using core::Dataset;
using core::EditionId;
using core::Period;
using core::RegionCode;
using core::RegionIndex;

std::vector<RegionCode> randomMembers(const Dataset& dataset, std::mt19937& random) {
    std::vector<RegionCode> members{support::nationCode(), RegionCode("unknown")};
    members.insert(members.end(), dataset.surveyed.begin(), dataset.surveyed.end());
    std::ranges::shuffle(members, random);
    members.resize(random() % 4);
    return members;
}

TEST(IndicatorAt, GivesTheSameByIndexAsByCode) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 200; ++trial) {
        const Dataset dataset = support::randomDataset(random);
        const Period year = Period::year(1999 + static_cast<int>(random() % 9));
        for (const core::Indicator& indicator : support::paperIndicators()) {
            const core::IndicatorAt at(dataset, indicator.id, EditionId("first-published"), year);
            const std::vector<RegionCode> members = randomMembers(dataset, random);
            ASSERT_EQ(at.ofAll(dataset.panel->indicesOf(members)),
                      core::valueOf(dataset, indicator.id, EditionId("first-published"), members, year));
            for (const RegionCode& code : members) {
                ASSERT_EQ(at.of(dataset.panel->indexOf(code)),
                          core::valueOf(dataset, indicator.id, EditionId("first-published"), code, year));
            }
        }
    }
}

TEST(IndicatorAt, IsAbsentBeforeTheFirstYear) {
    std::mt19937 random(2);
    const Dataset dataset = support::randomDataset(random);
    for (const core::Indicator& indicator : support::paperIndicators()) {
        const core::IndicatorAt at(dataset, indicator.id, EditionId("first-published"), Period::year(1));
        EXPECT_EQ(at.of(0), std::nullopt);
        EXPECT_EQ(at.ofAll({}), std::nullopt);
    }
}

}  // namespace
