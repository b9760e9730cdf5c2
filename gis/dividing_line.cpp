// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/dividing_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <vector>

#include "gis/detail/region_split.h"
#include "gis/ellipsoid.h"

namespace gis {
namespace {

constexpr double leastBeyondM = 4.0e6;   ///< How far the dividing line is extended at least beyond each end.
constexpr double marginM = 5.0e5;        ///< How much farther than the farthest region.
constexpr double beyondDegrees = 40;     ///< How far a line straight in longitude and latitude is extended.
constexpr double leastDepthM = 1.0e7;    ///< How far the right side extends at least from the line.
constexpr double geodesicStepM = 1.0e4;  ///< Between points of a geodesic.
constexpr double lonLatStep = 0.1;       ///< Degrees between points of a line straight in longitude and latitude.

core::Polyline straightOnMap(const core::LineEnds& ends, const Projection& projection, double beyond) {
    const core::MapPoint from = projection.project(ends.from);
    const core::MapPoint to = projection.project(ends.to);
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double dx = (to.x - from.x) / length * beyond;
    const double dy = (to.y - from.y) / length * beyond;
    return {{from.x - dx, from.y - dy}, {to.x + dx, to.y + dy}};
}

core::Polyline straightInLonLat(const core::LineEnds& ends, const Projection& projection, double beyond) {
    const double dLon = std::remainder(ends.to.lon - ends.from.lon, 360);  // the shorter way
    const double dLat = ends.to.lat - ends.from.lat;
    const double length = std::hypot(dLon, dLat);
    const int pieces = static_cast<int>(std::ceil((length + 2 * beyond) / lonLatStep));
    std::vector<core::LonLat> places;
    for (int i = 0; i <= pieces; ++i) {
        const double along = (-beyond + (length + 2 * beyond) * i / pieces) / length;
        places.push_back({ends.from.lon + along * dLon, ends.from.lat + along * dLat});
    }
    std::erase_if(places, [](core::LonLat place) { return std::abs(place.lat) > 89; });
    return projection.project(places);
}

/// The distance on the map of the farthest point of a region from the nearer end.
double farthestM(const core::RegionSet& regions, const core::LineEnds& ends, const Projection& projection) {
    const core::MapPoint from = projection.project(ends.from);
    const core::MapPoint to = projection.project(ends.to);
    double farthest = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (const auto& box = regions.extentOf(i)) {
            for (const core::MapPoint corner :
                 {box->min, box->max, core::MapPoint{box->min.x, box->max.y}, core::MapPoint{box->max.x, box->min.y}}) {
                farthest = std::max(farthest, std::min(std::hypot(corner.x - from.x, corner.y - from.y),
                                                       std::hypot(corner.x - to.x, corner.y - to.y)));
            }
        }
    }
    return farthest;
}

/// The line from end to end, and beyond both ends: by a distance in metres if it is straight on the map, else by a
/// fixed distance, since a curve that is much longer could cross itself on the map.
core::Polyline pathOf(const core::LineEnds& ends, core::LineCurve curve, const Projection& projection, double beyondM) {
    switch (curve) {
        case core::LineCurve::Albers:
            return straightOnMap(ends, projection, beyondM);
        case core::LineCurve::Geodesic:
            return projection.project(geodesic(ends.from, ends.to, geodesicStepM, beyondM > 0 ? leastBeyondM : 0));
        case core::LineCurve::LonLat:
            return straightInLonLat(ends, projection, beyondM > 0 ? beyondDegrees : 0);
    }
    throw std::invalid_argument("dividingLine: unknown curve");
}

/// A ring around everything to the right of the dividing line.
core::Ring rightOf(core::Polyline line, double depthM) {
    const core::MapPoint first = line.front();
    const core::MapPoint last = line.back();
    const double length = std::hypot(last.x - first.x, last.y - first.y);
    const double right = depthM * (last.y - first.y) / length;
    const double down = depthM * (first.x - last.x) / length;
    line.push_back({last.x + right, last.y + down});
    line.push_back({first.x + right, first.y + down});
    line.push_back(first);
    return line;
}

}  // namespace

core::DividingLine dividingLine(const core::RegionSet& regions, const core::LineEnds& ends, core::LineCurve curve,
                                const Projection& projection, const Progress& progress) {
    if (ends.to == ends.from) {
        throw std::invalid_argument("dividingLine: both ends are the same place");
    }
    core::DividingLine line{ends, curve, pathOf(ends, curve, projection, 0), {}};
    const double farthest = farthestM(regions, ends, projection) + marginM;
    const core::Polyline extended = pathOf(ends, curve, projection, std::max(leastBeyondM, farthest));
    const std::vector<double> shares =
        detail::areaSharesWithin(rightOf(extended, std::max(leastDepthM, farthest)), regions, progress);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        line.shares.push_back({regions[i].code, regions[i].areaKm2, shares[i]});
    }
    return line;
}

}  // namespace gis
