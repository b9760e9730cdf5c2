// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/graticule.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace gis {
namespace {

/// On a map of China a parallel deviates less than 60 m from a chord of this length.
constexpr double stepDegrees = 0.5;

/// Evenly spaced values from first to last, both included, at most one step apart.
std::vector<double> evenlySpaced(double first, double last) {
    const int steps = std::max(1, static_cast<int>(std::ceil((last - first) / stepDegrees)));
    std::vector<double> values;
    for (int i = 0; i <= steps; ++i) {
        values.push_back(first + (last - first) * i / steps);
    }
    return values;
}

std::vector<double> multiples(double spacing, double first, double last) {
    constexpr double tolerance = 1e-9;  // so that 0.1 * 3 counts as 0.3
    std::vector<double> values;
    for (double k = std::ceil(first / spacing - tolerance); k <= last / spacing + tolerance; ++k) {
        values.push_back(k * spacing);
    }
    return values;
}

}  // namespace

std::vector<core::GraticuleLine> graticule(const Projection& projection, const GraticuleExtent& extent,
                                           double spacingDegrees) {
    if (!(spacingDegrees > 0) || !(extent.west < extent.east) || !(extent.south < extent.north)) {
        throw std::invalid_argument("graticule: empty extent or spacing");
    }
    std::vector<core::GraticuleLine> lines;
    for (const double lon : multiples(spacingDegrees, extent.west, extent.east)) {
        core::GraticuleLine meridian{true, lon, {}};
        for (const double lat : evenlySpaced(extent.south, extent.north)) {
            meridian.path.push_back(projection.project(core::LonLat{lon, lat}));
        }
        lines.push_back(std::move(meridian));
    }
    for (const double lat : multiples(spacingDegrees, extent.south, extent.north)) {
        core::GraticuleLine parallel{false, lat, {}};
        for (const double lon : evenlySpaced(extent.west, extent.east)) {
            parallel.path.push_back(projection.project(core::LonLat{lon, lat}));
        }
        lines.push_back(std::move(parallel));
    }
    return lines;
}

}  // namespace gis
