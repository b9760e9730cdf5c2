// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/catalogue.h"
#include "core/dataset/panel.h"
#include "core/dataset/places.h"
#include "core/dataset/series.h"
#include "core/geometry/graticule_line.h"
#include "core/geometry/lon_lat.h"
#include "core/geometry/measure.h"
#include "core/numeric/executor.h"
#include "core/overlays/overlay.h"
#include "core/regions/adjacency.h"
#include "core/regions/borders.h"
#include "core/regions/dividing_line.h"
#include "core/regions/grouping.h"
#include "core/regions/region_set.h"

namespace core {

/// The names of a region. Each of them, aliases included, identifies the region.
struct RegionNames {
    RegionCode code;
    std::string nameZh;   ///< In full: 内蒙古自治区.
    std::string shortZh;  ///< As a map writes it: 内蒙古.
    std::string charZh;   ///< Abbreviation of one character: 蒙.
    std::string nameEn;
    std::string abbreviationEn;
    std::vector<std::string> aliases;
    friend bool operator==(const RegionNames&, const RegionNames&) = default;
};

/// The surroundings of the regions, drawn for orientation. They have no figures.
struct BaseMap {
    std::vector<MultiPolygon> land;
    std::vector<Polyline> disputedLines;
    std::vector<GraticuleLine> graticule;
    std::optional<Box> inset;  ///< The part of the map that a figure repeats in a corner, in metres.
};

/// The share of the right side of the dividing line, as a publication prints it.
struct PrintedShare {
    double rightPercent = 0;
    int decimals = 0;              ///< As printed.
    std::optional<Period> period;  ///< For which the audit checks it; nothing for an area.
    friend bool operator==(const PrintedShare&, const PrintedShare&) = default;
};

/// The shares of the right side that a publication prints; empty where it prints none.
struct PrintedSideShares {
    Citation source;
    std::optional<PrintedShare> area;
    std::map<IndicatorId, std::vector<PrintedShare>> shares;  ///< In the order of the claims; none is empty.

    /// The share that is printed for a period, or else the last one.
    [[nodiscard]] std::optional<PrintedShare> of(const IndicatorId& indicator,
                                                 const std::optional<Period>& period) const;
    [[nodiscard]] bool empty() const { return !area && shares.empty(); }
    friend bool operator==(const PrintedSideShares&, const PrintedSideShares&) = default;
};

/// The input of join(): the parts of a Dataset as they were read, before figures are matched to regions.
struct DatasetParts {
    RegionSet regions;
    std::optional<std::string> boundaryFile;  ///< Where the regions are from; nothing for the file that ships.
    BaseMap baseMap;
    std::vector<RegionNames> names;
    Catalogue catalogue;
    std::vector<Series> series;  ///< By region, or by group of a grouping; the whole (nation) has its own code.
    std::vector<RegionCode> otherSurveyed;  ///< Regions that have figures in series that were not read.
    std::vector<RegionRemark> remarks;
    std::vector<PlaceLayer> placeLayers;
    std::vector<PlannedIndustry> plannedIndustries;
    std::vector<PlanCluster> planClusters;
    /// From the tables; join() adds the sides of the dividing line and "no grouping".
    std::vector<Grouping> groupings;
    std::vector<DividingLine> dividingLines;  ///< One per curve.
    Adjacency queen;                          ///< Regions that touch, by position; of size 0 if unknown.
    Adjacency rook;                           ///< Regions with a common border of some length, likewise.
    PrintedSideShares printedSideShares;
    std::optional<std::vector<Border>> borders;           ///< borders() of the regions, if already computed.
    std::optional<std::vector<InscribedCircle>> anchors;  ///< labelAnchors() of the regions, likewise.
    std::vector<Overlay> overlays;                        ///< In the order in which they are drawn.
};

/// Which regions and figures join() matched. Missing matches are a result, not an error.
struct JoinReport {
    std::vector<RegionCode> matched;             ///< In the map and with figures.
    std::vector<RegionCode> regionsWithoutData;  ///< In the map, without figures.
    /// Those of them that are in a grouping, so that figures are expected.
    std::vector<RegionCode> groupedWithoutData;
    std::vector<RegionCode> dataWithoutRegion;  ///< With figures, in a grouping or with a name, but not in the map.
    std::vector<RegionCode> unnamed;            ///< In the map, but not in the table of names, if there is one.
};

/// The expected regions of indicators in editions.
using ExpectedByIndicator = std::map<std::pair<IndicatorId, EditionId>, std::shared_ptr<const ExpectedRegions>>;

/// All data that a figure is made from: the map, the published figures and the groupings. Immutable after join(), and
/// cheap to copy.
struct Dataset {
    std::shared_ptr<const RegionSet> regions;
    std::optional<std::string> boundaryFile;  ///< Where the regions are from; nothing for the file that ships.
    std::shared_ptr<const std::vector<Border>> borders;
    std::shared_ptr<const BaseMap> baseMap;
    std::shared_ptr<const std::vector<RegionNames>> names;        ///< In the order of regions.
    std::shared_ptr<const std::vector<InscribedCircle>> anchors;  ///< Places of the labels, likewise.
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const std::vector<Series>> series;
    std::shared_ptr<const Panel> panel;  ///< The series by region index.
    std::shared_ptr<const std::vector<RegionRemark>> remarks;
    std::shared_ptr<const std::vector<PlaceLayer>> placeLayers;
    std::shared_ptr<const std::vector<PlannedIndustry>> plannedIndustries;
    std::shared_ptr<const std::vector<PlanCluster>> planClusters;
    std::shared_ptr<const std::vector<Grouping>> groupings;
    std::shared_ptr<const std::vector<DividingLine>> dividingLines;
    std::shared_ptr<const Adjacency> queen;  ///< Neighbours that touch, by position in regions.
    std::shared_ptr<const Adjacency> rook;   ///< Neighbours along a length.
    PrintedSideShares printedSideShares;
    std::vector<RegionCode> covered;  ///< Panel::covered(): of the map, without those that only the user's tables have.
    std::vector<RegionCode> surveyed;  ///< Panel::surveyed(): the same, on the map or only in the table of names.
    std::shared_ptr<const ExpectedByIndicator> expectedOf;  ///< Where it is not Panel::expected().
    std::shared_ptr<const std::vector<Overlay>> overlays;  ///< In the order in which they are drawn.

