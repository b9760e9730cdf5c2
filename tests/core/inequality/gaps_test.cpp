// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/gaps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Dataset;
using core::EditionId;
using core::Gap;
using core::GroupLevel;
using core::IndicatorId;
using core::MeanKind;
using core::Period;
using core::Provenance;
using core::RegionCode;

const EditionId firstEdition = EditionId("first-published");

std::vector<GroupLevel> sampleLevels(const IndicatorId& indicator, const char* grouping, int year, MeanKind kind) {
    const Dataset dataset = support::sampleDataset();
    return core::groupLevels(dataset, indicator, firstEdition, *dataset.grouping(grouping), Period::year(year), kind);
}

GroupLevel level(std::optional<double> mean) {
    return {1, mean ? 1U : 0U, mean ? std::optional(core::Observation{*mean, {}}) : std::nullopt};
}

Gap onlyGap(std::optional<double> fromA, std::optional<double> fromB, std::optional<double> toA,
            std::optional<double> toB) {
    const auto all = core::gaps({level(fromA), level(fromB)}, {level(toA), level(toB)});
    EXPECT_EQ(all.size(), 1U);
    return all.front();
}

TEST(GroupLevels, UnweightedCountEachRegionOnce) {
    const auto levels = sampleLevels(IndicatorId("gdp-per-capita"), "coast-inland", 2022, MeanKind::Unweighted);
    ASSERT_EQ(levels.size(), 2U);
    EXPECT_DOUBLE_EQ(levels[0].mean->value, 55000);
    EXPECT_DOUBLE_EQ(levels[1].mean->value, 25000);
}

TEST(GroupLevels, PooledAreTotalOverTotal) {
    const auto levels = sampleLevels(IndicatorId("gdp-per-capita"), "coast-inland", 2022, MeanKind::Pooled);
    EXPECT_DOUBLE_EQ(levels[0].mean->value, 1100e8 / 200e4);
    EXPECT_NEAR(levels[1].mean->value, 400e8 / 150e4, 1e-9);
    EXPECT_EQ(levels[1].mean->provenance, Provenance::Derived);
}

TEST(GroupLevels, AreTheSameWithEitherMeanForAnAmount) {
    for (const MeanKind kind : {MeanKind::Unweighted, MeanKind::Pooled}) {
        const auto levels = sampleLevels(IndicatorId("gdp"), "coast-inland", 2022, kind);
        EXPECT_DOUBLE_EQ(levels[0].mean->value, 550);
        EXPECT_DOUBLE_EQ(levels[1].mean->value, 200);
    }
}

TEST(GroupLevels, HaveNoMeanWhileAMemberIsMissing) {
    for (const MeanKind kind : {MeanKind::Unweighted, MeanKind::Pooled}) {
        const auto levels = sampleLevels(IndicatorId("gdp"), "coast-inland", 2020, kind);
        EXPECT_EQ(levels[0].n, 2U);
        EXPECT_DOUBLE_EQ(levels[0].mean->value, 350);
        EXPECT_EQ(levels[1].members, 2U);
        EXPECT_EQ(levels[1].n, 1U);
        EXPECT_EQ(levels[1].mean, std::nullopt);
    }
}

TEST(GroupLevels, AreAbsentForAnEmptyGroup) {
    const Dataset dataset = support::sampleDataset();
    const core::Grouping grouping("odd", "", "", "", {{"nobody", "", "", {}}});
    const auto levels = core::groupLevels(dataset, IndicatorId("gdp"), firstEdition, grouping, Period::year(2022),
                                          MeanKind::Unweighted);
    EXPECT_EQ(levels.front().members, 0U);
    EXPECT_EQ(levels.front().mean, std::nullopt);
}

TEST(GroupLevels, AreDerivedWhenAMemberIsDerived) {
    const auto derived = sampleLevels(IndicatorId("gdp-per-capita"), "coast-inland", 2021, MeanKind::Unweighted);
    EXPECT_EQ(derived[0].mean->provenance, Provenance::Derived);
    const auto published = sampleLevels(IndicatorId("gdp-per-capita"), "coast-inland", 2022, MeanKind::Unweighted);
    EXPECT_EQ(published[0].mean->provenance, Provenance::Published);
}

TEST(GroupLevels, AgreeWithADirectComputation) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 60; ++trial) {
        const Dataset dataset = support::randomDataset(random);
        const core::Grouping& grouping = *dataset.grouping("pair");
        const Period year = Period::year(2001 + trial % 6);
        const auto levels = core::groupLevels(dataset, IndicatorId("gdp-per-capita"), firstEdition, grouping, year,
                                              MeanKind::Unweighted);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            double sum = 0;
            std::size_t n = 0;
            for (const RegionCode& code : grouping.groups()[i].members) {
                const auto value = core::valueOf(dataset, IndicatorId("gdp-per-capita"), firstEdition, code, year);
                sum += value ? value->value : 0;
                n += value ? 1U : 0U;
            }
            EXPECT_EQ(levels[i].members, 3U);
            EXPECT_EQ(levels[i].n, n);
            ASSERT_EQ(levels[i].mean.has_value(), n == 3);
            if (n == 3) {
                EXPECT_NEAR(levels[i].mean->value, sum / 3, 1e-9 * sum);
            }
        }
    }
}

