// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/geometry/measure.h"
#include "gis/adjacency.h"
#include "gis/describe/fitted_projection.h"
#include "gis/file_description.h"
#include "gis/region_reader.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/vector/vector_files.h"
#include "tests/gis/vector/zone_area.h"

// Files in projections that keep areas: a square has its area in the plane of the file.

namespace {

using Box = std::array<double, 4>;

gis::RegionReadResult readBoxes(const std::vector<Box>& boxes, int epsg) {
    const TemporaryFolder folder;
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        codes.push_back(std::to_string(i + 1));
    }
    const auto path =
        vector_files::writeShapefile(folder.path(), "adcode", codes, {"UTF-8", 0, vector_files::prjOf(epsg)}, boxes);
    const gis::Projection projection = gis::Projection::of(gis::fittedProjection(gis::areaOf(path)));
    return gis::readRegions(path, {"adcode", "", ""}, projection);
}

void expectAreas(const gis::RegionReadResult& reading, double km2, double tolerance) {
    for (const core::Region& region : reading.regions.regions()) {
        EXPECT_NEAR(region.areaKm2 / km2, 1, tolerance) << region.code.text();
        EXPECT_NEAR(core::planarAreaM2(region.shape) / 1e6 / km2, 1, tolerance) << region.code.text();
    }
}

}  // namespace

// EASE-Grid 2.0 of the north and of the south.
TEST(ProjectedFile, FourSquaresThatMeetAtAPoleHaveTheirAreasAndNeighbours) {
    for (const int epsg : {6931, 6932}) {
        const auto reading =
            readBoxes({{-2e5, 0, 0, 2e5}, {0, 0, 2e5, 2e5}, {-2e5, -2e5, 0, 0}, {0, -2e5, 2e5, 0}}, epsg);
        ASSERT_EQ(reading.regions.size(), 4U) << epsg;
        expectAreas(reading, 40'000, 1e-3);
        const core::Adjacency queen = gis::contiguity(reading.regions, core::NeighbourRule::Queen);
        const core::Adjacency rook = gis::contiguity(reading.regions, core::NeighbourRule::Rook);
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(queen.neighbours(i).size(), 3U) << epsg;
            EXPECT_EQ(rook.neighbours(i).size(), 2U) << epsg;
        }
    }
}

TEST(ProjectedFile, ASquareAroundAPoleHasItsArea) {
    const auto reading = readBoxes({{-1e5, -1e5, 1e5, 1e5}, {1e5, -1e5, 3e5, 1e5}, {-3e5, -1e5, -1e5, 1e5}}, 6931);
    ASSERT_EQ(reading.regions.size(), 3U);
    expectAreas(reading, 40'000, 1e-3);
    const core::Adjacency rook = gis::contiguity(reading.regions, core::NeighbourRule::Rook);
    EXPECT_EQ(rook.neighbours(0), (std::vector<std::size_t>{1, 2}));
}

// The western square has the pole in the middle of its eastern side.
TEST(ProjectedFile, ASideThroughAPoleIsStraight) {
    const auto reading = readBoxes({{-2e5, -1e5, 0, 1e5}, {0, -1e5, 2e5, 1e5}}, 6931);
    ASSERT_EQ(reading.regions.size(), 2U);
    expectAreas(reading, 40'000, 1e-3);
    EXPECT_EQ(gis::contiguity(reading.regions, core::NeighbourRule::Rook).neighbours(0), (std::vector<std::size_t>{1}));
}

// ETRS89 LAEA Europe: 4,321 km and 3,210 km in its centre.
TEST(ProjectedFile, FalseEastingsDoNotMatter) {
    const auto reading = readBoxes({{4.2e6, 5.0e6, 4.3e6, 5.1e6}, {4.3e6, 5.0e6, 4.4e6, 5.1e6}}, 3035);
    expectAreas(reading, 10'000, 1e-3);
    EXPECT_EQ(gis::contiguity(reading.regions, core::NeighbourRule::Rook).neighbours(0), (std::vector<std::size_t>{1}));
}

// Alaska Albers: 180 degrees runs through the first square.
TEST(ProjectedFile, ASquareAcross180DegreesIsWhole) {
    const auto reading = readBoxes({{-1.75e6, 5e5, -1.65e6, 6e5}, {-1.65e6, 5e5, -1.55e6, 6e5}}, 3338);
    expectAreas(reading, 10'000, 1e-3);
    EXPECT_LT(reading.regions.extent()->width(), 3e5);
    EXPECT_EQ(gis::contiguity(reading.regions, core::NeighbourRule::Rook).neighbours(0), (std::vector<std::size_t>{1}));
}
