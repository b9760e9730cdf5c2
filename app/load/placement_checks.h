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

}  // namespace app
