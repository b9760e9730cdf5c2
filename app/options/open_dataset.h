// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/load/load_dataset.h"
#include "app/options/syntax/arguments.h"
#include "app/options/syntax/command.h"
#include "app/package/data_package.h"

namespace app {

/// The folders of the data. @throws CommandFailure when they are not found.
[[nodiscard]] DataPaths dataFolders(const Wording& wording);

/// What the datapackage.json says. It is read within milliseconds; the tables and boundaries take longer.
/// @throws CommandFailure when it cannot be read.
[[nodiscard]] std::shared_ptr<const DataPackage> openPackage(const DataPaths& paths, const Wording& wording);

/// Whether the tables of the package list a grouping. The others are made from the map: the two sides of the dividing
/// line, and all regions as one group.
/// @throws CommandFailure when the tables of groupings cannot be read.
[[nodiscard]] bool isListedGrouping(const DataPackage& package, const std::string& id, const Wording& wording);

/// Figures of these indicators, and what else their values are computed from.
[[nodiscard]] DataNeeds needsOf(const core::Catalogue& catalogue, std::span<const core::IndicatorId> indicators);

/// --layer, --crs, and an option for the encoding: what a user may state about a boundary file.
/// @param encodingName  "encoding", or another name in a command that also reads a table.
[[nodiscard]] std::vector<Option> boundaryFileOptions(const QString& encodingName);
[[nodiscard]] gis::FileOptions boundaryFileOptionsOf(const Arguments& arguments, const QString& encodingName);

/// --boundaries, --boundary-key and what a user may state about the file, for commands that draw or describe the map.
[[nodiscard]] std::vector<Option> boundaryOptions();

/// The file that these options name; nothing for the boundaries that ship.
/// @throws CommandFailure for one of the other options without --boundaries.
[[nodiscard]] std::optional<BoundaryFile> boundariesOf(const Arguments& arguments);

/// Reads the data without printing warnings.
/// @throws CommandFailure when they cannot be read.
[[nodiscard]] LoadedData openData(const DataPaths& paths, const Wording& wording, const DataNeeds& needs,
                                  const std::optional<BoundaryFile>& boundaries = {},
                                  std::shared_ptr<const DataPackage> package = {});
/// Prints the warnings of a report on the error stream.
void printWarnings(const LoadReport& report, const CommandContext& context);

}  // namespace app
