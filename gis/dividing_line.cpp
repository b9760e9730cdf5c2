// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/dividing_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

#include "gis/detail/region_split.h"
#include "gis/detail/right_side.h"
#include "gis/ellipsoid.h"
#include "gis/error.h"

namespace gis {
namespace {

constexpr double minBeyondM = 4.0e6;     ///< Least extension of the dividing line beyond each end.
constexpr double minBeyondDegrees = 40;  ///< The same for a line straight in longitude and latitude.
constexpr double marginM = 5.0e5;        ///< Extension beyond the farthest region.
constexpr int maxExtensions = 3;         ///< A curve is extended by at most this multiple of the least extension.
constexpr double minDepthM = 1.0e7;      ///< Least width of the right side of a straight line.
constexpr double pieceM = 1.0e4;  ///< Between points of a geodesic, and of a line that is straight on another map.
constexpr double lonLatStepDegrees = 0.1;  ///< Between points of a line straight in longitude and latitude.
constexpr double longestPieceM = 1.0e6;    ///< A longer piece of a curve jumps from one edge of the map to the other.
constexpr double farthestLatitude = 89;    ///< Of points of a line straight in longitude and latitude.

core::Polyline straightOnMap(const core::LineEnds& ends, const Projection& projection, double beyondM) {
    const core::MapPoint from = projection.project(ends.from);
    const core::MapPoint to = projection.project(ends.to);
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double dx = (to.x - from.x) / length * beyondM;
    const double dy = (to.y - from.y) / length * beyondM;
    return {{from.x - dx, from.y - dy}, {to.x + dx, to.y + dy}};
}

core::Polyline straightInLonLat(const core::LineEnds& ends, const Projection& projection, double beyondDegrees) {
    const double dLon = std::remainder(ends.to.lon - ends.from.lon, 360);  // the shorter way
    const double dLat = ends.to.lat - ends.from.lat;
    const double length = std::hypot(dLon, dLat);
    const int pieces = static_cast<int>(std::ceil((length + 2 * beyondDegrees) / lonLatStepDegrees));
    std::vector<core::LonLat> places;
    for (int i = 0; i <= pieces; ++i) {
        const double along = (-beyondDegrees + (length + 2 * beyondDegrees) * i / pieces) / length;
        places.push_back({ends.from.lon + along * dLon, ends.from.lat + along * dLat});
    }
    std::erase_if(places, [](core::LonLat place) { return std::abs(place.lat) > farthestLatitude; });
    return projection.project(places);
}

/// A line that is straight on another map. Where that map ends, or where the line leaves this map, it has no points.
core::Polyline straightOnOtherMap(const core::LineEnds& ends, const Projection& projection, const Projection& other,
                                  double beyondM) {
    const core::Polyline straight = straightOnMap(ends, other, beyondM);
    const core::MapPoint first = straight.front();
    const core::MapPoint last = straight.back();
    const int pieces = static_cast<int>(std::ceil(std::hypot(last.x - first.x, last.y - first.y) / pieceM)) + 1;
    core::Polyline line;
    for (int i = 0; i <= pieces; ++i) {
        const double along = static_cast<double>(i) / pieces;
        const auto place =
            other.tryUnproject({first.x + along * (last.x - first.x), first.y + along * (last.y - first.y)});
        if (const auto point = place ? projection.tryProject(*place) : std::nullopt) {
            line.push_back(*point);
        }
    }
    return line;
}

/// A kind of curve, and the map on which it is straight; null for the map of the regions.
struct Curve {
    core::LineCurve kind;
    const Projection* straightOn;
    [[nodiscard]] bool isStraight() const { return kind == core::LineCurve::Albers && straightOn == nullptr; }
};

/// The curve from end to end, extended beyond both ends by `extensions` times minBeyondM or minBeyondDegrees.
core::Polyline curveOf(const core::LineEnds& ends, const Curve& curve, const Projection& projection, int extensions) {
    switch (curve.kind) {
        case core::LineCurve::Albers:
            if (curve.straightOn != nullptr) {
                return straightOnOtherMap(ends, projection, *curve.straightOn, extensions * minBeyondM);
            }
            return straightOnMap(ends, projection, extensions * minBeyondM);
        case core::LineCurve::Geodesic:
            return projection.project(geodesic(ends.from, ends.to, pieceM, extensions * minBeyondM));
        case core::LineCurve::LonLat:
            return straightInLonLat(ends, projection, extensions * minBeyondDegrees);
    }
    throw std::invalid_argument("dividingLine: unknown curve");
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

/// A ring around all regions to the right of a line that is straight on the map.
core::Ring rightOfStraightLine(const core::RegionSet& regions, const core::LineEnds& ends,
                               const Projection& projection) {
    const double farthest = farthestM(regions, ends, projection) + marginM;
    const double depthM = std::max(minDepthM, farthest);
    core::Polyline line = straightOnMap(ends, projection, std::max(minBeyondM, farthest));
    const core::MapPoint first = line.front();
    const core::MapPoint last = line.back();
    const double length = std::hypot(last.x - first.x, last.y - first.y);
    const double dx = depthM * (last.y - first.y) / length;  // to the right of the line
    const double dy = depthM * (first.x - last.x) / length;
    line.push_back({last.x + dx, last.y + dy});
    line.push_back({first.x + dx, first.y + dy});
    line.push_back(first);
    return line;
}

/// A ring around all regions to the right of a curve.
core::Ring rightOfCurve(const core::RegionSet& regions, const core::LineEnds& ends, const Curve& curve,
                        const Projection& projection, const core::Polyline& path) {
    core::Box box = *core::boundingBox(path);
    if (const auto extent = regions.extent()) {
        box = box.united(*extent);
    }
    box = box.grown(marginM);
    detail::CurvePart part;
    for (int extensions = 1; extensions <= maxExtensions && !part.reachesEdges; ++extensions) {
        part =
            detail::partWithin(curveOf(ends, curve, projection, extensions), path[path.size() / 2], box, longestPieceM);
    }
    if (part.points.size() < 3) {
        throw Error(ErrorKind::LineFailed, "dividing line", "");
    }
    return detail::rightSideWithin(box, std::move(part.points));
}

}  // namespace

core::DividingLine dividingLine(const core::RegionSet& regions, const core::LineEnds& ends, core::LineCurve kind,
                                const Projection& projection, const Progress& progress, const Projection* straightOn) {
    if (ends.to == ends.from) {
        throw std::invalid_argument("dividingLine: both ends are the same place");
    }
    const Curve curve{kind, straightOn};
    core::DividingLine line{ends, kind, curveOf(ends, curve, projection, 0), {}};
    if (line.path.size() < 2) {
        throw Error(ErrorKind::LineFailed, "dividing line", "");
    }
    const core::Ring right = curve.isStraight() ? rightOfStraightLine(regions, ends, projection)
                                                : rightOfCurve(regions, ends, curve, projection, line.path);
    const std::vector<double> shares = detail::areaSharesWithin(right, regions, progress);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        line.shares.push_back({regions[i].code, regions[i].areaKm2, shares[i]});
    }
    return line;
}

}  // namespace gis
