// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/vector_layer.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "gis/detail/csv_table.h"
#include "gis/detail/gdal_error_scope.h"
#include "gis/error.h"
#include "gis/text/csv_text.h"
#include "gis/text/number_text.h"

namespace gis::detail {
namespace {

std::size_t countOf(OGRLayerH layer) {
    return static_cast<std::size_t>(std::max<GIntBig>(0, OGR_L_GetFeatureCount(layer, TRUE)));
}

/// The shapes of a type that is not a collection of any shapes.
ShapeKinds kindsOfType(OGRwkbGeometryType type) {
    const auto isOf = [&](OGRwkbGeometryType single, OGRwkbGeometryType multiple) {
        return OGR_GT_IsSubClassOf(type, single) != 0 || OGR_GT_IsSubClassOf(type, multiple) != 0;
    };
    return {isOf(wkbSurface, wkbMultiSurface), isOf(wkbCurve, wkbMultiCurve), isOf(wkbPoint, wkbMultiPoint)};
}

bool isOfKind(OGRwkbGeometryType type, ShapeKind kind) {
    const ShapeKinds kinds = kindsOfType(type);
    return kind == ShapeKind::Areas   ? kinds.areas
           : kind == ShapeKind::Lines ? kinds.lines
                                      : kinds.lines || kinds.points;
}

void addKinds(OGRGeometryH shape, ShapeKinds& kinds) {
    if (shape == nullptr || OGR_G_IsEmpty(shape) != 0) {
        return;
    }
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_G_GetGeometryType(shape));
    if (type == wkbGeometryCollection) {
        for (int i = 0; i < OGR_G_GetGeometryCount(shape); ++i) {
            addKinds(OGR_G_GetGeometryRef(shape, i), kinds);
        }
        return;
    }
    const ShapeKinds found = kindsOfType(type);
    kinds = {kinds.areas || found.areas, kinds.lines || found.lines, kinds.points || found.points};
}

/// Whether a layer of this type can hold such shapes; a type of mixed shapes can hold any.
bool mayHold(OGRwkbGeometryType type, ShapeKind kind) {
    if (kind == ShapeKind::Any) {
        return type != wkbNone;
    }
    return type == wkbUnknown || type == wkbGeometryCollection || isOfKind(type, kind);
}

/// The type of the shapes of a layer. If the layer leaves that open, its first shape decides.
OGRwkbGeometryType typeOf(OGRLayerH layer) {
    OGRwkbGeometryType type = OGR_GT_Flatten(OGR_L_GetGeomType(layer));
    if (type != wkbUnknown) {
        return type;
    }
    while (type == wkbUnknown) {
        const OgrFeature feature(OGR_L_GetNextFeature(layer));
        if (!feature) {
            break;
        }
        const OGRGeometryH shape = OGR_F_GetGeometryRef(feature.get());
        type = shape == nullptr ? wkbUnknown : OGR_GT_Flatten(OGR_G_GetGeometryType(shape));
    }
    OGR_L_ResetReading(layer);
    return type;
}

/// Whether a layer holds shapes of this kind.
bool holds(OGRLayerH layer, ShapeKind kind) {
    const OGRwkbGeometryType type = typeOf(layer);
    const bool isOpen = type == wkbUnknown;  // it has no shape
    return !isOpen && mayHold(type, kind);
}

}  // namespace

ShapeKinds shapeKindsOf(OGRLayerH layer) {
    const GdalErrorScope errors;
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_L_GetGeomType(layer));
    if (type != wkbUnknown && type != wkbGeometryCollection) {
        return kindsOfType(type);
    }
    ShapeKinds kinds;
    OGR_L_ResetReading(layer);
    while (kinds != ShapeKinds{true, true, true}) {
        const OgrFeature feature(OGR_L_GetNextFeature(layer));
        if (!feature) {
            break;
        }
        addKinds(OGR_F_GetGeometryRef(feature.get()), kinds);
    }
    OGR_L_ResetReading(layer);
    return kinds;
}

std::vector<LayerInfo> layersOf(const std::filesystem::path& path) {
    const OpenFile file = openFile(path, FileUse::Shapes);
    const GdalErrorScope errors;
    std::vector<LayerInfo> layers;
    for (const OpenLayer& layer : file.layers) {
        layers.push_back({layer.name, holds(layer.handle, ShapeKind::Areas), countOf(layer.handle)});
    }
    return layers;
}

