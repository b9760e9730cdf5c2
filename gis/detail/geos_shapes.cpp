// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/geos_shapes.h"

#include <utility>
#include <vector>

namespace gis::detail {
namespace {

GeosGeometry linearRing(const GeosContext& geos, const core::Ring& ring, const std::string& subject) {
    GEOSCoordSequence* points = GEOSCoordSeq_create_r(geos.get(), static_cast<unsigned>(ring.size()), 2);
    for (unsigned i = 0; i < ring.size(); ++i) {
        GEOSCoordSeq_setXY_r(geos.get(), points, i, ring[i].x, ring[i].y);
    }
    return geos.own(GEOSGeom_createLinearRing_r(geos.get(), points), subject);
}

}  // namespace

GeosGeometry polygonOf(const GeosContext& geos, const core::Polygon& polygon, const std::string& subject) {
    std::vector<GeosGeometry> rings;
    std::vector<GEOSGeometry*> holes;
    GeosGeometry shell = linearRing(geos, polygon.shell, subject);
    for (const core::Ring& hole : polygon.holes) {
        rings.push_back(linearRing(geos, hole, subject));
    }
    for (GeosGeometry& ring : rings) {
        holes.push_back(ring.release());
    }
    return geos.own(
        GEOSGeom_createPolygon_r(geos.get(), shell.release(), holes.data(), static_cast<unsigned>(holes.size())),
        subject);
}

GeosGeometry shapeOf(const GeosContext& geos, const core::Region& region) {
    const std::string& subject = region.code.text();
    std::vector<GeosGeometry> owned;
    std::vector<GEOSGeometry*> parts;
    for (const core::Polygon& polygon : region.shape) {
        owned.push_back(polygonOf(geos, polygon, subject));
    }
    for (GeosGeometry& part : owned) {
        parts.push_back(part.release());
    }
    GeosGeometry shape = geos.own(
        GEOSGeom_createCollection_r(geos.get(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())),
        subject);
    return GEOSisValid_r(geos.get(), shape.get()) == 1 ? std::move(shape)
                                                       : geos.own(GEOSMakeValid_r(geos.get(), shape.get()), subject);
}

}  // namespace gis::detail
