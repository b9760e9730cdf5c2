// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

/// A position on the projected plane, in metres: x to the east, y to the north. A LonLat does not convert to it.
struct MapPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

}  // namespace core
