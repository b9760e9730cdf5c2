// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/load/load_dataset.h"
#include "core/dataset/dataset.h"
#include "core/dataset/line_description.h"
#include "gis/parallel/progress.h"
#include "gis/projection.h"

// How the shapes of regions lie to one another and to the dividing line.

namespace app {

/// The published line in each curve that is needed; the default first.
/// @param projection  of the regions.
/// @param isHome      whether the map is that of the package, which must have the line. On other maps, curves that
///                    cannot be drawn are left out.
/// @throws gis::Error the errors of gis::dividingLine(), at home.
/// @throws gis::Cancelled when the progress returns false.
[[nodiscard]] std::vector<core::DividingLine> dividingLines(DataNeeds::DividingLines needed,
                                                            const core::LineDescription& description,
                                                            const core::RegionSet& regions,
                                                            const gis::Projection& projection, bool isHome,
                                                            const gis::Progress& progress);

/// Finds which regions touch, also across the seam of the map.
/// @param isPainted  whether a window paints the map meanwhile; one processor is left for it.
/// @returns false when the search was cancelled.
[[nodiscard]] bool addNeighbours(core::Dataset& dataset, const gis::Projection& projection, bool isPainted,
                                 const gis::Progress& progress);

}  // namespace app
