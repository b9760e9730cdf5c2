// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/analysis_spec.h"

namespace core {

bool hasAnalysis(const Indicator& indicator, AnalysisKind kind) {
    return !indicator.isByGroup() || kind == AnalysisKind::GapOverTime;
}

bool canBeWeighted(AnalysisKind kind) {
    return kind == AnalysisKind::InequalityOverTime || kind == AnalysisKind::TheilDecomposition ||
           kind == AnalysisKind::LorenzCurve;
}

}  // namespace core
