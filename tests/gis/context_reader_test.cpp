// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/context_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/geometry/box.h"
#include "core/geometry/measure.h"
#include "gis/region_reader.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/support/china_albers.h"

using gis::ErrorKind;
using gis::LandArea;
using gis::Projection;

namespace {

const std::vector<LandArea>& land() {
    static const std::vector<LandArea> areas =
        gis::readLand(shapefile("neighbouring_land.shp"), support::chinaAlbers()).land;
    return areas;
}

std::set<std::pair<double, double>> verticesOf(const core::MultiPolygon& shape) {
    std::set<std::pair<double, double>> vertices;
    for (const core::Polygon& polygon : shape) {
        for (const core::MapPoint& point : polygon.shell) {
            vertices.emplace(point.x, point.y);
        }
    }
    return vertices;
}

}  // namespace

TEST(ContextReader, FindsTheLandNeighboursOfChinaAndNoPartOfChina) {
    std::set<std::string> codes;
    for (const LandArea& area : land()) {
        codes.insert(area.isoA3);
    }
    for (const char* neighbour :
         {"PRK", "RUS", "MNG", "KAZ", "KGZ", "TJK", "AFG", "PAK", "IND", "NPL", "BTN", "MMR", "LAO", "VNM"}) {
        EXPECT_TRUE(codes.contains(neighbour)) << neighbour;
    }
    for (const char* own : {"CHN", "TWN", "HKG", "MAC"}) {
        EXPECT_FALSE(codes.contains(own)) << own;
    }
}

TEST(ContextReader, GivesNeighbouringLandTheVerticesOfTheProvinces) {
    const auto provinces = gis::readRegions(shapefile("provinces.shp"), {}, support::chinaAlbers()).regions;
    const auto mongolia = std::ranges::find(land(), "MNG", &LandArea::isoA3);
    ASSERT_NE(mongolia, land().end());
    EXPECT_EQ(mongolia->nameEn, "Mongolia");
    const auto inner = verticesOf(provinces[*provinces.indexOf(core::RegionCode("150000"))].shape);
    const auto outer = verticesOf(mongolia->shape);
    EXPECT_GT(std::ranges::count_if(inner, [&](const auto& vertex) { return outer.contains(vertex); }), 100);
}

// The file holds land within a window that is wider than any usual page.
TEST(ContextReader, FindsLandOnAllSidesOfAWidePageOfChina) {
    const core::Box page{{-4.2e6, 1.6e6}, {4.2e6, 6.2e6}};
    const auto landAt = [](core::MapPoint point) {
        return std::ranges::any_of(land(), [&](const LandArea& area) { return core::contains(area.shape, point); });
    };
    EXPECT_TRUE(landAt({page.min.x, page.max.y}));
    EXPECT_TRUE(landAt({0, page.max.y}));
    EXPECT_TRUE(landAt({1.5e6, page.max.y}));
}

TEST(ContextReader, ReadsDisputedLinesWithWhoClaimsThem) {
    const auto lines = gis::readDisputedLines(shapefile("disputed_lines.shp"), support::chinaAlbers()).lines;
    std::set<std::string> names;
    for (const gis::DisputedLine& line : lines) {
        names.insert(line.name);
        EXPECT_GE(line.path.size(), 2U);
        EXPECT_FALSE(line.left.empty());
        EXPECT_FALSE(line.right.empty());
    }
    EXPECT_EQ(names, (std::set<std::string>{"Chinese claim", "Indian claim", "Japanese claim", "Pakistani claim"}));
}

/// The file holds some of the lines in many parts, in no particular order.
TEST(ContextReader, JoinsThePartsOfALine) {
    std::map<std::string, std::vector<core::Polyline>> byName;
    for (const gis::DisputedLine& line :
         gis::readDisputedLines(shapefile("disputed_lines.shp"), support::chinaAlbers()).lines) {
        byName[line.name + line.left + line.right].push_back(line.path);
    }
    std::size_t points = 0;
    for (const auto& [name, lines] : byName) {
        std::map<std::pair<double, double>, int> ends;
        for (const core::Polyline& line : lines) {
            points += line.size();
            if (line.front() != line.back()) {
                ++ends[{line.front().x, line.front().y}];
                ++ends[{line.back().x, line.back().y}];
            }
        }
        for (const auto& [end, count] : ends) {
            EXPECT_NE(count, 2) << name << " could be joined there";
        }
    }
    EXPECT_GT(points, 300U);
}

TEST(ContextReader, ReportsAMissingFile) {
    const Projection albers = support::chinaAlbers();
    expectError(ErrorKind::FileMissing, [&] { (void)gis::readLand(testData("nowhere.shp"), albers); });
    expectError(ErrorKind::FileMissing, [&] { (void)gis::readDisputedLines(testData("nowhere.shp"), albers); });
}

TEST(ContextReader, ReportsShapesOfTheWrongKind) {
    const Projection albers = support::chinaAlbers();
    expectError(ErrorKind::WrongGeometry, [&] { (void)gis::readLand(shapefile("disputed_lines.shp"), albers); });
    expectError(ErrorKind::WrongGeometry, [&] { (void)gis::readDisputedLines(shapefile("provinces.shp"), albers); });
    const TemporaryFolder folder;
    const auto mixed = folder.path() / "mixed.geojson";
    std::ofstream(mixed) << R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [105, 35]}},
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
            [[[105, 35], [106, 35], [106, 36], [105, 35]]]}}]})";
    expectError(ErrorKind::WrongGeometry, [&] { (void)gis::readDisputedLines(mixed, albers); });
}

