// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/overlay/overlay_reader.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <iterator>
#include <memory>
#include <utility>

#include "gis/detail/region_draft.h"
#include "gis/overlay/name_field.h"
#include "gis/vector/layer_reference.h"
#include "gis/vector/lon_lat_shapes.h"
#include "gis/vector/map_lines.h"
#include "gis/vector/open_file.h"
#include "gis/vector/vector_layer.h"

namespace gis {
namespace {

using detail::VectorLayer;

/// The field with the names of the features of an overlay; nothing for none.
std::optional<int> nameFieldOf(const VectorLayer& layer, const std::optional<std::string>& wanted) {
    if (wanted) {
        return wanted->empty() ? std::nullopt : std::optional(layer.fieldIndex(*wanted));
    }
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer.handle());
    std::vector<FieldDescription> fields;
    for (const std::string& name : layer.fieldNames()) {
        const OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, static_cast<int>(fields.size()));
        fields.push_back({name, OGR_Fld_GetType(field) == OFTString ? FieldType::Text : FieldType::Other});
    }
    const std::string proposed = proposedNameField(fields);
    return proposed.empty() ? std::nullopt : layer.findField(proposed);
}

/// Makes the features of an overlay.
class OverlayBuilder {
public:
    OverlayBuilder(const VectorLayer& layer, const detail::LayerReference& reference, const Projection& projection)
        : m_areas(detail::ToLonLat(reference, layer.path()), projection.copy(), projection.seam(),
                  detail::ShapeUse::Land),
          m_lines(detail::ToLonLat(reference, layer.path()), reference, projection.copy()),
          m_toLonLat(reference, layer.path()),
          m_projection(projection) {}

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
            detail::MapLine line = m_lines(part);
            hadBadVertices = hadBadVertices || line.hadBadVertices;
            std::ranges::move(line.parts, std::back_inserter(overlay.lines));
        }
        const detail::StoredPath points = detail::storedPoints(feature.feature);
        for (const core::LonLat place : m_toLonLat(points)) {
            const bool isPlace = std::isfinite(place.lon) && std::isfinite(place.lat);
            if (const auto point = isPlace ? m_projection.tryProject(place) : std::nullopt) {
                overlay.points.push_back(*point);
            } else {
                hadBadVertices = true;
            }
        }
        const bool isEmpty = overlay.areas.empty() && overlay.lines.empty() && overlay.points.empty();
        if (isEmpty && warnings.empty()) {
            warnings = {hadBadVertices      ? ReadWarning::OffTheMap
                        : feature.isDamaged ? ReadWarning::Unreadable
                                            : ReadWarning::NoGeometry};
        } else if (hadBadVertices && !isEmpty) {
            warnings.push_back(ReadWarning::VertexLeftOut);
        }
        return overlay;
    }

private:
    detail::RegionBuilder m_areas;
    detail::MapLineMaker m_lines;
    detail::ToLonLat m_toLonLat;  ///< Of points.
    const Projection& m_projection;
};

void requireSameGround(const detail::LayerReference& reference, const Projection& projection, const std::string& path) {
    const bool isOnEarth = reference.system != nullptr;
    if (projection.isPlane() && isOnEarth) {
        throw Error(ErrorKind::OverlayOnEarth, path, reference.description.name);
    }
    if (!projection.isPlane() && !isOnEarth) {
        throw Error(ErrorKind::OverlayOnPlane, path, "");
    }
}

/// The projection for coordinates in the unit of a layer: on a plane, it may be another one than that of the map.
Projection inUnitOf(const detail::LayerReference& reference, const Projection& projection) {
    const std::optional<double>& unit = reference.description.metresPerUnit;
    if (!projection.isPlane() || !unit || !projection.plane()->metresPerUnit) {
        return projection.copy();
    }
    core::PlaneCoordinates plane = *projection.plane();
    plane.mapUnitsPerUnit *= *unit / *plane.metresPerUnit;
    plane.metresPerUnit = unit;
    return Projection::of(plane);
}

void describe(const VectorLayer& layer, const detail::LayerReference& reference, std::optional<int> nameField,
              OverlayReadResult& result) {
    result.reference = reference.description;
    result.encoding = layer.encoding();
    result.layer = layer.name();
    result.warnings.layers = layer.choice();
    if (nameField) {
        result.nameField = layer.fieldNames()[static_cast<std::size_t>(*nameField)];
    }
    if (result.reference.isSwapped || result.reference.status == ReferenceStatus::Guessed) {
        result.warnings.reference = result.reference;
    }
    if (result.encoding.status == EncodingStatus::Guessed) {
        result.warnings.encoding = result.encoding;
    }
}

bool holdsLinesOrPoints(const LayerDescription& layer) {
    return layer.geometry == GeometryKind::Lines || layer.geometry == GeometryKind::Points ||
           layer.geometry == GeometryKind::LinesAndPoints;
}

OverlayReadResult readLayer(const std::filesystem::path& path, const Projection& projection,
                            const OverlayOptions& options) {
    VectorLayer layer(path, detail::ShapeKind::LinesOrPoints, options.file);
    layer.requireShapes(detail::ShapeKind::Any);
    const std::optional<int> name = nameFieldOf(layer, options.nameField);
    const detail::LayerReference reference = detail::referenceOf(layer, options.file.referenceSystem);
    requireSameGround(reference, projection, layer.path());
    const Projection ownProjection = inUnitOf(reference, projection);
    OverlayBuilder build(layer, reference, ownProjection);
    const std::size_t count = layer.featureCount();
    OverlayReadResult result;
    std::size_t number = 0;
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        ++number;
        report(options.progress, std::min(1.0, static_cast<double>(number) / static_cast<double>(count + 1)));
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
    describe(layer, reference, name, result);
    return result;
}

}  // namespace

OverlayReadResult readOverlay(const std::filesystem::path& path, const Projection& projection,
                              const OverlayOptions& options) {
    try {
        return readLayer(path, projection, options);
    } catch (Error& error) {
        error.isOfOverlay = true;
        throw;
    }
}

const LayerDescription* layerOfOverlay(const FileDescription& file) {
    const auto shapes = [](const LayerDescription& layer) { return layer.geometry != GeometryKind::None; };
    auto found = std::ranges::find_if(file.layers, holdsLinesOrPoints);
    found = found == file.layers.end() ? std::ranges::find_if(file.layers, shapes) : found;
    return found == file.layers.end() ? (file.layers.empty() ? nullptr : &file.layers.front()) : &*found;
}

bool holdsOnlyLinesOrPoints(const std::filesystem::path& path) {
    const auto file = std::make_shared<const detail::OpenFile>(detail::openFile(path, detail::FileUse::Shapes));
    bool holdsOthers = false;
    for (std::size_t i = 0; i < file->layers.size(); ++i) {
        const detail::ShapeKinds kinds = detail::shapeKindsOf(file->layers[i].handle);
        if (kinds.areas) {
            return false;
        }
        holdsOthers = holdsOthers || kinds.lines || kinds.points;
    }
    return holdsOthers;
}

}  // namespace gis
