// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/ellipsoid.h"

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace gis {
namespace {

// GRS80, Geodetic Reference System 1980.
constexpr double semiMajorAxisM = 6378137.0;
constexpr double inverseFlattening = 298.257222101;

constexpr double radiansPerDegree = std::numbers::pi / 180;

const geod_geodesic& grs80() {
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic made{};
        geod_init(&made, semiMajorAxisM, 1 / inverseFlattening);
        return made;
    }();
    return ellipsoid;
}

/// The area between the equator and a latitude, for one radian of longitude; south of the equator it is negative.
double zoneM2PerRadian(double latitudeDegrees) {
    const double flattening = 1 / inverseFlattening;
    const double e = std::sqrt(flattening * (2 - flattening));
    const double b = semiMajorAxisM * (1 - flattening);
    const double es = e * std::sin(latitudeDegrees * radiansPerDegree);
    return b * b / (2 * e) * (es / (1 - es * es) + std::atanh(es));
}

/// The integral of the zone along an edge that is straight in longitude and latitude: Gauss-Legendre, three nodes for
/// each degree of latitude, which is exact to the last digits.
double areaBelowM2(core::LonLat from, core::LonLat to) {
    const double node = std::sqrt(0.6);
    const double dLat = to.lat - from.lat;
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(dLat))));
    double mean = 0;
    for (int i = 0; i < pieces; ++i) {
        const double middle = from.lat + dLat * (i + 0.5) / pieces;
        const double half = dLat / (2 * pieces);
        mean += (5 * zoneM2PerRadian(middle - half * node) + 8 * zoneM2PerRadian(middle) +
                 5 * zoneM2PerRadian(middle + half * node)) /
                (18 * pieces);
    }
    return mean * (to.lon - from.lon) * radiansPerDegree;
}

}  // namespace

double geodesicLengthM(core::LonLat from, core::LonLat to) {
    double length = 0;
    geod_inverse(&grs80(), from.lat, from.lon, to.lat, to.lon, &length, nullptr, nullptr);
    return length;
}

std::vector<core::LonLat> geodesic(core::LonLat from, core::LonLat to, double stepM, double beyondM) {
    if (!(stepM > 0)) {
        throw std::invalid_argument("geodesic: the step must be positive");
    }
    geod_geodesicline line{};
    geod_inverseline(&line, &grs80(), from.lat, from.lon, to.lat, to.lon,
                     GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_DISTANCE_IN | GEOD_LONG_UNROLL);
    const double length = line.s13 + 2 * beyondM;
    const int pieces = std::max(1, static_cast<int>(std::ceil(length / stepM)));
    std::vector<core::LonLat> places;
    for (int i = 0; i <= pieces; ++i) {
        core::LonLat place;
        geod_genposition(&line, GEOD_LONG_UNROLL, length * i / pieces - beyondM, &place.lat, &place.lon, nullptr,
                         nullptr, nullptr, nullptr, nullptr, nullptr);
        places.push_back(place);
    }
    if (beyondM == 0) {  // Exactly the ends, not their neighbours by a rounding error.
        places.front() = from;
        places.back() = to;
    }
    return places;
}

double ellipsoidalAreaM2(std::span<const core::LonLat> ring) {
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        area += areaBelowM2(ring[i], ring[(i + 1) % ring.size()]);
    }
    return std::abs(area);
}

}  // namespace gis
