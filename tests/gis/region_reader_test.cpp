// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/region_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/geometry/measure.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/support/china_albers.h"

using core::MapPoint;
using core::Region;
using gis::BoundaryFields;
using gis::ErrorKind;
using gis::ReadWarning;
using gis::RegionReadResult;

namespace {

using Affected = std::map<ReadWarning, std::vector<gis::FeatureName>>;

RegionReadResult read(const std::string& name, const BoundaryFields& fields = {}) {
    return gis::readRegions(testData(name), fields, support::chinaAlbers());
}

const Region& province(const std::string& code) {
    return shippedProvinces()[shippedProvinces().indexOf(core::RegionCode(code)).value()];
}

using OutlineSegment = std::tuple<double, double, double, double>;

std::set<OutlineSegment> segmentsOf(const Region& region) {
    std::set<OutlineSegment> segments;
    const auto add = [&](const core::Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const auto [a, b] = std::minmax(
                ring[i - 1], ring[i], [](MapPoint p, MapPoint q) { return std::tie(p.x, p.y) < std::tie(q.x, q.y); });
            segments.emplace(a.x, a.y, b.x, b.y);
        }
    };
    for (const core::Polygon& polygon : region.shape) {
        add(polygon.shell);
        std::ranges::for_each(polygon.holes, add);
    }
    return segments;
}

std::size_t sharedSegments(const Region& a, const Region& b) {
    const auto first = segmentsOf(a);
    const auto second = segmentsOf(b);
    return static_cast<std::size_t>(
        std::ranges::count_if(first, [&](const OutlineSegment& segment) { return second.contains(segment); }));
}

}  // namespace

TEST(RegionReader, ReadsCodesNamesShapesAndAreas) {
    const RegionReadResult reading = read("one_cell.geojson");
    ASSERT_EQ(reading.regions.size(), 1U);
    EXPECT_TRUE(reading.warnings.empty());
    const Region& cell = reading.regions[0];
    EXPECT_EQ(cell.code.text(), "000001");
    EXPECT_EQ(cell.nameZh, "一格");
    EXPECT_EQ(cell.nameEn, "One cell");
    ASSERT_EQ(cell.shape.size(), 1U);
    EXPECT_EQ(cell.shape[0].shell.size(), 5U);
    EXPECT_NEAR(cell.areaKm2 / cellAreaKm2, 1, 1e-9);
}

TEST(RegionReader, SubtractsHolesFromTheArea) {
    const RegionReadResult reading = read("cell_with_hole.geojson");
    const Region& ring = reading.regions[0];
    ASSERT_EQ(ring.shape.size(), 1U);
    ASSERT_EQ(ring.shape[0].holes.size(), 1U);
    EXPECT_NEAR(reading.regions[1].areaKm2, cellAreaKm2, 1e-6);
    EXPECT_NEAR(ring.areaKm2 * 1e6, core::planarAreaM2(ring.shape), 1e-3 * ring.areaKm2 * 1e6);
    EXPECT_EQ(sharedSegments(ring, reading.regions[1]), 4U);
}

// 20 km by 20 km around 105 E in CGCS2000 / Gauss-Kruger, which EPSG defines with the northing first.
TEST(RegionReader, TransformsFromTheReferenceSystemOfTheFile) {
    const gis::Projection albers = support::chinaAlbers();
    const RegionReadResult reading = read("gauss_kruger_square.geojson", codeAlone);
    const Region& square = reading.regions[0];
    EXPECT_NEAR(square.areaKm2, 400, 0.01);
    const core::LonLat centre = albers.tryUnproject(reading.regions.extent()->centre()).value();
    EXPECT_NEAR(centre.lon, 105, 1e-6);
    EXPECT_NEAR(centre.lat, 35.3, 0.05);
}

TEST(RegionReader, CallsARegionByItsCodeWhenTheFileHasNoNames) {
    const RegionReadResult reading = read("gauss_kruger_square.geojson", codeAlone);
    EXPECT_EQ(reading.regions[0].nameZh, "square");
    EXPECT_EQ(reading.regions[0].nameEn, "square");
}

