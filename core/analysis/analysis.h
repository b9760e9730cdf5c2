// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "core/inequality/convergence.h"
#include "core/inequality/decomposition.h"
#include "core/inequality/dispersion.h"
#include "core/spatial/local_moran.h"
#include "core/spec/map_spec.h"

namespace core {

/// How complete the analysis of a figure is. The map does not wait for slow parts: permutation tests of hundreds of
/// regions, or the analysis of one period for tens of thousands of regions.
enum class AnalysisState {
    Complete,
    Untested,  ///< Without its permutation tests.
    Outdated,  ///< From an earlier figure. Its definition names the period.
};

/// What a result was computed from; printed beside the result.
struct AnalysisDefinition {
    IndicatorId indicator;
    EditionId edition;
    Period from;  ///< First and last period with a result; equal if there is only one.
    Period to;
    Weighting weighting = Weighting::Unweighted;
    std::size_t n = 0;                     ///< Regions that count; groups for the gap over time.
    std::vector<RegionCode> inNoGroup;     ///< Surveyed and on the map, but left out by the grouping.
    std::vector<RegionCode> withoutValue;  ///< In a group, but without a value or weight; for convergence, without a
                                           ///< positive value in both periods.
    std::size_t periodsLeftOut = 0;        ///< Periods without a result, because a region or group has no value.
    friend bool operator==(const AnalysisDefinition&, const AnalysisDefinition&) = default;
};

/// The mean of group `of` less the mean of group `versus`, by period; absent where one of the two is absent.
struct GapChart {
    std::size_t of = 0;
    std::size_t versus = 0;
    std::vector<Period> periods;
    std::vector<std::optional<double>> gap;    ///< In the unit of differences of the indicator (differenceUnit).
    std::vector<std::optional<double>> ratio;  ///< Mean of `of` over mean of `versus`, where that is positive.
    std::vector<std::optional<double>> relativePercent;  ///< Gap over the value of the whole, where there is one.
    friend bool operator==(const GapChart&, const GapChart&) = default;
};

struct MeasureLine {
    InequalityMeasure measure = InequalityMeasure::Gini;
    std::vector<std::optional<double>> values;  ///< By period; absent unless every region has a value.
    friend bool operator==(const MeasureLine&, const MeasureLine&) = default;
};
struct InequalityChart {
    std::vector<Period> periods;
    std::vector<MeasureLine> lines;
    friend bool operator==(const InequalityChart&, const InequalityChart&) = default;
};

struct DecompositionChart {
    TheilIndex index = TheilIndex::T;
    std::vector<Period> periods;
    std::vector<std::optional<Decomposition>> parts;  ///< By period.
    std::optional<BetweenShareTest> test;             ///< At the map's period.
    friend bool operator==(const DecompositionChart&, const DecompositionChart&) = default;
};

/// A region, and the point of the Lorenz curve at which its value has been added.
struct LorenzRegion {
    RegionCode code;
    std::size_t point = 0;
    friend bool operator==(const LorenzRegion&, const LorenzRegion&) = default;
};
struct LorenzChart {
    std::vector<LorenzPoint> curve;  ///< Empty where it is not defined.
    /// In the dataset's order; empty if the curve is not defined, or leaves out a region whose weight is negligible.
    std::vector<LorenzRegion> regions;
    std::optional<double> gini;
    friend bool operator==(const LorenzChart&, const LorenzChart&) = default;
};

struct RankChart {
    std::vector<Period> periods;
    std::vector<RegionCode> regions;                             ///< The ranked regions.
    std::vector<std::vector<std::optional<std::size_t>>> ranks;  ///< [region][period], 1 for the largest value.
    friend bool operator==(const RankChart&, const RankChart&) = default;
};

/// The largest p at which a region has a class of local Moran's I.
inline constexpr double localSignificance = 0.05;

/// The scaling of local Moran's I: divided by n. Classes and p do not depend on it.
inline constexpr LocalScaling localScaling = LocalScaling::N;

/// The categories of regions under local Moran on the map, in the order of its legend. An island has a value, but no
/// neighbours to compare it with.
enum class LocalMoranCategory { HighHigh, LowLow, HighLow, LowHigh, NotSignificant, NoNeighbour };
inline constexpr std::size_t localMoranCategoryCount = 6;

struct MoranRegion {
    RegionCode code;
    MoranPoint point;
    std::optional<LocalMoran> local;  ///< Absent for an island, and like the following before the tests.
    std::optional<double> p;          ///< Of the local value, by permutation.
    std::optional<LocalMoranCategory> category;
    friend bool operator==(const MoranRegion&, const MoranRegion&) = default;
};
struct MoranChart {
    NeighbourRule neighbours = NeighbourRule::Queen;
    WeightStyle style = WeightStyle::RowStandardised;
    std::vector<MoranRegion> regions;
    std::vector<RegionCode> islands;
    double slope = 0;
    std::optional<Autocorrelation> moran;  ///< Nothing where no region has a neighbour or all values are equal.
    std::optional<Autocorrelation> geary;
    std::optional<PermutationTest> test;
    friend bool operator==(const MoranChart&, const MoranChart&) = default;
};

struct ConvergencePoint {
    RegionCode code;
    double logInitial = 0;     ///< Natural logarithm of the first level.
    double growthPercent = 0;  ///< Mean logarithmic growth a year, times 100.
    friend bool operator==(const ConvergencePoint&, const ConvergencePoint&) = default;
};
struct ConvergenceChart {
    std::vector<ConvergencePoint> points;
    std::optional<BetaConvergence> fit;
    std::vector<std::optional<double>> sigma;  ///< Standard deviation of logarithms, first and last; as the points.
    friend bool operator==(const ConvergenceChart&, const ConvergenceChart&) = default;
};

using AnalysisChart =
    std::variant<GapChart, InequalityChart, DecompositionChart, LorenzChart, RankChart, MoranChart, ConvergenceChart>;

/// One analysis of what the map shows.
struct Analysis {
    AnalysisDefinition definition;
    AnalysisChart chart;
    friend bool operator==(const Analysis&, const Analysis&) = default;
};

/// Whether the analysis has a result at the period to which a permutation test belongs.
[[nodiscard]] bool hasResultToTest(const Analysis& analysis, Period period);

/// Whether the analysis uses a single period, as the Lorenz curve does.
[[nodiscard]] bool usesOnePeriod(AnalysisKind kind);

/// The number of permutations of a test, and their seed; both are fixed, so that results are reproducible.
inline constexpr std::size_t analysisPermutations = 999;
inline constexpr std::uint64_t analysisSeed = 1;

}  // namespace core
