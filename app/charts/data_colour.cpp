// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/data_colour.h"

#include "core/colour/palette.h"

namespace app {

QColor dataColour(core::Srgb colour) { return {colour.r, colour.g, colour.b}; }

QColor groupColour(std::size_t group) {
    const auto palette = core::groupPalette();
    return dataColour(palette[group % palette.size()]);
}

}  // namespace app
