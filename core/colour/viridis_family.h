// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/colour/ramp.h"

namespace core {

/// viridis, magma, inferno, plasma and cividis: even steps of perceived lightness, from dark to light, in 256 colours.
[[nodiscard]] std::vector<Ramp> viridisFamilyRamps();

}  // namespace core
