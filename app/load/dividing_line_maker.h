// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/dataset/dataset.h"

namespace app {

/// Computes the line between other ends than the published ones, and how it divides the regions. Returns nothing if no
/// such line is possible, or when stopped.
using DividingLineMaker = std::function<std::optional<core::DividingLine>(const core::LineEnds&, core::LineCurve,
                                                                          const std::stop_token& stop)>;

/// The maker for the regions, the projection and the published line of a dataset; it may be called in any thread.
/// Empty where the dataset has no dividing line.
[[nodiscard]] DividingLineMaker dividingLineMaker(const core::Dataset& dataset);

/// Converts a point of the map to longitude and latitude; nothing outside the projection.
using LonLatFinder = std::function<std::optional<core::LonLat>(core::MapPoint)>;

/// The finder for the projection of a dataset. It keeps that projection, so it is for one thread. Empty where the
/// dataset has no dividing line.
[[nodiscard]] LonLatFinder lonLatFinder(const core::Dataset& dataset);

}  // namespace app
