// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/seam.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

#include "gis/vector/degrees.h"
#include "gis/vector/lon_lat_shapes.h"

namespace gis::detail {
namespace {

using core::LonLat;
using outline::LonLatPath;
using outline::LonLatPolygon;
using outline::LonLatPolygons;

constexpr double seamTolerance = 1e-9;  // degrees: rounding errors of coordinates

/// The longitudes of a ring that is unwrapped already.
LongitudeRange rangeOf(const LonLatPath& ring) {
    const auto [west, east] = std::ranges::minmax(ring, {}, &LonLat::lon);
    return {west.lon, east.lon};
}

bool hasJump(const LonLatPath& ring) {
    return std::ranges::adjacent_find(ring, [](LonLat a, LonLat b) { return std::abs(b.lon - a.lon) > halfTurn; }) !=
           ring.end();
}

void shift(LonLatPath& ring, double degrees) {
    if (degrees != 0) {
        std::ranges::for_each(ring, [&](LonLat& place) { place.lon += degrees; });
    }
}

/// The whole turns that bring a longitude to the seam or less than a turn east of it.
double turnsTo(double seam, double lon) { return -fullTurn * std::floor((lon - seam + seamTolerance) / fullTurn); }

}  // namespace

LonLatPath unwrapped(LonLatPath ring) {
    if (ring.size() < 2 || !hasJump(ring)) {
        return ring;
    }
    LonLatPath path = ring;
    double offset = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double step = ring[i].lon - ring[i - 1].lon;
        if (std::abs(step) > halfTurn) {
            offset -= fullTurn * std::round(step / fullTurn);
        }
        path[i].lon = ring[i].lon + offset;
    }
    const double winding = path.back().lon - path.front().lon;
    if (std::abs(winding) < halfTurn) {
        const LongitudeRange range = rangeOf(path);
        return range.east > range.west ? path : ring;  // a band around the Earth has edges of 360 degrees
    }
    if (std::ranges::any_of(ring, isAtPole)) {
        return ring;  // it has edges to the pole, along a meridian
    }
    const double middle =
        std::accumulate(ring.begin(), ring.end(), 0.0, [](double sum, LonLat place) { return sum + place.lat; });
    const double pole = middle > 0 ? northPole : -northPole;
    path.push_back({path.back().lon, pole});
    path.push_back({path.front().lon, pole});
    path.push_back(LonLat(path.front()));
    return path;
}

LongitudeRange coveredLongitudes(std::vector<LongitudeRange> ranges) {
    constexpr LongitudeRange all{-halfTurn, halfTurn};
    if (ranges.empty()) {
        return all;
    }
    for (LongitudeRange& range : ranges) {
        if (range.east - range.west >= fullTurn - seamTolerance) {
            return all;
        }
        const double moved = turnsTo(-halfTurn, range.west);
        range = {range.west + moved, range.east + moved};
    }
    std::ranges::sort(ranges, {}, &LongitudeRange::west);
    // A range that crosses 180 degrees covers the western end as well.
    double reached = std::ranges::max(ranges, {}, &LongitudeRange::east).east - fullTurn;
    double widest = seamTolerance;
    LongitudeRange covered = all;
    for (const LongitudeRange& range : ranges) {
        if (range.west - reached > widest) {
            widest = range.west - reached;
            covered = {range.west, reached + fullTurn};
        }
        reached = std::max(reached, range.east);
    }
    return covered;
}

double seamOf(const LongitudeRange& covered) {
    const double gap = fullTurn - (covered.east - covered.west);
    return covered.west - gap / 2;
}

std::vector<LongitudeRange> longitudesOf(const LonLatPolygons& polygons) {
    std::vector<LongitudeRange> ranges;
    for (const LonLatPolygon& polygon : polygons) {
        if (!polygon.shell.empty()) {
            ranges.push_back(rangeOf(unwrapped(polygon.shell)));
        }
    }
    return ranges;
}

namespace {

/// Makes a polygon continuous, with its holes inside its shell, less than a turn east of a meridian.
void unwrap(LonLatPolygon& polygon, double meridian) {
    polygon.shell = unwrapped(std::move(polygon.shell));
    shift(polygon.shell, turnsTo(meridian, rangeOf(polygon.shell).west));
    const double west = rangeOf(polygon.shell).west;
    for (LonLatPath& hole : polygon.holes) {
        if (!hole.empty()) {
            hole = unwrapped(std::move(hole));
            shift(hole, turnsTo(west, rangeOf(hole).west));
        }
    }
}

/// The path with places at most half a degree apart along its edges for which `isLong(from, to)`.
template <class IsLong>
LonLatPath densified(const LonLatPath& path, const IsLong& isLong) {
    constexpr double step = 0.5;  // degrees
    LonLatPath dense;
    dense.reserve(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i > 0 && isLong(path[i - 1], path[i])) {
            const LonLat from = path[i - 1];
            const LonLat to = path[i];
            const int pieces = static_cast<int>(std::ceil(std::hypot(to.lon - from.lon, to.lat - from.lat) / step));
            for (int k = 1; k < pieces; ++k) {
                const double along = static_cast<double>(k) / pieces;
                dense.push_back({from.lon + along * (to.lon - from.lon), from.lat + along * (to.lat - from.lat)});
            }
        }
        dense.push_back(path[i]);
    }
    return dense;
}

}  // namespace

