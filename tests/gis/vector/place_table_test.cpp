// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>

#include "gis/file_description.h"
#include "gis/overlay/overlay_reader.h"
#include "gis/table_reader.h"
#include "tests/gis/temporary_folder.h"
#include "tests/support/china_albers.h"

using gis::ReadWarning;

namespace {

gis::OverlayReadResult overlayOf(const std::string& name, const std::string& content) {
    const TemporaryFolder folder;
    return gis::readOverlay(folder.write(name, content), support::chinaAlbers());
}

core::LonLat placeOf(const gis::OverlayFeature& feature) {
    return support::chinaAlbers().tryUnproject(feature.points.at(0)).value();
}

}  // namespace

TEST(PlaceTable, IsALayerOfPoints) {
    const auto result = overlayOf("cities.csv", "name,lon,lat\n北京,116.4,39.9\nXi'an,\"108.9\",34.3\n");
    ASSERT_EQ(result.features.size(), 2U);
    EXPECT_EQ(result.features[0].name, "北京");
    EXPECT_NEAR(placeOf(result.features[0]).lon, 116.4, 1e-9);
    EXPECT_NEAR(placeOf(result.features[1]).lat, 34.3, 1e-9);
    EXPECT_EQ(result.reference.status, gis::ReferenceStatus::Declared);
    EXPECT_TRUE(result.warnings.empty());
}

TEST(PlaceTable, KnowsUsualNamesOfColumns) {
    for (const std::string header :
         {"城市;经度;纬度", "城市;东经(°);北纬(°)", "city;LONGITUDE;Latitude", "city;Lng;Lat"}) {
        const auto result = overlayOf("cities.csv", header + "\n北京;116.4° ;39.9\n");
        ASSERT_EQ(result.features.size(), 1U) << header;
        EXPECT_NEAR(placeOf(result.features[0]).lon, 116.4, 1e-9);
    }
    EXPECT_NEAR(placeOf(overlayOf("cities.csv", "city;lon;lat\n北京;116,4;39,9\n").features.at(0)).lat, 39.9, 1e-9);
    const std::string gbk = "\xB3\xC7\xCA\xD0,\xBE\xAD\xB6\xC8,\xCE\xB3\xB6\xC8\n\xB1\xB1\xBE\xA9,116.4,39.9\n";
    const auto result = overlayOf("cities.csv", gbk);
    ASSERT_EQ(result.features.size(), 1U);
    EXPECT_EQ(result.features[0].name, "北京");
}

TEST(PlaceTable, HasNoPointWhereACoordinateIsNoNumber) {
    const auto result = overlayOf("cities.csv", "name,lon,lat\nA,116.4,39.9\nB,,39\nC,110,n/a\nD,110E,30\nE,999,30\n");
    ASSERT_EQ(result.features.size(), 1U);
    EXPECT_EQ(result.warnings.count(ReadWarning::NoGeometry), 3U);
    EXPECT_EQ(result.warnings.count(ReadWarning::OffTheMap), 1U);
}

TEST(PlaceTable, MayHaveCoordinatesOfAnyReferenceSystem) {
    const auto degrees = overlayOf("places.csv", "name,x,y\nA,116.4,39.9\nB,110,30\n");
    EXPECT_EQ(degrees.reference.status, gis::ReferenceStatus::Guessed);
    EXPECT_NEAR(placeOf(degrees.features.at(0)).lon, 116.4, 1e-9);
    const auto mercator = overlayOf("places.csv", "name,POINT_X,POINT_Y\nA,12957588.6,4851421.2\n");
    EXPECT_NEAR(placeOf(mercator.features.at(0)).lon, 116.4, 1e-3);
}

TEST(PlaceTable, TakesNoThousandsForDecimals) {
    const auto metres =
        overlayOf("places.csv", "name,POINT_X,POINT_Y\nA,12957588.6,4851421.2\nB,\"500,000\",\"4,851,421\"\n");
    ASSERT_EQ(metres.features.size(), 1U);
    EXPECT_EQ(metres.features[0].name, "A");
    EXPECT_EQ(metres.warnings.count(ReadWarning::NoGeometry), 1U);
}

TEST(PlaceTable, IsATableAsWell) {
    const TemporaryFolder folder;
    const auto path = folder.write("cities.csv", "name,lon,lat\nA,116.4,39.9\n");
    EXPECT_EQ(gis::readTable(path).rows, (std::vector<std::vector<std::string>>{{"A", "116.4", "39.9"}}));
    const gis::FileDescription described = gis::describeFile(path, {});
    ASSERT_EQ(described.layers.size(), 1U);
    EXPECT_EQ(described.layers[0].geometry, gis::GeometryKind::Points);
}

TEST(PlaceTable, NeedsBothColumns) {
    const TemporaryFolder folder;
    const auto path = folder.write("t.csv", "name,lon,gdp\nA,116.4,39.9\n");
    EXPECT_EQ(gis::describeFile(path, {}).layers.at(0).geometry, gis::GeometryKind::None);
}
