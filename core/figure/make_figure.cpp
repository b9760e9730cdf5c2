// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gap_tables.h"
#include "core/figure/class_colours.h"
#include "core/figure/figure_maker.h"
#include "core/figure/notices.h"
#include "core/indicators/side_shares.h"
#include "core/numeric/short_lists.h"
#include "core/spec/shown_line.h"

namespace core {
namespace {

DataKey dataKeyOf(const Dataset& dataset) {
    return {dataset.regions, dataset.borders, dataset.catalogue, dataset.series, dataset.panel, dataset.groupings};
}

/// The published dividing line may begin or end outside all regions. It counts whether or not its layer is visible, so
/// that the map does not move when it is switched on. Lines that the user has dragged do not count: the
/// map must not move under the pointer. Nor does the line on the map of another file, which may show a small part of
/// the country.
Box extentOf(const Dataset& dataset) {
    const Box regions = dataset.regions->extent().value_or(Box{});
    const DividingLine* line = dataset.boundaryFile ? nullptr : dataset.dividingLine(LineCurve::Albers);
    const auto path = line ? boundingBox(std::span(line->path)) : std::nullopt;
    return path ? regions.united(*path) : regions;
}

}  // namespace

FigureMaker::FigureMaker(const Dataset& dataset, const MapSpec& spec, FigureCache& cache, const FigureEffort& effort)
    : m_dataset(dataset),
      m_catalogue(*dataset.catalogue),
      m_spec(spec),
      m_cache(cache),
      m_effort(effort),
      m_stepsLeft(effort.maxSteps),
      m_data(dataKeyOf(dataset)),
      m_quantity(mappedQuantityOf(dataset, spec)),
      m_line(shownLine(m_catalogue, spec)) {
    (void)rampOf(m_catalogue, spec);  // throws before any work is done
}

std::optional<Figure> FigureMaker::figure() {
    const bool isComplete = listChoices() && group() && evaluate() && classify() && makeReadings() && average() &&
                            tabulate() && divide() && analyse() && makeLayers();
    return isComplete ? std::optional(assembled()) : std::nullopt;
}

Figure FigureMaker::assembled() {
    Figure figure;
    describe(figure);
    figure.grouping = m_groups->grouping;
    figure.groupColours = m_groupColours;
    figure.breaks = m_breaks;
    figure.legend = m_legend;
    figure.readings = m_readings->readings;
    figure.ranked = m_readings->ranked;
    figure.chart = chartAt(m_means->chart, m_theme.period);
    figure.gapPeriods = m_means->gapPeriods;
    figure.gapTables = *m_gapTables;
    figure.timeline = {m_values->periods, m_values->known, m_values->expected};
    figure.analysis = SharedOptional<Analysis>(m_analysis);
    figure.analysisState = m_analysisState;
    addSideShares(figure);
    figure.notices =
        noticesOf(m_dataset, {m_theme, m_spec.period, edition(), m_facts->hasEditions, m_legend.colourBy, *m_readings});
    figure.layers = layersOf(m_dataset, m_spec, m_fill ? std::optional(*m_fill) : std::nullopt,
                             m_outlines ? std::optional(*m_outlines) : std::nullopt);
    return figure;
}

bool FigureMaker::listChoices() {
    const ChoicesKey key{m_data, m_dataset.baseMap, m_dataset.placeLayers, m_dataset.overlays,
                         lineNameOf(m_dataset, m_spec)};
    m_choices = cachedOrMade(m_cache.choices, key, m_catalogue.indicators().size() * stepsPerChoice,
                             [&] { return shared(choicesOf(m_dataset, m_spec)); });
    if (m_choices) {
        m_theme = themeOf(m_catalogue, m_spec, m_choices->indicator(m_spec.indicator).periodsIn(edition()));
    }
    return m_choices != nullptr;
}

void FigureMaker::describe(Figure& figure) const {
    figure.spec = m_spec;
    figure.catalogue = m_dataset.catalogue;
    figure.choices = SharedOptional<Choices>(m_choices);
    figure.printedSideShares = m_spec.ownLine ? PrintedSideShares{} : m_dataset.printedSideShares;
    figure.theme = m_theme;
    figure.edition = edition();
    figure.hasEditions = m_facts->hasEditions;
    figure.editions = m_facts->editions;
    figure.citations = m_facts->citations;
    figure.regions = m_dataset.regions;
    figure.boundaryFile = m_dataset.boundaryFile;
    figure.names = m_dataset.names;
    figure.remarks = m_dataset.remarks;
    figure.extent = extentOf(m_dataset);
    figure.inset = m_dataset.baseMap->inset;
}

void FigureMaker::addSideShares(Figure& figure) const {
    const DividingLine* line = dividedByShownLine(m_dataset, m_spec);
    if (!line || !m_line) {
        return;
    }
    const EditionId shownEdition = editionOfSideShares(m_dataset, m_line->divided, m_spec.edition);
    figure.areaShares = m_areas->covered;
    figure.sideSharesPeriod = periodOfSideShares(m_dataset, m_line->divided, shownEdition, m_theme.period);
    figure.sideShares = sideShares(m_dataset, *line, m_areas->surveyed, m_line->divided, m_spec.divisionRule,
                                   m_spec.edition, figure.sideSharesPeriod);
}

bool hasFigures(const Figure& figure, Period period) {
    const auto at = positionIn(figure.timeline.periods, period);
    return at && figure.timeline.known[*at] > 0;
}

Figure makeFigure(const Dataset& dataset, const MapSpec& spec) {
    FigureCache cache;
    return makeFigure(dataset, spec, cache);
}

Figure makeFigure(const Dataset& dataset, const MapSpec& spec, FigureCache& cache) {
    return makeFigure(dataset, spec, cache, FigureEffort{}).value();
}

std::optional<Figure> makeFigure(const Dataset& dataset, const MapSpec& spec, FigureCache& cache,
                                 const FigureEffort& effort) {
    return FigureMaker(dataset, spec, cache, effort).figure();
}

}  // namespace core
