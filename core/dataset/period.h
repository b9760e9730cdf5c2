// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The time a figure stands for: a calendar year, or one date. In order of time; a year comes before its dates.
class Period {
public:
    Period() = default;
    /// @throws std::invalid_argument unless 1 <= year <= 9999.
    [[nodiscard]] static Period year(int year);
    /// @throws std::invalid_argument when there is no such day in the Gregorian calendar.
    [[nodiscard]] static Period date(int year, int month, int day);
    /// "2022" or "2022-02-28" (ISO 8601); nothing for any other text.
    [[nodiscard]] static std::optional<Period> parse(std::string_view text);

    [[nodiscard]] int year() const noexcept { return m_year; }
    [[nodiscard]] int month() const noexcept { return m_month; }  ///< 0 for a year.
    [[nodiscard]] int day() const noexcept { return m_day; }      ///< 0 for a year.
    [[nodiscard]] bool isDate() const noexcept { return m_month != 0; }
    /// ISO 8601, as parse() reads it.
    [[nodiscard]] std::string text() const;
    /// The calendar year before this period's.
    [[nodiscard]] Period yearBefore() const { return year(m_year - 1); }

    friend auto operator<=>(const Period&, const Period&) = default;

private:
    Period(int year, int month, int day) : m_year(year), m_month(month), m_day(day) {}
    int m_year = 1;
    int m_month = 0;
    int m_day = 0;
};

}  // namespace core
