// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/regions/region_union.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numbers>
#include <random>
#include <set>

#include "core/geometry/measure.h"
#include "gis/detail/geos_shapes.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/shapes.h"

namespace {

using core::MultiPolygon;
using core::Polygon;
using core::Region;
using core::Ring;
using support::squareRing;

using Groups = std::vector<std::vector<std::size_t>>;

Region region(const std::string& code, MultiPolygon shape) {
    return {core::RegionCode(code), code, code, std::move(shape), 0};
}

bool isValid(const MultiPolygon& shape) {
    const gis::detail::GeosContext geos;
    return std::ranges::all_of(shape, [&](const Polygon& polygon) {
        return GEOSisValid_r(geos.get(), gis::detail::polygonOf(geos, polygon, "shape").get()) == 1;
    });
}

std::size_t holesOf(const MultiPolygon& shape) {
    std::size_t holes = 0;
    for (const Polygon& polygon : shape) {
        holes += polygon.holes.size();
    }
    return holes;
}

using Places = std::set<std::pair<double, double>>;

void addPlaces(Places& places, const Ring& ring) {
    for (const core::MapPoint point : ring) {
        places.insert({point.x, point.y});
    }
}

Places placesOf(const MultiPolygon& shape) {
    Places places;
    for (const Polygon& polygon : shape) {
        addPlaces(places, polygon.shell);
        std::ranges::for_each(polygon.holes, [&](const Ring& hole) { addPlaces(places, hole); });
    }
    return places;
}

}  // namespace

TEST(RegionUnion, LeavesNothingOfTheBordersBetweenMembers) {
    const core::RegionSet regions({region("a", support::square(0, 0, 1)), region("b", support::square(1, 0, 1)),
                                   region("c", support::square(0, 1, 1)), region("d", support::square(1, 1, 1))});
    const auto shapes = gis::unions(regions, Groups{{0, 1, 2, 3}});
    ASSERT_EQ(shapes.size(), 1U);
    ASSERT_EQ(shapes[0].size(), 1U);
    EXPECT_TRUE(shapes[0][0].holes.empty());
    EXPECT_EQ(core::planarAreaM2(shapes[0]), 4);
    EXPECT_FALSE(placesOf(shapes[0]).contains({1, 1}));  // the only place inside
}

TEST(RegionUnion, KeepsTheHoleOfAnEnclave) {
    const core::RegionSet regions(
        {region("west", {Polygon{{{0, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 3}, {2, 3}, {2, 4}, {0, 4}, {0, 0}}, {}}}),
         region("east", {Polygon{{{2, 0}, {4, 0}, {4, 4}, {2, 4}, {2, 3}, {3, 3}, {3, 1}, {2, 1}, {2, 0}}, {}}}),
         region("enclave", {Polygon{{{1, 1}, {2, 1}, {3, 1}, {3, 3}, {2, 3}, {1, 3}, {1, 1}}, {}}})});
    const auto shapes = gis::unions(regions, Groups{{0, 1}, {2}});
    ASSERT_EQ(shapes[0].size(), 1U);
    EXPECT_EQ(holesOf(shapes[0]), 1U);
    EXPECT_EQ(core::planarAreaM2(shapes[0]), 12);
    EXPECT_EQ(shapes[1], regions[2].shape);
    EXPECT_FALSE(core::contains(shapes[0], {2.2, 2}));
}

TEST(RegionUnion, HasSeveralPartsForRegionsThatDoNotTouch) {
    const core::RegionSet regions({region("a", support::square(0, 0, 1)), region("b", support::square(5, 0, 1)),
                                   region("c", support::square(6, 1, 1))});
    const auto shapes = gis::unions(regions, Groups{{0, 1, 2}});
    EXPECT_EQ(shapes[0].size(), 3U);  // two touch in one point only
    EXPECT_EQ(core::planarAreaM2(shapes[0]), 3);
    EXPECT_TRUE(isValid(shapes[0]));
}

TEST(RegionUnion, OfNoRegionsOrOfRegionsWithoutShapeIsEmpty) {
    const core::RegionSet regions({region("a", {}), region("b", support::square(0, 0, 1))});
    const auto shapes = gis::unions(regions, Groups{{}, {0}, {0, 1}});
    EXPECT_TRUE(shapes[0].empty());
    EXPECT_TRUE(shapes[1].empty());
    EXPECT_EQ(shapes[2], regions[1].shape);
}

