// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/package/data_package.h"
#include "core/dataset/dataset.h"

namespace app {

/// Warns about places that are farther from their region than the region's diameter, and about a dividing line that
/// crosses no region: longitude and latitude may be exchanged. Places and line are compared only with the boundaries of
/// the package, not with those of another file.
/// @param dataset  with shapes.
[[nodiscard]] std::vector<PackageWarning> placementWarnings(const DataPackage& package, const core::Dataset& dataset);

/// Warns about indicators that have no figures, although all those they are computed from have. Indicators that differ
/// only in their base year count as one. Not checked with another boundary file, whose regions may have no figures.
[[nodiscard]] std::vector<PackageWarning> emptyIndicatorWarnings(const DataPackage& package,
                                                                 const core::Dataset& dataset);

}  // namespace app
