// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <variant>

#include "core/geometry/lon_lat.h"

namespace core {

// Descriptions of equal-area projections on the ellipsoid of CGCS2000 (GRS80). Angles are in degrees.

/// Albers equal-area conic, y counted from the equator: for areas in middle latitudes that are wider than high.
struct AlbersEqualArea {
    double centralMeridian = 0;
    std::array<double, 2> standardParallels{};
    friend bool operator==(const AlbersEqualArea&, const AlbersEqualArea&) = default;
};

/// Lambert azimuthal equal-area: for areas about as wide as high, and around a pole.
struct LambertAzimuthalEqualArea {
    LonLat centre;
    friend bool operator==(const LambertAzimuthalEqualArea&, const LambertAzimuthalEqualArea&) = default;
};

/// Cylindrical equal-area: for areas along the equator.
struct CylindricalEqualArea {
    double centralMeridian = 0;
    double standardParallel = 0;
    friend bool operator==(const CylindricalEqualArea&, const CylindricalEqualArea&) = default;
};

/// Equal Earth: for the world.
struct EqualEarth {
    double centralMeridian = 0;
    friend bool operator==(const EqualEarth&, const EqualEarth&) = default;
};

/// No projection: the coordinates of the file are on a plane already, without a place on Earth.
struct PlaneCoordinates {
    double mapUnitsPerUnit = 1;             ///< Map points are coordinates times this factor.
    std::optional<double> metresPerUnit{};  ///< Nothing when the unit of the coordinates is not known.
    friend bool operator==(const PlaneCoordinates&, const PlaneCoordinates&) = default;
};

/// How the places of a map become points of a plane.
using MapProjection =
    std::variant<AlbersEqualArea, LambertAzimuthalEqualArea, CylindricalEqualArea, EqualEarth, PlaneCoordinates>;

}  // namespace core
