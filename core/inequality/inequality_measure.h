// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/inequality/weighted_values.h"

namespace core {

/// One number for how unequal regions are. What each means and where it is absent is said in dispersion.h.
enum class InequalityMeasure {
    RangeRatio,
    CoefficientOfVariation,        ///< Divided by n; weighted with populations Williamson's V_w.
    SampleCoefficientOfVariation,  ///< Divided by n - 1.
    StandardDeviationOfLogs,
    Gini,
    TheilT,
    TheilL,
    GeneralisedEntropy2,
    AtkinsonHalf,  ///< Aversion 0.5.
    AtkinsonOne,   ///< Aversion 1.
};

[[nodiscard]] std::optional<double> measured(InequalityMeasure measure, const WeightedValues& values);

/// Stable identifiers, as in JSON and CSV: "cv", "theilT".
[[nodiscard]] std::string_view idOf(InequalityMeasure measure);
[[nodiscard]] std::span<const InequalityMeasure> allInequalityMeasures();

}  // namespace core
