// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/tables/user_table.h"

namespace app {

/// What the name of a column says about its content.
enum class ColumnRole {
    Unstated,
    Code,
    Region,
    Group,
    Period,
    Indicator,
    Unit,
    Value,
    Counter,  ///< Numbers the rows or ranks them: no figures.
};

/// By common names in English and Chinese: "adcode", "行政区划代码", "地区", "year", "指标", "序号".
[[nodiscard]] ColumnRole roleOf(const std::string& columnName);

/// Whether a column of parts of years holds quarters.
[[nodiscard]] bool namesQuarters(const std::string& columnName);

/// What the cells of a column hold, in the rows of the table; merged cells are filled.
struct ColumnProfile {
    ColumnRole role = ColumnRole::Unstated;
    std::size_t missing = 0;
    std::size_t numbers = 0;  ///< Also formulas without a value and errors.
    std::size_t periods = 0;  ///< Cells that are a period; a year is a number, too.
    std::size_t texts = 0;
    std::size_t amounts = 0;  ///< Texts that begin like a number and are none: "1000亿元", "￥1000".
    std::optional<std::size_t> firstAmount{};  ///< The row of the first one.
    std::size_t distinct = 0;               ///< Different cells that are not missing.
    std::vector<std::size_t> identities{};  ///< For each row the position of its content among the different ones.

    [[nodiscard]] std::size_t filled() const noexcept { return numbers + texts; }
    /// Whether most cells are numbers.
    [[nodiscard]] bool holdsNumbers() const noexcept { return numbers > 0 && numbers * 2 > filled(); }
    [[nodiscard]] bool holdsPeriods() const noexcept { return periods > 0 && periods == filled(); }
    [[nodiscard]] bool holdsNames() const noexcept { return texts > 0 && texts * 2 > filled(); }
};

[[nodiscard]] ColumnProfile profileOf(const UserTable& table, std::size_t column);

}  // namespace app
