// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/load/load_dataset.h"
#include "app/package/data_package.h"
#include "core/dataset/dataset.h"

// A map of the user's own regions, about which no data package knows anything.

namespace app {

/// A data package without tables that describes a boundary file. Its only indicator is the area of the regions.
/// @param home  its projection is used for regions inside its area.
[[nodiscard]] std::shared_ptr<const DataPackage> userMapPackage(const BoundaryFile& boundaries,
                                                                const core::RegionNoun& noun, const DataPackage& home);

/// Takes away from what is needed what such a map does not have: places, claims and dividing lines.
void leaveOutPackageData(DataNeeds& needs);

/// Adds the areas of the regions as undated figures of that indicator, if their shapes were read.
void addAreas(core::DatasetParts& parts);

/// Makes the first indicator of a table the one that the map opens with, and the first grouping the default one.
void chooseDefaults(core::DatasetParts& parts, const LoadReport& report);

}  // namespace app
