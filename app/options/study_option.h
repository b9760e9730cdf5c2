// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/options/open_dataset.h"
#include "app/study/study.h"
#include "app/user_data/map_sources.h"

namespace app {

/// What a command works with: the data and choices of the study that --study names, or else those of the program.
struct CommandData {
    DataPaths paths;
    std::optional<BoundaryFile> boundaries;  ///< Of --boundaries, or else of the study.
    UserData user;                           ///< Of the study.
    std::optional<Study> study;
    std::optional<Aggregation> aggregation = {};  ///< Of --aggregate, or else of the study.

    /// The choices of the study, or else the defaults of the catalogue.
    [[nodiscard]] core::MapSpec spec(const core::Catalogue& catalogue) const;
};

/// --study.
[[nodiscard]] Option studyOption();

/// Reads the study, if one is given. Prints what it contains that is not used, and which data have changed, on the
/// error stream.
/// @throws CommandFailure when it cannot be read or its data are missing, and as dataFolders() and boundariesOf().
[[nodiscard]] CommandData commandData(const CommandContext& context);

/// Prints which data of a kind have changed since a study was saved, on the error stream.
/// @throws CommandFailure when such data are missing. gis::Error as stateOf().
void requireData(const CommandContext& context, const Study& study, DataKind kind);

/// The same, but every error becomes a CommandFailure.
void requireStudyData(const CommandContext& context, const Study& study, DataKind kind);

/// Reads the data, and prints the warnings on the error stream.
/// @throws CommandFailure when the data cannot be read.
[[nodiscard]] core::Dataset openDataset(const CommandData& data, const CommandContext& context,
                                        const DataNeeds& needs = {}, std::shared_ptr<const DataPackage> package = {});

/// The choices of the study, fitted to its data. Prints what had to be changed on the error stream.
[[nodiscard]] core::MapSpec fittedSpec(const Study& study, const core::Dataset& dataset, const CommandContext& context);

/// `dataset` with the dividing line of a spec. Without a dividing line in the data or the spec, it stays as it is.
/// @throws CommandFailure when the line cannot divide the map.
[[nodiscard]] core::Dataset withLineOf(const core::MapSpec& spec, core::Dataset dataset);

/// The same for an own line only.
[[nodiscard]] core::Dataset withOwnLineOf(const core::MapSpec& spec, core::Dataset dataset);

}  // namespace app
