// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"

namespace core {

/// A meridian or a parallel on the map.
struct GraticuleLine {
    bool isMeridian = false;
    double degrees = 0;  ///< Longitude of a meridian, latitude of a parallel.
    Polyline path;       ///< Projected metres; dense enough to look smooth.
    friend bool operator==(const GraticuleLine&, const GraticuleLine&) = default;
};

}  // namespace core
