// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/outline_repair.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "gis/outline/ring_noding.h"

namespace gis::outline {
namespace {

using core::LonLat;
using Edge = EdgeSweep::Edge;

/// A hash of an edge that does not depend on its direction.
std::uint64_t hashOfEdge(LonLat a, LonLat b) {
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    const auto& [first, last] = std::minmax(a, b, isBefore);
    for (const double number : {first.lon, first.lat, last.lon, last.lat}) {
        hash = (hash ^ std::bit_cast<std::uint64_t>(number + 0.0)) * 0xBF58476D1CE4E5B9U;  // + 0.0: no negative zero
        hash ^= hash >> 31U;
    }
    return hash;
}

/// Equal for rings of the same edges, independent of start and direction.
using RingSignature = std::tuple<std::size_t, std::uint64_t, std::uint64_t>;
RingSignature signatureOf(const LonLatPath& ring) {
    std::uint64_t sum = 0;
    std::uint64_t mixed = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const std::uint64_t hash = hashOfEdge(ring[i - 1], ring[i]);
        sum += hash;
        mixed ^= std::rotl(hash, static_cast<int>(hash & 63U));
    }
    return {ring.size(), sum, mixed};
}

struct DistinctRings {
    std::vector<LonLatPath> rings;
    bool hadDuplicates = false;
};

DistinctRings distinctRings(const LonLatPolygons& polygons) {
    DistinctRings distinct;
    std::set<RingSignature> known;
    forEachRing(polygons, [&](const LonLatPath& ring) {
        if (known.insert(signatureOf(ring)).second) {
            distinct.rings.push_back(ring);
        } else {
            distinct.hadDuplicates = true;
        }
    });
    return distinct;
}

/// A part of a ring from one node to the next, or a whole ring without nodes.
using Chain = LonLatPath;

void addChains(const LonLatPath& ring, const std::vector<std::uint32_t>& nodes, std::vector<Chain>& chains) {
    if (nodes.empty()) {
        chains.push_back(ring);
        return;
    }
    const std::size_t edges = ring.size() - 1;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::size_t from = nodes[i];
        const std::size_t next = nodes[(i + 1) % nodes.size()];
        const std::size_t to = next > from ? next : next + edges;
        Chain& chain = chains.emplace_back();
        for (std::size_t k = from; k <= to; ++k) {
            chain.push_back(ring[k % edges]);
        }
    }
}

/// Rings that run along each other have every vertex there as a node, so their common chains are single edges.
bool isSingleEdge(const Chain& chain) { return chain.size() == 2; }

/// An edge that occurs an even number of times separates nothing; otherwise it counts once.
void cancelRepeatedEdges(std::vector<Chain>& chains) {
    const auto keyOfEdge = [](const Chain& chain) { return std::minmax(chain[0], chain[1], isBefore); };
    const auto isLess = [&](const Chain& a, const Chain& b) {
        const auto [lowA, highA] = keyOfEdge(a);
        const auto [lowB, highB] = keyOfEdge(b);
        return std::tuple(lowA.lon, lowA.lat, highA.lon, highA.lat) <
               std::tuple(lowB.lon, lowB.lat, highB.lon, highB.lat);
    };
    const auto firstEdge =
        std::partition(chains.begin(), chains.end(), [](const Chain& chain) { return !isSingleEdge(chain); });
    std::sort(firstEdge, chains.end(), isLess);
    std::vector<Chain> kept(std::move_iterator(chains.begin()), std::move_iterator(firstEdge));
    for (auto run = firstEdge; run != chains.end();) {
        const auto end = std::upper_bound(run, chains.end(), *run, isLess);
        if ((end - run) % 2 == 1) {
            kept.push_back(std::move(*run));
            ++run;
        }
        run = end;
    }
    chains = std::move(kept);
}

