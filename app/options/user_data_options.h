// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/load/load_dataset.h"
#include "app/options/study_option.h"
#include "app/options/syntax/arguments.h"
#include "app/user_data/load_map.h"

// The user's boundaries and tables on the command line.

namespace app {

/// The options that name a table and say how it is read: --table, --key, --value and others; and --formula.
[[nodiscard]] std::vector<Option> userTableOptions();

/// What these options say; without --table, the tables of the study. Prints which of these have changed on the error
/// stream. Typed formulas are added to those of the study.
/// @throws CommandFailure for an option that needs --table, for wrong values, and when a table of the study is missing.
[[nodiscard]] UserData userDataOf(const CommandContext& context, const CommandData& data);

/// Whether the command works with data of the user, or with a map of groups, which only the loading makes known.
[[nodiscard]] bool usesUserData(const CommandData& data, const UserData& user);

/// Reads the data with the user's tables, and prints the warnings on the error stream.
/// @throws CommandFailure when they cannot be read; with the exit code of unmatched rows when fewer than nine of ten
///         rows of a table have a region, unless --allow-unmatched is given; when a typed formula cannot be used.
[[nodiscard]] LoadedData openMap(const CommandData& data, const UserData& user, const CommandContext& context,
                                 const DataNeeds& needs = {});

/// The choices that a command begins with: those of the study, or else the defaults of the data, which show the first
/// indicator of the user's tables. A typed formula is shown before anything else.
[[nodiscard]] core::MapSpec firstSpec(const CommandData& data, const LoadedData& loaded, const CommandContext& context);

}  // namespace app