TEST(GroupLevels, AreThePublishedFiguresForStationsWithEitherMean) {
    const Dataset dataset = support::sampleDataset();
    const core::Grouping& regions = *dataset.grouping("four-regions");
    for (const MeanKind kind : {MeanKind::Unweighted, MeanKind::Pooled}) {
        const auto levels =
            core::groupLevels(dataset, IndicatorId("stations"), firstEdition, regions, Period::date(2022, 2, 28), kind);
        ASSERT_EQ(levels.size(), 4U);
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(levels[i].mean->value, 4 - static_cast<double>(i));
            EXPECT_EQ(levels[i].n, levels[i].members);
        }
        EXPECT_EQ(core::groupLevels(dataset, IndicatorId("stations"), firstEdition, regions, Period::date(2022, 3, 1),
                                    kind)[0]
                      .n,
                  0U);
    }
}

TEST(Gaps, HoldEveryPairOnceInTheOrderOfTheGrouping) {
    const auto all = core::gaps({level(8), level(4), level(2), level(1)}, {level(9), level(9), level(1), level(1)});
    ASSERT_EQ(all.size(), 6U);
    std::size_t next = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = i + 1; j < 4; ++j, ++next) {
            EXPECT_EQ(all[next].of, i);
            EXPECT_EQ(all[next].versus, j);
        }
    }
    EXPECT_EQ(all[0].from, 4);
    EXPECT_EQ(all[0].to, 0);
    EXPECT_EQ(all[5].from, 1);
    EXPECT_EQ(all[5].to, 0);
}

TEST(Gaps, AreEmptyForFewerThanTwoGroups) {
    EXPECT_TRUE(core::gaps({}, {}).empty());
    EXPECT_TRUE(core::gaps({level(1)}, {level(2)}).empty());
}

TEST(Gaps, HaveAChangeInPercentOfTheEarlierGap) {
    EXPECT_DOUBLE_EQ(onlyGap(30, 20, 55, 20).changePercent.value(), 250);
    EXPECT_DOUBLE_EQ(onlyGap(30, 20, 25, 20).changePercent.value(), -50);
    EXPECT_DOUBLE_EQ(onlyGap(30, 20, 30, 30).changePercent.value(), -100) << "closed";
    EXPECT_DOUBLE_EQ(onlyGap(20, 30, 20, 45).changePercent.value(), 150) << "a negative gap that widens";
}

TEST(Gaps, HaveANegativeChangeWhereTheSignReverses) {
    EXPECT_DOUBLE_EQ(onlyGap(30, 20, 20, 30).changePercent.value(), -200);
    EXPECT_DOUBLE_EQ(onlyGap(20, 30, 30, 20).changePercent.value(), -200);
}

TEST(Gaps, HaveNoPercentChangeFromZero) {
    const Gap gap = onlyGap(20, 20, 30, 20);
    EXPECT_EQ(gap.from, 0);
    EXPECT_EQ(gap.to, 10);
    EXPECT_EQ(gap.changePercent, std::nullopt);
}

TEST(Gaps, AreAbsentWhereALevelIsAbsent) {
    const Gap earlier = onlyGap(std::nullopt, 20, 30, 20);
    EXPECT_EQ(earlier.from, std::nullopt);
    EXPECT_EQ(earlier.to, 10);
    EXPECT_EQ(earlier.changePercent, std::nullopt);
    const Gap later = onlyGap(30, 20, 30, std::nullopt);
    EXPECT_EQ(later.from, 10);
    EXPECT_EQ(later.to, std::nullopt);
    EXPECT_EQ(later.changePercent, std::nullopt);
}

/// Levels that may be missing, equal, 0, negative, and of any magnitude.
std::vector<GroupLevel> randomLevels(std::mt19937& random, std::size_t groups) {
    std::uniform_real_distribution<double> sign(-1, 1);
    std::uniform_int_distribution<int> exponent(-300, 300);
    const int magnitude = exponent(random);
    std::vector<GroupLevel> levels;
    for (std::size_t i = 0; i < groups; ++i) {
        switch (random() % 6) {
            case 0:
                levels.push_back(level(std::nullopt));
                break;
            case 1:
                levels.push_back(i == 0 ? level(0) : levels.back());
                break;
            default:
                levels.push_back(level(sign(random) * std::pow(10, magnitude)));
        }
    }
    return levels;
}

/// The gap from one group to another, in either order of the groups in the table.
std::optional<double> gapBetween(const std::vector<Gap>& all, std::size_t of, std::size_t versus) {
    for (const Gap& gap : all) {
        if (gap.of == of && gap.versus == versus) {
            return gap.from;
        }
        if (gap.of == versus && gap.versus == of) {
            return gap.from ? std::optional(-*gap.from) : std::nullopt;
        }
    }
    return std::nullopt;
}