TEST(RegionReader, KeepsTheGoodFeaturesAndNamesTheOthers) {
    const RegionReadResult reading = read("half_good.geojson", codeAlone);
    EXPECT_EQ(reading.warnings.features,
              (Affected{{ReadWarning::NoGeometry, {{2, "no geometry", "", ""}}},
                        {ReadWarning::NotAnArea, {{3, "a point", "", ""}, {4, "a line", "", ""}}},
                        {ReadWarning::NoCode, {{5, "", "", ""}}},
                        {ReadWarning::GeometryRepaired, {{6, "bow tie", "", ""}}},
                        {ReadWarning::DuplicateCode, {{7, "good", "", ""}}}}));
    EXPECT_FALSE(reading.warnings.layers.has_value());
    ASSERT_EQ(reading.regions.size(), 2U);
    EXPECT_EQ(reading.regions[0].shape.size(), 2U);
    EXPECT_NEAR(reading.regions[0].areaKm2, 2 * cellAreaKm2, 1e-6);
    EXPECT_EQ(reading.regions[1].shape.size(), 2U);  // The bow tie became its two triangles.
    EXPECT_NEAR(reading.regions[1].areaKm2, cellAreaKm2 / 2, 0.001 * cellAreaKm2);
}

TEST(RegionReader, ReadsThe34ShippedUnits) {
    const std::vector<std::string> codes{"110000", "120000", "130000", "140000", "150000", "210000", "220000",
                                         "230000", "310000", "320000", "330000", "340000", "350000", "360000",
                                         "370000", "410000", "420000", "430000", "440000", "450000", "460000",
                                         "500000", "510000", "520000", "530000", "540000", "610000", "620000",
                                         "630000", "640000", "650000", "710000", "810000", "820000"};
    std::vector<std::string> found;
    for (const Region& region : shippedProvinces().regions()) {
        found.push_back(region.code.text());
    }
    EXPECT_EQ(found, codes);
    EXPECT_EQ(province("150000").nameZh, "内蒙古自治区");
    EXPECT_EQ(province("610000").nameEn, "Shaanxi");
}

TEST(RegionReader, HasNoWarningsForTheShippedUnits) {
    EXPECT_TRUE(gis::readRegions(shapefile("provinces.shp"), {}, support::chinaAlbers()).warnings.empty());
}

// Official land areas in km2; the outlines are generalised, so a few percent of a small province may be lost.
TEST(RegionReader, GivesProvincesNearlyTheirOfficialAreas) {
    EXPECT_NEAR(province("110000").areaKm2 / 16410, 1, 0.03);
    EXPECT_NEAR(province("500000").areaKm2 / 82400, 1, 0.03);
    EXPECT_NEAR(province("460000").areaKm2 / 35400, 1, 0.05);
    EXPECT_NEAR(province("710000").areaKm2 / 36000, 1, 0.05);
    double wholeKm2 = 0;
    for (const Region& region : shippedProvinces().regions()) {
        wholeKm2 += region.areaKm2;
    }
    EXPECT_NEAR(wholeKm2 / 9.4e6, 1, 0.02);
}

TEST(RegionReader, AgreesWithTheAreaOnTheEqualAreaMap) {
    for (const Region& region : shippedProvinces().regions()) {
        EXPECT_NEAR(core::planarAreaM2(region.shape) / 1e6 / region.areaKm2, 1, 5e-4) << region.nameEn;
    }
}

TEST(RegionReader, KeepsSharedOutlinesIdentical) {
    EXPECT_GT(sharedSegments(province("110000"), province("130000")), 10U);
    EXPECT_GT(sharedSegments(province("120000"), province("130000")), 10U);
    EXPECT_GT(sharedSegments(province("810000"), province("440000")), 2U);
    EXPECT_EQ(sharedSegments(province("110000"), province("460000")), 0U);
    for (const char* inland : {"140000", "410000", "360000", "520000", "640000"}) {
        std::size_t shared = 0;
        for (const Region& other : shippedProvinces().regions()) {
            shared += other.code.text() == inland ? 0 : sharedSegments(province(inland), other);
        }
        EXPECT_EQ(shared, segmentsOf(province(inland)).size()) << inland;
    }
}

TEST(RegionReader, ReadsTheSameWithOneThreadAndWithMany) {
    for (const auto& [path, fields] :
         {std::pair(shapefile("provinces.shp"), BoundaryFields{}), std::pair(testData("half_good.geojson"), codeAlone),
          std::pair(testData("gauss_kruger_square.geojson"), codeAlone)}) {
        const RegionReadResult alone = gis::readRegions(path, fields, support::chinaAlbers(), {{}, 1});
        const RegionReadResult together = gis::readRegions(path, fields, support::chinaAlbers(), {{}, 5});
        EXPECT_EQ(together.regions.regions(), alone.regions.regions()) << path;
        EXPECT_EQ(together.warnings, alone.warnings) << path;
    }
}

