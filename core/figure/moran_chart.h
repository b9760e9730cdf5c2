// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/figure/analysis_sample.h"
#include "core/spatial/weights.h"

namespace core {

/// The weights between the regions of a sample.
struct SampleWeights {
    NeighbourRule neighbours = NeighbourRule::Queen;
    std::vector<std::size_t> regions;  ///< Positions in the dataset.
    SpatialWeights weights;
};

/// Of the figure's period.
/// @param previous  of the same dataset, and what is given back where the weights are the same; may be none.
[[nodiscard]] std::shared_ptr<const SampleWeights> sampleWeights(const Dataset& dataset, const Figure& figure,
                                                                 const std::shared_ptr<const SampleWeights>& previous);

/// Whether the values of neighbours are alike, of the regions of a sample and their weights.
[[nodiscard]] MoranChart moranChart(const Dataset& dataset, const Sample& sample, const SampleWeights& between,
                                    const AnalysisEffort& effort);

}  // namespace core
