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

constexpr double flattening = 1 / inverseFlattening;
constexpr double polarAxisM = semiMajorAxisM * (1 - flattening);
constexpr double eccentricitySquared = flattening * (2 - flattening);

constexpr double shortEdgeDegrees = 0.02;

/// The factor f(u), with u = e² s², in the area b² s f(u) of the zone between the equator and the latitude of sine s,
/// for one radian of longitude: (1 / (1 - u) + artanh(√u) / √u) / 2. It is computed as a power series; the terms left
/// out are below the precision of a double.
double zoneSeries(double u) {
    double sum = 0;
    for (int k = 7; k >= 0; --k) {
        sum = sum * u + (k + 1.0) / (2.0 * k + 1.0);
    }
    return sum;
}

const geod_geodesic& grs80() {
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic made{};
        geod_init(&made, semiMajorAxisM, 1 / inverseFlattening);
        return made;
    }();
    return ellipsoid;
}

/// The area between the equator and the latitude with this sine, for one radian of longitude; negative south of the
/// equator.
double zoneM2PerRadian(double sine) {
    return polarAxisM * polarAxisM * sine * zoneSeries(eccentricitySquared * sine * sine);
}

/// The mean of zoneM2PerRadian() along an edge shorter than `shortEdgeDegrees` in latitude: its value in the middle,
/// and the second-order term of the Taylor series. The fourth-order term is below the precision of a double.
double meanZoneOfShortM2PerRadian(double fromLat, double toLat) {
    const double half = (toLat - fromLat) / 2 * radiansPerDegree;
    const double sine = std::sin((fromLat + toLat) / 2 * radiansPerDegree);
    const double d = 1 - eccentricitySquared * sine * sine;
    const double secondDerivative =
        polarAxisM * polarAxisM * sine / (d * d) * (4 * eccentricitySquared * (1 - sine * sine) / d - 1);
    return zoneM2PerRadian(sine) + secondDerivative * half * half / 6;
}

/// The same along an edge of any length, by Gauss-Legendre quadrature with three nodes per degree of latitude, which is
/// exact to nearly the precision of a double.
double meanZoneM2PerRadian(double fromLat, double toLat) {
    const double node = std::sqrt(0.6);
    const auto zone = [](double latitude) { return zoneM2PerRadian(std::sin(latitude * radiansPerDegree)); };
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(toLat - fromLat))));
    double mean = 0;
    for (int i = 0; i < pieces; ++i) {
        const double middle = fromLat + (toLat - fromLat) * (i + 0.5) / pieces;
        const double half = (toLat - fromLat) / (2 * pieces);
        mean += (5 * zone(middle - half * node) + 8 * zone(middle) + 5 * zone(middle + half * node)) / (18 * pieces);
    }
    return mean;
}

/// The area between the equator and an edge that is straight in longitude and latitude.
double areaBelowM2(core::LonLat from, core::LonLat to) {
    const bool isShort = std::abs(to.lat - from.lat) < shortEdgeDegrees;
    const double mean = isShort ? meanZoneOfShortM2PerRadian(from.lat, to.lat) : meanZoneM2PerRadian(from.lat, to.lat);
    return mean * (to.lon - from.lon) * radiansPerDegree;
}

}  // namespace

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
    if (beyondM == 0) {  // exactly the given ends, without rounding errors
        places.front() = from;
        places.back() = to;
    }
    return places;
}

double ellipsoidalAreaM2(std::span<const core::LonLat> ring) {
    if (ring.empty()) {
        return 0;
    }
    double area = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        area += areaBelowM2(ring[i - 1], ring[i]);
    }
    return std::abs(area + areaBelowM2(ring.back(), ring.front()));
}

}  // namespace gis
