// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/ring_cleaning.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/geometry/polygon.h"
#include "gis/vector/degrees.h"

namespace gis::detail {
namespace {

using core::LonLat;
using outline::LonLatPath;
using outline::LonLatPolygon;

void cleanRing(LonLatPath& ring, double greatestLatitude, RingFaults& faults) {
    const auto isUsable = [&](LonLat place) {
        return std::isfinite(place.lon) && std::isfinite(place.lat) && std::abs(place.lat) <= greatestLatitude;
    };
    const bool wasOpen = !ring.empty() && ring.front() != ring.back();
    if (std::erase_if(ring, [&](LonLat place) { return !isUsable(place); }) > 0) {
        faults.hadBadVertices = true;
    } else if (wasOpen) {
        faults.hadOpenRings = true;
    }
    if (!ring.empty() && ring.front() != ring.back()) {
        ring.push_back(LonLat(ring.front()));
    }
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    if (ring.size() < core::minRingPoints) {
        faults.hadShortRings = true;
        ring.clear();
    }
}

}  // namespace

RingFaults cleanRings(outline::LonLatPolygons& polygons, bool onPlane) {
    RingFaults faults;
    const double greatestLatitude = onPlane ? std::numeric_limits<double>::max() : northPole;
    outline::forEachRing(polygons, [&](LonLatPath& ring) { cleanRing(ring, greatestLatitude, faults); });
    std::erase_if(polygons, [](const LonLatPolygon& polygon) { return polygon.shell.empty(); });
    for (LonLatPolygon& polygon : polygons) {
        std::erase_if(polygon.holes, [](const LonLatPath& hole) { return hole.empty(); });
    }
    return faults;
}

void markUnprojectable(outline::LonLatPolygons& polygons, const Projection& projection) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    outline::forEachRing(polygons, [&](LonLatPath& ring) {
        for (LonLat& place : ring) {
            if (!projection.tryProject(place)) {
                place = {infinity, infinity};
            }
        }
    });
}

}  // namespace gis::detail
