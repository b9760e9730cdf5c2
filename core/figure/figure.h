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
#include "core/indicators/side_shares.h"
#include "core/numeric/executor.h"
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
    SharedVector<bool> hasData;   ///< In the order of regions.
    /// Regions without a class that have no row in the table of the figures, ascending. They are hatched.
    std::vector<std::size_t> withoutRow = {};
    friend bool operator==(const FillLayer&, const FillLayer&) = default;
};
/// The borders whose two sides are in different groups.
struct GroupOutlineLayer {
    std::shared_ptr<const std::vector<Border>> borders;
    SharedVector<std::size_t> borderIndices;  ///< Positions in borders.
    friend bool operator==(const GroupOutlineLayer&, const GroupOutlineLayer&) = default;
};
struct DividingLineLayer {
    Polyline path;  ///< From end to end, in metres.
    friend bool operator==(const DividingLineLayer&, const DividingLineLayer&) = default;
};
/// Places as points.
struct PointLayer {
    std::shared_ptr<const PlaceLayer> places;  ///< Not null.
    friend bool operator==(const PointLayer&, const PointLayer&) = default;
};
/// Own lines and points, the lowest first.
struct OverlayLayer {
    std::shared_ptr<const std::vector<Overlay>> overlays;  ///< Not null.
    friend bool operator==(const OverlayLayer&, const OverlayLayer&) = default;
};
/// Region names at the poles of inaccessibility (anchors). Names with larger circles are placed first.
struct NameLayer {
    std::shared_ptr<const RegionSet> regions;
    std::shared_ptr<const std::vector<RegionNames>> names;
    std::shared_ptr<const std::vector<InscribedCircle>> anchors;
    friend bool operator==(const NameLayer&, const NameLayer&) = default;
};
using Layer = std::variant<LandLayer, GraticuleLayer, FillLayer, GroupOutlineLayer, DisputedLineLayer,
                           DividingLineLayer, PointLayer, OverlayLayer, NameLayer>;

struct LegendClass {
    double lower = 0;  ///< Unused for categories (isCategorical).
    double upper = 0;  ///< Unused for categories.
    Srgb colour;
    std::size_t count = 0;  ///< Regions in this class at this period.
    friend bool operator==(const LegendClass&, const LegendClass&) = default;
};

/// The meaning of the colours. Bounds keep full precision; only their text is rounded.
struct Legend {
    Unit unit;  ///< Unit of the classified values; for a ratio that of the indicator, which is not shown.
    ColourBy colourBy = ColourBy::Value;
    /// In ascending order; for categories one for each group or LocalMoranCategory. Empty when no value is known in the
    /// scope.
    std::vector<LegendClass> classes;
    Srgb noDataColour;
    std::size_t noDataCount = 0;      ///< Regions without a class.
    std::size_t withoutRowCount = 0;  ///< Those of them that have no row in the table of the figures.
    /// Whether the lower bound of the first class and the upper bound of the last one are infinite (manual breaks).
    [[nodiscard]] bool isOpenEnded() const { return !classes.empty() && std::isinf(classes.front().lower); }
    bool derived = false;  ///< Whether any value that is shown was computed and not published.
    friend bool operator==(const Legend&, const Legend&) = default;
};

/// The result for one region.
struct RegionReading {
    std::optional<Observation> value;
    std::optional<double> mapped;           ///< The classified value; nothing for categories.
    std::optional<std::size_t> classIndex;  ///< Position in Legend::classes.
    std::optional<std::size_t> rank;        ///< 1 for the largest value; equal values share a rank.
    std::optional<std::size_t> group;       ///< Position in the grouping.
    friend bool operator==(const RegionReading&, const RegionReading&) = default;
};

