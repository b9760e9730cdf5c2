// SPDX-License-Identifier: GPL-3.0-or-later
#include <cpl_vsi.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numbers>
#include <stdexcept>
#include <string>
#include <vector>

#include "gis/overlay/name_field.h"
#include "gis/overlay/overlay_reader.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/gis/vector/vector_files.h"
#include "tests/support/china_albers.h"

using gis::ErrorKind;
using gis::ReadWarning;

namespace {

/// A feature to be written to a file.
struct MadeFeature {
    std::string name;
    std::string shape;  ///< Empty for none.
};

std::string pointAt(double lon, double lat) {
    return R"({"type": "Point", "coordinates": [)" + std::to_string(lon) + "," + std::to_string(lat) + "]}";
}

std::string lineAlong(const std::vector<core::LonLat>& places) {
    std::string text = R"({"type": "LineString", "coordinates": [)";
    for (std::size_t i = 0; i < places.size(); ++i) {
        text += (i == 0 ? "[" : ",[") + std::to_string(places[i].lon) + "," + std::to_string(places[i].lat) + "]";
    }
    return text + "]}";
}

/// @param reference  0 for none.
std::filesystem::path writeLayer(const std::filesystem::path& path, const char* driver, OGRwkbGeometryType type,
                                 const std::string& fieldName, const std::vector<MadeFeature>& features,
                                 int reference = 4326) {
    GDALAllRegister();
    GDALDatasetH dataset = GDALCreate(GDALGetDriverByName(driver), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    OGRSpatialReferenceH system = nullptr;
    if (reference != 0) {
        system = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(system, reference);
        OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER);
    }
    std::array<const char*, 2> options{std::string(driver) == "ESRI Shapefile" ? "ENCODING=" : nullptr, nullptr};
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, "made", system, type, const_cast<char**>(options.data()));
    OGRFieldDefnH field = OGR_Fld_Create(fieldName.c_str(), OFTString);
    if (OGR_L_CreateField(layer, field, TRUE) != OGRERR_NONE) {
        throw std::runtime_error("cannot write " + path.string());
    }
    OGR_Fld_Destroy(field);
    for (const MadeFeature& made : features) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, fieldName.c_str()), made.name.c_str());
        if (!made.shape.empty()) {
            OGR_F_SetGeometryDirectly(feature, OGR_G_CreateGeometryFromJson(made.shape.c_str()));
        }
        if (OGR_L_CreateFeature(layer, feature) != OGRERR_NONE) {
            throw std::runtime_error("cannot write " + path.string());
        }
        OGR_F_Destroy(feature);
    }
    GDALClose(dataset);
    if (system != nullptr) {
        OSRRelease(system);
    }
    return path;
}

std::string geoJsonOf(const std::vector<MadeFeature>& features) {
    std::string text = R"({"type": "FeatureCollection", "features": [)";
    for (std::size_t i = 0; i < features.size(); ++i) {
        text += (i == 0 ? "" : ",") + (R"({"type": "Feature", "properties": {"name": ")" + features[i].name) +
                R"("}, "geometry": )" + (features[i].shape.empty() ? "null" : features[i].shape) + "}";
    }
    return text + "]}";
}

std::filesystem::path zipped(const std::filesystem::path& shapefile) {
    const std::filesystem::path archive = shapefile.parent_path() / "made.zip";
    for (const char* extension : {".shp", ".shx", ".dbf"}) {
        const std::filesystem::path part = std::filesystem::path(shapefile).replace_extension(extension);
        std::ifstream file(part, std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(file), {}};
        const std::string member = "/vsizip/" + archive.string() + "/" + part.filename().string();
        VSILFILE* packed = VSIFOpenL(member.c_str(), "wb");
        (void)VSIFWriteL(content.data(), 1, content.size(), packed);
        (void)VSIFCloseL(packed);
    }
    return archive;
}

double lengthOf(const core::Polyline& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return length;
}

}  // namespace

