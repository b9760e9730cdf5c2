// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/serial_date.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>

namespace gis {
namespace {

constexpr long secondsPerDay = 86400;

std::string twoDigits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string timeText(long second) {
    constexpr long perHour = 3600;
    constexpr long perMinute = 60;
    return twoDigits(second / perHour) + ":" + twoDigits(second % perHour / perMinute) + ":" +
           twoDigits(second % perMinute);
}

std::string dateText(std::chrono::sys_days day, const DateParts& parts) {
    const std::chrono::year_month_day date(day);
    std::string text = std::to_string(static_cast<int>(date.year()));
    if (parts.hasMonth || parts.hasDay || parts.hasTime) {
        text += "-" + twoDigits(static_cast<unsigned>(date.month()));
    }
    if (parts.hasDay || parts.hasTime) {
        text += "-" + twoDigits(static_cast<unsigned>(date.day()));
    }
    return text;
}

/// Reads a format code from left to right.
class FormatReader {
public:
    explicit FormatReader(std::string_view code) : m_code(code) {}

    NumberFormat format() {
        while (m_at < m_code.size() && m_code[m_at] != ';') {
            readOne();
        }
        if (m_hasMonthOrMinute) {
            (m_date.hasTime && !m_date.hasYear && !m_date.hasDay ? m_date.hasTime : m_date.hasMonth) = true;
        }
        const bool isDate = m_date != DateParts{};
        return {isDate ? std::optional(m_date) : std::nullopt, m_isPercent && !isDate};
    }

private:
    void skipPast(char end) {
        const std::size_t found = m_code.find(end, m_at + 1);
        m_at = found == std::string_view::npos ? m_code.size() : found + 1;
    }

    /// Whether the rest of the code begins with a text in lower case.
    [[nodiscard]] bool startsWith(std::string_view text) const {
        return std::ranges::equal(m_code.substr(m_at, text.size()), text, {},
                                  [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    }

    void readOne() {
        const char c = static_cast<char>(std::tolower(static_cast<unsigned char>(m_code[m_at])));
        switch (c) {
            case '"':
                return skipPast('"');
            case '[': {
                const bool isElapsed = startsWith("[h") || startsWith("[m]") || startsWith("[mm]") ||
                                       startsWith("[s]") || startsWith("[ss]");
                m_date.hasTime = m_date.hasTime || isElapsed;
                return skipPast(']');
            }
            case '\\':
            case '_':
            case '*':
                m_at += 2;
                return;
            case 'g':  // "General"; also the era of a year, which comes with a year
                m_at += startsWith("general") ? 7U : 1U;
                return;
            case 'a':  // "AM/PM"; also the day of the week, which comes with a date
                m_at += startsWith("am/pm") ? 5U : startsWith("a/p") ? 3U : 1U;
                return;
            case 'y':
                m_date.hasYear = true;
                break;
            case 'm':
                m_hasMonthOrMinute = true;
                break;
            case 'd':
                m_date.hasDay = true;
                break;
            case 'h':
            case 's':
                m_date.hasTime = true;
                break;
            case '%':
                m_isPercent = true;
                break;
            default:
                break;
        }
        ++m_at;
    }

    std::string_view m_code;
    std::size_t m_at = 0;
    DateParts m_date;
    bool m_hasMonthOrMinute = false;
    bool m_isPercent = false;
};

}  // namespace

NumberFormat numberFormat(std::string_view code) { return FormatReader(code).format(); }

NumberFormat builtInFormat(std::size_t id) {
    constexpr DateParts day{true, true, true, false};
    constexpr DateParts time{false, false, false, true};
    const auto isWithin = [id](std::size_t first, std::size_t last) { return first <= id && id <= last; };
    if (id == 9 || id == 10) {
        return {std::nullopt, true};
    }
    if (id == 17) {  // mmm-yy
        return {DateParts{true, true, false, false}, false};
    }
    if (isWithin(18, 21) || isWithin(32, 35) || isWithin(45, 47)) {
        return {time, false};
    }
    if (id == 22) {
        return {DateParts{true, true, true, true}, false};
    }
    const bool isDay = isWithin(14, 16) || isWithin(27, 31) || id == 36 || isWithin(50, 58);
    return {isDay ? std::optional(day) : std::nullopt, false};
}

std::optional<std::string> serialDate(double serial, const DateParts& parts, bool isSince1904) {
    constexpr double mostDays = 2958466;  // 1 January 10000
    if (!(serial >= 0) || serial >= mostDays) {
        return std::nullopt;
    }
    const long seconds = std::lround((serial - std::floor(serial)) * static_cast<double>(secondsPerDay));
    long day = std::lround(std::floor(serial)) + seconds / secondsPerDay;
    const long second = seconds % secondsPerDay;
    const bool hasDate = parts.hasYear || parts.hasMonth || parts.hasDay;
    if (!hasDate) {
        return timeText(second);
    }
    constexpr long falseLeapDay = 60;
    day += !isSince1904 && day < falseLeapDay ? 1 : 0;
    using std::chrono::sys_days;
    const sys_days start =
        isSince1904 ? sys_days(std::chrono::year(1904) / 1 / 1) : sys_days(std::chrono::year(1899) / 12 / 30);
    const std::string date = dateText(start + std::chrono::days(day), parts);
    return parts.hasTime && second != 0 ? date + "T" + timeText(second) : date;
}

}  // namespace gis
