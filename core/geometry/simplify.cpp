// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/simplify.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace core {
namespace {

struct UnitVector {
    double x = 0;
    double y = 0;
};

double cross(UnitVector a, UnitVector b) { return a.x * b.y - a.y * b.x; }
double dot(UnitVector a, UnitVector b) { return a.x * b.x + a.y * b.y; }

/// A wedge of directions from an anchor point: a segment in such a direction passes within the tolerance of all points
/// accepted so far (the "sleeve" of Zhao and Saalfeld).
class DirectionWedge {
public:
    DirectionWedge(MapPoint anchor, double toleranceM) : m_anchor(anchor), m_toleranceM(toleranceM) {}

    /// Accepts the point if the segment from the anchor to it passes within the tolerance of all points before it.
    /// @returns whether the point was accepted.
    bool accept(MapPoint point) {
        const double dx = point.x - m_anchor.x;
        const double dy = point.y - m_anchor.y;
        const double distance = std::sqrt(dx * dx + dy * dy);
        if (distance <= m_toleranceM) {
            return !m_isNarrowed;
        }
        const UnitVector along{dx / distance, dy / distance};
        if (distance < m_farthest || (m_isNarrowed && !contains(along))) {  // the line turns back or leaves the wedge
            return false;
        }
        m_farthest = distance;
        narrow(along, m_toleranceM / distance);
        return true;
    }

private:
    [[nodiscard]] bool contains(UnitVector along) const {
        return cross(m_right, along) >= 0 && cross(along, m_left) >= 0 && dot(m_right, along) > 0;
    }

    void narrow(UnitVector along, double sine) {
        const double cosine = std::sqrt(1 - sine * sine);
        const UnitVector right{along.x * cosine + along.y * sine, along.y * cosine - along.x * sine};
        const UnitVector left{along.x * cosine - along.y * sine, along.y * cosine + along.x * sine};
        if (!m_isNarrowed || cross(m_right, right) > 0) {
            m_right = right;
        }
        if (!m_isNarrowed || cross(left, m_left) > 0) {
            m_left = left;
        }
        m_isNarrowed = true;
    }

    MapPoint m_anchor;
    double m_toleranceM;
    double m_farthest = 0;
    bool m_isNarrowed = false;
    UnitVector m_right;
    UnitVector m_left;
};

/// Closes the ring again after points were removed.
Ring reducedRing(const MapPointSet& points, const Ring& ring) {
    Ring reduced;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (points.contains(ring[i]) && (reduced.empty() || reduced.back() != ring[i])) {
            reduced.push_back(ring[i]);
        }
    }
    if (!reduced.empty() && reduced.front() != reduced.back()) {
        reduced.push_back(reduced.front());
    }
    return reduced.size() < minRingPoints ? ring : reduced;
}

}  // namespace

Polyline simplified(const Polyline& line, double toleranceM) {
    if (line.size() < 3) {
        return line;
    }
    Polyline result{line.front()};
    DirectionWedge wedge(line.front(), toleranceM);
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (!wedge.accept(line[i])) {
            result.push_back(line[i - 1]);
            wedge = DirectionWedge(line[i - 1], toleranceM);
            wedge.accept(line[i]);
        }
    }
    result.push_back(line.back());
    return result;
}

std::size_t MapPointHash::operator()(const MapPoint& point) const noexcept {
    // The low bits of round coordinates are zero: multiplied and folded, all bits count.
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15ULL;
    const auto mixed = [](std::uint64_t bits) { return (bits ^ (bits >> 32U)) * odd; };
    const std::uint64_t both = mixed(mixed(std::bit_cast<std::uint64_t>(point.x + 0.0)) +
                                     std::bit_cast<std::uint64_t>(point.y + 0.0));  // + 0.0: no negative zero
    return static_cast<std::size_t>(both ^ (both >> 32U));
}

MultiPolygon reducedTo(const MapPointSet& points, const MultiPolygon& shape) {
    MultiPolygon result;
    result.reserve(shape.size());
    for (const Polygon& polygon : shape) {
        Polygon& reduced = result.emplace_back();
        reduced.shell = reducedRing(points, polygon.shell);
        reduced.holes.reserve(polygon.holes.size());
        for (const Ring& hole : polygon.holes) {
            reduced.holes.push_back(reducedRing(points, hole));
        }
    }
    return result;
}

}  // namespace core
