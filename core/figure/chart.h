// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"

namespace core {

/// The chart beside the map: bars and lines of the group means where the catalogue pairs the indicator with another one
/// (GDP and GDP per capita), for any other indicator bars alone.
/// @param figure  with its grouping, membership and timeline already there.
[[nodiscard]] Chart chartOf(const Dataset& dataset, const Figure& figure);
/// The same chart at another period of the map.
[[nodiscard]] Chart chartAt(Chart chart, Period period);

}  // namespace core
