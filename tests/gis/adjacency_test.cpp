// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/adjacency.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "gis/projection.h"
#include "gis/region_reader.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/test_files.h"
#include "tests/support/are_neighbours.h"
#include "tests/support/china_albers.h"

using core::Adjacency;
using core::MapPoint;
using core::NeighbourRule;
using core::RegionSet;
using core::Ring;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

Ring rectangle(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

core::MultiPolygon only(Ring ring) { return {{std::move(ring), {}}}; }

/// Regions named 0, 1, 2 ...
RegionSet regionsOf(std::vector<core::MultiPolygon> shapes) {
    std::vector<core::Region> regions;
    for (core::MultiPolygon& shape : shapes) {
        const std::string name = std::to_string(regions.size());
        regions.push_back({core::RegionCode(name), name, name, std::move(shape), 0});
    }
    return RegionSet(std::move(regions));
}

using support::areNeighbours;

bool areNeighbours(const core::MultiPolygon& a, const core::MultiPolygon& b, NeighbourRule kind) {
    const bool result = areNeighbours(gis::contiguity(regionsOf({a, b}), kind), 0, 1);
    EXPECT_EQ(areNeighbours(gis::contiguity(regionsOf({b, a}), kind), 0, 1), result) << "either way round";
    return result;
}

/// Neighbours by Queen and by Rook.
void expectNeighbours(const core::MultiPolygon& a, const core::MultiPolygon& b, bool queen, bool rook) {
    EXPECT_EQ(areNeighbours(a, b, NeighbourRule::Queen), queen);
    EXPECT_EQ(areNeighbours(a, b, NeighbourRule::Rook), rook);
}

std::size_t pairsIn(const Adjacency& adjacency) {
    std::size_t links = 0;
    for (std::size_t i = 0; i < adjacency.size(); ++i) {
        links += adjacency.neighbours(i).size();
    }
    return links / 2;
}

/// A rectangle with integer corners, for exact arithmetic.
struct Cell {
    int west = 0;
    int south = 0;
    int east = 0;
    int north = 0;
};

/// A rectangle that is cut in two repeatedly, so that most corners lie on the middle of a neighbour's edge.
void cut(std::mt19937& random, const Cell& cell, int times, std::vector<Cell>& out) {
    const bool upright = random() % 2 == 0;
    const int from = upright ? cell.west : cell.south;
    const int to = upright ? cell.east : cell.north;
    if (times == 0 || to - from < 2) {
        out.push_back(cell);
        return;
    }
    const int at = from + 1 + static_cast<int>(random() % static_cast<unsigned>(to - from - 1));
    Cell first = cell;
    Cell second = cell;
    (upright ? first.east : first.north) = at;
    (upright ? second.west : second.south) = at;
    cut(random, first, times - 1, out);
    cut(random, second, times - 1, out);
}

/// By integer arithmetic: the closed intervals of both rectangles meet in x and in y; by Rook, they overlap in x or y.
Adjacency ofCells(const std::vector<Cell>& cells, NeighbourRule kind) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const int width = std::min(cells[i].east, cells[j].east) - std::max(cells[i].west, cells[j].west);
            const int height = std::min(cells[i].north, cells[j].north) - std::max(cells[i].south, cells[j].south);
            if (width >= 0 && height >= 0 && (kind == NeighbourRule::Queen || width + height > 0)) {
                pairs.emplace_back(i, j);
            }
        }
    }
    return {cells.size(), pairs};
}

template <class Place>
RegionSet placed(const std::vector<Cell>& cells, const Place& place) {
    std::vector<core::MultiPolygon> shapes;
    for (const Cell& cell : cells) {
        Ring ring = rectangle(cell.west, cell.south, cell.east, cell.north);
        std::ranges::transform(ring, ring.begin(), place);
        shapes.push_back(only(std::move(ring)));
    }
    return regionsOf(std::move(shapes));
}

std::vector<Cell> randomCells(std::mt19937& random) {
    std::vector<Cell> cells;
    cut(random, {0, 0, 20, 20}, 1 + static_cast<int>(random() % 6), cells);
    return cells;
}

