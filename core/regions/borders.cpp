// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/borders.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <span>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace core {
namespace {

/// The edges of all rings are numbered, ring by ring in the order of the set.
using EdgeNumber = std::uint32_t;

// The neighbour of an edge is the index of the region on its other side, or one of these.
constexpr std::uint32_t noNeighbour = std::numeric_limits<std::uint32_t>::max();
/// The edge belongs to the border of an earlier region.
constexpr std::uint32_t ownedByEarlierRegion = noNeighbour - 1;
/// The edge has no length: a point is repeated.
constexpr std::uint32_t noLength = noNeighbour - 2;

/// Edges that are compared with each other: few enough for the L1 cache.
constexpr std::size_t edgesPerCell = 64;

struct NumberedRing {
    std::span<const MapPoint> points;
    EdgeNumber first = 0;
    std::uint32_t region = 0;
    [[nodiscard]] std::size_t edges() const { return points.size() - 1; }
    [[nodiscard]] bool holds(EdgeNumber edge) const { return edge >= first && edge - first < edges(); }
};

class NumberedRings {
public:
    explicit NumberedRings(const RegionSet& regions) {
        for (std::size_t i = 0; i < regions.size(); ++i) {
            for (const Polygon& polygon : regions[i].shape) {
                add(i, polygon.shell);
                for (const Ring& hole : polygon.holes) {
                    add(i, hole);
                }
            }
        }
    }

    [[nodiscard]] const std::vector<NumberedRing>& rings() const { return m_rings; }
    [[nodiscard]] std::size_t edges() const { return m_edges; }
    [[nodiscard]] const NumberedRing& ringOf(EdgeNumber edge) const {
        return *std::prev(std::ranges::upper_bound(m_rings, edge, {}, &NumberedRing::first));
    }

private:
    void add(std::size_t region, const Ring& ring) {
        if (ring.size() < 2) {
            return;
        }
        m_rings.push_back({ring, static_cast<EdgeNumber>(m_edges), static_cast<std::uint32_t>(region)});
        m_edges += ring.size() - 1;
        if (m_edges >= noLength || region >= noLength) {
            throw std::length_error("borders: there are more edges of outline than can be numbered");
        }
    }

    std::vector<NumberedRing> m_rings;
    std::size_t m_edges = 0;
};

/// An edge without a direction: both regions beside it have the same segment.
struct Segment {
    MapPoint low;
    MapPoint high;
    [[nodiscard]] auto key() const { return std::tie(low.x, low.y, high.x, high.y); }
};

Segment segmentOf(MapPoint a, MapPoint b) {
    const bool inOrder = std::pair(a.x, a.y) <= std::pair(b.x, b.y);
    return inOrder ? Segment{a, b} : Segment{b, a};
}

/// A grid over the map. Equal segments are in the same cell, together with few others.
class CellGrid {
public:
    CellGrid(const Box& extent, std::size_t edges)
        : m_min(extent.min),
          m_perSide(1 + static_cast<std::size_t>(std::sqrt(static_cast<double>(edges / edgesPerCell)))),
          m_perMetreX(perMetre(extent.width())),
          m_perMetreY(perMetre(extent.height())) {}

    [[nodiscard]] std::size_t cells() const { return m_perSide * m_perSide; }
    [[nodiscard]] std::size_t cellOf(const Segment& segment) const {
        return index((segment.low.y - m_min.y) * m_perMetreY) * m_perSide +
               index((segment.low.x - m_min.x) * m_perMetreX);
    }

private:
    [[nodiscard]] double perMetre(double side) const { return side > 0 ? static_cast<double>(m_perSide) / side : 0; }
    [[nodiscard]] std::size_t index(double cell) const {
        return cell > 0 ? static_cast<std::size_t>(std::min(cell, static_cast<double>(m_perSide - 1))) : 0;
    }

