// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/tables/user_table.h"
#include "core/dataset/period.h"

namespace app {

/// A column of figures.
struct ValueColumn {
    std::size_t column = 0;
    std::string indicator;  ///< What is measured, without period and unit; not used beside an indicator column.
    std::string unit;       ///< Empty when it is not known.
    std::optional<core::Period> period{};  ///< Of all figures of the column; not used beside a period column.
    std::string periodMark{};              ///< Behind the period in the name: "末", "E", "(预计)".
    friend bool operator==(const ValueColumn&, const ValueColumn&) = default;
};

/// A column that seems to hold figures and is not read, with the first cell that is no number.
struct UnreadColumn {
    std::size_t column = 0;
    std::size_t row = 0;  ///< A position among the rows of the table.
    friend bool operator==(const UnreadColumn&, const UnreadColumn&) = default;
};

/// Where a table holds keys, periods and figures. proposedLayout() proposes one, which may be changed in any way.
///
/// Wide tables have a column for each period ("2020", "GDP 2020"), long tables a period column; a long table may also
/// name the indicator of each row in a column. A table without periods is a wide one whose columns have none.
struct SeriesLayout {
    std::size_t keyColumn = 0;                 ///< Names or codes of the regions.
    std::vector<std::size_t> keyCandidates{};  ///< All columns that may be the key, the best one first.
    std::vector<std::size_t> groupColumns{};   ///< Divide the regions into groups.
    std::optional<std::size_t> periodColumn{};
    std::optional<std::size_t> partOfYearColumn{};  ///< Of the month or quarter, where the period column has the year.
    std::optional<std::size_t> indicatorColumn{};
    std::optional<std::size_t> unitColumn{};  ///< Of the unit in each row; only beside an indicator column.
    std::vector<ValueColumn> values{};
    std::vector<UnreadColumn> unread{};  ///< "1000亿元" and the like, in at least half of the cells.
    bool isPeriodFromTitle = false;  ///< The period of the columns is that in the title of the table.
    friend bool operator==(const SeriesLayout&, const SeriesLayout&) = default;

    [[nodiscard]] bool isLong() const noexcept { return periodColumn.has_value() || indicatorColumn.has_value(); }
};

/// The layout that the names and the contents of the columns suggest.
///
/// - Key: a column named like a code (adcode, FIPS, 代码) or a region (地区, city), else the first one of names.
/// - Groups: other columns of names with one name per key and several keys per name.
/// - Period column: all its cells are periods, and its name says so or keys repeat.
///   A column of months or quarters beside one of years belongs to it.
/// - Indicator column: a column of names that tells the rows of one key and period apart.
/// - Values: the columns of numbers. Units are found in brackets in their names, in a row below the header, and above
/// it.
///   Where a column is named by its period alone, the indicator is named by the title of the table, or else by the
///   sheet or file.
[[nodiscard]] SeriesLayout proposedLayout(const UserTable& table);

/// A value column as its name describes it: "2020年GDP（亿元）".
[[nodiscard]] ValueColumn valueColumn(const UserTable& table, std::size_t column);

}  // namespace app
