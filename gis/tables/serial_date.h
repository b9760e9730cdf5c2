// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gis {

/// Which parts of a date a number format shows.
struct DateParts {
    bool hasYear = false;
    bool hasMonth = false;
    bool hasDay = false;
    bool hasTime = false;
    friend bool operator==(const DateParts&, const DateParts&) = default;
};

/// The meaning of a number format of a spreadsheet.
struct NumberFormat {
    std::optional<DateParts> date;  ///< Only for formats of dates and times.
    bool isPercent = false;
    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// The meaning of a format code such as "yyyy\-mm\-dd", "[$-409]d mmm yyyy" or "0.0%" (ECMA-376, part 1, 18.8.31): its
/// first section. Texts in quotes and after a backslash are not part of the meaning.
[[nodiscard]] NumberFormat numberFormat(std::string_view code);

/// The meaning of a number format that a workbook does not write out, by its number. The formats 27 to 36 and 50 to 58
/// are dates in the East Asian editions of Excel.
[[nodiscard]] NumberFormat builtInFormat(std::size_t id);

/// A date of a spreadsheet in ISO 8601, as precise as its format: "2020", "2020-03", "2020-03-15",
/// "2020-03-15T12:30:00" or "12:30:00".
/// @param serial       days since 30 December 1899, or since 1 January 1904. In the first system the numbers below 61
///                     are one day later, because it contains a 29 February 1900.
/// @returns nothing outside the years 1900 to 9999.
[[nodiscard]] std::optional<std::string> serialDate(double serial, const DateParts& parts, bool isSince1904);

}  // namespace gis
