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
#include "core/dataset/series.h"
#include "core/geometry/lon_lat.h"
#include "core/geometry/measure.h"
#include "core/regions/adjacency.h"
#include "core/regions/borders.h"
#include "core/regions/executor.h"
#include "core/regions/grouping.h"
#include "core/regions/hu_line.h"
#include "core/regions/region_set.h"

namespace core {

/// What a region is called. Every one of these names, aliases included, identifies it.
struct RegionNames {
    RegionCode code;
    std::string nameZh;   ///< In full: 内蒙古自治区.
    std::string shortZh;  ///< As a map writes it: 内蒙古.
    std::string charZh;   ///< The one-character abbreviation: 蒙.
    std::string nameEn;
    std::string abbreviationEn;
    std::vector<std::string> aliases;
    friend bool operator==(const RegionNames&, const RegionNames&) = default;
};

/// A provincial figure of 5G base stations at its own date and on its own counting basis: a remark, not a series.
struct StationRemark {
    RegionCode code;
    Period date;
    double stations10k = 0;
    std::string source;
    std::string note;
};

/// A city drawn as a point.
struct City {
    std::string nameZh;
    std::string nameEn;
    MapPoint point;
    RegionCode province;
};

/// Kinds of places that the paper counts by the four regions.
enum class PlaceKind { PilotCities, AdvancedClusters, InnovationClusters };
/// Stable identifiers, which are also the names of the tables: "pilot_cities".
[[nodiscard]] std::string_view idOf(PlaceKind kind);
[[nodiscard]] std::span<const PlaceKind> allPlaceKinds();
[[nodiscard]] std::optional<PlaceKind> placeKindById(std::string_view id);

/// A pilot city, or a cluster at its main city.
struct CountedPlace {
    std::string nameZh;
    MapPoint point;
    RegionCode province;
    std::string region;         ///< The group of the four regions that its province is in.
    std::string regionInPaper;  ///< The one that the paper counts it in; mostly the same.
};

/// All places of one kind.
struct PlaceLayer {
    PlaceKind kind = PlaceKind::PilotCities;
    std::vector<CountedPlace> places;
};

/// An industry and the provinces whose five-year plan names it.
struct PlannedIndustry {
    std::string nameZh;
    std::vector<RegionCode> provinces;
};

struct GraticuleLine {
    bool meridian = false;
    double degrees = 0;
    Polyline path;
};

/// What lies round the regions. Context only: nothing is counted here.
struct BaseMap {
    std::vector<MultiPolygon> land;
    std::vector<Polyline> disputedLines;
    std::vector<GraticuleLine> graticule;
    std::optional<Box> inset;  ///< A part that a figure draws once more in a corner (the southern seas), in metres.
};

/// A share south-east of the Hu Line as the paper prints it.
struct PrintedShare {
    double southeastPercent = 0;
    int decimals = 0;  ///< As printed.
    friend bool operator==(const PrintedShare&, const PrintedShare&) = default;
};

/// What the paper says of the two sides of the Hu Line; nothing where it is not known.
struct PrintedHalves {
    std::optional<PrintedShare> area;
    std::map<IndicatorId, PrintedShare> shares;

