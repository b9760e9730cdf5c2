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
#include "gis/vector/layer_area.h"
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

namespace {

/// The field with the names of the features of an overlay.
std::optional<int> nameFieldOf(const VectorLayer& layer, const std::string& wanted) {
    if (!wanted.empty()) {
        return layer.fieldIndex(wanted);
    }
    for (const char* usual : {"name_zh", "name", "NAME", "名称", "name_en"}) {
        if (const std::optional<int> field = layer.findField(usual)) {
            return field;
        }
    }
    return std::nullopt;
}

/// Makes the features of an overlay.
class OverlayBuilder {
public:
    OverlayBuilder(const VectorLayer& layer, const detail::LayerReference& reference, const Projection& projection)
        : m_toLonLat(reference, layer.path()),
          m_projection(projection),
          m_areas(withSeam(layer, reference), projection.copy(), m_seam, detail::ShapeUse::Land) {}

    /// The shapes of a feature; the warnings about them are added to `warnings`.
    OverlayFeature built(const detail::ReadFeature& feature, std::vector<ReadWarning>& warnings) {
        OverlayFeature overlay;
        detail::RegionDraft draft;
        draft.stored = detail::storedPolygons(feature.feature);
        if (!draft.stored.empty()) {
            m_areas(&draft);
            if (draft.failure) {
                std::rethrow_exception(draft.failure);
            }
            warnings = draft.warnings;
            overlay.areas = std::move(draft.region.shape);
        }
        bool hadBadVertices = false;
        for (const detail::StoredPath& part : detail::storedLines(feature.feature)) {
            core::Polyline line = projectedPoints(m_toLonLat(part), m_projection);
            hadBadVertices = hadBadVertices || line.size() < part.size();
            if (line.size() > 1) {
                overlay.lines.push_back(std::move(line));
            }
        }
        const detail::StoredPath points = detail::storedPoints(feature.feature);
        overlay.points = projectedPoints(m_toLonLat(points), m_projection);
        hadBadVertices = hadBadVertices || overlay.points.size() < points.size();
        const bool isEmpty = overlay.areas.empty() && overlay.lines.empty() && overlay.points.empty();
        if (isEmpty && warnings.empty()) {
            warnings = {hadBadVertices ? ReadWarning::OffTheMap : withoutGeometry(feature)};
        } else if (hadBadVertices && !isEmpty) {
            warnings.push_back(ReadWarning::VertexLeftOut);
        }
        return overlay;
    }

private:
    detail::ToLonLat withSeam(const VectorLayer& layer, const detail::LayerReference& reference) {
        m_seam = detail::seamOnMap(detail::extentOf(layer, reference, m_toLonLat), m_projection);
        return m_toLonLat.copy();
    }

    detail::ToLonLat m_toLonLat;
    const Projection& m_projection;
    std::optional<double> m_seam;
    detail::RegionBuilder m_areas;  ///< Last, since it is made from the others.
};

}  // namespace

OverlayReadResult readOverlay(const std::filesystem::path& path, const std::string& nameField,
                              const Projection& projection, const FileOptions& options) {
    VectorLayer layer(path, detail::ShapeKind::Any, options);
    layer.requireShapes(detail::ShapeKind::Any);
    const std::optional<int> name = nameFieldOf(layer, nameField);
    const detail::LayerReference reference = detail::referenceOf(layer, options.referenceSystem);
    if (projection.isPlane() != !reference.system) {
        throw Error(ErrorKind::ProjectionFailed, layer.path(), "");
    }
    OverlayBuilder build(layer, reference, projection);
    const std::size_t count = layer.featureCount();
    OverlayReadResult result;
    std::size_t number = 0;
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        ++number;
        std::vector<ReadWarning> warnings;
        OverlayFeature feature = build.built(*next, warnings);
        feature.name = layer.text(next->feature, name);
        for (const ReadWarning warning : warnings) {
            result.warnings.features[warning].push_back({number, "", feature.name, ""});
        }
        if (!feature.areas.empty() || !feature.lines.empty() || !feature.points.empty()) {
            result.features.push_back(std::move(feature));
        }
    }
    layer.warnOfUnread(count, number, result.warnings);
    if (result.features.empty()) {
        throw layer.nothingUsable(result.warnings);
    }
    return result;
}

}  // namespace gis
