// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/region_split.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/geometry/box_index.h"
#include "core/geometry/measure.h"
#include "gis/detail/geos_shapes.h"
#include "gis/error.h"
#include "gis/in_parallel.h"

namespace gis {
namespace {

using detail::GeosContext;
using detail::GeosGeometry;

constexpr double nearnessM = 1;  // far beyond rounding

double areaM2(const GeosContext& geos, const GeosGeometry& geometry) {
    double area = 0;
    GEOSArea_r(geos.get(), geometry.get(), &area);
    return area;
}

/// Whether a shape has an area that no outline's crossing takes away, in rings that are closed.
bool hasPlainArea(const core::MultiPolygon& shape) {
    const auto isClosed = [](const core::Ring& ring) { return ring.empty() || ring.front() == ring.back(); };
    const auto isWhole = [&](const core::Polygon& part) {
        return isClosed(part.shell) && std::ranges::all_of(part.holes, isClosed);
    };
    return std::ranges::all_of(shape, isWhole) && core::planarAreaM2(shape) > 0;
}

core::Box boxOf(core::MapPoint from, core::MapPoint to) {
    const auto [west, east] = std::minmax(from.x, to.x);
    const auto [south, north] = std::minmax(from.y, to.y);
    return {{west, south}, {east, north}};
}

/// Whether the line of a straight piece has corners of a box on either side, or on it.
bool liesOnBothSides(const core::Box& box, core::MapPoint from, core::MapPoint to) {
    const auto side = [&](double x, double y) {
        return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    };
    const auto [least, most] = std::minmax({side(box.min.x, box.min.y), side(box.max.x, box.min.y),
                                            side(box.max.x, box.max.y), side(box.min.x, box.max.y)});
    return least <= 0 && most >= 0;
}

/// A ring that divides regions. Any number of threads may use it at once.
class Divide {
public:
    /// @throws Error GeometryFailed when the ring is not a simple closed line.
    explicit Divide(const core::Ring& ring) : m_inside{ring, {}}, m_pieces(boxesOf(ring)) {
        const GeosContext geos;
        if (GEOSisValid_r(geos.get(), shape(geos).get()) != 1) {
            throw Error(ErrorKind::GeometryFailed, subject, "crosses itself");
        }
    }

    /// Which part of a region's area lies inside.
    [[nodiscard]] double shareOf(const core::Region& region, const core::Box& box) const {
        if (hasPlainArea(region.shape) && !mayCut(box)) {
            return core::partContains(m_inside, box.centre()) ? 1 : 0;
        }
        return shareCut(region);
    }

private:
    static constexpr const char* subject = "ring";

    static core::BoxIndex boxesOf(const core::Ring& ring) {
        std::vector<core::Box> boxes;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            boxes.push_back(boxOf(ring[i - 1], ring[i]));
        }
        return core::BoxIndex(boxes);
    }

    [[nodiscard]] GeosGeometry shape(const GeosContext& geos) const {
        return detail::polygonOf(geos, m_inside, subject);
    }

    /// Whether the ring, as far as its boxes tell, may cut what lies in a box.
    [[nodiscard]] bool mayCut(const core::Box& box) const {
        const core::Box grown = box.grown(nearnessM);
        bool cuts = false;
        m_pieces.forEachMeeting(grown, [&](std::size_t piece) {
            cuts = cuts || liesOnBothSides(grown, m_inside.shell[piece], m_inside.shell[piece + 1]);
        });
        return cuts;
    }

    /// By GEOS.
    [[nodiscard]] double shareCut(const core::Region& region) const {
        const GeosContext geos;
        const GeosGeometry whole = detail::shapeOf(geos, region);
        const double wholeM2 = areaM2(geos, whole);
        const GeosGeometry part =
            geos.own(GEOSIntersection_r(geos.get(), whole.get(), shape(geos).get()), region.code.text());
        return wholeM2 > 0 ? std::clamp(areaM2(geos, part) / wholeM2, 0.0, 1.0) : 0.0;
    }

    core::Polygon m_inside;
    core::BoxIndex m_pieces;  ///< Of the ring, by number.
};

}  // namespace

std::vector<double> areaSharesWithin(const core::Ring& ring, const core::RegionSet& regions, const Progress& progress) {
    const Divide divide(ring);
    std::vector<double> shares(regions.size());
    const auto tellShare = [&](std::size_t i) {
        const std::optional<core::Box>& box = regions.extentOf(i);
        shares[i] = box ? divide.shareOf(regions[i], *box) : 0;
    };
    inParallel(regions.size(), tellShare, progress);
    return shares;
}

}  // namespace gis
