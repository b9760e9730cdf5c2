// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/region_split.h"

#include <gtest/gtest.h>

#include "tests/gis/expect_error.h"
#include "tests/support/shapes.h"

using core::Polygon;
using core::Region;
using core::Ring;
using support::squareRing;

namespace {

Region regionOf(const std::string& code, core::MultiPolygon shape) {
    return {core::RegionCode(code), code, code, std::move(shape), 0};
}

}  // namespace

TEST(RegionSplit, GivesTheShareOfEachAreaInsideTheRing) {
    const core::RegionSet regions({
        regionOf("inside", {Polygon{squareRing(1, 1, 2), {}}}),
        regionOf("outside", {Polygon{squareRing(20, 1, 2), {}}}),
        regionOf("halved", {Polygon{squareRing(8, 1, 4), {}}}),
        regionOf("a quarter", {Polygon{squareRing(8, 8, 4), {}}}),
        regionOf("one of two parts", {Polygon{squareRing(1, 5, 1), {}}, Polygon{squareRing(30, 30, 1), {}}}),
    });
    const std::vector<double> shares = gis::detail::areaSharesWithin(squareRing(0, 0, 10), regions);
    EXPECT_EQ(shares, (std::vector<double>{1, 0, 0.5, 0.25, 0.5}));
}

// One corner of the ring lies in the box of a region but not in the region, another one lies within a region.
TEST(RegionSplit, DistinguishesRegionsThatAreCutFromThoseNearlyCut) {
    const core::RegionSet regions({regionOf("triangle", {Polygon{{{9, 9}, {30, 9}, {30, 30}, {9, 9}}, {}}}),
                                   regionOf("round the corner", {Polygon{squareRing(-20, -20, 25), {}}}),
                                   regionOf("round it all", {Polygon{squareRing(-10, -10, 30), {}}})});
    const std::vector<double> shares = gis::detail::areaSharesWithin(squareRing(0, 0, 10), regions);
    ASSERT_EQ(shares.size(), 3U);
    EXPECT_NEAR(shares[0], 0.5 / (21 * 21 / 2.0), 1e-12);
    EXPECT_NEAR(shares[1], 25.0 / 625, 1e-12);
    EXPECT_NEAR(shares[2], 100.0 / 900, 1e-12);
}

// A triangle over a grid of unit squares: its longest side halves those on the diagonal.
TEST(RegionSplit, DividesManyRegionsWithoutLosingAny) {
    constexpr int side = 40;
    std::vector<Region> squares;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            squares.push_back(regionOf(std::to_string(y * side + x), {Polygon{squareRing(x, y, 1), {}}}));
        }
    }
    const Ring triangle{{0, 0}, {side, 0}, {side, side}, {0, 0}};
    const std::vector<double> shares = gis::detail::areaSharesWithin(triangle, core::RegionSet(std::move(squares)));
    ASSERT_EQ(shares.size(), std::size_t{side * side});
    for (int i = 0; i < side * side; ++i) {
        const int x = i % side;
        const int y = i / side;
        EXPECT_NEAR(shares[static_cast<std::size_t>(i)], x > y ? 1 : x == y ? 0.5 : 0, 1e-12) << x << ' ' << y;
    }
}

TEST(RegionSplit, IsCancelledWhenTheProgressReturnsFalse) {
    const core::RegionSet regions({regionOf("halved", {Polygon{squareRing(8, 1, 4), {}}})});
    EXPECT_THROW((void)gis::detail::areaSharesWithin(squareRing(0, 0, 10), regions, [](double) { return false; }),
                 gis::Cancelled);
}

TEST(RegionSplit, IgnoresTheAreaOfHoles) {
    const core::RegionSet regions({regionOf("holed", {Polygon{squareRing(8, 0, 4), {squareRing(8.5, 1, 1)}}})});
    const std::vector<double> shares = gis::detail::areaSharesWithin(squareRing(0, 0, 10), regions);
    ASSERT_EQ(shares.size(), 1U);
    EXPECT_NEAR(shares[0], (8.0 - 1) / (16 - 1), 1e-12);
}

TEST(RegionSplit, HandlesAnOutlineThatCrossesItself) {
    const core::RegionSet regions({regionOf("bow tie", {Polygon{{{9, 0}, {11, 2}, {11, 0}, {9, 2}, {9, 0}}, {}}})});
    const std::vector<double> shares = gis::detail::areaSharesWithin(squareRing(0, 0, 10), regions);
    ASSERT_EQ(shares.size(), 1U);
    EXPECT_NEAR(shares[0], 0.5, 1e-12);
}

TEST(RegionSplit, GivesARegionWithoutAShapeAShareOfZero) {
    const core::RegionSet regions({regionOf("nowhere", {})});
    EXPECT_EQ(gis::detail::areaSharesWithin(squareRing(0, 0, 10), regions), std::vector<double>{0});
}

TEST(RegionSplit, RefusesARingThatIsOpenOrCrossesItself) {
    const core::RegionSet regions({regionOf("inside", {Polygon{squareRing(1, 1, 2), {}}})});
    expectError(gis::ErrorKind::LineFailed, [&] {
        (void)gis::detail::areaSharesWithin({{0, 0}, {1, 0}, {1, 1}, {0, 1}}, regions);
    });
    expectError(gis::ErrorKind::LineFailed, [&] {
        (void)gis::detail::areaSharesWithin({{0, 0}, {1, 1}, {1, 0}, {0, 1}, {0, 0}}, regions);
    });
}

TEST(RegionSplit, RefusesARingOfTooFewPoints) {
    const core::RegionSet regions({regionOf("inside", {Polygon{squareRing(1, 1, 2), {}}})});
    for (const Ring& ring : {Ring{}, Ring{{0, 0}}, Ring{{0, 0}, {1, 0}, {0, 0}}}) {
        expectError(gis::ErrorKind::LineFailed, [&] { (void)gis::detail::areaSharesWithin(ring, regions); });
    }
}

TEST(RegionSplit, NamesTheRegionThatGeosCannotRead) {
    const core::RegionSet regions({regionOf("broken", {Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}}})});
    const auto error = expectError(gis::ErrorKind::GeometryFailed,
                                   [&] { (void)gis::detail::areaSharesWithin(squareRing(0, 0, 10), regions); });
    EXPECT_EQ(error.subject, "broken");
    EXPECT_FALSE(error.detail.empty());
}