/// The names of the neighbours of a province, in the shipped boundaries.
std::set<std::string> neighboursOf(const RegionSet& regions, const Adjacency& adjacency, const std::string& nameEn) {
    std::set<std::string> names;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        for (const std::size_t j : adjacency.neighbours(i)) {
            if (regions[i].nameEn == nameEn) {
                names.insert(regions[j].nameEn);
            }
        }
    }
    return names;
}

std::set<std::string> islandsOf(const RegionSet& regions, const Adjacency& adjacency) {
    std::set<std::string> names;
    for (const std::size_t i : adjacency.islands()) {
        names.insert(regions[i].nameEn);
    }
    return names;
}

RegionSet provinces(const gis::Projection& projection) {
    return gis::readRegions(shapefile("provinces.shp"), {}, projection).regions;
}

}  // namespace

TEST(Contiguity, DistinguishesQueenFromRookOnAGrid) {
    std::vector<core::MultiPolygon> grid;
    for (int i = 0; i < 9; ++i) {
        const double west = i % 3;
        const double south = i / 3;
        grid.push_back(only(rectangle(west, south, west + 1, south + 1)));
    }
    const Adjacency rook = gis::contiguity(regionsOf(grid), NeighbourRule::Rook);
    const Adjacency queen = gis::contiguity(regionsOf(grid), NeighbourRule::Queen);
    EXPECT_EQ(pairsIn(rook), 12U);
    EXPECT_EQ(pairsIn(queen), 20U);
    EXPECT_THAT(rook.neighbours(4), ElementsAre(1, 3, 5, 7));
    EXPECT_THAT(queen.neighbours(4), ElementsAre(0, 1, 2, 3, 5, 6, 7, 8));
    EXPECT_THAT(rook.neighbours(0), ElementsAre(1, 3));
    EXPECT_THAT(queen.neighbours(0), ElementsAre(1, 3, 4));
}

TEST(Contiguity, FindsCornersOnTheMiddleOfAnEdge) {
    const RegionSet bricks =
        regionsOf({only(rectangle(0, 0, 2, 1)), only(rectangle(2, 0, 4, 1)), only(rectangle(-1, 1, 1, 2)),
                   only(rectangle(1, 1, 3, 2)), only(rectangle(3, 1, 5, 2))});
    for (const NeighbourRule kind : {NeighbourRule::Queen, NeighbourRule::Rook}) {
        const Adjacency adjacency = gis::contiguity(bricks, kind);
        EXPECT_THAT(adjacency.neighbours(0), ElementsAre(1, 2, 3));
        EXPECT_THAT(adjacency.neighbours(1), ElementsAre(0, 3, 4));
        EXPECT_THAT(adjacency.neighbours(3), ElementsAre(0, 1, 2, 4));
    }
}

TEST(Contiguity, AgreesWithIntegerArithmeticForARectangleCutAtRandom) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 300; ++trial) {
        const std::vector<Cell> cells = randomCells(random);
        const double angle = 0.01 * trial;
        const RegionSet turned = placed(cells, [&](MapPoint point) {
            // Rotated, so that rounding moves a corner that lies on an edge to either side of it.
            return MapPoint{4e6 + 1e3 * (point.x * std::cos(angle) - point.y * std::sin(angle)),
                            3e6 + 1e3 * (point.x * std::sin(angle) + point.y * std::cos(angle))};
        });
        ASSERT_EQ(gis::contiguity(turned, NeighbourRule::Queen), ofCells(cells, NeighbourRule::Queen)) << trial;
        ASSERT_EQ(gis::contiguity(turned, NeighbourRule::Rook), ofCells(cells, NeighbourRule::Rook)) << trial;
    }
}