    MapPoint m_min;
    std::size_t m_perSide;
    double m_perMetreX;
    double m_perMetreY;
};

/// Consecutive edges or cells: the work of one task.
struct IndexRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// Divides `whole` into equal ranges of about the wanted length, at most `most` of them.
std::vector<IndexRange> rangesOf(std::size_t whole, std::size_t wanted, std::size_t most) {
    const std::size_t count = std::clamp<std::size_t>(whole / wanted, 1, most);
    std::vector<IndexRange> ranges;
    for (std::size_t i = 0; i < count; ++i) {
        ranges.push_back({whole * i / count, whole * (i + 1) / count});
    }
    return ranges;
}

/// Calls `visit(number, segment)` for every edge in the range whose length is not zero.
template <class Visit>
void forEachEdge(const NumberedRings& numbered, const IndexRange& range, const Visit& visit) {
    for (std::size_t edge = range.first; edge < range.end;) {
        const NumberedRing& ring = numbered.ringOf(static_cast<EdgeNumber>(edge));
        const std::size_t end = std::min(range.end - ring.first, ring.edges());
        for (std::size_t i = edge - ring.first; i < end; ++i) {
            if (ring.points[i] != ring.points[i + 1]) {
                visit(static_cast<EdgeNumber>(ring.first + i), segmentOf(ring.points[i], ring.points[i + 1]));
            }
        }
        edge = ring.first + end;
    }
}

/// The edges whose length is not zero, sorted by cell.
struct EdgesByCell {
    std::vector<std::uint32_t> starts;  ///< Position of the first edge of each cell; the last element is the end.
    std::vector<EdgeNumber> edges;      ///< Ascending within each cell.
};

EdgesByCell edgesByCell(const NumberedRings& numbered, const CellGrid& grid, const Executor& execute) {
    constexpr std::size_t edgesPerRange = 1U << 19U;
    constexpr std::size_t maxRanges = 16;  // each range has its own counters for all cells
    const std::vector<IndexRange> ranges = rangesOf(numbered.edges(), edgesPerRange, maxRanges);
    std::vector<std::vector<std::uint32_t>> nextIn(ranges.size());  // first the count per cell, then the next position
    execute(ranges.size(), [&](std::size_t i) {
        nextIn[i].resize(grid.cells());
        forEachEdge(numbered, ranges[i],
                    [&](EdgeNumber, const Segment& segment) { ++nextIn[i][grid.cellOf(segment)]; });
    });
    EdgesByCell result;
    result.starts.reserve(grid.cells() + 1);
    std::uint32_t sum = 0;
    for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
        result.starts.push_back(sum);
        for (std::vector<std::uint32_t>& next : nextIn) {
            sum += next[cell];
            next[cell] = sum - next[cell];
        }
    }
    result.starts.push_back(sum);
    result.edges.resize(sum);
    execute(ranges.size(), [&](std::size_t i) {
        forEachEdge(numbered, ranges[i], [&](EdgeNumber edge, const Segment& segment) {
            result.edges[nextIn[i][grid.cellOf(segment)]++] = edge;
        });
    });
    return result;
}

struct OwnedSegment {
    Segment segment;
    EdgeNumber edge = 0;
    std::uint32_t region = 0;
    [[nodiscard]] auto key() const { return std::tuple_cat(segment.key(), std::tie(edge)); }
};

/// Sets the neighbours of all edges that lie on the same segment. The border belongs to the first region.
/// @param owners  in the order of their edges.
void assignNeighbours(std::span<const OwnedSegment> owners, std::vector<std::uint32_t>& neighbourOf) {
    const std::uint32_t first = owners.front().region;
    std::uint32_t second = noNeighbour;
    for (const OwnedSegment& owner : owners) {
        second = owner.region == first ? second : owner.region;
    }
    for (const OwnedSegment& owner : owners) {
        neighbourOf[owner.edge] = owner.region == first ? second : ownedByEarlierRegion;
    }
}

/// Sets the neighbours of all edges in a range of cells.
void assignNeighboursIn(const IndexRange& cells, const NumberedRings& numbered, const EdgesByCell& byCell,
                        std::vector<std::uint32_t>& neighbourOf) {
    std::vector<OwnedSegment> cell;
    const NumberedRing* ring = &numbered.rings().front();
    for (std::size_t i = cells.first; i < cells.end; ++i) {
        cell.clear();
        for (std::uint32_t at = byCell.starts[i]; at < byCell.starts[i + 1]; ++at) {
            const EdgeNumber edge = byCell.edges[at];
            ring = ring->holds(edge) ? ring : &numbered.ringOf(edge);
            const std::size_t from = edge - ring->first;
            cell.push_back({segmentOf(ring->points[from], ring->points[from + 1]), edge, ring->region});
        }
        std::ranges::sort(cell, [](const OwnedSegment& a, const OwnedSegment& b) { return a.key() < b.key(); });
        for (auto first = cell.begin(); first != cell.end();) {
            const auto end = std::find_if(first, cell.end(), [&](const OwnedSegment& owned) {
                return owned.segment.key() != first->segment.key();
            });
            assignNeighbours({first, end}, neighbourOf);
            first = end;
        }
    }
}

