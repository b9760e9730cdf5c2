// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/seam.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "core/geometry/measure.h"
#include "gis/adjacency.h"
#include "gis/describe/fitted_projection.h"
#include "gis/ellipsoid.h"
#include "gis/file_description.h"
#include "gis/region_reader.h"
#include "tests/gis/square_path.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/gis/vector/vector_files.h"
#include "tests/gis/vector/zone_area.h"
#include "tests/support/are_neighbours.h"

using core::LonLat;
using gis::detail::coveredLongitudes;
using gis::detail::LongitudeRange;
using gis::detail::placedEastOf;
using gis::detail::unwrapped;
using gis::outline::LonLatPath;
using gis::outline::LonLatPolygons;

namespace {

gis::RegionReadResult readFitted(const std::filesystem::path& path, const std::string& code) {
    return gis::readRegions(path, {code, "", ""}, gis::Projection::of(gis::fittedProjection(gis::areaOf(path))));
}

/// The plane of the command for statistics.
gis::RegionReadResult readOnPlane(const std::filesystem::path& path, const std::string& code) {
    return gis::readRegions(path, {code, "", ""}, gis::Projection("+proj=eqc +ellps=GRS80 +units=m +over +no_defs"));
}

std::size_t linksOf(const gis::RegionReadResult& reading) {
    std::size_t links = 0;
    const core::Adjacency adjacency = gis::contiguity(reading.regions, core::NeighbourRule::Queen);
    for (std::size_t i = 0; i < reading.regions.size(); ++i) {
        links += adjacency.neighbours(i).size();
    }
    return links;
}

}  // namespace

TEST(Seam, ARingThatJumpsContinuesBeyond180Degrees) {
    EXPECT_EQ(unwrapped(boxPath(175, 60, -175, 65)), boxPath(175, 60, 185, 65));
    EXPECT_EQ(unwrapped({{-175, 60}, {-175, 65}, {175, 65}, {175, 60}, {-175, 60}}),
              (LonLatPath{{-175, 60}, {-175, 65}, {-185, 65}, {-185, 60}, {-175, 60}}));
    EXPECT_EQ(unwrapped(boxPath(-100, 0, 80, 10)), boxPath(-100, 0, 80, 10));
}

TEST(Seam, ARingAroundAPoleReachesIt) {
    const LonLatPath cap{{0, -80}, {90, -80}, {180, -80}, {-90, -80}, {0, -80}};
    EXPECT_EQ(unwrapped(cap),
              (LonLatPath{{0, -80}, {90, -80}, {180, -80}, {270, -80}, {360, -80}, {360, -90}, {0, -90}, {0, -80}}));
    const LonLatPath withEdges{{-180, -90}, {-180, -80}, {0, -80}, {180, -80}, {180, -90}, {-180, -90}};
    EXPECT_EQ(unwrapped(withEdges), withEdges);
    EXPECT_EQ(unwrapped(boxPath(-180, -60, 180, 60)), boxPath(-180, -60, 180, 60)) << "a band around the Earth";
}

TEST(Seam, LiesInTheWidestGap) {
    EXPECT_EQ(coveredLongitudes({{170, 180}, {-180, -170}}), (LongitudeRange{170, 190}));
    EXPECT_EQ(coveredLongitudes({{170, 185}, {-175, -170}}), (LongitudeRange{170, 190}));
    EXPECT_EQ(coveredLongitudes({{-185, -170}, {160, 170}}), (LongitudeRange{160, 190}));
    EXPECT_EQ(coveredLongitudes({{73, 135}}), (LongitudeRange{73, 135}));
    EXPECT_EQ(coveredLongitudes({{172, 180}, {-180, -66}, {-160, -154}}), (LongitudeRange{172, 294}));
    EXPECT_EQ(coveredLongitudes({{-180, 0}, {0, 180}}), (LongitudeRange{-180, 180}));
    EXPECT_EQ(coveredLongitudes({{-180, 180}, {5, 6}}), (LongitudeRange{-180, 180}));
    EXPECT_EQ(coveredLongitudes({{10, 20}, {150, 200}, {-160, 5}}), (LongitudeRange{150, 380}));
    EXPECT_DOUBLE_EQ(gis::detail::seamOf({170, 190}), 0);
}

TEST(Seam, PolygonsAreMovedAndCut) {
    const LonLatPolygons moved = placedEastOf(0, {{boxPath(-180, 60, -175, 65), {}}});
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_EQ(moved[0].shell, boxPath(180, 60, 185, 65));
    const LonLatPolygons cut = placedEastOf(-180, {{boxPath(175, 60, -175, 65), {}}});
    ASSERT_EQ(cut.size(), 2U);
    double areaM2 = 0;
    for (const auto& part : cut) {
        for (const LonLat place : part.shell) {
            EXPECT_GE(place.lon, -180);
            EXPECT_LE(place.lon, 180);
        }
        areaM2 += gis::ellipsoidalAreaM2(part.shell);
    }
    EXPECT_NEAR(areaM2 / 1e6, zoneKm2(60, 65) / 36, 0.1);
}

