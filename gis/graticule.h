// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/graticule_line.h"
#include "gis/projection.h"

namespace gis {

/// The range of longitude and latitude that a graticule covers, in degrees.
struct GraticuleExtent {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    friend bool operator==(const GraticuleExtent&, const GraticuleExtent&) = default;
};

/// The meridians, then the parallels, at whole multiples of the spacing; each spans the whole extent. Where the map is
/// cut at a meridian (Projection::seam()), so are the parallels, and that meridian is drawn at both edges. Places that
/// the projection cannot show are left out.
/// @throws std::invalid_argument unless the spacing is positive, west < east and south < north.
[[nodiscard]] std::vector<core::GraticuleLine> graticule(const Projection& projection, const GraticuleExtent& extent,
                                                         double spacingDegrees);

}  // namespace gis
