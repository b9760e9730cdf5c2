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

/// What the colours stand for.
struct MappedQuantity {
    IndicatorId indicator;
    EditionId edition;
    ColourBy colourBy = ColourBy::Value;
    MeanKind mean = MeanKind::Unweighted;  ///< Of a group.
    friend bool operator==(const MappedQuantity&, const MappedQuantity&) = default;
};
[[nodiscard]] MappedQuantity mappedQuantityOf(const Dataset& dataset, const MapSpec& spec);

/// Whether the colours change with the grouping and the kind of mean.
[[nodiscard]] bool dependsOnGroupMeans(ColourBy colourBy);

/// What the colours stand for at one period, by region.
/// @param values  of the indicator at that period.
[[nodiscard]] std::vector<std::optional<double>> mappedValues(const Dataset& dataset, const MappedQuantity& quantity,
                                                              const GroupedRegions& groups, Period period,
                                                              const RegionValues& values);

/// What the classes of a map are symmetric about.
[[nodiscard]] BreaksSymmetry breaksSymmetryOf(const Catalogue& catalogue, const MapSpec& spec);

/// The class breaks of the mapped values at some periods, for any number of classes that a map can have.
struct MapBreaks {
    std::optional<BreaksTable> table;  ///< Nothing where no value is known.
};
/// @param stop     cancels the computation.
/// @param execute  runs one task per period, and parts of the computation of natural breaks.
/// @returns nothing when stopped.
[[nodiscard]] std::shared_ptr<const MapBreaks> mapBreaks(const Dataset& dataset, const MappedQuantity& quantity,
                                                         const GroupedRegions& groups, const IndicatorValues& values,
                                                         const std::vector<Period>& periods, ClassMethod method,
                                                         BreaksSymmetry symmetry, const std::stop_token& stop = {},
                                                         const Executor& execute = sequential);
/// Nothing where no value is known.
/// @param classes  of no importance for a method that chooses the number itself: it may use all the colours that a map
///                 can tell apart.
[[nodiscard]] std::optional<ClassBreaks> classBreaksOf(const MapBreaks& breaks, ClassMethod method,
                                                       std::size_t classes);

}  // namespace core
