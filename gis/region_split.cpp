// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/region_split.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "core/geometry/measure.h"
#include "gis/detail/geos_shapes.h"
#include "gis/error.h"

namespace gis {
namespace {

using detail::GeosContext;
using detail::GeosGeometry;

constexpr double nearnessM = 1;  // far beyond rounding

double areaM2(const GeosContext& geos, const GeosGeometry& geometry) {
    double area = 0;
    GEOSArea_r(geos.get(), geometry.get(), &area);
    return area;
}

/// Whether a shape has an area that no outline's crossing takes away, in rings that are closed.
bool hasPlainArea(const core::MultiPolygon& shape) {
    const auto isClosed = [](const core::Ring& ring) { return ring.empty() || ring.front() == ring.back(); };
    const auto isWhole = [&](const core::Polygon& part) {
        return isClosed(part.shell) && std::ranges::all_of(part.holes, isClosed);
    };
    return std::ranges::all_of(shape, isWhole) && core::planarAreaM2(shape) > 0;
}

/// Whether a straight piece comes into a box, or near it: by the box of the piece, and by the side of the piece's line
/// on which the box's corners lie.
bool mayMeet(core::MapPoint from, core::MapPoint to, const core::Box& box) {
    const auto [west, east] = std::minmax(from.x, to.x);
    const auto [south, north] = std::minmax(from.y, to.y);
    if (!core::Box{{west, south}, {east, north}}.intersects(box)) {
        return false;
    }
    const auto side = [&](double x, double y) {
        return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    };
    const auto [least, most] = std::minmax({side(box.min.x, box.min.y), side(box.max.x, box.min.y),
                                            side(box.max.x, box.max.y), side(box.min.x, box.max.y)});
    return least <= 0 && most >= 0;
}

/// Whether the ring, as far as its boxes tell, may cut what lies in a box.
bool mayCut(const core::Ring& ring, const core::Box& box) {
    const core::Box grown = box.grown(nearnessM);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        if (mayMeet(ring[i - 1], ring[i], grown)) {
            return true;
        }
    }
    return false;
}

/// Which part of a region's area lies inside, by GEOS.
double shareCut(const GeosContext& geos, const core::Region& region, const GeosGeometry& inside) {
    const GeosGeometry shape = detail::shapeOf(geos, region);
    const double whole = areaM2(geos, shape);
    const GeosGeometry part = geos.own(GEOSIntersection_r(geos.get(), shape.get(), inside.get()), region.code.text());
    return whole > 0 ? std::clamp(areaM2(geos, part) / whole, 0.0, 1.0) : 0.0;
}

}  // namespace

std::vector<double> areaSharesWithin(const core::Ring& ring, const core::RegionSet& regions) {
    const GeosContext geos;
    const GeosGeometry inside = detail::polygonOf(geos, {ring, {}}, "ring");
    if (GEOSisValid_r(geos.get(), inside.get()) != 1) {
        throw Error(ErrorKind::GeometryFailed, "ring", "crosses itself");
    }
    std::vector<double> shares;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const core::Region& region = regions[i];
        const std::optional<core::Box>& box = regions.extentOf(i);
        if (!box) {
            shares.push_back(0);
        } else if (hasPlainArea(region.shape) && !mayCut(ring, *box)) {
            shares.push_back(core::contains({{ring, {}}}, box->centre()) ? 1 : 0);
        } else {
            shares.push_back(shareCut(geos, region, inside));
        }
    }
    return shares;
}

}  // namespace gis
