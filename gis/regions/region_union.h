// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/geometry/polygon.h"
#include "core/regions/region_set.h"
#include "gis/parallel/progress.h"

namespace gis {

/// For each group of regions, the area that any of them covers, as a valid shape on the map.
///
/// Borders between the regions vanish; all other vertices stay as they are, so that groups go on to share their
/// borders. Where neighbours draw a common border with different vertices, gaps remain between them: they are filled if
/// they are as narrow as the tolerance of contiguity() explains. Regions without a shape do not count.
/// @param groups  positions in `regions`; a group may be empty. A region may be in several groups.
/// @throws Error GeometryFailed about one of the regions.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] std::vector<core::MultiPolygon> unions(const core::RegionSet& regions,
                                                     std::span<const std::vector<std::size_t>> groups,
                                                     const Progress& progress = {});

}  // namespace gis
