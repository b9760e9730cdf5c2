// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/file_description.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "gis/vector/layer_area.h"
#include "gis/vector/layer_reference.h"
#include "gis/vector/open_file.h"
#include "gis/vector/vector_layer.h"

namespace gis {
namespace {

using detail::VectorLayer;

FieldType fieldTypeOf(OGRFieldDefnH field) {
    switch (OGR_Fld_GetType(field)) {
        case OFTString:
            return FieldType::Text;
        case OFTInteger:
        case OFTInteger64:
            return FieldType::WholeNumber;
        case OFTReal:
            return FieldType::Number;
        case OFTDate:
        case OFTTime:
        case OFTDateTime:
            return FieldType::Date;
        default:
            return FieldType::Other;
    }
}

GeometryKind kindOf(const VectorLayer& layer) {
    const detail::ShapeKinds kinds = layer.shapeKinds();
    if (kinds.areas) {
        return kinds.lines || kinds.points ? GeometryKind::Mixed : GeometryKind::Areas;
    }
    if (kinds.lines || kinds.points) {
        return !kinds.points ? GeometryKind::Lines : !kinds.lines ? GeometryKind::Points : GeometryKind::LinesAndPoints;
    }
    return OGR_L_GetGeomType(layer.handle()) == wkbNone ? GeometryKind::None : GeometryKind::Mixed;  // it has no shape
}

/// Collects what the fields of a layer hold.
class FieldSurvey {
public:
    FieldSurvey(const VectorLayer& layer, const DescriptionLimits& limits) : m_layer(layer), m_limits(limits) {
        const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer.handle());
        for (const std::string& name : layer.fieldNames()) {
            const int index = static_cast<int>(m_fields.size());
            m_fields.push_back({name, fieldTypeOf(OGR_FD_GetFieldDefn(definition, index)), {}, 0, 0});
        }
        m_values.resize(m_fields.size());
    }

    void add(const detail::OgrFeature& feature) {
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            std::string value = m_layer.text(feature, static_cast<int>(i));
            if (value.find_first_not_of(" \t\r\n") == std::string::npos) {
                continue;
            }
            FieldDescription& field = m_fields[i];
            ++field.filled;
            if (m_values[i].insert(std::hash<std::string>()(value)).second) {
                ++field.distinct;
                if (field.samples.size() < m_limits.samples) {
                    field.samples.push_back(std::move(value));
                }
            }
        }
    }

    [[nodiscard]] std::vector<FieldDescription> fields() && { return std::move(m_fields); }

private:
    const VectorLayer& m_layer;
    DescriptionLimits m_limits;
    std::vector<FieldDescription> m_fields;
    std::vector<std::unordered_set<std::size_t>> m_values;  ///< Hashes: they take less memory than the texts.
};

LayerDescription describedLayer(const std::filesystem::path& path, const std::shared_ptr<const detail::OpenFile>& file,
                                std::size_t index, const FileOptions& options, const Progress& progress,
                                const DescriptionLimits& limits) {
    VectorLayer layer(path, file, index, options.encoding);
    LayerDescription description{layer.name(), kindOf(layer), layer.featureCount()};
    if (description.geometry != GeometryKind::None && description.features > 0) {
        try {
            description.reference = detail::referenceOf(layer, options.referenceSystem).description;
        } catch (const Error& error) {
            description.referenceError = error;
        }
    }
    layer.ignoreGeometry();
    FieldSurvey survey(layer, limits);
    std::size_t read = 0;
    while (read < limits.features) {
        const std::optional<detail::ReadFeature> next = layer.nextFeature();
        if (!next) {
            break;
        }
        survey.add(next->feature);
        ++read;
        report(progress, std::min(1.0, static_cast<double>(read) / static_cast<double>(description.features + 1)));
    }
    description.encoding = layer.encoding();
    description.isComplete = read < limits.features || read >= description.features;
    description.fields = std::move(survey).fields();
    return description;
}

}  // namespace

bool mayHoldAreas(const LayerDescription& layer) {
    return layer.geometry == GeometryKind::Areas || layer.geometry == GeometryKind::Mixed;
}

const LayerDescription* layerWithAreas(const FileDescription& file) {
    const auto found = std::ranges::find_if(file.layers, mayHoldAreas);
    if (found != file.layers.end()) {
        return &*found;
    }
    return file.layers.empty() ? nullptr : &file.layers.front();
}

FileDescription describeFile(const std::filesystem::path& path, const FileOptions& options, const Progress& progress,
                             const DescriptionLimits& limits) {
    const auto file = std::make_shared<const detail::OpenFile>(detail::openFile(path, detail::FileUse::Shapes));
    const std::vector<detail::OpenLayer>& layers = file->layers;
    FileDescription description{file->format};
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (!options.layer.empty() && layers[i].name != options.layer) {
            continue;
        }
        const double from = static_cast<double>(i) / static_cast<double>(layers.size());
        const double to = static_cast<double>(i + 1) / static_cast<double>(layers.size());
        description.layers.push_back(
            describedLayer(path, file, i, options, scaledProgress(progress, from, to), limits));
    }
    if (description.layers.empty()) {
        std::vector<std::string> present;
        std::ranges::transform(layers, std::back_inserter(present), &detail::OpenLayer::name);
        throw layerMissing(path.string(), options.layer, present);
    }
    report(progress, 1);
    return description;
}

FileArea areaOf(const std::filesystem::path& path, const FileOptions& options) {
    const detail::VectorLayer layer(path, detail::ShapeKind::Areas, options);
    layer.requireShapes(detail::ShapeKind::Areas);
    const detail::LayerReference reference = detail::referenceOf(layer, options.referenceSystem);
    if (!reference.system) {
        return {reference.description, std::nullopt, reference.box};
    }
    detail::ToLonLat toLonLat(reference, layer.path());
    const auto extent = detail::extentOf(layer, reference, toLonLat);
    return {reference.description, extent ? std::optional(extent->extent) : std::nullopt, std::nullopt};
}

}  // namespace gis
