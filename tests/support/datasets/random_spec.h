// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>
#include <string>

#include "core/regions/grouping_edit.h"
#include "core/spec/map_spec.h"

namespace support {

/// Draws specs and values at random.
class Draw {
public:
    explicit Draw(unsigned seed) : m_random(seed) {}

    template <class Enum>
    Enum upTo(Enum last) {
        return static_cast<Enum>(below(static_cast<std::size_t>(last) + 1));
    }
    std::size_t below(std::size_t count) { return m_random() % count; }
    bool coin() { return below(2) == 1; }
    core::Period year() { return core::Period::year(2000 + static_cast<int>(below(25))); }
    core::LonLat place() { return {100 + static_cast<double>(below(30)), 20 + static_cast<double>(below(30))}; }
    std::string word() { return "word-" + std::to_string(below(1000)); }
    core::CustomGrouping own() {
        return {core::customGrouping({{word(), "甲", "A", {core::RegionCode("1")}}}), {{word(), core::Srgb{1, 2, 3}}}};
    }

    core::OwnLine ownLine() { return {word(), place(), place(), coin()}; }

    core::MapSpec spec() {
        core::MapSpec spec;
        spec.indicator = core::IndicatorId(word());
        spec.edition = core::EditionId(word());
        spec.period = year();
        spec.grouping = word();
        spec.customGrouping = coin() ? std::optional(own()) : std::nullopt;
        spec.colourBy = upTo(core::ColourBy::LocalMoran);
        spec.mean = upTo(core::MeanKind::Pooled);
        spec.method = upTo(core::ClassMethod::Manual);
        spec.classes = core::minClasses + below(core::maxClasses - core::minClasses + 1);
        spec.manualBreaks = {{static_cast<double>(below(100)), 100.0 + static_cast<double>(below(100))},
                             upTo(core::ColourBy::RatioToWhole),
                             core::IndicatorId(word())};
        spec.classScope = upTo(core::ClassScope::ThisPeriod);
        spec.sequentialRamp = word();
        spec.divergingRamp = word();
        spec.rampReversed = coin();
        std::shuffle(spec.layers.begin(), spec.layers.end(), m_random);
        for (core::LayerChoice& layer : spec.layers) {
            layer.visible = coin();
        }
        spec.lineEnds = {place(), place()};
        spec.lineCurve = upTo(core::LineCurve::LonLat);
        spec.divisionRule = upTo(core::DivisionRule::AreaWeighted);
        spec.gapFrom = coin() ? std::optional(year()) : std::nullopt;
        spec.gapTo = coin() ? std::optional(year()) : std::nullopt;
        spec.analysis.kind = upTo(core::AnalysisKind::BetaConvergence);
        spec.analysis.of = below(5);
        spec.analysis.versus = below(5);
        spec.analysis.measures = {upTo(core::InequalityMeasure::AtkinsonOne)};
        spec.analysis.theil = upTo(core::TheilIndex::L);
        spec.analysis.weighting = upTo(core::Weighting::ByPopulation);
        spec.analysis.neighbours = upTo(core::NeighbourRule::Rook);
        spec.analysis.weightStyle = upTo(core::WeightStyle::Binary);
        return spec;
    }

private:
    std::mt19937 m_random;
};

}  // namespace support
