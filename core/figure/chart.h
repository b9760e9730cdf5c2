// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"

namespace core {

/// The chart beside the map: for GDP and GDP per capita Figure 1 of the paper (bars of mean GDP, lines of mean GDP per
/// capita, the nation), for any other indicator bars of its group means.
[[nodiscard]] Chart chartOf(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                            const Timeline& timeline);

}  // namespace core
