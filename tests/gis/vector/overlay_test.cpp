// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gis/adjacency.h"
#include "gis/overlay/overlay_reader.h"
#include "gis/region_reader.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/support/china_albers.h"

using gis::ReadWarning;

namespace {

std::string featureWith(const std::string& properties, const std::string& geometry) {
    return R"({"type": "Feature", "properties": {)" + properties + R"(}, "geometry": )" + geometry + "}";
}

std::string collection(const std::vector<std::string>& features) {
    std::string text = R"({"type": "FeatureCollection", "features": [)";
    for (std::size_t i = 0; i < features.size(); ++i) {
        text += (i == 0 ? "" : ",") + features[i];
    }
    return text + "]}";
}

const std::string squareShape =
    R"({"type": "Polygon", "coordinates": [[[105, 35], [106, 35], [106, 36], [105, 36], [105, 35]]]})";
const std::string dashShape =
    R"({"type": "MultiPolygon", "coordinates": [[[[112, 15], [112.1, 15], [112.1, 16], [112, 15]]], [[[113, 14], [113.1, 14], [113.1, 15], [113, 14]]]]})";

gis::RegionReadResult readMap(const std::vector<std::string>& features, const gis::BoundaryFields& fields) {
    const TemporaryFolder folder;
    return gis::readRegions(folder.write("map.geojson", collection(features)), fields, support::chinaAlbers());
}

}  // namespace

// The files of ECharts: "id" with two digits, and the islands without.
TEST(Overlay, TheIslandsInTheFilesOfEChartsAreNoRegion) {
    const std::vector<std::string> features{featureWith(R"("id": "62", "name": "甘肃")", squareShape),
                                            featureWith(R"("id": "", "name": "南海诸岛")", dashShape)};
    for (const gis::BoundaryFields& fields :
         {gis::BoundaryFields{"id", "name", ""}, gis::BoundaryFields{"name", "name", "name"}}) {
        const auto reading = readMap(features, fields);
        ASSERT_EQ(reading.regions.size(), 1U);
        EXPECT_EQ(reading.regions[0].nameZh, "甘肃");
        ASSERT_EQ(reading.overlays.size(), 1U);
        EXPECT_EQ(reading.overlays[0].name, "南海诸岛");
        EXPECT_EQ(reading.overlays[0].areas.size(), 2U);
        EXPECT_TRUE(reading.warnings.empty());
    }
}

// They are a small map beside the mainland in some of these files.
TEST(Overlay, TheIslandsAtAnotherPlaceAreLeftOut) {
    const std::string inset = R"({"type": "Polygon", "coordinates": [[[124, 26], [125, 26], [125, 27], [124, 26]]]})";
    const auto reading = readMap({featureWith(R"("id": "62", "name": "甘肃")", squareShape),
                                  featureWith(R"("id": "", "name": "南海诸岛")", inset)},
                                 {"id", "name", ""});
    EXPECT_EQ(reading.regions.size(), 1U);
    EXPECT_TRUE(reading.overlays.empty());
    EXPECT_EQ(reading.warnings.count(gis::ReadWarning::InsetLeftOut), 1U);
}

// The files of DataV: "adcode" as a number, and the dashes with a text.
TEST(Overlay, TheDashesInTheFilesOfDataVAreNoRegion) {
    const auto reading = readMap({featureWith(R"("adcode": 620000, "name": "甘肃省")", squareShape),
                                  featureWith(R"("adcode": "100000_JD", "name": "")", dashShape)},
                                 {"adcode", "name", ""});
    ASSERT_EQ(reading.regions.size(), 1U);
    EXPECT_EQ(reading.regions[0].code.text(), "620000");
    ASSERT_EQ(reading.overlays.size(), 1U);
    EXPECT_EQ(reading.overlays[0].areas.size(), 2U);
}

TEST(Overlay, ARegionWithACodeOfItsOwnStaysARegion) {
    const auto reading = readMap({featureWith(R"("id": "62", "name": "甘肃")", squareShape),
                                  featureWith(R"("id": "46", "name": "南海诸岛")", dashShape)},
                                 {"id", "name", ""});
    EXPECT_EQ(reading.regions.size(), 2U);
    EXPECT_TRUE(reading.overlays.empty());
}

