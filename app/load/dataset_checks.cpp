// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/dataset_checks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

#include "app/package/catalogue_json.h"
#include "core/figure/choices.h"

namespace app {
namespace {

/// The box of the region, enlarged by its diagonal, does not contain the place.
bool isFar(const core::Place& place, const core::RegionSet& regions) {
    const auto index = regions.indexOf(place.region);
    const auto box = index ? regions.extentOf(*index) : std::nullopt;
    return box && !box->grown(std::hypot(box->width(), box->height())).contains(place.point);
}

std::vector<core::Text> farPlaces(const core::PlaceLayer& layer, const core::RegionSet& regions) {
    std::vector<core::Text> names;
    for (const core::Place& place : layer.places) {
        if (isFar(place, regions)) {
            names.push_back(place.name);
        }
    }
    return names;
}

bool dividesNoRegion(const core::DividingLine& line) {
    return std::ranges::none_of(
        line.shares, [](const core::AreaShare& share) { return share.rightAreaShare > 0 && share.rightAreaShare < 1; });
}

/// All regions are on one side.
bool crossesNoRegion(const core::DividingLine& line) {
    const auto isRight = [](const core::AreaShare& share) { return share.majoritySide() == core::LineSide::Right; };
    const auto right = std::ranges::count_if(line.shares, isRight);
    return dividesNoRegion(line) && (right == 0 || right == std::ssize(line.shares));
}

bool hasFigures(const core::Dataset& dataset, const core::IndicatorId& indicator) {
    return core::choiceOf(dataset, dataset.catalogue->indicator(indicator)).hasFigures();
}

/// Whether all indicators that a formula reads have figures; false for an indicator that is not computed.
bool inputsHaveFigures(const core::Dataset& dataset, const core::Indicator& indicator) {
    const std::vector<core::IndicatorId> inputs = core::inputsOf(indicator.formula);
    return !inputs.empty() &&
           std::ranges::all_of(inputs, [&](const core::IndicatorId& input) { return hasFigures(dataset, input); });
}

}  // namespace

std::vector<PackageWarning> emptyIndicatorWarnings(const DataPackage& package, const core::Dataset& dataset) {
    std::vector<PackageWarning> warnings;
    if (dataset.boundaryFile) {
        return warnings;
    }
    const std::vector<core::Indicator>& indicators = package.catalogue.indicators;
    const std::vector<std::string> paths = jsonPathsOf(indicators);
    for (std::size_t first = 0, end = 0; first < indicators.size(); first = end) {
        while (end < indicators.size() && paths[end] == paths[first]) {
            ++end;
        }
        const std::span entry(indicators.begin() + static_cast<std::ptrdiff_t>(first), end - first);
        const bool isEmpty = std::ranges::none_of(
            entry, [&](const core::Indicator& indicator) { return hasFigures(dataset, indicator.id); });
        if (isEmpty && inputsHaveFigures(dataset, entry.front())) {
            warnings.push_back({PackageFault::EmptyIndicator, package.file, paths[first], entry.front().id.text()});
        }
    }
    return warnings;
}

std::vector<PackageWarning> placementWarnings(const DataPackage& package, const core::Dataset& dataset) {
    std::vector<PackageWarning> warnings;
    if (dataset.boundaryFile) {
        return warnings;
    }
    for (const PackageTable* table : package.tablesWith("places")) {
        const core::PlaceLayer* layer = dataset.placeLayer(table->id);
        std::vector<core::Text> names = layer ? farPlaces(*layer, *dataset.regions) : std::vector<core::Text>();
        if (!names.empty()) {
            warnings.push_back({PackageFault::FarPlaces, table->path.string(), {}, {}, {}, std::move(names)});
        }
    }
    const core::DividingLine* line = dataset.dividingLine(core::LineCurve::Albers);
    if (line && crossesNoRegion(*line)) {
        warnings.push_back({PackageFault::LineOutsideRegions, package.file, "huline.dividingLine.ends"});
    }
    return warnings;
}

}  // namespace app
