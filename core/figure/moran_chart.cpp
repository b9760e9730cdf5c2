// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/moran_chart.h"

namespace core {
namespace {

std::vector<RegionCode> codesAt(const Dataset& dataset, const Sample& sample, const std::vector<std::size_t>& at) {
    std::vector<RegionCode> codes;
    for (const std::size_t i : at) {
        codes.push_back((*dataset.regions)[sample.regions[i]].code);
    }
    return codes;
}

LocalKind kindOf(LocalClass type, double p) {
    if (p > localSignificance) {
        return LocalKind::NotSignificant;
    }
    switch (type) {
        case LocalClass::HighHigh:
            return LocalKind::HighHigh;
        case LocalClass::LowLow:
            return LocalKind::LowLow;
        case LocalClass::HighLow:
            return LocalKind::HighLow;
        case LocalClass::LowHigh:
            return LocalKind::LowHigh;
    }
    return LocalKind::NotSignificant;
}

}  // namespace

MoranChart moranChart(const Dataset& dataset, const AnalysisSpec& spec, const Sample& sample) {
    const Adjacency& all = spec.neighbours == NeighbourRule::Queen ? *dataset.queen : *dataset.rook;
    const SpatialWeights weights(all.restrictedTo(sample.regions), spec.weightStyle);
    MoranChart chart{spec.neighbours, spec.weightStyle, {}, codesAt(dataset, sample, weights.islands()), 0, {}, {}, {}};
    chart.moran = moransI(sample.values, weights);
    if (!chart.moran) {
        return chart;
    }
    chart.geary = gearysC(sample.values, weights);
    chart.test = moranPermutationTest(sample.values, weights, analysisPermutations, analysisSeed);
    const auto scatter = moranScatter(sample.values, weights);
    const auto local = localMoran(sample.values, weights, localScaling);
    const auto tests = localPermutationTests(sample.values, weights, analysisPermutations, analysisSeed);
    chart.slope = scatter->slope;
    for (std::size_t i = 0; i < sample.regions.size(); ++i) {
        MoranRegion region{
            (*dataset.regions)[sample.regions[i]].code, scatter->points[i], (*local)[i], {}, LocalKind::NoNeighbour};
        if (region.local) {
            region.p = (*tests)[i]->p;
            region.kind = kindOf(region.local->type, *region.p);
        }
        chart.regions.push_back(region);
    }
    return chart;
}

std::vector<std::optional<LocalKind>> localKindsOf(const Dataset& dataset, const Figure& figure) {
    std::vector<std::optional<LocalKind>> kinds(dataset.regions->size());
    const MoranChart chart = moranChart(dataset, figure.spec.analysis, sampleAt(dataset, figure, figure.theme.period));
    for (const MoranRegion& region : chart.regions) {
        kinds[*dataset.regions->indexOf(region.code)] = region.kind;
    }
    return kinds;
}

}  // namespace core
