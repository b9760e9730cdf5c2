// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/graticule.h"

#include <algorithm>
#include <cmath>
#include <optional>
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

constexpr double wholeTurn = 360;
constexpr double cutTolerance = 1e-9;  // degrees
constexpr double besideCut = 1e-9;

/// A longitude from -180 to 180.
double inHalfTurn(double lon) { return std::abs(lon) <= wholeTurn / 2 ? lon : std::remainder(lon, wholeTurn); }

/// The longitudes at which the map is cut, from `west` to `east`.
std::vector<double> seamsBetween(double west, double east, std::optional<double> seam) {
    std::vector<double> seams;
    if (seam) {
        const double first = *seam + wholeTurn * std::ceil((west - *seam - cutTolerance) / wholeTurn);
        for (double lon = first; lon <= east + cutTolerance; lon += wholeTurn) {
            seams.push_back(lon);
        }
    }
    return seams;
}

/// The range without the places at which the map is cut.
std::vector<std::pair<double, double>> betweenSeams(double west, double east, std::optional<double> seam) {
    std::vector<std::pair<double, double>> ranges;
    double from = west;
    for (const double cut : seamsBetween(west, east, seam)) {
        if (cut - besideCut > from) {
            ranges.emplace_back(from, cut - besideCut);
        }
        from = cut + besideCut;
    }
    if (from < east) {
        ranges.emplace_back(from, east);
    }
    return ranges;
}

/// Where a meridian is drawn: the one at which the map is cut is at both edges of the map.
std::vector<double> copiesOfMeridian(double lon, const GraticuleExtent& extent, std::optional<double> seam) {
    if (seamsBetween(lon, lon, seam).empty()) {
        return {lon};
    }
    std::vector<double> copies;
    if (lon - besideCut > extent.west) {
        copies.push_back(lon - besideCut);
    }
    if (lon + besideCut < extent.east) {
        copies.push_back(lon + besideCut);
    }
    return copies;
}

/// Makes the lines of one meridian or parallel: several where the map is cut, or where it cannot show a place.
class GraticuleLineMaker {
public:
    GraticuleLineMaker(const Projection& projection, core::GraticuleLine line, std::vector<core::GraticuleLine>& lines)
        : m_projection(projection), m_line(std::move(line)), m_lines(lines) {}

    void add(core::LonLat place) {
        const std::optional<core::MapPoint> point = m_projection.tryProject(place);
        if (!point || (!m_line.path.empty() && m_projection.isCutBetween(m_line.path.back(), *point))) {
            finish();
        }
        if (point) {
            m_line.path.push_back(*point);
        }
    }

    void finish() {
        if (m_line.path.size() > 1) {
            m_lines.push_back(m_line);
        }
        m_line.path.clear();
    }

private:
    const Projection& m_projection;
    core::GraticuleLine m_line;
    std::vector<core::GraticuleLine>& m_lines;
};

}  // namespace

std::vector<core::GraticuleLine> graticule(const Projection& projection, const GraticuleExtent& extent,
                                           double spacingDegrees) {
    if (!(spacingDegrees > 0) || !(extent.west < extent.east) || !(extent.south < extent.north)) {
        throw std::invalid_argument("graticule: empty extent or spacing");
    }
    std::vector<core::GraticuleLine> lines;
    for (const double lon : multiples(spacingDegrees, extent.west, extent.east)) {
        for (const double drawn : copiesOfMeridian(lon, extent, projection.seam())) {
            GraticuleLineMaker meridian(projection, {true, inHalfTurn(lon), {}}, lines);
            for (const double lat : evenlySpaced(extent.south, extent.north)) {
                meridian.add({drawn, lat});
            }
            meridian.finish();
        }
    }
    for (const double lat : multiples(spacingDegrees, extent.south, extent.north)) {
        for (const auto& [west, east] : betweenSeams(extent.west, extent.east, projection.seam())) {
            GraticuleLineMaker parallel(projection, {false, lat, {}}, lines);
            for (const double lon : evenlySpaced(west, east)) {
                parallel.add({lon, lat});
            }
            parallel.finish();
        }
    }
    return lines;
}

}  // namespace gis
