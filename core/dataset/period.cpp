// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/period.h"

#include <charconv>
#include <chrono>
#include <stdexcept>
#include <system_error>

namespace core {
namespace {

std::optional<int> wholeNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool isYear(int year) { return year >= 1 && year <= 9999; }

bool isDay(int year, int month, int day) {
    return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
           std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

Period Period::year(int year) {
    if (!isYear(year)) {
        throw std::invalid_argument("Period: " + std::to_string(year) + " is no year");
    }
    return {year, 0, 0};
}

Period Period::date(int year, int month, int day) {
    if (!isDay(year, month, day)) {
        throw std::invalid_argument("Period: there is no such day");
    }
    return {year, month, day};
}

std::optional<Period> Period::parse(std::string_view text) {
    if (text.size() == 4) {
        const auto year = wholeNumber(text);
        return year && isYear(*year) ? std::optional(Period::year(*year)) : std::nullopt;
    }
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = wholeNumber(text.substr(0, 4));
    const auto month = wholeNumber(text.substr(5, 2));
    const auto day = wholeNumber(text.substr(8, 2));
    if (!year || !month || !day || !isDay(*year, *month, *day)) {
        return std::nullopt;
    }
    return Period(*year, *month, *day);
}

std::string Period::text() const {
    const std::string year = padded(m_year, 4);
    return isDate() ? year + "-" + padded(m_month, 2) + "-" + padded(m_day, 2) : year;
}

}  // namespace core
