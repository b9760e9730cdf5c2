// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
#include "gis/progress.h"
#include "gis/region_reader.h"

namespace app {

/// What was not as it should be in data that can be used all the same.
struct LoadReport {
    std::map<std::string, gis::ReadWarnings>
        shapes;  ///< By file of boundaries, land or lines; clean ones are not in it.
    core::JoinReport join;
    std::optional<gis::Error> claimsFault;  ///< Why the table of claims, which is there, is not used.
    std::vector<core::RegionNames> names;   ///< Of every region in the table of names, in the map or not.

    /// Whether there is anything to tell. A region without figures is as it should be unless a grouping counts it: so
    /// are Hong Kong, Macao and Taiwan, for which the yearbooks' provincial tables have none.
    [[nodiscard]] bool isClean() const;
};

struct LoadedData {
    core::Dataset dataset;
    LoadReport report;
    std::optional<std::vector<core::Claim>> claims;  ///< Nothing without a table of claims, or with a faulty one.
    bool areNeighboursKnown = false;                 ///< Not with the picture, and not where they were given up.
};

/// How data are loaded.
struct LoadOptions {
    std::optional<BoundaryFile> boundaries;  ///< In the place of the shipped ones.
    gis::Progress progress;
    /// Called with all that a picture needs, before the neighbours of regions are known, which take longest.
    std::function<void(const LoadedData&)> onPicture;
};

/// Reads boundaries and statistics and joins them. Uses nothing of the window, so any thread may call it.
/// @returns what is known, or that it is not known which field holds the codes of the user's boundaries.
/// @throws gis::Error when a file is missing or holds what it must not.
/// @throws gis::Cancelled when the progress wants no more before the picture; afterwards the neighbours are given up,
/// and
///         all the rest is returned.
[[nodiscard]] std::variant<LoadedData, CodeFieldUnknown> loadData(const DataPaths& paths, const LoadOptions& options);

/// The same with the boundaries that ship.
[[nodiscard]] LoadedData loadDataset(const DataPaths& paths);

/// The loading was given up as asked before there was a picture; nothing is kept of it.
struct LoadCancelled {};

/// What is known, or why nothing is.
using LoadOutcome = std::variant<LoadedData, gis::Error, LoadCancelled, CodeFieldUnknown>;

/// loadData() with its error as a value: the one place where an error that ends the loading is caught. What the
/// readers let through and core refuses (std::invalid_argument) becomes a BadValue about the statistics as a whole.
[[nodiscard]] LoadOutcome tryLoad(const DataPaths& paths, const LoadOptions& options = {});

}  // namespace app
