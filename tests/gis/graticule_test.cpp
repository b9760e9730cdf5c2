// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/graticule.h"
#include "tests/support/china_albers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

using core::GraticuleLine;
using gis::Projection;

TEST(Graticule, HasALineAtEveryMultipleOfTheSpacing) {
    const auto lines = gis::graticule(support::chinaAlbers(), {72, 137, 3, 55}, 10);
    std::vector<double> meridians;
    std::vector<double> parallels;
    for (const GraticuleLine& line : lines) {
        (line.isMeridian ? meridians : parallels).push_back(line.degrees);
    }
    EXPECT_EQ(meridians, (std::vector<double>{80, 90, 100, 110, 120, 130}));
    EXPECT_EQ(parallels, (std::vector<double>{10, 20, 30, 40, 50}));
}

TEST(Graticule, LinesSpanTheExtentAtAConstantDegree) {
    const Projection albers = support::chinaAlbers();
    for (const GraticuleLine& line : gis::graticule(albers, {72, 137, 3, 55}, 20)) {
        for (const core::MapPoint& point : line.path) {
            const core::LonLat place = albers.tryUnproject(point).value();
            EXPECT_NEAR(line.isMeridian ? place.lon : place.lat, line.degrees, 1e-9);
        }
        const core::LonLat first = albers.tryUnproject(line.path.front()).value();
        const core::LonLat last = albers.tryUnproject(line.path.back()).value();
        EXPECT_NEAR(line.isMeridian ? first.lat : first.lon, line.isMeridian ? 3 : 72, 1e-9);
        EXPECT_NEAR(line.isMeridian ? last.lat : last.lon, line.isMeridian ? 55 : 137, 1e-9);
    }
}

TEST(Graticule, ParallelsBendSmoothly) {
    const Projection albers = support::chinaAlbers();
    const auto lines = gis::graticule(albers, {75, 135, 20, 50}, 10);
    const auto parallel = std::ranges::find_if(lines, [](const auto& line) { return !line.isMeridian; });
    ASSERT_NE(parallel, lines.end());
    const core::Polyline& path = parallel->path;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const core::LonLat middle =
            albers.tryUnproject({(path[i - 1].x + path[i].x) / 2, (path[i - 1].y + path[i].y) / 2}).value();
        EXPECT_LT(std::abs(middle.lat - parallel->degrees) * 111000, 100);
    }
}

TEST(Graticule, CountsAMultipleOnTheEdge) {
    const auto lines = gis::graticule(support::chinaAlbers(), {100, 110, 30, 30.3}, 0.1);
    EXPECT_EQ(std::ranges::count(lines, false, &GraticuleLine::isMeridian), 4);
    EXPECT_EQ(std::ranges::count(lines, true, &GraticuleLine::isMeridian), 101);
}

TEST(Graticule, RefusesAnEmptyExtentOrSpacing) {
    const Projection albers = support::chinaAlbers();
    EXPECT_THROW((void)gis::graticule(albers, {72, 137, 3, 55}, 0), std::invalid_argument);
    EXPECT_THROW((void)gis::graticule(albers, {137, 72, 3, 55}, 10), std::invalid_argument);
    EXPECT_THROW((void)gis::graticule(albers, {72, 137, 55, 55}, 10), std::invalid_argument);
}

// On an azimuthal map with its centre at 0 E 20 N, the place 180 E 20 S is the whole rim.
TEST(Graticule, NoLineLeadsFromRimToRimOfAnAzimuthalMap) {
    const Projection map = Projection::of(core::LambertAzimuthalEqualArea{{0, 20}});
    const auto lines = gis::graticule(map, {-180, 180, -60, 80}, 20);
    EXPECT_FALSE(lines.empty());
    for (const GraticuleLine& line : lines) {
        EXPECT_GT(line.path.size(), 1U);
        for (std::size_t i = 1; i < line.path.size(); ++i) {
            EXPECT_LT(std::hypot(line.path[i].x - line.path[i - 1].x, line.path[i].y - line.path[i - 1].y), 6.4e6);
        }
    }
}
