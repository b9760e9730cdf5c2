// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/chart.h"
#include "core/classify/class_breaks.h"
#include "core/colour/srgb.h"
#include "core/dataset/shared.h"
#include "core/figure/choices.h"
#include "core/indicators/hu_halves.h"
#include "core/regions/executor.h"
#include "core/spec/map_spec.h"

namespace core {

// The layers of a figure, plain values painted by one visitor. Geometry is shared with the dataset, never copied.

struct LandLayer {
    std::shared_ptr<const BaseMap> baseMap;
    friend bool operator==(const LandLayer&, const LandLayer&) = default;
};
struct GraticuleLayer {
    std::shared_ptr<const BaseMap> baseMap;
    friend bool operator==(const GraticuleLayer&, const GraticuleLayer&) = default;
};
struct DisputedLineLayer {
    std::shared_ptr<const BaseMap> baseMap;
    friend bool operator==(const DisputedLineLayer&, const DisputedLineLayer&) = default;
};
/// Regions filled by class, with their own thin outlines. A region without a class has the no-data colour.
struct FillLayer {
    std::shared_ptr<const RegionSet> regions;
    std::shared_ptr<const std::vector<Border>> borders;
    SharedVector<Srgb> colourOf;  ///< In the order of regions.
    SharedVector<bool> hasData;   ///< Likewise.
    friend bool operator==(const FillLayer&, const FillLayer&) = default;
};
/// The borders whose two sides are in different groups.
struct GroupOutlineLayer {
    std::shared_ptr<const std::vector<Border>> borders;
    SharedVector<std::size_t> between;  ///< Positions in borders.
    friend bool operator==(const GroupOutlineLayer&, const GroupOutlineLayer&) = default;
};
struct HuLineLayer {
    Polyline path;  ///< From Tengchong to Heihe, in metres.
    friend bool operator==(const HuLineLayer&, const HuLineLayer&) = default;
};
struct CityLayer {
    std::shared_ptr<const std::vector<City>> cities;
    friend bool operator==(const CityLayer&, const CityLayer&) = default;
};
/// Names at the places where they fit best; the larger the circle, the sooner a name is placed.
struct NameLayer {
    std::shared_ptr<const RegionSet> regions;
    std::shared_ptr<const std::vector<RegionNames>> names;
    std::shared_ptr<const std::vector<InscribedCircle>> anchors;
    friend bool operator==(const NameLayer&, const NameLayer&) = default;
};
using Layer = std::variant<LandLayer, GraticuleLayer, FillLayer, GroupOutlineLayer, DisputedLineLayer, HuLineLayer,
                           CityLayer, NameLayer>;

struct LegendClass {
    double lower = 0;  ///< Without meaning where colours tell kinds apart (isCategorical).
    double upper = 0;  ///< Likewise.
    Srgb colour;
    std::size_t count = 0;  ///< Regions in this class at this period.
    friend bool operator==(const LegendClass&, const LegendClass&) = default;
};

/// What the colours mean. Bounds keep full precision; they are rounded only where they are written.
struct Legend {
    Unit unit;  ///< Of what the colours stand for; a ratio has none.
    ColourBy colourBy = ColourBy::Value;
    /// In ascending order, or one a group or LocalKind; empty when no value is known in the scope.
    std::vector<LegendClass> classes;
    Srgb noDataColour;
    std::size_t noDataCount = 0;
    /// Whether the lower bound of the first class and the upper bound of the last one are infinite (typed breaks).
    [[nodiscard]] bool isOpenEnded() const { return !classes.empty() && std::isinf(classes.front().lower); }
    bool derived = false;  ///< Some value shown was computed here, not published.
    friend bool operator==(const Legend&, const Legend&) = default;
};

/// What the figure says of one region.
struct RegionReading {
    std::optional<Observation> value;
    std::optional<double> mapped;           ///< What its colour stands for, where that is an amount.
    std::optional<std::size_t> classIndex;  ///< Position in Legend::classes.
    std::optional<std::size_t> rank;        ///< 1 for the largest value; equal values share a rank.
    std::optional<std::size_t> group;       ///< Position in the grouping.
    friend bool operator==(const RegionReading&, const RegionReading&) = default;
};

/// The periods that can be chosen, and which of them have figures.
struct Timeline {
    std::vector<Period> periods;
    std::vector<std::size_t> known;  ///< Regions with a value, by period; groups where figures are published by group.
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

enum class NoticeKind {
    NoData,           ///< Nothing is known for this period.
    PartialData,      ///< Some regions are without a value.
    RevisedBetween,   ///< First-published figures of two years are compared: a revision may lie between them.
    NoNationalLevel,  ///< Ratios are asked for, but there is no national level at this period.
    NearestPeriod,    ///< The figures are those of the nearest period, since there are none for the chosen one.
    RegionNote,       ///< The sentence that the data package demands while a region has no value.
};

struct Notice {
    NoticeKind kind = NoticeKind::NoData;
    std::size_t count = 0;  ///< Regions without a value, for NoData and PartialData.
    Text text;              ///< The sentence, for RegionNote.
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Who published figures, and the edition that they belong to; none for figures that are not revised.
struct ShownCitation {
    Citation citation;
    std::optional<EditionId> edition;
    friend bool operator==(const ShownCitation&, const ShownCitation&) = default;
};

/// What there is to draw and to say: everything that screen, paper, charts, tables and command line show.
/// Cheap to copy: what grows with the number of regions is shared.
struct Figure {
    MapSpec spec;
    std::shared_ptr<const Catalogue> catalogue;
    SharedOptional<Choices> choices;  ///< What else can be chosen; always there.
    Theme theme;
    EditionId edition;                     ///< In which the indicator is shown (Dataset::editionFor).
    bool isRevised = false;                ///< Whether the figures belong to an edition at all.
    std::vector<EditionId> editions;       ///< In which the indicator is published; none where it is not revised.
    std::vector<ShownCitation> citations;  ///< Who published the figures that are shown, each once.
    Grouping grouping;                     ///< The one that holds for the theme.
    std::vector<Srgb> groupColours;        ///< One a group: the user's, or in order those of groupPalette().
    std::shared_ptr<const RegionSet> regions;
    std::optional<std::string> boundaryFile;                ///< Of the regions; nothing for the file that ships.
    std::shared_ptr<const std::vector<RegionNames>> names;  ///< In the order of regions.
    std::shared_ptr<const std::vector<StationRemark>> stationRemarks;
    Box extent;                         ///< All regions, in metres.
    std::optional<Box> inset;           ///< The part that is drawn once more in a corner (the southern seas).
    std::vector<Layer> layers;          ///< The visible ones, from the bottom to the top.
    std::optional<ClassBreaks> breaks;  ///< Nothing where colours tell kinds apart or no value is known.
    Legend legend;
    SharedVector<RegionReading> readings;  ///< In the order of regions.
    std::size_t ranked = 0;                ///< Regions with a value.
    std::vector<Period> gapPeriods;        ///< Between which gaps can be taken: some group has a mean there.
    std::vector<GapTable> gapTables;       ///< GDP and GDP per capita, or the theme's own indicator.
    Chart chart;
    Timeline timeline;
    SharedOptional<Analysis> analysis;  ///< Nothing where the indicator has no such analysis.
    AnalysisState analysisState = AnalysisState::Whole;
    std::optional<HuHalves> halves;      ///< Nothing when the dataset has no Hu Line.
    PrintedHalves printedHalves;         ///< The shares of its sides that the paper prints.
    Period halvesPeriod;                 ///< Of their shares: the one nearest to the map's at which there are figures.
    SharedVector<HuAreaShare> huShares;  ///< Of the covered regions.
    std::vector<Notice> notices;

