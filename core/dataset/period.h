// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How long a period is.
enum class PeriodStep { Year, Quarter, Month, Day, Undated };

/// The time that a figure stands for: a calendar year, a quarter, a month or one day; or undated, if nobody knows it.
/// In order of time; a longer period comes before those that it contains, and the undated one before all others.
class Period {
public:
    Period() = default;
    /// @throws std::invalid_argument unless 1 <= year <= 9999.
    [[nodiscard]] static Period year(int year);
    /// @throws std::invalid_argument unless 1 <= quarter <= 4 and the year is valid.
    [[nodiscard]] static Period quarter(int year, int quarter);
    /// @throws std::invalid_argument unless 1 <= month <= 12 and the year is valid.
    [[nodiscard]] static Period month(int year, int month);
    /// @throws std::invalid_argument when there is no such day in the Gregorian calendar.
    [[nodiscard]] static Period date(int year, int month, int day);
    /// The period of figures whose time is unknown. There is only one.
    [[nodiscard]] static Period undated() noexcept { return {PeriodStep::Undated, 0, 0, 0}; }
    /// "2022", "2022-Q1", "2022-03" or "2022-02-28" (years, months and days as in ISO 8601), or "undated"; nothing for
    /// other texts.
    [[nodiscard]] static std::optional<Period> parse(std::string_view text);

    [[nodiscard]] PeriodStep step() const noexcept { return m_step; }
    [[nodiscard]] int year() const noexcept { return m_year; }  ///< 0 if undated.
    [[nodiscard]] int quarter() const noexcept { return m_month == 0 ? 0 : (m_month + 2) / 3; }
    [[nodiscard]] int month() const noexcept { return m_month; }  ///< The first one of a quarter; 0 for a year.
    [[nodiscard]] int day() const noexcept { return m_day; }      ///< 0 unless the step is a day.
    [[nodiscard]] bool isYear() const noexcept { return m_step == PeriodStep::Year; }
    [[nodiscard]] bool isDate() const noexcept { return m_step == PeriodStep::Day; }
    [[nodiscard]] bool isUndated() const noexcept { return m_step == PeriodStep::Undated; }
    /// As parse() reads it.
    [[nodiscard]] std::string text() const;
    /// The calendar year before this period's; nothing before the year 1, as for the next three. An undated period has
    /// none of the four.
    [[nodiscard]] std::optional<Period> yearBefore() const;
    /// The same year, quarter, month or day one year earlier (28 February for 29 February).
    [[nodiscard]] std::optional<Period> oneYearEarlier() const;
    /// The period of the same length that ends just before this one begins.
    [[nodiscard]] std::optional<Period> previous() const;
    /// The period of the same length that follows; nothing after the year 9999.
    [[nodiscard]] std::optional<Period> next() const;
    /// Days from 1 January of the year 1 to the first and to the last day of the period, to measure distances; -1 if
    /// undated.
    [[nodiscard]] int firstDay() const;
    [[nodiscard]] int lastDay() const;

    friend bool operator==(const Period&, const Period&) = default;
    friend std::strong_ordering operator<=>(const Period& a, const Period& b) noexcept;

private:
    Period(PeriodStep step, int year, int month, int day) : m_year(year), m_month(month), m_day(day), m_step(step) {}
    [[nodiscard]] std::optional<Period> shifted(int steps) const;

    int m_year = 1;
    int m_month = 0;
    int m_day = 0;
    PeriodStep m_step = PeriodStep::Year;
};

/// The time between the starts of two periods, in years: 1.75 from 2023-Q1 to 2024-Q4. Exact for two years, quarters or
/// months. For days, and for periods of different lengths, it is the number of days divided by 365.2425.
[[nodiscard]] double yearsBetween(Period from, Period to);

/// Whether two periods have a day in common: a year overlaps every date in it.
[[nodiscard]] bool overlap(Period a, Period b);

/// The one of `periods` that ends nearest to the end of `period`, the later one of two; nothing when there are none.
[[nodiscard]] std::optional<Period> nearestPeriod(const std::vector<Period>& periods, Period period);

}  // namespace core
