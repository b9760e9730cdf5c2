// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <vector>

#include "core/regions/region.h"
#include "gis/detail/lon_lat_shapes.h"
#include "gis/detail/outline_check.h"
#include "gis/projection.h"

namespace gis::detail {

/// A region on its way from the file to the map.
struct RegionDraft {
    core::Region region;
    std::vector<StoredPolygon> stored;  ///< Let go once the shape is made.
    bool wasRepaired = false;
    std::exception_ptr failure;  ///< Why there is no shape.
};

[[nodiscard]] std::size_t pointsOf(const std::vector<StoredPolygon>& polygons);

/// Makes the shape and the area of drafts: to longitude and latitude, valid, measured, projected. For one thread.
class DraftShaper {
public:
    DraftShaper(ToLonLat toLonLat, const std::string& projection, std::string path)
        : m_toLonLat(std::move(toLonLat)), m_projection(projection), m_path(std::move(path)) {}

    /// Keeps what goes wrong in the draft.
    void operator()(RegionDraft* draft) noexcept;

private:
    void shape(RegionDraft& draft);

    ToLonLat m_toLonLat;
    Projection m_projection;
    OutlineCheck m_check;
    std::string m_path;
};

}  // namespace gis::detail
