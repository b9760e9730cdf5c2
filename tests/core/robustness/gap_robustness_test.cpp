// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/gap_robustness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::DivisionRule;
using core::GapAnswer;
using core::GapChoice;
using core::GapQuestion;
using core::IndicatorId;
using core::MeanKind;
using core::NoAnswerReason;
using core::Period;

GapQuestion question(const char* indicator, const char* of, const std::optional<std::string>& versus, int from = 2021,
                     int to = 2022) {
    return {IndicatorId(indicator), of, versus, Period::year(from), Period::year(to)};
}

core::GapRobustness sampleAnswers(const GapQuestion& asked) {
    return core::gapRobustness(support::sampleDataset(), asked);
}

/// The answer with a mean and a rule, in the first published edition.
GapAnswer answerWith(const core::GapRobustness& robustness, MeanKind mean, std::optional<DivisionRule> rule = {}) {
    const auto found = std::ranges::find_if(robustness.answers, [&](const GapAnswer& answer) {
        return answer.choice.mean == mean && answer.choice.rule == rule &&
               answer.choice.edition == core::EditionId("first-published");
    });
    EXPECT_NE(found, robustness.answers.end());
    return found == robustness.answers.end() ? GapAnswer{} : *found;
}

TEST(GapRobustness, HasAnAnswerForEachKindOfMean) {
    const auto robustness = sampleAnswers(question("gdp-per-capita", "coast", "inland"));
    ASSERT_EQ(robustness.answers.size(), 2U);
    const GapAnswer unweighted = answerWith(robustness, MeanKind::Unweighted);
    EXPECT_DOUBLE_EQ(unweighted.from, 25000);
    EXPECT_DOUBLE_EQ(unweighted.to, 30000);
    EXPECT_DOUBLE_EQ(unweighted.changePercent.value(), 20);
    EXPECT_EQ(unweighted.choice.grouping, "coast-inland");
    const GapAnswer pooled = answerWith(robustness, MeanKind::Pooled);
    EXPECT_DOUBLE_EQ(pooled.from, 25000);
    EXPECT_NEAR(pooled.to, 1100e8 / 200e4 - 400e8 / 150e4, 1e-9);
}

TEST(GapRobustness, HasAnAnswerForEachEdition) {
    const auto robustness = sampleAnswers(question("gdp", "coast", "inland"));
    ASSERT_EQ(robustness.answers.size(), 2U);  // the means of an amount are the same
    EXPECT_EQ(robustness.answers[0].choice.edition, core::EditionId("first-published"));
    EXPECT_EQ(robustness.answers[1].choice.edition, core::EditionId("census4"));
    for (const GapAnswer& answer : robustness.answers) {
        EXPECT_DOUBLE_EQ(answer.from, 300);
        EXPECT_DOUBLE_EQ(answer.to, 350);
    }
}

TEST(GapRobustness, SaysWhyThereIsNoAnswer) {
    const auto robustness = sampleAnswers(question("gdp", "coast", "inland", 2020));
    EXPECT_TRUE(robustness.answers.empty());
    ASSERT_EQ(robustness.missing.size(), 2U);
    EXPECT_EQ(robustness.missing[0].reason, NoAnswerReason::PartOfFigures);  // D has none
    EXPECT_EQ(robustness.missing[1].reason, NoAnswerReason::NoFigures);
    EXPECT_EQ(robustness.missing[1].period, Period::year(2020));
    const auto later = sampleAnswers(question("gdp", "coast", "inland", 2021, 2030));
    EXPECT_EQ(later.missing[0].period, Period::year(2030));
}

TEST(GapRobustness, ComparesWithTheMeanOfAllRegions) {
    const auto robustness = sampleAnswers(question("gdp-per-capita", "coast", {}));
    EXPECT_DOUBLE_EQ(answerWith(robustness, MeanKind::Unweighted).to, 55000 - 40000);
    EXPECT_NEAR(answerWith(robustness, MeanKind::Pooled).to, 1100e8 / 200e4 - 1500e8 / 350e4, 1e-9);
}

// A quarter of C lies south-east of the line, the rest and D north-west.
TEST(GapRobustness, DividesRegionsThatALineCuts) {
    const auto robustness = sampleAnswers(question("gdp-per-capita", "southeast", "northwest"));
    EXPECT_EQ(robustness.answers.size(), 4U);
    EXPECT_DOUBLE_EQ(answerWith(robustness, MeanKind::Unweighted, DivisionRule::Majority).to, 55000 - 25000);
    EXPECT_NEAR(answerWith(robustness, MeanKind::Unweighted, DivisionRule::AreaWeighted).to,
                (60000 + 50000 + 0.25 * 30000) / 2.25 - (0.75 * 30000 + 20000) / 1.75, 1e-6);
    EXPECT_NEAR(answerWith(robustness, MeanKind::Pooled, DivisionRule::AreaWeighted).to,
                (600 + 500 + 0.25 * 300) * 1e4 / 225 - (0.75 * 300 + 100) * 1e4 / 125, 1e-6);
}

