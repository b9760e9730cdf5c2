// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/package/data_package.h"
#include "core/dataset/dataset.h"

namespace app {

/// Warns about places that lie farther from their region than it is large, and about a dividing line that passes all
/// regions by: longitude and latitude may be exchanged. Only the boundaries of the package are compared, not those of
/// another file.
/// @param dataset  with shapes.
[[nodiscard]] std::vector<PackageWarning> placementWarnings(const DataPackage& package, const core::Dataset& dataset);

}  // namespace app