/// Twice the area, positive when the ring runs counter-clockwise.
double twiceSignedArea(const LonLatPath& ring) {
    double area = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        area += (ring[i - 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
                (ring[i].lon - ring[0].lon) * (ring[i - 1].lat - ring[0].lat);
    }
    return area;
}

/// Assembles chains into polygons. Every step returns false when rounding errors leave a doubt.
class Assembly {
public:
    Assembly(std::vector<Chain> chains, EdgeSweep& sweep) : m_chains(std::move(chains)), m_sweep(sweep) {}

    std::optional<LonLatPolygons> polygons() {
        std::vector<const LonLatPath*> paths;
        for (const Chain& chain : m_chains) {
            paths.push_back(&chain);
        }
        m_sweep.setPaths(paths);
        if (!orientChains() || !sortEndsAtNodes() || !traceBoundaries() || !assignHoles()) {
            return std::nullopt;
        }
        return std::move(m_polygons);
    }

private:
    /// An end of a chain at a node.
    struct ChainEnd {
        LonLat node;
        double direction = 0;  ///< Of the chain as it leaves the node, in radians.
        std::uint32_t chain = 0;
        bool isStart = false;
    };

    /// A ring: the boundary of a connected part of the area, or a part of that boundary.
    struct Loop {
        std::vector<std::uint32_t> chains;
        LonLatPath ring;
        double twiceArea = 0;  ///< As twiceSignedArea() gives it.
    };

    /// The edge of a chain that is longest along the sweep.
    [[nodiscard]] std::size_t clearestEdge(const Chain& chain) const {
        std::size_t best = 0;
        double longest = -1;
        for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
            const double length = std::abs(m_sweep.turned(chain[i + 1]).lon - m_sweep.turned(chain[i]).lon);
            if (length > longest) {
                longest = length;
                best = i;
            }
        }
        return best;
    }

    /// Casts a ray upwards across the sweep from the middle of edge `number` of a chain; calls `visit` with the chain
    /// of each edge that it crosses. @returns false when rounding errors leave a doubt.
    template <class Visit>
    [[nodiscard]] bool castRayFrom(std::uint32_t chain, std::size_t number, const Visit& visit) {
        const LonLat from = m_chains[chain][number];
        const LonLat to = m_chains[chain][number + 1];
        if (m_sweep.turned(from).lon == m_sweep.turned(to).lon) {
            return false;  // the ray would run along the edge
        }
        const LonLat middle{(from.lon + to.lon) / 2, (from.lat + to.lat) / 2};
        const auto isOwn = [&](const Edge& edge) { return edge.path == chain && edge.number == number; };
        return m_sweep.castRay(middle, isOwn, [&](const Edge& edge) { visit(edge.path); }) ==
               EdgeSweep::Result::Complete;
    }

    /// Turns each chain so that the area lies on its left.
    [[nodiscard]] bool orientChains() {
        m_isReversed.assign(m_chains.size(), false);
        for (std::uint32_t i = 0; i < m_chains.size(); ++i) {
            const std::size_t number = clearestEdge(m_chains[i]);
            bool isAreaAbove = false;
            if (!castRayFrom(i, number, [&](std::uint32_t) { isAreaAbove = !isAreaAbove; })) {
                return false;
            }
            const bool isForward =
                m_sweep.turned(m_chains[i][number]).lon < m_sweep.turned(m_chains[i][number + 1]).lon;
            const bool isAboveLeft = isForward != m_sweep.sweepsNorthward();
            m_isReversed[i] = isAreaAbove != isAboveLeft;
        }
        return true;
    }

    /// Numbers the nodes, and sorts the chains at each of them counter-clockwise.
    [[nodiscard]] bool sortEndsAtNodes() {
        for (std::uint32_t i = 0; i < m_chains.size(); ++i) {
            const Chain& chain = m_chains[i];
            const auto add = [&](LonLat node, LonLat next, bool isStart) {
                m_ends.push_back({node, std::atan2(next.lat - node.lat, next.lon - node.lon), i, isStart});
            };
            add(chain.front(), chain[1], !m_isReversed[i]);
            add(chain.back(), chain[chain.size() - 2], m_isReversed[i]);
        }
        const auto key = [](const ChainEnd& end) { return std::tie(end.node.lon, end.node.lat, end.direction); };
        std::sort(m_ends.begin(), m_ends.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
        m_startNode.resize(m_chains.size());
        m_endNode.resize(m_chains.size());
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            const ChainEnd& end = m_ends[i];
            if (i > 0 && key(m_ends[i - 1]) == key(end)) {
                return false;
            }
            if (i == 0 || m_ends[i - 1].node != end.node) {
                m_firstEnd.push_back(i);
            }
            (end.isStart ? m_startNode : m_endNode)[end.chain] = m_firstEnd.size() - 1;
        }
        m_firstEnd.push_back(m_ends.size());
        return true;
    }

    /// The chain that continues the boundary of the same connected part of the area: the first one clockwise from
    /// `chain` at its end node.
    [[nodiscard]] std::optional<std::uint32_t> nextChain(std::uint32_t chain) const {
        const auto first = m_ends.begin() + static_cast<std::ptrdiff_t>(m_firstEnd[m_endNode[chain]]);
        const auto last = m_ends.begin() + static_cast<std::ptrdiff_t>(m_firstEnd[m_endNode[chain] + 1]);
        const auto arriving =
            std::find_if(first, last, [&](const ChainEnd& end) { return end.chain == chain && !end.isStart; });
        const auto next = std::prev(arriving == first ? last : arriving);
        return next->isStart ? std::optional(next->chain) : std::nullopt;
    }

    [[nodiscard]] Loop loopOf(std::vector<std::uint32_t> chains) const {
        Loop loop{std::move(chains), {}, 0};
        for (const std::uint32_t i : loop.chains) {
            const Chain& chain = m_chains[i];
            const std::size_t known = loop.ring.empty() ? 0 : 1;
            for (std::size_t k = known; k < chain.size(); ++k) {
                loop.ring.push_back(m_isReversed[i] ? chain[chain.size() - 1 - k] : chain[k]);
            }
        }
        loop.twiceArea = twiceSignedArea(loop.ring);
        return loop;
    }

    /// Splits a closed walk wherever it passes through a node again, so that no loop touches itself.
    [[nodiscard]] std::vector<Loop> loopsOf(const std::vector<std::uint32_t>& walk) const {
        std::vector<Loop> loops;
        std::vector<std::uint32_t> open;
        std::map<std::size_t, std::size_t> openAt;  // by node: which of the open chains begins there
        for (const std::uint32_t chain : walk) {
            openAt.emplace(m_startNode[chain], open.size());
            open.push_back(chain);
            const auto start = openAt.find(m_endNode[chain]);
            if (start == openAt.end()) {
                continue;
            }
            const auto first = open.begin() + static_cast<std::ptrdiff_t>(start->second);
            loops.push_back(loopOf({first, open.end()}));
            std::for_each(first, open.end(), [&](std::uint32_t closed) { openAt.erase(m_startNode[closed]); });
            open.erase(first, open.end());
        }
        return loops;
    }

    /// Follows every boundary once. One with a counter-clockwise loop is the outer boundary of a polygon, and its other
    /// loops are holes that touch it; any other consists of holes.
    [[nodiscard]] bool traceBoundaries() {
        std::vector<bool> isTraced(m_chains.size(), false);
        for (std::uint32_t first = 0; first < m_chains.size(); ++first) {
            std::vector<std::uint32_t> walk;
            for (std::uint32_t chain = first; !isTraced[chain];) {
                isTraced[chain] = true;
                walk.push_back(chain);
                const std::optional<std::uint32_t> next = nextChain(chain);
                if (!next) {
                    return false;
                }
                chain = *next;
            }
            if (!walk.empty() && !addLoops(loopsOf(walk))) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool addLoops(std::vector<Loop> loops) {
        const auto isShell = [](const Loop& loop) { return loop.twiceArea > 0; };
        const auto shells = std::ranges::count_if(loops, isShell);
        if (shells > 1) {
            return false;
        }
        if (shells == 0) {
            std::ranges::move(loops, std::back_inserter(m_holes));
            return true;
        }
        LonLatPolygon& polygon = m_polygons.emplace_back();
        for (Loop& loop : loops) {
            if (isShell(loop)) {
                polygon.shell = std::move(loop.ring);
                m_shells.push_back(std::move(loop));
            } else {
                polygon.holes.push_back(std::move(loop.ring));
            }
        }
        return true;
    }

    /// Gives every hole that touches no shell to the smallest shell around it.
    [[nodiscard]] bool assignHoles() {
        if (m_holes.empty()) {
            return true;
        }
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> shellOfChain(m_chains.size(), none);
        for (std::size_t s = 0; s < m_shells.size(); ++s) {
            for (const std::uint32_t chain : m_shells[s].chains) {
                shellOfChain[chain] = s;
            }
        }
        for (Loop& hole : m_holes) {
            std::set<std::size_t> around;
            const auto toggle = [&](std::uint32_t chain) {
                const std::size_t shell = shellOfChain[chain];
                if (shell != none && !around.insert(shell).second) {
                    around.erase(shell);
                }
            };
            const std::uint32_t chain = hole.chains.front();
            if (!castRayFrom(chain, clearestEdge(m_chains[chain]), toggle) || around.empty()) {
                return false;
            }
            const std::size_t smallest =
                *std::ranges::min_element(around, {}, [&](std::size_t shell) { return m_shells[shell].twiceArea; });
            m_polygons[smallest].holes.push_back(std::move(hole.ring));
        }
        return true;
    }

    std::vector<Chain> m_chains;
    EdgeSweep& m_sweep;
    std::vector<bool> m_isReversed;        ///< Whether a chain is traversed backwards.
    std::vector<ChainEnd> m_ends;          ///< Sorted by node, then counter-clockwise.
    std::vector<std::size_t> m_firstEnd;   ///< By node: where its ends begin; then the number of all ends.
    std::vector<std::size_t> m_startNode;  ///< By chain.
    std::vector<std::size_t> m_endNode;    ///< By chain.
    LonLatPolygons m_polygons;
    std::vector<Loop> m_shells;  ///< Of the polygons, in the same order; their rings are moved there.
    std::vector<Loop> m_holes;   ///< Those that touch no shell.
};

}  // namespace

std::optional<OutlineRepair::Rebuilt> OutlineRepair::rebuilt(const LonLatPolygons& polygons) {
    DistinctRings distinct = distinctRings(polygons);
    const std::optional<NodedRings> rings = noded(std::move(distinct.rings), m_sweep);
    if (!rings) {
        return std::nullopt;
    }
    std::vector<Chain> chains;
    for (std::size_t i = 0; i < rings->rings.size(); ++i) {
        addChains(rings->rings[i], rings->nodes[i], chains);
    }
    cancelRepeatedEdges(chains);
    std::optional<LonLatPolygons> result = Assembly(std::move(chains), m_sweep).polygons();
    if (!result) {
        requireFewCrossings(rings->crossings);
        return std::nullopt;
    }
    return Rebuilt{std::move(*result), rings->areCertainlyInvalid || distinct.hadDuplicates};
}

}  // namespace gis::outline
