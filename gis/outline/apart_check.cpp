// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/apart_check.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/geometry/measure.h"
#include "gis/outline/certain_side.h"
#include "gis/outline/lon_lat_polygon.h"

namespace gis::outline {
namespace {

using core::Box;
using core::MapPoint;

/// An edge and its box.
struct BoxedEdge {
    MapPoint from;
    MapPoint to;
    Box box;
};

/// The edges whose boxes meet a box, sorted from west to east.
std::vector<BoxedEdge> edgesIn(const core::MultiPolygon& shape, const Box& box) {
    std::vector<BoxedEdge> edges;
    forEachRing(shape, [&](const core::Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Box around = core::boxOf(ring[i - 1], ring[i]);
            if (around.intersects(box)) {
                edges.push_back({ring[i - 1], ring[i], around});
            }
        }
    });
    std::ranges::sort(edges, {}, [](const BoxedEdge& edge) { return edge.box.min.x; });
    return edges;
}

bool areClosed(const core::MultiPolygon& shape) {
    bool closed = true;
    forEachRing(shape,
                [&](const core::Ring& ring) { closed = closed && !ring.empty() && ring.front() == ring.back(); });
    return closed;
}

bool meet(const BoxedEdge& a, const BoxedEdge& b) {
    return a.box.intersects(b.box) &&
           !areCertainlyApart(planePoint(a.from), planePoint(a.to), planePoint(b.from), planePoint(b.to));
}

/// Whether an edge meets one in the list; those begin at least as far east as it does.
template <class Iterator>
bool meetsOneOf(const BoxedEdge& edge, Iterator first, Iterator last) {
    for (; first != last && first->box.min.x <= edge.box.max.x; ++first) {
        if (meet(edge, *first)) {
            return true;
        }
    }
    return false;
}

bool edgesMeet(const std::vector<BoxedEdge>& some, const std::vector<BoxedEdge>& others) {
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

/// Whether a ring of a shape begins inside the other shape.
bool anyRingStartsInside(const core::MultiPolygon& shape, const core::MultiPolygon& other, const Box& boxOfOther) {
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
    return areClosed(shapeA) && areClosed(shapeB) && !edgesMeet(edgesIn(shapeA, *boxB), edgesIn(shapeB, *boxA)) &&
           !anyRingStartsInside(shapeA, shapeB, *boxB) && !anyRingStartsInside(shapeB, shapeA, *boxA);
}

}  // namespace gis::outline
