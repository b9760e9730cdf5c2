// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numbers>

/// The area of the zone between two latitudes on GRS80 in km2, by the closed formula of the authalic latitude (Snyder,
/// "Map Projections", eq. 3-12): pi a2 (q2 - q1).
inline double zoneKm2(double south, double north) {
    constexpr double a = 6378.137;
    constexpr double f = 1 / 298.257222101;
    const double e = std::sqrt(f * (2 - f));
    const auto q = [&](double lat) {
        const double s = std::sin(lat * std::numbers::pi / 180);
        return (1 - e * e) * (s / (1 - e * e * s * s) - std::log((1 - e * s) / (1 + e * s)) / (2 * e));
    };
    return std::numbers::pi * a * a * (q(north) - q(south));
}