TEST(Contiguity, IsKeptByAProjectionThatBendsTheEdges) {
    std::mt19937 random(2);
    const gis::Projection albers = support::chinaAlbers();
    for (int trial = 0; trial < 300; ++trial) {
        const std::vector<Cell> cells = randomCells(random);
        const double degrees = trial % 2 == 0 ? 0.25 : 0.02;  // a cell's side
        const RegionSet bent = placed(cells, [&](MapPoint point) {
            return albers.project({90 + degrees * point.x, 15.0 * (1 + trial % 3) + degrees * point.y});
        });
        ASSERT_EQ(gis::contiguity(bent, NeighbourRule::Queen), ofCells(cells, NeighbourRule::Queen)) << trial;
        ASSERT_EQ(gis::contiguity(bent, NeighbourRule::Rook), ofCells(cells, NeighbourRule::Rook)) << trial;
    }
}

TEST(Contiguity, IsQueenOnlyForACornerOnTheMiddleOfAnEdge) {
    const Ring diamond{{5, 1}, {6, 2}, {5, 3}, {4, 2}, {5, 1}};
    expectNeighbours(only(rectangle(0, 0, 10, 1)), only(diamond), true, false);
    expectNeighbours(only(rectangle(0, 0, 1, 1)), only(rectangle(1, 1, 2, 2)), true, false);
}

TEST(Contiguity, FindsACommonLineWhoseVerticesDiffer) {
    const Ring fine{{0, 1}, {0.3, 1}, {0.5, 1}, {0.9, 1}, {1, 1}, {1, 2}, {0, 2}, {0, 1}};
    expectNeighbours(only(rectangle(0, 0, 1, 1)), only(fine), true, true);
    const Ring shifted{{0.4, 1}, {0.7, 1}, {1.6, 1}, {1.6, 2}, {0.4, 2}, {0.4, 1}};
    expectNeighbours(only(rectangle(0, 0, 1, 1)), only(shifted), true, true);
}

TEST(Contiguity, MakesAnEnclaveTheNeighbourOfTheRegionAroundItOnly) {
    const core::MultiPolygon holed{{rectangle(0, 0, 9, 9), {rectangle(3, 3, 6, 6)}}};
    const core::MultiPolygon enclave = only(rectangle(3, 3, 6, 6));
    const core::MultiPolygon floating = only(rectangle(4, 4, 5, 5));
    const core::MultiPolygon outside = only(rectangle(9, 0, 12, 9));
    expectNeighbours(holed, enclave, true, true);
    expectNeighbours(enclave, outside, false, false);
    expectNeighbours(holed, floating, false, false);
}

TEST(Contiguity, IncludesEveryPartOfARegion) {
    const core::MultiPolygon parts{{rectangle(100, 100, 101, 101), {}}, {rectangle(1, 0, 2, 1), {}}};
    expectNeighbours(only(rectangle(0, 0, 1, 1)), parts, true, true);
    expectNeighbours(only(rectangle(50, 50, 51, 51)), parts, false, false);
}

TEST(Contiguity, GivesIslandsAndRegionsWithoutAShapeNoNeighbours) {
    const Adjacency adjacency = gis::contiguity(
        regionsOf({only(rectangle(0, 0, 1, 1)), only(rectangle(5, 5, 6, 6)), {}, only(rectangle(1, 0, 2, 1))}),
        NeighbourRule::Queen);
    EXPECT_THAT(adjacency.islands(), ElementsAre(1, 2));
    EXPECT_THAT(gis::contiguity(RegionSet(), NeighbourRule::Queen).islands(), IsEmpty());
}

