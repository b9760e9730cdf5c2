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

/// The colours of the classes of amounts, lowest class first; none without classes. Where a diverging ramp is used with
/// typed breaks, its halves meet at the value that means "no difference", however many classes there are on either
/// side.
/// @throws std::invalid_argument when there is no such ramp.
[[nodiscard]] std::vector<Srgb> classColours(const Catalogue& catalogue, const MapSpec& spec,
                                             const std::optional<ClassBreaks>& breaks);

}  // namespace core
