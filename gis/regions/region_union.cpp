// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/regions/region_union.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "core/geometry/measure.h"
#include "gis/adjacency.h"
#include "gis/detail/geos_shapes.h"
#include "gis/parallel/in_parallel.h"

namespace gis {
namespace {

using detail::GeosContext;
using detail::GeosGeometry;

constexpr double earthRadiusM = 6371e3;
/// By which the area of a union may differ from the sum of its parts for them to have no gaps and overlaps.
constexpr double areaPrecision = 1e-9;

/// A collection that owns its parts.
GeosGeometry collectionOf(const GeosContext& geos, int type, std::vector<GeosGeometry> parts,
                          const std::string& subject) {
    std::vector<GEOSGeometry*> released;
    released.reserve(parts.size());
    for (GeosGeometry& part : parts) {
        released.push_back(part.release());
    }
    return geos.own(
        GEOSGeom_createCollection_r(geos.get(), type, released.data(), static_cast<unsigned>(released.size())),
        subject);
}

using Members = std::vector<const core::Region*>;

/// The union of regions that share all vertices of their common borders; null if they do not. Takes time proportional
/// to the number of vertices.
GeosGeometry coverageUnion(const GeosContext& geos, const Members& members) {
    const std::string& subject = members.front()->code.text();
    std::vector<GeosGeometry> parts;
    double area = 0;
    for (const core::Region* region : members) {
        for (const core::Polygon& polygon : region->shape) {
            parts.push_back(detail::polygonOf(geos, polygon, region->code.text()));
        }
        area += core::planarAreaM2(region->shape);
    }
    const GeosGeometry all = collectionOf(geos, GEOS_GEOMETRYCOLLECTION, std::move(parts), subject);
    GeosGeometry whole(GEOSCoverageUnion_r(geos.get(), all.get()), {geos.get()});
    const bool isUnion = whole && GEOSisValid_r(geos.get(), whole.get()) == 1 &&
                         std::abs(geos.measure(GEOSArea_r, whole, subject) - area) <= areaPrecision * area;
    return isUnion ? std::move(whole) : GeosGeometry(nullptr, {geos.get()});
}

/// The union of any regions.
GeosGeometry overlayUnion(const GeosContext& geos, const Members& members) {
    const std::string& subject = members.front()->code.text();
    std::vector<GeosGeometry> parts;
    std::ranges::transform(members, std::back_inserter(parts),
                           [&](const core::Region* region) { return detail::shapeOf(geos, *region); });
    const GeosGeometry all = collectionOf(geos, GEOS_GEOMETRYCOLLECTION, std::move(parts), subject);
    return geos.own(GEOSUnaryUnion_r(geos.get(), all.get()), subject);
}

/// Whether an area between regions is a gap between two drawings of one border: on average not wider than neighbours
/// may be apart. A line that is straight in one projection bends in another, the more the longer it is.
bool isNarrow(const core::Polygon& area) {
    double length = 0;
    double longest = 0;
    for (std::size_t i = 1; i < area.shell.size(); ++i) {
        const double edge = std::hypot(area.shell[i].x - area.shell[i - 1].x, area.shell[i].y - area.shell[i - 1].y);
        length += edge;
        longest = std::max(longest, edge);
    }
    const double width = 2 * core::planarAreaM2({area}) / length;
    return width <= std::max(defaultContiguityToleranceM, longest * longest / (4 * earthRadiusM));
}

/// Whether two rings of a shape meet in a place, or one meets itself.
bool haveRingsContact(const core::MultiPolygon& shape) {
    std::vector<std::pair<double, double>> places;
    const auto add = [&](const core::Ring& ring) {
        std::transform(ring.begin() + 1, ring.end(), std::back_inserter(places),
                       [](core::MapPoint point) { return std::pair(point.x, point.y); });
    };
    for (const core::Polygon& polygon : shape) {
        add(polygon.shell);
        std::ranges::for_each(polygon.holes, add);
    }
    std::ranges::sort(places);
    return std::ranges::adjacent_find(places) != places.end();
}

/// Whether there may be gaps: as holes, or between parts that touch.
bool mayHaveGaps(const core::MultiPolygon& shape) {
    const auto hasNarrowHole = [](const core::Polygon& polygon) {
        return std::ranges::any_of(polygon.holes, [](const core::Ring& hole) { return isNarrow({hole, {}}); });
    };
    return std::ranges::any_of(shape, hasNarrowHole) || haveRingsContact(shape);
}

/// The areas that the outlines of a shape enclose, inside it or not, also between parts that touch in two points.
core::MultiPolygon enclosedAreas(const GeosContext& geos, const GeosGeometry& shape, const std::string& subject) {
    const GeosGeometry outline = geos.own(GEOSBoundary_r(geos.get(), shape.get()), subject);
    const GeosGeometry lines = geos.own(GEOSUnaryUnion_r(geos.get(), outline.get()), subject);
    const GEOSGeometry* all = lines.get();
    return detail::multiPolygonOf(geos, geos.own(GEOSPolygonize_r(geos.get(), &all, 1), subject));
}

/// The shape without gaps between the members.
core::MultiPolygon withoutGaps(const GeosContext& geos, const GeosGeometry& whole, const std::string& subject) {
    core::MultiPolygon shape = detail::multiPolygonOf(geos, whole);
    if (!mayHaveGaps(shape)) {
        return shape;
    }
    std::vector<GeosGeometry> parts;
    for (const core::Polygon& area : enclosedAreas(geos, whole, subject)) {
        if (isNarrow(area)) {
            GeosGeometry gap = detail::polygonOf(geos, area, subject);
            const GeosGeometry inside = geos.own(GEOSPointOnSurface_r(geos.get(), gap.get()), subject);
            if (!geos.answer(GEOSIntersects_r(geos.get(), whole.get(), inside.get()), subject)) {
                parts.push_back(std::move(gap));
            }
        }
    }
    if (parts.empty()) {
        return shape;
    }
    for (const core::Polygon& polygon : shape) {
        parts.push_back(detail::polygonOf(geos, polygon, subject));
    }
    const GeosGeometry all = collectionOf(geos, GEOS_GEOMETRYCOLLECTION, std::move(parts), subject);
    return detail::multiPolygonOf(geos, geos.own(GEOSUnaryUnion_r(geos.get(), all.get()), subject));
}

core::MultiPolygon unionOf(const Members& members) {
    if (members.empty()) {
        return {};
    }
    if (members.size() == 1) {
        return members.front()->shape;
    }
    const GeosContext geos;
    GeosGeometry whole = coverageUnion(geos, members);
    if (!whole) {
        whole = overlayUnion(geos, members);
    }
    return withoutGaps(geos, whole, members.front()->code.text());
}

}  // namespace

std::vector<core::MultiPolygon> unions(const core::RegionSet& regions, std::span<const std::vector<std::size_t>> groups,
                                       const Progress& progress) {
    std::vector<core::MultiPolygon> shapes(groups.size());
    inParallel(
        groups.size(),
        [&](std::size_t group) {
            Members members;
            for (const std::size_t position : groups[group]) {
                if (!regions[position].shape.empty()) {
                    members.push_back(&regions[position]);
                }
            }
            shapes[group] = unionOf(members);
        },
        progress);
    return shapes;
}

}  // namespace gis
