// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/describe/file_area.h"
#include "gis/outline/lon_lat_polygon.h"

namespace gis::detail {

// Longitudes repeat after 360 degrees, and files cut regions at 180 degrees or let a ring jump there. A map is cut at
// one meridian, the seam: the regions lie between the seam and 360 degrees east of it.

/// Longitudes from west to east, as continuous numbers: 175 to 185 across the meridian of 180 degrees.
struct LongitudeRange {
    double west = 0;
    double east = 0;
    friend bool operator==(const LongitudeRange&, const LongitudeRange&) = default;
};

/// A ring without jumps: where two places in succession are more than 180 degrees apart, the ring continues the short
/// way, beyond 180 degrees. A ring around a pole gets edges along the seam to the pole and back, unless it has them.
[[nodiscard]] outline::LonLatPath unwrapped(outline::LonLatPath ring);

/// The range that begins east of the widest gap between ranges; its west is from -180 to below 180. Without a gap, from
/// -180 to 180.
[[nodiscard]] LongitudeRange coveredLongitudes(std::vector<LongitudeRange> ranges);

/// The seam in the middle of the gap.
[[nodiscard]] double seamOf(const LongitudeRange& covered);

/// The longitudes of the shells of polygons, unwrapped.
[[nodiscard]] std::vector<LongitudeRange> longitudesOf(const outline::LonLatPolygons& polygons);

/// The same without a seam: unwrapped, with all polygons of a region on the same side of 180 degrees where its
/// longitudes leave a gap elsewhere. Nothing is cut.
[[nodiscard]] outline::LonLatPolygons placedTogether(outline::LonLatPolygons polygons);

/// Places on the seam move to the side of their polygon by a tenth of a millimetre, so that rounding cannot put them on
/// the other edge of the map. Edges along the seam, and along a pole, get places half a degree apart: on a map they are
/// curves.
[[nodiscard]] outline::LonLatPolygons closedAlongSeam(outline::LonLatPolygons polygons, double seam);

/// Polygons between the seam and 360 degrees east of it: unwrapped, moved by whole turns, and cut where they cross the
/// seam.
[[nodiscard]] outline::LonLatPolygons placedEastOf(double seam, outline::LonLatPolygons polygons);

/// Polygons without the edges that lead to a pole along one meridian and back along the same meridian: an azimuthal
/// projection of the pole draws them as a slit.
[[nodiscard]] outline::LonLatPolygons withoutPoleEdges(outline::LonLatPolygons polygons);

}  // namespace gis::detail
