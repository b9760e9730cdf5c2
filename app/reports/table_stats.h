// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "app/load/joined_sample.h"
#include "app/load/table_sample.h"
#include "core/inequality/decomposition.h"
#include "core/spatial/autocorrelation.h"

namespace app {

/// The requested statistics of a table.
struct StatsRequest {
    SampleColumns columns;
    std::optional<RegionJoin> join;
    std::size_t permutations = 999;  ///< 0 for no permutation test.
    std::uint64_t seed = 1;
};

/// Measures of inequality; each is absent where it is undefined.
struct Dispersion {
    std::size_t n = 0;       ///< Rows with a weight above 0.
    double totalWeight = 0;  ///< n when unweighted.
    std::optional<double> mean;
    std::optional<double> cv;
    std::optional<double> cvSample;
    std::optional<double> gini;
    std::optional<double> theilT;
    std::optional<double> theilL;
    std::optional<double> ge2;
    std::optional<double> atkinson05;
    std::optional<double> atkinson1;
};

/// A decomposition of an index by groups, with the permutation test of its between-group share.
struct GroupedIndex {
    std::optional<core::Decomposition> parts;
    std::optional<core::BetweenShareTest> test;
};

/// Both Theil indices by the groups of a column.
struct GroupedIndices {
    GroupedIndex theilT;
    GroupedIndex theilL;
};

/// A measure of spatial autocorrelation with its permutation test.
struct SpatialMeasure {
    std::optional<core::Autocorrelation> measure;
    std::optional<core::PermutationTest> test;

    /// The test under randomisation; null where the measure is absent or constant.
    [[nodiscard]] const core::NormalTest* normalTest() const noexcept {
        return measure && measure->randomisation ? &*measure->randomisation : nullptr;
    }
};

/// Statistics of the rows with a region; each row counts once, whatever its weight.
struct SpatialStats {
    JoinedSample joined;
    SpatialMeasure moran;
    SpatialMeasure geary;
};

[[nodiscard]] Dispersion dispersionOf(const TableSample& sample);
[[nodiscard]] GroupedIndices groupedIndices(const TableSample& sample, const StatsRequest& request);
[[nodiscard]] SpatialStats spatialStats(JoinedSample joined, const StatsRequest& request);

}  // namespace app
