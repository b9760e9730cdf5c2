// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/load/boundary_file.h"
#include "app/load/data_paths.h"
#include "app/overlays/overlay_source.h"
#include "app/user_data/aggregation.h"
#include "app/user_data/indicators/user_formula.h"
#include "app/user_data/user_table_source.h"
#include "core/dataset/catalogue.h"

namespace app {

/// What a user adds to the data of a map.
struct UserData {
    std::vector<UserTableSource> tables = {};
    core::RegionNoun noun = {};  ///< What the regions are called; empty for that of the data package, or "region".
    std::vector<UserFormula> formulas = {};    ///< Each may use the indicators of those before it.
    std::vector<OverlaySource> overlays = {};  ///< In the order in which they are drawn.
    friend bool operator==(const UserData&, const UserData&) = default;
};

/// Where the data of a map come from, with everything that the user says about them.
struct MapSources {
    DataPaths paths = {};                         ///< The data package.
    std::optional<BoundaryFile> boundaries = {};  ///< In place of those of the package.
    UserData user = {};
    std::optional<Aggregation> aggregation = {};  ///< Nothing for a map of the regions themselves.
    friend bool operator==(const MapSources&, const MapSources&) = default;
};

/// UserTableSource::number of a table that is added.
[[nodiscard]] std::size_t nextNumber(const std::vector<UserTableSource>& tables);

/// The sources with another file of the user: a data package takes the place of everything; a table is added, or read
/// anew if it is there already; any other file takes the place of the boundaries. Nothing is read but the first bytes
/// of a .tab file.
[[nodiscard]] MapSources withFile(MapSources sources, const std::filesystem::path& file);

/// The sources with a file of lines or points, unless it is an overlay already.
[[nodiscard]] MapSources withOverlay(MapSources sources, const std::filesystem::path& file);

/// The sources with several files of the user.
struct SourcesWithFiles {
    MapSources sources;
    std::optional<std::filesystem::path> boundaries = {};  ///< The first boundary file among them.
    std::vector<std::filesystem::path> notUsed = {};       ///< The other boundary files: a map has one.
};

/// Adds files: a data package first; those that hold lines or points but no areas become overlays, the others as with
/// withFile(). The files are read as far as this needs; one that cannot be read counts as boundaries.
[[nodiscard]] SourcesWithFiles withFiles(MapSources sources, const std::vector<std::filesystem::path>& files);

}  // namespace app