TEST(Contiguity, BridgesAGapAndAnOverlapWithinTheToleranceOnly) {
    const core::MultiPolygon west = only(rectangle(0, 0, 10, 10));
    expectNeighbours(west, only(rectangle(10.05, 0, 20, 10)), true, true);
    expectNeighbours(west, only(rectangle(10.2, 0, 20, 10)), false, false);
    expectNeighbours(west, only(rectangle(9.95, 0, 20, 10)), true, true);
    expectNeighbours(west, only(rectangle(10.05, 10.05, 20, 20)), true, false);
    expectNeighbours(west, only(rectangle(9.95, 9.95, 20, 20)), true, false);
    const RegionSet apart = regionsOf({west, only(rectangle(12, 0, 22, 10))});
    EXPECT_TRUE(areNeighbours(gis::contiguity(apart, NeighbourRule::Rook, 3), 0, 1));
    EXPECT_FALSE(areNeighbours(gis::contiguity(apart, NeighbourRule::Queen, 0), 0, 1));
    const RegionSet exact = regionsOf({west, only(rectangle(10, 2, 20, 5)), only(rectangle(10, -8, 20, 0))});
    EXPECT_TRUE(areNeighbours(gis::contiguity(exact, NeighbourRule::Rook, 0), 0, 1));
    EXPECT_TRUE(areNeighbours(gis::contiguity(exact, NeighbourRule::Queen, 0), 0, 2));
    EXPECT_FALSE(areNeighbours(gis::contiguity(exact, NeighbourRule::Rook, 0), 0, 2));
}

TEST(Contiguity, MakesRegionsThatOverlapNeighbours) {
    const core::MultiPolygon square = only(rectangle(0, 0, 10, 10));
    expectNeighbours(square, only(rectangle(8, 3, 15, 7)), true, true);
    expectNeighbours(square, only(rectangle(-5, 4, 15, 6)), true, true);
    expectNeighbours(square, only(rectangle(3, 3, 6, 6)), true, true);
    expectNeighbours(square, square, true, true);
}

TEST(Contiguity, MakesAnOutlineThatCrossesItselfValid) {
    const core::MultiPolygon bowTie = only({{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}});
    expectNeighbours(bowTie, only(rectangle(2, 0, 4, 2)), true, true);
    expectNeighbours(bowTie, only(rectangle(0.8, 1.5, 1.2, 2)), false, false);
    expectNeighbours(bowTie, only(rectangle(1.2, 0.9, 1.9, 1.1)), true, true);
}

TEST(Contiguity, GivesTheSameResultForBothKindsTogetherAsForEachKind) {
    const RegionSet regions = provinces(support::chinaAlbers());
    const gis::Neighbours both = gis::neighbours(regions);
    EXPECT_EQ(both.queen, gis::contiguity(regions, NeighbourRule::Queen));
    EXPECT_EQ(both.rook, gis::contiguity(regions, NeighbourRule::Rook));
}

TEST(Contiguity, ReportsItsProgressAndIsCancelledByIt) {
    const RegionSet regions = provinces(support::chinaAlbers());
    std::vector<double> parts;
    (void)gis::neighbours(regions, gis::defaultContiguityToleranceM, [&](double part) {
        parts.push_back(part);
        return true;
    });
    EXPECT_TRUE(std::ranges::is_sorted(parts));
    EXPECT_EQ(parts.back(), 1);
    std::size_t heard = 0;
    EXPECT_THROW((void)gis::neighbours(regions, gis::defaultContiguityToleranceM, [&](double) { return ++heard < 3; }),
                 gis::Cancelled);
    EXPECT_EQ(heard, 3U);
}

// Two strips as wide as the map, 50 km apart, are not neighbours: the tolerance grows with the length of an edge only
// up to 2,000 km.
TEST(Contiguity, ToleratesNoCurvatureOfAnEdgeAcrossTheSeamOfTheProjection) {
    expectNeighbours(only(rectangle(-9e6, 0, 9e6, 1e5)), only(rectangle(-9e6, 1.5e5, 9e6, 3e5)), false, false);
}

TEST(Contiguity, NamesTheRegionThatGeosCannotRead) {
    const RegionSet regions =
        regionsOf({only(rectangle(0, 0, 10, 10)), only({{3, 3}, {4, 3}, {4, 4}, {3, 4}})});  // not closed
    const auto error =
        expectError(gis::ErrorKind::GeometryFailed, [&] { (void)gis::contiguity(regions, NeighbourRule::Queen); });
    EXPECT_EQ(error.subject, "1");
    EXPECT_FALSE(error.detail.empty());
}

