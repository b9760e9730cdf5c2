// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/classify/breaks_table.h"
#include "core/indicators/indicator_values.h"
#include "core/spec/map_spec.h"

namespace core {

/// Identifies the values that the colours classify.
struct MappedQuantity {
    IndicatorId indicator;
    EditionId edition;
    ColourBy colourBy = ColourBy::Value;
    MeanKind mean = MeanKind::Unweighted;  ///< The kind of mean of a group.
    friend bool operator==(const MappedQuantity&, const MappedQuantity&) = default;
};
[[nodiscard]] MappedQuantity mappedQuantityOf(const Dataset& dataset, const MapSpec& spec);

/// Whether the colours change with the grouping and the kind of mean.
[[nodiscard]] bool dependsOnGroupMeans(ColourBy colourBy);

/// The classified values in one period, by region.
/// @param values  the values of the indicator in that period.
[[nodiscard]] std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MappedQuantity& quantity,
                                                              const GroupedRegions& groups, Period period,
                                                              const RegionValues& values);

/// The symmetry of the classes of a map.
[[nodiscard]] BreaksSymmetry breaksSymmetryOf(const Catalogue& catalogue, const MapSpec& spec);

/// The class breaks of the mapped values at some periods, for any number of classes that a map can have.
struct MapBreaks {
    std::optional<BreaksTable> table;  ///< Nothing when no value is known.
};
/// @param stop     cancels the computation.
/// @param execute  runs one task per period, and parts of the computation of natural breaks.
/// @returns nothing when stopped.
[[nodiscard]] std::shared_ptr<const MapBreaks> mapBreaks(const Dataset& dataset, const MappedQuantity& quantity,
                                                         const GroupedRegions& groups, const IndicatorValues& values,
                                                         const std::vector<Period>& periods, ClassMethod method,
                                                         BreaksSymmetry symmetry, const std::stop_token& stop = {},
                                                         const Executor& execute = sequential);
/// Nothing when no value is known.
/// @param classes  ignored by a method that determines the number itself, up to maxClasses.
[[nodiscard]] std::optional<ClassBreaks> classBreaksOf(const MapBreaks& breaks, ClassMethod method,
                                                       std::size_t classes);

}  // namespace core
