// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/outlines.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <system_error>

#include "app/load/map_setting.h"
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
    const std::filesystem::path file =
        boundaries ? boundaries->path : mapFile(paths, readDataPackage(paths.statistics).map.boundaries);
    const gis::FileOptions options = boundaries ? boundaries->options : gis::FileOptions();
    if (isTooLarge(file)) {
        return {{}, true};
    }
    const gis::ProjectionChoice chosen = boundaries ? boundaries->projection : gis::ProjectionChoice::Fitted;
    const gis::Projection projection = gis::Projection::of(gis::chosenProjection(gis::areaOf(file, options), chosen));
    const gis::RegionReadResult read = gis::readRegions(file, {"", "", ""}, projection, {progress, 0, options});
    Outlines outlines;
    if (const auto& extent = read.regions.extent()) {
        const double distance = std::max(extent->max.x - extent->min.x, extent->max.y - extent->min.y) / pixelsShown;
        for (const core::Region& region : read.regions.regions()) {
            addRings(outlines.rings, region, distance);
        }
    }
    return outlines;
}

}  // namespace app