/// The periods that can be chosen, with the number of known values.
struct Timeline {
    std::vector<Period> periods;
    std::vector<std::size_t> known;  ///< Regions with a value, by period; groups where figures are published by group.
    std::size_t expected = 0;        ///< How many could be known.
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

enum class NoticeKind {
    NoData,          ///< No value is known for this period.
    NoMatch,         ///< The data have figures, but for none of the regions of the map.
    PartialData,     ///< Some regions have no value.
    FewRowsJoined,   ///< Fewer than nine of ten rows of the table with the figures have a region.
    RevisedBetween,  ///< First-published figures of two years are compared: a revision may lie between them.
    NoLevelOfWhole,  ///< Ratios are asked for, but there is no level of the whole at this period.
    NearestPeriod,   ///< The figures are those of the nearest period, since there are none for the chosen one.
    RegionNote,      ///< The sentence of the data package for a region without a value.
};

struct Notice {
    NoticeKind kind = NoticeKind::NoData;
    std::size_t count = 0;  ///< Regions without a value, for NoData, NoMatch and PartialData; rows with a region.
    Text text;              ///< The sentence, for RegionNote.
    std::size_t rows = 0;   ///< Of the table, for FewRowsJoined.
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// The source of figures, and their edition; no edition for figures that are never revised.
struct ShownCitation {
    Citation citation;
    std::optional<EditionId> edition;
    friend bool operator==(const ShownCitation&, const ShownCitation&) = default;
};

/// Everything that screen, paper, charts, tables and command line show. Cheap to copy, because copies
/// share all data that grow with the number of regions.
struct Figure {
    MapSpec spec;
    std::shared_ptr<const Catalogue> catalogue;
    SharedOptional<Choices> choices;  ///< Everything that can be chosen; never empty.
    Theme theme;
    EditionId edition;                     ///< The edition that is shown (Dataset::editionFor).
    bool hasEditions = false;              ///< Whether the figures belong to an edition at all.
    std::vector<EditionId> editions;       ///< Editions of the indicator; empty if it is never revised.
    std::vector<ShownCitation> citations;  ///< The sources of the figures that are shown, without repetition.
    Grouping grouping;                     ///< The chosen grouping, or the one for which the figures are published.
    std::vector<Srgb> groupColours;        ///< By group: the user's colour, or that of groupPalette().
    std::shared_ptr<const RegionSet> regions;
    std::optional<std::string> boundaryFile;  ///< Source of the regions; nothing for the program's own file.
    std::shared_ptr<const std::vector<RegionNames>> names;  ///< In the order of regions.
    std::shared_ptr<const std::vector<RegionRemark>> remarks;
    Box extent;  ///< All regions and, unless the boundaries are from another file, the published dividing line; in
                 ///< metres.
    std::optional<Box> inset;           ///< The part that is repeated in a corner, in metres.
    std::vector<Layer> layers;          ///< The visible ones, from the bottom to the top.
    std::optional<ClassBreaks> breaks;  ///< Nothing for categories, and when no value is known.
    Legend legend;
    SharedVector<RegionReading> readings;  ///< In the order of regions.
    std::size_t ranked = 0;                ///< Regions with a value.
    std::vector<Period> gapPeriods;        ///< The periods at which some group has a mean.
    std::vector<GapTable> gapTables;       ///< One for each indicator of the chart.
    Chart chart;
    Timeline timeline;
    SharedOptional<Analysis> analysis;  ///< Nothing where the indicator has no such analysis.
    AnalysisState analysisState = AnalysisState::Complete;
    std::optional<SideShares> sideShares;  ///< Nothing when the dataset has no dividing line.
    PrintedSideShares printedSideShares;   ///< The shares of the right side that a publication prints.
    Period sideSharesPeriod;  ///< The map's period; where the divided figures have periods of another length, the
                              ///< nearest of them.
    SharedVector<AreaShare> areaShares;  ///< Of the covered regions.
    std::vector<Notice> notices;

    /// The indicator on the map.
    [[nodiscard]] const Indicator& indicator() const { return catalogue->indicator(theme.indicator); }
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// Whether some region, or some group where figures are published by group, has a value of the indicator at a period.
[[nodiscard]] bool hasFigures(const Figure& figure, Period period);

struct FigureCache;

/// Limits for makeFigure().
struct FigureEffort {
    /// The most steps for stages that the cache does not hold. A step takes about 10 ns, the time to read one number.
    std::size_t maxSteps = std::numeric_limits<std::size_t>::max();
    /// How complete the analysis must be. The tests of a map of local Moran's I are always made, since its colours need
    /// them.
    AnalysisState analysisAtLeast = AnalysisState::Complete;
    std::stop_token stop = {};      ///< Cancels the work.
    Executor execute = sequential;  ///< May run parts of the work in parallel; the figure does not depend on it.
};

/// The central function of the program, without side effects: makes the figure of a dataset for the chosen spec.
/// @throws std::invalid_argument when the spec names an indicator, grouping or ramp that does not exist.
[[nodiscard]] Figure makeFigure(const Dataset& dataset, const MapSpec& spec);

/// The same figure, made faster: results of stages with the same inputs are taken from the cache.
[[nodiscard]] Figure makeFigure(const Dataset& dataset, const MapSpec& spec, FigureCache& cache);

/// The same figure within limits.
/// @returns nothing when stopped, or when a stage is pending because it needs more work than the effort allows. The
///          cache keeps the stages that were made. A figure never contains parts of another figure, except for an
///          outdated analysis, which names its own period.
[[nodiscard]] std::optional<Figure> makeFigure(const Dataset& dataset, const MapSpec& spec, FigureCache& cache,
                                               const FigureEffort& effort);

}  // namespace core
