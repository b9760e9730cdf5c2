// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/load/joined_sample.h"
#include "app/load/table_sample.h"
#include "app/options/syntax/arguments.h"

// A user's table on the command line. Each function throws CommandFailure with a sentence about the fault.

namespace app {

/// The option --table; its help describes the accepted tables.
[[nodiscard]] Option tableOption();

/// The options that say how a table is read: --sheet, --header-row, --header-rows, --encoding, --separator,
/// --decimal-sign, --missing, --whole, --keep-totals.
/// @param encodingOption  the name of --encoding in commands where that is about boundaries.
[[nodiscard]] std::vector<Option> tableReadingOptions(const QString& encodingOption = QStringLiteral("encoding"));

/// What these options say.
[[nodiscard]] TableOptions chosenTableOptions(const Arguments& arguments,
                                              const QString& encodingOption = QStringLiteral("encoding"));

/// Writes what was recognised in a table, and how its columns were read, to the error stream, where that is not plain.
void printNotes(const UserTable& table, const TableSample& sample, const SampleColumns& columns,
                const CommandContext& context);

/// --allow-unmatched.
[[nodiscard]] Option allowUnmatchedOption();

/// Refuses tables of which fewer than nine of ten rows have a region, unless --allow-unmatched is given.
/// @throws CommandFailure that lists the rows, with an exit code of its own.
void requireJoined(std::span<const TableJoinReport> tables, const CommandContext& context);

/// The value of an option that must be given.
[[nodiscard]] QString neededValue(const Arguments& arguments, const QString& option);

/// The table that --table names.
[[nodiscard]] UserTable openTable(const CommandContext& context);

/// The usable rows of a table: at least one, no weight below 0, and at least one weight above 0.
[[nodiscard]] TableSample openSample(const UserTable& table, const SampleColumns& columns, const Wording& wording);

/// The rows of a sample with their regions; at least one row has a region. Prints the warnings about the boundaries on
/// the error stream.
[[nodiscard]] JoinedSample openJoin(const UserTable& table, const TableSample& sample, const RegionJoin& join,
                                    const CommandContext& context);

/// The number of used rows, and the reasons for leaving out the others: "28 of 31 rows; left out: 3 without a value".
[[nodiscard]] QString rowsUsed(const UserTable& table, const TableSample& sample);

/// A number in an unknown unit: ten significant digits in the locale's format; a dash when it is absent.
[[nodiscard]] QString plainNumber(const std::optional<double>& number, const Wording& wording);

}  // namespace app
