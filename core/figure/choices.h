// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/spec/map_spec.h"

namespace core {

/// An indicator that can be chosen.
struct IndicatorChoice {
    IndicatorId indicator;
    std::string topic;                ///< Id of its heading in a list; empty for none.
    std::vector<EditionId> editions;  ///< Editions in which it is published; empty if it is never revised.
    /// The periods at which some region has a value, for each of the editions; one list if it is never revised.
    std::vector<std::vector<Period>> periods;

    /// The periods in the edition that is shown when `preferred` is chosen (Dataset::editionFor).
    [[nodiscard]] const std::vector<Period>& periodsIn(const EditionId& preferred) const;
    [[nodiscard]] bool hasFigures() const;
    /// The editions in which some region has a value at a period or at a part of it, in the order of the catalogue;
    /// none for an indicator that is never revised.
    [[nodiscard]] std::vector<EditionId> editionsWith(Period period) const;
    friend bool operator==(const IndicatorChoice&, const IndicatorChoice&) = default;
};

/// The entry of an indicator in Choices::indicators.
[[nodiscard]] IndicatorChoice choiceOf(const Dataset& dataset, const Indicator& indicator);

/// Everything that can be chosen with a dataset, independent of the current choice except for an own dividing line. The
/// catalogue and the groupings hold the names.
struct Choices {
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<IndicatorChoice> indicators;  ///< By topic in the order of topics; those without a topic last.
    std::shared_ptr<const std::vector<Grouping>> groupings;  ///< Without those of the user.
    Text places;                    ///< Name of the places that maps can show; empty where there are none.
    Text line;                      ///< Name of the dividing line; empty where there is none.
    std::vector<LayerKind> layers;  ///< Layers that would not be empty, in the default order.

    /// @throws std::invalid_argument for an indicator that the catalogue does not have.
    [[nodiscard]] const IndicatorChoice& indicator(const IndicatorId& id) const;
    [[nodiscard]] const Grouping* grouping(std::string_view id) const;
    /// The indicators with figures that differ from this one only in their base year, itself included, in the order of
    /// the list; none if it has no base year. They point into these choices.
    [[nodiscard]] std::vector<const IndicatorChoice*> baseYearsOf(const IndicatorId& indicator) const;
    friend bool operator==(const Choices& a, const Choices& b);
};

/// The name of the dividing line that is shown; empty where there is none.
[[nodiscard]] Text lineNameOf(const Dataset& dataset, const MapSpec& spec);

[[nodiscard]] Choices choicesOf(const Dataset& dataset, const MapSpec& spec = {});

/// The id of the grouping that a map returns to when its own dividing line is removed: that by the sides of the data's
/// line, or else the default one.
[[nodiscard]] std::string groupingWithoutOwnLine(const Choices& choices);

/// The colour modes that are available with the indicator of a spec.
[[nodiscard]] std::vector<ColourBy> colourBysOf(const Choices& choices, const MapSpec& spec);

}  // namespace core
