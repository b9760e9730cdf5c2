// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/regions/region.h"
#include "gis/outline/outline_check.h"
#include "gis/outline/outline_repair.h"
#include "gis/projection.h"
#include "gis/region_reader.h"
#include "gis/vector/lon_lat_shapes.h"

namespace gis::detail {

/// A feature of a boundary file that is being converted to a region.
struct RegionDraft {
    core::Region region;
    std::size_t number = 0;             ///< Of the feature in its layer, from 1.
    std::vector<StoredPolygon> stored;  ///< Cleared when the shape is made.
    std::vector<ReadWarning> warnings;
    bool isOverlay = false;      ///< It is drawn over the map and is no region.
    bool isLeftOut = false;      ///< One of the warnings says why there is no shape.
    std::exception_ptr failure;  ///< A failure of the program, such as lack of memory, not a fault of the feature.
};

[[nodiscard]] std::size_t pointCount(const std::vector<StoredPolygon>& polygons);

/// Regions are repaired and measured. Land is only drawn.
enum class ShapeUse { Region, Land };

/// Makes the shapes and areas of drafts: transforms to longitude and latitude, cleans, repairs, measures, projects.
/// One object must not be used by two threads at once.
class RegionBuilder {
public:
    /// @param seam  the meridian at which the map is cut; nothing when no shape reaches it.
    RegionBuilder(ToLonLat toLonLat, Projection projection, std::optional<double> seam, ShapeUse use = ShapeUse::Region)
        : m_toLonLat(std::move(toLonLat)), m_projection(std::move(projection)), m_seam(seam), m_use(use) {}
    /// A second one, for another thread.
    [[nodiscard]] RegionBuilder copy() const { return {m_toLonLat.copy(), m_projection.copy(), m_seam, m_use}; }

    /// Records every fault and failure in the draft.
    void operator()(RegionDraft* draft) noexcept;

private:
    void build(RegionDraft& draft);
    [[nodiscard]] bool makeUsable(LonLatPolygons& polygons, RegionDraft& draft);
    [[nodiscard]] std::optional<core::MultiPolygon> onMap(const LonLatPolygons& polygons) const;
    [[nodiscard]] double measuredArea(const LonLatPolygons& polygons) const;
    [[nodiscard]] bool repair(LonLatPolygons& polygons);

    ToLonLat m_toLonLat;
    Projection m_projection;
    std::optional<double> m_seam;
    ShapeUse m_use;
    outline::OutlineCheck m_check;
    outline::OutlineRepair m_repair;
};

}  // namespace gis::detail
