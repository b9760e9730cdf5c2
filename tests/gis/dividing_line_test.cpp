// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/dividing_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gis/region_reader.h"
#include "tests/gis/geodesic_length.h"
#include "tests/gis/test_files.h"
#include "tests/support/china_albers.h"
#include "tests/support/shapes.h"

using core::DividingLine;
using core::LineCurve;
using core::MapPoint;
using core::RegionCode;
using gis::Projection;

namespace {

/// Tengchong and Heihe.
const core::LineEnds huLineEnds{{98.4961, 25.0206}, {127.4875, 50.2506}};

const Projection& albers() {
    static const Projection projection = support::chinaAlbers();
    return projection;
}

const DividingLine& lineOf(LineCurve curve) {
    static const DividingLine lines[] = {
        gis::dividingLine(shippedProvinces(), huLineEnds, LineCurve::Albers, albers()),
        gis::dividingLine(shippedProvinces(), huLineEnds, LineCurve::Geodesic, albers()),
        gis::dividingLine(shippedProvinces(), huLineEnds, LineCurve::LonLat, albers()),
    };
    return lines[static_cast<std::size_t>(curve)];
}

double shareOf(LineCurve curve, const std::string& code) {
    return lineOf(curve).shareOf(RegionCode(code))->rightAreaShare;
}

/// Distance from the straight line through both ends on the map; positive to its right, which is the south-east.
double offsetM(MapPoint point) {
    const core::Polyline& line = lineOf(LineCurve::Albers).path;
    const double dx = line.back().x - line.front().x;
    const double dy = line.back().y - line.front().y;
    return ((point.x - line.front().x) * dy - (point.y - line.front().y) * dx) / std::hypot(dx, dy);
}

double greatestOffsetM(LineCurve curve) {
    double greatest = 0;
    for (const MapPoint& point : lineOf(curve).path) {
        greatest = std::max(greatest, std::abs(offsetM(point)));
    }
    return greatest;
}

}  // namespace

TEST(DividingLine, GivesTheSoutheastThePublishedShareOfArea) {
    EXPECT_GT(lineOf(LineCurve::Albers).rightAreaShare(), 0.43);
    EXPECT_LT(lineOf(LineCurve::Albers).rightAreaShare(), 0.44);
    EXPECT_GT(lineOf(LineCurve::Geodesic).rightAreaShare(), 0.434);
    EXPECT_LT(lineOf(LineCurve::Geodesic).rightAreaShare(), 0.444);
    EXPECT_GT(lineOf(LineCurve::LonLat).rightAreaShare(), 0.37);
    EXPECT_LT(lineOf(LineCurve::LonLat).rightAreaShare(), 0.39);
}

// Also measured with other boundary files; their results differ by about 0.01.
TEST(DividingLine, CutsEightProvincesInTheKnownProportions) {
    const std::vector<std::pair<std::string, double>> known{{"230000", 0.80}, {"150000", 0.17}, {"130000", 0.985},
                                                            {"140000", 0.97}, {"610000", 0.78}, {"620000", 0.05},
                                                            {"510000", 0.50}, {"530000", 0.86}};
    std::set<std::string> cut;
    for (const auto& [code, share] : known) {
        EXPECT_NEAR(shareOf(LineCurve::Albers, code), share, 0.015) << code;
        cut.insert(code);
    }
    for (const core::AreaShare& share : lineOf(LineCurve::Albers).shares) {
        if (!cut.contains(share.code.text())) {
            const double nearer = std::min(share.rightAreaShare, 1 - share.rightAreaShare);
            EXPECT_LT(nearer, 0.001) << share.code.text();
        }
    }
}

TEST(DividingLine, AssignsSixProvincesToTheNorthwestByMajority) {
    std::set<std::string> northwest;
    for (const core::AreaShare& share : lineOf(LineCurve::Albers).shares) {
        if (share.majoritySide() == core::LineSide::Left) {
            northwest.insert(share.code.text());
        }
    }
    EXPECT_EQ(northwest, (std::set<std::string>{"150000", "540000", "620000", "630000", "640000", "650000"}));
}

TEST(DividingLine, MovesMostOfShaanxiWhenItIsStraightInLonLat) {
    EXPECT_NEAR(shareOf(LineCurve::LonLat, "610000"), 0.28, 0.015);
    EXPECT_NEAR(shareOf(LineCurve::Albers, "610000"), 0.78, 0.015);
}

