// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/context_reader.h"

#include <array>
#include <cmath>
#include <exception>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gis/detail/geos_shapes.h"
#include "gis/detail/region_draft.h"
#include "gis/vector/layer_reference.h"
#include "gis/vector/lon_lat_shapes.h"
#include "gis/vector/vector_layer.h"

namespace gis {
namespace {

using detail::VectorLayer;

/// The points of a path that can be projected.
core::Polyline projectedPoints(const detail::LonLatPath& path, const Projection& projection) {
    core::Polyline line;
    for (const core::LonLat& place : path) {
        const bool isFinite = std::isfinite(place.lon) && std::isfinite(place.lat);
        if (const auto point = isFinite ? projection.tryProject(place) : std::nullopt) {
            line.push_back(*point);
        }
    }
    return line;
}

/// What is wrong with a feature without a geometry.
ReadWarning withoutGeometry(const detail::ReadFeature& feature) {
    return feature.isDamaged ? ReadWarning::Unreadable : ReadWarning::NoGeometry;
}

bool hasShape(const detail::OgrFeature& feature) {
    const OGRGeometryH shape = OGR_F_GetGeometryRef(feature.get());
    return shape != nullptr && OGR_G_IsEmpty(shape) == 0;
}

}  // namespace

LandReadResult readLand(const std::filesystem::path& path, const Projection& projection) {
    VectorLayer layer(path, detail::ShapeKind::Areas);
    layer.requireShapes(detail::ShapeKind::Areas);
    const detail::LayerReference reference = detail::referenceOf(layer);
    detail::RegionBuilder build(detail::ToLonLat(reference, layer.path()), projection.copy(), std::nullopt,
                                detail::ShapeUse::Land);
    const std::optional<int> isoA3 = layer.findField("iso_a3");
    const std::optional<int> nameEn = layer.findField("name_en");
    const std::size_t count = layer.featureCount();
    LandReadResult result;
    std::size_t number = 0;
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        const detail::OgrFeature& feature = next->feature;
        const FeatureName name{++number, layer.text(feature, isoA3), "", layer.text(feature, nameEn)};
        const auto warn = [&](ReadWarning warning) { result.warnings.features[warning].push_back(name); };
        if (!detail::hasGeometry(feature)) {
            warn(withoutGeometry(*next));
            continue;
        }
        detail::RegionDraft draft;
        draft.stored = detail::storedPolygons(feature);
        if (draft.stored.empty()) {
            warn(ReadWarning::NotAnArea);
            continue;
        }
        build(&draft);
        if (draft.failure) {
            std::rethrow_exception(draft.failure);
        }
        for (const ReadWarning warning : draft.warnings) {
            warn(warning);
        }
        if (!draft.isLeftOut) {
            result.land.push_back({name.code, name.nameEn, std::move(draft.region.shape)});
        }
    }
    layer.warnOfUnread(count, number, result.warnings);
    if (result.land.empty()) {
        throw layer.nothingUsable(result.warnings);
    }
    return result;
}

DisputedLineReadResult readDisputedLines(const std::filesystem::path& path, const Projection& projection) {
    VectorLayer layer(path, detail::ShapeKind::Lines);
    layer.requireShapes(detail::ShapeKind::Lines);
    detail::ToLonLat toLonLat(detail::referenceOf(layer), layer.path());
    const detail::GeosContext geos;
    const std::optional<int> name = layer.findField("name");
    const std::optional<int> left = layer.findField("left");
    const std::optional<int> right = layer.findField("right");
    const std::size_t count = layer.featureCount();
    DisputedLineReadResult result;
    std::map<std::array<std::string, 3>, std::vector<core::Polyline>> partsOf;  // by name and sides
    std::size_t number = 0;
    bool hasOtherShapes = false;
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        const detail::OgrFeature& feature = next->feature;
        const std::array<std::string, 3> names{layer.text(feature, name), layer.text(feature, left),
                                               layer.text(feature, right)};
        const auto warn = [&](ReadWarning warning) {
            result.warnings.features[warning].push_back({number, "", "", names[0]});
        };
        ++number;
        bool hadBadVertices = false;
        bool isUsed = false;
        const std::vector<detail::StoredPath> stored = detail::storedLines(feature);
        for (const detail::StoredPath& part : stored) {
            core::Polyline line = projectedPoints(toLonLat(part), projection);
            hadBadVertices = hadBadVertices || line.size() < part.size();
            if (line.size() > 1) {
                isUsed = true;
                partsOf[names].push_back(std::move(line));
            }
        }
        hasOtherShapes = hasOtherShapes || (stored.empty() && hasShape(feature));
        if (!isUsed) {
            warn(hadBadVertices ? ReadWarning::OffTheMap : withoutGeometry(*next));
        } else if (hadBadVertices) {
            warn(ReadWarning::VertexLeftOut);
        }
    }
    layer.warnOfUnread(count, number, result.warnings);
    for (const auto& [names, parts] : partsOf) {
        for (core::Polyline& line : detail::mergedLines(geos, parts, layer.path())) {
            result.lines.push_back({names[0], names[1], names[2], std::move(line)});
        }
    }
    if (result.lines.empty()) {
        if (hasOtherShapes) {
            throw Error(ErrorKind::WrongGeometry, layer.path(), "");
        }
        throw layer.nothingUsable(result.warnings);
    }
    return result;
}

}  // namespace gis
