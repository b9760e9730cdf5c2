// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/load_dataset.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "app/load/claims_table.h"
#include "app/load/statistics_tables.h"
#include "core/indicators/indicator_value.h"
#include "gis/adjacency.h"
#include "gis/context_reader.h"
#include "gis/graticule.h"
#include "gis/hu_line.h"
#include "gis/region_reader.h"

namespace app {
namespace {

constexpr double graticuleSpacingDegrees = 10;

/// Wider than any view of China, so that its edges stay out of sight.
constexpr gis::GraticuleExtent graticuleExtent{30, 180, -10, 80};

/// The southern seas with Hainan's south coast, as maps of China show them in a corner.
constexpr gis::GraticuleExtent southernSeas{106, 122.5, 2.5, 22.5};

const core::RegionCode hainan("460000");

/// The box of a quadrangle of meridians and parallels, which bulge on the plane.
std::optional<core::Box> projectedBox(const gis::GraticuleExtent& extent, const gis::Projection& projection) {
    constexpr int pieces = 32;
    std::vector<core::MapPoint> outline;
    for (int i = 0; i <= pieces; ++i) {
        const double part = static_cast<double>(i) / pieces;
        const double lon = extent.west + part * (extent.east - extent.west);
        const double lat = extent.south + part * (extent.north - extent.south);
        for (const core::LonLat place : {core::LonLat{lon, extent.south}, core::LonLat{lon, extent.north},
                                         core::LonLat{extent.west, lat}, core::LonLat{extent.east, lat}}) {
            outline.push_back(projection.project(place));
        }
    }
    return core::boundingBox(outline);
}

/// What warnings are kept by: a file, if it gave any.
void keep(LoadReport& report, const std::filesystem::path& file, gis::ReadWarnings warnings) {
    if (!warnings.empty()) {
        report.shapes[file.string()] = std::move(warnings);
    }
}

core::BaseMap baseMap(const std::filesystem::path& shapefiles, const core::RegionSet& regions,
                      const gis::Projection& projection, LoadReport& report) {
    core::BaseMap map;
    const std::filesystem::path landFile = shapefiles / "neighbouring_land.shp";
    const std::filesystem::path lineFile = shapefiles / "disputed_lines.shp";
    gis::LandReading land = gis::readLand(landFile, projection);
    gis::LineReading lines = gis::readLines(lineFile, projection);
    keep(report, landFile, std::move(land.warnings));
    keep(report, lineFile, std::move(lines.warnings));
    for (gis::LandArea& area : land.land) {
        map.land.push_back(std::move(area.shape));
    }
    for (gis::DisputedLine& line : lines.lines) {
        map.disputedLines.push_back(std::move(line.path));
    }
    for (gis::GraticuleLine& line : gis::graticule(projection, graticuleExtent, graticuleSpacingDegrees)) {
        map.graticule.push_back({line.isMeridian, line.degrees, std::move(line.path)});
    }
    if (regions.indexOf(hainan)) {
        map.inset = projectedBox(southernSeas, projection);
    }
    return map;
}

/// One line for each curve; the default first.
std::vector<core::HuLine> huLines(const core::RegionSet& regions, const gis::Projection& projection) {
    std::vector<core::HuLine> lines;
    for (const core::HuCurve curve : {core::HuCurve::Albers, core::HuCurve::Geodesic, core::HuCurve::LonLat}) {
        lines.push_back(gis::huLine(regions, core::HuLineEnds{}, curve, projection));
    }
    return lines;
}

const core::Grouping& fourRegions(const std::vector<core::Grouping>& groupings,
                                  const std::filesystem::path& statistics) {
    const auto found = std::ranges::find(groupings, core::stationGroupingId, &core::Grouping::id);
    if (found == groupings.end()) {
        throw gis::Error(gis::ErrorKind::RowMissing, (statistics / "grouping_names.csv").string(),
                         core::stationGroupingId);
    }
    return *found;
}

/// What the paper claims. A fault in its table is kept in the report: nothing but an audit needs it.
std::optional<std::vector<core::Claim>> claimsOrFault(const std::filesystem::path& statistics,
                                                      const std::vector<core::Grouping>& groupings,
                                                      LoadReport& report) {
    try {
        return readClaims(statistics, groupings);
    } catch (const gis::Error& error) {
        report.claimsFault = error;
        return std::nullopt;
    }
}

}  // namespace

bool LoadReport::isClean() const {
    return shapes.empty() && !claimsFault && join.placedWithoutData.empty() && join.dataWithoutRegion.empty() &&
           join.unnamed.empty();
}

LoadedData loadDataset(const DataPaths& paths) {
    const gis::Projection projection = gis::Projection::chinaAlbers();
    const std::filesystem::path boundaryFile = paths.shapefiles / "provinces.shp";
    gis::RegionReading reading = gis::readRegions(boundaryFile, gis::BoundaryFields{}, projection);
    core::DatasetParts parts;
    parts.regions = std::move(reading.regions);
    LoadReport report;
    keep(report, boundaryFile, std::move(reading.warnings));
    parts.baseMap = baseMap(paths.shapefiles, parts.regions, projection, report);
    parts.names = readRegionNames(paths.statistics);
    report.names = parts.names;
    parts.groupings = readGroupings(paths.statistics);
    parts.series = readPanel(paths.statistics);
    parts.stations = readStations(paths.statistics, fourRegions(parts.groupings, paths.statistics));
    parts.stationRemarks = readStationRemarks(paths.statistics);
    parts.pilotCities = readPilotCities(paths.statistics, projection);
    parts.placeLayers = readPlaceLayers(paths.statistics, fourRegions(parts.groupings, paths.statistics), projection);
    parts.plannedIndustries = readPlannedIndustries(paths.statistics);
    parts.huLines = huLines(parts.regions, projection);
    parts.queen = gis::contiguity(parts.regions, gis::Contiguity::Queen);
    parts.rook = gis::contiguity(parts.regions, gis::Contiguity::Rook);
    auto claims = claimsOrFault(paths.statistics, parts.groupings, report);
    parts.printedHalves = claims ? core::printedHalves(*claims) : core::PrintedHalves{};
    core::JoinResult joined = core::join(std::move(parts));
    report.join = std::move(joined.report);
    return {std::move(joined.dataset), std::move(report), std::move(claims)};
}

LoadOutcome tryLoad(const DataPaths& paths) {
    try {
        return loadDataset(paths);
    } catch (const gis::Error& error) {
        return error;
    } catch (const std::invalid_argument& refusal) {
        return gis::Error(gis::ErrorKind::BadValue, paths.statistics.string(), refusal.what());
    }
}

}  // namespace app
