// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include "app/load/load_dataset.h"
#include "app/user_data/user_table_source.h"
#include "core/dataset/catalogue.h"

namespace app {

/// What a user adds to the data of a map.
struct UserData {
    std::vector<UserTableSource> tables = {};
    core::RegionNoun noun = {};  ///< What the regions are called; empty for that of the data package, or "region".
};

/// loadData() for boundaries and tables of any kind.
///
/// The regions of a boundary file are those of the data package if at least half of them have its codes or names, also
/// in another form: "62" or 甘肃 for 620000. A number or abbreviation of two characters needs a name beside it, because
/// regions of other countries have such codes, too. Then they get its codes, and the figures of the package are shown.
/// Otherwise they are a map of their own, identified by the field that matches the tables best, with the area as its
/// only indicator.
///
/// The indicators of tables are added to those of the map; LoadReport::tables says how their rows were joined.
/// @returns the data; never CodeFieldUnknown.
/// @throws gis::Error also as figuresOf() does.
[[nodiscard]] std::variant<LoadedData, CodeFieldUnknown> loadMap(const DataPaths& paths, const LoadOptions& options,
                                                                 const UserData& user = {});

/// loadMap() without data of the user, as a window loads.
[[nodiscard]] inline std::variant<LoadedData, CodeFieldUnknown> loadMapAlone(const DataPaths& paths,
                                                                             const LoadOptions& options) {
    return loadMap(paths, options);
}

/// loadMap() with its error as a value.
[[nodiscard]] LoadOutcome tryLoadMap(const DataPaths& paths, const LoadOptions& options, const UserData& user = {});

}  // namespace app
