// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/graticule.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace gis {
namespace {

/// A piece of a parallel this long strays less than 60 m from its chord on a map of China.
constexpr double pieceDegrees = 0.5;

/// Evenly spaced values from first to last, both included, no further apart than a piece.
std::vector<double> stations(double first, double last) {
    const int pieces = std::max(1, static_cast<int>(std::ceil((last - first) / pieceDegrees)));
    std::vector<double> values;
    for (int i = 0; i <= pieces; ++i) {
        values.push_back(first + (last - first) * i / pieces);
    }
    return values;
}

std::vector<double> multiples(double spacing, double first, double last) {
    constexpr double tolerance = 1e-9;  // So that 0.1 * 3 still counts as 0.3.
    std::vector<double> values;
    for (double k = std::ceil(first / spacing - tolerance); k <= last / spacing + tolerance; ++k) {
        values.push_back(k * spacing);
    }
    return values;
}

}  // namespace

std::vector<GraticuleLine> graticule(const Projection& projection, const GraticuleExtent& extent,
                                     double spacingDegrees) {
    if (!(spacingDegrees > 0) || !(extent.west < extent.east) || !(extent.south < extent.north)) {
        throw std::invalid_argument("graticule: empty extent or spacing");
    }
    std::vector<GraticuleLine> lines;
    for (const double lon : multiples(spacingDegrees, extent.west, extent.east)) {
        GraticuleLine meridian{true, lon, {}};
        for (const double lat : stations(extent.south, extent.north)) {
            meridian.path.push_back(projection.project(core::LonLat{lon, lat}));
        }
        lines.push_back(std::move(meridian));
    }
    for (const double lat : multiples(spacingDegrees, extent.south, extent.north)) {
        GraticuleLine parallel{false, lat, {}};
        for (const double lon : stations(extent.west, extent.east)) {
            parallel.path.push_back(projection.project(core::LonLat{lon, lat}));
        }
        lines.push_back(std::move(parallel));
    }
    return lines;
}

}  // namespace gis
