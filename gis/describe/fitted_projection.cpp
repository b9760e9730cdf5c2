// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/describe/fitted_projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gis {
namespace {

constexpr double circleDegrees = 360;
constexpr double poleLatitude = 90;

/// Rounded so that a reader can take in the number: to degrees for a large area, to hundredths for a small one.
double rounded(double degrees, double span) {
    constexpr double large = 10;
    constexpr double small = 1;
    const double perDegree = span >= large ? 1 : span >= small ? 10 : 100;
    return std::round(degrees * perDegree) / perDegree;
}

bool isInside(const LonLatExtent& inner, const LonLatExtent& outer) {
    constexpr double margin = 1;  // degrees: boundary files differ by their generalisation
    const double moved =
        circleDegrees * std::round(((outer.west + outer.east) - (inner.west + inner.east)) / 2 / circleDegrees);
    return inner.west + moved >= outer.west - margin && inner.east + moved <= outer.east + margin &&
           inner.south >= outer.south - margin && inner.north <= outer.north + margin;
}

core::MapProjection fitted(const LonLatExtent& extent) {
    constexpr double hemisphere = 180;
    constexpr double polarEdge = 30;     // degrees: beyond it, an area around the Earth is one around a pole
    constexpr double tropics = 10;       // degrees: cones become cylinders towards the equator
    constexpr double widest = 1.5;       // of an area along the equator that is better off on an azimuthal map
    constexpr double tallest = 120;      // degrees of latitude on an azimuthal map
    constexpr double steepestCone = 85;  // degrees of latitude
    const double lonSpan = extent.east - extent.west;
    const double latSpan = extent.north - extent.south;
    const double lon = std::remainder(rounded((extent.west + extent.east) / 2, lonSpan), circleDegrees);
    const double middle = (extent.south + extent.north) / 2;
    const double lat = rounded(middle, latSpan);
    if (lonSpan > hemisphere) {
        if (extent.south >= polarEdge || extent.north <= -polarEdge) {
            const double central = lonSpan >= circleDegrees - 1 ? 0 : lon;
            return core::LambertAzimuthalEqualArea{{central, extent.south > 0 ? poleLatitude : -poleLatitude}};
        }
        return core::EqualEarth{lonSpan >= circleDegrees - 1 ? 0 : lon};
    }
    const double width = lonSpan * std::cos(middle * std::numbers::pi / 180);
    const double farthest = std::max(std::abs(extent.south), std::abs(extent.north));
    if ((extent.south < 0 && extent.north > 0) || std::abs(middle) < tropics) {
        if (width > widest * latSpan) {
            return core::CylindricalEqualArea{lon, rounded(farthest / 2, latSpan)};
        }
        return latSpan > tallest ? core::MapProjection(core::EqualEarth{lon})
                                 : core::LambertAzimuthalEqualArea{{lon, lat}};
    }
    if (width > latSpan && farthest < steepestCone) {
        return core::AlbersEqualArea{
            lon, {rounded(extent.south + latSpan / 6, latSpan), rounded(extent.north - latSpan / 6, latSpan)}};
    }
    return core::LambertAzimuthalEqualArea{{lon, lat}};
}

/// The factor that makes a plane of an unknown unit as large as a map in metres: a power of 2, so that coordinates
/// keep all their digits.
double planeScale(const core::Box& box) {
    constexpr int bitsOfWidth = 20;  // a map of 500 to 1,000 km
    const double side = std::max(box.width(), box.height());
    return side > 0 ? std::exp2(bitsOfWidth - std::ceil(std::log2(side))) : 1;
}

}  // namespace

core::MapProjection fittedProjection(const FileArea& area, const std::optional<MappedArea>& home) {
    if (area.plane) {
        const std::optional<double> metres = area.reference.metresPerUnit;
        return core::PlaneCoordinates{metres ? *metres : planeScale(*area.plane), metres};
    }
    if (!area.extent) {
        return home ? home->projection : core::EqualEarth{};
    }
    return home && isInside(*area.extent, home->extent) ? home->projection : fitted(*area.extent);
}

}  // namespace gis
