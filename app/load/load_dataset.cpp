// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/load_dataset.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "app/load/boundary_file.h"
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

// How far the loading is after its steps, as the time goes with millions of vertices.
constexpr double regionsRead = 0.4;
constexpr double partsKnown = 0.5;
constexpr double pictureKnown = 0.7;

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

/// All that is read beside shapes.
core::DatasetParts statisticsOf(const std::filesystem::path& statistics, const gis::Projection& projection) {
    core::DatasetParts parts;
    parts.names = readRegionNames(statistics);
    parts.groupings = readGroupings(statistics);
    parts.series = readPanel(statistics);
    parts.stations = readStations(statistics, fourRegions(parts.groupings, statistics));
    parts.stationRemarks = readStationRemarks(statistics);
    parts.pilotCities = readPilotCities(statistics, projection);
    parts.placeLayers = readPlaceLayers(statistics, fourRegions(parts.groupings, statistics), projection);
    parts.plannedIndustries = readPlannedIndustries(statistics);
    return parts;
}

/// The codes that have figures or a name.
std::set<core::RegionCode> codesOf(const core::DatasetParts& parts) {
    std::set<core::RegionCode> codes;
    for (const core::RegionNames& names : parts.names) {
        codes.insert(names.code);
    }
    for (const core::Series& series : parts.series) {
        codes.insert(series.codes().begin(), series.codes().end());
    }
    return codes;
}

/// The regions and what is read beside shapes. The statistics come first only where their codes tell the field.
std::variant<core::DatasetParts, CodeFieldUnknown> regionsAndStatistics(const DataPaths& paths,
                                                                        const LoadOptions& options,
                                                                        const gis::Projection& projection,
                                                                        LoadReport& report) {
    core::DatasetParts parts;
    std::filesystem::path file = paths.shapefiles / "provinces.shp";
    gis::BoundaryFields fields;
    if (options.boundaries) {
        parts = statisticsOf(paths.statistics, projection);
        const auto found = boundaryFields(*options.boundaries, codesOf(parts));
        if (const auto* unknown = std::get_if<CodeFieldUnknown>(&found)) {
            return *unknown;
        }
        file = options.boundaries->path;
        parts.boundaryFile = file.filename().string();
        fields = std::get<gis::BoundaryFields>(found);
    }
    gis::RegionReading reading =
        gis::readRegions(file, fields, projection, {gis::stretchOf(options.progress, 0, regionsRead)});
    if (!options.boundaries) {
        parts = statisticsOf(paths.statistics, projection);
    }
    parts.regions = std::move(reading.regions);
    report.names = parts.names;
    keep(report, file, std::move(reading.warnings));
    return parts;
}

void addNeighbours(core::Dataset& dataset, const gis::Progress& progress) {
    gis::Neighbours neighbours = gis::neighbours(*dataset.regions, gis::defaultContiguityToleranceM, progress);
    dataset.queen = std::make_shared<const core::Adjacency>(std::move(neighbours.queen));
    dataset.rook = std::make_shared<const core::Adjacency>(std::move(neighbours.rook));
}

}  // namespace

bool LoadReport::isClean() const {
    return shapes.empty() && !claimsFault && join.placedWithoutData.empty() && join.dataWithoutRegion.empty() &&
           join.unnamed.empty();
}

std::variant<LoadedData, CodeFieldUnknown> loadData(const DataPaths& paths, const LoadOptions& options) {
    const gis::Projection projection = gis::Projection::chinaAlbers();
    LoadReport report;
    auto found = regionsAndStatistics(paths, options, projection, report);
    if (const auto* unknown = std::get_if<CodeFieldUnknown>(&found)) {
        return *unknown;
    }
    auto& parts = std::get<core::DatasetParts>(found);
    parts.baseMap = baseMap(paths.shapefiles, parts.regions, projection, report);
    parts.huLines = huLines(parts.regions, projection);
    auto claims = claimsOrFault(paths.statistics, parts.groupings, report);
    parts.printedHalves = claims ? core::printedHalves(*claims) : core::PrintedHalves{};
    gis::report(options.progress, partsKnown);
    core::JoinResult joined = core::join(std::move(parts));
    report.join = std::move(joined.report);
    LoadedData data{std::move(joined.dataset), std::move(report), std::move(claims)};
    gis::report(options.progress, pictureKnown);
    if (options.onPicture) {
        options.onPicture(data);
    }
    addNeighbours(data.dataset, gis::stretchOf(options.progress, pictureKnown, 1));
    return data;
}

LoadedData loadDataset(const DataPaths& paths) { return std::get<LoadedData>(loadData(paths, {})); }

LoadOutcome tryLoad(const DataPaths& paths, const LoadOptions& options) {
    try {
        return std::visit([](auto&& outcome) -> LoadOutcome { return std::move(outcome); }, loadData(paths, options));
    } catch (const gis::Cancelled&) {
        return LoadCancelled{};
    } catch (const gis::Error& error) {
        return error;
    } catch (const std::invalid_argument& refusal) {
        return gis::Error(gis::ErrorKind::BadValue, paths.statistics.string(), refusal.what());
    }
}

}  // namespace app
