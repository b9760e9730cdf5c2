// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/region_split.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/box_index.h"
#include "core/geometry/measure.h"
#include "gis/detail/geos_shapes.h"
#include "gis/error.h"
#include "gis/parallel/in_parallel.h"

namespace gis::detail {
namespace {

constexpr double nearnessM = 1;  // far more than rounding errors

/// Whether all rings of a shape are closed and leave a positive area, so that GEOS is not needed to find it.
bool hasPlainArea(const core::MultiPolygon& shape) {
    const auto isClosed = [](const core::Ring& ring) { return ring.empty() || ring.front() == ring.back(); };
    const auto isWhole = [&](const core::Polygon& part) {
        return isClosed(part.shell) && std::ranges::all_of(part.holes, isClosed);
    };
    return std::ranges::all_of(shape, isWhole) && core::planarAreaM2(shape) > 0;
}

/// Whether the infinite line through an edge has corners of a box on both sides, or on it.
bool liesOnBothSides(const core::Box& box, core::MapPoint from, core::MapPoint to) {
    const auto side = [&](double x, double y) {
        return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    };
    const auto [least, most] = std::minmax({side(box.min.x, box.min.y), side(box.max.x, box.min.y),
                                            side(box.max.x, box.max.y), side(box.min.x, box.max.y)});
    return least <= 0 && most >= 0;
}

/// The ring that divides the regions. Any number of threads may use it at once.
class DividingRing {
public:
    /// @throws Error LineFailed when the ring is not a simple closed line.
    explicit DividingRing(const core::Ring& ring) : m_inside{ring, {}}, m_edges(boxesOf(ring)) {
        const GeosContext geos;
        if (!isClosed(ring) || !geos.answer(GEOSisValid_r(geos.get(), shape(geos).get()), subject)) {
            throw Error(ErrorKind::LineFailed, subject, "");
        }
    }

    /// The part of a region's area that lies inside the ring.
    [[nodiscard]] double shareOf(const core::Region& region, const core::Box& box) const {
        if (hasPlainArea(region.shape) && !mayCut(box)) {
            return core::contains(m_inside, box.centre()) ? 1 : 0;
        }
        return computedShare(region);
    }

private:
    static constexpr const char* subject = "dividing line";

    static bool isClosed(const core::Ring& ring) {
        return ring.size() >= core::minRingPoints && ring.front() == ring.back();
    }

    static core::BoxIndex boxesOf(const core::Ring& ring) {
        std::vector<core::Box> boxes;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            boxes.push_back(core::boxOf(ring[i - 1], ring[i]));
        }
        return core::BoxIndex(boxes);
    }

    [[nodiscard]] GeosGeometry shape(const GeosContext& geos) const {
        return detail::polygonOf(geos, m_inside, subject);
    }

    /// Whether an edge of the ring may pass through a box.
    [[nodiscard]] bool mayCut(const core::Box& box) const {
        const core::Box grown = box.grown(nearnessM);
        bool cuts = false;
        m_edges.forEachMeeting(grown, [&](std::size_t edge) {
            cuts = cuts || liesOnBothSides(grown, m_inside.shell[edge], m_inside.shell[edge + 1]);
        });
        return cuts;
    }

    /// Computed by GEOS.
    [[nodiscard]] double computedShare(const core::Region& region) const {
        const GeosContext geos;
        const std::string& code = region.code.text();
        const GeosGeometry whole = detail::shapeOf(geos, region);
        const double wholeM2 = geos.measure(GEOSArea_r, whole, code);
        const GeosGeometry part = geos.own(GEOSIntersection_r(geos.get(), whole.get(), shape(geos).get()), code);
        return wholeM2 > 0 ? std::clamp(geos.measure(GEOSArea_r, part, code) / wholeM2, 0.0, 1.0) : 0.0;
    }

    core::Polygon m_inside;
    core::BoxIndex m_edges;  ///< The boxes of the ring's edges.
};

}  // namespace

std::vector<double> areaSharesWithin(const core::Ring& ring, const core::RegionSet& regions, const Progress& progress) {
    const DividingRing divide(ring);
    std::vector<double> shares(regions.size());
    const auto computeShare = [&](std::size_t i) {
        const std::optional<core::Box>& box = regions.extentOf(i);
        shares[i] = box ? divide.shareOf(regions[i], *box) : 0;
    };
    inParallel(regions.size(), computeShare, progress);
    return shares;
}

}  // namespace gis::detail
