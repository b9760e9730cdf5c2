// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/dataset/dataset.h"
#include "core/spec/map_spec.h"

namespace app {

/// Computes the line between other ends than the published ones, and how it divides the regions. Returns nothing if no
/// such line is possible, or when stopped.
using DividingLineMaker = std::function<std::optional<core::DividingLine>(const core::LineEnds&, core::LineCurve,
                                                                          const std::stop_token& stop)>;

/// The maker for the regions, the projection and the published line of a dataset; it may be called in any thread.
/// Empty where the dataset has no dividing line.
[[nodiscard]] DividingLineMaker dividingLineMaker(const core::Dataset& dataset);

/// The same for lines that the user draws, which may have any two ends. On a plane without a place on Earth, every kind
/// of curve is a straight line.
[[nodiscard]] DividingLineMaker ownLineMaker(const core::Dataset& dataset);

/// `dataset` with the line that a spec shows. Stays as it is where it already has the line, or where there is none.
/// @returns nothing if such a line is not possible, or when stopped.
[[nodiscard]] std::optional<core::Dataset> withShownLine(core::Dataset dataset, const core::MapSpec& spec,
                                                         const DividingLineMaker& make,
                                                         const std::stop_token& stop = {});

/// Whether the line that a spec shows must be made: it is not the published one, and the dataset does not have it.
[[nodiscard]] bool needsNewLine(const core::Dataset& dataset, const core::MapSpec& spec);

/// Converts a point of the map to longitude and latitude, or to the coordinates of a plane; nothing outside the
/// projection.
using LonLatFinder = std::function<std::optional<core::LonLat>(core::MapPoint)>;

/// The finder for the projection of a dataset. It keeps that projection, so it is for one thread.
[[nodiscard]] LonLatFinder lonLatFinder(const core::Dataset& dataset);

}  // namespace app
