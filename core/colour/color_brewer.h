// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/colour/ramp.h"

namespace core {

/// The ramps of ColorBrewer, with tables for 3 to 9 (sequential) or 3 to 11 (diverging) colours. Their licence notice
/// is in `color_brewer.cpp`.
[[nodiscard]] std::vector<Ramp> colorBrewerSequentialRamps();
[[nodiscard]] std::vector<Ramp> colorBrewerDivergingRamps();

}  // namespace core
