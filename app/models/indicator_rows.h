// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/user_data/sources_check.h"

namespace app {

/// An indicator of a user's table as a row of a list in which the user chooses and describes indicators.
struct IndicatorRow {
    std::string heading;      ///< In the table.
    std::string unitInTable;  ///< Empty when the table does not tell it, as in the following.
    std::string name;         ///< As it is shown.
    std::string unit;
    std::optional<bool> addsUp;  ///< Nothing where it is not known; then the values are not added up.
    bool isAddsUpSaid = false;   ///< The user said so.
    bool isUsed = true;
    bool canBeChanged = true;            ///< Whether isUsed can be: not where a column names the indicators.
    std::vector<std::size_t> columns{};  ///< With its figures, ascending; empty where a column names the indicators.
    friend bool operator==(const IndicatorRow&, const IndicatorRow&) = default;
};

/// The indicators of a table in the order of its columns or rows, also those that are not used.
[[nodiscard]] std::vector<IndicatorRow> indicatorRows(const TableCheck& check, const UserTableSource& source);

/// The columns with figures if the indicator at a position were used, or not.
/// @returns nothing if no indicator would be left.
[[nodiscard]] std::optional<std::vector<std::size_t>> columnsIf(const std::vector<IndicatorRow>& rows,
                                                                std::size_t position, bool isUsed);

/// What the user says about an indicator: the difference between a row and what the table tells.
[[nodiscard]] UserIndicatorChoices choicesOf(const IndicatorRow& row);

}  // namespace app
