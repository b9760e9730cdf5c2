// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/regions/region_set.h"

namespace gis::outline {

/// Whether two regions certainly have no point in common: no edge of one meets an edge of the other, and no ring of
/// one lies inside the other. False also when rounding errors could hide the answer; then GEOS has to decide.
[[nodiscard]] bool areCertainlyApart(const core::RegionSet& regions, std::size_t a, std::size_t b);

}  // namespace gis::outline
