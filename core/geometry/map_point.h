// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

/// A place on the projected plane, in metres: x to the east, y to the north. Never degrees: a LonLat does not convert.
struct MapPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

}  // namespace core
