// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/load_dataset.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "app/load/boundary_file.h"
#include "app/package/claims_table.h"
#include "app/package/data_package.h"
#include "app/package/statistics_tables.h"
#include "app/text.h"
#include "core/indicators/indicator_value.h"
#include "gis/adjacency.h"
#include "gis/context_reader.h"
#include "gis/graticule.h"
#include "gis/hu_line.h"
#include "gis/parallel/in_parallel.h"
#include "gis/region_reader.h"

namespace app {
namespace {

// How far the loading is after its steps, as the time goes with millions of vertices.
constexpr double statisticsRead = 0.1;  ///< Where they come first.
constexpr double partsRead = 0.45;
constexpr double linesKnown = 0.5;
constexpr double bordersKnown = 0.6;
constexpr double pictureKnown = 0.7;

/// The box of a quadrangle of meridians and parallels, which bulge on the plane.
std::optional<core::Box> projectedBox(const LonLatBox& extent, const gis::Projection& projection) {
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

/// A file of the package, in the folder of its tables or in that of the boundaries.
std::filesystem::path mapFile(const DataPaths& paths, const std::string& name) {
    const std::filesystem::path relative = pathOf(QString::fromStdString(name));
    std::error_code ignored;
    const std::filesystem::path beside = paths.statistics / relative;
    return std::filesystem::exists(beside, ignored) ? beside : paths.shapefiles / relative;
}

/// What lies round the regions, still without an inset.
core::BaseMap baseMap(const DataPaths& paths, const PackageMap& package, const gis::Projection& projection,
                      LoadReport& report) {
    core::BaseMap map;
    if (!package.land.empty()) {
        const std::filesystem::path file = mapFile(paths, package.land);
        gis::LandReading land = gis::readLand(file, projection);
        keep(report, file, std::move(land.warnings));
        for (gis::LandArea& area : land.land) {
            map.land.push_back(std::move(area.shape));
        }
    }
    if (!package.disputedLines.empty()) {
        const std::filesystem::path file = mapFile(paths, package.disputedLines);
        gis::LineReading lines = gis::readLines(file, projection);
        keep(report, file, std::move(lines.warnings));
        for (gis::DisputedLine& line : lines.lines) {
            map.disputedLines.push_back(std::move(line.path));
        }
    }
    if (package.graticule) {
        const LonLatBox& box = package.graticule->extent;
        for (gis::GraticuleLine& line : gis::graticule(projection, {box.west, box.east, box.south, box.north},
                                                       package.graticule->spacingDegrees)) {
            map.graticule.push_back({line.isMeridian, line.degrees, std::move(line.path)});
        }
    }
    return map;
}

/// One line for each curve; the default first.
std::vector<core::HuLine> huLines(const core::RegionSet& regions, const gis::Projection& projection,
                                  const gis::Progress& progress) {
    constexpr std::array curves{core::HuCurve::Albers, core::HuCurve::Geodesic, core::HuCurve::LonLat};
    constexpr double each = 1.0 / curves.size();
    std::vector<core::HuLine> lines;
    for (const core::HuCurve curve : curves) {
        const double from = each * static_cast<double>(lines.size());
        lines.push_back(
            gis::huLine(regions, core::HuLineEnds{}, curve, projection, gis::stretchOf(progress, from, from + each)));
    }
    return lines;
}

/// What join() would work out for itself, but without Cancel and on one processor.
void addOutlines(core::DatasetParts& parts, const gis::Progress& progress) {
    const gis::Progress forBorders = gis::stretchOf(progress, linesKnown, bordersKnown);
    const gis::Progress forAnchors = gis::stretchOf(progress, bordersKnown, pictureKnown);
    parts.borders = core::borders(parts.regions, gis::parallelExecutor(core::borderRounds, forBorders));
    parts.anchors = core::labelAnchors(parts.regions, gis::parallelExecutor(1, forAnchors));
}

/// What the paper claims. A fault in its table is kept in the report: nothing but an audit needs it.
std::optional<std::vector<core::Claim>> claimsOrFault(const DataPackage& package, const core::Catalogue& catalogue,
                                                      const std::vector<core::Grouping>& groupings,
                                                      LoadReport& report) {
    try {
        return readClaims(package, catalogue, groupings);
    } catch (const gis::Error& error) {
        report.claimsFault = error;
        return std::nullopt;
    }
}

/// Returns the result of `step`. When core refuses a value, the error names the file or folder it was read from.
template <class Step>
auto blaming(const std::filesystem::path& origin, const Step& step) {
    try {
        return step();
    } catch (const std::invalid_argument& refusal) {
        throw gis::Error(gis::ErrorKind::BadValue, origin.string(), refusal.what());
    }
}

/// All that is read beside the regions. The tables of figures take by far the longest.
core::DatasetParts partsBesideRegions(const DataPaths& paths, const DataPackage& package,
                                      const gis::Projection& projection, const gis::Progress& progress,
                                      LoadReport& report) {
    core::DatasetParts parts = blaming(paths.statistics, [&] {
        core::DatasetParts tables;
        tables.catalogue = core::Catalogue(package.catalogue);
        tables.names = readRegionNames(package);
        tables.groupings = readGroupings(package);
        FigureTables figures = readFigures(package, tables.groupings, progress);
        tables.series = std::move(figures.series);
        report.rowsWithoutValue = std::move(figures.rowsWithoutValue);
        tables.stationRemarks = readStationRemarks(package);
        tables.pilotCities = readPilotCities(package, projection);
        tables.placeLayers = readPlaceLayers(package, tables.groupings, projection);
        tables.plannedIndustries = readPlannedIndustries(package);
        return tables;
    });
    parts.baseMap = blaming(paths.shapefiles, [&] { return baseMap(paths, package.map, projection, report); });
    return parts;
}

/// The codes that have figures or a name.
std::set<core::RegionCode> codesOf(const core::DatasetParts& parts) {
    std::set<core::RegionCode> codes;
    for (const core::RegionNames& names : parts.names) {
        codes.insert(names.code);
    }
    for (const core::Series& series : parts.series) {
        if (!series.isByGroup()) {
            codes.insert(series.codes().begin(), series.codes().end());
        }
    }
    return codes;
}

/// Reads all but the regions on a thread of its own. Given up with this object.
class ReadingBeside {
public:
    ReadingBeside(const DataPaths& paths, const DataPackage& package)
        : m_parts(std::async(std::launch::async, [this, paths, package] {
              const auto goOn = [this](double part) {
                  m_part = part;
                  return !m_isGivenUp;
              };
              return partsBesideRegions(paths, package, gis::Projection(package.map.projection), goOn, m_report);
          })) {}
    ~ReadingBeside() { m_isGivenUp = true; }
    ReadingBeside(const ReadingBeside&) = delete;
    ReadingBeside& operator=(const ReadingBeside&) = delete;

    /// What was read, once.
    core::DatasetParts take(const gis::Progress& progress, LoadReport& report) {
        constexpr std::chrono::milliseconds patience(20);
        while (m_parts.wait_for(patience) != std::future_status::ready) {
            gis::report(progress, m_part);
        }
        core::DatasetParts parts = m_parts.get();
        report = std::move(m_report);
        return parts;
    }

private:
    std::atomic<double> m_part = 0;
    std::atomic<bool> m_isGivenUp = false;
    LoadReport m_report;
    std::future<core::DatasetParts> m_parts;  ///< Declared last: its thread uses the others.
};

void takeRegions(core::DatasetParts& parts, gis::RegionReading reading, const std::filesystem::path& file,
                 LoadReport& report) {
    parts.regions = std::move(reading.regions);
    report.names = parts.names;
    keep(report, file, std::move(reading.warnings));
}

/// The user's regions and, before, all the rest: the codes of the statistics tell the field.
std::variant<core::DatasetParts, CodeFieldUnknown> partsWithin(const BoundaryFile& boundaries, const DataPaths& paths,
                                                               const DataPackage& package,
                                                               const gis::Projection& projection,
                                                               const gis::Progress& progress, LoadReport& report) {
    core::DatasetParts parts =
        partsBesideRegions(paths, package, projection, gis::stretchOf(progress, 0, statisticsRead), report);
    const auto found = boundaryFields(boundaries, codesOf(parts));
    if (const auto* unknown = std::get_if<CodeFieldUnknown>(&found)) {
        return *unknown;
    }
    parts.boundaryFile = boundaries.path.filename().string();
    const gis::Progress forRegions = gis::stretchOf(progress, statisticsRead, partsRead);
    const auto& fields = std::get<gis::BoundaryFields>(found);
    takeRegions(
        parts,
        blaming(boundaries.path, [&] { return gis::readRegions(boundaries.path, fields, projection, {forRegions}); }),
        boundaries.path, report);
    return parts;
}

/// The regions that ship and, at the same time, all the rest.
core::DatasetParts shippedParts(const DataPaths& paths, const DataPackage& package, const gis::Projection& projection,
                                const gis::Progress& progress, LoadReport& report) {
    const std::filesystem::path file = mapFile(paths, package.map.boundaries);
    ReadingBeside rest(paths, package);
    const gis::Progress forRegions = gis::stretchOf(progress, 0, partsRead - statisticsRead);
    const auto fields = boundaryFields(BoundaryFile{file, package.map.boundaryKey}, {});
    gis::RegionReading reading = blaming(
        file, [&] { return gis::readRegions(file, std::get<gis::BoundaryFields>(fields), projection, {forRegions}); });
    core::DatasetParts parts = rest.take(gis::stretchOf(progress, partsRead - statisticsRead, partsRead), report);
    takeRegions(parts, std::move(reading), file, report);
    return parts;
}

/// @param isPainted  whether a window paints the picture meanwhile, for which one processor is left.
/// @returns whether the neighbours are known, rather than given up.
bool addNeighbours(core::Dataset& dataset, bool isPainted, const gis::Progress& progress) {
    try {
        const std::size_t threads = isPainted ? gis::allProcessorsButOne() : 0;
        gis::Neighbours neighbours =
            gis::neighbours(*dataset.regions, gis::defaultContiguityToleranceM, progress, threads);
        dataset.queen = std::make_shared<const core::Adjacency>(std::move(neighbours.queen));
        dataset.rook = std::make_shared<const core::Adjacency>(std::move(neighbours.rook));
        return true;
    } catch (const gis::Cancelled&) {
        return false;
    }
}

}  // namespace

bool LoadReport::isClean() const {
    return shapes.empty() && rowsWithoutValue.empty() && !claimsFault && join.placedWithoutData.empty() &&
           join.dataWithoutRegion.empty() && join.unnamed.empty();
}

std::variant<LoadedData, CodeFieldUnknown> loadData(const DataPaths& paths, const LoadOptions& options) {
    const DataPackage package = readDataPackage(paths.statistics);
    const gis::Projection projection(package.map.projection);
    LoadReport report;
    auto found = options.boundaries
                     ? partsWithin(*options.boundaries, paths, package, projection, options.progress, report)
                     : shippedParts(paths, package, projection, options.progress, report);
    if (const auto* unknown = std::get_if<CodeFieldUnknown>(&found)) {
        return *unknown;
    }
    gis::report(options.progress, partsRead);
    auto& parts = std::get<core::DatasetParts>(found);
    const std::optional<PackageInset>& inset = package.map.inset;
    if (inset && (!inset->withRegion || parts.regions.indexOf(*inset->withRegion))) {
        parts.baseMap.inset = projectedBox(inset->extent, projection);
    }
    auto claims =
        blaming(paths.statistics, [&] { return claimsOrFault(package, parts.catalogue, parts.groupings, report); });
    parts.printedHalves = claims ? core::printedHalves(*claims) : core::PrintedHalves{};
    const std::filesystem::path regions =
        options.boundaries ? options.boundaries->path : mapFile(paths, package.map.boundaries);
    core::JoinResult joined = blaming(regions, [&] {
        if (package.map.hasHuLine) {
            parts.huLines = huLines(parts.regions, projection, gis::stretchOf(options.progress, partsRead, linesKnown));
        }
        addOutlines(parts, options.progress);
        return core::join(std::move(parts));
    });
    report.join = std::move(joined.report);
    LoadedData data{std::move(joined.dataset), std::move(report), std::move(claims), false};
    gis::report(options.progress, pictureKnown);
    if (options.onPicture) {
        options.onPicture(data);
    }
    data.areNeighboursKnown = addNeighbours(data.dataset, static_cast<bool>(options.onPicture),
                                            gis::stretchOf(options.progress, pictureKnown, 1));
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
    }
}

}  // namespace app
