// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/dataset/indicator.h"
#include "core/inequality/decomposition.h"
#include "core/inequality/inequality_measure.h"
#include "core/numeric/value_table.h"
#include "core/regions/adjacency.h"
#include "core/spatial/weights.h"

namespace core {

enum class AnalysisKind {
    GapOverTime,
    InequalityOverTime,
    TheilDecomposition,
    LorenzCurve,
    Ranks,
    MoranScatter,
    BetaConvergence,
};

template <>
struct ValueTable<AnalysisKind> {
    static constexpr std::array all{ValueId<AnalysisKind>{AnalysisKind::GapOverTime, "gap-over-time"},
                                    ValueId<AnalysisKind>{AnalysisKind::InequalityOverTime, "inequality-over-time"},
                                    ValueId<AnalysisKind>{AnalysisKind::TheilDecomposition, "theil-decomposition"},
                                    ValueId<AnalysisKind>{AnalysisKind::LorenzCurve, "lorenz-curve"},
                                    ValueId<AnalysisKind>{AnalysisKind::Ranks, "ranks"},
                                    ValueId<AnalysisKind>{AnalysisKind::MoranScatter, "moran-scatter"},
                                    ValueId<AnalysisKind>{AnalysisKind::BetaConvergence, "beta-convergence"}};
};

/// The weight of a region in a measure.
enum class Weighting { Unweighted, ByPopulation };
template <>
struct ValueTable<Weighting> {
    static constexpr std::array all{ValueId<Weighting>{Weighting::Unweighted, "unweighted"},
                                    ValueId<Weighting>{Weighting::ByPopulation, "by-population"}};
};

/// The analysis that the user chose, beside the choices for the map.
struct AnalysisSpec {
    AnalysisKind kind = AnalysisKind::GapOverTime;
    std::size_t of = 0;  ///< Positions of the two groups in the grouping, for the gap over time.
    std::size_t versus = 1;
    std::vector<InequalityMeasure> measures{InequalityMeasure::CoefficientOfVariation, InequalityMeasure::Gini,
                                            InequalityMeasure::TheilT};
    TheilIndex theil = TheilIndex::T;
    Weighting weighting = Weighting::Unweighted;
    NeighbourRule neighbours = NeighbourRule::Queen;
    WeightStyle weightStyle = WeightStyle::RowStandardised;
    friend bool operator==(const AnalysisSpec&, const AnalysisSpec&) = default;
};

[[nodiscard]] constexpr std::span<const AnalysisKind> allAnalysisKinds() { return allValuesOf<AnalysisKind>(); }
/// Whether regions can be weighted with their resident population.
[[nodiscard]] bool canBeWeighted(AnalysisKind kind);

/// Whether the analysis is available for the indicator. If figures are published only for the groups of a grouping, the
/// groups are too few for any analysis except the gap between two groups.
[[nodiscard]] bool hasAnalysis(const Indicator& indicator, AnalysisKind kind);

}  // namespace core
