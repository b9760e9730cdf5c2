// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/load/placed_sample.h"
#include "app/load/table_sample.h"
#include "app/options/arguments.h"

// A user's table on the command line. Each function throws CommandFailure with a sentence about what is wrong.

namespace app {

/// The option --table, with what may stand in a table.
[[nodiscard]] Option tableOption();

/// The value of an option that must be given.
[[nodiscard]] QString neededValue(const Arguments& arguments, const QString& option);

/// The table that --table names.
[[nodiscard]] gis::Table openTable(const CommandContext& context);

/// The rows of a table that can be used: at least one, no weight below 0, and one above it.
[[nodiscard]] TableSample openSample(const gis::Table& table, const SampleColumns& columns, const Wording& wording);

/// A sample in its regions: at least one row has one. Says on the error stream what was wrong with boundaries that can
/// be used.
[[nodiscard]] PlacedSample openPlaces(const gis::Table& table, const TableSample& sample, const PlaceColumns& columns,
                                      const CommandContext& context);

/// Which rows of how many were used, and why the others were not: "n = 28 of 31 rows; left out: 3 without a value".
[[nodiscard]] QString rowsUsed(const gis::Table& table, const TableSample& sample);

/// A number of unknown unit and any size: to ten significant digits, by the locale; a dash when absent.
[[nodiscard]] QString plainNumber(const std::optional<double>& number, const Wording& wording);

}  // namespace app
