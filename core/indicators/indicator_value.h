// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/dataset/dataset.h"

namespace core {

/// The value of an indicator for several regions combined: the total of an additive indicator, total over total for
/// a ratio. The value of a single region is that of a set of one region. Nothing when any part is missing: absent
/// figures are not estimated.
///
/// Only figures of the given edition, and of series that are not revised, are used; see Dataset::editionFor().
/// @throws std::invalid_argument when the catalogue has no such indicator.
[[nodiscard]] std::optional<Observation> valueOf(const Dataset& dataset, const IndicatorId& indicator,
                                                 const EditionId& edition, std::span<const RegionCode> members,
                                                 Period period);
[[nodiscard]] std::optional<Observation> valueOf(const Dataset& dataset, const IndicatorId& indicator,
                                                 const EditionId& edition, const RegionCode& code, Period period);

/// The figures that the value of the whole (the nation) was computed from. The distinction matters, because the regions
/// do not add up to the published figure of the whole.
enum class WholeBasis {
    Published,        ///< Figures that are published for the whole.
    SurveyedRegions,  ///< All regions with figures combined, where none are published; marked as derived.
};
struct FigureOfWhole {
    Observation observation;
    WholeBasis basis = WholeBasis::Published;
    friend bool operator==(const FigureOfWhole&, const FigureOfWhole&) = default;
};

/// The figure for the whole. It is published in the edition, or derived from figures that the edition publishes for the
/// whole, or else computed for all regions with figures combined. A density uses the area of the regions with figures,
/// a share their sum. The index of the whole to itself is 100.
[[nodiscard]] std::optional<FigureOfWhole> figureOfWhole(const Dataset& dataset, const IndicatorId& indicator,
                                                         const EditionId& edition, Period period);
/// The same without its basis.
[[nodiscard]] std::optional<Observation> valueOfWhole(const Dataset& dataset, const IndicatorId& indicator,
                                                      const EditionId& edition, Period period);

/// The value of a group for which the figures of the indicator are published (Indicator::grouping), or of the whole
/// under its code; nothing for an indicator that is published by region.
[[nodiscard]] std::optional<Observation> groupValue(const Dataset& dataset, const IndicatorId& indicator,
                                                    const EditionId& edition, const RegionCode& group, Period period);

/// The periods of an indicator. Years, quarters and months run without gaps, unless the indicator or one of its inputs
/// has Indicator::hasOnlyPeriodsWithFigures. They begin with the first published figure of the indicator and its
/// inputs, and end with the last one. A day is included only if it has figures. If the figures have periods of
/// different lengths, only periods with figures are included. Where figures are published by group, a period is
/// included only if every group has a value.
[[nodiscard]] std::vector<Period> periodsOf(const Dataset& dataset, const IndicatorId& indicator,
                                            const EditionId& edition);

/// The periods for which at least one covered region of the indicator has a value, in order; every group, where figures
/// are published by group.
[[nodiscard]] std::vector<Period> periodsWithValues(const Dataset& dataset, const IndicatorId& indicator,
                                                    const EditionId& edition);

/// The last period in which every covered region of the indicator has a value; nothing when there is none.
[[nodiscard]] std::optional<Period> latestCompletePeriod(const Dataset& dataset, const IndicatorId& indicator,
                                                         const EditionId& edition);

}  // namespace core
