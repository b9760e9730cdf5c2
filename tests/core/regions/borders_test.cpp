// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/borders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/shapes.h"

namespace {

using core::Border;
using core::MapPoint;
using core::RegionCode;
using core::RegionSet;
using core::Ring;
using support::square;
using support::squareRing;

using Corner = std::pair<double, double>;
using Piece = std::pair<Corner, Corner>;
using Sides = std::set<std::size_t>;

Piece pieceOf(MapPoint a, MapPoint b) { return std::minmax(Corner{a.x, a.y}, Corner{b.x, b.y}); }

/// The regions on both sides of every segment of the borders; fails when a segment occurs twice.
std::map<Piece, Sides> sidesOfPieces(const std::vector<Border>& borders) {
    std::map<Piece, Sides> sides;
    for (const Border& border : borders) {
        EXPECT_GE(border.path.size(), 2U);
        Sides pair{border.region};
        if (border.neighbour) {
            pair.insert(*border.neighbour);
            EXPECT_NE(*border.neighbour, border.region);
        }
        for (std::size_t i = 1; i < border.path.size(); ++i) {
            const bool isNew = sides.emplace(pieceOf(border.path[i - 1], border.path[i]), pair).second;
            EXPECT_TRUE(isNew) << border.path[i].x << " " << border.path[i].y;
        }
    }
    return sides;
}

RegionSet regionSet(std::vector<core::MultiPolygon> shapes) {
    std::vector<core::Region> regions;
    for (core::MultiPolygon& shape : shapes) {
        regions.push_back({RegionCode(std::to_string(regions.size())), "", "", std::move(shape), 0});
    }
    return RegionSet(std::move(regions));
}

/// A board of unit squares, each in one of a few regions: its borders are known.
class Board {
public:
    Board(std::mt19937& random, int size, std::size_t regions) : m_size(size), m_regions(regions) {
        std::uniform_int_distribution<std::size_t> region(0, regions);  // the last is the sea
        for (int i = 0; i < size * size; ++i) {
            m_owner.push_back(region(random));
        }
    }

    [[nodiscard]] RegionSet regions() const {
        std::vector<core::MultiPolygon> shapes(m_regions);
        for (std::size_t region = 0; region < m_regions; ++region) {
            for (Ring& ring : outlines(region)) {
                shapes[region].push_back({std::move(ring), {}});
            }
        }
        return regionSet(std::move(shapes));
    }

    /// The regions on both sides of every edge between two regions, or between a region and the sea.
    [[nodiscard]] std::map<Piece, Sides> sides() const {
        std::map<Piece, Sides> result;
        for (int x = 0; x <= m_size; ++x) {
            for (int y = 0; y <= m_size; ++y) {
                addSides(result, corner(x, y), corner(x + 1, y), ownerOf(x, y - 1), ownerOf(x, y));
                addSides(result, corner(x, y), corner(x, y + 1), ownerOf(x - 1, y), ownerOf(x, y));
            }
        }
        return result;
    }

private:
    static MapPoint corner(int x, int y) { return {static_cast<double>(x), static_cast<double>(y)}; }

    [[nodiscard]] std::size_t ownerOf(int x, int y) const {
        const bool onBoard = x >= 0 && y >= 0 && x < m_size && y < m_size;
        return onBoard ? m_owner[static_cast<std::size_t>(y * m_size + x)] : m_regions;
    }

    void addSides(std::map<Piece, Sides>& result, MapPoint a, MapPoint b, std::size_t left, std::size_t right) const {
        if (left != right) {
            Sides pair{left, right};
            pair.erase(m_regions);
            result.emplace(pieceOf(a, b), pair);
        }
    }

    /// The edges between squares of the region and all other squares, with the region on the left.
    [[nodiscard]] std::multimap<Corner, Corner> edges(std::size_t region) const {
        std::multimap<Corner, Corner> result;
        for (int x = 0; x < m_size; ++x) {
            for (int y = 0; y < m_size; ++y) {
                const std::array<std::pair<int, int>, 5> corners{
                    {{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}};
                const std::array outside{ownerOf(x, y - 1), ownerOf(x + 1, y), ownerOf(x, y + 1), ownerOf(x - 1, y)};
                for (std::size_t i = 0; i < 4; ++i) {
                    if (ownerOf(x, y) == region && outside[i] != region) {
                        result.emplace(corners[i], corners[i + 1]);
                    }
                }
            }
        }
        return result;
    }

    [[nodiscard]] std::vector<Ring> outlines(std::size_t region) const {
        std::multimap<Corner, Corner> next = edges(region);
        std::vector<Ring> rings;
        while (!next.empty()) {
            Corner at = next.begin()->first;
            Ring ring{{at.first, at.second}};
            for (auto edge = next.find(at); edge != next.end(); edge = next.find(at)) {
                at = edge->second;
                ring.push_back({at.first, at.second});
                next.erase(edge);
            }
            rings.push_back(std::move(ring));
        }
        return rings;
    }

    int m_size;
    std::size_t m_regions;
    std::vector<std::size_t> m_owner;
};

TEST(Borders, HoldEveryEdgeOnceWithTheRegionsOnBothSides) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 300; ++trial) {
        const Board board(random, 8, 4);
        ASSERT_EQ(sidesOfPieces(core::borders(board.regions())), board.sides()) << "trial " << trial;
    }
}

