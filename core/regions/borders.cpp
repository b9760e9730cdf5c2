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

/// Straight pieces are numbered ring by ring in the order of the set.
using PieceNumber = std::uint32_t;

// What lies beyond a piece: the number of a region, or one of these.
constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t drawnBefore = nobody - 1;  ///< The piece belongs to a border of an earlier region.
constexpr std::uint32_t noLength = nobody - 2;     ///< A repeated point.

/// Pieces that are looked at together: few enough for the fastest memory.
constexpr std::size_t piecesPerCell = 64;

struct NumberedRing {
    std::span<const MapPoint> points;
    PieceNumber first = 0;
    std::uint32_t region = 0;
    [[nodiscard]] std::size_t pieces() const { return points.size() - 1; }
    [[nodiscard]] bool holds(PieceNumber piece) const { return piece >= first && piece - first < pieces(); }
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
    [[nodiscard]] std::size_t pieces() const { return m_pieces; }
    [[nodiscard]] const NumberedRing& ringOf(PieceNumber piece) const {
        return *std::prev(std::ranges::upper_bound(m_rings, piece, {}, &NumberedRing::first));
    }

private:
    void add(std::size_t region, const Ring& ring) {
        if (ring.size() < 2) {
            return;
        }
        m_rings.push_back({ring, static_cast<PieceNumber>(m_pieces), static_cast<std::uint32_t>(region)});
        m_pieces += ring.size() - 1;
        if (m_pieces >= noLength || region >= noLength) {
            throw std::length_error("borders: there are more pieces of outline than can be numbered");
        }
    }

    std::vector<NumberedRing> m_rings;
    std::size_t m_pieces = 0;
};

/// One straight piece, the same whichever way it is run through.
struct Segment {
    MapPoint low;
    MapPoint high;
    [[nodiscard]] auto key() const { return std::tie(low.x, low.y, high.x, high.y); }
};

Segment segmentOf(MapPoint a, MapPoint b) {
    const bool inOrder = std::pair(a.x, a.y) <= std::pair(b.x, b.y);
    return inOrder ? Segment{a, b} : Segment{b, a};
}

