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

/// Whether an area spans most of the longitudes of another.
bool isMostOf(const LonLatExtent& part, const LonLatExtent& whole) {
    constexpr double most = 2.0 / 3;
    return part.east - part.west >= most * (whole.east - whole.west);
}

double spanOfLongitudes(const LonLatExtent& extent) { return extent.east - extent.west; }
double spanOfLatitudes(const LonLatExtent& extent) { return extent.north - extent.south; }

bool isWholeCircle(const LonLatExtent& extent) { return spanOfLongitudes(extent) >= circleDegrees - 1; }

/// The meridian in the middle of an area, rounded; 0 for the world.
double middleMeridian(const LonLatExtent& extent) {
    const double middle = rounded((extent.west + extent.east) / 2, spanOfLongitudes(extent));
    return isWholeCircle(extent) ? 0 : std::remainder(middle, circleDegrees);
}

double farthestFromEquator(const LonLatExtent& extent) {
    return std::max(std::abs(extent.south), std::abs(extent.north));
}

core::CylindricalEqualArea cylinder(const LonLatExtent& extent) {
    return {middleMeridian(extent), rounded(farthestFromEquator(extent) / 2, spanOfLatitudes(extent))};
}

/// With standard parallels a sixth of the height inside the area.
core::AlbersEqualArea cone(const LonLatExtent& extent) {
    const double height = spanOfLatitudes(extent);
    return {middleMeridian(extent),
            {rounded(extent.south + height / 6, height), rounded(extent.north - height / 6, height)}};
}

/// Whether an area of more than half of all longitudes lies around a pole.
bool isAroundPole(const LonLatExtent& extent) {
    constexpr double polarEdge = 30;  // degrees
    return spanOfLongitudes(extent) > circleDegrees / 2 && (extent.south >= polarEdge || extent.north <= -polarEdge);
}

core::LambertAzimuthalEqualArea azimuthal(const LonLatExtent& extent) {
    if (isAroundPole(extent)) {
        return {{middleMeridian(extent), extent.south > 0 ? poleLatitude : -poleLatitude}};
    }
    return {{middleMeridian(extent), rounded((extent.south + extent.north) / 2, spanOfLatitudes(extent))}};
}

/// Whether an area contains the place opposite another place, or comes near it.
bool containsAntipode(const LonLatExtent& extent, const core::LonLat& place) {
    constexpr double margin = 5;  // degrees
    const double fromMiddle =
        std::abs(std::remainder(place.lon + circleDegrees / 2 - (extent.west + extent.east) / 2, circleDegrees));
    const bool isPole = std::abs(place.lat) == poleLatitude;
    return (isPole || fromMiddle <= spanOfLongitudes(extent) / 2 + margin) && -place.lat >= extent.south - margin &&
           -place.lat <= extent.north + margin;
}

core::MapProjection fitted(const LonLatExtent& extent) {
    constexpr double tropics = 10;       // degrees: cones become cylinders towards the equator
    constexpr double widest = 1.5;       // of an area along the equator that is better off on an azimuthal map
    constexpr double tallest = 120;      // degrees of latitude on an azimuthal map
    constexpr double steepestCone = 85;  // degrees of latitude
    if (isAroundPole(extent)) {
        return azimuthal(extent);
    }
    if (spanOfLongitudes(extent) > circleDegrees / 2) {
        return core::EqualEarth{middleMeridian(extent)};
    }
    const double latSpan = spanOfLatitudes(extent);
    const double middle = (extent.south + extent.north) / 2;
    const double width = spanOfLongitudes(extent) * std::cos(middle * std::numbers::pi / 180);
    if ((extent.south < 0 && extent.north > 0) || std::abs(middle) < tropics) {
        if (width > widest * latSpan) {
            return cylinder(extent);
        }
        return latSpan > tallest ? core::MapProjection(core::EqualEarth{middleMeridian(extent)}) : azimuthal(extent);
    }
    if (width > latSpan && farthestFromEquator(extent) < steepestCone) {
        return cone(extent);
    }
    return azimuthal(extent);
}

/// The factor that makes a plane of an unknown unit as large as a map in metres: a power of 2, so that coordinates
/// keep all their digits.
double planeScale(const core::Box& box) {
    constexpr int bitsOfWidth = 20;  // a map of 500 to 1,000 km
    const double side = std::max(box.width(), box.height());
    return side > 0 ? std::exp2(bitsOfWidth - std::ceil(std::log2(side))) : 1;
}

}  // namespace

bool isInside(const LonLatExtent& inner, const LonLatExtent& outer) {
    constexpr double margin = 1;  // degrees: boundary files differ by their generalisation
    const double moved =
        circleDegrees * std::round(((outer.west + outer.east) - (inner.west + inner.east)) / 2 / circleDegrees);
    return inner.west + moved >= outer.west - margin && inner.east + moved <= outer.east + margin &&
           inner.south >= outer.south - margin && inner.north <= outer.north + margin;
}

core::MapProjection fittedProjection(const FileArea& area, const std::optional<MappedArea>& home) {
    if (area.plane) {
        const std::optional<double> metres = area.reference.metresPerUnit;
        return core::PlaneCoordinates{metres ? *metres : planeScale(*area.plane), metres};
    }
    if (!area.extent) {
        return home ? home->projection : core::EqualEarth{};
    }
    const bool isAtHome = home && isInside(*area.extent, home->extent) && isMostOf(*area.extent, home->extent);
    return isAtHome ? home->projection : fitted(*area.extent);
}

core::MapProjection chosenProjection(const FileArea& area, ProjectionChoice choice,
                                     const std::optional<MappedArea>& home) {
    constexpr double flattestCone = 4;  // degrees: of the sum of the standard parallels
    constexpr double pacificMeridian = 150;
    if (area.plane || !area.extent) {
        return fittedProjection(area, home);
    }
    const LonLatExtent& extent = *area.extent;
    switch (choice) {
        case ProjectionChoice::Fitted:
            break;
        case ProjectionChoice::ChinaAlbers:
            return core::AlbersEqualArea{105, {25, 47}};
        case ProjectionChoice::Albers: {
            const core::AlbersEqualArea albers = cone(extent);
            const double sum = albers.standardParallels[0] + albers.standardParallels[1];
            return std::abs(sum) < flattestCone ? core::MapProjection(cylinder(extent)) : albers;
        }
        case ProjectionChoice::Azimuthal: {
            const core::LambertAzimuthalEqualArea map = azimuthal(extent);
            return containsAntipode(extent, map.centre) ? fitted(extent) : core::MapProjection(map);
        }
        case ProjectionChoice::EqualEarth:
            return core::EqualEarth{middleMeridian(extent)};
        case ProjectionChoice::EqualEarthPacific:
            return core::EqualEarth{pacificMeridian};
    }
    return fittedProjection(area, home);
}

bool isOfKind(const core::MapProjection& projection, ProjectionChoice choice) {
    switch (choice) {
        case ProjectionChoice::Fitted:
            return true;
        case ProjectionChoice::ChinaAlbers:
        case ProjectionChoice::Albers:
            return std::holds_alternative<core::AlbersEqualArea>(projection);
        case ProjectionChoice::Azimuthal:
            return std::holds_alternative<core::LambertAzimuthalEqualArea>(projection);
        case ProjectionChoice::EqualEarth:
        case ProjectionChoice::EqualEarthPacific:
            return std::holds_alternative<core::EqualEarth>(projection);
    }
    return false;
}

}  // namespace gis
