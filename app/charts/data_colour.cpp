// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/data_colour.h"

namespace app {

QColor dataColour(core::Srgb colour) { return {colour.r, colour.g, colour.b}; }

}  // namespace app
