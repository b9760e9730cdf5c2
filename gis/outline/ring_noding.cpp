// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/ring_noding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "gis/outline/certain_side.h"
#include "gis/outline/tangled_outline.h"

namespace gis::outline {
namespace {

using core::LonLat;
using Edge = EdgeSweep::Edge;

constexpr int maxRounds = 6;

/// How many pairs of edges may cross, or touch elsewhere than in a common vertex.
constexpr std::size_t maxMeetingsPerEdge = 16;
constexpr std::size_t maxMeetingsOfAnyOutline = 20'000;

/// GEOS needs seconds for more crossings than this; its time grows with their square.
constexpr std::size_t maxCrossingsForGeos = 1000;

/// A vertex to insert into an edge of a ring.
struct Insertion {
    std::uint32_t ring = 0;
    std::uint32_t edge = 0;
    double part = 0;  ///< The part of the edge that lies before it, 0 to 1.
    LonLat place;
};

int sideOf(LonLat a, LonLat b, LonLat point) { return certainSide(planePoint(a), planePoint(b), planePoint(point)); }

/// The part of the edge from a to b that lies before the point nearest to `place`.
double partBefore(LonLat a, LonLat b, LonLat place) {
    const double dLon = b.lon - a.lon;
    const double dLat = b.lat - a.lat;
    return ((place.lon - a.lon) * dLon + (place.lat - a.lat) * dLat) / (dLon * dLon + dLat * dLat);
}

/// Whether a place is an end of an edge, or lies on it within rounding errors.
bool liesOn(LonLat a, LonLat b, LonLat place) {
    if (place == a || place == b) {
        return true;
    }
    const auto [west, east] = std::minmax(a.lon, b.lon);
    const auto [south, north] = std::minmax(a.lat, b.lat);
    const bool isInBox = west <= place.lon && place.lon <= east && south <= place.lat && place.lat <= north;
    return isInBox && sideOf(a, b, place) == 0;
}

bool doCross(LonLat a, LonLat b, LonLat c, LonLat d) {
    return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}

/// Where two edges cross. The result does not depend on which edge comes first and which way they run, so edges that
/// occur twice are cut at the same place.
LonLat crossing(LonLat a, LonLat b, LonLat c, LonLat d) {
    if (isBefore(b, a)) {
        std::swap(a, b);
    }
    if (isBefore(d, c)) {
        std::swap(c, d);
    }
    if (isBefore(c, a)) {
        std::swap(a, c);
        std::swap(b, d);
    }
    const double abLon = b.lon - a.lon;
    const double abLat = b.lat - a.lat;
    const double cdLon = d.lon - c.lon;
    const double cdLat = d.lat - c.lat;
    const double part = ((c.lon - a.lon) * cdLat - (c.lat - a.lat) * cdLon) / (abLon * cdLat - abLat * cdLon);
    return {a.lon + part * abLon, a.lat + part * abLat};
}

/// One search for all places where the rings meet.
class Search {
public:
    explicit Search(EdgeSweep& sweep, std::size_t rings)
        : m_sweep(sweep),
          m_nodes(rings),
          m_meetingsLeft(maxMeetingsOfAnyOutline + maxMeetingsPerEdge * sweep.edgeCount()) {}

    /// @returns whether the sweep came to its end.
    /// @throws TangledOutline
    bool run() {
        const auto compare = [this](const Edge& a, const Edge& b) {
            compareEdges(a, b);
            return true;
        };
        return m_sweep.forEachPair(compare) == EdgeSweep::Result::Complete;
    }

    [[nodiscard]] bool foundInvalidity() const noexcept { return m_foundInvalidity; }
    [[nodiscard]] std::size_t crossings() const noexcept { return m_crossings; }
    [[nodiscard]] std::vector<Insertion>& insertions() noexcept { return m_insertions; }
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> sortedNodes() {
        for (std::vector<std::uint32_t>& nodes : m_nodes) {
            std::ranges::sort(nodes);
            nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        }
        return std::move(m_nodes);
    }

private:
    [[nodiscard]] std::uint32_t edgesIn(std::uint32_t ring) const {
        return static_cast<std::uint32_t>(m_sweep.path(ring).size() - 1);
    }

    /// Whether two edges of a ring follow each other and part at their common vertex.
    [[nodiscard]] bool justFollowEachOther(const Edge& a, const Edge& b) const {
        if (a.path != b.path) {
            return false;
        }
        const std::uint32_t count = edgesIn(a.path);
        const bool isAFirst = (a.number + 1) % count == b.number;
        if (!isAFirst && (b.number + 1) % count != a.number) {
            return false;
        }
        const LonLat before = m_sweep.start(isAFirst ? a : b);
        const LonLat common = m_sweep.end(isAFirst ? a : b);
        const LonLat after = m_sweep.end(isAFirst ? b : a);
        return hasNoSpike(before, common, after);
    }

