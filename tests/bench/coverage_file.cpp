// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <stdexcept>

#include "tests/bench/coverage.h"
#include "tests/bench/coverage_ogr.h"

namespace bench {
namespace {

OGRLayerH createLayer(GDALDatasetH file) {
    OGRSpatialReferenceH reference = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(reference, 4490);
    OGRLayerH layer = GDALDatasetCreateLayer(file, "regions", reference, wkbMultiPolygon, nullptr);
    OSRRelease(reference);
    for (const char* name : {"adcode", "name_zh", "name_en"}) {
        OGRFieldDefnH field = OGR_Fld_Create(name, OFTString);
        OGR_Fld_SetWidth(field, 40);
        OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
    }
    return layer;
}

void write(OGRLayerH layer, const Part& part) {
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    OGR_F_SetFieldString(feature, 0, part.code.c_str());
    OGR_F_SetFieldString(feature, 1, part.name.c_str());
    OGR_F_SetFieldString(feature, 2, part.name.c_str());
    OGR_F_SetGeometryDirectly(feature, ogrMultiPolygon(part.polygons));
    const OGRErr result = OGR_L_CreateFeature(layer, feature);
    OGR_F_Destroy(feature);
    if (result != OGRERR_NONE) {
        throw std::runtime_error("the region " + part.code + " cannot be written");
    }
}

/// Some counties touch themselves.
void addValidPolygons(OGRGeometryH geometry, std::vector<Polygon>& polygons) {
    if (geometry == nullptr || OGR_G_IsValid(geometry) != 0) {
        return addPolygons(geometry, polygons);
    }
    OGRGeometryH valid = OGR_G_MakeValid(geometry);
    addPolygons(valid, polygons);
    OGR_G_DestroyGeometry(valid);
}

std::string textOf(OGRFeatureH feature, const std::string& field) {
    const int index = OGR_F_GetFieldIndex(feature, field.c_str());
    if (index < 0) {
        throw std::runtime_error("there is no field " + field);
    }
    return OGR_F_GetFieldAsString(feature, index);
}

Ring ringOf(OGRGeometryH line) {
    Ring ring(static_cast<std::size_t>(OGR_G_GetPointCount(line)));
    if (!ring.empty()) {
        OGR_G_GetPoints(line, &ring.front().lon, sizeof(core::LonLat), &ring.front().lat, sizeof(core::LonLat), nullptr,
                        0);
    }
    return ring;
}

}  // namespace

void addPolygons(OGRGeometryH geometry, std::vector<Polygon>& polygons) {
    const int parts = geometry == nullptr ? 0 : OGR_G_GetGeometryCount(geometry);
    if (parts > 0 && OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) == wkbPolygon) {
        Polygon& polygon = polygons.emplace_back();
        for (int i = 0; i < parts; ++i) {
            polygon.push_back(ringOf(OGR_G_GetGeometryRef(geometry, i)));
        }
        return;
    }
    for (int i = 0; i < parts; ++i) {
        addPolygons(OGR_G_GetGeometryRef(geometry, i), polygons);
    }
}

OGRGeometryH ogrPolygon(const Polygon& polygon) {
    OGRGeometryH geometry = OGR_G_CreateGeometry(wkbPolygon);
    for (const Ring& ring : polygon) {
        OGRGeometryH line = OGR_G_CreateGeometry(wkbLinearRing);
        OGR_G_SetPoints(line, static_cast<int>(ring.size()), &ring.front().lon, sizeof(core::LonLat), &ring.front().lat,
                        sizeof(core::LonLat), nullptr, 0);
        OGR_G_AddGeometryDirectly(geometry, line);
    }
    return geometry;
}

OGRGeometryH ogrMultiPolygon(const std::vector<Polygon>& polygons) {
    OGRGeometryH whole = OGR_G_CreateGeometry(wkbMultiPolygon);
    for (const Polygon& polygon : polygons) {
        OGR_G_AddGeometryDirectly(whole, ogrPolygon(polygon));
    }
    return whole;
}

std::size_t vertexCount(const Coverage& coverage) {
    std::size_t count = 0;
    for (const Part& part : coverage) {
        for (const Polygon& polygon : part.polygons) {
            for (const Ring& ring : polygon) {
                count += ring.size();
            }
        }
    }
    return count;
}

Coverage readCoverage(const std::string& path, const std::string& codeField, const std::string& nameField) {
    GDALDatasetH file = GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, nullptr, nullptr, nullptr);
    if (file == nullptr) {
        throw std::runtime_error(path + " cannot be opened");
    }
    Coverage coverage;
    OGRLayerH layer = GDALDatasetGetLayer(file, 0);
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        Part part{textOf(feature, codeField), textOf(feature, nameField), {}};
        addValidPolygons(OGR_F_GetGeometryRef(feature), part.polygons);
        if (!part.polygons.empty()) {
            coverage.push_back(std::move(part));
        }
        OGR_F_Destroy(feature);
    }
    GDALClose(file);
    return coverage;
}

void writeCoverage(const std::string& path, const Coverage& coverage) {
    GDALDriverH driver = GDALGetDriverByName("ESRI Shapefile");
    GDALDatasetH file = GDALCreate(driver, path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    if (file == nullptr) {
        throw std::runtime_error(path + " cannot be written");
    }
    OGRLayerH layer = createLayer(file);
    for (const Part& part : coverage) {
        write(layer, part);
    }
    GDALClose(file);
}

}  // namespace bench