TEST(OverlayFiles, TwoPlacesAreJoinedStraightInLongitudeAndLatitude) {
    const TemporaryFolder folder;
    const core::LonLat heihe{127.5, 50.2};
    const core::LonLat tengchong{98.5, 25.0};
    const auto path = folder.write("hu.geojson", geoJsonOf({{"line", lineAlong({heihe, tengchong})}}));
    const gis::Projection albers = support::chinaAlbers();
    const gis::OverlayReadResult read = gis::readOverlay(path, albers);
    ASSERT_EQ(read.features.size(), 1U);
    ASSERT_EQ(read.features[0].lines.size(), 1U);
    const core::Polyline& line = read.features[0].lines[0];
    ASSERT_EQ(line.size(), 30U) << "29 degrees of longitude";
    EXPECT_EQ(line.front(), albers.project(heihe));
    EXPECT_EQ(line.back(), albers.project(tengchong));
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double part = static_cast<double>(i) / 29;
        const core::MapPoint expected = albers.project(
            {heihe.lon + part * (tengchong.lon - heihe.lon), heihe.lat + part * (tengchong.lat - heihe.lat)});
        EXPECT_NEAR(line[i].x, expected.x, 1e-6);
        EXPECT_NEAR(line[i].y, expected.y, 1e-6);
    }
}

// Spherical Mercator: x is the longitude, and a straight line keeps the bearing.
TEST(OverlayFiles, AProjectedLineIsStraightInItsOwnReferenceSystem) {
    const TemporaryFolder folder;
    constexpr double radius = 6378137;
    const std::string line = lineAlong({{11'000'000, 3'000'000}, {13'000'000, 6'000'000}});
    const auto path =
        writeLayer(folder.path() / "mercator.gpkg", "GPKG", wkbLineString, "name", {{"line", line}}, 3857);
    const gis::Projection albers = support::chinaAlbers();
    const core::Polyline read = gis::readOverlay(path, albers).features.at(0).lines.at(0);
    ASSERT_GT(read.size(), 15U);
    const std::size_t at = read.size() / 2;
    const double part = static_cast<double>(at) / static_cast<double>(read.size() - 1);
    constexpr double degree = std::numbers::pi / 180;
    const double lon = (11e6 + part * 2e6) / radius / degree;
    const double lat = (2 * std::atan(std::exp((3e6 + part * 3e6) / radius)) - std::numbers::pi / 2) / degree;
    const core::MapPoint expected = albers.project({lon, lat});
    EXPECT_NEAR(read[at].x, expected.x, 1);
    EXPECT_NEAR(read[at].y, expected.y, 1);
}

