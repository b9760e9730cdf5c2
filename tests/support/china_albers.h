// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/projection.h"

namespace support {

/// The projection of the shipped data package, which is customary for maps of China.
[[nodiscard]] inline gis::Projection chinaAlbers() { return gis::Projection::albers(105, {25, 47}); }

}  // namespace support
