// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogr_api.h>
#include <sys/stat.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "gis/context_reader.h"
#include "gis/file_description.h"
#include "gis/overlay/overlay_reader.h"
#include "gis/region_reader.h"
#include "gis/table_reader.h"
#include "gis/vector/open_file.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/support/china_albers.h"
#include "tests/support/loopback_listener.h"

using gis::ErrorKind;

namespace {

const std::string ringOfCell = "[[[105, 35], [106, 35], [106, 36], [105, 36], [105, 35]]]";

/// A file that names an address of this computer: its name, and its content with URL in place of the address.
struct ReferringFile {
    const char* name;
    std::string content;
};

std::vector<ReferringFile> referringFiles() {
    return {
        {"layers.vrt",
         R"(<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/vsicurl/URL/x.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)"},
        {"raster.vrt",
         R"(<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand band="1"><SimpleSource><SourceFilename>/vsicurl/URL/x.tif</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>)"},
        {"layers.shp",
         R"(<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>URL/x.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)"},
        {"layers.csv",
         R"(<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>URL/x.csv</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)"},
        {"service.xml", "<OGRWFSDataSource><URL>URL/wfs</URL></OGRWFSDataSource>"},
        {"service.wms", R"(<GDAL_WMS><Service name="WMS"><ServerUrl>URL/wms?</ServerUrl></Service></GDAL_WMS>)"},
        {"catalogue.csw", "<OGRCSWDataSource><URL>URL/csw</URL></OGRCSWDataSource>"},
        {"collections.json",
         R"({"links": [{"rel": "data", "href": "URL/collections"}], "collections": [{"id": "x", "links": [{"rel": "items", "href": "URL/items"}]}]})"},
        {"paged.geojson",
         R"({"type": "FeatureCollection", "links": [{"rel": "next", "type": "application/geo+json", "href": "URL/next"}], "features": [{"type": "Feature", "properties": {"adcode": "1"}, "geometry": {"type": "Polygon", "coordinates": )" +
             ringOfCell + "}}]}"},
        {"paged_esri.json",
         R"({"geometryType": "esriGeometryPolygon", "exceededTransferLimit": true, "spatialReference": {"wkid": 4490}, "fields": [{"name": "adcode", "type": "esriFieldTypeString"}], "features": [{"attributes": {"adcode": "1"}, "geometry": {"rings": )" +
             ringOfCell + "}}]}"},
        {"crs_link.geojson",
         R"({"type": "FeatureCollection", "crs": {"type": "link", "properties": {"href": "URL/crs", "type": "proj4"}}, "features": [{"type": "Feature", "properties": {"adcode": "1"}, "geometry": {"type": "Polygon", "coordinates": )" +
             ringOfCell + "}}]}"},
        {"crs_url.geojson",
         R"({"type": "FeatureCollection", "crs": {"type": "url", "properties": {"url": "URL/crs"}}, "features": [{"type": "Feature", "properties": {"adcode": "1"}, "geometry": {"type": "Polygon", "coordinates": )" +
             ringOfCell + "}}]}"},
        {"crs_name.geojson",
         R"({"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "URL/crs"}}, "features": [{"type": "Feature", "properties": {"adcode": "1"}, "geometry": {"type": "Polygon", "coordinates": )" +
             ringOfCell + "}}]}"},
        {"network.kml",
         R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link><href>URL/net.kml</href></Link></NetworkLink><Placemark><styleUrl>URL/style.kml#s</styleUrl><name>1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>105,35 106,35 106,36 105,35</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>)"},
        {"schema.gml",
         R"(<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="URL/t" xmlns:xlink="http://www.w3.org/1999/xlink" xsi:schemaLocation="URL/t URL/wfs?SERVICE=WFS&amp;VERSION=1.1.0&amp;REQUEST=DescribeFeatureType&amp;TYPENAME=t:a"><gml:featureMember><t:a><t:adcode>1</t:adcode><t:g><gml:Polygon srsName="URL/srs"><gml:exterior><gml:LinearRing xlink:href="URL/x.gml#a"><gml:posList>105 35 106 35 106 36 105 35</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></t:g></t:a></gml:featureMember></wfs:FeatureCollection>)"},
        {"entity.gml",
         R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "URL/e">]><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><a>&e;</a></gml:featureMember></gml:FeatureCollection>)"},
        {"entity.kml",
         R"(<?xml version="1.0"?><!DOCTYPE x SYSTEM "URL/e.dtd"><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>)"},
        {"seamless.tab",
         "!table\n!version 300\n!charset Neutral\n\nDefinition Table\n  Type NATIVE Charset \"Neutral\"\n  Fields 1\n  "
         "  "
         "Table Char (254);\nbegin_metadata\n\"\\IsSeamless\" = \"TRUE\"\nend_metadata\n"},
    };
}

std::string withUrl(std::string text, const std::string& url) {
    for (std::size_t at = text.find("URL"); at != std::string::npos; at = text.find("URL", at + url.size())) {
        text.replace(at, 3, url);
    }
    return text;
}

/// Everything that opens a file of a user.
std::vector<std::pair<const char*, std::function<void(const std::filesystem::path&)>>> readers() {
    return {
        {"regions", [](const auto& path) { (void)gis::readRegions(path, codeAlone, support::chinaAlbers()); }},
        {"layers", [](const auto& path) { (void)gis::layersOf(path); }},
        {"area", [](const auto& path) { (void)gis::areaOf(path); }},
        {"table", [](const auto& path) { (void)gis::readTable(path); }},
        {"attributes", [](const auto& path) { (void)gis::readAttributes(path); }},
        {"land", [](const auto& path) { (void)gis::readLand(path, support::chinaAlbers()); }},
        {"lines", [](const auto& path) { (void)gis::readDisputedLines(path, support::chinaAlbers()); }},
        {"overlay", [](const auto& path) { (void)gis::readOverlay(path, support::chinaAlbers()); }},
    };
}

/// Reads and returns whether that failed with an error of the program.
bool isRefused(const std::function<void(const std::filesystem::path&)>& read, const std::filesystem::path& path) {
    try {
        read(path);
        return false;
    } catch (const gis::Error&) {
        return true;
    }
}

}  // namespace

TEST(FileSafety, TheListenerCountsConnections) {
    const support::LoopbackListener listener;
    EXPECT_EQ(listener.newConnections(), 0);
    listener.connectOnce();
    EXPECT_EQ(listener.newConnections(), 1);
}

TEST(FileSafety, NoFileMakesAConnection) {
    const TemporaryFolder folder;
    const support::LoopbackListener listener;
    for (const ReferringFile& file : referringFiles()) {
        const auto path = folder.write(file.name, withUrl(file.content, listener.url()));
        for (const auto& [name, read] : readers()) {
            (void)isRefused(read, path);
            EXPECT_EQ(listener.newConnections(), 0) << file.name << " read for " << name;
        }
    }
}

TEST(FileSafety, NoAddressIsOpened) {
    const support::LoopbackListener listener;
    const std::string host = listener.url().substr(7);
    for (const std::string& address : std::vector<std::string>{
             listener.url() + "/x.geojson", "/vsicurl/" + listener.url() + "/x.geojson",
             "/vsicurl_streaming/" + listener.url() + "/x.geojson", "/vsizip//vsicurl/" + listener.url() + "/x.zip",
             "/vsis3/" + host + "/x.shp", "/vsigzip//vsicurl/" + listener.url() + "/x.gz",
             "WFS:" + listener.url() + "/wfs", "OAPIF:" + listener.url() + "/api",
             "GeoJSON:" + listener.url() + "/x.geojson", "PG:host=127.0.0.1 port=" + host.substr(10),
             "MYSQL:x,host=127.0.0.1", "CSW:" + listener.url(), "/vsisubfile/0_10,/vsicurl/" + listener.url() + "/x",
             "ftp://127.0.0.1/x.shp"}) {
        for (const auto& [name, read] : readers()) {
            const gis::Error error = expectError(ErrorKind::NotAFile, [&, &reader = read] { reader(address); });
            EXPECT_EQ(error.subject, address);
            EXPECT_EQ(listener.newConnections(), 0) << address << " read for " << name;
        }
    }
}

// The drivers of GDAL must not reach the network either when a name slips through.
TEST(FileSafety, TheFileSystemsOfTheNetworkAreShut) {
    const support::LoopbackListener listener;
    (void)gis::layersOf(testData("one_cell.geojson"));  // sets GDAL up
    VSIStatBufL status{};
    EXPECT_NE(VSIStatL(("/vsicurl/" + listener.url() + "/x").c_str(), &status), 0);
    EXPECT_EQ(VSIFOpenL(("/vsicurl/" + listener.url() + "/x").c_str(), "rb"), nullptr);
    EXPECT_EQ(VSIFOpenL(("/vsicurl_streaming/" + listener.url() + "/x").c_str(), "rb"), nullptr);
    EXPECT_EQ(GDALOpenEx((listener.url() + "/x.geojson").c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr), nullptr);
    EXPECT_EQ(listener.newConnections(), 0);
}

TEST(FileSafety, FilesThatOnlyReferToOthersAreRefusedWithTheReason) {
    const TemporaryFolder folder;
    const auto local = testData("one_cell.geojson").string();
    const auto read = [&](const std::string& name, const std::string& content) {
        return
            [path = folder.write(name, content)] { (void)gis::readRegions(path, codeAlone, support::chinaAlbers()); };
    };
    const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"one_cell\"><SrcDataSource>" + local +
                            "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
    expectError(ErrorKind::RefersElsewhere, read("local.vrt", vrt));
    expectError(ErrorKind::RefersElsewhere, read("local.shp", vrt));
    expectError(ErrorKind::RefersElsewhere,
                read("service.xml", "<OGRWFSDataSource><URL>http://127.0.0.1/</URL></OGRWFSDataSource>"));
    const gis::Error drawing =
        expectError(ErrorKind::FormatRefused, read("plan.dxf", "  0\nSECTION\n  2\nENTITIES\n  0\nENDSEC\n  0\nEOF\n"));
    EXPECT_THAT(drawing.detail, testing::HasSubstr("DXF"));
}

// A virtual table shows the content of another file as a layer.
TEST(FileSafety, AGeoPackageThatReadsOtherFilesIsRefused) {
    const TemporaryFolder folder;
    const auto secret = folder.write("secret.csv", "a,b\n1,2\n");
    const auto made = [&](const char* name, const std::string& statement) {
        const auto path = folder.path() / name;
        GDALAllRegister();
        GDALDatasetH file = GDALCreate(GDALGetDriverByName("GPKG"), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
        GDALDatasetCreateLayer(file, "regions", nullptr, wkbPolygon, nullptr);
        const OGRLayerH result = GDALDatasetExecuteSQL(file, statement.c_str(), nullptr, "");
        if (result != nullptr) {
            GDALDatasetReleaseResultSet(file, result);
        }
        GDALClose(file);
        return path;
    };
    const std::string module = "VirtualText('" + secret.string() + "', 'UTF-8', 1, POINT, DOUBLEQUOTE, ',')";
    for (const std::string& name : std::vector<std::string>{"v", "\"a USING rtree(\"", "\"x\"\"y\""}) {
        const auto path = made("virtual.gpkg", "CREATE VIRTUAL TABLE " + name + " USING " + module);
        expectError(ErrorKind::RefersElsewhere, [&] { (void)gis::layersOf(path); });
        std::filesystem::remove(path);
    }
    EXPECT_NO_THROW((void)gis::layersOf(made("text.gpkg", "CREATE VIRTUAL TABLE f USING fts4(a)")));
}

TEST(FileSafety, NothingIsWrittenBesideAFile) {
    const TemporaryFolder folder;
    for (const ReferringFile& file : referringFiles()) {
        const auto path = folder.write(file.name, withUrl(file.content, "http://127.0.0.1:1"));
        for (const auto& [name, read] : readers()) {
            (void)isRefused(read, path);
        }
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        files += entry.is_regular_file() ? 1U : 0U;
    }
    EXPECT_EQ(files, referringFiles().size());
}

// A pipe without a writer would be waited for without end.
TEST(FileSafety, APipeIsNotOpened) {
    const TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe.geojson";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    expectError(ErrorKind::FileUnreadable, [&] { (void)gis::layersOf(pipe); });
}

TEST(FileSafety, AFileThatWouldNotFitIntoMemoryIsRefused) {
    const auto path = testData("one_cell.geojson");
    const gis::Error error = expectError(ErrorKind::FileTooLarge,
                                         [&] { (void)gis::detail::openFile(path, gis::detail::FileUse::Shapes, 10); });
    EXPECT_EQ(error.subject, path.string());
}
