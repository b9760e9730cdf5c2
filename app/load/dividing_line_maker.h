// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/regions/dividing_line.h"
#include "core/regions/region_set.h"

namespace app {

/// Computes the line between other ends than the published ones, and how it divides the regions; nothing if no such
/// line is possible.
using DividingLineMaker = std::function<std::optional<core::DividingLine>(const core::LineEnds&, core::LineCurve)>;

/// A maker for regions in the projection of the boundaries. It may be called in any thread.
[[nodiscard]] DividingLineMaker dividingLineMaker(std::shared_ptr<const core::RegionSet> regions);

/// Converts a point of the map to longitude and latitude; nothing outside the projection.
using PlaceFinder = std::function<std::optional<core::LonLat>(core::MapPoint)>;

/// A finder for the projection of the boundaries. It keeps its projection, so it is for one thread.
[[nodiscard]] PlaceFinder placeFinder();

}  // namespace app