TEST(RegionReader, NumbersTheFeaturesOfAFileWithoutCodes) {
    const RegionReadResult reading = read("half_good.geojson", {"", "", ""});
    std::vector<std::string> numbers;
    for (const Region& region : reading.regions.regions()) {
        numbers.push_back(region.code.text());
    }
    EXPECT_EQ(numbers, (std::vector<std::string>{"1", "5", "6", "7"}));
    EXPECT_EQ(reading.warnings.count(ReadWarning::NoCode), 0U);
    EXPECT_EQ(reading.warnings.count(ReadWarning::DuplicateCode), 0U);
}

TEST(RegionReader, ReportsItsProgressUpToTheEnd) {
    std::vector<double> parts;
    const auto listen = [&](double part) {
        parts.push_back(part);
        return true;
    };
    (void)gis::readRegions(shapefile("provinces.shp"), {}, support::chinaAlbers(), {listen});
    EXPECT_GE(parts.size(), 34U);
    EXPECT_GE(parts.front(), 0);
    EXPECT_TRUE(std::ranges::is_sorted(parts));
    EXPECT_EQ(parts.back(), 1);
    EXPECT_EQ(std::ranges::count(parts, 1.0), 1);
}

TEST(RegionReader, IsCancelledWhenTheProgressReturnsFalse) {
    for (const unsigned threads : {1U, 5U}) {
        std::size_t heard = 0;
        const auto listen = [&](double) { return ++heard < 7; };
        EXPECT_THROW((void)gis::readRegions(shapefile("provinces.shp"), {}, support::chinaAlbers(), {listen, threads}),
                     gis::Cancelled);
        EXPECT_EQ(heard, 7U);
    }
}

TEST(RegionReader, ReportsAMissingFile) {
    const auto error = expectError(ErrorKind::FileMissing, [] { (void)read("nowhere.shp"); });
    EXPECT_EQ(error.subject, testData("nowhere.shp").string());
}

TEST(RegionReader, ReportsAFileThatIsNotGeodata) {
    const auto error = expectError(ErrorKind::FileUnreadable, [] { (void)read("bad_not_geodata.shp"); });
    EXPECT_EQ(error.subject, testData("bad_not_geodata.shp").string());
    EXPECT_EQ(error.detail, "");  // the kind of the error says already that the format is unknown
}

TEST(RegionReader, ReportsAShapefileWithoutItsIndex) {
    const TemporaryFolder folder;
    const auto copy = folder.path() / "provinces.shp";
    std::filesystem::copy_file(shapefile("provinces.shp"), copy);
    const auto error =
        expectError(ErrorKind::FileUnreadable, [&] { (void)gis::readRegions(copy, {}, support::chinaAlbers()); });
    EXPECT_THAT(error.detail, testing::HasSubstr("shx"));
}

TEST(RegionReader, ReportsAFileWithoutFeatures) {
    expectError(ErrorKind::NoFeatures, [] { (void)read("bad_no_features.geojson"); });
}

TEST(RegionReader, ReportsAFileWithoutGeometries) {
    expectError(ErrorKind::NoFeatures, [] { (void)read("bad_no_geometry.geojson", codeAlone); });
}

TEST(RegionReader, ReportsAFileWithoutAreas) {
    expectError(ErrorKind::WrongGeometry, [] { (void)read("bad_points.geojson", codeAlone); });
    expectError(ErrorKind::WrongGeometry, [] { (void)read("quoted.csv", codeAlone); });
    expectError(ErrorKind::WrongGeometry, [] {
        (void)gis::readRegions(shapefile("disputed_lines.shp"), {"name", "", ""}, support::chinaAlbers());
    });
}

TEST(RegionReader, ListsTheExistingFieldsWhenOneIsMissing) {
    const auto error = expectError(ErrorKind::FieldMissing, [] { (void)read("bad_no_code_field.geojson"); });
    EXPECT_EQ(error.detail, "adcode: name, kind");
}

TEST(RegionReader, GuessesTheReferenceSystemOfAShapefileWithoutOne) {
    const TemporaryFolder folder;
    for (const char* name : {"provinces.shp", "provinces.shx", "provinces.dbf"}) {
        std::filesystem::copy_file(shapefile(name), folder.path() / name);
    }
    const RegionReadResult reading = gis::readRegions(folder.path() / "provinces.shp", {}, support::chinaAlbers());
    EXPECT_EQ(reading.regions.size(), 34U);
    EXPECT_EQ(reading.reference.status, gis::ReferenceStatus::Guessed);
    EXPECT_EQ(reading.warnings.reference, reading.reference);
}

TEST(RegionReader, ReportsCoordinatesOutsideTheEllipsoid) {
    expectError(ErrorKind::ProjectionFailed, [] { (void)read("bad_off_the_ellipsoid.geojson", codeAlone); });
}
