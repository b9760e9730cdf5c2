// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/context_reader.h"

#include <utility>

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
    const int name = layer.fieldIndex("name");
    const int left = layer.fieldIndex("left");
    const int right = layer.fieldIndex("right");
    LineReading reading;
    while (const detail::OgrFeature feature = layer.nextFeature()) {
        const std::vector<detail::StoredPath> parts = detail::storedLines(feature);
        if (parts.empty()) {
            ++reading.warnings[ReadWarning::NoGeometry];
        }
        for (const detail::StoredPath& part : parts) {
            reading.lines.push_back({VectorLayer::text(feature, name), VectorLayer::text(feature, left),
                                     VectorLayer::text(feature, right), projection.project(toLonLat(part))});
        }
    }
    requireAny(!reading.lines.empty(), layer);
    return reading;
}

}  // namespace gis
