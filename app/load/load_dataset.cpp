// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/load_dataset.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>
#include <memory>
#include <optional>
#include <semaphore>
#include <set>
#include <stdexcept>
#include <thread>
#include <utility>

#include "app/load/boundary_file.h"
#include "app/load/dataset_checks.h"
#include "app/load/map_setting.h"
#include "app/load/shape_relations.h"
#include "app/load/shapes/map_outlines.h"
#include "app/package/claims_table.h"
#include "app/package/data_package.h"
#include "app/package/package_checks.h"
#include "app/package/statistics_tables.h"
#include "core/indicators/indicator_value.h"
#include "gis/describe/fitted_projection.h"
#include "gis/parallel/in_parallel.h"
#include "gis/region_reader.h"

namespace app {
namespace {

// Progress at the end of each step, as measured with millions of vertices.
constexpr double statisticsRead = 0.1;  ///< If they are read before the regions.
constexpr double partsRead = 0.45;
constexpr double linesKnown = 0.5;
constexpr double mapReadyPart = 0.7;

/// The claims of a publication. A fault in their table is added to the report, because only an audit needs them.
std::optional<core::PublishedClaims> claimsOrFault(const DataPackage& package, const core::Catalogue& catalogue,
                                                   const std::vector<core::Grouping>& groupings, LoadReport& report) {
    try {
        return readClaims(package, catalogue, groupings);
    } catch (const gis::Error& error) {
        report.claimsFault = error;
        return std::nullopt;
    }
}

/// Returns the result of `step`. When core refuses a value, the error names the file or folder it was read from.
template <class Step>
auto withErrorOrigin(const std::filesystem::path& origin, const Step& step) {
    try {
        return step();
    } catch (const std::invalid_argument& refusal) {
        throw gis::Error(gis::ErrorKind::BadValue, origin.string(), refusal.what());
    }
}

/// The kinds of tables that may be absent: a missing file is only a warning.
std::vector<std::string> optionalTables(const DataNeeds& needs) {
    std::vector<std::string> tables;
    if (needs.places) {
        tables = {"places", "planned-industries"};
    }
    if (needs.claims) {
        tables.emplace_back("paper-claims");
    }
    return tables;
}

/// The kinds of tables that are of no use without rows.
std::vector<std::string> tablesWithRows(const DataNeeds& needs) {
    std::vector<std::string> tables{"region-names", "grouping-names", "groupings", "figures"};
    if (needs.places) {
        tables.emplace_back("places");
    }
    return tables;
}

/// Adds the remarks of all tables. @returns the codes of their regions.
CodesByFile addRemarks(core::DatasetParts& tables, const DataPackage& package) {
    CodesByFile codes;
    for (const PackageTable* source : package.tablesWith("remarks")) {
        for (core::RegionRemark& remark : readRemarks(package, *source)) {
            codes[source->path.string()].insert(remark.code);
            tables.remarks.push_back(std::move(remark));
        }
    }
    return codes;
}

core::DatasetParts readTables(const DataPackage& package, const DataNeeds& needs, LazyProjection& projection,
                              const gis::Progress& progress, LoadReport& report) {
    core::DatasetParts tables;
    tables.catalogue = core::Catalogue(package.catalogue);
    tables.names = readRegionNames(package);
    tables.groupings = readGroupings(package);
    FigureTables figures = readFigures(package, tables.groupings, progress, needs.figures);
    tables.series = std::move(figures.series);
    tables.otherSurveyed = std::move(figures.otherSurveyed);
    CodesByFile inRemarks;
    if (needs.places) {
        inRemarks = addRemarks(tables, package);
        tables.placeLayers = readPlaceLayers(package, tables.groupings, projection.get());
        tables.plannedIndustries = readPlannedIndustries(package);
        tables.planClusters = readPlanClusters(package);
    }
    report.rowsWithoutValue = std::move(figures.rowsWithoutValue);
    report.unknownCodes = unnamedCodes(package, std::move(figures.codes), inRemarks, tables);
    for (const auto& warnings :
         {package.warnings, groupingWarnings(package, tables.groupings), figures.warnings,
          fileWarnings(package, optionalTables(needs)), emptyTableWarnings(package, tablesWithRows(needs))}) {
        report.package.insert(report.package.end(), warnings.begin(), warnings.end());
    }
    return tables;
}

/// All that is needed beside the regions. The tables of figures take by far the longest.
core::DatasetParts partsWithoutRegions(const DataPaths& paths, const DataPackage& package, const DataNeeds& needs,
                                       LazyProjection& projection, const gis::Progress& progress, LoadReport& report) {
    core::DatasetParts parts =
        withErrorOrigin(paths.statistics, [&] { return readTables(package, needs, projection, progress, report); });
    if (needs.baseMap) {
        parts.baseMap =
            withErrorOrigin(paths.shapefiles, [&] { return baseMap(paths, package.map, projection.get(), report); });
    }
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

/// Reads everything except the regions in a thread of its own; destroying the object cancels that.
class BackgroundReading {
public:
    BackgroundReading(const DataPaths& paths, const DataPackage& package, const DataNeeds& needs)
        : m_paths(paths),
          m_package(package),
          m_needs(needs),
          m_thread(gis::startThreads(1, [this](std::size_t) { read(); })) {}
    ~BackgroundReading() {
        m_isCancelled = true;
        for (std::thread& thread : m_thread) {
            thread.join();
        }
    }
    BackgroundReading(const BackgroundReading&) = delete;
    BackgroundReading& operator=(const BackgroundReading&) = delete;

    /// Waits for the result, or makes it when the system could not start a thread; may be called once.
    core::DatasetParts take(const gis::Progress& progress, LoadReport& report) {
        constexpr std::chrono::milliseconds pollInterval(20);
        if (m_thread.empty()) {
            read();
        }
        while (!m_isDone.try_acquire_for(pollInterval)) {
            gis::report(progress, m_fraction);
        }
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        report = std::move(m_report);
        return std::move(m_parts);
    }

private:
    void read() noexcept {
        const auto progress = [this](double fraction) {
            m_fraction = fraction;
            return !m_isCancelled;
        };
        try {
            LazyProjection projection(m_package.catalogue.map);
            m_parts = partsWithoutRegions(m_paths, m_package, m_needs, projection, progress, m_report);
        } catch (...) {
            m_failure = std::current_exception();
        }
        m_isDone.release();
    }

    const DataPaths m_paths;
    const DataPackage& m_package;
    const DataNeeds m_needs;
    std::atomic<double> m_fraction = 0;
    std::atomic<bool> m_isCancelled = false;
    core::DatasetParts m_parts;
    LoadReport m_report;
    std::exception_ptr m_failure;
    std::binary_semaphore m_isDone{0};
    std::vector<std::thread> m_thread;  ///< One, or none; declared last, since it uses the others.
};

/// Takes the regions, and the shapes in their file that are none.
void takeRegions(core::DatasetParts& parts, gis::RegionReadResult reading, const std::filesystem::path& file,
                 const gis::BoundaryFields& fields, LoadReport& report) {
    report.boundaries = {reading.layer, reading.reference, reading.encoding, fields.code, nameFieldsOf(fields)};
    parts.regions = std::move(reading.regions);
    report.names = parts.names;
    report.unknownCodes = codesOffTheMap(report.unknownCodes, parts.regions);
    addWarnings(report, file, std::move(reading.warnings));
    if (!reading.overlays.empty()) {
        parts.overlays.push_back(boundaryOverlay(std::move(reading.overlays)));
    }
}

/// Gives regions other codes; those that are not listed keep theirs. Regions that get the same code are joined.
void recode(gis::RegionReadResult& reading, const std::map<std::string, core::RegionCode>& codeOf) {
    std::vector<core::Region> changed;
    std::map<core::RegionCode, std::size_t> positions;
    for (core::Region region : reading.regions.regions()) {
        const std::string before = region.code.text();
        if (const auto found = codeOf.find(before); found != codeOf.end()) {
            region.code = found->second;
        }
        const auto [known, isNew] = positions.emplace(region.code, changed.size());
        if (isNew) {
            changed.push_back(std::move(region));
            continue;
        }
        reading.warnings.features[gis::ReadWarning::DuplicateCode].push_back({0, before, region.nameZh, region.nameEn});
        core::Region& first = changed[known->second];
        std::ranges::move(region.shape, std::back_inserter(first.shape));
        first.areaKm2 += region.areaKm2;
    }
    reading.regions = core::RegionSet(std::move(changed));
}

gis::RegionReadResult regionsOf(const BoundaryFile& file, const gis::BoundaryFields& fields, DataNeeds::Regions needed,
                                LazyProjection& projection, const gis::Progress& progress) {
    return withErrorOrigin(file.path, [&] {
        return needed == DataNeeds::Regions::Shapes
                   ? gis::readRegions(file.path, fields, projection.get(), {progress, 0, file.options})
                   : gis::RegionReadResult{regionsWithoutShapes(file.path, fields, file.options), {}};
    });
}

/// Everything except the regions, and then the user's regions: the codes of the statistics identify the field.
std::variant<core::DatasetParts, CodeFieldUnknown> partsForUserBoundaries(
    const LoadOptions& options, const DataPaths& paths, const DataPackage& package, const DataNeeds& needs,
    LazyProjection& projection, LoadReport& report) {
    const BoundaryFile& boundaries = *options.boundaries;
    const gis::Progress& progress = options.progress;
    core::DatasetParts parts = partsWithoutRegions(paths, package, needs, projection,
                                                   gis::scaledProgress(progress, 0, statisticsRead), report);
    const auto found = boundaryFields(boundaries, codesOf(parts));
    if (const auto* unknown = std::get_if<CodeFieldUnknown>(&found)) {
        return *unknown;
    }
    parts.boundaryFile = boundaries.path.filename().string();
    const gis::Progress forRegions = gis::scaledProgress(progress, statisticsRead, partsRead);
    const auto& fields = std::get<gis::BoundaryFields>(found);
    gis::RegionReadResult reading = regionsOf(boundaries, fields, needs.regions, projection, forRegions);
    if (!options.codeOfBoundary.empty()) {
        recode(reading, options.codeOfBoundary);
    }
    takeRegions(parts, std::move(reading), boundaries.path, fields, report);
    return parts;
}

/// The shipped regions and, at the same time, everything else.
core::DatasetParts shippedParts(const DataPaths& paths, const DataPackage& package, const DataNeeds& needs,
                                LazyProjection& projection, const gis::Progress& progress, LoadReport& report) {
    const BoundaryFile file{mapFile(paths, package.map.boundaries), package.map.boundaryKey, {}};
    BackgroundReading rest(paths, package, needs);
    const gis::Progress forRegions = gis::scaledProgress(progress, 0, partsRead - statisticsRead);
    const auto found = boundaryFields(file, {});
    const auto& fields = std::get<gis::BoundaryFields>(found);
    gis::RegionReadResult reading = regionsOf(file, fields, needs.regions, projection, forRegions);
    core::DatasetParts parts = rest.take(gis::scaledProgress(progress, partsRead - statisticsRead, partsRead), report);
    takeRegions(parts, std::move(reading), file.path, fields, report);
    return parts;
}

/// Reads the claims, and adds what their publication prints about the sides of the dividing line.
std::optional<core::PublishedClaims> takeClaims(core::DatasetParts& parts, const DataPaths& paths,
                                                const DataPackage& package, LoadReport& report) {
    std::optional<core::PublishedClaims> claims = withErrorOrigin(
        paths.statistics, [&] { return claimsOrFault(package, parts.catalogue, parts.groupings, report); });
    if (claims) {
        const PackageTable& source = *package.tableWith("paper-claims");
        parts.printedSideShares = core::printedSideShares(claims->list);
        parts.printedSideShares.source = source.citation;
        report.unknownCodes.merge(codesOffTheMap(unnamedCodes(source.path, claims->list, parts), parts.regions));
    }
    return claims;
}

/// Adds the dividing lines, borders and label positions that are needed, and joins the figures with the regions.
core::JoinResult joinedParts(core::DatasetParts parts, const DataPackage& package, const DataNeeds& needs,
                             LazyProjection& projection, bool isHome, const gis::Progress& progress) {
    if (package.catalogue.dividingLine && needs.dividingLines != DataNeeds::DividingLines::None) {
        parts.dividingLines =
            dividingLines(needs.dividingLines, *package.catalogue.dividingLine, parts.regions, projection.get(), isHome,
                          gis::scaledProgress(progress, partsRead, linesKnown));
    }
    addOutlines(parts, needs.outlines, gis::scaledProgress(progress, linesKnown, mapReadyPart));
    return core::join(std::move(parts));
}

/// Adds the faults that are known only after the join.
/// @param groupings  the ids of those of the package.
void addJoinWarnings(LoadReport& report, const DataPackage& package, const std::set<std::string>& groupings,
                     const core::Dataset& dataset, DataNeeds::Regions needed) {
    report.ungrouped = ungroupedRegions(package, groupings, dataset);
    if (needed == DataNeeds::Regions::Shapes) {
        std::ranges::move(placementWarnings(package, dataset), std::back_inserter(report.package));
        std::ranges::move(emptyIndicatorWarnings(package, dataset), std::back_inserter(report.package));
    }
}

/// A package whose map is set up for the user's boundaries.
struct AdaptedPackage {
    std::shared_ptr<const DataPackage> package;
    DataNeeds needs;
    bool isHome = true;
    std::optional<core::MapProjection> projectionInstead = {};  ///< LoadReport::projectionInstead
};

AdaptedPackage adapted(std::shared_ptr<const DataPackage> package, const DataPaths& paths, const LoadOptions& options) {
    if (!options.boundaries || options.needs.regions == DataNeeds::Regions::Codes) {
        return {std::move(package), options.needs};
    }
    const MapSetting setting = mapSetting(*options.boundaries, paths, *package);
    const auto instead = gis::isOfKind(setting.projection, options.boundaries->projection)
                             ? std::nullopt
                             : std::optional(setting.projection);
    if (setting.projection == package->catalogue.map.projection) {
        return {std::move(package), options.needs, setting.isHome, instead};
    }
    const auto changed = std::make_shared<DataPackage>(*package);
    if (auto& line = changed->catalogue.dividingLine; line && !line->straightOn) {
        line->straightOn = package->catalogue.map.projection;
    }
    changed->catalogue.map.projection = setting.projection;
    changed->map.graticule = setting.graticule;
    DataNeeds needs = options.needs;
    if (std::holds_alternative<core::PlaneCoordinates>(setting.projection)) {
        // Nothing that has a place on Earth can be drawn on the plane of the file.
        changed->map.inset.reset();
        needs.dividingLines = DataNeeds::DividingLines::None;
        needs.baseMap = false;
        needs.places = false;
    }
    return {changed, needs, false, instead};
}

bool isConsistent(const DataNeeds& needs) {
    const bool usesShapes = needs.dividingLines != DataNeeds::DividingLines::None || needs.outlines || needs.neighbours;
    return needs.regions == DataNeeds::Regions::Shapes || !usesShapes;
}

}  // namespace

bool LoadReport::isClean() const {
    return shapes.empty() && package.empty() && unknownCodes.empty() && ungrouped.empty() && rowsWithoutValue.empty() &&
           !claimsFault && !projectionInstead && !missingGrouping && (!aggregation || core::isPlain(*aggregation)) &&
           std::ranges::all_of(overlays, &OverlayReading::isClean) &&
           std::ranges::all_of(tables, &TableJoinReport::isClean) &&
           std::ranges::all_of(formulas, &FormulaReport::isClean) && join.groupedWithoutData.empty() &&
           join.dataWithoutRegion.empty() && join.unnamed.empty();
}

std::variant<LoadedData, CodeFieldUnknown> loadData(const DataPaths& paths, const LoadOptions& options) {
    if (!isConsistent(options.needs)) {
        throw std::invalid_argument("loadData: dividing lines, borders and neighbours need the shapes of the regions");
    }
    const AdaptedPackage setUp = adapted(
        options.package ? options.package : std::make_shared<const DataPackage>(readDataPackage(paths.statistics)),
        paths, options);
    const DataPackage& package = *setUp.package;
    LazyProjection projection(package.catalogue.map);
    const DataNeeds& needs = setUp.needs;
    LoadReport report;
    report.projectionInstead = setUp.projectionInstead;
    auto found = options.boundaries ? partsForUserBoundaries(options, paths, package, needs, projection, report)
                                    : std::variant<core::DatasetParts, CodeFieldUnknown>(
                                          shippedParts(paths, package, needs, projection, options.progress, report));
    if (const auto* unknown = std::get_if<CodeFieldUnknown>(&found)) {
        return *unknown;
    }
    gis::report(options.progress, partsRead);
    auto& parts = std::get<core::DatasetParts>(found);
    if (needs.baseMap) {
        addInset(parts, package.map, projection);
    }
    auto claims = needs.claims ? takeClaims(parts, paths, package, report) : std::nullopt;
    std::set<std::string> groupings;
    std::ranges::transform(parts.groupings, std::inserter(groupings, groupings.end()), &core::Grouping::id);
    if (options.extend) {
        options.extend(parts, report);
    }
    const std::filesystem::path regions =
        options.boundaries ? options.boundaries->path : mapFile(paths, package.map.boundaries);
    core::JoinResult joined = withErrorOrigin(regions, [&] {
        return joinedParts(std::move(parts), package, needs, projection, setUp.isHome, options.progress);
    });
    report.join = std::move(joined.report);
    addJoinWarnings(report, package, groupings, joined.dataset, needs.regions);
    LoadedData data{std::move(joined.dataset), std::move(report), std::move(claims), false};
    gis::report(options.progress, mapReadyPart);
    if (options.onMapReady) {
        options.onMapReady(data);
    }
    data.areNeighboursKnown =
        needs.neighbours && addNeighbours(data.dataset, projection.get(), static_cast<bool>(options.onMapReady),
                                          gis::scaledProgress(options.progress, mapReadyPart, 1));
    return data;
}

LoadedData loadDataset(const DataPaths& paths) { return std::get<LoadedData>(loadData(paths, {})); }

LoadOutcome outcomeOf(const std::function<std::variant<LoadedData, CodeFieldUnknown>()>& load) {
    try {
        return std::visit([](auto&& outcome) -> LoadOutcome { return std::move(outcome); }, load());
    } catch (const gis::Cancelled&) {
        return LoadCancelled{};
    } catch (const gis::Error& error) {
        return error;
    }
}

LoadOutcome tryLoad(const DataPaths& paths, const LoadOptions& options) {
    return outcomeOf([&] { return loadData(paths, options); });
}

}  // namespace app
