// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/map_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "gis/vector/degrees.h"

namespace gis::detail {
namespace {

constexpr double longestStep = 1;                              // degrees
constexpr double stepTolerance = 1e-9;                         // degrees
constexpr std::size_t mostPointsAdded = std::size_t{1} << 20;  // 16 MB
constexpr double besideSeam = 1e-9;  // degrees from the seam of places on it: PROJ takes the seam itself for one side

bool isPlace(core::LonLat place) { return std::isfinite(place.lon) && std::isfinite(place.lat); }

/// The difference of two longitudes the short way; a whole turn stays one.
double shortWay(double from, double to) {
    const double difference = to - from;
    const bool isWholeTurn = std::abs(std::abs(difference) - fullTurn) < stepTolerance;
    return isWholeTurn || std::abs(difference) <= halfTurn ? difference : std::remainder(difference, fullTurn);
}

core::LonLat between(core::LonLat from, core::LonLat to, double part) {
    return {from.lon + part * shortWay(from.lon, to.lon), from.lat + part * (to.lat - from.lat)};
}

/// The number of pieces into which a line between two places is divided.
std::size_t piecesOf(core::LonLat from, core::LonLat to) {
    if (!isPlace(from) || !isPlace(to)) {
        return 1;
    }
    const double longest = std::max(std::abs(shortWay(from.lon, to.lon)), std::abs(to.lat - from.lat));
    return static_cast<std::size_t>(std::max(1.0, std::ceil(longest / longestStep - stepTolerance)));
}

}  // namespace

MapLineMaker::MapLineMaker(ToLonLat toLonLat, const LayerReference& reference, Projection projection)
    : m_toLonLat(std::move(toLonLat)),
      m_projection(std::move(projection)),
      m_seam(m_projection.seam()),
      m_isGeographic(reference.system && OSRIsGeographic(reference.system.get()) != 0),
      m_pointsToAdd(mostPointsAdded) {}

/// The places of a path with points added where it is long.
LonLatPath MapLineMaker::densified(const StoredPath& stored) {
    const LonLatPath places = m_toLonLat(stored);
    if (m_projection.isPlane()) {
        return places;
    }
    LonLatPath result;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t pieces = i == 0 ? 1 : piecesOf(places[i - 1], places[i]);
        if (pieces > 1 && pieces - 1 <= m_pointsToAdd) {
            m_pointsToAdd -= pieces - 1;
            StoredPath added;
            for (std::size_t piece = 1; piece < pieces; ++piece) {
                const double part = static_cast<double>(piece) / static_cast<double>(pieces);
                if (m_isGeographic) {
                    result.push_back(between(places[i - 1], places[i], part));
                } else {
                    added.push_back({stored[i - 1].x + part * (stored[i].x - stored[i - 1].x),
                                     stored[i - 1].y + part * (stored[i].y - stored[i - 1].y)});
                }
            }
            const LonLatPath transformed = m_toLonLat(added);
            result.insert(result.end(), transformed.begin(), transformed.end());
        }
        result.push_back(places[i]);
    }
    return result;
}

/// Continues a line on the map to the next place. Where it crosses the seam, it ends on one side and begins anew on the
/// other.
void MapLineMaker::add(core::LonLat place, MapLine& line) {
    if (m_seam) {  // a longitude from 0 to below 360, east of the seam
        place.lon -= *m_seam + fullTurn * std::floor((place.lon - *m_seam) / fullTurn);
    }
    const auto project = [&](core::LonLat at) {
        if (m_seam) {
            at.lon = *m_seam + std::clamp(at.lon, besideSeam, fullTurn - besideSeam);
        }
        const std::optional<core::MapPoint> point = isPlace(at) ? m_projection.tryProject(at) : std::nullopt;
        if (!point) {
            return false;
        }
        if (!line.parts.back().empty() && m_projection.isCutBetween(line.parts.back().back(), *point)) {
            line.parts.emplace_back();
        }
        core::Polyline& part = line.parts.back();
        if (part.empty() || part.back() != *point) {
            part.push_back(*point);
        }
        return true;
    };
    if (m_last && m_seam && std::abs(place.lon - m_last->lon) > halfTurn) {
        const bool isEastward = place.lon < m_last->lon;
        const double here = isEastward ? fullTurn - m_last->lon : m_last->lon;
        const double there = isEastward ? place.lon : fullTurn - place.lon;
        const double part = here + there > 0 ? here / (here + there) : 0;
        const double latitude = m_last->lat + part * (place.lat - m_last->lat);
        (void)project({isEastward ? fullTurn : 0, latitude});
        line.parts.emplace_back();
        (void)project({isEastward ? 0 : fullTurn, latitude});
    }
    if (project(place)) {
        m_last = place;
    } else {
        leaveOut(line);
    }
}

/// Nothing is drawn in place of a vertex that is left out.
void MapLineMaker::leaveOut(MapLine& line) {
    line.hadBadVertices = true;
    line.parts.emplace_back();
    m_last.reset();
}

MapLine MapLineMaker::operator()(const StoredPath& path) {
    MapLine line;
    line.parts.emplace_back();
    m_last.reset();
    for (const core::LonLat place : densified(path)) {
        if (isPlace(place)) {
            add(place, line);
        } else {
            leaveOut(line);
        }
    }
    std::erase_if(line.parts, [](const core::Polyline& part) { return part.size() < 2; });
    return line;
}

}  // namespace gis::detail
