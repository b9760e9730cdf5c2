// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal.h>
#include <gtest/gtest.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "gis/context_reader.h"
#include "gis/region_reader.h"
#include "gis/table_reader.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/support/china_albers.h"

using gis::BoundaryFields;
using gis::ErrorKind;
using gis::Projection;
using gis::ReadWarning;
using gis::RegionReadResult;

namespace {

std::string feature(const std::string& code, const std::string& geometry) {
    return R"({"type": "Feature", "properties": {"adcode": ")" + code + R"("}, "geometry": )" + geometry + "}";
}

std::string polygon(const std::string& rings) { return R"({"type": "Polygon", "coordinates": [)" + rings + "]}"; }

std::string multiPolygon(const std::string& polygons) {
    return R"({"type": "MultiPolygon", "coordinates": [)" + polygons + "]}";
}

/// A cell of one degree between 35 and 36 degrees north.
std::string cellRing(int west) {
    const std::string w = std::to_string(west);
    const std::string e = std::to_string(west + 1);
    return "[[" + w + ", 35], [" + e + ", 35], [" + e + ", 36], [" + w + ", 36], [" + w + ", 35]]";
}

/// Reads a file of a good cell, called "good", and of the features in question.
RegionReadResult readWithGood(const std::vector<std::string>& features, unsigned threads = 0) {
    std::string text = R"({"type": "FeatureCollection", "features": [)" + feature("good", polygon(cellRing(105)));
    for (const std::string& geoJson : features) {
        text += ", " + geoJson;
    }
    const TemporaryFolder folder;
    return gis::readRegions(folder.write("regions.geojson", text + "]}"), codeAlone, support::chinaAlbers(),
                            {{}, threads});
}

struct BadFeature {
    const char* description;
    std::string geometry;
    ReadWarning warning;
    double keptAreaKm2;  ///< 0 for a feature that is left out.
};

const std::vector<BadFeature>& badFeatures() {
    static const std::vector<BadFeature> features{
        {"no geometry", "null", ReadWarning::NoGeometry, 0},
        {"empty polygon", polygon(""), ReadWarning::NoGeometry, 0},
        {"empty ring", polygon("[]"), ReadWarning::NoGeometry, 0},
        {"ring of two points", polygon("[[107, 35], [108, 35], [107, 35]]"), ReadWarning::NoGeometry, 0},
        {"ring of one repeated point", polygon("[[107, 35], [107, 35], [107, 35], [107, 35]]"), ReadWarning::NoGeometry,
         0},
        {"ring there and back", polygon("[[107, 35], [108, 35], [109, 35], [108, 35], [107, 35]]"),
         ReadWarning::NoGeometry, 0},
        {"point", R"({"type": "Point", "coordinates": [107, 35]})", ReadWarning::NotAnArea, 0},
        {"line", R"({"type": "LineString", "coordinates": [[107, 35], [108, 35]]})", ReadWarning::NotAnArea, 0},
        {"off the ellipsoid", polygon("[[107, 135], [108, 135], [108, 136], [107, 135]]"), ReadWarning::OffTheMap, 0},
        {"not finite", polygon("[[1e999, 35], [1e999, 36], [1e999, 37], [1e999, 35]]"), ReadWarning::OffTheMap, 0},
        {"a vertex off the ellipsoid",
         polygon("[[107, 35], [107.5, -135], [108, 35], [108, 36], [107, 36], [107, 35]]"), ReadWarning::VertexLeftOut,
         cellAreaKm2},
        {"a vertex that is not finite", polygon("[[107, 35], [1e999, 35], [108, 35], [108, 36], [107, 36], [107, 35]]"),
         ReadWarning::VertexLeftOut, cellAreaKm2},
        {"a part with too few points", multiPolygon("[" + cellRing(107) + "], [[[110, 35], [111, 35], [110, 35]]]"),
         ReadWarning::RingLeftOut, cellAreaKm2},
        {"a hole with too few points", polygon(cellRing(107) + ", [[107.2, 35.2], [107.3, 35.2], [107.2, 35.2]]"),
         ReadWarning::RingLeftOut, cellAreaKm2},
        {"an open ring", polygon("[[107, 35], [108, 35], [108, 36], [107, 36]]"), ReadWarning::RingClosed, cellAreaKm2},
        {"a ring twice", multiPolygon("[" + cellRing(107) + "], [" + cellRing(107) + "]"),
         ReadWarning::GeometryRepaired, cellAreaKm2},
        {"a spike", polygon("[[107, 35], [108, 35], [108, 36], [109, 36], [108, 36], [107, 36], [107, 35]]"),
         ReadWarning::GeometryRepaired, cellAreaKm2},
    };
    return features;
}

/// An empty GeoPackage or other file.
GDALDatasetH created(const std::filesystem::path& path, const char* driver) {
    GDALAllRegister();
    return GDALCreate(GDALGetDriverByName(driver), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
}

/// Adds a layer with features of these shapes, in WKT or null, that have their number from 1 in the field adcode.
void addLayer(GDALDatasetH file, const char* name, OGRwkbGeometryType type, const std::vector<const char*>& shapes) {
    OGRSpatialReferenceH reference = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(reference, 4490);
    OGRLayerH layer = GDALDatasetCreateLayer(file, name, reference, type, nullptr);
    OSRRelease(reference);
    OGRFieldDefnH field = OGR_Fld_Create("adcode", OFTString);
    OGR_L_CreateField(layer, field, TRUE);
    OGR_Fld_Destroy(field);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, 0, (std::string(name) + std::to_string(i + 1)).c_str());
        if (shapes[i] != nullptr) {
            std::string text = shapes[i];
            char* wkt = text.data();
            OGRGeometryH geometry = nullptr;
            OGR_G_CreateFromWkt(&wkt, nullptr, &geometry);
            OGR_F_SetGeometryDirectly(feature, geometry);
        }
        EXPECT_EQ(OGR_L_CreateFeature(layer, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
}

constexpr const char* unitSquare = "POLYGON ((105 35, 106 35, 106 36, 105 36, 105 35))";

std::filesystem::path geoPackageOfLayers(const TemporaryFolder& folder) {
    const std::filesystem::path path = folder.path() / "layers.gpkg";
    GDALDatasetH file = created(path, "GPKG");
    addLayer(file, "capital", wkbPoint, {"POINT (105 35)"});
    addLayer(file, "county", wkbUnknown, {unitSquare, "POLYGON ((106 35, 107 35, 107 36, 106 36, 106 35))"});
    addLayer(file, "town", wkbPolygon, {unitSquare});
    addLayer(file, "styles", wkbNone, {nullptr});
    GDALClose(file);
    return path;
}

/// The provinces, with the bytes of their .dbf file changed.
std::filesystem::path provincesWith(const TemporaryFolder& folder, const std::function<void(std::string&)>& change) {
    for (const char* name : {"provinces.shp", "provinces.shx", "provinces.prj", "provinces.cpg"}) {
        std::filesystem::copy_file(shapefile(name), folder.path() / name);
    }
    std::ifstream shipped(shapefile("provinces.dbf"), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(shipped), {}};
    change(bytes);
    (void)folder.write("provinces.dbf", bytes);
    return folder.path() / "provinces.shp";
}

}  // namespace

TEST(BadFeatures, NeverPreventTheOthersFromBeingRead) {
    for (const BadFeature& bad : badFeatures()) {
        for (const unsigned threads : {1U, 3U}) {
            const RegionReadResult reading = readWithGood({feature("bad", bad.geometry)}, threads);
            const std::size_t regions = bad.keptAreaKm2 > 0 ? 2 : 1;
            ASSERT_EQ(reading.regions.size(), regions) << bad.description;
            EXPECT_EQ(reading.regions[0].code.text(), "good") << bad.description;
            EXPECT_NEAR(reading.regions[0].areaKm2, cellAreaKm2, 1e-6) << bad.description;
            const std::map<ReadWarning, std::vector<gis::FeatureName>> expected{{bad.warning, {{2, "bad", "", ""}}}};
            EXPECT_EQ(reading.warnings.features, expected) << bad.description;
            if (regions == 2) {
                EXPECT_NEAR(reading.regions[1].areaKm2, bad.keptAreaKm2, 1e-6) << bad.description;
            }
        }
    }
}

// An orthographic projection shows one half of the globe.
TEST(BadFeatures, IncludeFeaturesOutsideTheProjection) {
    const TemporaryFolder folder;
    const std::string halfBehind = polygon("[[107, 35], [-75, -35], [108, 35], [108, 36], [107, 36], [107, 35]]");
    const std::string behind = polygon("[[-75, -35], [-74, -35], [-74, -36], [-75, -35]]");
    const auto file = folder.write(
        "globe.geojson", R"({"type": "FeatureCollection", "features": [)" + feature("good", polygon(cellRing(105))) +
                             ", " + feature("half", halfBehind) + ", " + feature("behind", behind) + "]}");
    const Projection globe("+proj=ortho +lon_0=105 +lat_0=35 +ellps=GRS80 +units=m +no_defs");
    const RegionReadResult reading = gis::readRegions(file, codeAlone, globe);
    ASSERT_EQ(reading.regions.size(), 2U);
    EXPECT_NEAR(reading.regions[1].areaKm2, cellAreaKm2, 1e-6);
    const std::map<ReadWarning, std::vector<gis::FeatureName>> expected{
        {ReadWarning::OffTheMap, {{3, "behind", "", ""}}}, {ReadWarning::VertexLeftOut, {{2, "half", "", ""}}}};
    EXPECT_EQ(reading.warnings.features, expected);
}

TEST(BadFeatures, AreAllNamedInTheWarnings) {
    std::vector<std::string> features;
    std::size_t leftOut = 0;
    for (const BadFeature& bad : badFeatures()) {
        features.push_back(feature("R" + std::to_string(features.size()), bad.geometry));
        leftOut += bad.keptAreaKm2 > 0 ? 0 : 1;
    }
    const RegionReadResult reading = readWithGood(features);
    EXPECT_EQ(reading.regions.size(), 1 + features.size() - leftOut);
    std::size_t named = 0;
    for (const auto& [warning, names] : reading.warnings.features) {
        named += names.size();
    }
    EXPECT_EQ(named, features.size());
}

TEST(BadFeatures, MakeAFileWithNothingElseAnError) {
    for (const BadFeature& bad : badFeatures()) {
        if (bad.keptAreaKm2 > 0) {
            continue;
        }
        const TemporaryFolder folder;
        const auto file = folder.write(
            "bad.geojson", R"({"type": "FeatureCollection", "features": [)" + feature("bad", bad.geometry) + "]}");
        const ErrorKind kind = bad.warning == ReadWarning::NotAnArea   ? ErrorKind::WrongGeometry
                               : bad.warning == ReadWarning::OffTheMap ? ErrorKind::ProjectionFailed
                                                                       : ErrorKind::NoFeatures;
        SCOPED_TRACE(bad.description);
        const auto error = expectError(kind, [&] { (void)gis::readRegions(file, codeAlone, support::chinaAlbers()); });
        EXPECT_EQ(error.subject, file.string());
    }
}

TEST(BadFeatures, AreLeftOutOfAShapefileThatBreaksOff) {
    const TemporaryFolder folder;
    for (const char* name : {"provinces.shp", "provinces.shx", "provinces.dbf", "provinces.prj"}) {
        std::filesystem::copy_file(shapefile(name), folder.path() / name);
    }
    const auto file = folder.path() / "provinces.shp";
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    const RegionReadResult reading = gis::readRegions(file, {}, support::chinaAlbers());
    EXPECT_GT(reading.regions.size(), 5U);
    EXPECT_EQ(reading.regions.size() + reading.warnings.count(ReadWarning::Unreadable), 34U);
    EXPECT_EQ(reading.warnings.features.at(ReadWarning::Unreadable).back().code, "820000");
}

// GDAL reads on without a word past shapes that have no row in the .dbf file, or whose row is marked as deleted.
TEST(BadFeatures, AreCountedWhereAShapefileHasNoRowForThem) {
    const TemporaryFolder folder;
    const auto file = provincesWith(folder, [](std::string& bytes) {
        constexpr std::size_t rowCount = 4;  // its place in the header
        ASSERT_EQ(bytes[rowCount], 34);
        bytes[rowCount] = 31;
    });
    const RegionReadResult reading = gis::readRegions(file, {}, support::chinaAlbers());
    EXPECT_EQ(reading.regions.size(), 31U);
    EXPECT_EQ(reading.warnings.notRead, 3U);
    EXPECT_FALSE(reading.warnings.empty());
    EXPECT_EQ(gis::readLand(file, support::chinaAlbers()).warnings.notRead, 3U);
}

TEST(BadFeatures, AreCountedWhereAShapefileMarksThemAsDeleted) {
    const TemporaryFolder folder;
    const auto file = provincesWith(folder, [](std::string& bytes) {
        const auto header = static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
        ASSERT_EQ(bytes.at(header), ' ');
        bytes[header] = '*';
    });
    const RegionReadResult reading = gis::readRegions(file, {}, support::chinaAlbers());
    EXPECT_EQ(reading.regions.size(), 33U);
    EXPECT_EQ(reading.warnings.notRead, 1U);
}

TEST(BadFeatures, AreCountedWhenAFileBreaksOff) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "cut.fgb";
    GDALDatasetH made = created(file, "FlatGeobuf");
    addLayer(made, "county", wkbPolygon, std::vector<const char*>(50, unitSquare));
    GDALClose(made);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 2000);
    const RegionReadResult reading = gis::readRegions(file, codeAlone, support::chinaAlbers());
    EXPECT_GT(reading.regions.size(), 5U);
    EXPECT_EQ(reading.regions.size() + reading.warnings.count(ReadWarning::Unreadable), 50U);
    EXPECT_GT(gis::readAttributes(file).rows.size(), 5U);
    expectError(ErrorKind::FileUnreadable, [&] { (void)gis::readTable(file); });
}

