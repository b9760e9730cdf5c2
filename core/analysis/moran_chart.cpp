// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/moran_chart.h"

#include <utility>

namespace core {
namespace {

std::vector<RegionCode> codesAt(const Dataset& dataset, const Sample& sample, const std::vector<std::size_t>& at) {
    std::vector<RegionCode> codes;
    for (const std::size_t i : at) {
        codes.push_back((*dataset.regions)[sample.regions[i]].code);
    }
    return codes;
}

LocalMoranCategory categoryOf(LocalClass type, double p) {
    if (p > localSignificance) {
        return LocalMoranCategory::NotSignificant;
    }
    switch (type) {
        case LocalClass::HighHigh:
            return LocalMoranCategory::HighHigh;
        case LocalClass::LowLow:
            return LocalMoranCategory::LowLow;
        case LocalClass::HighLow:
            return LocalMoranCategory::HighLow;
        case LocalClass::LowHigh:
            return LocalMoranCategory::LowHigh;
    }
    return LocalMoranCategory::NotSignificant;
}

}  // namespace

const std::shared_ptr<const Adjacency>& adjacencyOf(const Dataset& dataset, NeighbourRule rule) {
    return rule == NeighbourRule::Queen ? dataset.queen : dataset.rook;
}

MoranChart moranChart(const Dataset& dataset, const SampleNeighbours& neighbours) {
    const Sample& sample = neighbours.sample;
    const SpatialWeights& weights = *neighbours.weights;
    MoranChart chart{neighbours.rule, weights.style(), {}, codesAt(dataset, sample, weights.islands()), 0, {}, {}, {}};
    chart.moran = moransI(sample.values, weights);
    if (!chart.moran) {
        return chart;
    }
    chart.geary = gearysC(sample.values, weights);
    const auto scatter = moranScatter(sample.values, weights);
    chart.slope = scatter->slope;
    for (std::size_t i = 0; i < sample.regions.size(); ++i) {
        chart.regions.push_back({(*dataset.regions)[sample.regions[i]].code, scatter->points[i], {}, {}, {}});
    }
    return chart;
}

LocalFindings localFindings(const SampleNeighbours& neighbours, const std::stop_token& stop, const Executor& execute) {
    const std::vector<double>& values = neighbours.sample.values;
    const auto local = localMoran(values, *neighbours.weights, localScaling);
    const auto tests =
        localPermutationTests(values, *neighbours.weights, analysisPermutations, analysisSeed, stop, execute);
    LocalFindings findings(local && tests ? local->size() : 0);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (const auto& value = (*local)[i]) {
            const double p = (*tests)[i]->p;
            findings[i] = {value, p, categoryOf(value->type, p)};
        }
    }
    return findings;
}

std::vector<std::optional<std::size_t>> localCategories(std::size_t regions, const SampleNeighbours& neighbours,
                                                        const LocalFindings& findings) {
    std::vector<std::optional<std::size_t>> categories(regions);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        categories[neighbours.sample.regions[i]] = static_cast<std::size_t>(findings[i].category);
    }
    return categories;
}

void addTests(MoranChart& chart, const SampleNeighbours& neighbours, const LocalFindings& findings,
              const std::stop_token& stop) {
    if (!chart.moran) {
        return;
    }
    chart.test =
        moranPermutationTest(neighbours.sample.values, *neighbours.weights, analysisPermutations, analysisSeed, stop);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        chart.regions[i].local = findings[i].local;
        chart.regions[i].p = findings[i].p;
        chart.regions[i].category = findings[i].category;
    }
}

}  // namespace core
