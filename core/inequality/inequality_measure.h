// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/inequality/weighted_values.h"
#include "core/numeric/value_table.h"

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

template <>
struct ValueTable<InequalityMeasure> {
    static constexpr std::array all{
        ValueId<InequalityMeasure>{InequalityMeasure::RangeRatio, "rangeRatio"},
        ValueId<InequalityMeasure>{InequalityMeasure::CoefficientOfVariation, "cv"},
        ValueId<InequalityMeasure>{InequalityMeasure::SampleCoefficientOfVariation, "cvSample"},
        ValueId<InequalityMeasure>{InequalityMeasure::StandardDeviationOfLogs, "sdLogs"},
        ValueId<InequalityMeasure>{InequalityMeasure::Gini, "gini"},
        ValueId<InequalityMeasure>{InequalityMeasure::TheilT, "theilT"},
        ValueId<InequalityMeasure>{InequalityMeasure::TheilL, "theilL"},
        ValueId<InequalityMeasure>{InequalityMeasure::GeneralisedEntropy2, "ge2"},
        ValueId<InequalityMeasure>{InequalityMeasure::AtkinsonHalf, "atkinson05"},
        ValueId<InequalityMeasure>{InequalityMeasure::AtkinsonOne, "atkinson1"}};
};

[[nodiscard]] std::optional<double> measured(InequalityMeasure measure, const WeightedValues& values);

[[nodiscard]] constexpr std::span<const InequalityMeasure> allInequalityMeasures() {
    return allValuesOf<InequalityMeasure>();
}

}  // namespace core
