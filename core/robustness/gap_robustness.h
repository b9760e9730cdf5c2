// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/robustness/gap_choices.h"

namespace core {

/// The answer that one choice gives.
struct GapAnswer {
    GapChoice choice;
    double from = 0;  ///< How much higher the first side is, in the unit of the indicator.
    double to = 0;
    /// As Gap::changePercent.
    std::optional<double> changePercent;
    Provenance provenance = Provenance::Published;
    friend bool operator==(const GapAnswer&, const GapAnswer&) = default;
};

/// Why a choice gives no answer.
enum class NoAnswerReason {
    NoFigures,      ///< The edition has figures of no region of a side in the period.
    PartOfFigures,  ///< It has those of a part of the regions only.
    NoPooledMean,   ///< The indicator cannot be aggregated over regions.
    NotDivisible,   ///< Its values for parts of regions cannot be computed.
};

struct GapWithoutAnswer {
    GapChoice choice;
    NoAnswerReason reason = NoAnswerReason::NoFigures;
    Period period;  ///< The first one of the two that lacks figures.
    friend bool operator==(const GapWithoutAnswer&, const GapWithoutAnswer&) = default;
};

/// The answers to a question under all choices.
struct GapRobustness {
    GapQuestion question;
    std::vector<GapAnswer> answers;
    std::vector<GapWithoutAnswer> missing;
    friend bool operator==(const GapRobustness&, const GapRobustness&) = default;
};

/// Answers the question under each of gapChoices(). Where a group is compared with all regions, their mean is of the
/// same kind as that of the group; a published national figure is not used, because it would mix two kinds of mean.
///
/// Where a dividing line cuts regions and they count for both sides in proportion to their area, an unweighted mean is
/// weighted by these parts; a pooled mean divides the numerator, which must be an amount, and the denominator.
[[nodiscard]] GapRobustness gapRobustness(const Dataset& dataset, const GapQuestion& question);

/// What the answers say together. Those for the same regions in another grouping count once.
struct RobustnessSummary {
    std::size_t answers = 0;
    std::size_t grew = 0;      ///< The sides keep their order, and their distance grew.
    std::size_t shrank = 0;    ///< They keep it, and the distance shrank.
    std::size_t reversed = 0;  ///< The other side is ahead.
    /// The least and the greatest distance at the end in relation to the beginning, of those that keep the order.
    std::optional<double> leastRatio;
    std::optional<double> greatestRatio;
    friend bool operator==(const RobustnessSummary&, const RobustnessSummary&) = default;
};
[[nodiscard]] RobustnessSummary summaryOf(const GapRobustness& robustness);

}  // namespace core
