// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/load/load_dataset.h"
#include "app/options/command.h"

namespace app {

/// Where the data are. @throws CommandFailure when they are nowhere.
[[nodiscard]] DataPaths dataFolders(const Wording& wording);

/// What the data package says about its figures; takes milliseconds, where openDataset() takes longer.
/// @throws CommandFailure when it cannot be read.
[[nodiscard]] core::Catalogue openCatalogue(const DataPaths& paths, const Wording& wording);

/// --boundaries and --boundary-key, for commands that draw or tell of the map.
[[nodiscard]] std::vector<Option> boundaryOptions();

/// The file that these options name; nothing for the boundaries that ship.
/// @throws CommandFailure for a key without boundaries.
[[nodiscard]] std::optional<BoundaryFile> boundariesOf(const Arguments& arguments);

/// What is known and what was read beside it. Says nothing.
/// @throws CommandFailure when the data cannot be read.
[[nodiscard]] LoadedData openData(const DataPaths& paths, const Wording& wording,
                                  const std::optional<BoundaryFile>& boundaries = {});
/// Says on the error stream what was wrong with data that can be used.
void sayRemarks(const LoadReport& report, const CommandContext& context);

/// What is known, with the boundaries that the command's options name. Says on the error stream what was wrong with
/// data that can be used.
/// @throws CommandFailure when the data cannot be read.
[[nodiscard]] core::Dataset openDataset(const DataPaths& paths, const CommandContext& context);
/// The same from where the data are. @throws CommandFailure also when they are nowhere.
[[nodiscard]] core::Dataset openDataset(const CommandContext& context);

}  // namespace app