/// Borders straight from the definition, segment by segment: the first region of a segment owns it, and its neighbour
/// is the last of the other regions.
std::vector<Border> bordersPieceByPiece(const RegionSet& regions) {
    struct Step {
        std::size_t region;
        std::size_t ring;
        MapPoint from;
        MapPoint to;
    };
    std::vector<Step> steps;
    std::size_t rings = 0;
    for (std::size_t region = 0; region < regions.size(); ++region) {
        for (const core::Polygon& polygon : regions[region].shape) {
            std::vector<Ring> all{polygon.shell};
            all.insert(all.end(), polygon.holes.begin(), polygon.holes.end());
            for (const Ring& ring : all) {
                ++rings;
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    if (ring[i - 1] != ring[i]) {
                        steps.push_back({region, rings, ring[i - 1], ring[i]});
                    }
                }
            }
        }
    }
    std::map<Piece, std::vector<std::size_t>> owners;
    for (const Step& step : steps) {
        owners[pieceOf(step.from, step.to)].push_back(step.region);
    }
    std::vector<Border> result;
    std::size_t drawnOfRing = 0;  // the ring of the last border while that border continues; 0 for none
    for (const Step& step : steps) {
        const std::vector<std::size_t>& all = owners.at(pieceOf(step.from, step.to));
        const auto other =
            std::find_if(all.rbegin(), all.rend(), [&](std::size_t owner) { return owner != all.front(); });
        const auto beyond = other == all.rend() ? std::nullopt : std::optional(*other);
        if (all.front() != step.region) {
            drawnOfRing = 0;
            continue;
        }
        if (drawnOfRing != step.ring || result.back().neighbour != beyond) {
            result.push_back({step.region, beyond, {step.from}});
            drawnOfRing = step.ring;
        }
        result.back().path.push_back(step.to);
    }
    return result;
}

TEST(Borders, EqualTheReferenceOnBoards) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 200; ++trial) {
        const RegionSet regions = Board(random, 9, 5).regions();
        ASSERT_EQ(core::borders(regions), bordersPieceByPiece(regions)) << "trial " << trial;
    }
}

TEST(Borders, EqualTheReferenceInCountriesOfManyCells) {
    for (const std::size_t pieces : {1U, 2U, 17U}) {
        const RegionSet regions = support::generatedRegions(150, pieces, pieces);
        ASSERT_EQ(core::borders(regions), bordersPieceByPiece(regions)) << pieces << " pieces a side";
    }
}

TEST(Borders, EqualTheReferenceWhereRegionsOverlap) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<core::MultiPolygon> shapes;
        for (int i = 0; i < 6; ++i) {  // squares on top of each other, of one region or several
            core::MultiPolygon shape;
            for (int part = 0; part < 3; ++part) {
                shape.push_back({squareRing(static_cast<double>(random() % 3), static_cast<double>(random() % 3), 1),
                                 {squareRing(static_cast<double>(random() % 3), 0, 1)}});
            }
            shapes.push_back(std::move(shape));
        }
        const RegionSet regions = regionSet(std::move(shapes));
        ASSERT_EQ(core::borders(regions), bordersPieceByPiece(regions)) << "trial " << trial;
    }
}

TEST(Borders, TouchEveryNeighbourOnceInAGeneratedCountry) {
    // Rows of ten: nine sides within each row, ten between two rows.
    const auto borders = core::borders(support::generatedRegions(100, 1, 5));
    EXPECT_EQ(std::ranges::count_if(borders, [](const Border& border) { return border.neighbour.has_value(); }), 180);
}

TEST(Borders, AreTheSharedSideAndTheCoastsForTwoSquares) {
    const auto borders = core::borders(regionSet({square(0, 0, 1), square(1, 0, 1)}));
    std::vector<std::size_t> shared;
    for (std::size_t i = 0; i < borders.size(); ++i) {
        if (borders[i].neighbour) {
            shared.push_back(i);
        }
    }
    ASSERT_EQ(shared.size(), 1U);
    EXPECT_EQ(borders[shared.front()].region, 0U);
    EXPECT_EQ(borders[shared.front()].neighbour, 1U);
    EXPECT_EQ(borders[shared.front()].path, (core::Polyline{{1, 0}, {1, 1}}));
}

