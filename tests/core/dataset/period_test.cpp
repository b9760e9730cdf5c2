// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/period.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <vector>

namespace {

using core::Period;

bool isLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysOf(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string isoText(int year, int month, int day) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    return text.data();
}

constexpr std::array years{1, 1600, 1899, 1900, 1935, 2000, 2022, 2023, 2024, 9999};

TEST(Period, MeasuresYears) {
    EXPECT_EQ(core::yearsBetween(Period::year(2000), Period::year(2022)), 22);
    EXPECT_EQ(core::yearsBetween(Period::quarter(2023, 1), Period::quarter(2024, 4)), 1.75);
    EXPECT_EQ(core::yearsBetween(Period::quarter(2023, 1), Period::quarter(2023, 1)), 0);
    EXPECT_EQ(core::yearsBetween(Period::month(2023, 12), Period::month(2024, 3)), 0.25);
    EXPECT_EQ(core::yearsBetween(Period::month(2024, 3), Period::month(2023, 12)), -0.25);
    EXPECT_NEAR(core::yearsBetween(Period::date(2000, 1, 1), Period::date(2400, 1, 1)), 400, 1e-12);
    EXPECT_NEAR(core::yearsBetween(Period::year(2000), Period::date(2000, 7, 1)), 0.5, 0.01);
}

TEST(Period, ReadsEveryDayOfTheCalendarAndNoOther) {
    for (const int year : years) {
        for (int month = 0; month <= 99; ++month) {
            for (int day = 0; day <= 99; ++day) {
                const bool exists = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
                const auto period = Period::parse(isoText(year, month, day));
                ASSERT_EQ(period.has_value(), exists) << isoText(year, month, day);
                if (period) {
                    ASSERT_EQ(*period, Period::date(year, month, day));
                    ASSERT_EQ(period->text(), isoText(year, month, day));
                }
            }
        }
    }
}

TEST(Period, ReturnsTheYearMonthAndDayThatItWasMadeFrom) {
    const Period date = Period::date(2022, 2, 28);
    EXPECT_EQ(date.year(), 2022);
    EXPECT_EQ(date.month(), 2);
    EXPECT_EQ(date.day(), 28);
    EXPECT_TRUE(date.isDate());
    const Period year = Period::year(2022);
    EXPECT_EQ(year.year(), 2022);
    EXPECT_EQ(year.month(), 0);
    EXPECT_EQ(year.day(), 0);
    EXPECT_FALSE(year.isDate());
}

TEST(Period, ReadsAndWritesYears) {
    for (int year = 1; year <= 9999; ++year) {
        const Period period = Period::year(year);
        ASSERT_EQ(period.text().size(), 4U);
        ASSERT_EQ(Period::parse(period.text()), period);
    }
    EXPECT_EQ(Period::year(93).text(), "0093");
}

TEST(Period, RefusesEveryOtherText) {
    for (const char* text : {"",           " ",          "22",         "202",         "20222",       "0000",
                             "2O22",       "+022",       "-022",       "-001",        " 202",        "202 ",
                             "2022-",      "2022-1",     "2022-00",    "2022-13",     "2022--1",     "2022-+1",
                             "2022_01",    "0000-01",    "2022-Q0",    "2022-Q5",     "2022-q1",     "2022Q1",
                             "2022_Q1",    "2022-Q",     "2022-Q-1",   "0000-Q1",     "2022-1-1",    "2022-1-01",
                             "2022-01-1",  "20220101",   "2022/01/01", "2022-01-01 ", " 2022-01-01", "2022-01-01T00:00",
                             "2022--1-01", "2022-01--1", "2022-+1-01", "2022-01-+1",  "-022-01-01",  "2022-01 01",
                             "01-01-2022", "2022年",     "二〇二二",   "0000-01-01",  "1e30",        "0x7E",
                             "2.02",       "nan "}) {
        EXPECT_EQ(Period::parse(text), std::nullopt) << '"' << text << '"';
    }
    EXPECT_EQ(Period::parse(std::string_view("2022\0", 5)), std::nullopt);
}

TEST(Period, RefusesADayThatDoesNotExist) {
    EXPECT_THROW((void)Period::date(2023, 2, 29), std::invalid_argument);
    EXPECT_NO_THROW((void)Period::date(2024, 2, 29));
    for (const int wrong : {-1, 0, 13, 256 + 1, 1 << 30}) {
        EXPECT_THROW((void)Period::date(2022, wrong, 1), std::invalid_argument) << wrong;
    }
    for (const int wrong : {-1, 0, 32, 256 + 1, 1 << 30}) {
        EXPECT_THROW((void)Period::date(2022, 1, wrong), std::invalid_argument) << wrong;
    }
}

TEST(Period, RefusesAYearWithoutFourDigits) {
    for (const int wrong : {-2022, -1, 0, 10000, 65536 + 2022}) {
        EXPECT_THROW((void)Period::year(wrong), std::invalid_argument) << wrong;
        EXPECT_THROW((void)Period::date(wrong, 1, 1), std::invalid_argument) << wrong;
    }
}

TEST(Period, IsOrderedByTimeWithAYearBeforeItsDates) {
    const std::vector<Period> inOrder{Period::year(2021),        Period::date(2021, 1, 1),   Period::date(2021, 12, 31),
                                      Period::year(2022),        Period::date(2022, 2, 28),  Period::date(2022, 3, 1),
                                      Period::date(2022, 10, 1), Period::date(2022, 10, 31), Period::year(2023)};
    for (std::size_t i = 0; i < inOrder.size(); ++i) {
        for (std::size_t j = 0; j < inOrder.size(); ++j) {
            EXPECT_EQ(inOrder[i] < inOrder[j], i < j);
            EXPECT_EQ(inOrder[i] == inOrder[j], i == j);
        }
    }
}

TEST(Period, KnowsTheYearBefore) {
    EXPECT_EQ(Period::year(2022).yearBefore(), Period::year(2021));
    EXPECT_EQ(Period::date(2022, 2, 28).yearBefore(), Period::year(2021));
    EXPECT_EQ(Period::year(1).yearBefore(), std::nullopt);
}

TEST(Period, ReadsAndWritesQuartersAndMonths) {
    for (const int year : years) {
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const Period period = Period::quarter(year, quarter);
            EXPECT_EQ(Period::parse(period.text()), period);
            EXPECT_EQ(period.quarter(), quarter);
            EXPECT_EQ(period.step(), core::PeriodStep::Quarter);
        }
        for (int month = 1; month <= 12; ++month) {
            const Period period = Period::month(year, month);
            EXPECT_EQ(Period::parse(period.text()), period);
            EXPECT_EQ(period.month(), month);
            EXPECT_EQ(period.quarter(), (month - 1) / 3 + 1);
            EXPECT_EQ(period.step(), core::PeriodStep::Month);
        }
    }
    EXPECT_EQ(Period::quarter(2022, 3).text(), "2022-Q3");
    EXPECT_EQ(Period::month(2022, 3).text(), "2022-03");
    EXPECT_THROW((void)Period::quarter(2022, 0), std::invalid_argument);
    EXPECT_THROW((void)Period::quarter(2022, 5), std::invalid_argument);
    EXPECT_THROW((void)Period::month(2022, 13), std::invalid_argument);
}

