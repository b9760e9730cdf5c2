// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include "core/geometry/measure.h"
#include "gis/adjacency.h"
#include "gis/describe/fitted_projection.h"
#include "gis/file_description.h"
#include "gis/graticule.h"
#include "gis/region_reader.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/vector/vector_files.h"
#include "tests/gis/vector/zone_area.h"
#include "tests/support/are_neighbours.h"

// Maps of the whole world, which are cut at a meridian.

using core::MapProjection;

namespace {

/// The outline of a box with a place at every degree, as longitudes from -180 to 180. Across 180 degrees it jumps.
std::string denseRing(int west, int south, int east, int north) {
    std::ostringstream text;
    const char* separator = "[[";
    const auto add = [&](int lon, int lat) {
        const bool isOwnEnd = east <= 180;
        text << separator << '[' << (lon > 180 || (lon == 180 && !isOwnEnd) ? lon - 360 : lon) << ',' << lat << ']';
        separator = ",";
    };
    for (int lon = west; lon < east; ++lon) {
        add(lon, south);
    }
    for (int lat = south; lat < north; ++lat) {
        add(east, lat);
    }
    for (int lon = east; lon > west; --lon) {
        add(lon, north);
    }
    for (int lat = north; lat >= south; --lat) {
        add(west, lat);
    }
    text << "]]";
    return text.str();
}

/// A world of four countries in the north, of which the fourth lies across 180 degrees, one along the equator, and a
/// continent around the south pole. Their longitudes leave no gap.
const std::vector<std::string>& world() {
    static const std::vector<std::string> rings{denseRing(-170, 60, -60, 70), denseRing(-60, 60, 60, 70),
                                                denseRing(60, 60, 170, 70),   denseRing(170, 60, 190, 70),
                                                denseRing(-179, -5, 179, 5),  denseRing(-180, -90, 180, -70)};
    return rings;
}

std::vector<double> expectedKm2() {
    const double north = zoneKm2(60, 70) / 360;
    return {110 * north, 120 * north, 110 * north, 20 * north, zoneKm2(-5, 5) * 358 / 360, zoneKm2(-90, -70)};
}

gis::RegionReadResult readOn(const std::vector<std::string>& rings, const MapProjection& projection) {
    const TemporaryFolder folder;
    return gis::readRegions(folder.write("world.geojson", vector_files::geoJson(rings)), {"adcode", "", ""},
                            gis::Projection::of(projection));
}

const std::vector<MapProjection>& worldProjections() {
    static const std::vector<MapProjection> all{core::EqualEarth{0}, core::EqualEarth{150},
                                                core::AlbersEqualArea{105, {25, 47}},
                                                core::CylindricalEqualArea{10, 30}, core::EqualEarth{-77.5}};
    return all;
}

double longestEdgeM(const core::MultiPolygon& shape) {
    double longest = 0;
    for (const core::Polygon& polygon : shape) {
        for (std::size_t i = 1; i < polygon.shell.size(); ++i) {
            longest = std::max(longest, std::hypot(polygon.shell[i].x - polygon.shell[i - 1].x,
                                                   polygon.shell[i].y - polygon.shell[i - 1].y));
        }
    }
    return longest;
}

}  // namespace

TEST(WorldMap, EveryRegionHasItsAreaOnEveryMap) {
    for (const MapProjection& projection : worldProjections()) {
        const auto reading = readOn(world(), projection);
        const std::string name = gis::Projection::of(projection).definition();
        ASSERT_EQ(reading.regions.size(), 6U) << name;
        for (std::size_t i = 0; i < 6; ++i) {
            const core::Region& region = reading.regions[i];
            EXPECT_NEAR(region.areaKm2 / expectedKm2()[i], 1, 1e-6) << name << ' ' << i;
            EXPECT_NEAR(core::planarAreaM2(region.shape) / 1e6 / expectedKm2()[i], 1, 1e-3) << name << ' ' << i;
        }
    }
}

// A place at every degree: no edge is longer than a degree at the equator, stretched by the projection.
TEST(WorldMap, NoEdgeRunsAcrossTheMap) {
    for (const MapProjection& projection : worldProjections()) {
        const auto reading = readOn(world(), projection);
        for (const core::Region& region : reading.regions.regions()) {
            EXPECT_LT(longestEdgeM(region.shape), 7e5)
                << gis::Projection::of(projection).definition() << ' ' << region.code.text();
        }
    }
}

TEST(WorldMap, ARegionAcrossTheSeamIsClosedAlongIt) {
    const core::Region fourth = readOn(world(), core::EqualEarth{0}).regions[3];
    ASSERT_EQ(fourth.shape.size(), 2U) << "one part at each edge of the map";
    const gis::Projection map = gis::Projection::of(core::EqualEarth{0});
    for (const core::Polygon& part : fourth.shape) {
        int onSeam = 0;
        for (const core::MapPoint& point : part.shell) {
            const core::LonLat place = *map.tryUnproject(point);
            onSeam += std::abs(place.lon) > 180 - 1e-6 ? 1 : 0;
        }
        EXPECT_GE(onSeam, 20) << "the seam is a curve: a place at every half degree";
    }
    EXPECT_EQ(readOn(world(), core::EqualEarth{150}).regions[3].shape.size(), 1U)
        << "whole where the seam is elsewhere";
}

