// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/inequality/weighted_values.h"

namespace core {

/// The measures of inequality that dispersion.h defines.
enum class InequalityMeasure {
    RangeRatio,
    CoefficientOfVariation,        ///< Divisor n; weighted with populations it is Williamson's V_w.
    SampleCoefficientOfVariation,  ///< Divisor n - 1.
    StandardDeviationOfLogs,
    Gini,
    TheilT,
    TheilL,
    GeneralisedEntropy2,
    AtkinsonHalf,  ///< Aversion 0.5.
    AtkinsonOne,   ///< Aversion 1.
};

[[nodiscard]] std::optional<double> measured(InequalityMeasure measure, const WeightedValues& values);

/// Stable id, as in JSON and CSV: "cv", "theilT".
[[nodiscard]] std::string_view idOf(InequalityMeasure measure);
[[nodiscard]] std::span<const InequalityMeasure> allInequalityMeasures();

}  // namespace core
