// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/regions/region_set.h"

namespace gis::detail {

/// A quick proof that two regions have no point in common: no piece of outline of the one comes near the other's, and
/// none of either's rings lies inside the other. What it cannot prove is for GEOS to judge.
[[nodiscard]] bool areCertainlyApart(const core::RegionSet& regions, std::size_t a, std::size_t b);

}  // namespace gis::detail
