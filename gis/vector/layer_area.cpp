// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/layer_area.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

#include "gis/detail/gdal_error_scope.h"
#include "gis/vector/degrees.h"
#include "gis/vector/seam.h"

namespace gis::detail {
namespace {

bool isOnEarth(core::LonLat place) {
    return std::isfinite(place.lon) && std::isfinite(place.lat) && std::abs(place.lat) <= northPole;
}

/// Places along the edges of a box.
StoredPath outlineOf(const StoredBox& box) {
    constexpr int pieces = 20;
    StoredPath path;
    for (int i = 0; i <= pieces; ++i) {
        const double along = static_cast<double>(i) / pieces;
        const double x = box.min.x + along * box.width();
        const double y = box.min.y + along * box.height();
        path.insert(path.end(), {{x, box.min.y}, {x, box.max.y}, {box.min.x, y}, {box.max.x, y}});
    }
    return path;
}

/// The extent of places; nothing when they surround a pole or lie on both sides of 180 degrees.
std::optional<LonLatExtent> simpleExtent(const LonLatPath& places) {
    if (places.empty() || !std::ranges::all_of(places, isOnEarth)) {
        return std::nullopt;
    }
    const auto [west, east] = std::ranges::minmax(places, {}, &core::LonLat::lon);
    const auto [south, north] = std::ranges::minmax(places, {}, &core::LonLat::lat);
    const LonLatExtent extent{west.lon, east.lon, south.lat, north.lat};
    return extent.east - extent.west <= halfTurn ? std::optional(extent) : std::nullopt;
}

/// The extent of all shapes.
std::optional<LayerExtent> surveyedExtent(const VectorLayer& layer, ToLonLat& toLonLat) {
    const GdalErrorScope errors;
    std::vector<LongitudeRange> ranges;
    LonLatExtent extent{0, 0, northPole, -northPole};
    OGR_L_ResetReading(layer.handle());
    while (true) {
        const OgrFeature feature(OGR_L_GetNextFeature(layer.handle()));
        if (!feature) {
            break;
        }
        LonLatPolygons polygons = toLonLat(storedPolygons(feature));
        for (LonLatPolygon& polygon : polygons) {
            std::erase_if(polygon.shell, [](core::LonLat place) { return !isOnEarth(place); });
            if (polygon.shell.empty()) {
                continue;
            }
            polygon.shell = unwrapped(std::move(polygon.shell));
            const auto [south, north] = std::ranges::minmax(polygon.shell, {}, &core::LonLat::lat);
            extent.south = std::min(extent.south, south.lat);
            extent.north = std::max(extent.north, north.lat);
        }
        std::ranges::copy(longitudesOf(polygons), std::back_inserter(ranges));
    }
    OGR_L_ResetReading(layer.handle());
    if (ranges.empty()) {
        return std::nullopt;
    }
    const LongitudeRange covered = coveredLongitudes(std::move(ranges));
    extent.west = covered.west;
    extent.east = covered.east;
    return LayerExtent{extent, seamOf(covered)};
}

}  // namespace

std::optional<LayerExtent> extentOf(const VectorLayer& layer, const LayerReference& reference, ToLonLat& toLonLat) {
    if (!reference.system) {
        return std::nullopt;
    }
    // The box has the longitude or easting first; the transformation expects the order of the file.
    StoredPath outline = outlineOf(reference.box);
    if (reference.description.isSwapped) {
        std::ranges::for_each(outline, [](StoredPoint& point) { std::swap(point.x, point.y); });
    }
    if (const std::optional<LonLatExtent> extent = simpleExtent(toLonLat(outline))) {
        return LayerExtent{*extent, std::nullopt};
    }
    return surveyedExtent(layer, toLonLat);
}

std::optional<double> seamOnMap(const std::optional<LayerExtent>& extent, const Projection& projection) {
    if (!extent || !projection.seam()) {
        return extent ? extent->seam : std::nullopt;
    }
    constexpr double tolerance = 1e-9;  // degrees
    const double seam = *projection.seam();
    const double west = extent->extent.west - fullTurn * std::floor((extent->extent.west - seam) / fullTurn);
    const double east = west + extent->extent.east - extent->extent.west;
    const bool reachesSeam = west < seam + tolerance || east > seam + fullTurn - tolerance;
    return extent->seam || reachesSeam ? std::optional(seam) : std::nullopt;
}

}  // namespace gis::detail