    /// The edition in which an indicator is shown when `preferred` is chosen: the preferred one if isPublishedIn()
    /// holds for it, otherwise the first edition of the catalogue for which it holds, otherwise the preferred one.
    [[nodiscard]] EditionId editionFor(const IndicatorId& indicator, const EditionId& preferred) const;
    /// Whether all figures that an indicator is computed from are published in an edition; for constant prices those of
    /// the base year, or the amounts of regions that consist of others. Figures that are never revised belong to every
    /// edition.
    [[nodiscard]] bool isPublishedIn(const IndicatorId& indicator, const EditionId& edition) const;
    /// A published value; nothing where none was published.
    [[nodiscard]] std::optional<Observation> published(const IndicatorId& indicator, const EditionId& edition,
                                                       const RegionCode& code, Period period) const;
    /// The regions of which figures of an indicator are expected in an edition. Shares, sums and ranks are of them. For
    /// one that is computed: the regions that are expected for all its inputs.
    [[nodiscard]] const std::shared_ptr<const ExpectedRegions>& expected(const IndicatorId& indicator,
                                                                         const EditionId& edition) const;
    /// Those on the map, in its order.
    [[nodiscard]] std::vector<RegionCode> coveredIn(const IndicatorId& indicator, const EditionId& edition) const;
    [[nodiscard]] const Grouping* grouping(std::string_view id) const;
    /// Whether the members of a grouping are all regions with figures: that of the map as a whole, and the two sides of
    /// a dividing line.
    [[nodiscard]] bool isOfAllRegions(const Grouping& grouping) const;
    /// The line between the published ends (the first that the catalogue lists).
    [[nodiscard]] const DividingLine* dividingLine(LineCurve curve) const;
    [[nodiscard]] const DividingLine* dividingLine(const LineEnds& ends, LineCurve curve) const;
    /// Null where there is none.
    [[nodiscard]] const PlaceLayer* placeLayer(std::string_view id) const;
    /// By its name in any language; null where no plan names it.
    [[nodiscard]] const PlannedIndustry* plannedIndustry(std::string_view name) const;
    /// The places that maps show; null where there are none.
    [[nodiscard]] std::shared_ptr<const PlaceLayer> drawnPlaces() const;
};

/// A grouping of all regions for one indicator: with those that only its tables have. Others as they are, also the
/// sides of a line that the user drew: see sidesOfOwnLine().
[[nodiscard]] Grouping groupingFor(const Dataset& dataset, const Grouping& grouping, const IndicatorId& indicator,
                                   const EditionId& edition);

/// The dataset with another catalogue, which describes the same series.
[[nodiscard]] Dataset withCatalogue(Dataset dataset, Catalogue catalogue);

/// `dataset` with an additional line: between other ends than the published ones, or one that the user drew. It
/// replaces earlier additional ones.
[[nodiscard]] Dataset withDividingLine(Dataset dataset, DividingLine line);

struct JoinResult {
    Dataset dataset;
    JoinReport report;
};

/// The place of a region's label: the largest circle that fits into the region, to within a hundredth of its size, or
/// the middle of its bounding box if the region has no area.
[[nodiscard]] InscribedCircle labelAnchor(const MultiPolygon& shape);
/// The label anchors of all regions, in their order. Each region is one task.
[[nodiscard]] std::vector<InscribedCircle> labelAnchors(const RegionSet& regions, const Executor& execute = sequential);

/// Matches figures to the map by region code, and adds the grouping by the sides of the dividing line, if there is one,
/// and "none". Computes borders and anchors, which takes most of the time, unless `parts` contains them.
/// @throws std::invalid_argument when `parts` has no region, another number of anchors than regions, or a
/// dividing line that the catalogue does not describe.
[[nodiscard]] JoinResult join(DatasetParts parts);

/// The code of the only region that has this name, in any language or as an alias; nothing if no region or several have
/// it. Case of Latin letters and surrounding blanks are ignored.
[[nodiscard]] std::optional<RegionCode> codeByName(const std::vector<RegionNames>& names, std::string_view name);

}  // namespace core
