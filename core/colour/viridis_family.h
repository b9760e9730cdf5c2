// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/colour/ramp.h"

namespace core {

/// viridis, magma, inferno, plasma and cividis: 256 colours each, from dark to light in equal steps of perceived
/// lightness.
[[nodiscard]] std::vector<Ramp> viridisFamilyRamps();

}  // namespace core
