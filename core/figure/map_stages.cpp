// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>
#include <string>

#include "core/classify/methods.h"
#include "core/figure/figure_maker.h"
#include "core/figure/notices.h"
#include "core/indicators/indicator_value.h"
#include "core/regions/grouping_edit.h"
#include "core/spec/shown_line.h"

namespace core {

LineKey FigureMaker::lineKey() const {
    return {m_data, m_dataset.dividingLines, shownEnds(m_spec), m_spec.lineCurve, m_spec.ownLine, expected()};
}

std::shared_ptr<const Grouping> FigureMaker::grouping() {
    const std::string_view id = groupingIdOf(m_catalogue, m_spec);
    if (m_line && id == m_line->id) {
        if (const DividingLine* line = dividedByShownLine(m_dataset, m_spec)) {
            return cachedOrMade(m_cache.lineGroupings, lineKey(), regions() * stepsPerMembership, [&] {
                return shared(groupsBesideLine(*m_line, *line, m_dataset.coveredIn(m_theme.indicator, edition())));
            });
        }
        if (m_spec.ownLine || m_spec.lineEnds != m_line->publishedEnds()) {
            throw std::invalid_argument("makeFigure: the dataset does not have the dividing line of the grouping");
        }
    }
    if (id == customGroupingId && m_spec.customGrouping) {
        return shared(m_spec.customGrouping->grouping);
    }
    if (const Grouping* listed = m_dataset.grouping(id)) {
        return shared(groupingFor(m_dataset, *listed, m_theme.indicator, edition()));
    }
    throw std::invalid_argument("makeFigure: unknown grouping " + std::string(id));
}

bool FigureMaker::group() {
    const auto chosen = grouping();
    if (chosen) {
        m_groups = cachedOrMade(m_cache.groups, GroupsKey{m_data, *chosen}, regions() * stepsPerMembership, [&] {
            return shared(GroupedRegions{*chosen, groupMembership(*m_dataset.panel, *m_dataset.regions, *chosen)});
        });
    }
    return m_groups != nullptr;
}

IndicatorKey FigureMaker::indicatorKey() const {
    return {m_data, m_theme.indicator, edition(), indicator().isByGroup() ? m_groups : nullptr};
}

bool FigureMaker::evaluate() {
    m_facts = cachedOrMade(m_cache.facts, indicatorKey(), 0, [&] {
        const IndicatorId& id = m_theme.indicator;
        return shared(IndicatorFacts{hasEditions(m_dataset, id), editionsOf(m_dataset, id),
                                     citationsOf(m_dataset, id, edition()),
                                     indicator().isByGroup() ? m_choices->indicator(id).periodsIn(edition())
                                                             : periodsOf(m_dataset, id, edition())});
    });
    if (m_facts) {
        const std::size_t steps = regions() * m_facts->periods.size() * stepsPerValue;
        m_values = cachedOrMade(m_cache.values, indicatorKey(), steps, [&] {
            return indicatorValues(m_dataset, m_theme.indicator, edition(), *m_groups, m_effort.stop, m_effort.execute);
        });
    }
    return m_values != nullptr;
}

MappedKey FigureMaker::mappedKey() const {
    const bool hasMeans = dependsOnGroupMeans(m_quantity.colourBy);
    return {indicatorKey(), m_quantity.colourBy, hasMeans ? std::optional(m_spec.mean) : std::nullopt,
            hasMeans ? m_groups : nullptr};
}

std::shared_ptr<const MapBreaks> FigureMaker::tableOfBreaks(const TableKey& key) {
    const std::vector<Period> periods = key.period ? std::vector{*key.period} : m_values->periods;
    const std::size_t steps = key.method == ClassMethod::NaturalBreaks ? stepsPerNaturalBreaks : stepsPerSorting;
    return cachedOrMade(m_cache.tables, key, regions() * periods.size() * steps, [&] {
        return mapBreaks(m_dataset, m_quantity, *m_groups, *m_values, periods, key.method,
                         breaksSymmetryOf(m_catalogue, m_spec), m_effort.stop, m_effort.execute);
    });
}

bool FigureMaker::classify() {
    if (isCategorical(m_quantity.colourBy)) {
        return true;
    }
    const ClassMethod method = classMethodOf(m_catalogue, m_spec);
    if (method == ClassMethod::Manual) {
        m_breaks = manualBreaks(manualBoundsOf(m_catalogue, m_spec));
        return true;
    }
    const bool isOfAll = m_spec.classScope == ClassScope::AllPeriods;
    const TableKey ofTable{mappedKey(), method, isOfAll ? std::nullopt : std::optional(m_theme.period)};
    const BreaksKey key{ofTable, choosesClassCount(method) ? 0 : m_spec.classes};
    auto breaks = m_cache.breaks.find(key);
    if (!breaks) {
        const auto table = tableOfBreaks(ofTable);
        const bool holdsAllCounts = method == ClassMethod::NaturalBreaks;  // breaks for every number of classes
        const std::size_t values = regions() * (isOfAll ? m_values->periods.size() : 1);
        breaks = table ? cachedOrMade(m_cache.breaks, key, holdsAllCounts ? 0 : values,
                                      [&] { return shared(classBreaksOf(*table, method, m_spec.classes)); })
                       : nullptr;
    }
    m_breaks = breaks ? *breaks : std::nullopt;
    return breaks != nullptr;
}

std::optional<Categories> FigureMaker::categories() {
    if (m_quantity.colourBy == ColourBy::Group) {
        return m_groups->membership.groupOf;
    }
    const auto sampleNeighbours = neighbours();
    const auto found = sampleNeighbours ? findings(*sampleNeighbours) : nullptr;
    return found ? std::optional(localCategories(regions(), *sampleNeighbours, *found)) : std::nullopt;
}

std::shared_ptr<const MapReadings> FigureMaker::readingsAt(const RegionValues& values) {
    if (!isCategorical(m_quantity.colourBy)) {
        return shared(mapReadings(m_dataset, m_quantity, *m_groups, m_theme.period, values, m_breaks));
    }
    const auto found = categories();
    const std::size_t count =
        m_quantity.colourBy == ColourBy::Group ? m_groups->grouping.groups().size() : localMoranCategoryCount;
    return found ? shared(mapReadings(expected()->covered, *m_groups, values, *found, count)) : nullptr;
}

bool FigureMaker::makeReadings() {
    const bool isLocal = m_quantity.colourBy == ColourBy::LocalMoran;
    const ReadingsKey key{mappedKey(), m_groups, m_theme.period, m_breaks,
                          isLocal ? std::optional(neighboursKey()) : std::nullopt};
    m_readings = cachedOrMade(m_cache.readings, key, regions() * stepsPerReading,
                              [&] { return readingsAt(*valuesAt(m_dataset, *m_values, *m_groups, m_theme.period)); });
    return m_readings != nullptr;
}

bool FigureMaker::makeLayers() {
    m_groupColours = groupColoursOf(m_spec, m_groups->grouping);
    m_legend = legendOf(m_catalogue, m_spec, m_groupColours, m_breaks, *m_readings);
    const auto withoutRow =
        m_legend.colourBy == ColourBy::Group
            ? std::vector<std::size_t>()
            : regionsWithoutRow(*m_dataset.regions, joinedTablesOf(m_catalogue, m_theme.indicator, edition()),
                                *m_readings);
    m_legend.withoutRowCount = withoutRow.size();
    if (m_spec.shows(LayerKind::Choropleth)) {
        FillKey key{m_readings, {}};
        for (const LegendClass& legendClass : m_legend.classes) {
            key.colours.push_back(legendClass.colour);
        }
        m_fill = cachedOrMade(m_cache.fills, key, regions(), [&] {
            return shared(fillLayer(m_dataset, m_readings->readings, key.colours, m_legend.noDataColour, withoutRow));
        });
    }
    const bool hasOutlines = m_spec.shows(LayerKind::GroupOutlines) && m_groups->grouping.id() != noGroupingId;
    if (hasOutlines) {
        m_outlines = cachedOrMade(m_cache.outlines, OutlinesKey{m_data, m_groups}, m_dataset.borders->size(),
                                  [&] { return shared(groupOutlines(m_dataset, m_groups->membership)); });
    }
    return (m_fill || !m_spec.shows(LayerKind::Choropleth)) && (m_outlines || !hasOutlines);
}

}  // namespace core
