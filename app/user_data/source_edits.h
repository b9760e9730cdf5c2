// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/user_data/sources_check.h"

// What a user may change about the sources of a map before they are opened. Where the result is what would be proposed,
// nothing is kept of a choice, so that sources which were changed back are equal to those before.

namespace app {

/// The table with another sheet. Choices of columns are dropped: the other sheet has columns of its own.
/// @param sheets  of the file; the first visible one is what is read without a choice.
[[nodiscard]] UserTableSource withSheet(UserTableSource source, const std::string& sheet,
                                        std::span<const gis::SheetName> sheets);
/// Another sheet of the same file as a table of its own, of the same source and edition.
/// @param all  the tables of the map.
[[nodiscard]] UserTableSource anotherSheet(const UserTableSource& source, const std::string& sheet,
                                           std::span<const gis::SheetName> sheets,
                                           const std::vector<UserTableSource>& all);
/// The table with what the user says about the rows and texts of its file. Choices of columns are dropped if the
/// columns may have other names afterwards.
[[nodiscard]] UserTableSource withOptions(UserTableSource source, TableOptions options);
/// The table as it is recognised. The names of indicators, the source and decisions about keys stay.
/// @param keepsSheet  because another sheet of the file is a table of its own.
[[nodiscard]] UserTableSource asRecognised(UserTableSource source, bool keepsSheet = false);

/// How a choice names a column: by its name, or by its number ("#3") where the name alone is not clear.
[[nodiscard]] std::string referenceTo(const UserTable& table, std::size_t column);
[[nodiscard]] UserTableSource withKeyColumn(UserTableSource source, const TableCheck& check, std::size_t column);
/// @param column  nothing for a table without a column of periods.
[[nodiscard]] UserTableSource withPeriodColumn(UserTableSource source, const TableCheck& check,
                                               std::optional<std::size_t> column);
/// Adds a column of groups or takes it back, also a proposed one.
[[nodiscard]] UserTableSource withGroupColumn(UserTableSource source, const TableCheck& check, std::size_t column,
                                              bool isUsed);
/// @param columns  that hold the figures to be used, at least one.
[[nodiscard]] UserTableSource withValueColumns(UserTableSource source, const TableCheck& check,
                                               std::vector<std::size_t> columns);

/// What the user says about an indicator; what is not said is proposed.
/// @param key  of indicatorKey().
[[nodiscard]] UserTableSource withIndicator(UserTableSource source, const std::string& key,
                                            const UserIndicatorChoices& choices);

/// The rows of a table about which a decision is.
struct KeyRows {
    std::string key;
    std::optional<std::size_t> row = {};  ///< KeyDecision::row
    friend bool operator==(const KeyRows&, const KeyRows&) = default;
};

/// @param region  nothing to leave the rows out.
[[nodiscard]] UserTableSource withDecision(UserTableSource source, const KeyRows& rows,
                                           std::optional<core::RegionCode> region);
[[nodiscard]] UserTableSource withoutDecision(UserTableSource source, const KeyRows& rows);

/// What the user says about the origin of the figures; blanks around the texts are left out.
[[nodiscard]] UserTableSource withCitation(UserTableSource source, const std::string& publisher,
                                           const std::string& edition);

/// The marks of missing figures, as a user writes them in one line: separated by commas, or else by blanks.
[[nodiscard]] std::string marksText(const TableOptions& options);
[[nodiscard]] TableOptions withMarks(TableOptions options, const std::string& text);

/// "city|cities", or one form for both; empty for no noun.
[[nodiscard]] core::RegionNoun nounOf(const std::string& text);
[[nodiscard]] std::string nounText(const core::RegionNoun& noun);

}  // namespace app
