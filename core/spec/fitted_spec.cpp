// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/fitted_spec.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/colour/ramp.h"
#include "core/regions/grouping_edit.h"
#include "core/spec/fields.h"

namespace core {
namespace {

/// Takes regions that the map does not have out of the custom grouping. @returns these regions.
std::vector<RegionCode> removeUnknownRegions(std::optional<CustomGrouping>& custom, const RegionSet& regions) {
    if (!custom) {
        return {};
    }
    std::vector<RegionCode> unknown = faultsOf(custom->grouping.groups(), regions).unknown;
    if (!unknown.empty()) {
        custom->grouping = withRegionsIn(custom->grouping, unknown, std::nullopt);
    }
    return unknown;
}

/// The ends of the line, if these data have a line and it can have these ends.
bool canHaveEnds(const Catalogue& catalogue, const LineEnds& ends) {
    const std::optional<LineDescription>& line = catalogue.dividingLine();
    return line && areAllowedEnds(ends, line->publishedEnds());
}

/// @returns whether the ramp had to be replaced.
bool replaceUnknownRamp(std::string& id, RampKind kind, const std::string& byDefault) {
    const Ramp* ramp = rampById(id);
    if (ramp != nullptr && ramp->kind == kind) {
        return false;
    }
    id = byDefault;
    return true;
}

}  // namespace

FittedSpec fittedTo(const Dataset& dataset, MapSpec spec) {
    FittedSpec fitted;
    fitted.spec = adaptedTo(dataset, spec);
    MapSpec& now = fitted.spec;
    const auto report = [&](DataChoice choice, std::string wanted, std::string used) {
        if (wanted != used) {
            fitted.replaced.push_back({choice, std::move(wanted), std::move(used)});
        }
    };
    report(DataChoice::Indicator, spec.indicator.text(), now.indicator.text());
    report(DataChoice::Edition, spec.edition.text(), now.edition.text());
    report(DataChoice::Grouping, spec.grouping, now.grouping);
    const MapSpec standard;
    if (replaceUnknownRamp(now.sequentialRamp, RampKind::Sequential, standard.sequentialRamp)) {
        report(DataChoice::SequentialRamp, spec.sequentialRamp, now.sequentialRamp);
    }
    if (replaceUnknownRamp(now.divergingRamp, RampKind::Diverging, standard.divergingRamp)) {
        report(DataChoice::DivergingRamp, spec.divergingRamp, now.divergingRamp);
    }
    if (canHaveEnds(*dataset.catalogue, spec.lineEnds)) {
        now.lineEnds = spec.lineEnds;
    } else if (now.lineEnds != spec.lineEnds) {
        fitted.replaced.push_back({DataChoice::DividingLineEnds, {}, {}});
    }
    if (spec.ownLine && !now.ownLine) {
        fitted.replaced.push_back({DataChoice::OwnLine, {}, {}});
    }
    fitted.unknownRegions = removeUnknownRegions(now.customGrouping, *dataset.regions);
    return fitted;
}

MapSpec withoutFit(MapSpec now, const MapSpec& fitted, const MapSpec& before) {
    forEachField<MapSpec>([&](const auto& field) {
        if (now.*field.member == fitted.*field.member) {
            now.*field.member = before.*field.member;
        }
    });
    return now;
}

}  // namespace core
