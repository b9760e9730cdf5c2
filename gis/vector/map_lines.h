// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/geometry/polygon.h"
#include "gis/projection.h"
#include "gis/vector/layer_reference.h"
#include "gis/vector/lon_lat_shapes.h"

namespace gis::detail {

/// A line of a file on the map.
struct MapLine {
    /// Several where the line crosses the seam of the map, passes the place opposite to its centre, or lacks vertices.
    /// Each has two points.
    std::vector<core::Polyline> parts;
    bool hadBadVertices = false;  ///< Some are not numbers or cannot be projected; they are left out.
};

/// Puts lines of a file on a map. Between two vertices, a line is straight in the reference system of the file, so
/// points are added where it is long: at every degree, as long as there are not too many in all. Where two longitudes
/// in succession are more than 180 degrees apart, the line continues the short way.
class MapLineMaker {
public:
    MapLineMaker(ToLonLat toLonLat, const LayerReference& reference, Projection projection);

    [[nodiscard]] MapLine operator()(const StoredPath& path);

private:
    [[nodiscard]] LonLatPath densified(const StoredPath& stored);
    void add(core::LonLat place, MapLine& line);
    void leaveOut(MapLine& line);

    ToLonLat m_toLonLat;
    Projection m_projection;
    std::optional<double> m_seam;
    bool m_isGeographic;
    std::size_t m_pointsToAdd;  ///< That may still be added.
    std::optional<core::LonLat> m_last;
};

}  // namespace gis::detail
