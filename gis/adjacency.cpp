// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/adjacency.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "gis/detail/geos_shapes.h"
#include "gis/error.h"
#include "gis/outline/apart_check.h"
#include "gis/outline/outline_contacts.h"

namespace gis {
namespace {

using core::NeighbourRule;
using detail::GeosGeometry;
using detail::GeosPrepared;
using outline::OutlineContact;
using outline::SharedOutlines;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// The index of a region, and the box within which it could touch another.
struct SearchBox {
    std::size_t region = 0;
    core::Box box;
};

/// Sorted from west to east; regions without a shape are left out.
std::vector<SearchBox> searchBoxes(const core::RegionSet& regions, const SharedOutlines& outlines, double toleranceM) {
    std::vector<SearchBox> boxes;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (const std::optional<core::Box>& box = regions.extentOf(i)) {
            boxes.push_back({i, box->grown(toleranceM + outline::greatestBendM(outlines.unshared[i]))});
        }
    }
    std::ranges::sort(boxes, {}, [](const SearchBox& searchBox) { return searchBox.box.min.x; });
    return boxes;
}

/// The pairs whose boxes meet, the smaller index first, sorted.
Pairs nearPairs(const std::vector<SearchBox>& boxes) {
    Pairs pairs;
    for (auto a = boxes.begin(); a != boxes.end(); ++a) {
        for (auto b = a + 1; b != boxes.end() && b->box.min.x <= a->box.max.x; ++b) {
            if (a->box.intersects(b->box)) {
                pairs.push_back(std::minmax(a->region, b->region));
            }
        }
    }
    std::ranges::sort(pairs);
    return pairs;
}

/// Compares the shapes of pairs of regions. Keeps the geometries that it makes for GEOS, for further comparisons.
class Comparison {
public:
    Comparison(const core::RegionSet& regions, const SharedOutlines& outlines, double toleranceM)
        : m_regions(regions), m_outlines(outlines), m_toleranceM(toleranceM), m_shapes(regions.size()) {}

    [[nodiscard]] std::size_t regionCount() const { return m_regions.size(); }

    /// The pairs that share exactly a vertex, or an edge.
    [[nodiscard]] const Pairs& sharing(NeighbourRule rule) const {
        return rule == NeighbourRule::Queen ? m_outlines.byVertex : m_outlines.byEdge;
    }

    [[nodiscard]] bool areContiguous(std::size_t a, std::size_t b, NeighbourRule rule) {
        const OutlineContact contact = outline::outlineContact(m_regions, m_outlines, a, b, m_toleranceM);
        if (!contact.touches && outline::areCertainlyApart(m_regions, a, b)) {
            return false;
        }
        if (rule == NeighbourRule::Queen) {
            return contact.touches || intersect(a, b);
        }
        return contact.lengthM > 2 * m_toleranceM || overlap(a, b, m_toleranceM + contact.greatestBendM);
    }

private:
    [[nodiscard]] const std::string& nameOf(std::size_t region) const { return m_regions[region].code.text(); }

    [[nodiscard]] const GeosGeometry& shapeOf(std::size_t region) {
        if (!m_shapes[region]) {
            m_shapes[region] = detail::shapeOf(m_geos, m_regions[region]);
        }
        return m_shapes[region];
    }

    [[nodiscard]] bool intersect(std::size_t a, std::size_t b) {
        if (m_preparedRegion != a) {
            m_prepared = m_geos.prepared(shapeOf(a), nameOf(a));
            m_preparedRegion = a;
        }
        return m_geos.answer(GEOSPreparedIntersects_r(m_geos.get(), m_prepared.get(), shapeOf(b).get()), nameOf(b));
    }

    /// Whether the regions have an area in common whose mean width exceeds the tolerance.
    [[nodiscard]] bool overlap(std::size_t a, std::size_t b, double toleranceM) {
        if (!intersect(a, b)) {
            return false;
        }
        const GeosGeometry common =
            m_geos.own(GEOSIntersection_r(m_geos.get(), shapeOf(a).get(), shapeOf(b).get()), nameOf(a));
        const double areaM2 = m_geos.measure(GEOSArea_r, common, nameOf(a));
        const double perimeterM = m_geos.measure(GEOSLength_r, common, nameOf(a));
        return areaM2 > toleranceM * perimeterM / 2;
    }

