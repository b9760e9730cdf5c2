// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/dataset/indicator.h"
#include "core/inequality/decomposition.h"
#include "core/inequality/inequality_measure.h"
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

/// What a region counts for in a measure.
enum class Weighting { Unweighted, ByPopulation };

/// Which regions are neighbours: one point in common is enough for Queen, Rook asks for a length.
enum class NeighbourRule { Queen, Rook };

/// What the user wants to see analysed, apart from what the map shows.
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

[[nodiscard]] std::span<const AnalysisKind> allAnalysisKinds();
/// Whether regions can count by their residents.
[[nodiscard]] bool canBeWeighted(AnalysisKind kind);

/// Whether there is an analysis of the indicator. Where figures are published for the groups of a grouping only, these
/// are too few for anything but the gap between two of them.
[[nodiscard]] bool hasAnalysis(const Indicator& indicator, AnalysisKind kind);
/// Stable identifiers, as in names of files.
[[nodiscard]] std::string_view idOf(AnalysisKind kind);

}  // namespace core