TEST(Seam, HolesMoveWithTheirShells) {
    const LonLatPolygons placed = placedEastOf(0, {{boxPath(170, 60, -170, 70), {boxPath(-179, 62, -175, 64)}}});
    ASSERT_EQ(placed.size(), 1U);
    ASSERT_EQ(placed[0].holes.size(), 1U);
    EXPECT_EQ(placed[0].holes[0], boxPath(181, 62, 185, 64));
}

// Three borders, each counted from both sides; the region across 180 degrees is as large as if it were elsewhere.
TEST(Seam, RegionsOfAnUncutFileAreWhole) {
    for (const auto& reading :
         {readFitted(testData("cases/uncut.geojson"), "id"), readOnPlane(testData("cases/uncut.geojson"), "id")}) {
        ASSERT_EQ(reading.regions.size(), 4U);
        EXPECT_EQ(linksOf(reading), 6U);
        EXPECT_NEAR(reading.regions[0].areaKm2, zoneKm2(60, 65) / 72, 0.1);
        EXPECT_NEAR(reading.regions[1].areaKm2, zoneKm2(60, 65) / 36, 0.1);
        EXPECT_EQ(reading.regions[1].shape.size(), 1U);
    }
}

TEST(Seam, RegionsOfACutFileMeet) {
    for (const auto& reading : {readFitted(testData("cases/split_neighbours.geojson"), "id"),
                                readOnPlane(testData("cases/split_neighbours.geojson"), "id")}) {
        ASSERT_EQ(reading.regions.size(), 4U);
        EXPECT_EQ(linksOf(reading), 6U);
        EXPECT_LT(reading.regions.extent()->width(), 2.3e6);
    }
}

// Taveuni and Vanua Levu lie on both sides of 180 degrees: one country of two parts, cut, uncut, or from 0 to 360.
TEST(Seam, TheSameCountryIsTheSameHoweverItIsWritten) {
    const TemporaryFolder folder;
    const auto area = [&](const std::vector<std::string>& rings) {
        double km2 = 0;
        const auto reading = readFitted(folder.write("islands.geojson", vector_files::geoJson(rings)), "adcode");
        for (const core::Region& region : reading.regions.regions()) {
            km2 += region.areaKm2;
            EXPECT_NEAR(core::planarAreaM2(region.shape) / 1e6 / region.areaKm2, 1, 2e-3);
        }
        EXPECT_LT(reading.regions.extent()->width(), 1e6);
        return km2;
    };
    using vector_files::ring;
    const double expected = zoneKm2(-18, -16) * 6 / 360;
    EXPECT_NEAR(area({ring(177, -18, 180, -16), ring(-180, -18, -177, -16)}), expected, 1);
    EXPECT_NEAR(area({ring(177, -18, -177, -16)}), expected, 1);
    EXPECT_NEAR(area({ring(177, -18, 183, -16)}), expected, 1);
}

TEST(Seam, PolarRegionsHaveTheirAreaAndNoSlit) {
    const TemporaryFolder folder;
    std::string coast;
    for (int lon = -180; lon <= 180; lon += 5) {
        coast += (coast.empty() ? "[" : ", [") + std::to_string(lon) + ", -70]";
    }
    const std::string closed = "[[" + coast + ", [180, -90], [-180, -90], [-180, -70]]]";  // as Natural Earth has it
    const std::string open = "[[" + coast + "]]";                                          // as a sphere has it
    for (const std::string& ring : {closed, open}) {
        const auto path = folder.write("antarctica.geojson", vector_files::geoJson({ring}));
        const gis::FileArea area = gis::areaOf(path);
        const core::MapProjection projection = gis::fittedProjection(area);
        EXPECT_EQ(projection, core::MapProjection(core::LambertAzimuthalEqualArea{{0, -90}}));
        const auto reading = gis::readRegions(path, {"adcode", "", ""}, gis::Projection::of(projection));
        ASSERT_EQ(reading.regions.size(), 1U);
        EXPECT_NEAR(reading.regions[0].areaKm2 / zoneKm2(-90, -70), 1, 1e-9);
        // Chords of 5 degrees cut off a little of the circle.
        EXPECT_NEAR(core::planarAreaM2(reading.regions[0].shape) / 1e6 / zoneKm2(-90, -70), 1, 2e-3);
        for (const core::MapPoint point : reading.regions[0].shape[0].shell) {
            EXPECT_GT(std::hypot(point.x, point.y), 2e6) << "no point at the pole";
        }
    }
}
