// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

#include "core/classify/diverging.h"
#include "core/colour/palette.h"
#include "core/colour/ramp.h"
#include "core/figure/chart.h"
#include "core/figure/figure.h"
#include "core/figure/gap_tables.h"
#include "core/figure/layers.h"
#include "core/figure/mapped_value.h"
#include "core/indicators/indicator_value.h"
#include "core/regions/grouping_edit.h"

namespace core {
namespace {

const RegionCode taiwan("710000");
constexpr int populationCensusYear = 2020;  // the seventh

Grouping groupingOf(const Dataset& dataset, const MapSpec& spec) {
    const std::string_view id = groupingIdOf(spec);
    if (id == huLineGroupingId) {
        if (const HuLine* line = dataset.huLine(spec.huEnds, spec.huCurve)) {
            return huLineHalves(*line, dataset.covered);
        }
    }
    if (id == ownGroupingId && spec.ownGrouping) {
        return spec.ownGrouping->grouping;
    }
    if (const Grouping* grouping = dataset.grouping(id)) {
        return *grouping;
    }
    throw std::invalid_argument("makeFigure: there is no grouping " + std::string(id));
}

std::vector<Srgb> groupColoursOf(const MapSpec& spec, const Grouping& grouping) {
    const std::span<const Srgb> palette = groupPalette();
    std::vector<Srgb> colours;
    for (const Group& group : grouping.groups()) {
        colours.push_back(palette[colours.size() % palette.size()]);
        if (grouping.id() == ownGroupingId && spec.ownGrouping->colours.contains(group.id)) {
            colours.back() = spec.ownGrouping->colours.at(group.id);
        }
    }
    return colours;
}

Timeline timelineOf(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping) {
    const Theme theme = themeOf(spec);
    Timeline timeline;
    if (traitsOf(theme.indicator).ofStations) {
        timeline.periods = stationDates(dataset);
        timeline.known.assign(timeline.periods.size(), grouping.groups().size());
        return timeline;
    }
    timeline.periods = yearsOf(dataset, spec.vintage);
    for (const Period period : timeline.periods) {
        timeline.known.push_back(
            static_cast<std::size_t>(std::ranges::count_if(dataset.covered, [&](const RegionCode& code) {
                return valueOf(dataset, theme.indicator, spec.vintage, code, period).has_value();
            })));
    }
    return timeline;
}

/// The values that the class breaks are made from.
std::vector<double> valuesInScope(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                                  const Timeline& timeline) {
    const std::vector<Period> periods =
        spec.classScope == ClassScope::AllPeriods ? timeline.periods : std::vector<Period>{themeOf(spec).period};
    std::vector<double> all;
    for (const Period period : periods) {
        const RegionValues values = regionValues(dataset, spec, grouping, period);
        for (const auto& mapped : mappedValues(dataset, spec, grouping, period, values)) {
            if (mapped) {
                all.push_back(*mapped);
            }
        }
    }
    return all;
}

std::optional<ClassBreaks> breaksOf(const Dataset& dataset, const MapSpec& spec, const Grouping& grouping,
                                    const Timeline& timeline) {
    const std::vector<double> values =
        isCategorical(spec) ? std::vector<double>() : valuesInScope(dataset, spec, grouping, timeline);
    if (values.empty()) {
        return std::nullopt;
    }
    // Values that decide themselves may use all the colours that a map can tell apart.
    const std::size_t classes = choosesClassCount(spec.method) ? mostClasses : spec.classes;
    switch (colourByOf(spec)) {
        case ColourBy::DifferenceFromGroupMean:
            return divergingBreaks(spec.method, values, 0, classes);
        case ColourBy::RatioToNational:
            return ratioBreaks(spec.method, values, classes);
        case ColourBy::Value:
        case ColourBy::GroupMean:
        case ColourBy::Group:
        case ColourBy::LocalMoran:
            break;
    }
    if (isDiverging(spec)) {
        return divergingBreaks(spec.method, values, 0, classes);
    }
    return classBreaks(spec.method, values, classes, mostClasses);
}

const Ramp& rampOf(const MapSpec& spec) {
    const Ramp* ramp = rampById(rampIdOf(spec));
    if (!ramp) {
        throw std::invalid_argument("makeFigure: there is no ramp " + rampIdOf(spec));
    }
    return *ramp;
}

Legend emptyLegend(const MapSpec& spec, const std::vector<Srgb>& groupColours,
                   const std::optional<ClassBreaks>& breaks) {
    const Ramp& ramp = rampOf(spec);
    Legend legend;
    const Unit unit = traitsOf(themeOf(spec).indicator).unit;
    legend.colourBy = colourByOf(spec);
    legend.unit = legend.colourBy == ColourBy::DifferenceFromGroupMean ? differenceUnit(unit) : unit;
    legend.noDataColour = noDataColour;
    if (isCategorical(spec)) {
        const std::span<const Srgb> colours =
            legend.colourBy == ColourBy::Group ? std::span<const Srgb>(groupColours) : localMoranPalette();
        for (const Srgb colour : colours) {
            legend.classes.push_back({0, 0, colour, 0});
        }
    }
    if (breaks) {
        const std::vector<Srgb> colours = rampColours(ramp, breaks->size(), spec.rampReversed);
        double lower = breaks->lower();
        for (std::size_t i = 0; i < breaks->size(); ++i) {
            const double upper = breaks->upperBounds()[i];
            legend.classes.push_back({lower, upper, colours[i], 0});
            lower = upper;
        }
    }
    return legend;
}

/// Standard competition ranking, largest first: equal values share a rank.
void rank(std::vector<RegionReading>& readings) {
    std::vector<double> values;
    for (const RegionReading& reading : readings) {
        if (reading.value) {
            values.push_back(reading.value->value);
        }
    }
    std::ranges::sort(values, std::greater<>());
    for (RegionReading& reading : readings) {
        if (reading.value) {
            const auto above = std::ranges::lower_bound(values, reading.value->value, std::greater<>());
            reading.rank = static_cast<std::size_t>(above - values.begin()) + 1;
        }
    }
}

/// By region its class where colours tell kinds apart; empty where they stand for amounts.
std::vector<std::optional<std::size_t>> categoriesOf(const Dataset& dataset, const Figure& figure) {
    std::vector<std::optional<std::size_t>> categories;
    if (figure.legend.colourBy == ColourBy::Group) {
        for (const Region& region : figure.regions->regions()) {
            categories.push_back(figure.grouping.groupOf(region.code));
        }
    } else if (figure.legend.colourBy == ColourBy::LocalMoran) {
        for (const std::optional<LocalKind> kind : localKindsOf(dataset, figure)) {
            categories.push_back(kind ? std::optional(static_cast<std::size_t>(*kind)) : std::nullopt);
        }
    }
    return categories;
}

/// Reads every region and counts it in the legend.
void read(Figure& figure, const Dataset& dataset, const std::optional<ClassBreaks>& breaks) {
    const RegionValues values = regionValues(dataset, figure.spec, figure.grouping, figure.theme.period);
    const auto mapped = mappedValues(dataset, figure.spec, figure.grouping, figure.theme.period, values);
    const auto categories = categoriesOf(dataset, figure);
    for (std::size_t i = 0; i < values.size(); ++i) {
        RegionReading reading;
        reading.value = values[i];
        reading.mapped = mapped[i];
        reading.group = figure.grouping.groupOf((*figure.regions)[i].code);
        if (!categories.empty()) {
            reading.classIndex = categories[i];
        } else if (mapped[i] && breaks) {
            reading.classIndex = breaks->classOf(*mapped[i]);
        }
        if (reading.classIndex) {
            ++figure.legend.classes[*reading.classIndex].count;
        } else {
            ++figure.legend.noDataCount;
        }
        figure.legend.derived |= values[i] && values[i]->provenance == Provenance::Derived;
        figure.ranked += static_cast<std::size_t>(values[i].has_value());
        figure.readings.push_back(reading);
    }
    rank(figure.readings);
}

/// Each first-published figure is of its own year's basis: growth, and a per capita figure over the populations before
/// and after the census of 2020, set two bases against each other.
bool comparesAcrossRevisions(const Figure& figure) {
    const Indicator indicator = figure.theme.indicator;
    const bool isPerCapita = indicator == Indicator::GdpPerCapita || indicator == Indicator::GdpPerCapitaIndex;
    return figure.spec.vintage == Vintage::FirstPublished &&
           (traitsOf(indicator).growth ||
            (isPerCapita && figure.legend.derived && figure.theme.period.year() == populationCensusYear));
}

std::vector<Notice> noticesOf(const Figure& figure, const Dataset& dataset) {
    std::vector<Notice> notices;
    if (figure.legend.colourBy == ColourBy::Group) {
        return notices;
    }
    const auto known = static_cast<std::size_t>(std::ranges::count_if(dataset.covered, [&](const RegionCode& code) {
        return figure.readings[*figure.regions->indexOf(code)].classIndex.has_value();
    }));
    if (known == 0) {
        notices.push_back({NoticeKind::NoData, dataset.covered.size()});
    } else if (known < dataset.covered.size()) {
        notices.push_back({NoticeKind::PartialData, dataset.covered.size() - known});
    }
    if (known > 0 && comparesAcrossRevisions(figure)) {
        notices.push_back({NoticeKind::RevisedBetween, 0});
    }
    const auto index = figure.regions->indexOf(taiwan);
    if (index && !figure.readings[*index].value) {
        notices.push_back({NoticeKind::TaiwanNoData, 1});
    }
    return notices;
}

void readHuLine(Figure& figure, const Dataset& dataset) {
    const HuLine* line = dataset.huLine(figure.spec.huEnds, figure.spec.huCurve);
    if (!line) {
        return;
    }
    figure.halves = huHalves(dataset, *line, figure.spec.huRule, figure.spec.vintage, figure.spec.year);
    for (const RegionCode& code : dataset.covered) {
        if (const HuAreaShare* share = line->shareOf(code)) {
            figure.huShares.push_back(*share);
        }
    }
}

}  // namespace

Figure makeFigure(const Dataset& dataset, const MapSpec& spec) {
    Figure figure;
    figure.spec = spec;
    figure.theme = themeOf(spec);
    figure.grouping = groupingOf(dataset, spec);
    figure.regions = dataset.regions;
    figure.names = dataset.names;
    figure.stationRemarks = dataset.stationRemarks;
    figure.extent = dataset.regions->extent().value_or(Box{});
    figure.inset = dataset.baseMap->inset;
    figure.timeline = timelineOf(dataset, spec, figure.grouping);
    const auto breaks = breaksOf(dataset, spec, figure.grouping, figure.timeline);
    figure.groupColours = groupColoursOf(spec, figure.grouping);
    figure.legend = emptyLegend(spec, figure.groupColours, breaks);
    read(figure, dataset, breaks);
    figure.chart = chartOf(dataset, spec, figure.grouping, figure.timeline);
    figure.gapPeriods = gapPeriodsOf(figure.chart);
    figure.gapTables = gapTablesOf(dataset, figure);
    figure.analysis = analysisOf(dataset, figure);
    readHuLine(figure, dataset);
    figure.notices = noticesOf(figure, dataset);
    figure.layers = layersOf(dataset, figure);
    return figure;
}

}  // namespace core
