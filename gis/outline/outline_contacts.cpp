// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/outline_contacts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>

#include "gis/outline/lon_lat_polygon.h"
#include "gis/parallel/in_parallel.h"

namespace gis::outline {
namespace {

using core::Box;
using core::MapPoint;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

auto keyOf(const MapPoint& point) { return std::tie(point.x, point.y); }
auto keyOf(const OutlineEdge& edge) { return std::tuple_cat(keyOf(edge.low), keyOf(edge.high)); }

OutlineEdge edgeOf(const MapPoint& a, const MapPoint& b) {
    return keyOf(a) < keyOf(b) ? OutlineEdge{a, b} : OutlineEdge{b, a};
}

/// A vertex or an edge, and the index of the region that has it.
template <class Part>
struct Owned {
    Part part;
    std::uint32_t region = 0;
};

/// Sorts equal parts next to each other, and keeps each of them once per region.
template <class Part>
void sortUnique(std::vector<Owned<Part>>& parts) {
    const auto key = [](const Owned<Part>& owned) { return std::tuple_cat(keyOf(owned.part), std::tie(owned.region)); };
    std::sort(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    const auto same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
    parts.erase(std::unique(parts.begin(), parts.end(), same), parts.end());
}

/// Calls `visit(first, last)` for every run of equal parts.
template <class Part, class Visit>
void forEachRun(const std::vector<Owned<Part>>& parts, const Visit& visit) {
    for (auto first = parts.begin(); first != parts.end();) {
        const auto last =
            std::find_if(first, parts.end(), [&](const Owned<Part>& owned) { return !(owned.part == first->part); });
        visit(first, last);
        first = last;
    }
}

void sortUnique(Pairs& pairs) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// The pairs of regions that have a part in common. Neighbours share thousands of vertices, so repeated pairs are
/// removed from time to time.
template <class Part>
Pairs pairsSharing(const std::vector<Owned<Part>>& parts) {
    constexpr std::size_t most = 1U << 20U;
    Pairs pairs;
    forEachRun(parts, [&](auto first, auto last) {
        for (auto a = first; a != last; ++a) {
            for (auto b = a + 1; b != last; ++b) {
                pairs.emplace_back(a->region, b->region);
            }
        }
        if (pairs.size() > most) {
            sortUnique(pairs);
        }
    });
    sortUnique(pairs);
    return pairs;
}

/// A part of the plane between two x coordinates. Each thread processes one stripe at a time. The vertices of a stripe
/// fit into the processor cache, and only they need extra memory.
struct Stripe {
    double west = 0;  ///< Included.
    double east = 0;  ///< Not included.
    [[nodiscard]] bool contains(double x) const noexcept { return west <= x && x < east; }
};

std::vector<Stripe> stripesOf(const core::RegionSet& regions) {
    constexpr std::size_t verticesInEach = 1U << 16U;
    constexpr double unbounded = std::numeric_limits<double>::infinity();
    std::size_t vertices = 0;
    for (const core::Region& region : regions.regions()) {
        forEachRing(region.shape, [&](const core::Ring& ring) { vertices += ring.size(); });
    }
    const std::size_t count = 1 + vertices / verticesInEach;
    std::vector<Stripe> stripes(count, {-unbounded, unbounded});
    for (std::size_t i = 1; i < count; ++i) {
        const double x =
            regions.extent()->min.x + regions.extent()->width() * static_cast<double>(i) / static_cast<double>(count);
        stripes[i - 1].east = x;
        stripes[i].west = x;
    }
    return stripes;
}

/// Calls `visit(region, ring)` for the rings of all regions whose boxes meet the stripe.
template <class Visit>
void forEachRingIn(const Stripe& stripe, const core::RegionSet& regions, const Visit& visit) {
    for (std::uint32_t i = 0; i < regions.size(); ++i) {
        const std::optional<Box>& box = regions.extentOf(i);
        if (box && box->max.x >= stripe.west && box->min.x < stripe.east) {
            forEachRing(regions[i].shape, [&](const core::Ring& ring) { visit(i, ring); });
        }
    }
}

std::vector<Owned<MapPoint>> verticesIn(const Stripe& stripe, const core::RegionSet& regions) {
    std::vector<Owned<MapPoint>> vertices;
    forEachRingIn(stripe, regions, [&](std::uint32_t region, const core::Ring& ring) {
        for (const MapPoint& point : ring) {
            if (stripe.contains(point.x)) {
                vertices.push_back({point, region});
            }
        }
    });
    sortUnique(vertices);
    return vertices;
}

/// The edges whose low end lies in the stripe.
std::vector<Owned<OutlineEdge>> edgesIn(const Stripe& stripe, const core::RegionSet& regions) {
    std::vector<Owned<OutlineEdge>> edges;
    forEachRingIn(stripe, regions, [&](std::uint32_t region, const core::Ring& ring) {
        for (std::size_t end = 1; end < ring.size(); ++end) {
            if (ring[end - 1] != ring[end] && stripe.contains(std::min(ring[end - 1].x, ring[end].x))) {
                edges.push_back({edgeOf(ring[end - 1], ring[end]), region});
            }
        }
    });
    sortUnique(edges);
    return edges;
}

/// What outlines have in common within a stripe.
struct SharedInStripe {
    Pairs byVertex;
    Pairs byEdge;
    std::vector<Owned<OutlineEdge>> unshared;
};

SharedInStripe sharedIn(const Stripe& stripe, const core::RegionSet& regions) {
    SharedInStripe shared;
    shared.byVertex = pairsSharing(verticesIn(stripe, regions));
    const std::vector<Owned<OutlineEdge>> edges = edgesIn(stripe, regions);
    shared.byEdge = pairsSharing(edges);
    forEachRun(edges, [&](auto first, auto last) {
        if (last - first == 1) {
            shared.unshared.push_back(*first);
        }
    });
    return shared;
}

void append(Pairs& pairs, const Pairs& more) { pairs.insert(pairs.end(), more.begin(), more.end()); }

double distance(const MapPoint& a, const MapPoint& b) { return std::hypot(b.x - a.x, b.y - a.y); }

double lengthOf(const OutlineEdge& edge) { return distance(edge.low, edge.high); }

constexpr double earthRadiusM = 6371000;
/// A longer edge crosses the seam of the projection (the meridian opposite the central meridian).
constexpr double longestBorderM = 2e6;

/// The greatest bend of an edge, in its middle.
double greatestBendM(const OutlineEdge& edge) {
    const double dx = edge.high.x - edge.low.x;
    const double dy = edge.high.y - edge.low.y;
    const double squared = dx * dx + dy * dy;
    return squared < longestBorderM * longestBorderM ? squared / (4 * earthRadiusM) : 0;
}

/// The nearest place of an edge to a point.
struct NearestPlace {
    double alongM = 0;     ///< From the low end of the edge.
    double distanceM = 0;  ///< From the point.
};

/// The distance from the low end of an edge to the projection of a point on the line through the edge.
double alongM(const OutlineEdge& edge, const MapPoint& point) {
    return ((point.x - edge.low.x) * (edge.high.x - edge.low.x) + (point.y - edge.low.y) * (edge.high.y - edge.low.y)) /
           lengthOf(edge);
}

MapPoint placeAt(const OutlineEdge& edge, double along) {
    const double part = along / lengthOf(edge);
    return {edge.low.x + part * (edge.high.x - edge.low.x), edge.low.y + part * (edge.high.y - edge.low.y)};
}

NearestPlace nearestPlace(const OutlineEdge& edge, const MapPoint& point) {
    const double along = std::clamp(alongM(edge, point), 0.0, lengthOf(edge));
    return {along, distance(point, placeAt(edge, along))};
}

/// Whether a point is so far from an edge, in x or in y, that it cannot be within its tolerance. Needs no square root.
bool isBeyond(const OutlineEdge& edge, const MapPoint& point, double toleranceM) {
    const double dx = std::max({edge.low.x - point.x, point.x - edge.high.x, 0.0});
    const double dy =
        std::max({std::min(edge.low.y, edge.high.y) - point.y, point.y - std::max(edge.low.y, edge.high.y), 0.0});
    const double away = std::max(dx, dy);
    return away > toleranceM && away > greatestBendM(edge);
}

/// The unshared edges of a region that come near a box, sorted from west to east.
class EdgesNear {
public:
    EdgesNear(const std::vector<OutlineEdge>& edges, const Box& box, double toleranceM) {
        for (const OutlineEdge& edge : edges) {
            const double reach = std::max(toleranceM, greatestBendM(edge));
            const Box near = core::boxOf(edge.low, edge.high).grown(reach);
            if (near.intersects(box)) {
                m_edges.push_back(edge);
                m_near = m_near ? m_near->united(near) : near;
                m_reach = std::max(m_reach, reach);
                m_width = std::max(m_width, edge.high.x - edge.low.x);
            }
        }
        std::ranges::sort(m_edges, {}, [](const OutlineEdge& edge) { return edge.low.x; });
    }

    [[nodiscard]] const std::vector<OutlineEdge>& all() const noexcept { return m_edges; }

    /// Whether any of the edges could be near a point.
    [[nodiscard]] bool mayBeNear(const MapPoint& point) const { return m_near && m_near->contains(point); }

    template <class Visit>
    void forEachBetween(double west, double east, const Visit& visit) const {
        const auto lowX = [](const OutlineEdge& edge) { return edge.low.x; };
        auto edge = std::ranges::lower_bound(m_edges, west - m_reach - m_width, {}, lowX);
        for (; edge != m_edges.end() && edge->low.x <= east + m_reach; ++edge) {
            visit(*edge);
        }
    }

private:
    std::vector<OutlineEdge> m_edges;
    std::optional<Box> m_near;
    double m_reach = 0;
    double m_width = 0;
};

/// Adds the contacts where vertices of a shape lie on unshared edges of another.
void addTouches(OutlineContact& contact, const core::MultiPolygon& shape, const EdgesNear& edges, double toleranceM) {
    if (edges.all().empty()) {
        return;
    }
    forEachRing(shape, [&](const core::Ring& ring) {
        for (const MapPoint& point : ring) {
            if (!edges.mayBeNear(point)) {
                continue;
            }
            edges.forEachBetween(point.x, point.x, [&](const OutlineEdge& edge) {
                if (isBeyond(edge, point, toleranceM)) {
                    return;
                }
                const NearestPlace nearest = nearestPlace(edge, point);
                const double bend = bendM(edge, nearest.alongM);
                if (nearest.distanceM <= std::max(toleranceM, bend)) {
                    contact.touches = true;
                    contact.greatestBendM = std::max(contact.greatestBendM, bend);
                }
            });
        }
    });
}

/// The length along which two edges run beside each other; 0 when they diverge.
double commonLengthM(const OutlineEdge& a, const OutlineEdge& b, double toleranceM) {
    const OutlineEdge& base = lengthOf(a) >= lengthOf(b) ? a : b;
    const OutlineEdge& other = lengthOf(a) >= lengthOf(b) ? b : a;
    const double lowM = alongM(base, other.low);
    const double highM = alongM(base, other.high);
    const double from = std::clamp(std::min(lowM, highM), 0.0, lengthOf(base));
    const double to = std::clamp(std::max(lowM, highM), 0.0, lengthOf(base));
    const auto isBeside = [&](double along) {
        const NearestPlace nearest = nearestPlace(other, placeAt(base, along));
        return nearest.distanceM <= std::max({toleranceM, bendM(base, along), bendM(other, nearest.alongM)});
    };
    return from < to && isBeside(from) && isBeside(to) ? to - from : 0;
}

}  // namespace

SharedOutlines sharedOutlines(const core::RegionSet& regions, const Progress& progress, std::size_t threads) {
    const std::vector<Stripe> stripes = stripesOf(regions);
    std::vector<SharedInStripe> shared(stripes.size());
    inParallel(
        stripes.size(), [&](std::size_t i) { shared[i] = sharedIn(stripes[i], regions); }, progress, threads);
    SharedOutlines outlines;
    outlines.unshared.resize(regions.size());
    for (const SharedInStripe& stripe : shared) {
        append(outlines.byVertex, stripe.byVertex);
        append(outlines.byEdge, stripe.byEdge);
        for (const Owned<OutlineEdge>& edge : stripe.unshared) {
            outlines.unshared[edge.region].push_back(edge.part);
        }
    }
    sortUnique(outlines.byVertex);
    sortUnique(outlines.byEdge);
    return outlines;
}

double bendM(const OutlineEdge& edge, double fromEndM) {
    const double length = lengthOf(edge);
    return length < longestBorderM ? fromEndM * (length - fromEndM) / earthRadiusM : 0;
}

double greatestBendM(const std::vector<OutlineEdge>& edges) {
    double greatest = 0;
    for (const OutlineEdge& edge : edges) {
        greatest = std::max(greatest, greatestBendM(edge));
    }
    return greatest;
}

OutlineContact outlineContact(const core::RegionSet& regions, const SharedOutlines& outlines, std::size_t a,
                              std::size_t b, double toleranceM) {
    if (!regions.extentOf(a) || !regions.extentOf(b)) {
        return {};
    }
    const EdgesNear nearB(outlines.unshared[a], *regions.extentOf(b), toleranceM + greatestBendM(outlines.unshared[b]));
    const EdgesNear nearA(outlines.unshared[b], *regions.extentOf(a), toleranceM + greatestBendM(outlines.unshared[a]));
    OutlineContact contact;
    addTouches(contact, regions[a].shape, nearA, toleranceM);
    addTouches(contact, regions[b].shape, nearB, toleranceM);
    if (contact.touches) {
        for (const OutlineEdge& edge : nearB.all()) {
            nearA.forEachBetween(edge.low.x, edge.high.x, [&](const OutlineEdge& other) {
                contact.lengthM += commonLengthM(edge, other, toleranceM);
            });
        }
    }
    return contact;
}

}  // namespace gis::outline
