// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/context_reader.h"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gis/detail/geos_shapes.h"
#include "gis/detail/lon_lat_shapes.h"
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

}  // namespace

LandReading readLand(const std::filesystem::path& path, const Projection& projection) {
    VectorLayer layer(path);
    layer.requireShapes(detail::ShapeKind::Areas);
    detail::ToLonLat toLonLat(layer);
    const int isoA3 = layer.fieldIndex("iso_a3");
    const int nameEn = layer.fieldIndex("name_en");
    LandReading reading;
    while (const detail::OgrFeature feature = layer.nextFeature()) {
        const std::vector<detail::LonLatPolygon> polygons = toLonLat(detail::storedPolygons(feature));
        if (polygons.empty()) {
            ++reading.warnings[ReadWarning::NoGeometry];
            continue;
        }
        reading.land.push_back({VectorLayer::text(feature, isoA3), VectorLayer::text(feature, nameEn),
                                detail::projected(polygons, projection)});
    }
    requireAny(!reading.land.empty(), layer);
    return reading;
}

LineReading readLines(const std::filesystem::path& path, const Projection& projection) {
    VectorLayer layer(path);
    layer.requireShapes(detail::ShapeKind::Lines);
    detail::ToLonLat toLonLat(layer);
    const detail::GeosContext geos;
    const int name = layer.fieldIndex("name");
    const int left = layer.fieldIndex("left");
    const int right = layer.fieldIndex("right");
    LineReading reading;
    std::map<std::array<std::string, 3>, std::vector<core::Polyline>> partsOf;  // by name and sides
    while (const detail::OgrFeature feature = layer.nextFeature()) {
        const std::vector<detail::StoredPath> parts = detail::storedLines(feature);
        if (parts.empty()) {
            ++reading.warnings[ReadWarning::NoGeometry];
        }
        for (const detail::StoredPath& part : parts) {
            partsOf[{VectorLayer::text(feature, name), VectorLayer::text(feature, left),
                     VectorLayer::text(feature, right)}]
                .push_back(projection.project(toLonLat(part)));
        }
    }
    for (const auto& [names, parts] : partsOf) {
        for (core::Polyline& line : detail::mergedLines(geos, parts, layer.path())) {
            reading.lines.push_back({names[0], names[1], names[2], std::move(line)});
        }
    }
    requireAny(!reading.lines.empty(), layer);
    return reading;
}

}  // namespace gis
