// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gis {

/// The columns of a table with the coordinates of places.
struct CoordinateColumns {
    std::size_t x = 0;        ///< Of the longitudes, or of the x coordinates.
    std::size_t y = 0;        ///< Of the latitudes, or of the y coordinates.
    bool areDegrees = false;  ///< Whether they are longitudes and latitudes.
    friend bool operator==(const CoordinateColumns&, const CoordinateColumns&) = default;
};

/// The columns that are named like coordinates that belong together: lon and lat, 经度 and 纬度, x and y. Case, blanks,
/// and what stands in brackets behind a name do not count.
/// @param names  of all columns, in UTF-8.
[[nodiscard]] std::optional<CoordinateColumns> coordinateColumns(const std::vector<std::string>& names);

}  // namespace gis