TEST(BadFeatures, MakeAFileUnreadableThatBreaksOffBeforeTheFirstGoodOne) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "cut.fgb";
    const auto writeCut = [&](OGRwkbGeometryType type, const char* shape) {
        GDALDatasetH made = created(file, "FlatGeobuf");
        addLayer(made, "county", type, {shape});
        GDALClose(made);
        std::filesystem::resize_file(file, std::filesystem::file_size(file) - 20);
    };
    const auto expectUnreadable = [&](const auto& act) {
        const gis::Error error = expectError(ErrorKind::FileUnreadable, act);
        EXPECT_EQ(error.subject, file.string());
        EXPECT_FALSE(error.detail.empty()) << "the message of GDAL";
    };
    writeCut(wkbPolygon, unitSquare);
    expectUnreadable([&] { (void)gis::readRegions(file, codeAlone, support::chinaAlbers()); });
    expectUnreadable([&] { (void)gis::readLand(file, support::chinaAlbers()); });
    expectUnreadable([&] { (void)gis::readTable(file); });
    std::filesystem::remove(file);
    writeCut(wkbLineString, "LINESTRING (105 35, 106 35, 106 36, 107 36)");
    expectUnreadable([&] { (void)gis::readDisputedLines(file, support::chinaAlbers()); });
}