TEST(GapRobustness, HasNoChoiceForGroupsOfDifferentGroupings) {
    EXPECT_TRUE(core::gapChoices(support::sampleDataset(), question("gdp", "coast", "northwest")).empty());
    EXPECT_TRUE(core::gapChoices(support::sampleDataset(), question("gdp", "nobody", {})).empty());
}

TEST(GapRobustness, CountsTheSameRegionsInAnotherGroupingOnce) {
    core::DatasetParts parts = support::sampleParts();
    const core::Grouping first = parts.groupings.front();
    parts.groupings.push_back(core::Grouping("renamed", "", "", "", first.groups()));
    const core::Dataset dataset = core::join(std::move(parts)).dataset;
    const auto robustness = core::gapRobustness(dataset, question("gdp-per-capita", "coast", "inland"));
    ASSERT_EQ(robustness.answers.size(), 4U);
    EXPECT_EQ(robustness.answers[0].choice.sameRegionsAs, "");
    EXPECT_EQ(robustness.answers[2].choice.sameRegionsAs, "coast-inland");
    EXPECT_EQ(core::summaryOf(robustness).answers, 2U);
}

TEST(GapRobustness, UsesTheGroupsForWhichFiguresArePublished) {
    const core::Dataset dataset = support::sampleDataset();
    const core::Grouping& regions = *dataset.grouping("four-regions");
    const GapQuestion asked{IndicatorId("stations"), regions.groups()[0].id, regions.groups()[3].id,
                            Period::date(2022, 2, 28), Period::date(2022, 10, 31)};
    const auto robustness = core::gapRobustness(dataset, asked);
    ASSERT_EQ(robustness.answers.size(), 1U);
    EXPECT_DOUBLE_EQ(robustness.answers[0].from, 3);
    EXPECT_DOUBLE_EQ(robustness.answers[0].to, 6);
}

TEST(GapRobustness, AgreesWithTheTablesOfGaps) {
    std::mt19937 random(4);
    for (int trial = 0; trial < 40; ++trial) {
        const core::Dataset dataset = support::randomDataset(random);
        const core::Grouping& pair = *dataset.grouping("pair");
        const GapQuestion asked{IndicatorId("gdp-per-capita"), pair.groups()[1].id, pair.groups()[0].id,
                                Period::year(2001 + trial % 3), Period::year(2004 + trial % 3)};
        const auto robustness = core::gapRobustness(dataset, asked);
        EXPECT_EQ(robustness.answers.size() + robustness.missing.size(), core::gapChoices(dataset, asked).size());
        for (const GapAnswer& answer : robustness.answers) {
            const GapChoice& choice = answer.choice;
            const core::Gap gap = core::gapTable(dataset, choice.indicator, choice.edition,
                                                 *dataset.grouping(choice.grouping), asked.from, asked.to, choice.mean)
                                      .gaps.front();
            EXPECT_EQ(answer.from, -gap.from.value());
            EXPECT_EQ(answer.to, -gap.to.value());
        }
        for (const core::GapWithoutAnswer& missing : robustness.missing) {
            const GapChoice& choice = missing.choice;
            const core::Gap gap = core::gapTable(dataset, choice.indicator, choice.edition,
                                                 *dataset.grouping(choice.grouping), asked.from, asked.to, choice.mean)
                                      .gaps.front();
            EXPECT_FALSE(gap.from && gap.to);
        }
    }
}

TEST(RobustnessSummary, CountsChangesAndTheirRange) {
    core::GapRobustness robustness;
    for (const auto& [from, to] :
         std::vector<std::pair<double, double>>{{10, 20}, {10, 25}, {10, 5}, {10, -5}, {-4, -8}, {0, 5}, {3, 3}}) {
        robustness.answers.push_back({{}, from, to, {}, {}});
    }
    const core::RobustnessSummary summary = core::summaryOf(robustness);
    EXPECT_EQ(summary.answers, 7U);
    EXPECT_EQ(summary.grew, 3U);
    EXPECT_EQ(summary.shrank, 1U);
    EXPECT_EQ(summary.reversed, 1U);
    EXPECT_DOUBLE_EQ(summary.leastRatio.value(), 0.5);
    EXPECT_DOUBLE_EQ(summary.greatestRatio.value(), 2.5);
    EXPECT_EQ(core::summaryOf({}), core::RobustnessSummary{});
}

}  // namespace
