// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/vector_layer.h"

#include <cpl_conv.h>
#include <proj.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <mutex>
#include <system_error>
#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/text/number_text.h"
#include "gis/error.h"

namespace gis::detail {
namespace {

const std::vector<const char*> csvOptions{"AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=NO", "HEADERS=YES"};

void registerDriversOnce() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        // Without memory for another context, PROJ uses its default one, which prints errors.
        proj_log_level(nullptr, PJ_LOG_NONE);
        // The first row of a worksheet holds the names of the columns. Without these options GDAL guesses, and treats
        // the first row of a worksheet with text only as data. Since GDAL 3.8 there is also an open option; see
        // tableOptions().
        CPLSetConfigOption("OGR_XLS_HEADERS", "FORCE");
        CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
        CPLSetConfigOption("OGR_ODS_HEADERS", "FORCE");
    });
}

/// What GDAL says about a file that it cannot open. Empty when it just does not know the format, because the kind of
/// the error says so already.
std::string moreThanUnknown(const std::string& failures) {
    const bool isUnknown = failures.find("not recognized") != std::string::npos;
    return isUnknown ? std::string() : failures;
}

/// @throws Error FileMissing, FileEmpty, FileUnreadable.
/// @param drivers  the names of the drivers of GDAL that may open the file; empty for all.
GdalDataset openFile(const std::filesystem::path& path, const std::vector<const char*>& openOptions = {},
                     std::vector<const char*> drivers = {}) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        throw Error(ErrorKind::FileMissing, path.string(), "");
    }
    if (std::filesystem::is_regular_file(path, ignored) && std::filesystem::is_empty(path, ignored)) {
        throw Error(ErrorKind::FileEmpty, path.string(), "");
    }
    registerDriversOnce();
    std::vector<const char*> options = openOptions;
    options.push_back(nullptr);
    const bool isRestricted = !drivers.empty();
    drivers.push_back(nullptr);
    const GdalErrorScope errors;
    GdalDataset dataset(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                   isRestricted ? drivers.data() : nullptr, options.data(), nullptr));
    if (!dataset || GDALDatasetGetLayerCount(dataset.get()) == 0) {
        throw Error(ErrorKind::FileUnreadable, path.string(), moreThanUnknown(errors.failures()));
    }
    return dataset;
}

/// The open options of a table. HEADERS takes other values for CSV files than for worksheets, therefore the driver must
/// be known.
std::vector<const char*> tableOptions(const std::filesystem::path& path) {
    registerDriversOnce();
    const GdalErrorScope errors;
    const GDALDriverH driver = GDALIdentifyDriverEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr);
    const std::string name = driver == nullptr ? "" : GDALGetDriverShortName(driver);
    if (name == "CSV") {
        return csvOptions;
    }
    const bool isWorksheet = name == "XLSX" || name == "ODS" || name == "XLS";
    return isWorksheet ? std::vector{"HEADERS=FORCE"} : std::vector<const char*>{};
}

std::size_t countOf(OGRLayerH layer) {
    return static_cast<std::size_t>(std::max<GIntBig>(0, OGR_L_GetFeatureCount(layer, TRUE)));
}

bool isOfKind(OGRwkbGeometryType type, ShapeKind kind) {
    const auto single = kind == ShapeKind::Areas ? wkbSurface : wkbCurve;
    const auto multiple = kind == ShapeKind::Areas ? wkbMultiSurface : wkbMultiCurve;
    return OGR_GT_IsSubClassOf(type, single) != 0 || OGR_GT_IsSubClassOf(type, multiple) != 0;
}

/// Whether a layer of this type can hold such shapes; a type of mixed shapes can hold any.
bool mayHold(OGRwkbGeometryType type, ShapeKind kind) {
    return type == wkbUnknown || type == wkbGeometryCollection || isOfKind(type, kind);
}

/// Whether a layer holds shapes of this kind. If its type leaves that open, its first shape decides.
bool holds(OGRLayerH layer, ShapeKind kind) {
    const OGRwkbGeometryType type = OGR_GT_Flatten(OGR_L_GetGeomType(layer));
    if (type != wkbUnknown) {
        return mayHold(type, kind);
    }
    OGRwkbGeometryType first = wkbUnknown;
    while (first == wkbUnknown) {
        const OgrFeature feature(OGR_L_GetNextFeature(layer));
        if (!feature) {
            break;
        }
        const OGRGeometryH shape = OGR_F_GetGeometryRef(feature.get());
        first = shape == nullptr ? wkbUnknown : OGR_GT_Flatten(OGR_G_GetGeometryType(shape));
    }
    OGR_L_ResetReading(layer);
    return first != wkbUnknown && mayHold(first, kind);
}

}  // namespace