TEST(OverlayFiles, ALineAcross180DegreesIsShortOnAMapOfThatPlace) {
    const TemporaryFolder folder;
    const auto path = folder.write("fiji.geojson", geoJsonOf({{"ferry", lineAlong({{179, -17}, {-179, -17}})}}));
    // A degree of longitude at 17 degrees of latitude on GRS80: 106.465 km.
    for (const gis::Projection& map :
         {gis::Projection::albers(178, {-20, -15}), gis::Projection("+proj=laea +lat_0=-17 +lon_0=178 +ellps=GRS80")}) {
        const gis::OverlayReadResult read = gis::readOverlay(path, map);
        ASSERT_EQ(read.features.at(0).lines.size(), 1U);
        EXPECT_NEAR(lengthOf(read.features[0].lines[0]), 2 * 106'465, 1000);
    }
}

TEST(OverlayFiles, ALineIsCutWhereTheMapIsCut) {
    const TemporaryFolder folder;
    const auto path = folder.write("seam.geojson", geoJsonOf({{"east", lineAlong({{-80, 40}, {-70, 40}})},
                                                              {"west", lineAlong({{-70, 30}, {-80, 30}})}}));
    const gis::Projection albers = support::chinaAlbers();  // cut at 75 W
    const gis::OverlayReadResult read = gis::readOverlay(path, albers);
    ASSERT_EQ(read.features.size(), 2U);
    for (const gis::OverlayFeature& feature : read.features) {
        ASSERT_EQ(feature.lines.size(), 2U);
        for (const core::Polyline& part : feature.lines) {
            EXPECT_NEAR(lengthOf(part), 425'000, 60'000) << "five degrees of longitude";
            const bool isEast = part.front().x > 0;
            for (const core::MapPoint& point : part) {
                EXPECT_EQ(point.x > 0, isEast) << "no part leads across the map";
            }
        }
    }
}

TEST(OverlayFiles, OfOneWholeParallelNothingIsLost) {
    const TemporaryFolder folder;
    const auto path = folder.write("equator.geojson", geoJsonOf({{"equator", lineAlong({{-180, 0}, {180, 0}})}}));
    const gis::OverlayReadResult read = gis::readOverlay(path, gis::Projection("+proj=cea +lon_0=0 +ellps=GRS80"));
    double length = 0;
    for (const core::Polyline& part : read.features.at(0).lines) {
        length += lengthOf(part);
    }
    EXPECT_NEAR(length, 2 * std::numbers::pi * 6378137, 1000);
}

// The place opposite to the centre is the whole rim of the map.
TEST(OverlayFiles, NoLineLeadsFromRimToRimOfAnAzimuthalMap) {
    const TemporaryFolder folder;
    const gis::Projection map = gis::Projection::of(core::LambertAzimuthalEqualArea{{105, 35}});
    for (const double latitude : {-35.0, -35.001, -34.0}) {
        const auto path =
            folder.write("line.geojson", geoJsonOf({{"line", lineAlong({{-95, latitude}, {-55, latitude}})}}));
        const gis::OverlayReadResult read = gis::readOverlay(path, map);
        ASSERT_GE(read.features.at(0).lines.size(), 2U);
        for (const core::Polyline& part : read.features[0].lines) {
            for (std::size_t i = 1; i < part.size(); ++i) {
                EXPECT_LT(std::hypot(part[i].x - part[i - 1].x, part[i].y - part[i - 1].y), 6.4e6) << latitude;
            }
        }
    }
}

TEST(OverlayFiles, AnOverlayOnAPlaneHasAUnitOfItsOwn) {
    const TemporaryFolder folder;
    const auto path = writeLayer(folder.path() / "plane.shp", "ESRI Shapefile", wkbLineString, "name",
                                 {{"line", lineAlong({{100, 200}, {300, 400}})}}, 0);
    (void)folder.write("plane.prj",
                       R"(LOCAL_CS["site",LOCAL_DATUM["site",0],UNIT["foot",0.3048],AXIS["x",EAST],AXIS["y",NORTH]])");
    const core::Polyline line =
        gis::readOverlay(path, gis::Projection::of(core::PlaneCoordinates{2, 1.0})).features.at(0).lines.at(0);
    EXPECT_NEAR(line.front().x, 100 * 0.3048 * 2, 1e-9);
    EXPECT_NEAR(line.back().y, 400 * 0.3048 * 2, 1e-9);
    EXPECT_EQ(gis::readOverlay(path, gis::Projection::of(core::PlaneCoordinates{2})).features.at(0).lines.at(0).front(),
              (core::MapPoint{200, 400}))
        << "the unit of the map is not known";
}

TEST(OverlayFiles, NamesOfAZippedShapefileInGb18030WithoutAMarkAreRead) {
    const TemporaryFolder folder;
    const std::string beijing = "\xb1\xb1\xbe\xa9";   // 北京 in GB18030
    const std::string shanghai = "\xc9\xcf\xba\xa3";  // 上海
    const std::string city = "\xb3\xc7\xca\xd0";      // 城市
    const auto shapefile = writeLayer(folder.path() / "made.shp", "ESRI Shapefile", wkbPoint, city,
                                      {{beijing, pointAt(116.4, 39.9)}, {shanghai, pointAt(121.5, 31.2)}}, 0);
    std::filesystem::remove(folder.path() / "made.cpg");
    const auto archive = zipped(shapefile);
    EXPECT_TRUE(gis::holdsOnlyLinesOrPoints(archive));
    const gis::Projection albers = support::chinaAlbers();
    const gis::OverlayReadResult read = gis::readOverlay(archive, albers);
    ASSERT_EQ(read.features.size(), 2U);
    EXPECT_EQ(read.nameField, "城市");
    EXPECT_EQ(read.features[0].name, "北京");
    EXPECT_EQ(read.features[1].name, "上海");
    EXPECT_EQ(read.features[0].points.at(0), albers.project({116.4, 39.9}));
    ASSERT_TRUE(read.warnings.encoding.has_value());
    EXPECT_EQ(read.warnings.encoding->used, "GB18030");
    ASSERT_TRUE(read.warnings.reference.has_value()) << "the reference system is guessed from the coordinates";
    EXPECT_EQ(read.warnings.reference->code, "EPSG:4326");
}

TEST(OverlayFiles, PlacemarksOfKmlAreReadWithTheirNames) {
    const TemporaryFolder folder;
    const auto path = folder.write("towns.kml", R"(<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>拉萨</name><Point><coordinates>91.1,29.65,3650</coordinates></Point></Placemark>
<Placemark><name>路</name><LineString><coordinates>91,29 92,30</coordinates></LineString></Placemark>
</Document></kml>)");
    EXPECT_TRUE(gis::holdsOnlyLinesOrPoints(path));
    const gis::OverlayReadResult read = gis::readOverlay(path, support::chinaAlbers());
    ASSERT_EQ(read.features.size(), 2U);
    EXPECT_EQ(read.features[0].name, "拉萨");
    EXPECT_EQ(read.features[0].points.size(), 1U);
    EXPECT_EQ(read.features[1].lines.size(), 1U);
}

TEST(OverlayFiles, AFieldOfNamesCanBeChosenOrLeftOut) {
    const TemporaryFolder folder;
    const auto path = writeLayer(folder.path() / "towns.gpkg", "GPKG", wkbPoint, "label", {{"A", pointAt(105, 35)}});
    const gis::Projection albers = support::chinaAlbers();
    EXPECT_EQ(gis::readOverlay(path, albers).features.at(0).name, "A");
    EXPECT_EQ(gis::readOverlay(path, albers, {{}, "label"}).nameField, "label");
    const gis::OverlayReadResult nameless = gis::readOverlay(path, albers, {{}, ""});
    EXPECT_EQ(nameless.features.at(0).name, "");
    EXPECT_EQ(nameless.nameField, "");
    expectError(ErrorKind::FieldMissing, [&] { (void)gis::readOverlay(path, albers, {{}, "title"}); });
}

TEST(OverlayFiles, TheUsualFieldOfNamesIsProposed) {
    using gis::FieldType;
    EXPECT_EQ(gis::proposedNameField({{"id", FieldType::Text}, {"NAME", FieldType::Text}}), "NAME");
    EXPECT_EQ(gis::proposedNameField({{"name_en", FieldType::Text}, {"名称", FieldType::Text}}), "名称");
    EXPECT_EQ(gis::proposedNameField({{"fid", FieldType::WholeNumber}, {"城市", FieldType::Text}}), "城市");
    EXPECT_EQ(gis::proposedNameField({{"fid", FieldType::WholeNumber}}), "");
    EXPECT_EQ(gis::proposedNameField({}), "");
}

TEST(OverlayFiles, EmptyShapesAndPlacesThatAreNoNumbersAreCounted) {
    const TemporaryFolder folder;
    const auto path = folder.write(
        "dirty.geojson",
        geoJsonOf({{"good", lineAlong({{100, 30}, {100.5, 30.5}})},
                   {"none", ""},
                   {"no places", R"({"type": "LineString", "coordinates": []})"},
                   {"one place", R"({"type": "LineString", "coordinates": [[100, 30]]})"},
                   {"far", lineAlong({{100, 95}, {101, 96}})},
                   {"half", R"({"type": "LineString", "coordinates": [[100, 30], [100, 95], [100.5, 31]]})"},
                   {"collection", R"({"type": "GeometryCollection", "geometries": [
                       {"type": "LineString", "coordinates": [[100, 30], [100.5, 31]]},
                       {"type": "Point", "coordinates": [100, 31]}]})"}}));
    const gis::OverlayReadResult read = gis::readOverlay(path, support::chinaAlbers());
    ASSERT_EQ(read.features.size(), 3U);
    EXPECT_EQ(read.features[2].lines.size(), 1U);
    EXPECT_EQ(read.features[2].points.size(), 1U);
    EXPECT_EQ(read.warnings.count(ReadWarning::NoGeometry), 3U);
    EXPECT_EQ(read.warnings.count(ReadWarning::OffTheMap), 1U);
    ASSERT_EQ(read.warnings.count(ReadWarning::VertexLeftOut), 1U);
    EXPECT_EQ(read.warnings.features.at(ReadWarning::VertexLeftOut)[0].number, 6U);
}

TEST(OverlayFiles, APointThatIsNoNumberIsLeftOut) {
    const gis::OverlayReadResult read = gis::readOverlay(testData("bad/points.shp"), support::chinaAlbers());
    EXPECT_EQ(read.features.size(), 1U);
    EXPECT_EQ(read.warnings.count(ReadWarning::NoGeometry), 1U) << "GDAL takes it for an empty shape";
}

TEST(OverlayFiles, MapAndOverlayAreBothOnEarthOrBothOnAPlane) {
    const TemporaryFolder folder;
    const auto degrees = folder.write("degrees.geojson", geoJsonOf({{"line", lineAlong({{100, 30}, {101, 31}})}}));
    const auto plane = writeLayer(folder.path() / "plane.shp", "ESRI Shapefile", wkbLineString, "name",
                                  {{"line", lineAlong({{400, 300}, {900, 800}})}}, 0);
    const gis::Projection onPlane = gis::Projection::of(core::PlaneCoordinates{2});
    const gis::Error onEarth =
        expectError(ErrorKind::OverlayOnEarth, [&] { (void)gis::readOverlay(degrees, onPlane); });
    EXPECT_EQ(onEarth.detail, "WGS 84");
    expectError(ErrorKind::OverlayOnPlane, [&] { (void)gis::readOverlay(plane, support::chinaAlbers()); });
    const gis::OverlayReadResult read = gis::readOverlay(plane, onPlane);
    EXPECT_EQ(read.features.at(0).lines.at(0), (core::Polyline{{800, 600}, {1800, 1600}}));
}

TEST(OverlayFiles, AFileWithAreasIsNoOverlayWhateverComesFirst) {
    const TemporaryFolder folder;
    const std::string area = R"({"type": "Polygon", "coordinates": )" + vector_files::ring(105, 35, 106, 36) + "}";
    const std::string line = lineAlong({{100, 30}, {101, 31}});
    const auto only = folder.write("only.geojson", geoJsonOf({{"a", line}, {"b", pointAt(100, 30)}, {"c", ""}}));
    const auto mixed = folder.write("mixed.geojson", geoJsonOf({{"a", line}, {"b", area}}));
    const auto nothing = folder.write("nothing.geojson", geoJsonOf({{"a", ""}}));
    EXPECT_TRUE(gis::holdsOnlyLinesOrPoints(only));
    EXPECT_FALSE(gis::holdsOnlyLinesOrPoints(mixed));
    EXPECT_FALSE(gis::holdsOnlyLinesOrPoints(nothing));
    EXPECT_EQ(gis::describeFile(only).layers.at(0).geometry, gis::GeometryKind::LinesAndPoints);
    EXPECT_EQ(gis::describeFile(mixed).layers.at(0).geometry, gis::GeometryKind::Mixed);
    EXPECT_EQ(gis::readRegions(mixed, {"name", "", ""}, support::chinaAlbers()).regions.size(), 1U);
    EXPECT_FALSE(gis::holdsOnlyLinesOrPoints(testData("one_cell.geojson")));
    expectError(ErrorKind::FileMissing, [&] { (void)gis::holdsOnlyLinesOrPoints(folder.path() / "none.gpkg"); });
}

TEST(OverlayFiles, SwappedAxesAreFoundForPointsToo) {
    const TemporaryFolder folder;
    const auto path =
        folder.write("swapped.geojson",
                     geoJsonOf({{"a", pointAt(39.9, 116.4)}, {"b", pointAt(31.2, 121.5)}, {"c", pointAt(23, 113)}}));
    const gis::Projection albers = support::chinaAlbers();
    const gis::OverlayReadResult read = gis::readOverlay(path, albers);
    EXPECT_TRUE(read.reference.isSwapped);
    EXPECT_EQ(read.features.at(0).points.at(0), albers.project({116.4, 39.9}));
}

TEST(OverlayFiles, ReadingCanBeCancelled) {
    const TemporaryFolder folder;
    const auto path = folder.write("a.geojson", geoJsonOf({{"a", pointAt(100, 30)}}));
    EXPECT_THROW((void)gis::readOverlay(path, support::chinaAlbers(), {{}, {}, [](double) { return false; }}),
                 gis::Cancelled);
}
