// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/outline_repair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <set>
#include <utility>
#include <vector>

#include "gis/outline/tangled_outline.h"
#include "gis/vector/lon_lat_shapes.h"
#include "tests/gis/random_polygons.h"
#include "tests/gis/square_path.h"

using core::LonLat;
using gis::detail::isValid;    // GEOS
using gis::detail::madeValid;  // GEOS
using gis::outline::LonLatPath;
using gis::outline::LonLatPolygon;
using gis::outline::LonLatPolygons;
using gis::outline::OutlineRepair;

namespace {

using Random = random_polygons::Random;

double ringArea(const LonLatPath& ring) {
    double area = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        area += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
    }
    return std::abs(area) / 2;
}

/// In square degrees, of valid polygons.
double areaOf(const LonLatPolygons& polygons) {
    double area = 0;
    for (const LonLatPolygon& polygon : polygons) {
        area += ringArea(polygon.shell);
        for (const LonLatPath& hole : polygon.holes) {
            area -= ringArea(hole);
        }
    }
    return area;
}

struct Segment {
    LonLat from;
    LonLat to;
    [[nodiscard]] double lonAt(double lat) const {
        return from.lon + (to.lon - from.lon) * (lat - from.lat) / (to.lat - from.lat);
    }
};

std::vector<Segment> segmentsOf(const LonLatPolygons& polygons) {
    std::vector<Segment> segments;
    gis::outline::forEachRing(polygons, [&](const LonLatPath& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            segments.push_back({ring[i - 1], ring[i]});
        }
    });
    return segments;
}

/// The area under the even-odd rule by another method. Between neighbouring latitudes of vertices and crossings no two
/// edges cross, so the area there is the sum of every second trapezoid.
double evenOddArea(const LonLatPolygons& polygons) {
    const std::vector<Segment> segments = segmentsOf(polygons);
    std::set<double> latitudes;
    for (const Segment& a : segments) {
        latitudes.insert(a.from.lat);
        for (const Segment& b : segments) {
            const double slopes =
                (a.to.lon - a.from.lon) * (b.to.lat - b.from.lat) - (a.to.lat - a.from.lat) * (b.to.lon - b.from.lon);
            const double part = ((b.from.lon - a.from.lon) * (b.to.lat - b.from.lat) -
                                 (b.from.lat - a.from.lat) * (b.to.lon - b.from.lon)) /
                                slopes;
            if (slopes != 0 && part > 0 && part < 1) {
                latitudes.insert(a.from.lat + part * (a.to.lat - a.from.lat));
            }
        }
    }
    double area = 0;
    double south = latitudes.empty() ? 0 : *latitudes.begin();
    for (const double north : latitudes) {
        const double height = north - std::exchange(south, north);
        const double middle = north - height / 2;
        std::vector<double> crossed;
        for (const Segment& segment : segments) {
            if (std::min(segment.from.lat, segment.to.lat) < middle &&
                middle < std::max(segment.from.lat, segment.to.lat)) {
                crossed.push_back(segment.lonAt(middle));
            }
        }
        std::ranges::sort(crossed);
        for (std::size_t i = 0; i + 1 < crossed.size(); i += 2) {
            area += height * (crossed[i + 1] - crossed[i]);
        }
    }
    return area;
}

/// Without repeated points, which a random ring may have, and without rings that are then too short.
LonLatPolygons cleaned(LonLatPolygons polygons) {
    gis::outline::forEachRing(polygons,
                              [](LonLatPath& ring) { ring.erase(std::unique(ring.begin(), ring.end()), ring.end()); });
    const auto isShort = [](const LonLatPath& ring) { return ring.size() < 4; };
    for (LonLatPolygon& polygon : polygons) {
        std::erase_if(polygon.holes, isShort);
    }
    std::erase_if(polygons, [&](const LonLatPolygon& polygon) { return isShort(polygon.shell); });
    return polygons;
}

struct Trials {
    int rebuilt = 0;
    int invalid = 0;
};

/// Rebuilds random polygons and compares the result with GEOS and with the area by the other method.
Trials expectCorrectRepairs(const std::function<LonLatPolygons(Random&)>& make, int count) {
    Random random(1935);
    OutlineRepair repair;
    Trials trials;
    for (int i = 0; i < count; ++i) {
        const LonLatPolygons polygons = cleaned(make(random));
        const auto result = repair.rebuilt(polygons);
        if (!result) {
            continue;
        }
        ++trials.rebuilt;
        trials.invalid += isValid(polygons) ? 0 : 1;
        EXPECT_TRUE(isValid(result->polygons)) << "trial " << i;
        EXPECT_NEAR(areaOf(result->polygons), evenOddArea(polygons), 1e-9) << "trial " << i;
        EXPECT_FALSE(result->wasCertainlyInvalid && isValid(polygons)) << "trial " << i;
    }
    return trials;
}