std::vector<LayerInfo> layersOf(const std::filesystem::path& path) {
    const GdalDataset dataset = openFile(path);
    const GdalErrorScope errors;
    std::vector<LayerInfo> layers;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i) {
        const OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), i);
        layers.push_back({OGR_L_GetName(layer), holds(layer, ShapeKind::Areas), countOf(layer)});
    }
    return layers;
}

VectorLayer VectorLayer::undecodedTable(const std::filesystem::path& path) {
    VectorLayer layer(path, openFile(path, {"ENCODING="}, {"ESRI Shapefile"}));
    layer.ignoreGeometry();
    return layer;
}

std::vector<std::string> VectorLayer::declaredEncodings() const {
    const GdalErrorScope errors;
    const auto item = [&](const char* name) {
        const char* const value = GDALGetMetadataItem(m_layer, name, "SHAPEFILE");
        return std::string(value == nullptr ? "" : value);
    };
    std::vector<std::string> declared{item("ENCODING_FROM_CPG")};
    if (item("LDID_VALUE") != "87") {
        declared.push_back(item("ENCODING_FROM_LDID"));
    }
    std::erase(declared, "");
    return declared;
}

VectorLayer VectorLayer::table(const std::filesystem::path& path) {
    return VectorLayer(path, openFile(path, tableOptions(path)));
}

VectorLayer::VectorLayer(const std::filesystem::path& path, GdalDataset dataset)
    : m_path(path.string()), m_dataset(std::move(dataset)), m_layer(GDALDatasetGetLayer(m_dataset.get(), 0)) {}

VectorLayer::VectorLayer(const std::filesystem::path& path, ShapeKind kind, const std::string& name)
    : VectorLayer(path, openFile(path)) {
    const GdalErrorScope errors;
    std::vector<OGRLayerH> layers;
    for (int i = 0; i < GDALDatasetGetLayerCount(m_dataset.get()); ++i) {
        layers.push_back(GDALDatasetGetLayer(m_dataset.get(), i));
    }
    const auto nameOfLayer = [](OGRLayerH layer) { return std::string(OGR_L_GetName(layer)); };
    const auto found = std::ranges::find_if(
        layers, [&](OGRLayerH layer) { return name.empty() ? holds(layer, kind) : nameOfLayer(layer) == name; });
    if (found == layers.end() && !name.empty()) {
        std::vector<std::string> present;
        std::ranges::transform(layers, std::back_inserter(present), nameOfLayer);
        throw layerMissing(m_path, name, present);
    }
    m_layer = found == layers.end() ? layers.front() : *found;
    std::erase_if(layers, [&](OGRLayerH layer) { return layer == m_layer || OGR_L_GetGeomType(layer) == wkbNone; });
    if (name.empty() && !layers.empty()) {
        m_choice = LayerSelection{nameOfLayer(m_layer), {}};
        std::ranges::transform(layers, std::back_inserter(m_choice->others), nameOfLayer);
    }
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

std::vector<std::string> VectorLayer::fieldNames() const {
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
    std::vector<std::string> names;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        names.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
    }
    return names;
}

std::optional<int> VectorLayer::findField(const std::string& name) const {
    const int index = OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(m_layer), name.c_str());
    return index < 0 ? std::nullopt : std::optional(index);
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

std::vector<FeatureName> VectorLayer::unreadFeatures(std::size_t count, std::size_t read) const {
    std::vector<FeatureName> unread;
    for (std::size_t number = read + 1; isTruncated() && number <= std::max(count, read + 1); ++number) {
        unread.push_back({number, "", "", ""});
    }
    return unread;
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

std::string VectorLayer::text(const OgrFeature& feature, std::optional<int> field) {
    if (!field || OGR_F_IsFieldSetAndNotNull(feature.get(), *field) == 0) {
        return "";
    }
    const OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature.get(), *field);
    if (OGR_Fld_GetType(definition) != OFTReal) {
        return OGR_F_GetFieldAsString(feature.get(), *field);
    }
    const double number = OGR_F_GetFieldAsDouble(feature.get(), *field);  // GDAL's own text has only 15 digits
    return OGR_Fld_GetSubType(definition) == OFSTFloat32 ? shortest(static_cast<float>(number)) : shortest(number);
}

}  // namespace gis::detail