TEST(BadFeatures, MakeAShapefileUnreadableThatHasNoShapeLeft) {
    const TemporaryFolder folder;
    for (const char* name : {"provinces.shp", "provinces.shx", "provinces.dbf", "provinces.prj"}) {
        std::filesystem::copy_file(shapefile(name), folder.path() / name);
    }
    const auto file = folder.path() / "provinces.shp";
    std::filesystem::resize_file(file, 1000);  // less than the first shape takes
    for (const auto& act :
         std::vector<std::function<void()>>{[&] { (void)gis::readRegions(file, {}, support::chinaAlbers()); },
                                            [&] { (void)gis::readLand(file, support::chinaAlbers()); }}) {
        const gis::Error error = expectError(ErrorKind::FileUnreadable, act);
        EXPECT_FALSE(error.detail.empty()) << "the message of GDAL about the first shape";
    }
}

TEST(BadFeatures, AreCountedWhenAFileOfLandOrLinesBreaksOff) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "cut.fgb";
    const auto writeCut = [&](OGRwkbGeometryType type, const char* shape) {
        GDALDatasetH made = created(file, "FlatGeobuf");
        addLayer(made, "context", type, std::vector<const char*>(50, shape));
        GDALClose(made);
        std::filesystem::resize_file(file, std::filesystem::file_size(file) - 2000);
    };
    writeCut(wkbPolygon, unitSquare);
    const gis::LandReadResult land = gis::readLand(file, support::chinaAlbers());
    EXPECT_GT(land.land.size(), 5U);
    EXPECT_EQ(land.land.size() + land.warnings.count(ReadWarning::Unreadable), 50U);
    std::filesystem::remove(file);
    writeCut(wkbLineString, "LINESTRING (105 35, 106 35, 106 36, 107 36)");
    const gis::DisputedLineReadResult lines = gis::readDisputedLines(file, support::chinaAlbers());
    EXPECT_FALSE(lines.lines.empty());
    EXPECT_GT(lines.warnings.count(ReadWarning::Unreadable), 0U);
    EXPECT_LT(lines.warnings.count(ReadWarning::Unreadable), 50U);
    EXPECT_EQ(lines.warnings.features.at(ReadWarning::Unreadable).back(), (gis::FeatureName{50, "", "", ""}));
}

