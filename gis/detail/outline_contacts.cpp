// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/outline_contacts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>

namespace gis::detail {
namespace {

using core::Box;
using core::MapPoint;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

auto keyOf(const MapPoint& point) { return std::tie(point.x, point.y); }
auto keyOf(const OutlineEdge& edge) { return std::tuple_cat(keyOf(edge.low), keyOf(edge.high)); }

OutlineEdge edgeOf(const MapPoint& a, const MapPoint& b) {
    return keyOf(a) < keyOf(b) ? OutlineEdge{a, b} : OutlineEdge{b, a};
}

/// A vertex or an edge, and whose it is.
template <class Part>
struct Owned {
    Part part;
    std::uint32_t region = 0;
};

template <class Visit>
void forEachRing(const core::MultiPolygon& shape, const Visit& visit) {
    for (const core::Polygon& polygon : shape) {
        visit(polygon.shell);
        std::ranges::for_each(polygon.holes, visit);
    }
}

/// Equal parts beside each other, each region once among them.
template <class Part>
void sortAndThin(std::vector<Owned<Part>>& parts) {
    const auto key = [](const Owned<Part>& each) { return std::tuple_cat(keyOf(each.part), std::tie(each.region)); };
    std::sort(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    const auto same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
    parts.erase(std::unique(parts.begin(), parts.end(), same), parts.end());
}

/// Calls `visit(first, last)` for every run of equal parts.
template <class Part, class Visit>
void forEachRun(const std::vector<Owned<Part>>& parts, const Visit& visit) {
    for (auto first = parts.begin(); first != parts.end();) {
        const auto last =
            std::find_if(first, parts.end(), [&](const Owned<Part>& each) { return !(each.part == first->part); });
        visit(first, last);
        first = last;
    }
}

void sortAndThin(Pairs& pairs) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// The pairs of regions that have a part in common. Thinned now and then: neighbours share thousands of vertices.
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
            sortAndThin(pairs);
        }
    });
    sortAndThin(pairs);
    return pairs;
}

std::size_t vertexCount(const core::RegionSet& regions) {
    std::size_t count = 0;
    for (const core::Region& region : regions.regions()) {
        forEachRing(region.shape, [&](const core::Ring& ring) { count += ring.size(); });
    }
    return count;
}

std::vector<Owned<MapPoint>> verticesOf(const core::RegionSet& regions) {
    std::vector<Owned<MapPoint>> vertices;
    vertices.reserve(vertexCount(regions));
    for (std::uint32_t i = 0; i < regions.size(); ++i) {
        forEachRing(regions[i].shape, [&](const core::Ring& ring) {
            std::ranges::for_each(ring, [&](const MapPoint& point) { vertices.push_back({point, i}); });
        });
    }
    sortAndThin(vertices);
    return vertices;
}

std::vector<Owned<OutlineEdge>> edgesOf(const core::RegionSet& regions) {
    std::vector<Owned<OutlineEdge>> edges;
    edges.reserve(vertexCount(regions));
    for (std::uint32_t i = 0; i < regions.size(); ++i) {
        forEachRing(regions[i].shape, [&](const core::Ring& ring) {
            for (std::size_t end = 1; end < ring.size(); ++end) {
                if (ring[end - 1] != ring[end]) {
                    edges.push_back({edgeOf(ring[end - 1], ring[end]), i});
                }
            }
        });
    }
    sortAndThin(edges);
    return edges;
}

double distance(const MapPoint& a, const MapPoint& b) { return std::hypot(b.x - a.x, b.y - a.y); }

double lengthOf(const OutlineEdge& edge) { return distance(edge.low, edge.high); }

/// A point beside an edge: how far along the edge its nearest place on it is, and how far away that is.
struct Foot {
    double alongM = 0;
    double awayM = 0;
};

/// How far along the edge's line a point lies, from its low end.
double alongM(const OutlineEdge& edge, const MapPoint& point) {
    return ((point.x - edge.low.x) * (edge.high.x - edge.low.x) + (point.y - edge.low.y) * (edge.high.y - edge.low.y)) /
           lengthOf(edge);
}

MapPoint placeAt(const OutlineEdge& edge, double along) {
    const double part = along / lengthOf(edge);
    return {edge.low.x + part * (edge.high.x - edge.low.x), edge.low.y + part * (edge.high.y - edge.low.y)};
}

Foot footOf(const OutlineEdge& edge, const MapPoint& point) {
    const double along = std::clamp(alongM(edge, point), 0.0, lengthOf(edge));
    return {along, distance(point, placeAt(edge, along))};
}

