// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/outlines.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <system_error>

#include "app/load/map_setting.h"
#include "app/overlays/overlay_reading.h"
#include "app/package/data_package.h"
#include "gis/describe/fitted_projection.h"
#include "gis/file_description.h"
#include "gis/projection.h"

namespace app {
namespace {

constexpr std::uintmax_t mostBytes = 200'000'000;
constexpr double pixelsShown = 500;

bool isTooLarge(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    return !error && bytes > mostBytes;
}

void addRings(std::vector<QPolygonF>& rings, const core::Region& region, double distance) {
    for (const core::Polygon& polygon : region.shape) {
        rings.push_back(thinned(polygon.shell, distance));
        for (const core::Ring& hole : polygon.holes) {
            rings.push_back(thinned(hole, distance));
        }
    }
}

struct RegionFile {
    std::filesystem::path path;
    gis::FileOptions options;
    gis::ProjectionChoice projection = gis::ProjectionChoice::Fitted;
};

RegionFile regionFileOf(const DataPaths& paths, const std::optional<BoundaryFile>& boundaries) {
    return boundaries ? RegionFile{boundaries->path, boundaries->options, boundaries->projection}
                      : RegionFile{mapFile(paths, readDataPackage(paths.statistics).map.boundaries), {}};
}

gis::Projection projectionFor(const RegionFile& file) {
    return gis::Projection::of(gis::chosenProjection(gis::areaOf(file.path, file.options), file.projection));
}

struct DrawnRegions {
    Outlines outlines;
    double distance = 0;  ///< Between the points that are kept.
};

DrawnRegions drawn(const RegionFile& file, const gis::Projection& projection, const gis::Progress& progress) {
    const gis::RegionReadResult read =
        gis::readRegions(file.path, {"", "", ""}, projection, {progress, 0, file.options});
    DrawnRegions regions;
    if (const auto& extent = read.regions.extent()) {
        regions.distance = std::max(extent->max.x - extent->min.x, extent->max.y - extent->min.y) / pixelsShown;
        for (const core::Region& region : read.regions.regions()) {
            addRings(regions.outlines.rings, region, regions.distance);
        }
    }
    return regions;
}

}  // namespace

QPolygonF thinned(const core::Ring& ring, double distance) {
    QPolygonF kept;
    for (const core::MapPoint& point : ring) {
        const QPointF place(point.x, point.y);
        if (kept.isEmpty() || std::hypot(place.x() - kept.last().x(), place.y() - kept.last().y()) >= distance) {
            kept << place;
        }
    }
    constexpr qsizetype fewest = 4;
    if (kept.size() < fewest) {  // a dot on the screen
        kept.clear();
        const std::size_t step = std::max<std::size_t>(ring.size() / static_cast<std::size_t>(fewest), 1);
        for (std::size_t i = 0; i < ring.size(); i += step) {
            kept << QPointF(ring[i].x, ring[i].y);
        }
    }
    return kept;
}

Outlines outlinesOf(const DataPaths& paths, const std::optional<BoundaryFile>& boundaries,
                    const gis::Progress& progress) {
    const RegionFile file = regionFileOf(paths, boundaries);
    return isTooLarge(file.path) ? Outlines{.isTooLarge = true} : drawn(file, projectionFor(file), progress).outlines;
}

Outlines outlinesWith(const OverlaySource& overlay, const DataPaths& paths,
                      const std::optional<BoundaryFile>& boundaries, const gis::Progress& progress) {
    const RegionFile file = regionFileOf(paths, boundaries);
    if (isTooLarge(file.path) || isTooLarge(overlay.path)) {
        return {.isTooLarge = true};
    }
    const gis::Projection projection = projectionFor(file);
    DrawnRegions regions = drawn(file, projection, progress);
    const core::Overlay read = readOverlay(overlay, projection, std::nullopt, progress).overlay;
    for (const core::Polyline& line : read.lines) {
        regions.outlines.lines.push_back(thinned(line, regions.distance));
    }
    for (const core::OverlayPoint& point : read.points) {
        regions.outlines.points << QPointF(point.point.x, point.point.y);
    }
    return std::move(regions.outlines);
}

}  // namespace app
