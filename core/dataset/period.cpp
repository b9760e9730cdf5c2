// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/period.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <tuple>

namespace core {
namespace {

std::optional<int> wholeNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool isValidYear(int year) { return year >= 1 && year <= 9999; }

bool isDay(int year, int month, int day) {
    return isValidYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
           std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

constexpr int monthsPerQuarter = 3;
constexpr int monthsPerYear = 12;
constexpr std::string_view undatedText = "undated";
constexpr int dayOfUndated = -1;          // before the first day of the year 1
constexpr double daysPerYear = 365.2425;  // the mean of the Gregorian calendar

/// "2022-Q1"
std::optional<Period> parsedQuarter(std::string_view text) {
    const auto year = wholeNumber(text.substr(0, 4));
    const auto quarter = wholeNumber(text.substr(6));
    const bool isValid = text[4] == '-' && text[5] == 'Q' && year && isValidYear(*year) && quarter && *quarter >= 1 &&
                         *quarter <= monthsPerYear / monthsPerQuarter;
    return isValid ? std::optional(Period::quarter(*year, *quarter)) : std::nullopt;
}

/// "2022-03"
std::optional<Period> parsedMonth(std::string_view text) {
    const auto year = wholeNumber(text.substr(0, 4));
    const auto month = wholeNumber(text.substr(5));
    return text[4] == '-' && year && month && isDay(*year, *month, 1) ? std::optional(Period::month(*year, *month))
                                                                      : std::nullopt;
}

/// "2022-02-28"
std::optional<Period> parsedDate(std::string_view text) {
    const auto year = wholeNumber(text.substr(0, 4));
    const auto month = wholeNumber(text.substr(5, 2));
    const auto day = wholeNumber(text.substr(8, 2));
    const bool isValid = text[4] == '-' && text[7] == '-' && year && month && day && isDay(*year, *month, *day);
    return isValid ? std::optional(Period::date(*year, *month, *day)) : std::nullopt;
}

std::chrono::sys_days dayOf(int year, int month, int day) {
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)));
}

}  // namespace

Period Period::year(int year) {
    if (!isValidYear(year)) {
        throw std::invalid_argument("Period: " + std::to_string(year) + " is no year");
    }
    return {PeriodStep::Year, year, 0, 0};
}

Period Period::quarter(int year, int quarter) {
    const int month = monthsPerQuarter * (quarter - 1) + 1;
    if (quarter < 1 || !isDay(year, month, 1)) {
        throw std::invalid_argument("Period: there is no such quarter");
    }
    return {PeriodStep::Quarter, year, month, 0};
}

Period Period::month(int year, int month) {
    if (!isDay(year, month, 1)) {
        throw std::invalid_argument("Period: there is no such month");
    }
    return {PeriodStep::Month, year, month, 0};
}

Period Period::date(int year, int month, int day) {
    if (!isDay(year, month, day)) {
        throw std::invalid_argument("Period: there is no such day");
    }
    return {PeriodStep::Day, year, month, day};
}

std::optional<Period> Period::parse(std::string_view text) {
    constexpr std::size_t yearLength = 4;
    constexpr std::size_t shortLength = 7;
    constexpr std::size_t dateLength = 10;
    if (text.size() == yearLength) {
        const auto year = wholeNumber(text);
        return year && isValidYear(*year) ? std::optional(Period::year(*year)) : std::nullopt;
    }
    if (text == undatedText) {
        return Period::undated();
    }
    if (text.size() == shortLength) {
        return text[5] == 'Q' ? parsedQuarter(text) : parsedMonth(text);
    }
    return text.size() == dateLength ? parsedDate(text) : std::nullopt;
}

std::string Period::text() const {
    const std::string year = padded(m_year, 4);
    switch (m_step) {
        case PeriodStep::Year:
            return year;
        case PeriodStep::Quarter:
            return year + "-Q" + std::to_string(quarter());
        case PeriodStep::Month:
            return year + "-" + padded(m_month, 2);
        case PeriodStep::Day:
            return year + "-" + padded(m_month, 2) + "-" + padded(m_day, 2);
        case PeriodStep::Undated:
            return std::string(undatedText);
    }
    return year;
}