TEST(Contiguity, RefusesANegativeOrInfiniteTolerance) {
    EXPECT_THROW((void)gis::contiguity(RegionSet(), NeighbourRule::Queen, -1), std::invalid_argument);
    EXPECT_THROW((void)gis::contiguity(RegionSet(), NeighbourRule::Queen, std::nan("")), std::invalid_argument);
    EXPECT_THROW((void)gis::contiguity(RegionSet(), NeighbourRule::Queen, std::numeric_limits<double>::infinity()),
                 std::invalid_argument);
}

TEST(Contiguity, AgreesWithTheAtlasForTheShippedProvinces) {
    const RegionSet regions = provinces(support::chinaAlbers());
    const Adjacency adjacency = gis::contiguity(regions, NeighbourRule::Rook);
    ASSERT_EQ(adjacency.size(), 34U);
    EXPECT_THAT(neighboursOf(regions, adjacency, "Jilin"),
                UnorderedElementsAre("Heilongjiang", "Liaoning", "Inner Mongolia"));
    EXPECT_THAT(neighboursOf(regions, adjacency, "Beijing"), UnorderedElementsAre("Hebei", "Tianjin"));
    EXPECT_THAT(neighboursOf(regions, adjacency, "Shanghai"), UnorderedElementsAre("Jiangsu", "Zhejiang"));
    EXPECT_THAT(neighboursOf(regions, adjacency, "Xizang"),
                UnorderedElementsAre("Xinjiang", "Qinghai", "Sichuan", "Yunnan"));
    EXPECT_THAT(neighboursOf(regions, adjacency, "Jiangxi"),
                UnorderedElementsAre("Zhejiang", "Fujian", "Guangdong", "Hunan", "Hubei", "Anhui"));
    EXPECT_THAT(
        neighboursOf(regions, adjacency, "Inner Mongolia"),
        UnorderedElementsAre("Heilongjiang", "Jilin", "Liaoning", "Hebei", "Shanxi", "Shaanxi", "Ningxia", "Gansu"));
    EXPECT_THAT(neighboursOf(regions, adjacency, "Hong Kong"), UnorderedElementsAre("Guangdong"));
    EXPECT_THAT(islandsOf(regions, adjacency), UnorderedElementsAre("Hainan", "Taiwan", "Macao"));
    EXPECT_EQ(gis::contiguity(regions, NeighbourRule::Queen), adjacency) << "nowhere do four provinces meet in a point";
}

TEST(Contiguity, NeedsAToleranceForMacaoAndGuangdong) {
    // In Natural Earth their outlines are 95 m apart, measured between vertices in degrees.
    const RegionSet regions = provinces(support::chinaAlbers());
    const Adjacency within = gis::contiguity(regions, NeighbourRule::Queen, 100);
    EXPECT_THAT(islandsOf(regions, within), UnorderedElementsAre("Hainan", "Taiwan"));
    EXPECT_THAT(neighboursOf(regions, within, "Macao"), UnorderedElementsAre("Guangdong"));
}

TEST(Contiguity, StaysTheSameWithinAToleranceWhenOutlinesDeviate) {
    const RegionSet exact = provinces(support::chinaAlbers());
    std::vector<core::MultiPolygon> moved;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        moved.push_back(exact[i].shape);
        const MapPoint by{static_cast<double>(i % 5) - 2, static_cast<double>(i % 7) - 3};
        for (core::Polygon& polygon : moved.back()) {
            const auto move = [&](MapPoint point) { return MapPoint{point.x + by.x, point.y + by.y}; };
            std::ranges::transform(polygon.shell, polygon.shell.begin(), move);
            std::ranges::for_each(polygon.holes, [&](Ring& hole) { std::ranges::transform(hole, hole.begin(), move); });
        }
    }
    EXPECT_EQ(gis::contiguity(regionsOf(moved), NeighbourRule::Rook, 10), gis::contiguity(exact, NeighbourRule::Rook));
}

TEST(Contiguity, DoesNotDependOnTheProjection) {
    EXPECT_EQ(gis::contiguity(provinces(gis::Projection("+proj=eqc")), NeighbourRule::Rook),
              gis::contiguity(provinces(support::chinaAlbers()), NeighbourRule::Rook));
}
