// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "gis/outline/certain_side.h"
#include "gis/outline/lon_lat_polygon.h"

namespace gis::outline {

/// Finds which edges of some paths come near each other, by a sweep along the longer side of their common box.
///
/// The number of comparisons is limited, so that paths with very long edges cannot take quadratic time. Keeps its
/// memory for the next paths. One object must not be used by two threads at once.
class EdgeSweep {
public:
    /// The box of an edge: `low` to `high` along the sweep, `bottom` to `top` across it.
    struct Edge {
        double low = 0;
        double high = 0;
        double bottom = 0;
        double top = 0;
        std::uint32_t path = 0;
        std::uint32_t number = 0;  ///< The edge leads from this vertex of its path to the next.
    };

    /// How a search ended.
    enum class Result { Complete, Stopped, TooManyComparisons };

    /// Starts anew with these paths, which must outlive the sweep's use.
    void setPaths(const std::vector<const LonLatPath*>& paths);

    [[nodiscard]] std::size_t edgeCount() const noexcept { return m_edges.size(); }
    [[nodiscard]] const LonLatPath& path(std::size_t index) const { return *m_paths[index]; }
    [[nodiscard]] core::LonLat start(const Edge& edge) const { return path(edge.path)[edge.number]; }
    [[nodiscard]] core::LonLat end(const Edge& edge) const { return path(edge.path)[edge.number + 1]; }

    /// Whether the sweep runs from south to north rather than from west to east.
    [[nodiscard]] bool sweepsNorthward() const noexcept { return m_sweepsNorthward; }
    /// The place as the sweep sees it: longitude is the coordinate along the sweep, latitude the one across it.
    [[nodiscard]] core::LonLat turned(core::LonLat place) const {
        return m_sweepsNorthward ? core::LonLat{place.lat, place.lon} : place;
    }

    /// Calls `visit(a, b)` for each pair of edges whose boxes meet, until it returns false.
    template <class Visit>
    [[nodiscard]] Result forEachPair(const Visit& visit);

    /// Casts a ray from a place, upwards across the sweep, and calls `visit(edge)` for each edge that it crosses.
    /// A vertex on the ray counts for one of its two edges only.
    /// @param isLeftOut  `isLeftOut(edge)`: edges that are not looked at, such as the one that holds the place.
    /// @returns Stopped when rounding errors hide on which side of an edge the place lies.
    template <class IsLeftOut, class Visit>
    [[nodiscard]] Result castRay(core::LonLat place, const IsLeftOut& isLeftOut, const Visit& visit);

private:
    std::vector<const LonLatPath*> m_paths;
    std::vector<Edge> m_edges;  ///< In the order of `low`.
    bool m_sweepsNorthward = false;
    double m_longest = 0;  ///< The greatest length of an edge along the sweep.
    std::size_t m_comparisonsLeft = 0;
};

template <class Visit>
EdgeSweep::Result EdgeSweep::forEachPair(const Visit& visit) {
    for (auto a = m_edges.begin(); a != m_edges.end(); ++a) {
        for (auto b = a + 1; b != m_edges.end() && b->low <= a->high; ++b) {
            if (m_comparisonsLeft == 0) {
                return Result::TooManyComparisons;
            }
            --m_comparisonsLeft;
            if (a->bottom <= b->top && b->bottom <= a->top && !visit(*a, *b)) {
                return Result::Stopped;
            }
        }
    }
    return Result::Complete;
}

template <class IsLeftOut, class Visit>
EdgeSweep::Result EdgeSweep::castRay(core::LonLat place, const IsLeftOut& isLeftOut, const Visit& visit) {
    const core::LonLat origin = turned(place);
    auto edge = std::ranges::lower_bound(m_edges, origin.lon - m_longest, {}, &Edge::low);
    for (; edge != m_edges.end() && edge->low <= origin.lon; ++edge) {
        if (m_comparisonsLeft == 0) {
            return Result::TooManyComparisons;
        }
        --m_comparisonsLeft;
        const bool isMissed = edge->high <= origin.lon || edge->top < origin.lat;
        if (isMissed || isLeftOut(*edge)) {
            continue;
        }
        core::LonLat from = turned(start(*edge));
        core::LonLat to = turned(end(*edge));
        if (from.lon > to.lon) {
            std::swap(from, to);
        }
        const int side = certainSide(planePoint(from), planePoint(to), planePoint(origin));
        if (side == 0) {
            return Result::Stopped;
        }
        if (side < 0) {
            visit(*edge);
        }
    }
    return Result::Complete;
}

}  // namespace gis::outline
