// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace app {

/// Whether a table has longitudes and latitudes and no other figures, such as a list of cities. Of a workbook, the
/// sheet counts that is read without a choice. False for a file that cannot be read as a table, or not as an overlay.
[[nodiscard]] bool isListOfPlaces(const std::filesystem::path& path);

}  // namespace app