TEST(RegionUnion, CountsAnOverlapOnce) {
    const core::RegionSet regions({region("a", support::square(0, 0, 2)), region("b", support::square(1, 1, 2))});
    const auto shapes = gis::unions(regions, Groups{{0, 1}});
    EXPECT_DOUBLE_EQ(core::planarAreaM2(shapes[0]), 7);
    EXPECT_TRUE(isValid(shapes[0]));
}

// The border of two regions, 200 km long: one file draws it as one line, the other with places every 20 km, which the
// projection moves off that line by up to x (L - x) / 2R.
TEST(RegionUnion, FillsGapsBetweenTwoDrawingsOfOneBorder) {
    constexpr double length = 2e5;
    Ring south{{0, 0}, {0, -1e5}, {length, -1e5}, {length, 0}, {0, 0}};
    Ring north{{0, 0}};
    for (double x = 2e4; x < length; x += 2e4) {
        north.push_back({x, x * (length - x) / (2 * 6371e3)});
    }
    north.insert(north.end(), {{length, 0}, {length, 1e5}, {0, 1e5}, {0, 0}});
    const core::RegionSet regions({region("south", {Polygon{south, {}}}), region("north", {Polygon{north, {}}})});
    const auto shapes = gis::unions(regions, Groups{{0, 1}});
    ASSERT_EQ(shapes[0].size(), 1U);
    EXPECT_EQ(holesOf(shapes[0]), 0U);
    EXPECT_DOUBLE_EQ(core::planarAreaM2(shapes[0]), length * 2e5);
    EXPECT_TRUE(isValid(shapes[0]));
}

// A lake of half a kilometre between four regions is land of nobody, not a gap between borders.
TEST(RegionUnion, KeepsSmallHolesThatAreWiderThanGaps) {
    const core::RegionSet regions(
        {region("left",
                {Polygon{{{0, 0}, {5000, 0}, {5000, 4750}, {4750, 5000}, {5000, 5250}, {5000, 9000}, {0, 9000}, {0, 0}},
                         {}}}),
         region("right", {Polygon{{{5000, 0},
                                   {9000, 0},
                                   {9000, 9000},
                                   {5000, 9000},
                                   {5000, 5250},
                                   {5250, 5000},
                                   {5000, 4750},
                                   {5000, 0}},
                                  {}}})});
    const auto shapes = gis::unions(regions, Groups{{0, 1}});
    EXPECT_EQ(holesOf(shapes[0]), 1U);
}

TEST(RegionUnion, RepairsAMemberThatCrossesItself) {
    const core::RegionSet regions({region("bow", {Polygon{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {}}}),
                                   region("b", support::square(2, 0, 2))});
    const auto shapes = gis::unions(regions, Groups{{0, 1}});
    EXPECT_DOUBLE_EQ(core::planarAreaM2(shapes[0]), 2 + 4);
    EXPECT_TRUE(isValid(shapes[0]));
}

// Compared with the members themselves: the same area, the same places inside, no vertex that no member has.
TEST(RegionUnion, CoversWhatItsMembersCoverInRandomGroups) {
    std::mt19937 random(13);
    for (const std::size_t groupCount : {1U, 3U, 17U}) {
        const core::RegionSet regions = support::generatedRegions(400, 7, 3);
        Groups groups(groupCount);
        for (std::size_t i = 0; i < regions.size(); ++i) {
            groups[random() % groupCount].push_back(i);
        }
        const auto shapes = gis::unions(regions, groups);
        for (std::size_t group = 0; group < groupCount; ++group) {
            double area = 0;
            Places places;
            for (const std::size_t i : groups[group]) {
                area += core::planarAreaM2(regions[i].shape);
                places.merge(placesOf(regions[i].shape));
            }
            EXPECT_NEAR(core::planarAreaM2(shapes[group]), area, 1e-9 * area);
            EXPECT_TRUE(isValid(shapes[group]));
            EXPECT_TRUE(std::ranges::includes(places, placesOf(shapes[group])));
        }
        for (int i = 0; i < 2000; ++i) {
            const core::MapPoint place = support::randomPoint(random, *regions.extent());
            const auto inside = regions.at(place);
            for (std::size_t group = 0; group < groupCount; ++group) {
                const bool isMember = inside && std::ranges::find(groups[group], *inside) != groups[group].end();
                EXPECT_EQ(core::contains(shapes[group], place), isMember);
            }
        }
    }
}

TEST(RegionUnion, StopsWhenCancelled) {
    const core::RegionSet regions = support::generatedRegions(50, 7, 1);
    EXPECT_THROW((void)gis::unions(regions, Groups{{0, 1}, {2, 3}}, [](double) { return false; }), gis::Cancelled);
}