VectorLayer VectorLayer::table(const std::filesystem::path& path, const std::string& encoding) {
    return {path, std::make_shared<const OpenFile>(openFile(path, FileUse::Table)), 0, encoding};
}

VectorLayer::VectorLayer(const std::filesystem::path& path, std::shared_ptr<const OpenFile> file, std::size_t layer,
                         const std::string& encoding)
    : m_path(path.string()), m_file(std::move(file)), m_index(layer), m_layer(m_file->layers[layer].handle) {
    findEncoding(encoding);
}

VectorLayer::VectorLayer(const std::filesystem::path& path, ShapeKind kind, const FileOptions& options)
    : m_path(path.string()), m_file(std::make_shared<const OpenFile>(openFile(path, FileUse::Shapes))) {
    const GdalErrorScope errors;
    const std::vector<OpenLayer>& layers = m_file->layers;
    const auto found = std::ranges::find_if(layers, [&](const OpenLayer& layer) {
        return options.layer.empty() ? holds(layer.handle, kind) : layer.name == options.layer;
    });
    if (found == layers.end() && !options.layer.empty()) {
        std::vector<std::string> present;
        std::ranges::transform(layers, std::back_inserter(present), &OpenLayer::name);
        throw layerMissing(m_path, options.layer, present);
    }
    m_index = found == layers.end() ? 0 : static_cast<std::size_t>(found - layers.begin());
    m_layer = layer().handle;
    LayerSelection selection{layer().name, {}};
    for (const OpenLayer& other : layers) {
        if (other.handle != m_layer && OGR_L_GetGeomType(other.handle) != wkbNone) {
            selection.others.push_back(other.name);
        }
    }
    if (options.layer.empty() && !selection.others.empty()) {
        m_choice = std::move(selection);
    }
    findEncoding(options.encoding);
}

/// The texts of a DBF file that are not ASCII: the names of its fields, and values up to an amount of text that leaves
/// no doubt.
std::vector<StoredText> VectorLayer::storedTexts() const {
    constexpr std::size_t enough = std::size_t{1} << 20;
    constexpr std::size_t longestName = 10;
    const GdalErrorScope errors;
    std::vector<StoredText> texts;
    std::vector<std::pair<int, std::size_t>> fields;  // with their widths
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        const OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
        const std::string name = OGR_Fld_GetNameRef(field);
        texts.push_back({name, name.size() >= longestName});
        if (OGR_Fld_GetType(field) == OFTString) {
            fields.emplace_back(i, static_cast<std::size_t>(std::max(0, OGR_Fld_GetWidth(field))));
        }
    }
    if (fields.empty()) {
        return texts;
    }
    std::array<const char*, 2> ignored{"OGR_GEOMETRY", nullptr};
    OGR_L_SetIgnoredFields(m_layer, ignored.data());
    OGR_L_ResetReading(m_layer);
    std::size_t amount = 0;
    while (amount < enough) {
        const OgrFeature feature(OGR_L_GetNextFeature(m_layer));
        if (!feature) {
            break;
        }
        for (const auto& [field, width] : fields) {
            const std::string_view value = OGR_F_GetFieldAsString(feature.get(), field);
            if (std::ranges::any_of(value, [](char c) { return static_cast<unsigned char>(c) >= 0x80U; })) {
                amount += value.size();
                texts.push_back({std::string(value), value.size() >= width});
            }
        }
    }
    OGR_L_SetIgnoredFields(m_layer, nullptr);
    OGR_L_ResetReading(m_layer);
    return texts;
}

void VectorLayer::findEncoding(const std::string& given) {
    if (!layer().isDbf) {
        if (!given.empty()) {
            m_encoding = chosenEncoding({}, {}, given, m_path);
        }
        return;
    }
    const auto stated = [&](const char* item) {
        const char* value = GDALGetMetadataItem(m_layer, item, "SHAPEFILE");
        return std::string(value == nullptr ? "" : value);
    };
    m_encoding = chosenEncoding(storedTexts(), {stated("CPG_VALUE"), stated("LDID_VALUE")}, given, m_path);
}

