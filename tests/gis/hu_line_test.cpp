// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/hu_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "gis/ellipsoid.h"
#include "gis/region_reader.h"
#include "tests/gis/test_files.h"

using core::HuCurve;
using core::HuLine;
using core::MapPoint;
using core::RegionCode;
using gis::Projection;

namespace {

const Projection& albers() {
    static const Projection projection = Projection::chinaAlbers();
    return projection;
}

const core::RegionSet& provinces() {
    static const core::RegionSet regions = gis::readRegions(shapefile("provinces.shp"), {}, albers()).regions;
    return regions;
}

const HuLine& lineOf(HuCurve curve) {
    static const HuLine lines[] = {
        gis::huLine(provinces(), {}, HuCurve::Albers, albers()),
        gis::huLine(provinces(), {}, HuCurve::Geodesic, albers()),
        gis::huLine(provinces(), {}, HuCurve::LonLat, albers()),
    };
    return lines[static_cast<std::size_t>(curve)];
}

double shareOf(HuCurve curve, const std::string& code) {
    return lineOf(curve).shareOf(RegionCode(code))->southeastAreaShare;
}

/// Distance from the straight line through both ends on the map; positive to its right, which is the south-east.
double offsetM(MapPoint point) {
    const core::Polyline& line = lineOf(HuCurve::Albers).path;
    const double dx = line.back().x - line.front().x;
    const double dy = line.back().y - line.front().y;
    return ((point.x - line.front().x) * dy - (point.y - line.front().y) * dx) / std::hypot(dx, dy);
}

double greatestOffsetM(HuCurve curve) {
    double greatest = 0;
    for (const MapPoint& point : lineOf(curve).path) {
        greatest = std::max(greatest, std::abs(offsetM(point)));
    }
    return greatest;
}

}  // namespace

TEST(HuLine, GivesTheSoutheastThePublishedShareOfArea) {
    EXPECT_GT(lineOf(HuCurve::Albers).southeastAreaShare(), 0.43);
    EXPECT_LT(lineOf(HuCurve::Albers).southeastAreaShare(), 0.44);
    EXPECT_GT(lineOf(HuCurve::Geodesic).southeastAreaShare(), 0.434);
    EXPECT_LT(lineOf(HuCurve::Geodesic).southeastAreaShare(), 0.444);
    EXPECT_GT(lineOf(HuCurve::LonLat).southeastAreaShare(), 0.37);
    EXPECT_LT(lineOf(HuCurve::LonLat).southeastAreaShare(), 0.39);
}

// Also measured with other boundary files; their results differ by about 0.01.
TEST(HuLine, CutsEightProvincesInTheKnownProportions) {
    const std::vector<std::pair<std::string, double>> known{{"230000", 0.80}, {"150000", 0.17}, {"130000", 0.985},
                                                            {"140000", 0.97}, {"610000", 0.78}, {"620000", 0.05},
                                                            {"510000", 0.50}, {"530000", 0.86}};
    std::set<std::string> cut;
    for (const auto& [code, share] : known) {
        EXPECT_NEAR(shareOf(HuCurve::Albers, code), share, 0.015) << code;
        cut.insert(code);
    }
    for (const core::HuAreaShare& share : lineOf(HuCurve::Albers).shares) {
        if (!cut.contains(share.code.text())) {
            const double nearer = std::min(share.southeastAreaShare, 1 - share.southeastAreaShare);
            EXPECT_LT(nearer, 0.001) << share.code.text();
        }
    }
}

TEST(HuLine, AssignsSixProvincesToTheNorthwestByMajority) {
    std::set<std::string> northwest;
    for (const core::HuAreaShare& share : lineOf(HuCurve::Albers).shares) {
        if (share.majoritySide() == core::HuSide::Northwest) {
            northwest.insert(share.code.text());
        }
    }
    EXPECT_EQ(northwest, (std::set<std::string>{"150000", "540000", "620000", "630000", "640000", "650000"}));
}