// Independent check: counts the points of a 10 km grid by region and side.
TEST(DividingLine, AgreesWithCountingPointsOnAGrid) {
    constexpr double stepM = 10000;
    const core::Box extent = *shippedProvinces().extent();
    std::vector<std::pair<int, int>> counts(shippedProvinces().size());
    for (double y = extent.min.y; y < extent.max.y; y += stepM) {
        for (double x = extent.min.x; x < extent.max.x; x += stepM) {
            if (const auto region = shippedProvinces().at({x, y})) {
                ++counts[*region].first;
                counts[*region].second += offsetM({x, y}) > 0 ? 1 : 0;
            }
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto [all, southeast] = counts[i];
        if (all > 500) {
            EXPECT_NEAR(static_cast<double>(southeast) / all, lineOf(LineCurve::Albers).shares[i].rightAreaShare, 0.01)
                << shippedProvinces()[i].nameEn;
        }
    }
}

TEST(DividingLine, RunsFromTengchongToHeiheOnEveryCurve) {
    for (const LineCurve curve : {LineCurve::Albers, LineCurve::Geodesic, LineCurve::LonLat}) {
        const DividingLine& line = lineOf(curve);
        EXPECT_EQ(line.curve, curve);
        EXPECT_NEAR(line.path.front().x, -655950.385, 0.001);
        EXPECT_NEAR(line.path.front().y, 2637749.069, 0.001);
        EXPECT_NEAR(line.path.back().x, 1615135.381, 0.001);
        EXPECT_NEAR(line.path.back().y, 5628026.243, 0.001);
    }
}

TEST(DividingLine, IsTwoPointsWhenStraightOnTheMap) { EXPECT_EQ(lineOf(LineCurve::Albers).path.size(), 2U); }

TEST(DividingLine, DeviatesByTheKnownDistanceWhenStraightInLonLat) {
    EXPECT_NEAR(greatestOffsetM(LineCurve::LonLat), 213000, 1000);
    for (const MapPoint& point : lineOf(LineCurve::LonLat).path) {
        EXPECT_GE(offsetM(point), -0.01);  // Always to the south-east, so less is left on that side.
    }
}

TEST(DividingLine, IsTheShortestLineWhenGeodesic) {
    double length = 0;
    const core::Polyline& path = lineOf(LineCurve::Geodesic).path;
    for (std::size_t i = 1; i < path.size(); ++i) {
        length += geodesicLengthM(albers().tryUnproject(path[i - 1]).value(), albers().tryUnproject(path[i]).value());
    }
    EXPECT_NEAR(length, 3746843, 1);
    EXPECT_LT(greatestOffsetM(LineCurve::Geodesic), 60000);
}

TEST(DividingLine, KeepsTheOrderAndAreaOfTheRegions) {
    const DividingLine& line = lineOf(LineCurve::Albers);
    ASSERT_EQ(line.shares.size(), shippedProvinces().size());
    for (std::size_t i = 0; i < line.shares.size(); ++i) {
        EXPECT_EQ(line.shares[i].code, shippedProvinces()[i].code);
        EXPECT_EQ(line.shares[i].areaKm2, shippedProvinces()[i].areaKm2);
    }
}

TEST(DividingLine, MovesWithItsEnds) {
    const core::LineEnds literature{{98.5, 25.0}, {127.5, 50.2}};
    const DividingLine line = gis::dividingLine(shippedProvinces(), literature, LineCurve::Albers, albers());
    EXPECT_EQ(line.ends, literature);
    EXPECT_NEAR(*line.rightAreaShare(), *lineOf(LineCurve::Albers).rightAreaShare(), 0.005);
    EXPECT_NE(line.rightAreaShare(), lineOf(LineCurve::Albers).rightAreaShare());
}

TEST(DividingLine, CrossesTheAntimeridianTheShorterWay) {
    const Projection projection = Projection::albers(180, {50, 65});
    const auto at = [&](double lon, double lat) { return projection.project({lon, lat}); };
    const core::Ring south{at(179.8, 58), at(-179.8, 58), at(-179.8, 59), at(179.8, 59), at(179.8, 58)};
    const core::RegionSet regions({{RegionCode("south"), "", "", {{south, {}}}, 1}});
    for (const LineCurve curve : {LineCurve::Albers, LineCurve::Geodesic, LineCurve::LonLat}) {
        const DividingLine line = gis::dividingLine(regions, {{179, 60}, {-178, 60}}, curve, projection);
        double length = 0;
        for (std::size_t i = 1; i < line.path.size(); ++i) {
            length += std::hypot(line.path[i].x - line.path[i - 1].x, line.path[i].y - line.path[i - 1].y);
        }
        EXPECT_NEAR(length, 3 * 55800, 2000) << "three degrees of longitude at 60 N";
        EXPECT_EQ(line.shares.front().rightAreaShare, 1) << "the right side is the south";
    }
}

/// Squares of 100 km on both sides of the extended line, 4,000 to 6,000 km from ends that are near to each other.
TEST(DividingLine, DividesRegionsFarBeyondItsEnds) {
    const core::LineEnds ends{{98.4961, 25.0206}, {99.4961, 26.0206}};
    const MapPoint from = albers().project(ends.from);
    const MapPoint to = albers().project(ends.to);
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double alongX = (to.x - from.x) / length;
    const double alongY = (to.y - from.y) / length;
    std::vector<core::Region> squares;
    for (const double alongM : {-5.0e6, -4.6e6, 4.6e6, 6.0e6}) {
        for (const double rightM : {-4.0e5, 4.0e5, -1.3e7, 1.3e7}) {
            const MapPoint centre{from.x + alongM * alongX + rightM * alongY,
                                  from.y + alongM * alongY - rightM * alongX};
            squares.push_back({RegionCode(std::to_string(squares.size())),
                               {},
                               {},
                               support::square(centre.x - 5.0e4, centre.y - 5.0e4, 1.0e5),
                               1.0e4});
        }
    }
    const DividingLine line = gis::dividingLine(core::RegionSet(squares), ends, LineCurve::Albers, albers());
    for (std::size_t i = 0; i < squares.size(); ++i) {
        EXPECT_NEAR(line.shares[i].rightAreaShare, i % 2 == 0 ? 0 : 1, 1e-12) << i;
    }
}

namespace {

/// First, last, and step, in degrees.
using Range = std::array<double, 3>;

/// Squares on the map whose centres are at regular longitudes and latitudes.
struct GridOfSquares {
    Projection projection;
    std::vector<core::LonLat> places;  ///< The centres.
    core::RegionSet regions;

    GridOfSquares(Projection map, const Range& lons, const Range& lats, double sideM) : projection(std::move(map)) {
        constexpr double rounding = 1e-9;
        std::vector<core::Region> squares;
        for (double lat = lats[0]; lat <= lats[1] + rounding; lat += lats[2]) {
            for (double lon = lons[0]; lon <= lons[1] + rounding; lon += lons[2]) {
                const MapPoint centre = projection.project({lon, lat});
                places.push_back({lon, lat});
                squares.push_back({RegionCode(std::to_string(squares.size())),
                                   {},
                                   {},
                                   support::square(centre.x - sideM / 2, centre.y - sideM / 2, sideM),
                                   sideM * sideM / 1e6});
            }
        }
        regions = core::RegionSet(squares);
    }
};

/// As wide as Russia; most squares lie farther than 4,000 km from the ends of a line in its west.
GridOfSquares wideArea() { return {Projection::albers(100, {50, 65}), {20, 190, 10}, {42, 80, 4}, 2.0e4}; }

/// The distance from a line that is straight in longitude and latitude, in degrees; positive to its right.
double rightOfLonLatLineDegrees(const core::LineEnds& ends, core::LonLat place) {
    const double dLon = ends.to.lon - ends.from.lon;
    const double dLat = ends.to.lat - ends.from.lat;
    return ((place.lon - ends.from.lon) * dLat - (place.lat - ends.from.lat) * dLon) / std::hypot(dLon, dLat);
}

/// The distance from the great circle through two places on a sphere, in kilometres; positive to its right.
double rightOfGreatCircleKm(const core::LineEnds& ends, core::LonLat place) {
    const auto vectorOf = [](core::LonLat at) {
        const double degree = std::acos(-1) / 180;
        return std::array{std::cos(at.lat * degree) * std::cos(at.lon * degree),
                          std::cos(at.lat * degree) * std::sin(at.lon * degree), std::sin(at.lat * degree)};
    };
    const auto first = vectorOf(ends.from);
    const auto last = vectorOf(ends.to);
    const std::array normal{last[1] * first[2] - last[2] * first[1], last[2] * first[0] - last[0] * first[2],
                            last[0] * first[1] - last[1] * first[0]};
    const auto at = vectorOf(place);
    const double sine =
        (normal[0] * at[0] + normal[1] * at[1] + normal[2] * at[2]) / std::hypot(normal[0], normal[1], normal[2]);
    return std::asin(sine) * 6371;
}

/// Expects every square of a grid on the side of the line that a distance says, in any unit, positive to the right.
/// Squares that are nearer than `margin` are not compared.
template <class Distance>
void expectSides(const GridOfSquares& area, const core::LineEnds& ends, LineCurve curve, const Distance& distanceOf,
                 double margin) {
    const DividingLine line = gis::dividingLine(area.regions, ends, curve, area.projection);
    for (std::size_t i = 0; i < area.places.size(); ++i) {
        const double distance = distanceOf(ends, area.places[i]);
        if (std::abs(distance) > margin) {
            EXPECT_EQ(line.shares[i].rightAreaShare, distance > 0 ? 1 : 0)
                << area.places[i].lon << " " << area.places[i].lat << ", line from " << ends.from.lon << ", curve "
                << static_cast<int>(curve);
        }
    }
}

/// Ends in the west and in the east of the wide area.
const core::LineEnds endsInWideArea[] = {{{60, 52}, {66, 60}}, {{60, 52}, {70, 53}}, {{150, 68}, {145, 50}}};

}  // namespace

TEST(DividingLine, DividesRegionsFarFromItsEndsByTheGreatCircle) {
    const GridOfSquares area = wideArea();
    for (const core::LineEnds& ends : endsInWideArea) {
        expectSides(area, ends, LineCurve::Geodesic, rightOfGreatCircleKm, 100);
    }
}

TEST(DividingLine, DividesRegionsFarFromItsEndsByALineStraightInLonLat) {
    const GridOfSquares area = wideArea();
    for (const core::LineEnds& ends : endsInWideArea) {
        expectSides(area, ends, LineCurve::LonLat, rightOfLonLatLineDegrees, 1);
    }
}

// As wide as Iceland. The extension of the line to the north ends near the pole, that to the south does not. Within
// this area the three curves are less than a tenth of a degree from each other.
TEST(DividingLine, DividesRegionsNearTheArcticCircle) {
    const GridOfSquares area(Projection::albers(-19, {63.5, 66}), {-24.5, -13.5, 0.5}, {63.3, 66.5, 0.4}, 2.0e3);
    for (const LineCurve curve : {LineCurve::Albers, LineCurve::Geodesic, LineCurve::LonLat}) {
        expectSides(area, {{-19, 64}, {-18.8, 65.5}}, curve, rightOfLonLatLineDegrees, 0.1);
    }
}

TEST(DividingLine, NeedsTwoDifferentEnds) {
    const core::LonLat place{105, 35};
    EXPECT_THROW((void)gis::dividingLine(shippedProvinces(), {place, place}, LineCurve::Albers, albers()),
                 std::invalid_argument);
}

// The share on either side does not depend on the map, if both maps keep areas and the line is the same.
TEST(DividingLineOnOtherMaps, StaysStraightOnTheMapOfThePackage) {
    const Projection azimuthal = Projection::of(core::LambertAzimuthalEqualArea{{104, 36}});
    const core::RegionSet regions = gis::readRegions(shapefile("provinces.shp"), {}, azimuthal).regions;
    const DividingLine line = gis::dividingLine(regions, huLineEnds, LineCurve::Albers, azimuthal, {}, &albers());
    const DividingLine& published = lineOf(LineCurve::Albers);
    EXPECT_NEAR(*line.rightAreaShare(), *published.rightAreaShare(), 2e-5);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        EXPECT_NEAR(line.shares[i].rightAreaShare, published.shares[i].rightAreaShare, 1e-3) << regions[i].nameEn;
    }
    for (const MapPoint& point : line.path) {
        EXPECT_LT(std::abs(offsetM(albers().project(*azimuthal.tryUnproject(point)))), 1);
    }
    const DividingLine straightHere = gis::dividingLine(regions, huLineEnds, LineCurve::Albers, azimuthal);
    EXPECT_GT(std::abs(*straightHere.rightAreaShare() - *published.rightAreaShare()), 1e-3) << "another line";
}
