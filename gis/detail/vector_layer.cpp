// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/vector_layer.h"

#include <cpl_conv.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <mutex>

#include "gis/detail/gdal_error_scope.h"
#include "gis/error.h"

namespace gis::detail {
namespace {

void registerDriversOnce() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        // Without these, a sheet of text alone would lose its header: GDAL would take it for a row like the others.
        CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
        CPLSetConfigOption("OGR_ODS_HEADERS", "FORCE");
    });
}

GdalDataset openDataset(const std::string& path, const std::vector<std::string>& openOptions) {
    std::vector<const char*> options;
    for (const std::string& option : openOptions) {
        options.push_back(option.c_str());
    }
    options.push_back(nullptr);
    return GdalDataset(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, nullptr,
                                  options.data(), nullptr));
}

/// Whether a layer of this type, without height or measure, can hold such shapes.
bool mayHold(OGRwkbGeometryType type, ShapeKind kind) {
    const bool isMixed = type == wkbUnknown || type == wkbGeometryCollection;
    const auto single = kind == ShapeKind::Areas ? wkbSurface : wkbCurve;
    const auto multiple = kind == ShapeKind::Areas ? wkbMultiSurface : wkbMultiCurve;
    return isMixed || OGR_GT_IsSubClassOf(type, single) != 0 || OGR_GT_IsSubClassOf(type, multiple) != 0;
}

/// The shortest text that reads back as the same number; a whole one without an exponent, as a code is written.
template <class Number>
std::string shortest(Number number) {
    constexpr auto longestWhole = static_cast<Number>(1e15);
    std::array<char, 32> buffer{};
    const bool isWhole = std::trunc(number) == number && std::abs(number) < longestWhole;
    char* const end = buffer.data() + buffer.size();
    const auto written = isWhole ? std::to_chars(buffer.data(), end, number, std::chars_format::fixed)
                                 : std::to_chars(buffer.data(), end, number);
    return {buffer.data(), written.ptr};
}

/// What GDAL says of a file that it cannot open; nothing where it only does not know the format, which the kind of the
/// error says already.
std::string moreThanUnknown(const std::string& failures) {
    const bool isUnknown = failures.find("not recognized") != std::string::npos;
    return isUnknown ? std::string() : failures;
}

}  // namespace

VectorLayer::VectorLayer(const std::filesystem::path& path, const std::vector<std::string>& openOptions)
    : m_path(path.string()) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        throw Error(ErrorKind::FileMissing, m_path, "");
    }
    registerDriversOnce();
    const GdalErrorScope errors;
    m_dataset = openDataset(m_path, openOptions);
    if (!m_dataset || GDALDatasetGetLayerCount(m_dataset.get()) == 0) {
        throw Error(ErrorKind::FileUnreadable, m_path, moreThanUnknown(errors.failures()));
    }
    m_layer = GDALDatasetGetLayer(m_dataset.get(), 0);
}

void VectorLayer::leaveOutShapes() {
    const GdalErrorScope errors;
    std::array<const char*, 2> ignored{"OGR_GEOMETRY", nullptr};
    OGR_L_SetIgnoredFields(m_layer, ignored.data());
}

std::size_t VectorLayer::featureCount() const {
    const GdalErrorScope errors;
    return static_cast<std::size_t>(std::max<GIntBig>(0, OGR_L_GetFeatureCount(m_layer, TRUE)));
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

int VectorLayer::fieldIndex(const std::string& name) const {
    const int index = OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(m_layer), name.c_str());
    if (index < 0) {
        throw fieldMissing(m_path, name, fieldNames());
    }
    return index;
}

OgrFeature VectorLayer::nextFeature() {
    const GdalErrorScope errors;
    OgrFeature feature(OGR_L_GetNextFeature(m_layer));
    if (!feature && errors.failed()) {
        throw Error(ErrorKind::FileUnreadable, m_path, errors.failures());
    }
    return feature;
}

std::string VectorLayer::text(const OgrFeature& feature, int field) {
    if (OGR_F_IsFieldSetAndNotNull(feature.get(), field) == 0) {
        return "";
    }
    const OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature.get(), field);
    if (OGR_Fld_GetType(definition) != OFTReal) {
        return OGR_F_GetFieldAsString(feature.get(), field);
    }
    const double number = OGR_F_GetFieldAsDouble(feature.get(), field);  // GDAL's own text keeps 15 digits alone
    return OGR_Fld_GetSubType(definition) == OFSTFloat32 ? shortest(static_cast<float>(number)) : shortest(number);
}

}  // namespace gis::detail