TEST(HuLine, MovesMostOfShaanxiWhenItIsStraightInLonLat) {
    EXPECT_NEAR(shareOf(HuCurve::LonLat, "610000"), 0.28, 0.015);
    EXPECT_NEAR(shareOf(HuCurve::Albers, "610000"), 0.78, 0.015);
}

// Independent check: counts the points of a 10 km grid by region and side.
TEST(HuLine, AgreesWithCountingPointsOnAGrid) {
    constexpr double stepM = 10000;
    const core::Box extent = *provinces().extent();
    std::vector<std::pair<int, int>> counts(provinces().size());
    for (double y = extent.min.y; y < extent.max.y; y += stepM) {
        for (double x = extent.min.x; x < extent.max.x; x += stepM) {
            if (const auto region = provinces().at({x, y})) {
                ++counts[*region].first;
                counts[*region].second += offsetM({x, y}) > 0 ? 1 : 0;
            }
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto [all, southeast] = counts[i];
        if (all > 500) {
            EXPECT_NEAR(static_cast<double>(southeast) / all, lineOf(HuCurve::Albers).shares[i].southeastAreaShare,
                        0.01)
                << provinces()[i].nameEn;
        }
    }
}

TEST(HuLine, RunsFromTengchongToHeiheOnEveryCurve) {
    for (const HuCurve curve : {HuCurve::Albers, HuCurve::Geodesic, HuCurve::LonLat}) {
        const HuLine& line = lineOf(curve);
        EXPECT_EQ(line.curve, curve);
        EXPECT_NEAR(line.path.front().x, -655950.385, 0.001);
        EXPECT_NEAR(line.path.front().y, 2637749.069, 0.001);
        EXPECT_NEAR(line.path.back().x, 1615135.381, 0.001);
        EXPECT_NEAR(line.path.back().y, 5628026.243, 0.001);
    }
}

TEST(HuLine, IsTwoPointsWhenStraightOnTheMap) { EXPECT_EQ(lineOf(HuCurve::Albers).path.size(), 2U); }

TEST(HuLine, DeviatesByTheKnownDistanceWhenStraightInLonLat) {
    EXPECT_NEAR(greatestOffsetM(HuCurve::LonLat), 213000, 1000);
    for (const MapPoint& point : lineOf(HuCurve::LonLat).path) {
        EXPECT_GE(offsetM(point), -0.01);  // Always to the south-east, so less is left on that side.
    }
}

TEST(HuLine, IsTheShortestLineWhenGeodesic) {
    double length = 0;
    const core::Polyline& path = lineOf(HuCurve::Geodesic).path;
    for (std::size_t i = 1; i < path.size(); ++i) {
        length += gis::geodesicLengthM(albers().unproject(path[i - 1]), albers().unproject(path[i]));
    }
    EXPECT_NEAR(length, 3746843, 1);
    EXPECT_LT(greatestOffsetM(HuCurve::Geodesic), 60000);
}

TEST(HuLine, KeepsTheOrderAndAreaOfTheRegions) {
    const HuLine& line = lineOf(HuCurve::Albers);
    ASSERT_EQ(line.shares.size(), provinces().size());
    for (std::size_t i = 0; i < line.shares.size(); ++i) {
        EXPECT_EQ(line.shares[i].code, provinces()[i].code);
        EXPECT_EQ(line.shares[i].areaKm2, provinces()[i].areaKm2);
    }
}

TEST(HuLine, MovesWithItsEnds) {
    const core::HuLineEnds literature{{127.5, 50.2}, {98.5, 25.0}};
    const HuLine line = gis::huLine(provinces(), literature, HuCurve::Albers, albers());
    EXPECT_EQ(line.ends, literature);
    EXPECT_NEAR(*line.southeastAreaShare(), *lineOf(HuCurve::Albers).southeastAreaShare(), 0.005);
    EXPECT_NE(line.southeastAreaShare(), lineOf(HuCurve::Albers).southeastAreaShare());
}

TEST(HuLine, NeedsTwoDifferentEnds) {
    const core::LonLat place{105, 35};
    EXPECT_THROW((void)gis::huLine(provinces(), {place, place}, HuCurve::Albers, albers()), std::invalid_argument);
}
