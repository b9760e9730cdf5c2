// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/context_reader.h"

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gis/detail/geos_shapes.h"
#include "gis/detail/lon_lat_shapes.h"
#include "gis/detail/ring_cleaning.h"
#include "gis/detail/vector_layer.h"
#include "gis/error.h"

namespace gis {
namespace {

using detail::VectorLayer;

void requireAny(bool any, const VectorLayer& layer) {
    if (!any) {
        throw Error(ErrorKind::WrongGeometry, layer.path(), "");
    }
}

/// The points of a path that have an image on the map.
core::Polyline imagesOf(const detail::LonLatPath& path, const Projection& projection) {
    core::Polyline line;
    for (const core::LonLat& place : path) {
        const bool isFinite = std::isfinite(place.lon) && std::isfinite(place.lat);
        if (const auto point = isFinite ? projection.tryProject(place) : std::nullopt) {
            line.push_back(*point);
        }
    }
    return line;
}

/// Warns of the features that follow the place where a file breaks off.
void warnOfUnread(const VectorLayer& layer, std::size_t count, std::size_t read, ReadWarnings& warnings) {
    for (FeatureName& unread : layer.unreadFeatures(count, read)) {
        warnings.features[ReadWarning::Unreadable].push_back(std::move(unread));
    }
}

}  // namespace

LandReading readLand(const std::filesystem::path& path, const Projection& projection) {
    VectorLayer layer(path, detail::ShapeKind::Areas);
    layer.requireShapes(detail::ShapeKind::Areas);
    detail::ToLonLat toLonLat(layer);
    const std::optional<int> isoA3 = layer.findField("iso_a3");
    const std::optional<int> nameEn = layer.findField("name_en");
    const std::size_t count = layer.featureCount();
    LandReading reading;
    std::size_t number = 0;
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        const detail::OgrFeature& feature = next->feature;
        const FeatureName name{++number, VectorLayer::text(feature, isoA3), "", VectorLayer::text(feature, nameEn)};
        const auto warn = [&](ReadWarning warning) { reading.warnings.features[warning].push_back(name); };
        detail::LonLatPolygons polygons = toLonLat(detail::storedPolygons(feature));
        bool hadBadVertices = detail::cleanRings(polygons).hadBadVertices;
        std::optional<core::MultiPolygon> shape = detail::projected(polygons, projection);
        if (!shape) {
            detail::markUnprojectable(polygons, projection);
            hadBadVertices = detail::cleanRings(polygons).hadBadVertices;
            shape = detail::projected(polygons, projection);
        }
        if (!shape || shape->empty()) {
            warn(hadBadVertices ? ReadWarning::OffTheMap : ReadWarning::NoGeometry);
            continue;
        }
        if (hadBadVertices) {
            warn(ReadWarning::VertexLeftOut);
        }
        reading.land.push_back({name.code, name.nameEn, std::move(*shape)});
    }
    warnOfUnread(layer, count, number, reading.warnings);
    requireAny(!reading.land.empty(), layer);
    return reading;
}

DisputedLineReading readDisputedLines(const std::filesystem::path& path, const Projection& projection) {
    VectorLayer layer(path, detail::ShapeKind::Lines);
    layer.requireShapes(detail::ShapeKind::Lines);
    detail::ToLonLat toLonLat(layer);
    const detail::GeosContext geos;
    const std::optional<int> name = layer.findField("name");
    const std::optional<int> left = layer.findField("left");
    const std::optional<int> right = layer.findField("right");
    const std::size_t count = layer.featureCount();
    DisputedLineReading reading;
    std::map<std::array<std::string, 3>, std::vector<core::Polyline>> partsOf;  // by name and sides
    std::size_t number = 0;
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        const detail::OgrFeature& feature = next->feature;
        const std::array<std::string, 3> names{VectorLayer::text(feature, name), VectorLayer::text(feature, left),
                                               VectorLayer::text(feature, right)};
        const auto warn = [&](ReadWarning warning) {
            reading.warnings.features[warning].push_back({number, "", "", names[0]});
        };
        ++number;
        bool hadBadVertices = false;
        bool isUsed = false;
        for (const detail::StoredPath& part : detail::storedLines(feature)) {
            core::Polyline line = imagesOf(toLonLat(part), projection);
            hadBadVertices = hadBadVertices || line.size() < part.size();
            if (line.size() > 1) {
                isUsed = true;
                partsOf[names].push_back(std::move(line));
            }
        }
        if (!isUsed) {
            warn(hadBadVertices ? ReadWarning::OffTheMap : ReadWarning::NoGeometry);
        } else if (hadBadVertices) {
            warn(ReadWarning::VertexLeftOut);
        }
    }
    warnOfUnread(layer, count, number, reading.warnings);
    for (const auto& [names, parts] : partsOf) {
        for (core::Polyline& line : detail::mergedLines(geos, parts, layer.path())) {
            reading.lines.push_back({names[0], names[1], names[2], std::move(line)});
        }
    }
    requireAny(!reading.lines.empty(), layer);
    return reading;
}

}  // namespace gis
