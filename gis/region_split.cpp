// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/region_split.h"

#include <algorithm>
#include <string>

#include "gis/detail/geos_shapes.h"
#include "gis/error.h"

namespace gis {
namespace {

using detail::GeosContext;
using detail::GeosGeometry;

double areaM2(const GeosContext& geos, const GeosGeometry& geometry) {
    double area = 0;
    GEOSArea_r(geos.get(), geometry.get(), &area);
    return area;
}

}  // namespace

std::vector<double> areaSharesWithin(const core::Ring& ring, const core::RegionSet& regions) {
    const GeosContext geos;
    const GeosGeometry inside = detail::polygonOf(geos, {ring, {}}, "ring");
    if (GEOSisValid_r(geos.get(), inside.get()) != 1) {
        throw Error(ErrorKind::GeometryFailed, "ring", "crosses itself");
    }
    std::vector<double> shares;
    for (const core::Region& region : regions.regions()) {
        const GeosGeometry shape = detail::shapeOf(geos, region);
        const GeosGeometry part =
            geos.own(GEOSIntersection_r(geos.get(), shape.get(), inside.get()), region.code.text());
        const double whole = areaM2(geos, shape);
        shares.push_back(whole > 0 ? std::clamp(areaM2(geos, part) / whole, 0.0, 1.0) : 0.0);
    }
    return shares;
}

}  // namespace gis
