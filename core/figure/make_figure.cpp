// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
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
#include "core/figure/moran_chart.h"
#include "core/figure/notices.h"
#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"
#include "core/numeric/ranks.h"
#include "core/regions/grouping_edit.h"

namespace core {
namespace {

Grouping groupingOf(const Dataset& dataset, const MapSpec& spec) {
    const std::string_view id = groupingIdOf(*dataset.catalogue, spec);
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

Timeline timelineOf(const Dataset& dataset, const Figure& figure) {
    const Theme theme = figure.theme;
    Timeline timeline;
    timeline.periods = periodsOf(dataset, theme.indicator, figure.edition);
    if (figure.indicator().isByGroup()) {
        timeline.known.assign(timeline.periods.size(), figure.grouping.groups().size());
        return timeline;
    }
    for (const Period period : timeline.periods) {
        const IndicatorAt at(dataset, theme.indicator, figure.edition, period);
        timeline.known.push_back(static_cast<std::size_t>(std::ranges::count_if(
            dataset.panel->covered(), [&](RegionIndex region) { return at.of(region).has_value(); })));
    }
    return timeline;
}

/// The values that the class breaks are made from.
std::vector<double> valuesInScope(const Dataset& dataset, const Figure& figure) {
    const MapSpec& spec = figure.spec;
    const GroupMembership& membership = *figure.basis.membership;
    const std::vector<Period> periods =
        spec.classScope == ClassScope::AllPeriods ? figure.timeline.periods : std::vector<Period>{figure.theme.period};
    std::vector<double> all;
    for (const Period period : periods) {
        const RegionValues values = regionValues(dataset, spec, figure.grouping, membership, period);
        for (const auto& mapped : mappedValues(dataset, spec, figure.grouping, membership, period, values)) {
            if (mapped) {
                all.push_back(*mapped);
            }
        }
    }
    return all;
}

std::optional<ClassBreaks> breaksOf(const Dataset& dataset, const Figure& figure) {
    const MapSpec& spec = figure.spec;
    const std::vector<double> values =
        isCategorical(colourByOf(*dataset.catalogue, spec)) ? std::vector<double>() : valuesInScope(dataset, figure);
    if (values.empty()) {
        return std::nullopt;
    }
    // Values that decide themselves may use all the colours that a map can tell apart.
    const std::size_t classes = choosesClassCount(spec.method) ? mostClasses : spec.classes;
    switch (colourByOf(*dataset.catalogue, spec)) {
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
    if (isDiverging(*dataset.catalogue, spec)) {
        return divergingBreaks(spec.method, values, 0, classes);
    }
    return classBreaks(spec.method, values, classes, mostClasses);
}

const Ramp& rampOf(const Catalogue& catalogue, const MapSpec& spec) {
    const std::string& id = rampIdOf(catalogue, spec);
    const Ramp* ramp = rampById(id);
    if (!ramp) {
        throw std::invalid_argument("makeFigure: there is no ramp " + id);
    }
    return *ramp;
}

Legend emptyLegend(const Catalogue& catalogue, const MapSpec& spec, const std::vector<Srgb>& groupColours,
                   const std::optional<ClassBreaks>& breaks) {
    const Ramp& ramp = rampOf(catalogue, spec);
    Legend legend;
    const Unit& unit = catalogue.indicator(spec.indicator).unit;
    legend.colourBy = colourByOf(catalogue, spec);
    legend.unit = legend.colourBy == ColourBy::DifferenceFromGroupMean ? differenceUnit(unit) : unit;
    legend.noDataColour = noDataColour;
    if (isCategorical(legend.colourBy)) {
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

/// By region its class where colours tell kinds apart; empty where they stand for amounts.
std::vector<std::optional<std::size_t>> categoriesOf(const Dataset& dataset, const Figure& figure) {
    std::vector<std::optional<std::size_t>> categories;
    if (figure.legend.colourBy == ColourBy::Group) {
        categories = figure.basis.membership->groupOf;
    } else if (figure.legend.colourBy == ColourBy::LocalMoran) {
        for (const std::optional<LocalKind> kind : localKindsOf(dataset, figure)) {
            categories.push_back(kind ? std::optional(static_cast<std::size_t>(*kind)) : std::nullopt);
        }
    }
    return categories;
}

/// What is read of every region, before the ranks.
std::vector<RegionReading> unrankedReadings(const Dataset& dataset, const Figure& figure) {
    const GroupMembership& membership = *figure.basis.membership;
    const Period period = figure.theme.period;
    const RegionValues values = regionValues(dataset, figure.spec, figure.grouping, membership, period);
    const auto mapped = mappedValues(dataset, figure.spec, figure.grouping, membership, period, values);
    const auto categories = categoriesOf(dataset, figure);
    std::vector<RegionReading> readings(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        RegionReading& reading = readings[i];
        reading.value = values[i];
        reading.mapped = mapped[i];
        reading.group = membership.groupOf[i];
        if (!categories.empty()) {
            reading.classIndex = categories[i];
        } else if (mapped[i] && figure.breaks) {
            reading.classIndex = figure.breaks->classOf(*mapped[i]);
        }
    }
    return readings;
}

/// Counts what is read in the legend.
void count(Figure& figure) {
    for (const RegionReading& reading : figure.readings) {
        if (reading.classIndex) {
            ++figure.legend.classes[*reading.classIndex].count;
        } else {
            ++figure.legend.noDataCount;
        }
        figure.legend.derived |= reading.value && reading.value->provenance == Provenance::Derived;
        figure.ranked += static_cast<std::size_t>(reading.value.has_value());
    }
}

SharedVector<HuAreaShare> coveredShares(const Dataset& dataset, const HuLine& line) {
    std::vector<HuAreaShare> shares;
    for (const HuAreaShare* share : sharesOf(line, dataset.covered)) {
        if (share) {
            shares.push_back(*share);
        }
    }
    return SharedVector(std::move(shares));
}

/// What the class breaks are made from, but for the figures themselves and who belongs where.
struct BreaksChoice {
    IndicatorId indicator;
    EditionId edition;
    ColourBy colourBy;
    ClassMethod method;
    std::size_t classes;
    std::optional<Period> period;  ///< Nothing where they hold for all periods.
    friend bool operator==(const BreaksChoice&, const BreaksChoice&) = default;
};

BreaksChoice breaksChoiceOf(const Dataset& dataset, const MapSpec& spec) {
    const Theme theme = themeOf(dataset, spec);
    return {theme.indicator,
            dataset.editionFor(theme.indicator, spec.edition),
            colourByOf(*dataset.catalogue, spec),
            spec.method,
            spec.classes,
            spec.classScope == ClassScope::AllPeriods ? std::nullopt : std::optional(theme.period)};
}

/// Makes a figure part by part, each from an earlier figure's where nothing that it is made from has changed.
class FigureMaker {
public:
    FigureMaker(const Dataset& dataset, const MapSpec& spec, const Figure* previous, AnalysisEffort effort)
        : m_dataset(dataset),
          m_spec(spec),
          m_previous(isOfThisDataset(previous) ? previous : nullptr),
          m_effort(std::move(effort)) {
        m_hasSameLine = m_previous && m_previous->basis.dataset->huLines == dataset.huLines &&
                        m_previous->spec.huEnds == spec.huEnds && m_previous->spec.huCurve == spec.huCurve;
        m_isOfSameIndicator = m_previous && m_previous->theme.indicator == spec.indicator &&
                              m_previous->edition == dataset.editionFor(spec.indicator, spec.edition);
    }

    Figure figure() {
        begin();
        group();
        m_figure.timeline = m_isOfSameIndicator ? m_previous->timeline : timelineOf(m_dataset, m_figure);
        chart();
        weigh();
        analyse();
        classify();
        read();
        readHuLine();
        m_figure.notices = noticesOf(m_figure, m_dataset);
        m_figure.layers = layersOf(m_dataset, m_figure, m_previous);
        return std::move(m_figure);
    }

private:
    [[nodiscard]] bool isOfThisDataset(const Figure* previous) const {
        return previous && previous->basis.dataset && m_dataset.differsAtMostInHuLines(*previous->basis.dataset);
    }

    void begin() {
        const bool isSame = m_previous && m_previous->basis.dataset->huLines == m_dataset.huLines;
        m_figure.basis.dataset = isSame ? m_previous->basis.dataset : std::make_shared<const Dataset>(m_dataset);
        m_figure.spec = m_spec;
        m_figure.catalogue = m_dataset.catalogue;
        m_figure.choices = m_previous ? m_previous->choices : SharedOptional<Choices>(choicesOf(m_dataset));
        m_figure.printedHalves = m_dataset.printedHalves;
        m_figure.theme = themeOf(m_dataset, m_spec);
        m_figure.edition = m_dataset.editionFor(m_spec.indicator, m_spec.edition);
        m_figure.isRevised = m_isOfSameIndicator ? m_previous->isRevised : isRevised(m_dataset, m_spec.indicator);
        m_figure.editions = m_isOfSameIndicator ? m_previous->editions : editionsOf(m_dataset, m_spec.indicator);
        m_figure.citations = m_isOfSameIndicator ? m_previous->citations : citationsOf(m_dataset, m_figure);
        m_figure.regions = m_dataset.regions;
        m_figure.boundaryFile = m_dataset.boundaryFile;
        m_figure.names = m_dataset.names;
        m_figure.stationRemarks = m_dataset.stationRemarks;
        m_figure.extent = m_dataset.regions->extent().value_or(Box{});
        m_figure.inset = m_dataset.baseMap->inset;
    }

    [[nodiscard]] bool namesSameGrouping() const {
        const std::string_view id = groupingIdOf(*m_dataset.catalogue, m_spec);
        return m_previous && groupingIdOf(*m_dataset.catalogue, m_previous->spec) == id &&
               (id != huLineGroupingId || m_hasSameLine) &&
               (id != ownGroupingId || m_previous->spec.ownGrouping == m_spec.ownGrouping);
    }

    void group() {
        m_figure.grouping = namesSameGrouping() ? m_previous->grouping : groupingOf(m_dataset, m_spec);
        m_hasSameGrouping = m_previous && m_previous->grouping == m_figure.grouping;
        m_figure.basis.membership = m_hasSameGrouping ? m_previous->basis.membership
                                                      : std::make_shared<const GroupMembership>(groupMembership(
                                                            *m_dataset.panel, *m_dataset.regions, m_figure.grouping));
        m_figure.groupColours = groupColoursOf(m_spec, m_figure.grouping);
    }

    [[nodiscard]] bool hasSameMeans() const {
        return m_isOfSameIndicator && m_hasSameGrouping && m_previous->spec.mean == m_spec.mean;
    }

    void chart() {
        const bool isSame = hasSameMeans();
        m_figure.chart = isSame ? chartAt(m_previous->chart, m_figure.theme.period) : chartOf(m_dataset, m_figure);
        m_figure.gapPeriods = isSame ? m_previous->gapPeriods : gapPeriodsOf(m_figure.chart);
        m_figure.gapTables = gapTablesOf(m_dataset, m_figure, isSame ? m_previous->gapTables : std::vector<GapTable>());
    }

    [[nodiscard]] bool hasSameKindOfAnalysis() const {
        return hasSameMeans() && m_previous->spec.analysis == m_spec.analysis;
    }

    [[nodiscard]] bool hasSameAnalysis() const {
        const AnalysisKind kind = m_spec.analysis.kind;
        const bool isOfSamePeriods =
            kind == AnalysisKind::BetaConvergence
                ? m_previous && m_previous->gapTables == m_figure.gapTables
                : !isOfOnePeriod(kind) || (m_previous && m_previous->theme.period == m_figure.theme.period);
        return hasSameKindOfAnalysis() && isOfSamePeriods && m_previous->analysisState <= m_effort.atLeast;
    }

    /// Whether the analysis of another period stands in for now.
    [[nodiscard]] bool waitsForAnalysis() const {
        return m_effort.atLeast == AnalysisState::Outdated && hasSameKindOfAnalysis() && m_previous->analysis &&
               isMadeOfOnePeriod(m_spec.analysis.kind);
    }

    /// Neighbours count for Moran's I alone.
    [[nodiscard]] bool needsWeights() const {
        const bool isAnalysed = m_spec.analysis.kind == AnalysisKind::MoranScatter &&
                                hasAnalysis(m_figure.indicator(), AnalysisKind::MoranScatter);
        return colourByOf(*m_dataset.catalogue, m_spec) == ColourBy::LocalMoran || (isAnalysed && !waitsForAnalysis());
    }

    void weigh() {
        const auto before = m_previous ? m_previous->basis.weights : nullptr;
        m_figure.basis.weights = needsWeights() ? sampleWeights(m_dataset, m_figure, before) : before;
    }

    void analyse() {
        if (hasSameAnalysis()) {
            m_figure.analysis = m_previous->analysis;
            m_figure.analysisState = m_previous->analysisState;
            return;
        }
        if (waitsForAnalysis()) {
            m_figure.analysis = m_previous->analysis;
            m_figure.analysisState = AnalysisState::Outdated;
            return;
        }
        const Analysis* previous = hasSameKindOfAnalysis() && m_previous->analysis ? &*m_previous->analysis : nullptr;
        m_figure.analysis = SharedOptional<Analysis>(analysisOf(m_dataset, m_figure, m_effort, previous));
        const bool isTestable = m_figure.analysis && hasTestable(*m_figure.analysis, m_figure.theme.period);
        m_figure.analysisState =
            isTestable && m_effort.atLeast != AnalysisState::Whole ? AnalysisState::Untested : AnalysisState::Whole;
    }

    [[nodiscard]] bool hasSameMeansOnMap() const {
        return !dependsOnGroupMeans(colourByOf(*m_dataset.catalogue, m_spec)) ||
               (m_hasSameGrouping && m_previous->spec.mean == m_spec.mean);
    }

    void classify() {
        const bool isSame = m_previous && hasSameMeansOnMap() &&
                            breaksChoiceOf(m_dataset, m_previous->spec) == breaksChoiceOf(m_dataset, m_spec);
        m_figure.breaks = isSame ? m_previous->breaks : breaksOf(m_dataset, m_figure);
        m_figure.legend = emptyLegend(*m_dataset.catalogue, m_spec, m_figure.groupColours, m_figure.breaks);
    }

    /// Neighbours count for the local Moran alone.
    [[nodiscard]] bool hasSameReadings() const {
        if (!m_isOfSameIndicator || !m_hasSameGrouping) {
            return false;
        }
        const MapSpec& before = m_previous->spec;
        return m_previous->theme == m_figure.theme && m_previous->breaks == m_figure.breaks && hasSameMeansOnMap() &&
               colourByOf(*m_dataset.catalogue, before) == colourByOf(*m_dataset.catalogue, m_spec) &&
               before.analysis.neighbours == m_spec.analysis.neighbours &&
               before.analysis.weightStyle == m_spec.analysis.weightStyle;
    }

    void read() {
        if (hasSameReadings()) {
            m_figure.readings = m_previous->readings;
        } else {
            std::vector<RegionReading> readings = unrankedReadings(m_dataset, m_figure);
            rank(readings);
            m_figure.readings = SharedVector(std::move(readings));
        }
        count(m_figure);
    }

    void readHuLine() {
        const HuLine* line = m_dataset.huLine(m_spec.huEnds, m_spec.huCurve);
        if (!line) {
            return;
        }
        m_figure.huShares = m_hasSameLine ? m_previous->huShares : coveredShares(m_dataset, *line);
        m_figure.basis.surveyedShares =
            m_hasSameLine
                ? m_previous->basis.surveyedShares
                : std::make_shared<const std::vector<const HuAreaShare*>>(sharesOf(*line, m_dataset.surveyed));
        const EditionId edition = editionOfHalves();
        m_figure.halvesPeriod = periodOfHalves(edition);
        m_figure.halves =
            huHalves(m_dataset, *line, *m_figure.basis.surveyedShares, m_spec.huRule, edition, m_figure.halvesPeriod);
    }

    [[nodiscard]] EditionId editionOfHalves() const {
        const auto divided = m_dataset.catalogue->dividedIndicators();
        return divided.empty() ? m_spec.edition : m_dataset.editionFor(divided.front(), m_spec.edition);
    }

    /// The map's period, or where the figures that are divided do not come at such periods, the nearest one of theirs.
    [[nodiscard]] Period periodOfHalves(const EditionId& edition) const {
        const auto divided = m_dataset.catalogue->dividedIndicators();
        const std::vector<Period> periods =
            divided.empty() ? std::vector<Period>() : periodsOf(m_dataset, divided.front(), edition);
        const bool hasSameStep = !periods.empty() && periods.front().step() == m_figure.theme.period.step();
        return hasSameStep ? m_figure.theme.period
                           : nearestPeriod(periods, m_figure.theme.period).value_or(m_figure.theme.period);
    }

    const Dataset& m_dataset;
    const MapSpec& m_spec;
    const Figure* m_previous;
    AnalysisEffort m_effort;
    Figure m_figure;
    bool m_hasSameLine = false;
    bool m_hasSameGrouping = false;
    bool m_isOfSameIndicator = false;
};

}  // namespace

Figure makeFigure(const Dataset& dataset, const MapSpec& spec) {
    return FigureMaker(dataset, spec, nullptr, {}).figure();
}

Figure makeFigure(const Dataset& dataset, const MapSpec& spec, const Figure& previous, AnalysisState atLeast) {
    return FigureMaker(dataset, spec, &previous, {atLeast, {}}).figure();
}

std::optional<Figure> withAnalysis(const Figure& figure, AnalysisState atLeast, std::stop_token stop) {
    Figure analysed = FigureMaker(*figure.basis.dataset, figure.spec, &figure, {atLeast, stop}).figure();
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(analysed));
}

}  // namespace core
