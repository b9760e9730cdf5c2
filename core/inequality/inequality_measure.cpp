// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/inequality_measure.h"

#include <array>
#include <stdexcept>

#include "core/inequality/dispersion.h"

namespace core {
namespace {

constexpr std::array measures{
    InequalityMeasure::RangeRatio,
    InequalityMeasure::CoefficientOfVariation,
    InequalityMeasure::SampleCoefficientOfVariation,
    InequalityMeasure::StandardDeviationOfLogs,
    InequalityMeasure::Gini,
    InequalityMeasure::TheilT,
    InequalityMeasure::TheilL,
    InequalityMeasure::GeneralisedEntropy2,
    InequalityMeasure::AtkinsonHalf,
    InequalityMeasure::AtkinsonOne,
};

}  // namespace

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

std::string_view idOf(InequalityMeasure measure) {
    switch (measure) {
        case InequalityMeasure::RangeRatio:
            return "rangeRatio";
        case InequalityMeasure::CoefficientOfVariation:
            return "cv";
        case InequalityMeasure::SampleCoefficientOfVariation:
            return "cvSample";
        case InequalityMeasure::StandardDeviationOfLogs:
            return "sdLogs";
        case InequalityMeasure::Gini:
            return "gini";
        case InequalityMeasure::TheilT:
            return "theilT";
        case InequalityMeasure::TheilL:
            return "theilL";
        case InequalityMeasure::GeneralisedEntropy2:
            return "ge2";
        case InequalityMeasure::AtkinsonHalf:
            return "atkinson05";
        case InequalityMeasure::AtkinsonOne:
            return "atkinson1";
    }
    throw std::invalid_argument("idOf: unknown measure");
}

std::span<const InequalityMeasure> allInequalityMeasures() { return measures; }

}  // namespace core