TEST(Overlay, LinesPointsAndAreasAreReadWithTheirNames) {
    const TemporaryFolder folder;
    const std::string line = R"({"type": "LineString", "coordinates": [[105, 35], [106, 36]]})";
    const std::string points = R"({"type": "MultiPoint", "coordinates": [[105, 35], [107, 37]]})";
    const std::string nowhere = R"({"type": "Point", "coordinates": [105, 95]})";
    const auto path = folder.write(
        "overlay.geojson",
        collection({featureWith(R"("name": "一线")", line), featureWith(R"("name": "two towns")", points),
                    featureWith(R"("name": "cell")", squareShape), featureWith(R"("name": "nothing")", "null"),
                    featureWith(R"("name": "off")", nowhere)}));
    const gis::Projection albers = support::chinaAlbers();
    const gis::OverlayReadResult reading = gis::readOverlay(path, albers);
    ASSERT_EQ(reading.features.size(), 3U);
    EXPECT_EQ(reading.features[0].name, "一线");
    ASSERT_EQ(reading.features[0].lines.size(), 1U);
    EXPECT_EQ(reading.features[0].lines[0].front(), albers.project({105, 35}));
    EXPECT_EQ(reading.features[1].points, albers.project(std::vector<core::LonLat>{{105, 35}, {107, 37}}));
    EXPECT_EQ(reading.features[2].areas.size(), 1U);
    EXPECT_EQ(reading.warnings.count(ReadWarning::NoGeometry), 1U);
    EXPECT_EQ(reading.warnings.features.at(ReadWarning::NoGeometry)[0].nameZh, "nothing");
    EXPECT_EQ(reading.warnings.count(ReadWarning::OffTheMap), 1U);
    expectError(gis::ErrorKind::FieldMissing, [&] { (void)gis::readOverlay(path, albers, {{}, "title"}); });
}

TEST(BadFeatureCases, AreCountedByKindWithTheirNames) {
    const auto bad = gis::readRegions(testData("cases/bad.geojson"), {"adcode", "id", ""}, support::chinaAlbers());
    EXPECT_EQ(bad.regions.size(), 4U);
    ASSERT_EQ(bad.warnings.count(ReadWarning::GeometryRepaired), 3U);
    EXPECT_EQ(bad.warnings.features.at(ReadWarning::GeometryRepaired)[0].nameZh, "bow");
    EXPECT_EQ(bad.warnings.features.at(ReadWarning::GeometryRepaired)[1].nameZh, "overlap");
    EXPECT_EQ(bad.warnings.features.at(ReadWarning::GeometryRepaired)[2].nameZh, "spike");
    EXPECT_EQ(bad.warnings.features.size(), 1U) << "repeated places in succession are no fault";
    const auto zero =
        gis::readRegions(testData("cases/zeroarea.geojson"), {"adcode", "id", ""}, support::chinaAlbers());
    EXPECT_EQ(zero.regions.size(), 2U);
    EXPECT_EQ(zero.warnings.count(ReadWarning::RingClosed), 1U);
    EXPECT_EQ(zero.warnings.features.at(ReadWarning::RingClosed)[0].nameZh, "unclosed");
    ASSERT_EQ(zero.warnings.count(ReadWarning::NoGeometry), 2U);
    EXPECT_EQ(zero.warnings.features.at(ReadWarning::NoGeometry)[0].nameZh, "line");
    EXPECT_EQ(zero.warnings.features.at(ReadWarning::NoGeometry)[1].nameZh, "two");
}

// 25 cells of half a degree, 5 by 5, with gaps of 1e-5 degrees: 1.11 m from north to south, and on a plane of degrees
// from west to east too.
TEST(SnapDistance, JoinsRegionsAcrossSmallGaps) {
    const gis::Projection plane("+proj=eqc +ellps=GRS80 +units=m +over +no_defs");
    const auto links = [&](const char* name, core::NeighbourRule rule, double toleranceM) {
        const auto reading = gis::readRegions(testData(name), {"id", "", ""}, plane);
        const core::Adjacency adjacency = gis::contiguity(reading.regions, rule, toleranceM);
        std::size_t count = 0;
        for (std::size_t i = 0; i < reading.regions.size(); ++i) {
            count += adjacency.neighbours(i).size();
        }
        return count;
    };
    constexpr std::size_t rookLinks = 2 * 2 * 5 * 4;
    constexpr std::size_t queenLinks = rookLinks + 2 * 2 * 4 * 4;
    using enum core::NeighbourRule;
    EXPECT_EQ(links("cases/exact.geojson", Queen, gis::defaultContiguityToleranceM), queenLinks);
    EXPECT_EQ(links("cases/exact.geojson", Rook, gis::defaultContiguityToleranceM), rookLinks);
    EXPECT_EQ(links("cases/g1e-5.geojson", Queen, gis::defaultContiguityToleranceM), 0U);
    EXPECT_EQ(links("cases/g1e-5.geojson", Rook, 1.2), rookLinks);
    EXPECT_EQ(links("cases/g1e-5.geojson", Queen, 2), queenLinks);  // the corners are 1.57 m apart
}

TEST(SnapDistance, IsProposedByTheNearestRegions) {
    const gis::Projection plane("+proj=eqc +ellps=GRS80 +units=m +over +no_defs");
    const auto reading = gis::readRegions(testData("cases/g1e-5.geojson"), {"id", "", ""}, plane);
    const auto alone = gis::contiguity(reading.regions, core::NeighbourRule::Queen).islands();
    EXPECT_EQ(alone.size(), 25U);
    const auto gap = gis::nearestGapM(reading.regions, alone);
    ASSERT_TRUE(gap.has_value());
    EXPECT_NEAR(*gap, 1.113, 0.002);  // a degree of the equator of GRS80 is 111.3195 km
    EXPECT_EQ(gis::nearestGapM(reading.regions, {}), std::nullopt);
}