/// A star with many vertices whose outline has the faults of real files.
LonLatPolygons faultyStar(Random& random) {
    constexpr int points = 60;
    std::uniform_int_distribution<std::size_t> at(0, points - 6);
    LonLatPath ring = random_polygons::starRing(random, {100, 30}, 3, points);
    ring[at(random) + 4] = ring[at(random)];  // a pinch, or a long spike
    const std::size_t fold = at(random);
    std::swap(ring[fold + 1], ring[fold + 3]);
    const std::size_t spike = at(random) + 1;
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(spike), {ring[spike], {120, 40}});
    ring.back() = ring.front();
    return {{ring, {random_polygons::starRing(random, {100.5, 30.5}, 1)}},
            {random_polygons::starRing(random, {104, 31}, 2), {}}};
}

/// A star with one fault, far from its other parts.
LonLatPolygons starWithOneFault(Random& random) {
    constexpr std::size_t points = 60;
    std::uniform_int_distribution<std::size_t> at(1, points - 6);
    LonLatPath ring = random_polygons::starRing(random, {100, 30}, 3, points);
    LonLatPolygons polygons{{{}, {random_polygons::starRing(random, {100, 30}, 1)}}};
    const std::size_t fault = at(random);
    switch (fault % 3) {
        case 0:
            ring[fault + 4] = ring[fault];
            break;
        case 1:
            std::swap(ring[fault + 1], ring[fault + 3]);
            break;
        default:
            polygons.push_back({ring, {}});
            break;
    }
    polygons.front().shell = std::move(ring);
    return polygons;
}

}  // namespace

TEST(OutlineRepair, FillsRingsByTheEvenOddRule) {
    const Trials grid = expectCorrectRepairs(random_polygons::grid, 2000);
    EXPECT_GT(grid.invalid, 1000);
    EXPECT_GT(grid.rebuilt, 1500);
    const Trials stars = expectCorrectRepairs(random_polygons::stars, 1000);
    EXPECT_GT(stars.invalid, 200);
    EXPECT_EQ(stars.rebuilt, 1000);
    const Trials faulty = expectCorrectRepairs(faultyStar, 500);
    EXPECT_EQ(faulty.invalid, faulty.rebuilt);
    EXPECT_GT(faulty.rebuilt, 490);  // a few are so narrow that their edges coincide in doubles
}

TEST(OutlineRepair, AgreesWithGeosOnTheAreaOfAnOutlineWithOneFault) {
    Random random(6);
    OutlineRepair repair;
    int invalid = 0;
    for (int i = 0; i < 300; ++i) {
        const LonLatPolygons polygons = starWithOneFault(random);
        const auto result = repair.rebuilt(polygons);
        ASSERT_TRUE(result.has_value()) << "trial " << i;
        invalid += result->wasCertainlyInvalid ? 1 : 0;
        EXPECT_NEAR(areaOf(result->polygons), areaOf(madeValid(polygons, "")), 1e-9) << "trial " << i;
    }
    EXPECT_GT(invalid, 150);
}

TEST(OutlineRepair, SplitsABowTieIntoItsTriangles) {
    const auto result = OutlineRepair().rebuilt({{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {}}});
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->wasCertainlyInvalid);
    EXPECT_EQ(result->polygons.size(), 2U);
    EXPECT_DOUBLE_EQ(areaOf(result->polygons), 2);
}

TEST(OutlineRepair, TurnsALoopInsideTheShellIntoAHole) {
    const LonLatPath pinched{{0, 0}, {4, 0}, {4, 4}, {2, 4}, {1, 2}, {3, 2}, {2, 4}, {0, 4}, {0, 0}};
    const auto result = OutlineRepair().rebuilt({{pinched, {}}});
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->wasCertainlyInvalid);
    ASSERT_EQ(result->polygons.size(), 1U);
    ASSERT_EQ(result->polygons[0].holes.size(), 1U);
    EXPECT_TRUE(isValid(result->polygons));
    EXPECT_DOUBLE_EQ(areaOf(result->polygons), 14);
}

TEST(OutlineRepair, CountsARepeatedRingOnce) {
    LonLatPath backwards = squarePath(0, 0, 2);
    std::ranges::reverse(backwards);
    const LonLatPath elsewhere{{2, 2}, {0, 2}, {0, 0}, {2, 0}, {2, 2}};
    for (const LonLatPath& second : {squarePath(0, 0, 2), backwards, elsewhere}) {
        for (const LonLatPolygons& polygons : {LonLatPolygons{{squarePath(0, 0, 2), {}}, {second, {}}},
                                               LonLatPolygons{{squarePath(0, 0, 2), {second}}}}) {
            const auto result = OutlineRepair().rebuilt(polygons);
            ASSERT_TRUE(result.has_value());
            EXPECT_TRUE(result->wasCertainlyInvalid);
            EXPECT_EQ(result->polygons.size(), 1U);
            EXPECT_DOUBLE_EQ(areaOf(result->polygons), 4);
            EXPECT_DOUBLE_EQ(areaOf(madeValid(polygons, "")), 4);
        }
    }
}

