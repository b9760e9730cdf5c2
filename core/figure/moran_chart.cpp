// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/moran_chart.h"

#include <utility>

#include "core/figure/figure.h"

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

/// What local Moran's I and its test say of a region.
struct LocalFinding {
    std::optional<LocalMoran> local;
    std::optional<double> p;
    LocalKind kind = LocalKind::NoNeighbour;
};

/// By region of a sample; nothing at all where Moran's I is not defined, or when stopped.
std::vector<LocalFinding> localFindings(const Sample& sample, const SpatialWeights& weights, std::stop_token stop) {
    const auto local = localMoran(sample.values, weights, localScaling);
    const auto tests = localPermutationTests(sample.values, weights, analysisPermutations, analysisSeed, stop);
    std::vector<LocalFinding> findings(local && tests ? local->size() : 0);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (const auto& one = (*local)[i]) {
            const double p = (*tests)[i]->p;
            findings[i] = {one, p, kindOf(one->type, p)};
        }
    }
    return findings;
}

}  // namespace

std::shared_ptr<const SampleWeights> sampleWeights(const Dataset& dataset, const Figure& figure,
                                                   const std::shared_ptr<const SampleWeights>& previous) {
    const AnalysisSpec& spec = figure.spec.analysis;
    std::vector<std::size_t> regions = sampleAt(dataset, figure, figure.theme.period).regions;
    if (previous && previous->neighbours == spec.neighbours && previous->weights.style() == spec.weightStyle &&
        previous->regions == regions) {
        return previous;
    }
    const Adjacency& all = spec.neighbours == NeighbourRule::Queen ? *dataset.queen : *dataset.rook;
    SpatialWeights weights(all.restrictedTo(regions), spec.weightStyle);
    return std::make_shared<const SampleWeights>(
        SampleWeights{spec.neighbours, std::move(regions), std::move(weights)});
}

MoranChart moranChart(const Dataset& dataset, const Sample& sample, const SampleWeights& between,
                      const AnalysisEffort& effort) {
    const SpatialWeights& weights = between.weights;
    MoranChart chart{
        between.neighbours, weights.style(), {}, codesAt(dataset, sample, weights.islands()), 0, {}, {}, {}};
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
    if (effort.atLeast != AnalysisState::Whole) {
        return chart;
    }
    chart.test = moranPermutationTest(sample.values, weights, analysisPermutations, analysisSeed, effort.stop);
    const std::vector<LocalFinding> findings = localFindings(sample, weights, effort.stop);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        chart.regions[i].local = findings[i].local;
        chart.regions[i].p = findings[i].p;
        chart.regions[i].kind = findings[i].kind;
    }
    return chart;
}

std::vector<std::optional<LocalKind>> localKindsOf(const Dataset& dataset, const Figure& figure) {
    std::vector<std::optional<LocalKind>> kinds(dataset.regions->size());
    const auto* analysed = figure.analysis && figure.analysisState == AnalysisState::Whole
                               ? std::get_if<MoranChart>(&figure.analysis->chart)
                               : nullptr;
    if (analysed) {
        for (const MoranRegion& region : analysed->regions) {
            kinds[dataset.panel->indexOf(region.code)] = region.kind;
        }
        return kinds;
    }
    const Sample sample = sampleAt(dataset, figure, figure.theme.period);
    const SpatialWeights& weights = figure.basis.weights->weights;
    const std::vector<LocalFinding> findings = localFindings(sample, weights, {});
    for (std::size_t i = 0; i < findings.size(); ++i) {
        kinds[sample.regions[i]] = findings[i].kind;
    }
    return kinds;
}

}  // namespace core
