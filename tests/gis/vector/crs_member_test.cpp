// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>

#include "gis/error.h"
#include "gis/file_description.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/vector/vector_files.h"

// The member "crs" of GeoJSON, which files before RFC 7946 have.

namespace {

/// A file of one cell with this text as its first or its last member.
std::filesystem::path fileWith(const TemporaryFolder& folder, const std::string& member, bool isLast = false) {
    std::string text = vector_files::geoJson({vector_files::ring(105, 35, 106, 36)});
    text.insert(isLast ? text.size() - 1 : 1, isLast ? "," + member : member + ",");
    return folder.write("made.geojson", text);
}

std::string crsNamed(const std::string& name) {
    return R"("crs": {"type": "name", "properties": {"name": ")" + name + "\"}}";
}

/// What the file names, as far as that is not understood; empty where it is read.
std::string notUnderstood(const std::string& member, bool isLast = false) {
    const TemporaryFolder folder;
    try {
        (void)gis::areaOf(fileWith(folder, member, isLast));
    } catch (const gis::Error& error) {
        EXPECT_EQ(error.kind, gis::ErrorKind::ReferenceNotUnderstood);
        EXPECT_EQ(error.cell.value_or(gis::TableCell{}).column, "crs");
        EXPECT_EQ(error.names, std::vector<std::string>{"EPSG:4326"}) << "what the coordinates look like";
        return error.detail;
    }
    return "";
}

gis::ReferenceSystem referenceWith(const std::string& member) {
    const TemporaryFolder folder;
    return gis::areaOf(fileWith(folder, member)).reference;
}

}  // namespace

TEST(CrsMember, IsRefusedWhenItsNameIsNotKnown) {
    EXPECT_EQ(notUnderstood(crsNamed("EPSG:99999")), "EPSG:99999");
    EXPECT_EQ(notUnderstood(crsNamed("urn:ogc:def:crs:EPSG::99999"), true), "urn:ogc:def:crs:EPSG::99999");
    EXPECT_EQ(notUnderstood(crsNamed("our own system")), "our own system");
    EXPECT_EQ(notUnderstood(R"("crs": {"type": "EPSG", "properties": {"code": 99999}})"), "EPSG:99999");
    EXPECT_EQ(notUnderstood(R"("crs": "EPSG:4490")"), "EPSG:4490") << "GDAL reads a name only inside an object";
    EXPECT_EQ(notUnderstood(R"("crs": {"type": "link", "properties": {"href": "file.prj", "type": "proj4"}})"),
              R"({"type":"link","properties":{"href":"file.prj","type":"proj4"}})");
}

TEST(CrsMember, IsReadWhenItsNameIsKnown) {
    EXPECT_EQ(referenceWith(crsNamed("EPSG:4490")).code, "EPSG:4490");
    EXPECT_EQ(referenceWith(crsNamed("urn:ogc:def:crs:EPSG::4490")).code, "EPSG:4490");
    for (const char* wgs84 : {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"}) {
        const gis::ReferenceSystem reference = referenceWith(crsNamed(wgs84));
        EXPECT_EQ(reference.code, "EPSG:4326") << wgs84;
        EXPECT_EQ(reference.status, gis::ReferenceStatus::Declared) << wgs84;
    }
}

TEST(CrsMember, SaysNothingWhenItIsNull) {
    EXPECT_EQ(referenceWith(R"("crs": null)").status, gis::ReferenceStatus::Guessed);
}

TEST(CrsMember, GivesWayToTheUser) {
    const TemporaryFolder folder;
    const auto path = fileWith(folder, crsNamed("EPSG:99999"));
    EXPECT_EQ(gis::areaOf(path, {"", "EPSG:4490", ""}).reference.code, "EPSG:4490");
}

TEST(CrsMember, IsNoFieldOfThisName) {
    const TemporaryFolder folder;
    std::string text = vector_files::geoJson({vector_files::ring(105, 35, 106, 36)});
    text.insert(text.find("\"adcode\""), "\"crs\": \"EPSG:99999\", ");
    EXPECT_EQ(gis::areaOf(folder.write("field.geojson", text)).reference.status, gis::ReferenceStatus::Declared);
}

// The key is searched in blocks of a megabyte.
TEST(CrsMember, IsFoundAtTheEndOfALargeFile) {
    for (const std::size_t blanks : {std::size_t{1} << 20, (std::size_t{1} << 20) - 200, std::size_t{3} << 20}) {
        EXPECT_EQ(notUnderstood(std::string(blanks, ' ') + crsNamed("EPSG:99999"), true), "EPSG:99999") << blanks;
    }
}
