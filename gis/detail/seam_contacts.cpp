// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "gis/adjacency.h"

namespace gis {
namespace {

constexpr double toSeam = 1e-5;        // degrees: about a metre, the rounding of coordinates in files
constexpr double besideSeam = 1e-9;    // degrees
constexpr double sameLatitude = 2e-6;  // degrees: twice the tolerance of contiguity()

/// A piece of an outline along the seam; of no length for a single vertex.
struct SeamPiece {
    std::size_t region = 0;
    double south = 0;
    double north = 0;
};

/// One of the two edges of a map that are the same meridian.
class SeamEdge {
public:
    /// @param lon  of the edge, just inside the map.
    SeamEdge(const Projection& projection, double lon) : m_projection(projection), m_lon(lon) {
        constexpr int pole = 90;
        std::optional<core::MapPoint> last;
        for (int lat = -pole; lat <= pole; ++lat) {
            const auto point = projection.tryProject({lon, static_cast<double>(lat)});
            if (point && last) {
                const std::array<core::MapPoint, 2> ends{*last, *point};
                m_boxes.push_back(core::boundingBox(ends)->grown(nearM));
            }
            last = point;
        }
    }

    /// Whether a shape may reach the edge.
    [[nodiscard]] bool isNear(const core::Box& box) const {
        return std::ranges::any_of(m_boxes, [&](const core::Box& piece) { return piece.intersects(box); });
    }

    /// The latitude of a point of the edge; nothing for other points.
    [[nodiscard]] std::optional<double> latitudeOf(core::MapPoint point) const {
        const std::optional<core::LonLat> place = m_projection.tryUnproject(point);
        if (!place || std::abs(std::remainder(place->lon - m_lon, 360)) > toSeam) {
            return std::nullopt;
        }
        const auto onEdge = m_projection.tryProject({m_lon, place->lat});
        const bool isHere = onEdge && std::hypot(onEdge->x - point.x, onEdge->y - point.y) < nearM;
        return isHere ? std::optional(place->lat) : std::nullopt;
    }

private:
    static constexpr double nearM = 1e4;
    const Projection& m_projection;
    double m_lon;
    std::vector<core::Box> m_boxes;
};

void addPieces(std::vector<SeamPiece>& pieces, std::size_t region, const core::Ring& ring, const SeamEdge& edge) {
    std::optional<double> last;
    for (const core::MapPoint& point : ring) {
        const std::optional<double> latitude = edge.latitudeOf(point);
        if (latitude) {
            const double other = last.value_or(*latitude);
            pieces.push_back({region, std::min(other, *latitude), std::max(other, *latitude)});
        }
        last = latitude;
    }
}

/// The pieces of all outlines along an edge, from south to north by their southern ends.
std::vector<SeamPiece> piecesAlong(const SeamEdge& edge, const core::RegionSet& regions) {
    std::vector<SeamPiece> pieces;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (!regions.extentOf(i) || !edge.isNear(*regions.extentOf(i))) {
            continue;
        }
        for (const core::Polygon& polygon : regions[i].shape) {
            const auto box = core::boundingBox(polygon.shell);
            if (box && edge.isNear(*box)) {
                addPieces(pieces, i, polygon.shell, edge);
            }
        }
    }
    std::ranges::sort(pieces, {}, &SeamPiece::south);
    return pieces;
}

bool areNeighboursBy(core::NeighbourRule rule, const SeamPiece& a, const SeamPiece& b) {
    const double common = std::min(a.north, b.north) - std::max(a.south, b.south);
    return rule == core::NeighbourRule::Queen ? common >= -sameLatitude : common > sameLatitude;
}

}  // namespace

core::Adjacency joinedAcrossSeam(const core::Adjacency& adjacency, const core::RegionSet& regions,
                                 core::NeighbourRule rule, const Projection& projection, double seam) {
    const std::vector<SeamPiece> western = piecesAlong(SeamEdge(projection, seam + besideSeam), regions);
    const std::vector<SeamPiece> eastern = piecesAlong(SeamEdge(projection, seam + 360 - besideSeam), regions);
    if (western.empty() || eastern.empty()) {
        return adjacency;
    }
    double longest = 0;
    for (const SeamPiece& piece : eastern) {
        longest = std::max(longest, piece.north - piece.south);
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < adjacency.size(); ++i) {
        for (const std::size_t neighbour : adjacency.neighbours(i)) {
            pairs.emplace_back(i, neighbour);
        }
    }
    for (const SeamPiece& west : western) {
        auto east = std::ranges::lower_bound(eastern, west.south - longest - sameLatitude, {}, &SeamPiece::south);
        for (; east != eastern.end() && east->south <= west.north + sameLatitude; ++east) {
            if (west.region != east->region && areNeighboursBy(rule, west, *east)) {
                pairs.emplace_back(west.region, east->region);
            }
        }
    }
    return {regions.size(), pairs};
}

}  // namespace gis
