// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/class_colours.h"

#include <stdexcept>

namespace core {
namespace {

/// @param breaks  open-ended, so that one of the classes contains the midpoint.
ClassesAroundMiddle classesAround(double middle, const ClassBreaks& breaks) {
    const std::size_t holder = breaks.classOf(middle).value();
    const bool isBound = breaks.upperBounds()[holder] == middle;
    return {isBound ? holder + 1 : holder, !isBound, breaks.size() - holder - 1};
}

}  // namespace

const Ramp& rampOf(const Catalogue& catalogue, const MapSpec& spec) {
    const std::string& id = rampIdOf(catalogue, spec);
    const Ramp* ramp = rampById(id);
    if (!ramp) {
        throw std::invalid_argument("makeFigure: unknown ramp " + id);
    }
    return *ramp;
}

std::vector<Srgb> classColours(const Catalogue& catalogue, const MapSpec& spec,
                               const std::optional<ClassBreaks>& breaks) {
    const Ramp& ramp = rampOf(catalogue, spec);
    if (!breaks) {
        return {};
    }
    if (!isDiverging(catalogue, spec) || !breaks->isOpenEnded()) {
        return rampColours(ramp, breaks->size(), spec.rampReversed);
    }
    const double middle = colourByOf(catalogue, spec) == ColourBy::RatioToWhole ? 1 : 0;
    return divergingColours(ramp, classesAround(middle, *breaks), spec.rampReversed);
}

}  // namespace core
