// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/analysis/analysis_sample.h"
#include "core/numeric/executor.h"
#include "core/spatial/weights.h"

namespace core {

/// The regions with a value at one period and the weights between them.
struct SampleNeighbours {
    NeighbourRule rule = NeighbourRule::Queen;
    Sample sample;
    std::shared_ptr<const SpatialWeights> weights;
};

[[nodiscard]] const std::shared_ptr<const Adjacency>& adjacencyOf(const Dataset& dataset, NeighbourRule rule);

/// The Moran scatter plot with Moran's I and Geary's C, without permutation tests.
[[nodiscard]] MoranChart moranChart(const Dataset& dataset, const SampleNeighbours& neighbours);

/// Local Moran's I of a region, and the result of its test.
struct LocalFinding {
    std::optional<LocalMoran> local;
    std::optional<double> p;
    LocalMoranCategory category = LocalMoranCategory::NoNeighbour;
};
/// By region of a sample; none where Moran's I is not defined.
using LocalFindings = std::vector<LocalFinding>;

/// @param stop     cancels the tests: there are no findings then.
/// @param execute  runs parts of the tests; the result does not depend on it.
[[nodiscard]] LocalFindings localFindings(const SampleNeighbours& neighbours, const std::stop_token& stop = {},
                                          const Executor& execute = sequential);

/// By region of the map: the position of its LocalMoranCategory, or nothing where it does not count.
[[nodiscard]] std::vector<std::optional<std::size_t>> localCategories(std::size_t regions,
                                                                      const SampleNeighbours& neighbours,
                                                                      const LocalFindings& findings);

/// Adds the permutation tests to a chart of the same sample.
void addTests(MoranChart& chart, const SampleNeighbours& neighbours, const LocalFindings& findings,
              const std::stop_token& stop);

}  // namespace core
