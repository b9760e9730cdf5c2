// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/inequality_measure.h"

#include <stdexcept>

#include "core/inequality/dispersion.h"

namespace core {

std::optional<double> measured(InequalityMeasure measure, const WeightedValues& values) {
    switch (measure) {
        case InequalityMeasure::RangeRatio:
            return rangeRatio(values);
        case InequalityMeasure::CoefficientOfVariation:
            return coefficientOfVariation(values);
        case InequalityMeasure::SampleCoefficientOfVariation:
            return sampleCoefficientOfVariation(values);
        case InequalityMeasure::StandardDeviationOfLogs:
            return standardDeviationOfLogs(values);
        case InequalityMeasure::Gini:
            return gini(values);
        case InequalityMeasure::TheilT:
            return theilT(values);
        case InequalityMeasure::TheilL:
            return theilL(values);
        case InequalityMeasure::GeneralisedEntropy2:
            return generalisedEntropy2(values);
        case InequalityMeasure::AtkinsonHalf:
            return atkinson(values, 0.5);
        case InequalityMeasure::AtkinsonOne:
            return atkinson(values, 1);
    }
    throw std::invalid_argument("measured: unknown measure");
}

}  // namespace core
