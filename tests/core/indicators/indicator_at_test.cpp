// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_at.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

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

TEST(IndicatorAt, HasNoRatioToAYearBeforeTheFirst) {
    core::DatasetParts parts = support::sampleParts();
    const Period first = Period::year(1);
    parts.series.push_back(support::series("gdp", "census5", {{RegionCode("A"), first, {1, {}}}}));
    parts.series.push_back(support::series("population", "census5", {{RegionCode("A"), first, {1, {}}}}));
    core::CatalogueParts catalogue = support::paperCatalogueParts();
    core::Indicator perResident = catalogue.indicators.front();
    perResident.id = core::IndicatorId("gdp-per-resident-before");
    core::Ratio ratio;
    ratio.numerator = core::IndicatorId("gdp");
    ratio.denominator = core::IndicatorId("population");
    ratio.denominatorTime = core::DenominatorTime::LastYearEnd;
    perResident.formula = ratio;
    perResident.aggregation = core::Aggregation::FromFormula;
    catalogue.indicators.push_back(perResident);
    parts.catalogue = core::Catalogue(std::move(catalogue));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const core::IndicatorAt at(dataset, perResident.id, EditionId("census5"), first);
    EXPECT_EQ(at.of(dataset.panel->indexOf(RegionCode("A"))), std::nullopt);
}

TEST(IndicatorAt, IsAbsentWhereTheResultIsTooLargeForANumber) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(support::series("gdp", "census5", {{RegionCode("A"), Period::year(2022), {1e300, {}}}}));
    core::CatalogueParts catalogue = support::paperCatalogueParts();
    core::Indicator large = catalogue.indicators.front();
    large.id = core::IndicatorId("large");
    core::Ratio ratio;
    ratio.numerator = core::IndicatorId("gdp");
    ratio.scale = 1e300;
    ratio.denominator = core::IndicatorId("gdp");
    ratio.denominatorScale = 1e-300;
    large.formula = ratio;
    large.aggregation = core::Aggregation::FromFormula;
    catalogue.indicators.push_back(large);
    parts.catalogue = core::Catalogue(std::move(catalogue));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const core::IndicatorAt at(dataset, large.id, EditionId("census5"), Period::year(2022));
    EXPECT_EQ(at.of(dataset.panel->indexOf(RegionCode("A"))), std::nullopt);
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
