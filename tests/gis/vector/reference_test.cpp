// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "gis/describe/fitted_projection.h"
#include "gis/file_description.h"
#include "gis/region_reader.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/gis/vector/vector_files.h"
#include "tests/support/china_albers.h"

using gis::ErrorKind;
using gis::FileArea;
using gis::ReferenceStatus;
using testing::Contains;

namespace {

using Box = std::array<double, 4>;

/// A Shapefile of one box, without a .prj file or with one.
std::filesystem::path boxFile(const TemporaryFolder& folder, const Box& box, int epsg = 0) {
    return vector_files::writeShapefile(folder.path(), "adcode", {"1"},
                                        {"UTF-8", 0, epsg == 0 ? "" : vector_files::prjOf(epsg)}, {box});
}

FileArea areaOfBox(const Box& box, int epsg = 0, const std::string& given = "") {
    const TemporaryFolder folder;
    return gis::areaOf(boxFile(folder, box, epsg), {"", given, ""});
}

/// The area of the one region of a file, on the map that fits.
double regionArea(const std::filesystem::path& path, const gis::FileOptions& options = {}) {
    const gis::Projection projection = gis::Projection::of(gis::fittedProjection(gis::areaOf(path, options)));
    return gis::readRegions(path, codeAlone, projection, {{}, 0, options}).regions[0].areaKm2;
}

double areaOfOneBox(const Box& box, int epsg = 0, const std::string& given = "") {
    const TemporaryFolder folder;
    return regionArea(boxFile(folder, box, epsg), {"", given, ""});
}

constexpr Box oneCell{105, 35, 106, 36};
// Squares of 20 km about the central meridian, where Gauss-Kruger keeps lengths.
constexpr Box zone38{38'490'000, 3'900'000, 38'510'000, 3'920'000};
constexpr Box zone20{20'490'000, 4'400'000, 20'510'000, 4'420'000};
constexpr Box zone18{18'490'000, 3'900'000, 18'510'000, 3'920'000};
constexpr Box unzoned{490'000, 3'900'000, 510'000, 3'920'000};

Box swapped(const Box& box) { return {box[1], box[0], box[3], box[2]}; }

}  // namespace

TEST(ReferenceSystem, DegreesAreGuessed) {
    const FileArea area = areaOfBox(oneCell);
    EXPECT_EQ(area.reference.status, ReferenceStatus::Guessed);
    EXPECT_EQ(area.reference.code, "EPSG:4326");
    EXPECT_FALSE(area.reference.isSwapped);
    EXPECT_NEAR(areaOfOneBox(oneCell), cellAreaKm2, 1e-3);
}

TEST(ReferenceSystem, ZonesInFrontOfTheEastingAreGuessed) {
    EXPECT_EQ(areaOfBox(zone38).reference.code, "EPSG:4526");
    EXPECT_EQ(areaOfBox(zone38).reference.name, "CGCS2000 / 3-degree Gauss-Kruger zone 38");
    EXPECT_EQ(areaOfBox(zone20).reference.code, "EPSG:4498");
    EXPECT_EQ(areaOfBox(zone20).reference.name, "CGCS2000 / Gauss-Kruger zone 20");
    EXPECT_EQ(areaOfBox(zone18).reference.code, "EPSG:4496");
    EXPECT_NEAR(areaOfOneBox(zone38), 400, 0.01);
    EXPECT_NEAR(areaOfOneBox(zone20), 400, 0.01);
    EXPECT_NEAR(areaOfBox(zone38).extent->west, 114 - 0.11, 0.01);  // 38 times 3 degrees
    EXPECT_NEAR(areaOfBox(zone20).extent->west, 117 - 0.12, 0.01);  // 20 times 6 degrees, less 3
}

// Beijing and Tokyo; Shanghai in Web Mercator could be the west of Tibet in zone 13.
TEST(ReferenceSystem, WebMercatorIsGuessedWhereNothingElseFits) {
    const FileArea beijing = areaOfBox({12'940'000, 4'840'000, 12'970'000, 4'870'000});
    EXPECT_EQ(beijing.reference.code, "EPSG:3857");
    EXPECT_NEAR(beijing.extent->west, 116.24, 0.01);
    EXPECT_NEAR(beijing.extent->south, 39.83, 0.05);
    const FileArea berlin = areaOfBox({1'480'000, 6'880'000, 1'500'000, 6'900'000});
    EXPECT_EQ(berlin.reference.code, "EPSG:3857");
    const FileArea shanghai = areaOfBox({13'500'000, 3'640'000, 13'550'000, 3'680'000});
    EXPECT_EQ(shanghai.reference.status, ReferenceStatus::Plane);
    EXPECT_EQ(shanghai.reference.candidates, (std::vector<std::string>{"EPSG:4491", "EPSG:3857"}));
    EXPECT_EQ(shanghai.reference.metresPerUnit, std::nullopt) << "metres of Web Mercator are not those on Earth";
}

