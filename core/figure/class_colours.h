// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/classify/class_breaks.h"
#include "core/colour/ramp.h"
#include "core/spec/map_spec.h"

namespace core {

/// The chosen ramp.
/// @throws std::invalid_argument when there is no such ramp.
[[nodiscard]] const Ramp& rampOf(const Catalogue& catalogue, const MapSpec& spec);

/// The colours of numeric classes, lowest class first; empty without classes. A diverging ramp with manual breaks has
/// its middle at the value that means "no difference" (0, or 1 for a ratio), however many classes are on each side.
/// @throws std::invalid_argument when there is no such ramp.
[[nodiscard]] std::vector<Srgb> classColours(const Catalogue& catalogue, const MapSpec& spec,
                                             const std::optional<ClassBreaks>& breaks);

}  // namespace core