    void compareEdges(const Edge& a, const Edge& b) {
        const std::array<LonLat, 2> endsOfA{m_sweep.start(a), m_sweep.end(a)};
        const std::array<LonLat, 2> endsOfB{m_sweep.start(b), m_sweep.end(b)};
        if (areCertainlyApart(planePoint(endsOfA[0]), planePoint(endsOfA[1]), planePoint(endsOfB[0]),
                              planePoint(endsOfB[1])) ||
            justFollowEachOther(a, b)) {
            return;
        }
        int commonVertices = 0;
        bool doTouch = false;
        bool doTouchBetweenVertices = false;
        for (const LonLat end : endsOfB) {
            if (liesOn(endsOfA[0], endsOfA[1], end)) {
                const bool isCommon = end == endsOfA[0] || end == endsOfA[1];
                doTouch = true;
                doTouchBetweenVertices = doTouchBetweenVertices || !isCommon;
                commonVertices += isCommon ? 1 : 0;
                meetAt(end, a, b);
            }
        }
        for (const LonLat end : endsOfA) {
            if (liesOn(endsOfB[0], endsOfB[1], end)) {
                doTouch = true;
                doTouchBetweenVertices = doTouchBetweenVertices || (end != endsOfB[0] && end != endsOfB[1]);
                meetAt(end, a, b);
            }
        }
        m_foundInvalidity = m_foundInvalidity || commonVertices == 2 || (commonVertices == 1 && a.path == b.path);
        const bool isCrossing = !doTouch && doCross(endsOfA[0], endsOfA[1], endsOfB[0], endsOfB[1]);
        if (isCrossing) {
            m_foundInvalidity = true;
            ++m_crossings;
            meetAt(crossing(endsOfA[0], endsOfA[1], endsOfB[0], endsOfB[1]), a, b);
        }
        if (isCrossing || doTouchBetweenVertices) {
            countMeeting();
        }
    }

    void countMeeting() {
        if (m_meetingsLeft == 0) {
            throw TangledOutline();
        }
        --m_meetingsLeft;
    }

    void meetAt(LonLat place, const Edge& a, const Edge& b) {
        addTo(a, place);
        addTo(b, place);
    }

    void addTo(const Edge& edge, LonLat place) {
        const LonLat start = m_sweep.start(edge);
        const LonLat end = m_sweep.end(edge);
        if (place == start) {
            m_nodes[edge.path].push_back(edge.number);
        } else if (place == end) {
            m_nodes[edge.path].push_back((edge.number + 1) % edgesIn(edge.path));
        } else {
            m_insertions.push_back({edge.path, edge.number, partBefore(start, end, place), place});
        }
    }

    EdgeSweep& m_sweep;
    std::vector<std::vector<std::uint32_t>> m_nodes;
    std::vector<Insertion> m_insertions;
    std::size_t m_meetingsLeft;
    std::size_t m_crossings = 0;
    bool m_foundInvalidity = false;
};

/// Inserts the vertices, which are sorted here.
void insert(std::vector<LonLatPath>& rings, std::vector<Insertion>& insertions) {
    const auto key = [](const Insertion& insertion) {
        return std::tie(insertion.ring, insertion.edge, insertion.part);
    };
    std::sort(insertions.begin(), insertions.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    for (auto next = insertions.begin(); next != insertions.end();) {
        const std::uint32_t ring = next->ring;
        const LonLatPath& old = rings[ring];
        LonLatPath path;
        for (std::uint32_t i = 0; i < old.size(); ++i) {
            path.push_back(old[i]);
            for (; next != insertions.end() && next->ring == ring && next->edge == i; ++next) {
                if (next->place != path.back()) {
                    path.push_back(next->place);
                }
            }
        }
        path.erase(std::unique(path.begin(), path.end()), path.end());
        rings[ring] = std::move(path);
    }
}

}  // namespace

std::optional<NodedRings> noded(std::vector<LonLatPath> rings, EdgeSweep& sweep) {
    NodedRings result;
    for (int round = 0; round < maxRounds; ++round) {
        std::vector<const LonLatPath*> paths;
        for (const LonLatPath& ring : rings) {
            paths.push_back(&ring);
        }
        sweep.setPaths(paths);
        Search search(sweep, rings.size());
        const bool isComplete = search.run();
        result.crossings += search.crossings();
        if (!isComplete) {
            break;
        }
        result.areCertainlyInvalid = result.areCertainlyInvalid || search.foundInvalidity();
        if (search.insertions().empty()) {
            result.rings = std::move(rings);
            result.nodes = search.sortedNodes();
            return result;
        }
        insert(rings, search.insertions());
    }
    requireFewCrossings(result.crossings);
    return std::nullopt;
}

void requireFewCrossings(std::size_t crossings) {
    if (crossings > maxCrossingsForGeos) {
        throw TangledOutline();
    }
}

}  // namespace gis::outline