TEST(ReferenceSystem, ZonesWithoutANumberAreAPlaneInMetresWithProposals) {
    const FileArea area = areaOfBox(unzoned);
    EXPECT_EQ(area.reference.status, ReferenceStatus::Plane);
    EXPECT_THAT(area.reference.candidates, Contains("EPSG:4546"));  // 3 degrees, 111 E
    EXPECT_THAT(area.reference.candidates, Contains("EPSG:4508"));  // 6 degrees, 111 E
    EXPECT_FALSE(area.extent.has_value());
    const FileArea chosen = areaOfBox(unzoned, 0, "EPSG:4546");
    EXPECT_EQ(chosen.reference.status, ReferenceStatus::Given);
    EXPECT_NEAR(chosen.extent->west, 111 - 0.11, 0.01);
    EXPECT_NEAR(areaOfOneBox(unzoned, 0, "EPSG:4546"), 400, 0.01);
}

// Guangdong in the zone of 111 E: read as Web Mercator, it would be in the Sahara.
TEST(ReferenceSystem, AProvinceMayBeWiderThanItsZone) {
    const FileArea unnumbered = areaOfBox({357'000, 2'250'000, 1'152'000, 2'850'000});
    EXPECT_EQ(unnumbered.reference.status, ReferenceStatus::Plane);
    EXPECT_THAT(unnumbered.reference.candidates, Contains("EPSG:4508"));
    EXPECT_THAT(unnumbered.reference.candidates, Contains("EPSG:3857"));
    const FileArea numbered = areaOfBox({19'357'000, 2'250'000, 20'152'000, 2'850'000});
    EXPECT_EQ(numbered.reference.code, "EPSG:4497");
    EXPECT_NEAR(numbered.extent->west, 109.6, 0.1);
}

TEST(ReferenceSystem, HasNoZoneInFrontOfAHugeNumber) {
    constexpr double before = 5e15;  // the number of the zone would be larger than any integer
    const FileArea area = areaOfBox({before + 490'000, 3'900'000, before + 510'000, 3'920'000});
    EXPECT_EQ(area.reference.status, ReferenceStatus::Plane);
    EXPECT_TRUE(area.reference.candidates.empty());
}

TEST(ReferenceSystem, APlaneKeepsItsOwnUnit) {
    const FileArea area = areaOfBox({0, 0, 2000, 1500});
    EXPECT_EQ(area.reference.status, ReferenceStatus::Plane);
    EXPECT_EQ(area.reference.metresPerUnit, std::nullopt);
    EXPECT_DOUBLE_EQ(areaOfOneBox({0, 0, 2000, 1500}), 3'000'000);
    const Box columbus{5.8, 10.8, 11.3, 14.7};  // the classic sample: it looks like degrees
    EXPECT_EQ(areaOfBox(columbus).reference.status, ReferenceStatus::Guessed);
    EXPECT_EQ(areaOfBox(columbus, 0, "plane").reference.status, ReferenceStatus::Plane);
    EXPECT_NEAR(areaOfOneBox(columbus, 0, "plane"), 5.5 * 3.9, 1e-9);
}

TEST(ReferenceSystem, APlaneHasNoPlacesWhoseAreaWouldBeInfinite) {
    expectError(ErrorKind::ProjectionFailed, [] { (void)areaOfOneBox({0, 0, 1e200, 1e200}); });
}

TEST(ReferenceSystem, APlaneIsDrawnAtTheSizeOfAMap) {
    const TemporaryFolder folder;
    const auto path = boxFile(folder, {0, 0, 2000, 1500});
    const gis::Projection plane = gis::Projection::of(gis::fittedProjection(gis::areaOf(path)));
    ASSERT_TRUE(plane.isPlane());
    const auto box = gis::readRegions(path, codeAlone, plane).regions.extent();
    EXPECT_GT(box->width(), 5e5);
    EXPECT_LE(box->width(), 1.05e6);
    EXPECT_DOUBLE_EQ(box->height() / box->width(), 0.75);
    expectError(ErrorKind::ProjectionFailed, [&] { (void)gis::readRegions(path, codeAlone, support::chinaAlbers()); });
}

TEST(ReferenceSystem, DegreesUnderAGaussKrugerPrjAreAnErrorThatNamesBoth) {
    const auto path = testData("cases/degrees_gkprj.shp");
    const auto error = expectError(ErrorKind::ReferenceContradicted, [&] {
        (void)gis::readRegions(path, {"", "", ""}, support::chinaAlbers());
    });
    EXPECT_THAT(error.detail, testing::HasSubstr("111E"));
    EXPECT_EQ(error.names, (std::vector<std::string>{"EPSG:4326"}));
    const auto reading = gis::readRegions(path, {"", "", ""}, support::chinaAlbers(), {{}, 0, {"", "EPSG:4490", ""}});
    EXPECT_EQ(reading.reference.status, ReferenceStatus::Given);
    EXPECT_GT(reading.regions[0].areaKm2, 1000);
}

TEST(ReferenceSystem, OtherContradictionsAreErrorsToo) {
    expectError(ErrorKind::ReferenceContradicted, [] { (void)areaOfBox(zone38, 4490); });  // metres under degrees
    expectError(ErrorKind::ReferenceContradicted, [] { (void)areaOfBox(zone38, 4546); });  // a zone, but none declared
    expectError(ErrorKind::ReferenceContradicted, [] { (void)areaOfBox(oneCell, 32648); });  // degrees under UTM
    EXPECT_NO_THROW((void)areaOfBox(unzoned, 4546));
    EXPECT_NO_THROW((void)areaOfBox(zone38, 4526));
    EXPECT_NO_THROW((void)areaOfBox({-200'000, 3'900'000, 1'200'000, 3'920'000}, 4546)) << "a province in one zone";
}

TEST(ReferenceSystem, SwappedAxesAreFound) {
    const FileArea degrees = areaOfBox(swapped(oneCell));
    EXPECT_TRUE(degrees.reference.isSwapped);
    EXPECT_NEAR(areaOfOneBox(swapped(oneCell)), cellAreaKm2, 1e-3);
    EXPECT_EQ(areaOfBox(swapped(oneCell), 4490).reference.status, ReferenceStatus::Declared);
    EXPECT_TRUE(areaOfBox(swapped(oneCell), 4490).reference.isSwapped);
    EXPECT_NEAR(areaOfOneBox(swapped(unzoned), 4546), 400, 0.01);
    EXPECT_TRUE(areaOfBox(swapped(unzoned), 4546).reference.isSwapped);
    EXPECT_NEAR(areaOfOneBox(swapped(zone38)), 400, 0.01);
    EXPECT_TRUE(areaOfBox(swapped(zone38)).reference.isSwapped);
}

TEST(ReferenceSystem, OfGeoJsonIsGuessedWhenItsCoordinatesAreNoDegrees) {
    const TemporaryFolder folder;
    const auto path = folder.write(
        "metres.geojson", vector_files::geoJson({vector_files::ring(zone38[0], zone38[1], zone38[2], zone38[3])}));
    EXPECT_EQ(gis::areaOf(path).reference.code, "EPSG:4526");
    EXPECT_NEAR(regionArea(path), 400, 0.01);
    const auto swappedPath =
        folder.write("swapped.geojson", vector_files::geoJson({vector_files::ring(35, 105, 36, 106)}));
    EXPECT_TRUE(gis::areaOf(swappedPath).reference.isSwapped);
}

// One bad coordinate must not make a file in degrees a plane.
TEST(ReferenceSystem, IsThatOfMostFeatures) {
    const TemporaryFolder folder;
    std::vector<std::string> rings;
    for (int i = 0; i < 5; ++i) {
        rings.push_back(vector_files::ring(105 + i, 35, 106 + i, 36));
    }
    for (const auto& bad : {Box{35, 135, 36, 136}, Box{1e7, 1e7, 2e7, 2e7}, Box{500'000, 4e6, 500'100, 4.1e6}}) {
        auto all = rings;
        all.push_back(vector_files::ring(bad[0], bad[1], bad[2], bad[3]));
        const FileArea area = gis::areaOf(folder.write("bad.geojson", vector_files::geoJson(all)));
        EXPECT_EQ(area.reference.status, ReferenceStatus::Declared);
        EXPECT_FALSE(area.reference.isSwapped);
        EXPECT_EQ(area.extent, (gis::LonLatExtent{105, 110, 35, 36}));
    }
}

TEST(ReferenceSystem, ThatIsNotKnownIsAnError) {
    for (const char* name : {"EPSG:999999", "nonsense", "4490", "/etc/passwd", "http://127.0.0.1/x"}) {
        const auto error =
            expectError(ErrorKind::UnknownReferenceSystem, [&] { (void)areaOfBox(oneCell, 4490, name); });
        EXPECT_EQ(error.detail, name);
    }
}
