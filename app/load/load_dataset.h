// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/load/boundary_file.h"
#include "app/load/data_paths.h"
#include "core/audit/claim.h"
#include "core/dataset/dataset.h"
#include "gis/error.h"
#include "gis/parallel/progress.h"
#include "gis/region_reader.h"

namespace app {

/// What was wrong with data that can nevertheless be used.
struct LoadReport {
    std::map<std::string, gis::ReadWarnings>
        shapes;  ///< By file of boundaries, land or lines; only files with warnings.
    core::JoinReport join;
    std::map<std::string, std::size_t> rowsWithoutValue;  ///< Of tables with one figure per row, by file.
    std::optional<gis::Error> claimsFault;                ///< Why an existing table of claims is not used.
    std::vector<core::RegionNames> names;                 ///< All rows of the table of names, on the map or not.

    /// Whether there is anything to tell. A region without figures is as it should be unless a grouping counts it: so
    /// are Hong Kong, Macao and Taiwan, for which the yearbooks' provincial tables have none.
    [[nodiscard]] bool isClean() const;
};

struct LoadedData {
    core::Dataset dataset;
    LoadReport report = {};
    std::optional<std::vector<core::Claim>> claims = {};  ///< Nothing when the table is missing or faulty.
    bool areNeighboursKnown = false;                      ///< False for the picture, and when the search was cancelled.
};

/// How data are loaded.
struct LoadOptions {
    std::optional<BoundaryFile> boundaries;  ///< Instead of the boundaries that ship.
    gis::Progress progress;
    /// Called with everything that a picture needs. The search for neighbours, which takes longest, follows.
    std::function<void(const LoadedData&)> onPicture;
};

/// Reads boundaries and statistics and joins them. May be called in any thread.
/// @returns the data, or CodeFieldUnknown when no field of the user's boundaries is known to hold the codes.
/// @throws gis::Error when a file is missing or holds what it must not. A value that core refuses is a BadValue of the
///         file of the regions, or of the folder of the statistics.
/// @throws gis::Cancelled when the progress cancels before the picture. Afterwards a cancellation only ends the search
///         for neighbours.
[[nodiscard]] std::variant<LoadedData, CodeFieldUnknown> loadData(const DataPaths& paths, const LoadOptions& options);

/// The same with the boundaries that ship.
[[nodiscard]] LoadedData loadDataset(const DataPaths& paths);

/// The loading was cancelled before there was a picture.
struct LoadCancelled {};

/// The data, or why there are none.
using LoadOutcome = std::variant<LoadedData, gis::Error, LoadCancelled, CodeFieldUnknown>;

/// loadData() with its error as a value.
[[nodiscard]] LoadOutcome tryLoad(const DataPaths& paths, const LoadOptions& options = {});

}  // namespace app