TEST(Borders, AreSplitOnlyWhereTheNeighbourChangesOrTheRingStarts) {
    // Three squares follow one another along the east side of the first region.
    const Ring tall{{0, 0}, {1, 0}, {1, 1}, {1, 2}, {1, 3}, {0, 3}, {0, 0}};
    const auto borders = core::borders(regionSet({{{tall, {}}}, square(1, 0, 1), square(1, 1, 1), square(1, 2, 1)}));
    std::vector<std::optional<std::size_t>> alongTall;
    for (const Border& border : borders) {
        if (border.region == 0) {
            alongTall.push_back(border.neighbour);
        }
    }
    EXPECT_EQ(alongTall, (std::vector<std::optional<std::size_t>>{std::nullopt, 1, 2, 3, std::nullopt}));
}

TEST(Borders, AreTheClosedOutlineForAnIsland) {
    const auto borders = core::borders(regionSet({square(5, 5, 2)}));
    ASSERT_EQ(borders.size(), 1U);
    EXPECT_EQ(borders.front().neighbour, std::nullopt);
    EXPECT_EQ(borders.front().path, squareRing(5, 5, 2));
}

TEST(Borders, AreSharedByAnEnclaveAndTheRegionAroundIt) {
    Ring hole = squareRing(1, 1, 1);
    std::ranges::reverse(hole);
    const auto borders = core::borders(regionSet({square(1, 1, 1), {{squareRing(0, 0, 3), {hole}}}}));
    ASSERT_EQ(borders.size(), 2U);
    EXPECT_EQ(borders[0].region, 0U);
    EXPECT_EQ(borders[0].neighbour, 1U);
    EXPECT_EQ(borders[0].path, squareRing(1, 1, 1));
    EXPECT_EQ(borders[1].region, 1U);
    EXPECT_EQ(borders[1].neighbour, std::nullopt);
}

TEST(Borders, OfALakeHaveNoRegionOnTheOtherSide) {
    const auto borders = core::borders(regionSet({{{squareRing(0, 0, 3), {squareRing(1, 1, 1)}}}}));
    ASSERT_EQ(borders.size(), 2U);
    EXPECT_EQ(borders[0].neighbour, std::nullopt);
    EXPECT_EQ(borders[1].neighbour, std::nullopt);
}

TEST(Borders, IgnoreARepeatedVertex) {
    const Ring stuttering{{0, 0}, {1, 0}, {1, 0.5}, {1, 0.5}, {1, 1}, {0, 1}, {0, 0}};
    const Ring plain{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 0.5}, {1, 0}};
    const auto borders = core::borders(regionSet({{{stuttering, {}}}, {{plain, {}}}}));
    ASSERT_EQ(borders.size(), 4U);
    EXPECT_EQ(borders[1].neighbour, 1U);
    EXPECT_EQ(borders[1].path, (core::Polyline{{1, 0}, {1, 0.5}, {1, 1}}));
}

TEST(Borders, TreatMinusZeroAsZero) {
    const Ring east{{-0.0, -0.0}, {1, 0}, {1, 1}, {-0.0, 1}, {-0.0, -0.0}};
    const auto borders = core::borders(regionSet({square(-1, 0, 1), {{east, {}}}}));
    EXPECT_EQ(std::ranges::count_if(borders, [](const Border& border) { return border.neighbour.has_value(); }), 1);
}

TEST(Borders, AreEmptyForARingOfOnePoint) {
    EXPECT_TRUE(core::borders(regionSet({{{{{1, 1}}, {}}}, {{{}, {}}}, {{{{1, 1}, {1, 1}}, {}}}})).empty());
}

TEST(Borders, IncludeALineWithoutWidth) {
    EXPECT_EQ(core::borders(regionSet({{{{{1, 0}, {1, 5}, {1, 9}, {1, 0}}, {}}}})).size(), 1U);
}

// Large enough for several tasks in each round. In reverse order, a task that depends on an earlier task would fail.
TEST(Borders, DoNotDependOnTheOrderOfTheTasks) {
    const RegionSet regions = support::generatedRegions(400, 1, 700);
    const auto backwards = [](std::size_t count, const std::function<void(std::size_t)>& task) {
        EXPECT_GT(count, 1U);
        for (std::size_t i = count; i-- > 0;) {
            task(i);
        }
    };
    EXPECT_EQ(core::borders(regions, backwards), core::borders(regions));
}

TEST(Borders, AreCancelledBetweenShortTasks) {
    constexpr std::size_t pieces = 400 * 4 * 700;
    const RegionSet regions = support::generatedRegions(400, 1, 700);
    std::vector<std::size_t> counts;
    (void)core::borders(regions, [&](std::size_t count, const auto& task) {
        counts.push_back(count);
        core::sequential(count, task);
    });
    EXPECT_EQ(counts.size(), core::borderRounds);
    for (const std::size_t count : counts) {
        EXPECT_LE(pieces / count, std::size_t{1} << 20U);
    }
    struct GivenUp {};
    EXPECT_THROW((void)core::borders(regions, [](std::size_t, const auto&) { throw GivenUp(); }), GivenUp);
}

TEST(Borders, AreEmptyWithoutRegions) { EXPECT_TRUE(core::borders(RegionSet()).empty()); }

}  // namespace
