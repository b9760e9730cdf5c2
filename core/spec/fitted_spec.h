// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/spec/map_spec.h"

namespace core {

/// The choices of a spec that may not exist in other data.
enum class DataChoice { Indicator, Edition, Grouping, SequentialRamp, DivergingRamp, DividingLineEnds, OwnLine };

/// A choice that does not exist in the data, and the one that replaces it.
struct ReplacedChoice {
    DataChoice choice = DataChoice::Indicator;
    std::string wanted;  ///< Its id; empty for the ends of a line, and for an own line.
    std::string used;
    friend bool operator==(const ReplacedChoice&, const ReplacedChoice&) = default;
};

/// A spec that fits its data, and what had to be changed for that.
struct FittedSpec {
    MapSpec spec;
    std::vector<ReplacedChoice> replaced;
    std::vector<RegionCode> unknownRegions;  ///< Of the custom grouping, taken out because the map lacks them.
    [[nodiscard]] bool isUnchanged() const { return replaced.empty() && unknownRegions.empty(); }
};

/// A spec that was made earlier, perhaps for other data, fitted to these data: as adaptedTo(), but ends of the dividing
/// line that are possible here stay, and the custom grouping loses regions that the map does not have.
[[nodiscard]] FittedSpec fittedTo(const Dataset& dataset, MapSpec spec);

/// Takes back what a fit replaced, except where something else has been chosen since.
/// @param now     what is chosen now, after the spec had been fitted.
/// @param fitted  the spec as fitted.
/// @param before  the spec before.
[[nodiscard]] MapSpec withoutFit(MapSpec now, const MapSpec& fitted, const MapSpec& before);

}  // namespace core
