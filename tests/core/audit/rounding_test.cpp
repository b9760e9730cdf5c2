// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/rounding.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

#include "core/audit/audit.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Claim;
using core::ClaimReading;
using core::IndicatorId;
using core::Period;
using core::PrintedNumber;
using core::Verdict;

/// The sample with GDP of a region for each group of four-regions: 10.6, 5.2, 2.9, 1.4 in 2000, and 30, 20, 9, 1 in
/// 2022. Gaps of 2000: east - central 5.4, central - west 2.3, east - west 7.7, east - northeast 9.2.
core::Dataset datasetForRounding() {
    core::DatasetParts parts = support::sampleParts();
    const std::array codes{"A", "B", "C", "D"};
    const std::array earlier{10.6, 5.2, 2.9, 1.4};
    const std::array later{30.0, 20.0, 9.0, 1.0};
    std::vector<core::SeriesRecord> records;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        records.push_back({core::RegionCode(codes[i]), Period::year(2000), {earlier[i], {}}});
        records.push_back({core::RegionCode(codes[i]), Period::year(2022), {later[i], {}}});
    }
    parts.series = {support::series("gdp", "first-published", std::move(records))};
    return core::join(std::move(parts)).dataset;
}

std::vector<ClaimReading> auditedTogether(std::vector<Claim> claims) {
    const core::ClaimMethod method{core::EditionId("first-published"), {}, {}, {}};
    return core::audit(datasetForRounding(), {method, std::move(claims), {}});
}

core::GapSubject between(const char* of, const char* versus) {
    return {IndicatorId("gdp"), "four-regions", of, versus};
}

Claim gap(std::string id, const core::GapSubject& of, int year, double published) {
    return {std::move(id), "", "", "", core::MeanGap{of, Period::year(year)}, PrintedNumber{published, 0}, "", ""};
}

Claim change(std::string id, const core::GapSubject& of, double percent) {
    const core::MeanGapChange statement{of, Period::year(2000), Period::year(2022)};
    return {std::move(id), "", "", "", statement, PrintedNumber{percent, 1}, "", ""};
}

TEST(Rounding, TwiceRoundsToOneMoreDecimalFirst) {
    const auto twice = core::roundedTwice(93.494, {94, 0});
    ASSERT_TRUE(twice.has_value());
    EXPECT_EQ(twice->between, (PrintedNumber{93.5, 1}));
    EXPECT_FALSE(core::roundedTwice(93.44, {94, 0}).has_value());
    EXPECT_FALSE(core::roundedTwice(93.6, {94, 0}).has_value()) << "this number is rounded once";
}

TEST(Rounding, OfLevelsPrecedesTheSubtraction) {
    const auto reading = auditedTogether({gap("X", between("east", "northeast"), 2000, 10)}).front();
    EXPECT_EQ(reading.verdict, Verdict::ReproducedRounded);
    const auto& levels = std::get<core::LevelsRoundedFirst>(reading.reasons.at(0));
    EXPECT_DOUBLE_EQ(levels.of, 11);
    EXPECT_DOUBLE_EQ(levels.versus, 1);
}

TEST(Rounding, AddsReproducedPrintedGaps) {
    const Claim sum = gap("X3", between("east", "west"), 2000, 7);
    const Claim first = gap("X1", between("east", "central"), 2000, 5);
    const Claim second = gap("X2", between("west", "central"), 2000, -2);  // printed in the opposite direction
    const auto readings = auditedTogether({sum, first, second});
    EXPECT_EQ(readings[0].verdict, Verdict::ReproducedRounded);
    const auto& path = std::get<core::SumOfPrintedGaps>(readings[0].reasons.at(0));
    EXPECT_EQ(path.first.claimId, "X1");
    EXPECT_DOUBLE_EQ(path.second.value, 2);
    EXPECT_EQ(auditedTogether({sum, first}).front().verdict, Verdict::Differs);
    const Claim wrong = gap("X2", between("central", "west"), 2000, 9);
    const Claim misled = gap("X3", between("east", "west"), 2000, 14);
    EXPECT_EQ(auditedTogether({misled, first, wrong}).front().verdict, Verdict::Differs)
        << "a gap that is not reproduced explains nothing";
}

TEST(Rounding, IsNotExplainedByTwoGapsThatExplainEachOther) {
    const Claim first = gap("X1", between("east", "west"), 2000, 100);
    const Claim second = gap("X2", between("central", "west"), 2000, 95);
    const Claim right = gap("X3", between("east", "central"), 2000, 5);
    for (const ClaimReading& reading : auditedTogether({first, second})) {
        EXPECT_EQ(reading.verdict, Verdict::Differs);
    }
    const auto readings = auditedTogether({first, second, right});
    EXPECT_EQ(readings[0].verdict, Verdict::Differs);
    EXPECT_EQ(readings[1].verdict, Verdict::Differs);
}

TEST(Rounding, ExplainsAChangeBetweenPrintedGaps) {
    const Claim earlier = gap("X1", between("east", "central"), 2000, 5);
    const Claim later = gap("X2", between("east", "central"), 2022, 10);
    // Exactly 85.2 %; from the printed gaps 100 (10 - 5) / 5.
    const auto readings = auditedTogether({earlier, later, change("X3", between("east", "central"), 100.0)});
    EXPECT_EQ(readings[2].verdict, Verdict::ReproducedRounded);
    const auto& gaps = std::get<core::FromPrintedGaps>(readings[2].reasons.at(0));
    EXPECT_EQ(gaps.from.claimId, "X1");
    EXPECT_DOUBLE_EQ(gaps.to.value, 10);
    EXPECT_NEAR(readings[2].difference.value(), 100 * (10 - 5.4) / 5.4 - 100, 1e-9);
}

TEST(Rounding, DoesNotReproduceAChangeFromAGapThatDiffers) {
    const Claim earlier = gap("X1", between("east", "central"), 2000, 4);
    const auto readings = auditedTogether({earlier, change("X2", between("east", "central"), 150.0)});
    EXPECT_EQ(readings[0].verdict, Verdict::Differs);
    EXPECT_EQ(readings[1].verdict, Verdict::Differs);
    const auto& gaps = std::get<core::FromPrintedGaps>(readings[1].reasons.at(0));
    EXPECT_EQ(gaps.from.claimId, "X1");
    EXPECT_TRUE(gaps.to.claimId.empty()) << "the exact one, which no claim prints";
}

}  // namespace