    /// What the map shows.
    [[nodiscard]] const Indicator& indicator() const { return catalogue->indicator(theme.indicator); }
    friend bool operator==(const Figure&, const Figure&) = default;
};

struct FigureCache;

/// The periods that were chosen for the tables of gaps (chosenGapEnds()), whether or not there are figures for them.
[[nodiscard]] Period chosenGapFrom(const Figure& figure);
[[nodiscard]] Period chosenGapTo(const Figure& figure);

/// What the making of a figure may take.
struct FigureEffort {
    /// The work for stages that the cache does not hold. A step is about what reading one number takes, 10 ns.
    std::size_t mostSteps = std::numeric_limits<std::size_t>::max();
    /// Of the analysis; a map of local Moran's classes always has the tests that its colours stand for.
    AnalysisState analysisAtLeast = AnalysisState::Whole;
    std::stop_token stop = {};      ///< Cancels the work.
    Executor execute = sequential;  ///< May run parts of the work in parallel; the figure does not depend on it.
};

/// The heart of the program, pure: what is known and what was chosen give what there is to draw and to say.
/// @throws std::invalid_argument when the spec names an indicator, grouping or ramp that does not exist.
[[nodiscard]] Figure makeFigure(const Dataset& dataset, const MapSpec& spec);

/// The same figure, made faster: stages are taken from the cache where they were made from the same inputs.
[[nodiscard]] Figure makeFigure(const Dataset& dataset, const MapSpec& spec, FigureCache& cache);

/// The same figure with as much of its analysis as asked for.
/// @returns nothing when stopped, or when a stage is pending: it needs more work than the effort allows. What was made
///          until then is in the cache. There is no figure with parts of another one, except for an outdated analysis,
///          which names its own period.
[[nodiscard]] std::optional<Figure> makeFigure(const Dataset& dataset, const MapSpec& spec, FigureCache& cache,
                                               const FigureEffort& effort);

}  // namespace core
