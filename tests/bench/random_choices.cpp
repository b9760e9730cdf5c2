// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/random_choices.h"

#include <stdexcept>
#include <string>
#include <utility>

#include "core/indicators/indicator_value.h"

namespace bench {

const std::vector<std::string_view>& choiceKinds() {
    static const std::vector<std::string_view> kinds{"period", "indicator", "grouping", "colours",
                                                     "method", "classes",   "scope",    "ramp",
                                                     "layer",  "mean",      "analysis", "edition"};
    return kinds;
}

RandomChoices::RandomChoices(const core::Dataset& dataset, unsigned seed) : m_dataset(dataset), m_random(seed) {
    for (const core::Indicator& indicator : dataset.catalogue->indicators()) {
        if (!core::periodsOf(dataset, indicator.id, dataset.editionFor(indicator.id, {})).empty()) {
            m_indicators.push_back(indicator.id);
        }
    }
}

core::MapSpec RandomChoices::withOtherPeriod(core::MapSpec spec) {
    const auto periods = core::periodsOf(m_dataset, spec.indicator, m_dataset.editionFor(spec.indicator, spec.edition));
    return periods.empty() ? spec : core::withPeriod(std::move(spec), pick(periods));
}

core::MapSpec RandomChoices::changed(core::MapSpec spec, std::string_view kind) {
    if (kind == "period") {
        return withOtherPeriod(std::move(spec));
    }
    if (kind == "indicator") {
        return core::withIndicator(std::move(spec), pick(m_indicators));
    }
    if (kind == "grouping") {
        spec.grouping = pick(*m_dataset.groupings).id();
    } else if (kind == "colours") {
        spec.colourBy = pick(core::allColourBys());
    } else if (kind == "method") {
        spec.method = pick(core::allClassMethods());
    } else if (kind == "classes") {
        spec.classes = core::minClasses + m_random() % (core::maxClasses - core::minClasses + 1);
    } else if (kind == "scope") {
        spec.classScope = spec.classScope == core::ClassScope::AllPeriods ? core::ClassScope::ThisPeriod
                                                                          : core::ClassScope::AllPeriods;
    } else if (kind == "ramp") {
        spec.rampReversed = !spec.rampReversed;
    } else if (kind == "layer") {
        const core::LayerKind layer = pick(core::allLayers());
        return core::withLayer(std::move(spec), layer, !spec.shows(layer));
    } else if (kind == "mean") {
        spec.mean = spec.mean == core::MeanKind::Unweighted ? core::MeanKind::Pooled : core::MeanKind::Unweighted;
    } else if (kind == "analysis") {
        spec.analysis.kind = pick(core::allAnalysisKinds());
    } else if (kind == "edition") {
        spec.edition =
            m_dataset.catalogue->editions().empty() ? spec.edition : pick(m_dataset.catalogue->editions()).id;
    } else {
        throw std::invalid_argument("no such kind of choice: " + std::string(kind));
    }
    return spec;
}

}  // namespace bench
