// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/map_setting.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/load/load_dataset.h"
#include "app/text.h"
#include "gis/context_reader.h"
#include "gis/describe/fitted_projection.h"
#include "gis/error.h"
#include "gis/file_description.h"
#include "gis/graticule.h"

namespace app {
namespace {

/// The bounding box of a quadrangle of meridians and parallels, which are curves on the plane.
std::optional<core::Box> projectedBox(const LonLatBox& extent, const gis::Projection& projection) {
    constexpr int pieces = 32;
    std::vector<core::MapPoint> outline;
    for (int i = 0; i <= pieces; ++i) {
        const double fraction = static_cast<double>(i) / pieces;
        const double lon = extent.west + fraction * (extent.east - extent.west);
        const double lat = extent.south + fraction * (extent.north - extent.south);
        for (const core::LonLat place : {core::LonLat{lon, extent.south}, core::LonLat{lon, extent.north},
                                         core::LonLat{extent.west, lat}, core::LonLat{extent.east, lat}}) {
            outline.push_back(projection.project(place));
        }
    }
    return core::boundingBox(outline);
}

/// Where the regions of the package lie, and their projection; nothing when their file cannot be read.
std::optional<gis::MappedArea> homeOf(const DataPaths& paths, const DataPackage& package) {
    try {
        const gis::FileArea area = gis::areaOf(mapFile(paths, package.map.boundaries));
        return area.extent ? std::optional(gis::MappedArea{*area.extent, package.catalogue.map.projection})
                           : std::nullopt;
    } catch (const gis::Error&) {
        return std::nullopt;  // the user's file does not depend on it
    }
}

/// Meridians and parallels around an area, at a spacing that gives a handful of lines.
PackageGraticule graticuleAround(const gis::LonLatExtent& extent) {
    constexpr std::array spacings{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0};
    constexpr double lines = 8;
    constexpr double pole = 90;
    constexpr double turn = 360;
    const double span = std::max(extent.east - extent.west, extent.north - extent.south);
    const auto* const found = std::ranges::find_if(spacings, [&](double spacing) { return spacing * lines >= span; });
    const double spacing = found == spacings.end() ? spacings.back() : *found;
    const double margin = std::min(2 * spacing, (turn - (extent.east - extent.west)) / 2);
    return {{extent.west - margin, extent.east + margin, std::max(-pole, extent.south - 2 * spacing),
             std::min(pole, extent.north + 2 * spacing)},
            spacing};
}

}  // namespace

void addWarnings(LoadReport& report, const std::filesystem::path& file, gis::ReadWarnings warnings) {
    if (!warnings.empty()) {
        report.shapes[file.string()] = std::move(warnings);
    }
}

std::filesystem::path mapFile(const DataPaths& paths, const std::string& name) {
    const std::filesystem::path relative = pathOf(QString::fromStdString(name));
    std::error_code ignored;
    const std::filesystem::path beside = paths.statistics / relative;
    return std::filesystem::exists(beside, ignored) ? beside : paths.shapefiles / relative;
}

MapSetting mapSetting(const BoundaryFile& boundaries, const DataPaths& paths, const DataPackage& package) {
    const gis::FileArea area = gis::areaOf(boundaries.path, boundaries.options);
    const std::optional<gis::MappedArea> home = homeOf(paths, package);
    MapSetting setting{gis::chosenProjection(area, boundaries.projection, home), true, package.map.graticule};
    setting.isHome = !area.plane && (!area.extent || (home && gis::isInside(*area.extent, home->extent)));
    if (!setting.isHome || setting.projection != package.catalogue.map.projection) {
        setting.graticule = area.extent ? std::optional(graticuleAround(*area.extent)) : std::nullopt;
    }
    return setting;
}

core::BaseMap baseMap(const DataPaths& paths, const PackageMap& package, const gis::Projection& projection,
                      LoadReport& report) {
    core::BaseMap map;
    if (!package.land.empty()) {
        const std::filesystem::path file = mapFile(paths, package.land);
        gis::LandReadResult land = gis::readLand(file, projection);
        addWarnings(report, file, std::move(land.warnings));
        for (gis::LandArea& area : land.land) {
            map.land.push_back(std::move(area.shape));
        }
    }
    if (!package.disputedLines.empty()) {
        const std::filesystem::path file = mapFile(paths, package.disputedLines);
        gis::DisputedLineReadResult lines = gis::readDisputedLines(file, projection);
        addWarnings(report, file, std::move(lines.warnings));
        for (gis::DisputedLine& line : lines.lines) {
            map.disputedLines.push_back(std::move(line.path));
        }
    }
    if (package.graticule) {
        const LonLatBox& box = package.graticule->extent;
        map.graticule =
            gis::graticule(projection, {box.west, box.east, box.south, box.north}, package.graticule->spacingDegrees);
    }
    return map;
}

void addInset(core::DatasetParts& parts, const PackageMap& map, LazyProjection& projection) {
    if (map.inset && (!map.inset->withRegion || parts.regions.indexOf(*map.inset->withRegion))) {
        parts.baseMap.inset = projectedBox(map.inset->extent, projection.get());
    }
}

}  // namespace app
