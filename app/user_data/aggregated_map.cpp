// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/aggregated_map.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "app/load/shape_relations.h"
#include "app/load/shapes/map_outlines.h"
#include "app/names/grouping_names.h"
#include "app/user_data/indicators/formula_indicators.h"
#include "core/aggregation/aggregate.h"
#include "gis/parallel/in_parallel.h"
#include "gis/regions/region_union.h"

namespace app {
namespace {

// Progress at the end of each step.
constexpr double shapesUnited = 0.4;
constexpr double figuresMerged = 0.6;
constexpr double groupsReady = 0.8;

core::RegionNoun nounOfGroups(const Aggregation& aggregation) {
    return aggregation.noun.one.empty() ? core::RegionNoun{{"组", "group"}, {"组", "groups"}} : aggregation.noun;
}

std::vector<core::MultiPolygon> shapesOf(const core::Dataset& dataset, const core::MergedRegions& merged,
                                         const gis::Progress& progress) {
    std::vector<std::vector<std::size_t>> members;
    std::ranges::transform(merged.merged, std::back_inserter(members), &core::MergedRegion::shapes);
    return gis::unions(*dataset.regions, members, progress);
}

/// Shows the map without its neighbours, and then searches for them.
LoadedData finished(LoadedData data, const LoadOptions& options) {
    if (options.onMapReady) {
        options.onMapReady(data);
    }
    if (options.needs.neighbours) {
        const gis::Projection projection = gis::Projection::of(data.dataset.catalogue->map().projection);
        data.areNeighboursKnown = addNeighbours(data.dataset, projection, static_cast<bool>(options.onMapReady),
                                                gis::scaledProgress(options.progress, groupsReady, 1));
    }
    return data;
}

/// The map of the regions, with its borders and label positions.
LoadedData withOutlines(LoadedData regions, const LoadOptions& options) {
    core::DatasetParts outlines;
    outlines.regions = *regions.dataset.regions;
    addOutlines(outlines, options.needs.outlines, gis::scaledProgress(options.progress, 0, groupsReady));
    regions.dataset.borders = std::make_shared<const std::vector<core::Border>>(*std::move(outlines.borders));
    regions.dataset.anchors = std::make_shared<const std::vector<core::InscribedCircle>>(*std::move(outlines.anchors));
    return regions;
}

}  // namespace

const core::Grouping* groupingOf(const core::Dataset& dataset, const Aggregation& aggregation) {
    return aggregation.custom ? &*aggregation.custom : groupingNamed(*dataset.groupings, aggregation.grouping);
}

LoadedData aggregatedMap(LoadedData regions, const Aggregation& aggregation, const std::vector<UserFormula>& formulas,
                         const LoadOptions& options) {
    const core::Dataset& dataset = regions.dataset;
    const core::Grouping* grouping = groupingOf(dataset, aggregation);
    if (!grouping) {
        regions.report.missingGrouping = aggregation.grouping;
        return finished(withOutlines(std::move(regions), options), options);
    }
    const core::MergedRegions merged = core::mergedRegions(dataset, *grouping);
    auto shapes = shapesOf(dataset, merged, gis::scaledProgress(options.progress, 0, shapesUnited));
    core::Aggregated aggregated =
        core::aggregate(dataset, *grouping, nounOfGroups(aggregation), merged, std::move(shapes),
                        gis::parallelExecutor(1, gis::scaledProgress(options.progress, shapesUnited, figuresMerged)));
    addOutlines(aggregated.parts, options.needs.outlines,
                gis::scaledProgress(options.progress, figuresMerged, groupsReady));
    LoadedData data{core::join(std::move(aggregated.parts)).dataset, std::move(regions.report), std::nullopt, false};
    data.report.aggregation = std::move(aggregated.report);
    if (!formulas.empty()) {  // signs and decimals are those of the groups
        data.dataset = withOtherFormulas(data.dataset, data.report.formulas, formulas).dataset;
    }
    return finished(std::move(data), options);
}

}  // namespace app
