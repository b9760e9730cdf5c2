// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/inequality/gaps.h"

namespace core {

/// A question about regional gaps: how a gap changed between two periods.
struct GapQuestion {
    IndicatorId indicator;
    std::string of;                     ///< The id of a group, in any grouping.
    std::optional<std::string> versus;  ///< Likewise; nothing for all regions together.
    Period from;
    Period to;
    friend bool operator==(const GapQuestion&, const GapQuestion&) = default;
};

/// One of the ways in which a gap can be computed with good reason.
struct GapChoice {
    IndicatorId indicator;  ///< That of the question, or the same amount at other prices.
    EditionId edition;      ///< Empty for figures that are never revised.
    MeanKind mean = MeanKind::Unweighted;
    std::string grouping;
    /// How regions are counted that a dividing line cuts; nothing for a grouping that is not made by a line.
    std::optional<DivisionRule> rule;
    /// An earlier grouping whose two groups have the same regions, so that this choice is no further evidence; or
    /// empty.
    std::string sameRegionsAs = {};
    friend bool operator==(const GapChoice&, const GapChoice&) = default;
};

/// All choices for a question, in the order of indicators, editions, groupings, rules and kinds of mean:
/// - the indicator itself and, where the data have it, the same at constant prices (or, for one at constant prices, at
///   current prices);
/// - each edition in which it is published;
/// - each grouping that has both groups;
/// - both rules for regions that a dividing line cuts;
/// - both kinds of mean, unless they are the same for the indicator.
/// Empty when no grouping has both groups.
/// @throws std::invalid_argument when the catalogue has no such indicator.
[[nodiscard]] std::vector<GapChoice> gapChoices(const Dataset& dataset, const GapQuestion& question);

}  // namespace core
