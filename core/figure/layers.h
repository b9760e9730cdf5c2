// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"

namespace core {

/// The visible layers of a figure whose spec, grouping, legend and readings are already there, from the bottom to the
/// top. Of two filled layers the upper one is drawn: it would cover the lower.
/// @param previous  an earlier figure, whose layers are shared where they are the same; or none.
[[nodiscard]] std::vector<Layer> layersOf(const Dataset& dataset, const Figure& figure, const Figure* previous);

}  // namespace core