LonLatPolygons placedTogether(LonLatPolygons polygons) {
    const LongitudeRange covered = coveredLongitudes(longitudesOf(polygons));
    if (covered.east - covered.west < fullTurn) {
        return placedEastOf(seamOf(covered), std::move(polygons));
    }
    std::erase_if(polygons, [](const LonLatPolygon& polygon) { return polygon.shell.empty(); });
    std::ranges::for_each(polygons, [](LonLatPolygon& polygon) { unwrap(polygon, -halfTurn); });
    return polygons;
}

LonLatPolygons closedAlongSeam(LonLatPolygons polygons, double seam) {
    constexpr double inwards = 1e-9;  // degrees
    const double west = seam + inwards;
    const double east = seam + fullTurn - inwards;
    outline::forEachRing(polygons, [&](LonLatPath& ring) {
        bool isAtEdge = false;
        for (LonLat& place : ring) {
            place.lon = std::abs(place.lon - seam) <= 2 * seamTolerance              ? west
                        : std::abs(place.lon - seam - fullTurn) <= 2 * seamTolerance ? east
                                                                                     : place.lon;
            isAtEdge = isAtEdge || place.lon == west || place.lon == east || isAtPole(place);
        }
        if (isAtEdge) {
            ring = densified(ring, [&](LonLat from, LonLat to) {
                const bool isOnSeam = from.lon == to.lon && (from.lon == west || from.lon == east);
                return isOnSeam || (isAtPole(from) && isAtPole(to));
            });
        }
    });
    return polygons;
}

LonLatPolygons placedEastOf(double seam, LonLatPolygons polygons) {
    LonLatPolygons placed;
    for (LonLatPolygon& polygon : polygons) {
        if (polygon.shell.empty()) {
            continue;
        }
        unwrap(polygon, seam);
        const LongitudeRange range = rangeOf(polygon.shell);
        if (range.east <= seam + fullTurn + seamTolerance) {
            placed.push_back(std::move(polygon));
            continue;
        }
        LonLatPolygons beyond = betweenLongitudes({polygon}, seam + fullTurn, seam + 2 * fullTurn);
        outline::forEachRing(beyond, [](LonLatPath& ring) { shift(ring, -fullTurn); });
        std::ranges::move(betweenLongitudes({std::move(polygon)}, seam, seam + fullTurn), std::back_inserter(placed));
        std::ranges::move(beyond, std::back_inserter(placed));
    }
    return placed;
}

LonLatPolygons withoutPoleEdges(LonLatPolygons polygons) {
    outline::forEachRing(polygons, [](LonLatPath& ring) {
        if (ring.size() < 4 || std::ranges::none_of(ring, isAtPole)) {
            return;
        }
        ring.pop_back();
        std::rotate(ring.begin(), std::ranges::find_if(ring, isAtPole), ring.end());
        const auto lastAtPole = std::ranges::find_if_not(ring, isAtPole);
        std::size_t front = static_cast<std::size_t>(lastAtPole - ring.begin());
        std::size_t back = ring.size();
        while (back > front && isAtPole(ring[back - 1])) {
            --back;
        }
        if (front >= back) {
            return;
        }
        const double out = ring[front].lon;
        const double in = ring[back - 1].lon;
        const bool isSlit = std::abs(std::remainder(out - in, fullTurn)) < seamTolerance;
        while (isSlit && front + 1 < back && std::abs(ring[front + 1].lon - out) < seamTolerance) {
            ++front;
        }
        while (isSlit && back > front + 1 && std::abs(ring[back - 2].lon - in) < seamTolerance) {
            --back;
        }
        if (isSlit) {
            ring = LonLatPath(ring.begin() + static_cast<std::ptrdiff_t>(front),
                              ring.begin() + static_cast<std::ptrdiff_t>(back));
        }
        // What is left at the pole is one place on the map.
        ring.erase(std::unique(ring.begin(), ring.end(), [](LonLat a, LonLat b) { return isAtPole(a) && isAtPole(b); }),
                   ring.end());
        if (ring.size() > 1 && isAtPole(ring.front()) && isAtPole(ring.back())) {
            ring.pop_back();
        }
        ring.push_back(LonLat(ring.front()));
    });
    return polygons;
}

}  // namespace gis::detail