TEST(BadFeatures, AreLeftOutOfNeighbouringLandAndLinesToo) {
    const TemporaryFolder folder;
    const auto land =
        folder.write("land.geojson",
                     R"({"type": "FeatureCollection", "features": [
           {"type": "Feature", "properties": {"iso_a3": "AAA", "name_en": "A"}, "geometry": )" +
                         polygon("[[107, 135], [108, 135], [108, 136], [107, 135]]") +
                         R"(}, {"type": "Feature", "properties": {"iso_a3": "BBB", "name_en": "B"}, "geometry": )" +
                         polygon(cellRing(107)) + "}]}");
    const gis::LandReadResult reading = gis::readLand(land, support::chinaAlbers());
    ASSERT_EQ(reading.land.size(), 1U);
    EXPECT_EQ(reading.land[0].isoA3, "BBB");
    EXPECT_EQ(reading.warnings.features.at(ReadWarning::OffTheMap),
              (std::vector<gis::FeatureName>{{1, "AAA", "", "A"}}));

    const auto lines = folder.write("lines.geojson", R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "L", "left": "a", "right": "b"},
         "geometry": {"type": "LineString", "coordinates": [[107, 35], [107, 135], [108, 35]]}}]})");
    const gis::DisputedLineReadResult read = gis::readDisputedLines(lines, support::chinaAlbers());
    ASSERT_EQ(read.lines.size(), 1U);
    EXPECT_EQ(read.lines[0].path.size(), 2U);
    EXPECT_EQ(read.warnings.count(ReadWarning::VertexLeftOut), 1U);
}