/// A line that lost its vertices is not a shape of the wrong kind.
TEST(ContextReader, DoesNotTakeAShortLineForAnotherShape) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "short.geojson";
    std::ofstream(file) << R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[105, 35]]}}]})";
    expectError(ErrorKind::NoFeatures, [&] { (void)gis::readDisputedLines(file, support::chinaAlbers()); });
}

namespace {

/// A GeoJSON file whose features have these shapes and no attributes.
std::filesystem::path withoutAttributes(const TemporaryFolder& folder, const std::vector<std::string>& shapes) {
    std::string features;
    for (const std::string& shape : shapes) {
        features += features.empty() ? "" : ", ";
        features += R"({"type": "Feature", "properties": {}, "geometry": )" + shape + "}";
    }
    return folder.write("shapes.geojson", R"({"type": "FeatureCollection", "features": [)" + features + "]}");
}

}  // namespace

TEST(ContextReader, ReadsLandWithoutAttributes) {
    const TemporaryFolder folder;
    const auto file = withoutAttributes(
        folder, {R"({"type": "Polygon", "coordinates": [[[105, 35], [106, 35], [106, 36], [105, 35]]]})",
                 R"({"type": "Polygon", "coordinates": [[[107, 35], [108, 35], [108, 36], [107, 35]]]})"});
    const gis::LandReadResult reading = gis::readLand(file, support::chinaAlbers());
    EXPECT_TRUE(reading.warnings.empty());
    ASSERT_EQ(reading.land.size(), 2U);
    for (const LandArea& area : reading.land) {
        EXPECT_EQ(area.isoA3, "");
        EXPECT_EQ(area.nameEn, "");
        EXPECT_GT(core::planarAreaM2(area.shape), 0);
    }
}

TEST(ContextReader, SaysWhyNothingInAFileCanBeUsed) {
    const TemporaryFolder folder;
    const auto read = [&](const char* shape, const auto& reader) {
        (void)reader(withoutAttributes(folder, {shape}), support::chinaAlbers());
    };
    expectError(ErrorKind::ProjectionFailed, [&] {
        read(R"({"type": "Polygon", "coordinates": [[[107, 135], [108, 135], [108, 136], [107, 135]]]})",
             gis::readLand);
    });
    expectError(ErrorKind::NoFeatures, [&] { read(R"({"type": "Polygon", "coordinates": []})", gis::readLand); });
    expectError(ErrorKind::ProjectionFailed, [&] {
        read(R"({"type": "LineString", "coordinates": [[107, 135], [108, 135]]})", gis::readDisputedLines);
    });
    expectError(ErrorKind::NoFeatures,
                [&] { read(R"({"type": "MultiLineString", "coordinates": []})", gis::readDisputedLines); });
}

TEST(ContextReader, WarnsOfFaultyRingsOfLand) {
    const TemporaryFolder folder;
    const auto file = withoutAttributes(
        folder, {R"({"type": "Polygon", "coordinates": [[[105, 35], [106, 35], [106, 36]]]})",
                 R"({"type": "MultiPolygon", "coordinates": [[[[107, 35], [108, 35], [108, 36], [107, 35]]],
                                                             [[[110, 35], [111, 35], [110, 35]]]]})"});
    const gis::LandReadResult reading = gis::readLand(file, support::chinaAlbers());
    EXPECT_EQ(reading.land.size(), 2U);
    const std::map<gis::ReadWarning, std::vector<gis::FeatureName>> expected{
        {gis::ReadWarning::RingLeftOut, {{2, "", "", ""}}}, {gis::ReadWarning::RingClosed, {{1, "", "", ""}}}};
    EXPECT_EQ(reading.warnings.features, expected);
}

TEST(ContextReader, ReadsTheNamesOfLandThatHasNoCodes) {
    const gis::LandReadResult reading = gis::readLand(testData("one_cell.geojson"), support::chinaAlbers());
    ASSERT_EQ(reading.land.size(), 1U);
    EXPECT_EQ(reading.land[0].isoA3, "");
    EXPECT_EQ(reading.land[0].nameEn, "One cell");
}

TEST(ContextReader, ReadsAndJoinsLinesWithoutAttributes) {
    const TemporaryFolder folder;
    const auto file = withoutAttributes(folder, {R"({"type": "LineString", "coordinates": [[105, 35], [106, 36]]})",
                                                 R"({"type": "LineString", "coordinates": [[106, 36], [107, 36]]})",
                                                 R"({"type": "LineString", "coordinates": [[110, 36], [111, 36]]})"});
    const gis::DisputedLineReadResult reading = gis::readDisputedLines(file, support::chinaAlbers());
    EXPECT_TRUE(reading.warnings.empty());
    std::multiset<std::size_t> points;
    for (const gis::DisputedLine& line : reading.lines) {
        EXPECT_EQ(line.name + line.left + line.right, "");
        points.insert(line.path.size());
    }
    EXPECT_EQ(points, (std::multiset<std::size_t>{2, 3}));
}
