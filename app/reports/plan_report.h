// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/dataset/dataset.h"
#include "core/plans/plan_comparison.h"

namespace app {

// Places of a kind by group, and the industries that plans name, in three forms. JSON and CSV have full precision and a
// decimal point in every language. Absent values are null or blank.

/// A kind of places on the command line: the id of its layer with hyphens, "advanced-clusters".
[[nodiscard]] QString kindOf(const core::PlaceLayer& places);

/// {"kind","name","grouping","groups":[{"id","name","paper","computed"}],"places":[{"name","region","regionName","group",
/// "paperGroup"}]}: "paper" counts the places as the publication assigns them, and is null for other groupings than its
/// own; "computed" those in the regions of the group.
[[nodiscard]] QString placesAsJson(const core::PlaceLayer& places, const core::Grouping& grouping,
                                   const core::Dataset& dataset, const Wording& wording);
/// One line per place.
[[nodiscard]] QString placesAsCsv(const core::PlaceLayer& places, const core::Grouping& grouping,
                                  const core::Dataset& dataset, const Wording& wording);
/// The counts by group, and then the places.
[[nodiscard]] QString placesAsText(const core::PlaceLayer& places, const core::Grouping& grouping,
                                   const core::Dataset& dataset, const Wording& wording);

/// {"industries":[{"name","frequency","of"}],"overlap":[{"a","b","aName","bName","jaccard"}],"homogeneity":[{"cluster",
/// "provinces","meanJaccard"}]}; provinces are codes.
[[nodiscard]] QString industriesAsJson(const core::PlanComparison& plans, const core::Dataset& dataset,
                                       const Wording& wording);
/// One line per industry, pair of regions and cluster.
[[nodiscard]] QString industriesAsCsv(const core::PlanComparison& plans, const core::Dataset& dataset,
                                      const Wording& wording);
/// The frequencies, the overlap as a matrix, and the homogeneity of clusters.
[[nodiscard]] QString industriesAsText(const core::PlanComparison& plans, const core::Dataset& dataset,
                                       const Wording& wording);

}  // namespace app