    [[nodiscard]] std::optional<PrintedShare> of(const IndicatorId& indicator) const {
        const auto found = shares.find(indicator);
        return found == shares.end() ? std::nullopt : std::optional(found->second);
    }
    friend bool operator==(const PrintedHalves&, const PrintedHalves&) = default;
};

/// The parts from which a Dataset is joined, as read and not yet matched.
struct DatasetParts {
    RegionSet regions;
    std::optional<std::string> boundaryFile;  ///< Where the regions are from; nothing for the file that ships.
    BaseMap baseMap;
    std::vector<RegionNames> names;
    Catalogue catalogue;         ///< What the figures are.
    std::vector<Series> series;  ///< By region, or for the groups of a grouping; the whole has a code of its own.
    std::vector<RegionCode> otherSurveyed;  ///< Regions that have figures in series that were not read.
    std::vector<StationRemark> stationRemarks;
    std::vector<City> pilotCities;
    std::vector<PlaceLayer> placeLayers;  ///< Those that there is a table of.
    std::vector<PlannedIndustry> plannedIndustries;
    std::vector<Grouping> groupings;  ///< Listed ones; the halves of the Hu Line and "no grouping" are added by join().
    std::vector<HuLine> huLines;      ///< One per curve.
    Adjacency queen;                  ///< Which regions touch, by position; of no region where it is not known.
    Adjacency rook;                   ///< Likewise, along a length.
    PrintedHalves printedHalves;
    std::optional<std::vector<Border>> borders;           ///< borders() of the regions, where already known.
    std::optional<std::vector<InscribedCircle>> anchors;  ///< labelAnchors() of the regions, likewise.
};

/// What did and did not match. Imperfect data is a result, not an error.
struct JoinReport {
    std::vector<RegionCode> matched;             ///< In the map and with figures.
    std::vector<RegionCode> regionsWithoutData;  ///< In the map alone.
    std::vector<RegionCode> placedWithoutData;   ///< Of these, the ones that a grouping counts: there should be some.
    std::vector<RegionCode> dataWithoutRegion;   ///< With figures, in a grouping or with a name, but not in the map.
    std::vector<RegionCode> unnamed;             ///< In the map, with no entry in the table of names.
};

/// Everything that is known: the map, the figures and who belongs where. Read-only once joined; cheap to copy.
struct Dataset {
    std::shared_ptr<const RegionSet> regions;
    std::optional<std::string> boundaryFile;  ///< Where the regions are from; nothing for the file that ships.
    std::shared_ptr<const std::vector<Border>> borders;
    std::shared_ptr<const BaseMap> baseMap;
    std::shared_ptr<const std::vector<RegionNames>> names;        ///< In the order of regions.
    std::shared_ptr<const std::vector<InscribedCircle>> anchors;  ///< Where each region's label belongs, likewise.
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const std::vector<Series>> series;
    std::shared_ptr<const Panel> panel;  ///< The series by place.
    std::shared_ptr<const std::vector<StationRemark>> stationRemarks;
    std::shared_ptr<const std::vector<City>> pilotCities;
    std::shared_ptr<const std::vector<PlaceLayer>> placeLayers;
    std::shared_ptr<const std::vector<PlannedIndustry>> plannedIndustries;
    std::shared_ptr<const std::vector<Grouping>> groupings;
    std::shared_ptr<const std::vector<HuLine>> huLines;
    std::shared_ptr<const Adjacency> queen;  ///< Neighbours that touch, by position in regions.
    std::shared_ptr<const Adjacency> rook;   ///< Neighbours along a length.
    PrintedHalves printedHalves;
    std::vector<RegionCode> covered;   ///< Regions of the map with figures, in the order of the map.
    std::vector<RegionCode> surveyed;  ///< Regions with figures, in the map or not, in order of code: the whole that
                                       ///< shares and sums are of.

    /// Whether another dataset is this one, but perhaps for the Hu Lines (withHuLine): the parts are shared, not
    /// copied.
    [[nodiscard]] bool differsAtMostInHuLines(const Dataset& other) const;
    /// The edition in which an indicator is shown when `preferred` is chosen: that one where everything that the
    /// indicator is computed from is published in it, else the first such edition of the catalogue. Figures that are
    /// not revised belong to every edition. The preferred one where there is none.
    [[nodiscard]] EditionId editionFor(const IndicatorId& indicator, const EditionId& preferred) const;
    /// Whether everything that an indicator is computed from is published in an edition.
    [[nodiscard]] bool isPublishedIn(const IndicatorId& indicator, const EditionId& edition) const;
    /// A published value; nothing where none was published.
    [[nodiscard]] std::optional<Observation> published(const IndicatorId& indicator, const EditionId& edition,
                                                       const RegionCode& code, Period period) const;
    [[nodiscard]] const Grouping* grouping(std::string_view id) const;
    /// Between the program's own ends.
    [[nodiscard]] const HuLine* huLine(HuCurve curve) const;
    [[nodiscard]] const HuLine* huLine(const HuLineEnds& ends, HuCurve curve) const;
    [[nodiscard]] const PlaceLayer* placeLayer(PlaceKind kind) const;
};

/// `dataset` with one more line; of lines between other ends than the program's own only this one is kept.
[[nodiscard]] Dataset withHuLine(Dataset dataset, HuLine line);

struct JoinResult {
    Dataset dataset;
    JoinReport report;
};

/// Where the label of a region belongs: the largest circle that fits, to within a hundredth of its size; the middle of
/// its box where it has no area.
[[nodiscard]] InscribedCircle labelAnchor(const MultiPolygon& shape);
/// The labels of all regions, in their order. Each region is one task.
[[nodiscard]] std::vector<InscribedCircle> labelAnchors(const RegionSet& regions, const Executor& execute = sequential);

/// Matches figures to the map by region code and adds the two computed groupings. Borders and anchors, which take
/// longest, are worked out where `parts` does not have them.
/// @throws std::invalid_argument when `parts` has no region, or anchors of another number of regions.
[[nodiscard]] JoinResult join(DatasetParts parts);

/// The code of the region that goes by this name in any language or alias, ignoring case of Latin letters and
/// surrounding blanks; nothing when no region or more than one does.
[[nodiscard]] std::optional<RegionCode> codeByName(const std::vector<RegionNames>& names, std::string_view name);

}  // namespace core