TEST(RandomGaps, AddUpOverAThirdGroup) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 3000; ++trial) {
        const auto levels = randomLevels(random, 3);
        const auto all = core::gaps(levels, levels);
        const auto direct = gapBetween(all, 0, 2);
        const auto first = gapBetween(all, 0, 1);
        const auto second = gapBetween(all, 1, 2);
        ASSERT_EQ(direct.has_value(), levels[0].mean.has_value() && levels[2].mean.has_value());
        if (first && second) {
            const double largest = std::abs(*first) + std::abs(*second);
            ASSERT_NEAR(*direct, *first + *second, 1e-15 * largest);
        }
    }
}

TEST(RandomGaps, ChangeSignWithTheOrderOfTheGroupsButKeepTheirChange) {
    std::mt19937 random(4);
    for (int trial = 0; trial < 3000; ++trial) {
        auto from = randomLevels(random, 2);
        auto to = from;
        std::ranges::swap(to[0], to[1]);
        const Gap gap = core::gaps(from, to).front();
        const Gap turned = core::gaps(to, from).front();
        ASSERT_EQ(gap.from.has_value(), from[0].mean.has_value() && from[1].mean.has_value());
        if (!gap.from || *gap.from == 0) {
            ASSERT_EQ(gap.changePercent, std::nullopt);
            continue;
        }
        ASSERT_EQ(*gap.from, -*turned.from);
        ASSERT_DOUBLE_EQ(gap.changePercent.value(), -200);
        ASSERT_DOUBLE_EQ(turned.changePercent.value(), -200);
        ASSERT_EQ(core::gaps(from, from).front().changePercent, 0);
    }
}

std::optional<core::Observation> observed(double value) { return core::Observation{value, {}}; }

TEST(Ratio, IsTheLevelDividedByTheBase) {
    EXPECT_EQ(core::ratio(observed(30), observed(20)), 1.5);
    EXPECT_EQ(core::ratio(observed(-5), observed(20)), -0.25);
    EXPECT_EQ(core::ratio(observed(0), observed(20)), 0);
}

TEST(Ratio, IsAbsentWithoutAPositiveBase) {
    EXPECT_EQ(core::ratio(observed(30), observed(0)), std::nullopt);
    EXPECT_EQ(core::ratio(observed(30), observed(-2)), std::nullopt);
    EXPECT_EQ(core::ratio(observed(30), std::nullopt), std::nullopt);
    EXPECT_EQ(core::ratio(std::nullopt, observed(20)), std::nullopt);
    EXPECT_EQ(core::ratio(observed(1e300), observed(1e-300)), std::nullopt) << "the result is not finite";
}

TEST(RelativeGap, IsAFractionOfTheValueOfTheWholeWithItsSign) {
    EXPECT_EQ(core::relativeGap(observed(30), observed(20), observed(40)), 0.25);
    EXPECT_EQ(core::relativeGap(observed(20), observed(30), observed(40)), -0.25);
}

TEST(RelativeGap, IsAbsentWhereAPartOfItIsAbsent) {
    EXPECT_EQ(core::relativeGap(std::nullopt, observed(20), observed(40)), std::nullopt);
    EXPECT_EQ(core::relativeGap(observed(30), std::nullopt, observed(40)), std::nullopt);
    EXPECT_EQ(core::relativeGap(observed(30), observed(20), std::nullopt), std::nullopt);
    EXPECT_EQ(core::relativeGap(observed(30), observed(20), observed(0)), std::nullopt);
    EXPECT_EQ(core::relativeGap(observed(1e308), observed(-1e308), observed(1)), std::nullopt);
}

TEST(GapTable, HoldsBothPeriods) {
    const Dataset dataset = support::sampleDataset();
    const core::GapTable table =
        core::gapTable(dataset, IndicatorId("gdp-per-capita"), firstEdition, *dataset.grouping("coast-inland"),
                       Period::year(2021), Period::year(2022), MeanKind::Unweighted);
    EXPECT_EQ(table.indicator, IndicatorId("gdp-per-capita"));
    EXPECT_EQ(table.mean, MeanKind::Unweighted);
    EXPECT_DOUBLE_EQ(table.fromLevels[0].mean->value, 45000);
    EXPECT_DOUBLE_EQ(table.toLevels[0].mean->value, 55000);
    ASSERT_EQ(table.gaps.size(), 1U);
    EXPECT_DOUBLE_EQ(table.gaps[0].from.value(), 25000);
    EXPECT_DOUBLE_EQ(table.gaps[0].to.value(), 30000);
    EXPECT_DOUBLE_EQ(table.gaps[0].changePercent.value(), 20);
}

TEST(GapTable, HasNoGapWithoutGrouping) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_TRUE(core::gapTable(dataset, IndicatorId("gdp"), firstEdition, *dataset.grouping(core::noGroupingId),
                               Period::year(2021), Period::year(2022), MeanKind::Unweighted)
                    .gaps.empty());
}

}  // namespace