TEST(WorldMap, RegionsThatTouchInTheFileTouchOnTheMap) {
    for (const MapProjection& description : worldProjections()) {
        const auto reading = readOn(world(), description);
        const gis::Projection projection = gis::Projection::of(description);
        for (const auto rule : {core::NeighbourRule::Queen, core::NeighbourRule::Rook}) {
            const core::Adjacency found = gis::joinedAcrossSeam(gis::contiguity(reading.regions, rule), reading.regions,
                                                                rule, projection, *projection.seam());
            EXPECT_EQ(found.neighbours(0), (std::vector<std::size_t>{1, 3})) << projection.definition();
            EXPECT_EQ(found.neighbours(2), (std::vector<std::size_t>{1, 3})) << projection.definition();
            EXPECT_TRUE(found.neighbours(4).empty() && found.neighbours(5).empty()) << projection.definition();
        }
    }
}

// West and east of 180 degrees, one above the other: 1 has a line in common with 3, and a point with 4.
TEST(WorldMap, RegionsOnBothSidesOfTheSeamAreNeighbours) {
    const std::vector<std::string> rings{denseRing(170, 60, 180, 65),   denseRing(170, 66, 180, 70),
                                         denseRing(-180, 55, -170, 63), denseRing(-180, 65, -170, 68),
                                         denseRing(-170, 0, 0, 10),     denseRing(0, 0, 170, 10)};
    for (const MapProjection& description :
         {MapProjection(core::EqualEarth{0}), MapProjection(core::EqualEarth{150})}) {
        const auto reading = readOn(rings, description);
        const gis::Projection projection = gis::Projection::of(description);
        const auto neighboursOf = [&](std::size_t region, core::NeighbourRule rule) {
            return gis::joinedAcrossSeam(gis::contiguity(reading.regions, rule), reading.regions, rule, projection,
                                         *projection.seam())
                .neighbours(region);
        };
        using enum core::NeighbourRule;
        EXPECT_EQ(neighboursOf(0, Rook), (std::vector<std::size_t>{2})) << projection.definition();
        EXPECT_EQ(neighboursOf(0, Queen), (std::vector<std::size_t>{2, 3})) << projection.definition();
        EXPECT_EQ(neighboursOf(1, Rook), (std::vector<std::size_t>{3})) << projection.definition();
        EXPECT_EQ(neighboursOf(4, Rook), (std::vector<std::size_t>{5})) << projection.definition();
    }
}

// Fiji and the far east of Russia in the files of Natural Earth: two parts that meet at 180 degrees.
TEST(WorldMap, APartCutByTheFileIsMergedWhereTheMapIsNotCut) {
    const TemporaryFolder folder;
    std::string both = denseRing(170, 60, 180, 70);
    both = "[" + both + "," + denseRing(-180, 60, -170, 70) + "]";
    std::string text = vector_files::geoJson({denseRing(-170, 60, 0, 70), denseRing(0, 60, 170, 70)});
    text.resize(text.size() - 2);
    text +=
        R"(,{"type": "Feature", "properties": {"adcode": "3"}, "geometry": {"type": "MultiPolygon", "coordinates": )" +
        both + "}}]}";
    const auto path = folder.write("cut.geojson", text);
    for (const MapProjection& description :
         {MapProjection(core::EqualEarth{150}), MapProjection(core::LambertAzimuthalEqualArea{{0, 90}})}) {
        const auto reading = gis::readRegions(path, {"adcode", "", ""}, gis::Projection::of(description));
        EXPECT_EQ(reading.regions[2].shape.size(), 1U);
        EXPECT_TRUE(reading.warnings.features.empty()) << "the file has no fault";
        EXPECT_NEAR(reading.regions[2].areaKm2 / (zoneKm2(60, 70) / 18), 1, 1e-6);
        EXPECT_NEAR(core::planarAreaM2(reading.regions[2].shape) / 1e6 / (zoneKm2(60, 70) / 18), 1, 1e-3);
    }
}

TEST(WorldMap, AMapThatIsCutElsewhereShowsAContinentInTwoParts) {
    const std::vector<std::string> rings{denseRing(-100, 20, -60, 50), denseRing(-60, 20, -40, 50)};
    const auto reading = readOn(rings, core::AlbersEqualArea{105, {25, 47}});  // cut at 75 W
    EXPECT_EQ(reading.regions[0].shape.size(), 2U);
    EXPECT_EQ(reading.regions[1].shape.size(), 1U);
    for (const core::Region& region : reading.regions.regions()) {
        EXPECT_NEAR(core::planarAreaM2(region.shape) / 1e6 / region.areaKm2, 1, 1e-3);
        EXPECT_LT(longestEdgeM(region.shape), 7e5);
    }
}

TEST(WorldMap, ParallelsEndAtTheSeam) {
    const auto lines = gis::graticule(gis::Projection::of(core::EqualEarth{150}), {-180, 180, -90, 90}, 30);
    int atSeam = 0;
    for (const core::GraticuleLine& line : lines) {
        atSeam += line.isMeridian && line.degrees == -30 ? 1 : 0;
        for (std::size_t i = 1; i < line.path.size(); ++i) {
            EXPECT_LT(std::hypot(line.path[i].x - line.path[i - 1].x, line.path[i].y - line.path[i - 1].y), 1e5)
                << line.degrees;
        }
    }
    EXPECT_EQ(atSeam, 2) << "one at each edge of the map";
}

TEST(WorldMap, MeridiansBeyond180DegreesHaveTheirUsualNumber) {
    for (const core::GraticuleLine& line :
         gis::graticule(gis::Projection::of(core::LambertAzimuthalEqualArea{{180, -17}}), {170, 190, -20, -10}, 5)) {
        EXPECT_LE(std::abs(line.degrees), 180);
    }
}
