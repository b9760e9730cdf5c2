// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/shown_line.h"

#include <utility>

namespace core {

LineEnds shownEnds(const MapSpec& spec) { return spec.ownLine ? spec.ownLine->ends() : spec.lineEnds; }

std::optional<LineDescription> shownLine(const Catalogue& catalogue, const MapSpec& spec) {
    return spec.ownLine ? std::optional(descriptionOf(*spec.ownLine, catalogue, spec.indicator))
                        : catalogue.dividingLine();
}

const DividingLine* dividedByShownLine(const Dataset& dataset, const MapSpec& spec) {
    return dataset.dividingLine(shownEnds(spec), spec.lineCurve);
}

std::optional<Grouping> sidesOfOwnLine(const Dataset& dataset, const MapSpec& spec) {
    const EditionId edition = dataset.editionFor(spec.indicator, spec.edition);
    const DividingLine* line = spec.ownLine ? dividedByShownLine(dataset, spec) : nullptr;
    return line ? std::optional(groupsBesideLine(*shownLine(*dataset.catalogue, spec), *line,
                                                 dataset.coveredIn(spec.indicator, edition)))
                : std::nullopt;
}

bool canHaveEnds(const Catalogue& catalogue, const MapSpec& spec, const LineEnds& ends) {
    if (spec.ownLine) {
        return canHave(catalogue, withEnds(*spec.ownLine, ends));
    }
    return catalogue.dividingLine() && areAllowedEnds(ends, catalogue.dividingLine()->publishedEnds());
}

MapSpec withShownEnds(MapSpec spec, const LineEnds& ends) {
    if (spec.ownLine) {
        spec.ownLine->from = ends.from;
        spec.ownLine->to = ends.to;
    } else {
        spec.lineEnds = ends;
    }
    return spec;
}

}  // namespace core
