// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/options/syntax/arguments.h"
#include "app/wording/wording.h"
#include "core/dataset/dataset.h"
#include "core/spec/map_spec.h"

namespace app {

/// A grouping that is possible for the indicator: some indicators are published only for the groups of one grouping.
/// It is chosen by its id, or by its name where only one has that name: a user's column is the name of a grouping.
/// @param edition  of the figures.
/// @param study    its grouping is the default, and its custom grouping can be chosen; null for none.
[[nodiscard]] core::Grouping chosenGrouping(const Arguments& arguments, const core::Dataset& dataset,
                                            const core::IndicatorId& indicator, const core::EditionId& edition,
                                            const Wording& wording, const core::MapSpec* study = nullptr);

/// The ids of the groupings of a dataset; empty without one.
[[nodiscard]] QString groupingValues(const core::Dataset* dataset);

}  // namespace app