// Places north of 90 degrees cannot be projected. A part of a line is used when at least two of its places can be.
TEST(BadFeatures, AreWarnedAboutOncePerLine) {
    const auto line = [](const std::string& name, const std::string& parts) {
        return R"({"type": "Feature", "properties": {"name": ")" + name +
               R"("}, "geometry": {"type": "MultiLineString", "coordinates": [)" + parts + "]}}";
    };
    const std::string good = "[[105, 35], [106, 35]]";
    const std::string bent = "[[107, 35], [107, 135], [108, 35]]";
    const std::string lost = "[[107, 135], [108, 135]]";
    const TemporaryFolder folder;
    const auto file =
        folder.write("lines.geojson", R"({"type": "FeatureCollection", "features": [)" + line("A", bent + ", " + bent) +
                                          ", " + line("B", good + ", " + lost) + ", " + line("C", lost + ", " + lost) +
                                          ", " + line("D", "") + ", " + line("E", good) + "]}");
    const gis::DisputedLineReadResult reading = gis::readDisputedLines(file, support::chinaAlbers());
    const std::map<ReadWarning, std::vector<gis::FeatureName>> expected{
        {ReadWarning::NoGeometry, {{4, "", "", "D"}}},
        {ReadWarning::OffTheMap, {{3, "", "", "C"}}},
        {ReadWarning::VertexLeftOut, {{1, "", "", "A"}, {2, "", "", "B"}}}};
    EXPECT_EQ(reading.warnings.features, expected);
}

TEST(Layers, AreListed) {
    const TemporaryFolder folder;
    EXPECT_EQ(gis::layersOf(geoPackageOfLayers(folder)),
              (std::vector<gis::LayerInfo>{
                  {"capital", false, 1}, {"county", true, 2}, {"town", true, 1}, {"styles", false, 1}}));
}

TEST(Layers, TheFirstLayerWithAreasIsReadAndNamed) {
    const TemporaryFolder folder;
    const auto file = geoPackageOfLayers(folder);
    const RegionReadResult reading = gis::readRegions(file, codeAlone, support::chinaAlbers());
    ASSERT_EQ(reading.regions.size(), 2U);
    EXPECT_EQ(reading.regions[0].code.text(), "county1");
    EXPECT_EQ(reading.warnings.layers, (gis::LayerSelection{"county", {"capital", "town"}}));
    EXPECT_EQ(gis::readAttributes(file).rows, (std::vector<std::vector<std::string>>{{"county1"}, {"county2"}}));
}

TEST(Layers, AreReadByName) {
    const TemporaryFolder folder;
    const auto file = geoPackageOfLayers(folder);
    const RegionReadResult reading = gis::readRegions(file, codeAlone, support::chinaAlbers(), {{}, 0, "town"});
    ASSERT_EQ(reading.regions.size(), 1U);
    EXPECT_EQ(reading.regions[0].code.text(), "town1");
    EXPECT_TRUE(reading.warnings.empty());
    EXPECT_EQ(gis::readAttributes(file, {"town"}).rows, (std::vector<std::vector<std::string>>{{"town1"}}));
    expectError(ErrorKind::WrongGeometry, [&] {
        (void)gis::readRegions(file, codeAlone, support::chinaAlbers(), {{}, 0, "capital"});
    });
    const auto error = expectError(ErrorKind::LayerMissing, [&] {
        (void)gis::readRegions(file, codeAlone, support::chinaAlbers(), {{}, 0, "village"});
    });
    EXPECT_EQ(error.detail, "village: capital, county, town, styles");
}
