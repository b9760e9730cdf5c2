// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/checked_table.h"

#include <QString>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>
#include <system_error>
#include <variant>

namespace app {
namespace {

constexpr double largestNumber = 1e18;  // above any amount in any currency; sums stay finite

bool isSurroundedByBlanks(const std::string& text) {
    constexpr const char* blanks = " \t";
    return text.find_first_not_of(blanks) != 0 || text.find_last_not_of(blanks) + 1 != text.size();
}

/// Whether a number is nearer to 0 than any double, if it is not too large for one: std::from_chars reports both alike.
bool isNearZero(const std::string& number) {
    std::istringstream stream(number);
    stream.imbue(std::locale::classic());
    double nearest = 0;
    stream >> nearest;
    return std::abs(nearest) < 1;
}

/// The number of a text, or what was expected instead.
std::variant<double, gis::Expected> parsedNumber(const std::string& text) {
    if (text.empty()) {
        return gis::Expected::Filled;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = end == text.data() + text.size();
    if (isWhole && error == std::errc::result_out_of_range) {
        return isNearZero(text) ? std::variant<double, gis::Expected>(0.0) : gis::Expected::NotTooLarge;
    }
    if (isWhole && std::isfinite(value) && std::abs(value) > largestNumber) {
        return gis::Expected::NotTooLarge;
    }
    return isWhole && error == std::errc() && std::isfinite(value) ? std::variant<double, gis::Expected>(value)
                                                                   : gis::Expected::Number;
}

}  // namespace

CheckedTable::CheckedTable(gis::Table table, std::initializer_list<const char*> columns) : m_table(std::move(table)) {
    for (const char* column : columns) {
        (void)m_table.column(column);
    }
}

const std::string& CheckedTable::text(std::size_t row, std::string_view column) const {
    return m_table.rows[row][m_table.column(column)];
}

const std::string& CheckedTable::filledText(std::size_t row, std::string_view column) const {
    const std::string& cell = text(row, column);
    if (cell.empty()) {
        reject(row, column, gis::Expected::Filled);
    }
    return cell;
}

std::vector<std::string> CheckedTable::listed(std::size_t row, std::string_view column) const {
    const std::string& cell = text(row, column);
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < cell.size();) {
        const std::size_t end = std::min(cell.find('|', begin), cell.size());
        parts.push_back(cell.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<double> CheckedTable::amount(std::size_t row, std::string_view column) const {
    return text(row, column).empty() ? std::nullopt : std::optional(filledAmount(row, column));
}

std::optional<double> CheckedTable::number(std::size_t row, std::string_view column) const {
    return text(row, column).empty() ? std::nullopt : std::optional(filledNumber(row, column));
}

double CheckedTable::filledAmount(std::size_t row, std::string_view column) const {
    const double value = filledNumber(row, column);
    if (value < 0) {
        reject(row, column, gis::Expected::NotNegative);
    }
    return value;
}

double CheckedTable::filledNumber(std::size_t row, std::string_view column) const {
    const auto value = parsedNumber(text(row, column));
    if (const auto* expected = std::get_if<gis::Expected>(&value)) {
        const bool isTooLarge = *expected == gis::Expected::NotTooLarge;
        rejectBeyond(
            row, column, *expected,
            isTooLarge ? std::vector{QString::number(largestNumber).toStdString()} : std::vector<std::string>());
    }
    return std::get<double>(value);
}

core::LonLat CheckedTable::lonLat(std::size_t row, std::string_view lonColumn, std::string_view latColumn) const {
    const core::LonLat place{filledNumber(row, lonColumn), filledNumber(row, latColumn)};
    if (std::abs(place.lon) > 180) {
        reject(row, lonColumn, gis::Expected::Longitude);
    }
    if (std::abs(place.lat) > 90) {
        reject(row, latColumn, gis::Expected::Latitude);
    }
    return place;
}

core::RegionCode CheckedTable::code(std::size_t row, std::string_view column) const {
    const std::string& code = filledText(row, column);
    if (isSurroundedByBlanks(code)) {
        reject(row, column, gis::Expected::Trimmed);
    }
    return core::RegionCode(code);
}

core::Period CheckedTable::period(std::size_t row, std::string_view column) const {
    const auto period = core::Period::parse(filledText(row, column));
    if (!period) {
        reject(row, column, gis::Expected::Period);
    }
    if (period->year() < firstYear || period->year() > lastYear) {
        rejectBeyond(row, column, gis::Expected::PeriodWithin, {std::to_string(firstYear), std::to_string(lastYear)});
    }
    return *period;
}

core::Period CheckedTable::date(std::size_t row, std::string_view column) const {
    const core::Period date = period(row, column);
    if (!date.isDate()) {
        reject(row, column, gis::Expected::Day);
    }
    return date;
}

gis::Error CheckedTable::errorAt(gis::ErrorKind kind, std::size_t row, std::string_view column,
                                 gis::Expected expected) const {
    return {kind, m_table.source, text(row, column), {m_table.spreadsheetRow(row), std::string(column)}, expected};
}

void CheckedTable::reject(std::size_t row, std::string_view column, gis::Expected expected) const {
    throw errorAt(gis::ErrorKind::BadValue, row, column, expected);
}

void CheckedTable::rejectBeyond(std::size_t row, std::string_view column, gis::Expected expected,
                                std::vector<std::string> limits) const {
    gis::Error error = errorAt(gis::ErrorKind::BadValue, row, column, expected);
    error.names = std::move(limits);
    throw error;
}

void CheckedTable::rejectUnknown(std::size_t row, std::string_view column, std::vector<std::string> known) const {
    const bool isFilled = !text(row, column).empty();
    gis::Error error =
        errorAt(gis::ErrorKind::BadValue, row, column, isFilled ? gis::Expected::Known : gis::Expected::Filled);
    if (isFilled) {
        error.names = std::move(known);
    }
    throw error;
}

void CheckedTable::rejectPart(std::size_t row, std::string_view column, std::string part, gis::Expected expected,
                              std::vector<std::string> possible) const {
    gis::Error error = errorAt(gis::ErrorKind::BadValue, row, column, expected);
    error.detail = std::move(part);
    error.names = std::move(possible);
    throw error;
}

void CheckedTable::rejectRepeated(std::size_t row, std::string_view column) const {
    throw errorAt(gis::ErrorKind::RepeatedRow, row, column);
}

void CheckedTable::rejectGroups(std::size_t row, std::string_view regionColumn, std::vector<std::string> groups) const {
    if (groups[0] == groups[1]) {
        rejectRepeated(row, regionColumn);
    }
    gis::Error error = errorAt(gis::ErrorKind::RegionInTwoGroups, row, regionColumn);
    error.names = std::move(groups);
    throw error;
}

}  // namespace app
