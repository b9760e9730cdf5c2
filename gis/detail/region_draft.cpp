// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/region_draft.h"

#include <algorithm>
#include <optional>

#include "gis/detail/ring_cleaning.h"
#include "gis/error.h"
#include "gis/outline/tangled_outline.h"
#include "gis/vector/projected_shapes.h"
#include "gis/vector/seam.h"

namespace gis::detail {
namespace {

void warn(RegionDraft& draft, ReadWarning warning) {
    if (std::ranges::find(draft.warnings, warning) == draft.warnings.end()) {
        draft.warnings.push_back(warning);
    }
}

void warnOf(const RingFaults& faults, RegionDraft& draft) {
    if (faults.hadBadVertices) {
        warn(draft, ReadWarning::VertexLeftOut);
    }
    if (faults.hadShortRings) {
        warn(draft, ReadWarning::RingLeftOut);
    }
    if (faults.hadOpenRings) {
        warn(draft, ReadWarning::RingClosed);
    }
}

void leaveOut(RegionDraft& draft, ReadWarning reason) {
    draft.isLeftOut = true;
    draft.warnings = {reason};
}

}  // namespace

std::size_t pointCount(const std::vector<StoredPolygon>& polygons) {
    std::size_t points = 0;
    for (const StoredPolygon& polygon : polygons) {
        points += polygon.shell.size();
        for (const StoredPath& hole : polygon.holes) {
            points += hole.size();
        }
    }
    return points;
}

void RegionBuilder::operator()(RegionDraft* draft) noexcept {
    try {
        try {
            build(*draft);
        } catch (const Error&) {
            leaveOut(*draft, ReadWarning::NotRepairable);  // may run out of memory
        } catch (const outline::TangledOutline&) {
            leaveOut(*draft, ReadWarning::NotRepairable);
        }
    } catch (...) {
        draft->failure = std::current_exception();
    }
}

void RegionBuilder::build(RegionDraft& draft) {
    const std::vector<StoredPolygon> stored = std::exchange(draft.stored, {});
    LonLatPolygons polygons = m_toLonLat(stored);
    if (!makeUsable(polygons, draft)) {
        return;
    }
    std::optional<core::MultiPolygon> shape = onMap(polygons);
    if (!shape) {
        // Start again without the places that cannot be projected: they may have made the outline cross itself.
        polygons = m_toLonLat(stored);
        markUnprojectable(polygons, m_projection);
        draft.warnings.clear();
        if (!makeUsable(polygons, draft)) {
            return;
        }
        shape = onMap(polygons);
    }
    if (!shape) {
        return leaveOut(draft, ReadWarning::OffTheMap);
    }
    draft.region.shape = std::move(*shape);
    if (m_use == ShapeUse::Region) {
        draft.region.areaKm2 = measuredArea(polygons);
    }
}

std::optional<core::MultiPolygon> RegionBuilder::onMap(const LonLatPolygons& polygons) const {
    if (m_projection.isAzimuthal()) {
        return projected(withoutPoleEdges(polygons), m_projection);
    }
    if (m_seam && m_projection.seam()) {
        return projected(closedAlongSeam(polygons, *m_seam), m_projection);
    }
    return projected(polygons, m_projection);
}

/// In square kilometres, or on a plane of an unknown unit in its square units.
double RegionBuilder::measuredArea(const LonLatPolygons& polygons) const {
    if (const std::optional<core::PlaneCoordinates>& plane = m_projection.plane()) {
        const double kmPerUnit = plane->metresPerUnit ? *plane->metresPerUnit / 1000 : 1;
        return planeArea(polygons) * kmPerUnit * kmPerUnit;
    }
    return areaKm2(polygons);
}

/// Cleans and repairs the polygons. @returns whether any are left.
bool RegionBuilder::makeUsable(LonLatPolygons& polygons, RegionDraft& draft) {
    warnOf(cleanRings(polygons, m_projection.isPlane()), draft);
    const bool mayMeet = m_seam && polygons.size() > 1;  // parts on both sides of 180 degrees
    const LonLatPolygons asInFile = mayMeet ? polygons : LonLatPolygons();
    if (m_seam) {
        polygons = m_projection.isAzimuthal() ? placedTogether(std::move(polygons))
                                              : placedEastOf(*m_seam, std::move(polygons));
    }
    if (polygons.empty()) {
        const bool hadBadVertices =
            std::ranges::find(draft.warnings, ReadWarning::VertexLeftOut) != draft.warnings.end();
        leaveOut(draft, hadBadVertices ? ReadWarning::OffTheMap : ReadWarning::NoGeometry);
        return false;
    }
    if (m_use == ShapeUse::Region && !m_check.isCertainlyValid(polygons) && repair(polygons) &&
        !(mayMeet && isValid(asInFile))) {
        warn(draft, ReadWarning::GeometryRepaired);
    }
    if (polygons.empty()) {
        leaveOut(draft, ReadWarning::NoGeometry);
        return false;
    }
    return true;
}

/// Makes polygons valid. GEOS is slow here, so it decides only what the quick repair leaves in doubt.
/// @returns whether they were invalid.
bool RegionBuilder::repair(LonLatPolygons& polygons) {
    std::optional<outline::OutlineRepair::Rebuilt> rebuilt = m_repair.rebuilt(polygons);
    if (!(rebuilt && rebuilt->wasCertainlyInvalid) && isValid(polygons)) {
        return false;
    }
    polygons = rebuilt ? std::move(rebuilt->polygons) : madeValid(polygons, "");
    return true;
}

}  // namespace gis::detail
