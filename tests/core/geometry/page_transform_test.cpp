// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/page_transform.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

#include "tests/support/shapes.h"

namespace {

using core::Box;
using core::MapPoint;
using core::PagePoint;
using core::PageRect;
using core::PageTransform;
using support::randomPoint;
using support::uniform;

constexpr Box china{{-2700000, 400000}, {2200000, 5950000}};

PageTransform randomTransform(std::mt19937& random) {
    const MapPoint at = randomPoint(random, china);
    const PagePoint on{uniform(random, 0, 300), uniform(random, 0, 200)};
    return {at, on, std::exp(uniform(random, -12, -4))};
}

void expectNear(PagePoint a, PagePoint b) {
    EXPECT_NEAR(a.x, b.x, 1e-6);
    EXPECT_NEAR(a.y, b.y, 1e-6);
}

TEST(PageTransform, InvertsTheYAxis) {
    const PageTransform transform({100, 200}, {10, 20}, 0.5);
    EXPECT_EQ(transform.toPage({100, 200}), (PagePoint{10, 20}));
    EXPECT_EQ(transform.toPage({104, 200}), (PagePoint{12, 20})) << "east is to the right";
    EXPECT_EQ(transform.toPage({100, 204}), (PagePoint{10, 18})) << "north is up";
}

TEST(PageTransform, RoundTripsBetweenMapAndPage) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 2000; ++trial) {
        const PageTransform transform = randomTransform(random);
        const MapPoint point = randomPoint(random, china);
        const MapPoint back = transform.toMap(transform.toPage(point));
        EXPECT_NEAR(back.x, point.x, 1e-6);
        EXPECT_NEAR(back.y, point.y, 1e-6);
    }
}

TEST(PageTransform, FitsTheExtentIntoTheFrameAtTheLargestScale) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 500; ++trial) {
        const MapPoint corner = randomPoint(random, china);
        const Box extent{corner, {corner.x + uniform(random, 10, 1e6), corner.y + uniform(random, 10, 1e6)}};
        const PageRect frame{uniform(random, -10, 10), uniform(random, -10, 10), uniform(random, 20, 300),
                             uniform(random, 20, 300)};
        const PageTransform transform = PageTransform::fitting(extent, frame);
        const double width = extent.width() * transform.unitsPerMetre();
        const double height = extent.height() * transform.unitsPerMetre();
        EXPECT_LE(width, frame.width + 1e-9);
        EXPECT_LE(height, frame.height + 1e-9);
        EXPECT_NEAR(std::min(frame.width - width, frame.height - height), 0, 1e-9);
        expectNear(transform.toPage(extent.centre()), {frame.left + frame.width / 2, frame.top + frame.height / 2});
    }
}

TEST(PageTransform, FitsASinglePoint) {
    const PageTransform transform = PageTransform::fitting({{7, 7}, {7, 7}}, {0, 0, 100, 50});
    expectNear(transform.toPage({7, 7}), {50, 25});
    EXPECT_TRUE(std::isfinite(transform.unitsPerMetre()));
}

TEST(PageTransform, GivesThePartOfTheMapInsideTheFrame) {
    std::mt19937 random(3);
    const PageRect frame{10, 20, 200, 100};
    for (int trial = 0; trial < 500; ++trial) {
        const PageTransform transform = randomTransform(random);
        const Box visible = transform.visible(frame);
        expectNear(transform.toPage({visible.min.x, visible.max.y}), {10, 20});
        expectNear(transform.toPage({visible.max.x, visible.min.y}), {210, 120});
    }
}

TEST(PageTransform, ZoomsAboutAFixedPoint) {
    std::mt19937 random(4);
    for (int trial = 0; trial < 500; ++trial) {
        const PageTransform before = randomTransform(random);
        const PagePoint fixed{uniform(random, 0, 300), uniform(random, 0, 200)};
        const double factor = uniform(random, 0.2, 5);
        const PageTransform after = before.zoomedAt(fixed, factor);
        expectNear(after.toPage(before.toMap(fixed)), fixed);
        EXPECT_DOUBLE_EQ(after.unitsPerMetre(), before.unitsPerMetre() * factor);
        const MapPoint other = before.toMap({fixed.x + 10, fixed.y - 4});
        expectNear(after.toPage(other), {fixed.x + 10 * factor, fixed.y - 4 * factor});
    }
}

TEST(PageTransform, PansByPageUnits) {
    std::mt19937 random(5);
    for (int trial = 0; trial < 500; ++trial) {
        const PageTransform before = randomTransform(random);
        const MapPoint point = randomPoint(random, china);
        const PagePoint was = before.toPage(point);
        expectNear(before.panned(3, -8).toPage(point), {was.x + 3, was.y - 8});
    }
}

TEST(PageTransform, NeedsAPositiveFiniteScale) {
    for (const double scale : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        EXPECT_THROW(PageTransform({0, 0}, {0, 0}, scale), std::invalid_argument) << scale;
    }
    EXPECT_THROW((void)PageTransform({0, 0}, {0, 0}, 1).zoomedAt({0, 0}, 0), std::invalid_argument);
    EXPECT_THROW((void)PageTransform::fitting(china, {0, 0, 0, 100}), std::invalid_argument);
}

}  // namespace
