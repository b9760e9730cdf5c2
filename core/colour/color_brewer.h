// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/colour/ramp.h"

namespace core {

/// ColorBrewer's ramps with their tables of 3 to 9 (sequential) or 3 to 11 (diverging) colours. The notice that their
/// licence asks for stands in `color_brewer.cpp`.
[[nodiscard]] std::vector<Ramp> colorBrewerSequentialRamps();
[[nodiscard]] std::vector<Ramp> colorBrewerDivergingRamps();

}  // namespace core
