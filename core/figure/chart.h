// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"

namespace core {

/// The chart beside the map: for GDP and GDP per capita Figure 1 of the paper (bars of mean GDP, lines of mean GDP per
/// capita, the nation), for any other indicator bars of its group means.
/// @param figure  with its grouping, membership and timeline already there.
[[nodiscard]] Chart chartOf(const Dataset& dataset, const Figure& figure);
/// The same chart at another period of the map.
[[nodiscard]] Chart chartAt(Chart chart, Period period);

}  // namespace core
