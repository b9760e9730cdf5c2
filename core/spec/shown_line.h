// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/dataset/dataset.h"
#include "core/spec/map_spec.h"

// The dividing line that a map shows: the user's own one, or else that of the data package.

namespace core {

/// The ends of that line.
[[nodiscard]] LineEnds shownEnds(const MapSpec& spec);

/// What is known about that line; nothing where there is none.
[[nodiscard]] std::optional<LineDescription> shownLine(const Catalogue& catalogue, const MapSpec& spec);

/// That line and how it divides the regions; null where the dataset does not have it.
[[nodiscard]] const DividingLine* dividedByShownLine(const Dataset& dataset, const MapSpec& spec);

/// The two sides of the own line as a grouping; nothing where there is none, or the dataset does not have it.
[[nodiscard]] std::optional<Grouping> sidesOfOwnLine(const Dataset& dataset, const MapSpec& spec);

/// Whether that line can have these ends. Those of the data package's line must keep its sides (areAllowedEnds()); an
/// own line can have any ends that the map can have (canHave()).
[[nodiscard]] bool canHaveEnds(const Catalogue& catalogue, const MapSpec& spec, const LineEnds& ends);

/// `spec` with other ends of that line.
[[nodiscard]] MapSpec withShownEnds(MapSpec spec, const LineEnds& ends);

}  // namespace core