TEST(Period, PrecedesTheShorterPeriodsThatItContains) {
    const std::vector<Period> inOrder{Period::year(2022),         Period::quarter(2022, 1),  Period::month(2022, 1),
                                      Period::date(2022, 1, 1),   Period::date(2022, 1, 31), Period::month(2022, 2),
                                      Period::quarter(2022, 2),   Period::month(2022, 4),    Period::date(2022, 4, 1),
                                      Period::date(2022, 12, 31), Period::year(2023)};
    EXPECT_TRUE(std::ranges::is_sorted(inOrder));
    EXPECT_EQ(std::ranges::adjacent_find(inOrder), inOrder.end());
}

TEST(Period, StepsForwardsAndBackwardsAcrossYears) {
    EXPECT_EQ(Period::year(2022).next(), Period::year(2023));
    EXPECT_EQ(Period::quarter(2022, 4).next(), Period::quarter(2023, 1));
    EXPECT_EQ(Period::month(2022, 12).next(), Period::month(2023, 1));
    EXPECT_EQ(Period::date(2024, 2, 28).next(), Period::date(2024, 2, 29));
    EXPECT_EQ(Period::date(2023, 12, 31).next(), Period::date(2024, 1, 1));
    for (const Period period : {Period::year(2000), Period::quarter(2000, 1), Period::month(2000, 1),
                                Period::date(2000, 1, 1), Period::month(1999, 12), Period::quarter(1999, 4)}) {
        EXPECT_EQ(period.next()->previous(), period) << period.text();
        EXPECT_EQ(period.previous()->next(), period) << period.text();
    }
    EXPECT_EQ(Period::year(9999).next(), std::nullopt);
    EXPECT_EQ(Period::month(9999, 12).next(), std::nullopt);
    EXPECT_EQ(Period::year(1).previous(), std::nullopt);
    EXPECT_EQ(Period::quarter(1, 1).previous(), std::nullopt);
}

