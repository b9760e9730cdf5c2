// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/apart_check.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/geometry/measure.h"
#include "gis/detail/certain_side.h"

namespace gis::detail {
namespace {

using core::Box;
using core::MapPoint;

/// A straight piece of outline and its box.
struct Piece {
    MapPoint from;
    MapPoint to;
    Box box;
};

template <class Visit>
void forEachRing(const core::MultiPolygon& shape, const Visit& visit) {
    for (const core::Polygon& polygon : shape) {
        visit(polygon.shell);
        std::ranges::for_each(polygon.holes, visit);
    }
}

/// The pieces that come into a box, from west to east.
std::vector<Piece> piecesIn(const core::MultiPolygon& shape, const Box& box) {
    std::vector<Piece> pieces;
    forEachRing(shape, [&](const core::Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const auto [west, east] = std::minmax(ring[i - 1].x, ring[i].x);
            const auto [south, north] = std::minmax(ring[i - 1].y, ring[i].y);
            if (east >= box.min.x && west <= box.max.x && north >= box.min.y && south <= box.max.y) {
                pieces.push_back({ring[i - 1], ring[i], {{west, south}, {east, north}}});
            }
        }
    });
    std::ranges::sort(pieces, {}, [](const Piece& piece) { return piece.box.min.x; });
    return pieces;
}

bool areClosed(const core::MultiPolygon& shape) {
    bool closed = true;
    forEachRing(shape,
                [&](const core::Ring& ring) { closed = closed && !ring.empty() && ring.front() == ring.back(); });
    return closed;
}

PlanePoint planePoint(MapPoint point) { return {point.x, point.y}; }

bool meet(const Piece& a, const Piece& b) {
    return a.box.intersects(b.box) &&
           !areCertainlyApart(planePoint(a.from), planePoint(a.to), planePoint(b.from), planePoint(b.to));
}

/// Whether a piece that begins no further east than those in the list meets one of them.
template <class Iterator>
bool meetsOneOf(const Piece& piece, Iterator first, Iterator last) {
    for (; first != last && first->box.min.x <= piece.box.max.x; ++first) {
        if (meet(piece, *first)) {
            return true;
        }
    }
    return false;
}

bool piecesMeet(const std::vector<Piece>& some, const std::vector<Piece>& others) {
    auto a = some.begin();
    auto b = others.begin();
    while (a != some.end() && b != others.end()) {
        const bool aIsFirst = a->box.min.x <= b->box.min.x;
        if (aIsFirst ? meetsOneOf(*a, b, others.end()) : meetsOneOf(*b, a, some.end())) {
            return true;
        }
        ++(aIsFirst ? a : b);
    }
    return false;
}

/// Whether a ring of the one shape begins inside the other.
bool anyRingBeginsInside(const core::MultiPolygon& shape, const core::MultiPolygon& other, const Box& boxOfOther) {
    bool isInside = false;
    forEachRing(shape, [&](const core::Ring& ring) {
        isInside =
            isInside || (!ring.empty() && boxOfOther.contains(ring.front()) && core::contains(other, ring.front()));
    });
    return isInside;
}

}  // namespace

bool areCertainlyApart(const core::RegionSet& regions, std::size_t a, std::size_t b) {
    const std::optional<Box>& boxA = regions.extentOf(a);
    const std::optional<Box>& boxB = regions.extentOf(b);
    if (!boxA || !boxB || !boxA->intersects(*boxB)) {
        return true;
    }
    const core::MultiPolygon& shapeA = regions[a].shape;
    const core::MultiPolygon& shapeB = regions[b].shape;
    return areClosed(shapeA) && areClosed(shapeB) && !piecesMeet(piecesIn(shapeA, *boxB), piecesIn(shapeB, *boxA)) &&
           !anyRingBeginsInside(shapeA, shapeB, *boxB) && !anyRingBeginsInside(shapeB, shapeA, *boxA);
}

}  // namespace gis::detail
