// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/polygon.h"
#include "gis/projection.h"

namespace gis {

/// A meridian or a parallel on the map.
struct GraticuleLine {
    bool isMeridian = false;
    double degrees = 0;   ///< Longitude of a meridian, latitude of a parallel.
    core::Polyline path;  ///< Projected metres; dense enough to look smooth.
    friend bool operator==(const GraticuleLine&, const GraticuleLine&) = default;
};

/// The range of longitude and latitude that a graticule covers, in degrees.
struct GraticuleExtent {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    friend bool operator==(const GraticuleExtent&, const GraticuleExtent&) = default;
};

/// The meridians, then the parallels, at whole multiples of the spacing; each spans the whole extent.
/// @throws std::invalid_argument unless the spacing is positive, west < east and south < north.
/// @throws Error ProjectionFailed when the projection cannot show the whole extent.
[[nodiscard]] std::vector<GraticuleLine> graticule(const Projection& projection, const GraticuleExtent& extent,
                                                   double spacingDegrees);

}  // namespace gis
