// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace vector_files {

/// A box of coordinates as a ring of GeoJSON.
inline std::string ring(double west, double south, double east, double north) {
    std::ostringstream text;
    text << std::setprecision(17) << "[[[" << west << "," << south << "],[" << east << "," << south << "],[" << east
         << "," << north << "],[" << west << "," << north << "],[" << west << "," << south << "]]]";
    return text.str();
}

/// A GeoJSON file of polygons with the field adcode, numbered from 1.
inline std::string geoJson(const std::vector<std::string>& coordinates) {
    std::string text = R"({"type": "FeatureCollection", "features": [)";
    for (std::size_t i = 0; i < coordinates.size(); ++i) {
        text += (i == 0 ? "" : ",") + (R"({"type": "Feature", "properties": {"adcode": ")" + std::to_string(i + 1)) +
                R"("}, "geometry": {"type": "Polygon", "coordinates": )" + coordinates[i] + "}}";
    }
    return text + "]}";
}

/// What a Shapefile in the making says about itself.
struct ShapefileMarks {
    std::string cpg{};  ///< The text of its .cpg file; empty for none.
    unsigned char languageByte = 0;
    std::string prj{};  ///< Empty for none.
};

/// Writes a Shapefile of boxes whose one field holds texts in any bytes.
inline std::filesystem::path writeShapefile(const std::filesystem::path& folder, const std::string& fieldName,
                                            const std::vector<std::string>& texts, const ShapefileMarks& marks = {},
                                            const std::vector<std::array<double, 4>>& boxes = {}, int width = 40) {
    GDALAllRegister();
    const std::filesystem::path path = folder / "made.shp";
    for (const char* extension : {".shp", ".shx", ".dbf", ".cpg", ".prj"}) {
        std::filesystem::remove(folder / (std::string("made") + extension));
    }
    GDALDatasetH dataset =
        GDALCreate(GDALGetDriverByName("ESRI Shapefile"), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    std::array<const char*, 2> options{"ENCODING=", nullptr};
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, "made", nullptr, wkbPolygon, const_cast<char**>(options.data()));
    OGRFieldDefnH field = OGR_Fld_Create(fieldName.c_str(), OFTString);
    OGR_Fld_SetWidth(field, width);
    OGR_L_CreateField(layer, field, FALSE);
    OGR_Fld_Destroy(field);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const double west = 105 + static_cast<double>(i);
        const std::array<double, 4> box = i < boxes.size() ? boxes[i] : std::array<double, 4>{west, 35, west + 1, 36};
        const std::string json = R"({"type": "Polygon", "coordinates": )" + ring(box[0], box[1], box[2], box[3]) + "}";
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, 0, texts[i].c_str());
        OGR_F_SetGeometryDirectly(feature, OGR_G_CreateGeometryFromJson(json.c_str()));
        if (OGR_L_CreateFeature(layer, feature) != OGRERR_NONE) {
            throw std::runtime_error("cannot write " + path.string());
        }
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    std::filesystem::remove(folder / "made.cpg");
    std::fstream dbf(folder / "made.dbf", std::ios::in | std::ios::out | std::ios::binary);
    dbf.seekp(29);
    dbf.put(static_cast<char>(marks.languageByte));
    if (!marks.cpg.empty()) {
        std::ofstream(folder / "made.cpg") << marks.cpg;
    }
    if (!marks.prj.empty()) {
        std::ofstream(folder / "made.prj") << marks.prj;
    }
    return path;
}

/// The definition of a reference system as ESRI writes it into .prj files.
inline std::string prjOf(int epsg) {
    OGRSpatialReferenceH reference = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(reference, epsg);
    std::array<const char*, 2> options{"FORMAT=WKT1_ESRI", nullptr};
    char* wkt = nullptr;
    OSRExportToWktEx(reference, &wkt, options.data());
    std::string text = wkt == nullptr ? "" : wkt;
    VSIFree(wkt);
    OSRRelease(reference);
    return text;
}

}  // namespace vector_files