/// The neighbour of every edge.
std::vector<std::uint32_t> neighboursOfEdges(const NumberedRings& numbered, const Box& extent,
                                             const Executor& execute) {
    constexpr std::size_t cellsPerRange = 1024;
    const CellGrid grid(extent, numbered.edges());
    const EdgesByCell byCell = edgesByCell(numbered, grid, execute);
    const std::vector<IndexRange> ranges = rangesOf(grid.cells(), cellsPerRange, grid.cells());
    std::vector<std::uint32_t> neighbourOf(numbered.edges(), noLength);
    execute(ranges.size(), [&](std::size_t i) { assignNeighboursIn(ranges[i], numbered, byCell, neighbourOf); });
    return neighbourOf;
}

/// Calls `visit(first, end)` for each run of edges of one ring that have the same neighbour and no earlier owner.
/// Edges without length neither begin nor end a run.
template <class Visit>
void forEachRun(std::span<const std::uint32_t> neighbourOf, const Visit& visit) {
    for (std::size_t first = 0; first < neighbourOf.size();) {
        const std::uint32_t side = neighbourOf[first];
        std::size_t end = first + 1;
        if (side != ownedByEarlierRegion && side != noLength) {
            while (end < neighbourOf.size() && (neighbourOf[end] == side || neighbourOf[end] == noLength)) {
                ++end;
            }
            visit(first, end);
        }
        first = end;
    }
}

Border borderOf(const NumberedRing& ring, std::span<const std::uint32_t> neighbourOf, std::size_t first,
                std::size_t end) {
    const std::uint32_t side = neighbourOf[first];
    Border border{ring.region, side == noNeighbour ? std::nullopt : std::optional<std::size_t>(side), {}};
    const auto run = neighbourOf.subspan(first, end - first);
    border.path.reserve(1 + static_cast<std::size_t>(std::ranges::count(run, side)));
    border.path.push_back(ring.points[first]);
    for (std::size_t edge = first; edge < end; ++edge) {
        if (neighbourOf[edge] == side) {
            border.path.push_back(ring.points[edge + 1]);
        }
    }
    return border;
}

/// The borders of the rings whose first edge is in the range.
std::vector<Border> bordersIn(const IndexRange& range, const NumberedRings& numbered,
                              std::span<const std::uint32_t> neighbourOf) {
    std::vector<Border> result;
    const auto firstFrom = [&](std::size_t edge) {
        return std::ranges::lower_bound(numbered.rings(), edge, {}, &NumberedRing::first);
    };
    for (auto ring = firstFrom(range.first); ring != firstFrom(range.end); ++ring) {
        const auto ofRing = neighbourOf.subspan(ring->first, ring->edges());
        forEachRun(ofRing,
                   [&](std::size_t first, std::size_t end) { result.push_back(borderOf(*ring, ofRing, first, end)); });
    }
    return result;
}

std::vector<Border> joined(std::vector<std::vector<Border>> parts) {
    std::size_t count = 0;
    for (const std::vector<Border>& part : parts) {
        count += part.size();
    }
    std::vector<Border> all;
    all.reserve(count);
    for (std::vector<Border>& part : parts) {
        std::ranges::move(part, std::back_inserter(all));
    }
    return all;
}

}  // namespace

// A grid finds equal segments. Sorting all segments would take about as long and needs more memory than the grid, which
// takes eight bytes per vertex.
std::vector<Border> borders(const RegionSet& regions, const Executor& execute) {
    constexpr std::size_t edgesPerRange = 1U << 17U;
    const NumberedRings numbered(regions);
    if (numbered.edges() == 0) {
        return {};
    }
    const std::vector<std::uint32_t> neighbourOf = neighboursOfEdges(numbered, regions.extent().value(), execute);
    const std::vector<IndexRange> ranges = rangesOf(numbered.edges(), edgesPerRange, numbered.edges());
    std::vector<std::vector<Border>> parts(ranges.size());
    execute(ranges.size(), [&](std::size_t i) { parts[i] = bordersIn(ranges[i], numbered, neighbourOf); });
    return joined(std::move(parts));
}

}  // namespace core