void VectorLayer::ignoreGeometry() {
    const GdalErrorScope errors;
    std::array<const char*, 2> ignored{"OGR_GEOMETRY", nullptr};
    OGR_L_SetIgnoredFields(m_layer, ignored.data());
}

std::size_t VectorLayer::featureCount() const {
    const GdalErrorScope errors;
    return countOf(m_layer);
}

void VectorLayer::requireShapes(ShapeKind kind) const {
    const GdalErrorScope errors;
    if (featureCount() == 0) {
        throw Error(ErrorKind::NoFeatures, m_path, "");
    }
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_L_GetGeomType(m_layer));
    if (!mayHold(type, kind)) {
        throw Error(ErrorKind::WrongGeometry, m_path, OGRGeometryTypeToName(type));
    }
}

OGRSpatialReferenceH VectorLayer::referenceSystem() const {
    const GdalErrorScope errors;  // a Shapefile reads its .prj file only now
    return OGR_L_GetSpatialRef(m_layer);
}

std::vector<std::string> VectorLayer::fieldNames() const {
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
    std::vector<std::string> names;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        names.push_back(decodedText(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)), m_encoding.used));
    }
    return names;
}

std::optional<int> VectorLayer::findField(const std::string& name) const {
    // GDAL compares names without regard to upper and lower case.
    const int index = OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(m_layer), name.c_str());
    if (index >= 0) {
        return index;
    }
    const std::vector<std::string> names = fieldNames();
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()));
}

int VectorLayer::fieldIndex(const std::string& name) const {
    const std::optional<int> index = findField(name);
    if (!index) {
        throw fieldMissing(m_path, name, fieldNames());
    }
    return *index;
}

std::optional<ReadFeature> VectorLayer::nextFeature() {
    const GdalErrorScope errors;
    OgrFeature feature(OGR_L_GetNextFeature(m_layer));
    if (!feature) {
        m_failure = errors.failures();
        return std::nullopt;
    }
    if (errors.failed() && m_damage.empty()) {
        m_damage = errors.failures();
    }
    return ReadFeature{std::move(feature), errors.failed()};
}

void VectorLayer::warnOfUnread(std::size_t count, std::size_t read, ReadWarnings& warnings) const {
    if (!isTruncated()) {
        warnings.notRead = count - std::min(count, read);
        return;
    }
    for (std::size_t number = read + 1; number <= std::max(count, read + 1); ++number) {
        warnings.features[ReadWarning::Unreadable].push_back({number, "", "", ""});
    }
}

Error VectorLayer::nothingUsable(const ReadWarnings& warnings) const {
    const bool isOnlyUnreadable = std::ranges::all_of(warnings.features, [](const auto& entry) {
        return entry.first == ReadWarning::Unreadable || entry.second.empty();
    });
    if (warnings.count(ReadWarning::Unreadable) > 0 && (isOnlyUnreadable || isTruncated())) {
        return {ErrorKind::FileUnreadable, m_path, m_failure.empty() ? m_damage : m_failure};
    }
    const ErrorKind kind = warnings.count(ReadWarning::NotAnArea) > 0   ? ErrorKind::WrongGeometry
                           : warnings.count(ReadWarning::OffTheMap) > 0 ? ErrorKind::ProjectionFailed
                                                                        : ErrorKind::NoFeatures;
    return {kind, m_path, ""};
}

std::string VectorLayer::text(const OgrFeature& feature, std::optional<int> field) const {
    if (!field || OGR_F_IsFieldSetAndNotNull(feature.get(), *field) == 0) {
        return "";
    }
    const OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature.get(), *field);
    if (OGR_Fld_GetType(definition) != OFTReal) {
        const std::string_view stored = OGR_F_GetFieldAsString(feature.get(), *field);
        if (m_encoding.used == "UTF-8" && m_encoding.status != EncodingStatus::Given && !isUtf8(stored)) {
            m_encoding = guessedEncoding(stored, m_encoding);
        }
        return decodedText(stored, m_encoding.used);
    }
    const double number = OGR_F_GetFieldAsDouble(feature.get(), *field);  // GDAL's own text has only 15 digits
    return OGR_Fld_GetSubType(definition) == OFSTFloat32 ? shortest(static_cast<float>(number)) : shortest(number);
}

}  // namespace gis::detail
