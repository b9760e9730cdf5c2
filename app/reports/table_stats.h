// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "app/load/placed_sample.h"
#include "app/load/table_sample.h"
#include "core/inequality/decomposition.h"
#include "core/spatial/autocorrelation.h"

namespace app {

/// What is asked about a table.
struct StatsRequest {
    SampleColumns columns;
    std::optional<PlaceColumns> places;
    std::size_t permutations = 999;  ///< 0 for no permutation test.
    std::uint64_t seed = 1;
};

/// How unequal the values are; each is absent where its definition gives nothing.
struct Dispersion {
    std::size_t n = 0;       ///< Rows that count: those of weight 0 do not.
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

/// An index taken apart by groups, and how rarely chance puts as much of it between them.
struct GroupedIndex {
    std::optional<core::Decomposition> parts;
    std::optional<core::BetweenShareTest> test;
};

/// Both by the groups of a column.
struct GroupedIndices {
    GroupedIndex theilT;
    GroupedIndex theilL;
};

/// A measure of spatial autocorrelation with its permutation test.
struct SpatialMeasure {
    std::optional<core::Autocorrelation> measure;
    std::optional<core::PermutationTest> test;

    /// The test under randomisation; null where there is no measure, or it cannot vary.
    [[nodiscard]] const core::NormalTest* normalTest() const noexcept {
        return measure && measure->randomisation ? &*measure->randomisation : nullptr;
    }
};

/// Of the rows that have a region, each once whatever its weight.
struct SpatialStats {
    PlacedSample placed;
    SpatialMeasure moran;
    SpatialMeasure geary;
};

[[nodiscard]] Dispersion dispersionOf(const TableSample& sample);
[[nodiscard]] GroupedIndices groupedIndices(const TableSample& sample, const StatsRequest& request);
[[nodiscard]] SpatialStats spatialStats(PlacedSample placed, const StatsRequest& request);

}  // namespace app