/// The loose edges of a region that come near a box, found by where they lie from west to east.
class EdgesNear {
public:
    EdgesNear(const std::vector<OutlineEdge>& edges, const Box& box, double toleranceM) {
        for (const OutlineEdge& edge : edges) {
            const double reach = std::max(toleranceM, bowM(edge, lengthOf(edge) / 2));
            if (boxOf(edge).grown(reach).intersects(box)) {
                m_edges.push_back(edge);
                m_reach = std::max(m_reach, reach);
                m_width = std::max(m_width, edge.high.x - edge.low.x);
            }
        }
        std::ranges::sort(m_edges, {}, [](const OutlineEdge& edge) { return edge.low.x; });
    }

    [[nodiscard]] const std::vector<OutlineEdge>& all() const noexcept { return m_edges; }

    template <class Visit>
    void forEachBetween(double west, double east, const Visit& visit) const {
        const auto lowX = [](const OutlineEdge& edge) { return edge.low.x; };
        auto edge = std::ranges::lower_bound(m_edges, west - m_reach - m_width, {}, lowX);
        for (; edge != m_edges.end() && edge->low.x <= east + m_reach; ++edge) {
            visit(*edge);
        }
    }

private:
    static Box boxOf(const OutlineEdge& edge) {
        const auto [bottom, top] = std::minmax(edge.low.y, edge.high.y);
        return {{edge.low.x, bottom}, {edge.high.x, top}};
    }

    std::vector<OutlineEdge> m_edges;
    double m_reach = 0;
    double m_width = 0;
};

/// Adds the vertices of a shape that lie on loose edges of another.
void addTouches(OutlineContact& contact, const core::MultiPolygon& shape, const EdgesNear& edges, double toleranceM) {
    if (edges.all().empty()) {
        return;
    }
    forEachRing(shape, [&](const core::Ring& ring) {
        for (const MapPoint& point : ring) {
            edges.forEachBetween(point.x, point.x, [&](const OutlineEdge& edge) {
                const Foot foot = footOf(edge, point);
                const double bow = bowM(edge, foot.alongM);
                if (foot.awayM <= std::max(toleranceM, bow)) {
                    contact.touches = true;
                    contact.greatestBowM = std::max(contact.greatestBowM, bow);
                }
            });
        }
    });
}

/// How far two edges run along each other; 0 when they part.
double commonLengthM(const OutlineEdge& a, const OutlineEdge& b, double toleranceM) {
    const OutlineEdge& base = lengthOf(a) >= lengthOf(b) ? a : b;
    const OutlineEdge& other = lengthOf(a) >= lengthOf(b) ? b : a;
    const double lowM = alongM(base, other.low);
    const double highM = alongM(base, other.high);
    const double from = std::clamp(std::min(lowM, highM), 0.0, lengthOf(base));
    const double to = std::clamp(std::max(lowM, highM), 0.0, lengthOf(base));
    const auto isBeside = [&](double along) {
        const Foot foot = footOf(other, placeAt(base, along));
        return foot.awayM <= std::max({toleranceM, bowM(base, along), bowM(other, foot.alongM)});
    };
    return from < to && isBeside(from) && isBeside(to) ? to - from : 0;
}

}  // namespace

SharedOutlines sharedOutlines(const core::RegionSet& regions) {
    SharedOutlines outlines;
    outlines.byVertex = pairsSharing(verticesOf(regions));
    const std::vector<Owned<OutlineEdge>> edges = edgesOf(regions);
    outlines.byEdge = pairsSharing(edges);
    outlines.loose.resize(regions.size());
    forEachRun(edges, [&](auto first, auto last) {
        if (last - first == 1) {
            outlines.loose[first->region].push_back(first->part);
        }
    });
    return outlines;
}

double bowM(const OutlineEdge& edge, double fromEndM) {
    constexpr double earthRadiusM = 6371000;
    return fromEndM * (lengthOf(edge) - fromEndM) / earthRadiusM;
}

double greatestBowM(const std::vector<OutlineEdge>& edges) {
    double greatest = 0;
    for (const OutlineEdge& edge : edges) {
        greatest = std::max(greatest, bowM(edge, lengthOf(edge) / 2));
    }
    return greatest;
}

OutlineContact outlineContact(const core::RegionSet& regions, const SharedOutlines& outlines, std::size_t a,
                              std::size_t b, double toleranceM) {
    if (!regions.extentOf(a) || !regions.extentOf(b)) {
        return {};
    }
    const EdgesNear nearB(outlines.loose[a], *regions.extentOf(b), toleranceM + greatestBowM(outlines.loose[b]));
    const EdgesNear nearA(outlines.loose[b], *regions.extentOf(a), toleranceM + greatestBowM(outlines.loose[a]));
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

}  // namespace gis::detail