    const core::RegionSet& m_regions;
    const SharedOutlines& m_outlines;
    double m_toleranceM;
    detail::GeosContext m_geos;
    std::vector<GeosGeometry> m_shapes;  ///< Null until first needed.
    std::optional<std::size_t> m_preparedRegion;
    GeosPrepared m_prepared;
};

void requireDistance(double toleranceM) {
    if (!(toleranceM >= 0) || std::isinf(toleranceM)) {
        throw std::invalid_argument("contiguity: the tolerance must be a finite distance of at least 0");
    }
}

constexpr double outlinesPart = 0.5;  // of the whole progress

/// The pairs that share vertices or edges, and those of the other near pairs that a comparison finds.
core::Adjacency adjacencyOf(NeighbourRule rule, const Pairs& near, Comparison& comparison, const Progress& progress) {
    Pairs neighbours = comparison.sharing(rule);
    Pairs undecided;
    std::ranges::set_difference(near, neighbours, std::back_inserter(undecided));
    for (std::size_t i = 0; i < undecided.size(); ++i) {
        const auto& [a, b] = undecided[i];
        if (comparison.areContiguous(a, b, rule)) {
            neighbours.emplace_back(a, b);
        }
        report(progress, static_cast<double>(i + 1) / static_cast<double>(undecided.size() + 1));
    }
    report(progress, 1);
    return {comparison.regionCount(), neighbours};
}

}  // namespace

core::Adjacency contiguity(const core::RegionSet& regions, NeighbourRule rule, double toleranceM,
                           const Progress& progress) {
    requireDistance(toleranceM);
    const SharedOutlines outlines = outline::sharedOutlines(regions, scaledProgress(progress, 0, outlinesPart));
    const Pairs near = nearPairs(searchBoxes(regions, outlines, toleranceM));
    Comparison comparison(regions, outlines, toleranceM);
    return adjacencyOf(rule, near, comparison, scaledProgress(progress, outlinesPart, 1));
}

std::optional<double> nearestGapM(const core::RegionSet& regions, std::span<const std::size_t> of) {
    const detail::GeosContext geos;
    std::vector<GeosGeometry> shapes(regions.size());
    const auto shapeOf = [&](std::size_t region) -> const GeosGeometry& {
        if (!shapes[region]) {
            shapes[region] = detail::shapeOf(geos, regions[region]);
        }
        return shapes[region];
    };
    std::optional<double> nearest;
    for (const std::size_t region : of) {
        for (std::size_t other = 0; other < regions.size(); ++other) {
            const std::optional<core::Box>& from = regions.extentOf(region);
            const std::optional<core::Box>& to = regions.extentOf(other);
            const bool isCandidate =
                other != region && from && to && (!nearest || from->grown(*nearest).intersects(*to));
            if (!isCandidate) {
                continue;
            }
            double distance = 0;
            if (GEOSDistance_r(geos.get(), shapeOf(region).get(), shapeOf(other).get(), &distance) != 1) {
                throw Error(ErrorKind::GeometryFailed, regions[region].code.text(), "");
            }
            nearest = std::min(nearest.value_or(distance), distance);
        }
    }
    return nearest;
}

Neighbours neighbours(const core::RegionSet& regions, double toleranceM, const Progress& progress,
                      std::size_t threads) {
    requireDistance(toleranceM);
    constexpr double queenEnd = (1 + outlinesPart) / 2;
    const SharedOutlines outlines =
        outline::sharedOutlines(regions, scaledProgress(progress, 0, outlinesPart), threads);
    const Pairs near = nearPairs(searchBoxes(regions, outlines, toleranceM));
    Comparison comparison(regions, outlines, toleranceM);
    core::Adjacency queen =
        adjacencyOf(NeighbourRule::Queen, near, comparison, scaledProgress(progress, outlinesPart, queenEnd));
    core::Adjacency rook = adjacencyOf(NeighbourRule::Rook, near, comparison, scaledProgress(progress, queenEnd, 1));
    return {std::move(queen), std::move(rook)};
}

}  // namespace gis
