// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/region_draft.h"

#include <utility>

namespace gis::detail {

std::size_t pointsOf(const std::vector<StoredPolygon>& polygons) {
    std::size_t points = 0;
    for (const StoredPolygon& polygon : polygons) {
        points += polygon.shell.size();
        for (const StoredPath& hole : polygon.holes) {
            points += hole.size();
        }
    }
    return points;
}

void DraftShaper::operator()(RegionDraft* draft) noexcept {
    try {
        shape(*draft);
    } catch (...) {
        draft->failure = std::current_exception();
    }
}

void DraftShaper::shape(RegionDraft& draft) {
    std::vector<LonLatPolygon> polygons = m_toLonLat(std::exchange(draft.stored, {}));
    draft.wasRepaired = !m_check.isCertainlyValid(polygons) && repair(polygons, m_path);
    draft.region.shape = projected(polygons, m_projection);
    draft.region.areaKm2 = areaKm2(polygons);
}

}  // namespace gis::detail
