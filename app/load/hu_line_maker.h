// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/regions/hu_line.h"
#include "core/regions/region_set.h"

namespace app {

/// Gives the line between other ends than the published ones, and how it divides the regions; nothing where there is
/// no such line.
using HuLineMaker = std::function<std::optional<core::HuLine>(const core::HuLineEnds&, core::HuCurve)>;

/// The one for regions in the projection that boundaries are read in. It may be called in any thread.
[[nodiscard]] HuLineMaker huLineMaker(std::shared_ptr<const core::RegionSet> regions);

/// Gives the place that a point of the map shows; nothing where the map shows none.
using PlaceFinder = std::function<std::optional<core::LonLat>(core::MapPoint)>;

/// The one for the projection that boundaries are read in. It keeps its projection, so it is for one thread.
[[nodiscard]] PlaceFinder placeFinder();

}  // namespace app