TEST(OutlineRepair, CountsARepeatedRingOnceAlsoWithANegativeZero) {
    const LonLatPath negative{{-0.0, -0.0}, {2, -0.0}, {2, 2}, {-0.0, 2}, {-0.0, -0.0}};
    ASSERT_EQ(negative, squarePath(0, 0, 2));
    const auto result = OutlineRepair().rebuilt({{squarePath(0, 0, 2), {}}, {negative, {}}});
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->wasCertainlyInvalid);
    EXPECT_DOUBLE_EQ(areaOf(result->polygons), 4);
}

TEST(OutlineRepair, RemovesSpikesAndSharedEdges) {
    const LonLatPath spike{{0, 0}, {4, 0}, {4, 4}, {9, 4}, {4, 4}, {0, 4}, {0, 0}};
    const auto result = OutlineRepair().rebuilt({{spike, {}}, {squarePath(0, 4, 4), {}}});
    ASSERT_TRUE(result.has_value());
    ASSERT_EQ(result->polygons.size(), 1U);
    EXPECT_TRUE(isValid(result->polygons));
    EXPECT_DOUBLE_EQ(areaOf(result->polygons), 32);
}

TEST(OutlineRepair, GivesAHoleToTheSmallestShellAroundIt) {
    const LonLatPolygons polygons{{squarePath(0, 0, 20), {squarePath(1, 1, 18)}},
                                  {squarePath(2, 2, 10), {squarePath(3, 3, 2)}},
                                  {squarePath(15, 15, 2), {}},
                                  {{{30, 0}, {32, 2}, {32, 0}, {30, 2}, {30, 0}}, {}}};
    const auto result = OutlineRepair().rebuilt(polygons);
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(isValid(result->polygons));
    EXPECT_EQ(result->polygons.size(), 5U);
    EXPECT_DOUBLE_EQ(areaOf(result->polygons), evenOddArea(polygons));
}

TEST(OutlineRepair, LeavesTheValidityOfTouchingRingsToGeos) {
    const LonLatPolygons touching{{squarePath(0, 0, 2), {}}, {squarePath(2, 2, 2), {}}};
    const auto result = OutlineRepair().rebuilt(touching);
    ASSERT_TRUE(result.has_value());
    EXPECT_FALSE(result->wasCertainlyInvalid);
    EXPECT_EQ(result->polygons.size(), 2U);
}

TEST(OutlineRepair, RefusesATangleThatIsNoOutline) {
    Random random(11);
    std::uniform_real_distribution<double> anywhere(0, 10);
    LonLatPath tangle;
    for (int i = 0; i < 2000; ++i) {  // nearly every edge crosses a quarter of all others
        tangle.push_back({anywhere(random), anywhere(random)});
    }
    tangle.push_back(tangle.front());
    EXPECT_THROW((void)OutlineRepair().rebuilt({{tangle, {}}}), gis::outline::TangledOutline);
    EXPECT_THROW((void)gis::detail::betweenLongitudes({{tangle, {}}}, 0, 5), gis::outline::TangledOutline);
}

/// Two combs across each other: where all edges are parallel, rounding leaves more places in doubt.
TEST(OutlineRepair, RefusesAGridOfCrossingsThatItCannotRebuild) {
    LonLatPath woven;
    for (int i = 0; i < 200; ++i) {
        woven.push_back({i * 0.005, (i + 1) / 2 % 2 == 0 ? 0.0 : 1.0});
    }
    for (int i = 0; i < 200; ++i) {
        woven.push_back({woven[static_cast<std::size_t>(i)].lat, woven[static_cast<std::size_t>(i)].lon});
    }
    woven.push_back(woven.front());
    EXPECT_THROW((void)OutlineRepair().rebuilt({{woven, {}}}), gis::outline::TangledOutline);
}

TEST(OutlineRepair, DoesNotTakePartsThatShareAllTheirBordersForATangle) {
    LonLatPolygons parts;
    for (int column = 0; column < 100; ++column) {
        for (int row = 0; row < 100; ++row) {
            parts.push_back({squarePath(column, row, 1), {}});
        }
    }
    EXPECT_NO_THROW((void)OutlineRepair().rebuilt(parts));
    LonLatPolygons sectors;
    constexpr int count = 300;
    for (int i = 0; i < count; ++i) {
        const auto at = [](double part) {
            const double angle = 2 * std::numbers::pi * part / count;
            return LonLat{10 * std::cos(angle), 10 * std::sin(angle)};
        };
        sectors.push_back({{{0, 0}, at(i), at(i + 0.5), {0, 0}}, {}});
    }
    EXPECT_NO_THROW((void)OutlineRepair().rebuilt(sectors));
}