std::optional<Period> Period::yearBefore() const { return m_year > 1 ? std::optional(year(m_year - 1)) : std::nullopt; }

std::optional<Period> Period::oneYearEarlier() const {
    if (m_year <= 1) {
        return std::nullopt;
    }
    Period earlier = *this;
    --earlier.m_year;
    if (m_step == PeriodStep::Day && !isDay(earlier.m_year, m_month, m_day)) {
        --earlier.m_day;  // 29 February
    }
    return earlier;
}

std::optional<Period> Period::shifted(int steps) const {
    Period result = *this;
    if (isUndated()) {
        return std::nullopt;
    }
    if (m_step == PeriodStep::Day) {
        const std::chrono::year_month_day day(dayOf(m_year, m_month, m_day) + std::chrono::days(steps));
        result = {m_step, static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                  static_cast<int>(static_cast<unsigned>(day.day()))};
    } else if (m_step == PeriodStep::Year) {
        result.m_year += steps;
    } else {
        const int months =
            m_year * monthsPerYear + m_month - 1 + steps * (m_step == PeriodStep::Quarter ? monthsPerQuarter : 1);
        result.m_year = months / monthsPerYear;
        result.m_month = months % monthsPerYear + 1;
    }
    return isValidYear(result.m_year) ? std::optional(result) : std::nullopt;
}

std::optional<Period> Period::previous() const { return shifted(-1); }

std::optional<Period> Period::next() const { return shifted(1); }

int Period::firstDay() const {
    if (isUndated()) {
        return dayOfUndated;
    }
    const auto since = dayOf(m_year, m_month == 0 ? 1 : m_month, m_day == 0 ? 1 : m_day) - dayOf(1, 1, 1);
    return static_cast<int>(since.count());
}

int Period::lastDay() const {
    if (isDate() || isUndated()) {
        return firstDay();
    }
    const int months = m_step == PeriodStep::Year      ? monthsPerYear
                       : m_step == PeriodStep::Quarter ? monthsPerQuarter
                                                       : 1;
    const int following = m_year * monthsPerYear + std::max(m_month, 1) - 1 + months;  // also after the last year
    return static_cast<int>(
               (dayOf(following / monthsPerYear, following % monthsPerYear + 1, 1) - dayOf(1, 1, 1)).count()) -
           1;
}

std::strong_ordering operator<=>(const Period& a, const Period& b) noexcept {
    const auto key = [](const Period& period) {
        return std::tuple(period.m_year, std::max(period.m_month, 1), std::max(period.m_day, 1), period.m_step);
    };
    return key(a) <=> key(b);
}

double yearsBetween(Period from, Period to) {
    if (from.step() == to.step() && !from.isDate()) {
        const int months = (to.year() - from.year()) * monthsPerYear + to.month() - from.month();
        return static_cast<double>(months) / monthsPerYear;
    }
    return (to.firstDay() - from.firstDay()) / daysPerYear;
}

bool overlap(Period a, Period b) { return a.firstDay() <= b.lastDay() && b.firstDay() <= a.lastDay(); }

std::optional<Period> nearestPeriod(const std::vector<Period>& periods, Period period) {
    // Periods of the same length, except days, are compared in months, because months and years differ in length.
    const auto distance = [&](Period other) {
        const bool countsMonths = other.step() == period.step() && !period.isDate();
        const auto months = [](Period of) { return of.year() * monthsPerYear + of.month(); };
        return std::abs(countsMonths ? months(other) - months(period) : other.lastDay() - period.lastDay());
    };
    const auto isNearer = [&](Period a, Period b) {
        return distance(a) != distance(b) ? distance(a) < distance(b) : a > b;
    };
    const auto found = std::ranges::min_element(periods, isNearer);
    return found == periods.end() ? std::nullopt : std::optional(*found);
}

}  // namespace core
