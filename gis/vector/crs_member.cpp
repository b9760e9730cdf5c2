// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/crs_member.h"

#include <cpl_json.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/detail/gdal_handles.h"

namespace gis::detail {
namespace {

constexpr std::string_view crsKey = "\"crs\"";

/// Whether a file contains the key, at any depth.
bool hasCrsKey(const std::string& name) {
    constexpr std::size_t blockBytes = 1 << 20;
    const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> file(VSIFOpenL(name.c_str(), "rb"), VSIFCloseL);
    std::string block;
    for (std::size_t count = 1; file && count > 0;) {
        // The end of the block before comes first: the key may begin there.
        block.erase(0, block.size() - std::min(block.size(), crsKey.size()));
        const std::size_t kept = block.size();
        block.resize(kept + blockBytes);
        count = VSIFReadL(block.data() + kept, 1, blockBytes, file.get());
        block.resize(kept + count);
        if (block.find(crsKey) != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// Whether the first object that a file contains has the member "crs" with the usual name of WGS 84, as GDAL writes it
/// before the features. Such a file need not be parsed once more.
bool beginsWithWgs84(const std::string& name) {
    constexpr std::size_t beginning = 2048;
    const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> file(VSIFOpenL(name.c_str(), "rb"), VSIFCloseL);
    std::string text(beginning, '\0');
    text.resize(file ? VSIFReadL(text.data(), 1, beginning, file.get()) : 0);
    const std::size_t key = text.find(crsKey);
    if (key == std::string::npos || std::ranges::count(text.substr(0, key), '{') != 1) {
        return false;
    }
    return text.substr(key, text.find('}', key) - key).find("\"urn:ogc:def:crs:OGC:1.3:CRS84\"") != std::string::npos;
}

/// The members of the collection beside its features, as JSON.
std::string membersOf(const std::string& name) {
    constexpr std::array<const char*, 2> drivers{"GeoJSON", nullptr};
    constexpr std::array<const char*, 2> options{"NATIVE_DATA=YES", nullptr};
    const GdalDataset dataset(
        GDALOpenEx(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), options.data(), nullptr));
    const OGRLayerH layer = dataset ? GDALDatasetGetLayer(dataset.get(), 0) : nullptr;
    const char* members = layer == nullptr ? nullptr : GDALGetMetadataItem(layer, "NATIVE_DATA", "NATIVE_DATA");
    return members == nullptr ? "" : members;
}

/// The text that names the reference system, or else the whole member.
std::string nameIn(const CPLJSONObject& member) {
    constexpr std::size_t longestName = 200;
    std::string name;
    if (member.GetType() == CPLJSONObject::Type::String) {
        name = member.ToString();
    } else if (member.GetString("type") == "name") {
        name = member.GetString("properties/name");
    } else if (const int code = member.GetInteger("properties/code"); code > 0) {
        name = "EPSG:" + std::to_string(code);
    }
    if (name.empty()) {
        name = member.Format(CPLJSONObject::PrettyFormat::Plain);
    }
    return name.substr(0, longestName);
}

/// Whether PROJ knows a reference system of this name, without looking into files or addresses.
bool isKnownName(const std::string& name) {
    OGRSpatialReference system;
    return system.SetFromUserInput(name.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) ==
           OGRERR_NONE;
}

}  // namespace

CrsMember crsMemberOf(const std::string& name) {
    const GdalErrorScope errors;
    CPLJSONDocument document;
    if (beginsWithWgs84(name) || !hasCrsKey(name) || !document.LoadMemory(membersOf(name))) {
        return {};
    }
    const CPLJSONObject member = document.GetRoot()["crs"];
    if (!member.IsValid()) {
        return {};
    }
    if (member.GetType() == CPLJSONObject::Type::Null) {
        return {true, {}};
    }
    std::string named = nameIn(member);
    // GDAL understands a name only inside an object.
    const bool isUnderstood = member.GetType() == CPLJSONObject::Type::Object && isKnownName(named);
    return isUnderstood ? CrsMember{} : CrsMember{false, std::move(named)};
}

}  // namespace gis::detail
