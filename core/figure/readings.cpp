// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/readings.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "core/colour/palette.h"
#include "core/figure/class_colours.h"
#include "core/numeric/ranks.h"
#include "core/regions/grouping_edit.h"

namespace core {
namespace {

void rank(std::vector<RegionReading>& readings) {
    std::vector<double> values;
    for (const RegionReading& reading : readings) {
        if (reading.value) {
            values.push_back(reading.value->value);
        }
    }
    const std::vector<std::size_t> ranks = ranksOf(values);
    auto next = ranks.begin();
    for (RegionReading& reading : readings) {
        if (reading.value) {
            reading.rank = *next++;
        }
    }
}

/// Completes readings with their ranks, and counts them.
MapReadings completed(const std::vector<RegionIndex>& expected, std::vector<RegionReading> readings,
                      std::size_t classes) {
    MapReadings result;
    result.counts.resize(classes);
    rank(readings);
    for (const RegionReading& reading : readings) {
        if (reading.classIndex) {
            ++result.counts[*reading.classIndex];
        } else {
            ++result.noDataCount;
        }
        result.derived |= reading.value && reading.value->provenance == Provenance::Derived;
        result.ranked += static_cast<std::size_t>(reading.value.has_value());
    }
    result.coveredWithClass = static_cast<std::size_t>(
        std::ranges::count_if(expected, [&](RegionIndex region) { return readings[region].classIndex.has_value(); }));
    result.readings = SharedVector(std::move(readings));
    return result;
}

std::vector<RegionReading> readingsOf(const GroupedRegions& groups, const RegionValues& values) {
    std::vector<RegionReading> readings(values.size());
    for (std::size_t region = 0; region < values.size(); ++region) {
        readings[region].value = values[region];
        readings[region].group = groups.membership.groupOf[region];
    }
    return readings;
}

}  // namespace

MapReadings mapReadings(const Dataset& dataset, const MappedQuantity& quantity, const GroupedRegions& groups,
                        Period period, const RegionValues& values, const std::optional<ClassBreaks>& breaks) {
    std::vector<RegionReading> readings = readingsOf(groups, values);
    const auto mapped = mappedValues(dataset, quantity, groups, period, values);
    for (std::size_t region = 0; region < values.size(); ++region) {
        readings[region].mapped = mapped[region];
        if (mapped[region] && breaks) {
            readings[region].classIndex = breaks->classOf(*mapped[region]);
        }
    }
    return completed(dataset.expected(quantity.indicator, quantity.edition)->covered, std::move(readings),
                     breaks ? breaks->size() : 0);
}

MapReadings mapReadings(const std::vector<RegionIndex>& expected, const GroupedRegions& groups,
                        const RegionValues& values, const Categories& categories, std::size_t categoryCount) {
    std::vector<RegionReading> readings = readingsOf(groups, values);
    for (std::size_t region = 0; region < values.size(); ++region) {
        readings[region].classIndex = categories[region];
    }
    return completed(expected, std::move(readings), categoryCount);
}

std::vector<JoinedTable> joinedTablesOf(const Catalogue& catalogue, const IndicatorId& indicator,
                                        const EditionId& edition) {
    std::vector<JoinedTable> tables;
    for (const auto& [input, inputEdition] : catalogue.publishedInputs(indicator, edition)) {
        for (const JoinedTable& table : catalogue.indicator(input).joinedTables) {
            if (!table.edition || *table.edition == inputEdition) {
                tables.push_back(table);
            }
        }
    }
    return tables;
}

std::vector<std::size_t> regionsWithoutRow(const RegionSet& regions, const std::vector<JoinedTable>& tables,
                                           const MapReadings& readings) {
    std::set<std::size_t> found;
    for (const JoinedTable& table : tables) {
        for (const RegionCode& code : table.regionsWithoutRow) {
            const auto region = regions.indexOf(code);
            if (region && !readings.readings[*region].classIndex) {
                found.insert(*region);
            }
        }
    }
    return {found.begin(), found.end()};
}

std::vector<Srgb> groupColoursOf(const MapSpec& spec, const Grouping& grouping) {
    const std::span<const Srgb> palette = groupPalette();
    std::vector<Srgb> colours;
    for (const Group& group : grouping.groups()) {
        colours.push_back(palette[colours.size() % palette.size()]);
        if (grouping.id() == customGroupingId && spec.customGrouping->colours.contains(group.id)) {
            colours.back() = spec.customGrouping->colours.at(group.id);
        }
    }
    return colours;
}

Legend legendOf(const Catalogue& catalogue, const MapSpec& spec, const std::vector<Srgb>& groupColours,
                const std::optional<ClassBreaks>& breaks, const MapReadings& readings) {
    Legend legend;
    const Unit& unit = catalogue.indicator(spec.indicator).unit;
    legend.colourBy = colourByOf(catalogue, spec);
    legend.unit = legend.colourBy == ColourBy::DifferenceFromGroupMean ? differenceUnit(unit) : unit;
    legend.noDataColour = noDataColour;
    legend.noDataCount = readings.noDataCount;
    legend.derived = readings.derived;
    if (isCategorical(legend.colourBy)) {
        const std::span<const Srgb> palette =
            legend.colourBy == ColourBy::Group ? std::span<const Srgb>(groupColours) : localMoranPalette();
        for (std::size_t i = 0; i < palette.size(); ++i) {
            legend.classes.push_back({0, 0, palette[i], readings.counts[i]});
        }
    }
    const std::vector<Srgb> colours = classColours(catalogue, spec, breaks);
    if (breaks) {
        for (std::size_t i = 0; i < breaks->size(); ++i) {
            legend.classes.push_back({breaks->lowerOf(i), breaks->upperBounds()[i], colours[i], readings.counts[i]});
        }
    }
    return legend;
}

}  // namespace core
