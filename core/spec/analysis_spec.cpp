// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/analysis_spec.h"

#include <array>
#include <stdexcept>

namespace core {
namespace {

constexpr std::array kinds{
    AnalysisKind::GapOverTime,
    AnalysisKind::InequalityOverTime,
    AnalysisKind::TheilDecomposition,
    AnalysisKind::LorenzCurve,
    AnalysisKind::Ranks,
    AnalysisKind::MoranScatter,
    AnalysisKind::BetaConvergence,
};

}  // namespace

bool hasAnalysis(const Indicator& indicator, AnalysisKind kind) {
    return !indicator.isByGroup() || kind == AnalysisKind::GapOverTime;
}

bool canBeWeighted(AnalysisKind kind) {
    return kind == AnalysisKind::InequalityOverTime || kind == AnalysisKind::TheilDecomposition ||
           kind == AnalysisKind::LorenzCurve;
}

std::span<const AnalysisKind> allAnalysisKinds() { return kinds; }

std::string_view idOf(AnalysisKind kind) {
    switch (kind) {
        case AnalysisKind::GapOverTime:
            return "gap-over-time";
        case AnalysisKind::InequalityOverTime:
            return "inequality-over-time";
        case AnalysisKind::TheilDecomposition:
            return "theil-decomposition";
        case AnalysisKind::LorenzCurve:
            return "lorenz-curve";
        case AnalysisKind::Ranks:
            return "ranks";
        case AnalysisKind::MoranScatter:
            return "moran-scatter";
        case AnalysisKind::BetaConvergence:
            return "beta-convergence";
    }
    throw std::invalid_argument("idOf: unknown analysis");
}

}  // namespace core