TEST(Period, KnowsTheSamePeriodOneYearEarlier) {
    EXPECT_EQ(Period::quarter(2022, 3).oneYearEarlier(), Period::quarter(2021, 3));
    EXPECT_EQ(Period::month(2022, 12).oneYearEarlier(), Period::month(2021, 12));
    EXPECT_EQ(Period::date(2024, 2, 29).oneYearEarlier(), Period::date(2023, 2, 28));
    EXPECT_EQ(Period::year(1).oneYearEarlier(), std::nullopt);
}

TEST(NearestPeriod, IsTheLaterOfTwoEquallyNearPeriods) {
    const std::vector<Period> two{Period::year(2013), Period::year(2017)};
    EXPECT_EQ(core::nearestPeriod(two, Period::year(2015)), Period::year(2017)) << "leap days do not count";
    EXPECT_EQ(core::nearestPeriod(two, Period::year(1990)), Period::year(2013));
    EXPECT_EQ(core::nearestPeriod({}, Period::year(2015)), std::nullopt);
}

TEST(Period, OverlapsAnotherWithADayInCommon) {
    EXPECT_TRUE(core::overlap(Period::year(2022), Period::date(2022, 12, 31)));
    EXPECT_TRUE(core::overlap(Period::date(2022, 1, 1), Period::year(2022)));
    EXPECT_FALSE(core::overlap(Period::year(2022), Period::date(2023, 1, 1)));
    EXPECT_FALSE(core::overlap(Period::quarter(2022, 2), Period::month(2022, 7)));
    EXPECT_TRUE(core::overlap(Period::quarter(2022, 2), Period::month(2022, 6)));
}

TEST(Period, MayBeUnknown) {
    const Period undated = Period::undated();
    EXPECT_EQ(undated.text(), "undated");
    EXPECT_EQ(Period::parse("undated"), undated);
    EXPECT_EQ(undated.year(), 0);
    EXPECT_EQ(undated.quarter(), 0);
    EXPECT_LT(undated, Period::year(1));
    EXPECT_FALSE(undated.next() || undated.previous() || undated.yearBefore() || undated.oneYearEarlier());
}

TEST(Period, OverlapsNoKnownPeriodWhenUnknown) {
    EXPECT_TRUE(core::overlap(Period::undated(), Period::undated()));
    EXPECT_FALSE(core::overlap(Period::undated(), Period::year(1)));
    EXPECT_FALSE(core::overlap(Period::date(1, 1, 1), Period::undated()));
}

TEST(Period, OfTheLastYearLastsUntilItsEnd) {
    for (const Period& period : {Period::year(9999), Period::quarter(9999, 4), Period::month(9999, 12)}) {
        EXPECT_TRUE(core::overlap(period, Period::date(9999, 12, 31))) << period.text();
    }
    EXPECT_FALSE(core::overlap(Period::quarter(9999, 3), Period::date(9999, 12, 31)));
}

}  // namespace
