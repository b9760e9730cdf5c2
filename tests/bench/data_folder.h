// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stdexcept>

#include "app/load/data_paths.h"

namespace bench {

/// The data of a folder that HULINE_DATA may name.
/// @throws std::runtime_error when the folder holds no data.
[[nodiscard]] inline app::DataPaths dataIn(const std::filesystem::path& folder) {
    const auto found = app::findData({folder, {}}).found;
    if (!found) {
        throw std::runtime_error(
            folder.string() + ": there is neither a datapackage.json nor a pair of folders statistics and shapefiles");
    }
    return *found;
}

}  // namespace bench