/// Cells over the map, so that equal segments are in one cell and few others with them.
class CellGrid {
public:
    CellGrid(const Box& extent, std::size_t pieces)
        : m_min(extent.min),
          m_perSide(1 + static_cast<std::size_t>(std::sqrt(static_cast<double>(pieces / piecesPerCell)))),
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

/// Neighbours in a row of pieces or cells, which one task looks at.
struct Stretch {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// A row cut into equal stretches of about the length wanted, but not into more than `most`.
std::vector<Stretch> stretchesOf(std::size_t whole, std::size_t wanted, std::size_t most) {
    const std::size_t count = std::clamp<std::size_t>(whole / wanted, 1, most);
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < count; ++i) {
        stretches.push_back({whole * i / count, whole * (i + 1) / count});
    }
    return stretches;
}

/// Calls `visit(number, segment)` for every piece of a stretch that has a length.
template <class Visit>
void forEachPiece(const NumberedRings& numbered, const Stretch& stretch, const Visit& visit) {
    for (std::size_t piece = stretch.first; piece < stretch.end;) {
        const NumberedRing& ring = numbered.ringOf(static_cast<PieceNumber>(piece));
        const std::size_t end = std::min(stretch.end - ring.first, ring.pieces());
        for (std::size_t i = piece - ring.first; i < end; ++i) {
            if (ring.points[i] != ring.points[i + 1]) {
                visit(static_cast<PieceNumber>(ring.first + i), segmentOf(ring.points[i], ring.points[i + 1]));
            }
        }
        piece = ring.first + end;
    }
}

/// The pieces that have a length, cell by cell.
struct PiecesByCell {
    std::vector<std::uint32_t> starts;  ///< One a cell, and the end of the last.
    std::vector<PieceNumber> pieces;    ///< In each cell in order of number.
};

PiecesByCell piecesByCell(const NumberedRings& numbered, const CellGrid& grid, const TaskOrder& order) {
    constexpr std::size_t piecesEach = 1U << 19U;
    constexpr std::size_t mostStretches = 16;  // each counts all cells for itself
    const std::vector<Stretch> stretches = stretchesOf(numbered.pieces(), piecesEach, mostStretches);
    std::vector<std::vector<std::uint32_t>> nextIn(stretches.size());  // at first how many there are in each cell
    order(stretches.size(), [&](std::size_t i) {
        nextIn[i].resize(grid.cells());
        forEachPiece(numbered, stretches[i], [&](PieceNumber, const Segment& one) { ++nextIn[i][grid.cellOf(one)]; });
    });
    PiecesByCell result;
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
    result.pieces.resize(sum);
    order(stretches.size(), [&](std::size_t i) {
        forEachPiece(numbered, stretches[i], [&](PieceNumber piece, const Segment& one) {
            result.pieces[nextIn[i][grid.cellOf(one)]++] = piece;
        });
    });
    return result;
}

struct OwnedSegment {
    Segment segment;
    PieceNumber piece = 0;
    std::uint32_t region = 0;
    [[nodiscard]] auto key() const { return std::tuple_cat(segment.key(), std::tie(piece)); }
};

/// Tells the pieces of one segment, in order, what lies beyond them: the first region draws it.
void assignNeighbours(std::span<const OwnedSegment> owners, std::vector<std::uint32_t>& beyond) {
    const std::uint32_t first = owners.front().region;
    std::uint32_t second = nobody;
    for (const OwnedSegment& owner : owners) {
        second = owner.region == first ? second : owner.region;
    }
    for (const OwnedSegment& owner : owners) {
        beyond[owner.piece] = owner.region == first ? second : drawnBefore;
    }
}

/// The same for all pieces of some cells.
void assignNeighboursIn(const Stretch& cells, const NumberedRings& numbered, const PiecesByCell& byCell,
                        std::vector<std::uint32_t>& beyond) {
    std::vector<OwnedSegment> cell;
    const NumberedRing* ring = &numbered.rings().front();
    for (std::size_t i = cells.first; i < cells.end; ++i) {
        cell.clear();
        for (std::uint32_t at = byCell.starts[i]; at < byCell.starts[i + 1]; ++at) {
            const PieceNumber piece = byCell.pieces[at];
            ring = ring->holds(piece) ? ring : &numbered.ringOf(piece);
            const std::size_t from = piece - ring->first;
            cell.push_back({segmentOf(ring->points[from], ring->points[from + 1]), piece, ring->region});
        }
        std::ranges::sort(cell, [](const OwnedSegment& a, const OwnedSegment& b) { return a.key() < b.key(); });
        for (auto first = cell.begin(); first != cell.end();) {
            const auto end = std::find_if(
                first, cell.end(), [&](const OwnedSegment& one) { return one.segment.key() != first->segment.key(); });
            assignNeighbours({first, end}, beyond);
            first = end;
        }
    }
}

/// By piece what lies beyond it.
std::vector<std::uint32_t> beyondPieces(const NumberedRings& numbered, const Box& extent, const TaskOrder& order) {
    constexpr std::size_t cellsEach = 1024;
    const CellGrid grid(extent, numbered.pieces());
    const PiecesByCell byCell = piecesByCell(numbered, grid, order);
    const std::vector<Stretch> stretches = stretchesOf(grid.cells(), cellsEach, grid.cells());
    std::vector<std::uint32_t> beyond(numbered.pieces(), noLength);
    order(stretches.size(), [&](std::size_t i) { assignNeighboursIn(stretches[i], numbered, byCell, beyond); });
    return beyond;
}

/// Calls `visit(first, end, beyond)` for the runs of one ring's pieces that have the same region, or none, beyond them
/// and were not drawn before. Pieces without length neither begin nor end a run.
template <class Visit>
void forEachRun(std::span<const std::uint32_t> beyond, const Visit& visit) {
    for (std::size_t first = 0; first < beyond.size();) {
        const std::uint32_t side = beyond[first];
        std::size_t end = first + 1;
        if (side != drawnBefore && side != noLength) {
            while (end < beyond.size() && (beyond[end] == side || beyond[end] == noLength)) {
                ++end;
            }
            visit(first, end, side);
        }
        first = end;
    }
}

Border borderOf(const NumberedRing& ring, std::span<const std::uint32_t> beyond, std::size_t first, std::size_t end) {
    const std::uint32_t side = beyond[first];
    Border border{ring.region, side == nobody ? std::nullopt : std::optional<std::size_t>(side), {}};
    const auto run = beyond.subspan(first, end - first);
    border.path.reserve(1 + static_cast<std::size_t>(std::ranges::count(run, side)));
    border.path.push_back(ring.points[first]);
    for (std::size_t piece = first; piece < end; ++piece) {
        if (beyond[piece] == side) {
            border.path.push_back(ring.points[piece + 1]);
        }
    }
    return border;
}

/// The borders that begin on the rings whose first piece is in the stretch.
std::vector<Border> bordersIn(const Stretch& stretch, const NumberedRings& numbered,
                              std::span<const std::uint32_t> beyond) {
    std::vector<Border> result;
    const auto firstFrom = [&](std::size_t piece) {
        return std::ranges::lower_bound(numbered.rings(), piece, {}, &NumberedRing::first);
    };
    for (auto ring = firstFrom(stretch.first); ring != firstFrom(stretch.end); ++ring) {
        const auto ofRing = beyond.subspan(ring->first, ring->pieces());
        forEachRun(ofRing, [&](std::size_t first, std::size_t end, std::uint32_t) {
            result.push_back(borderOf(*ring, ofRing, first, end));
        });
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

// Equal segments are found cell by cell of a grid, which takes about as long as sorting all segments would, and eight
// bytes a vertex.
std::vector<Border> borders(const RegionSet& regions, const TaskOrder& order) {
    constexpr std::size_t piecesEach = 1U << 17U;
    const NumberedRings numbered(regions);
    if (numbered.pieces() == 0) {
        return {};
    }
    const std::vector<std::uint32_t> beyond = beyondPieces(numbered, regions.extent().value(), order);
    const std::vector<Stretch> stretches = stretchesOf(numbered.pieces(), piecesEach, numbered.pieces());
    std::vector<std::vector<Border>> parts(stretches.size());
    order(stretches.size(), [&](std::size_t i) { parts[i] = bordersIn(stretches[i], numbered, beyond); });
    return joined(std::move(parts));
}

}  // namespace core
