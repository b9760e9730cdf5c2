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

/// The one for regions in the projection that boundaries are read in.
[[nodiscard]] HuLineMaker huLineMaker(std::shared_ptr<const core::RegionSet> regions);

/// The place of a point of the map; nothing where no place has this image.
[[nodiscard]] std::optional<core::LonLat> placeOf(core::MapPoint point);

}  // namespace app
