// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <thread>
#include <utility>

#include "app/drawing/shape_levels.h"
#include "core/geometry/simplify.h"
#include "core/geometry/snap.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"
#include "tests/support/stopped_token.h"

namespace {

using core::FillLayer;
using core::GroupOutlineLayer;
using core::LandLayer;

const core::Figure& figure() {
    static const core::Figure opening =
        core::makeFigure(support::shippedDataset(), core::defaultSpec(support::shippedDataset()));
    return opening;
}

template <class Kind>
const Kind& layerOf(const std::vector<core::Layer>& layers) {
    for (const core::Layer& layer : layers) {
        if (const auto* found = std::get_if<Kind>(&layer)) {
            return *found;
        }
    }
    qFatal("there is no such layer");
}

std::size_t pointsOf(const core::RegionSet& regions) {
    std::size_t sum = 0;
    for (const core::Region& region : regions.regions()) {
        for (const core::Polygon& polygon : region.shape) {
            sum += polygon.shell.size();
        }
    }
    return sum;
}

/// Both ends of a segment, in an order that does not depend on its direction.
using Segment = std::array<double, 4>;

void countSegments(const core::Polyline& path, std::map<Segment, int>& counts) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        const auto [low, high] =
            std::minmax({std::pair(path[i - 1].x, path[i - 1].y), std::pair(path[i].x, path[i].y)});
        ++counts[{low.first, low.second, high.first, high.second}];
    }
}

/// Whether a shape has the rings of another, with some of their points.
bool isPartOf(const core::MultiPolygon& part, const core::MultiPolygon& whole) {
    return std::ranges::equal(part, whole, [](const core::Polygon& polygon, const core::Polygon& original) {
        return polygon.holes.size() == original.holes.size() && polygon.shell.size() <= original.shell.size() &&
               std::ranges::all_of(polygon.shell, [&](const core::MapPoint& point) {
                   return std::ranges::find(original.shell, point) != original.shell.end();
               });
    });
}

}  // namespace

class TestShapeLevels : public QObject {
    Q_OBJECT

private slots:
    void everyShapeAndLineIsSnapped() {
        constexpr double stepM = 65536;
        app::ShapeLevels levels;
        const std::vector<core::Layer> layers = levels.at(figure().layers, stepM).layers;
        QCOMPARE(layers.size(), figure().layers.size());
        const core::RegionSet& regions = *layerOf<FillLayer>(layers).regions;
        QCOMPARE(regions.size(), figure().regions->size());
        for (std::size_t i = 0; i < regions.size(); ++i) {
            QVERIFY(isPartOf(regions[i].shape, core::snapped((*figure().regions)[i].shape, stepM)));
            QVERIFY(regions[i].code == (*figure().regions)[i].code);
        }
        const auto& borders = *layerOf<GroupOutlineLayer>(layers).borders;
        const auto& fine = *layerOf<GroupOutlineLayer>(figure().layers).borders;
        QCOMPARE(borders.size(), fine.size());
        for (std::size_t i = 0; i < borders.size(); ++i) {
            QVERIFY(borders[i].path == core::simplified(core::snapped(fine[i].path, stepM), stepM));
            QCOMPARE(borders[i].region, fine[i].region);
        }
        const core::BaseMap& map = *layerOf<LandLayer>(layers).baseMap;
        QVERIFY(map.land.front() == core::snapped(layerOf<LandLayer>(figure().layers).baseMap->land.front(), stepM));
        QVERIFY(map.inset == layerOf<LandLayer>(figure().layers).baseMap->inset);
    }

    /// Neighbours keep the same points of a shared border, so a segment that only one region has belongs to the coast.
    void regionsLeaveNoGapAndDoNotOverlap() {
        for (const double stepM : {2048.0, 16384.0}) {
            app::ShapeLevels levels;
            const std::vector<core::Layer> layers = levels.at(figure().layers, stepM).layers;
            std::map<Segment, int> segments;
            for (const core::Region& region : layerOf<FillLayer>(layers).regions->regions()) {
                for (const core::Polygon& polygon : region.shape) {
                    countSegments(polygon.shell, segments);
                    for (const core::Ring& hole : polygon.holes) {
                        countSegments(hole, segments);
                    }
                }
            }
            std::set<std::pair<double, double>> coast;
            for (const core::Border& border : *layerOf<FillLayer>(figure().layers).borders) {
                for (const core::MapPoint& point : core::snapped(border.path, stepM)) {
                    if (!border.neighbour) {
                        coast.emplace(point.x, point.y);
                    }
                }
            }
            std::size_t shared = 0;
            for (const auto& [segment, count] : segments) {
                shared += count % 2 == 0;
                QVERIFY(count % 2 == 0 ||
                        (coast.contains({segment[0], segment[1]}) && coast.contains({segment[2], segment[3]})));
            }
            QVERIFY(shared > 100);
        }
    }

    /// The time to draw a view depends on the visible detail, not on the size of the file.
    void aCoarserStepLeavesFewerPoints() {
        app::ShapeLevels levels;
        const std::size_t all = pointsOf(*figure().regions);
        const auto pointsAt = [&](double stepM) {
            return pointsOf(*layerOf<FillLayer>(levels.at(figure().layers, stepM).layers).regions);
        };
        QVERIFY(pointsAt(65536) * 3 < all);
        QVERIFY(pointsAt(131072) < pointsAt(65536));
    }

    void viewsWithTheSameStepShareTheirShapes() {
        app::ShapeLevels levels;
        const auto first = levels.at(figure().layers, 65536).layers;
        const auto other = levels.at(figure().layers, 131072).layers;
        const auto again = levels.at(figure().layers, 65536).layers;
        QCOMPARE(layerOf<FillLayer>(again).regions, layerOf<FillLayer>(first).regions);
        QCOMPARE(layerOf<FillLayer>(again).borders, layerOf<FillLayer>(first).borders);
        QCOMPARE(layerOf<GroupOutlineLayer>(again).borders, layerOf<FillLayer>(first).borders);
        QCOMPARE(layerOf<LandLayer>(again).baseMap, layerOf<LandLayer>(first).baseMap);
        QVERIFY(layerOf<FillLayer>(other).regions != layerOf<FillLayer>(first).regions);
    }

    void aLargeCopyWithLittleReductionIsNotKept() {
        app::ShapeLevels levels(100);
        const app::LevelLayers fine = levels.at(figure().layers, 0.5);
        QVERIFY(fine.detail == app::ShapeDetail::Full);
        QCOMPARE(layerOf<FillLayer>(fine.layers).regions, figure().regions);
        QCOMPARE(layerOf<FillLayer>(fine.layers).borders, layerOf<FillLayer>(figure().layers).borders);
        QVERIFY(levels.at(figure().layers, 131072).detail == app::ShapeDetail::Snapped);
    }

    void aSmallCopyIsAlwaysKept() {
        app::ShapeLevels levels;
        const app::LevelLayers fine = levels.at(figure().layers, 0.5);
        QVERIFY(fine.detail == app::ShapeDetail::Snapped);
        // All points except those in the middle of a straight line.
        QVERIFY(pointsOf(*layerOf<FillLayer>(fine.layers).regions) * 102 > pointsOf(*figure().regions) * 100);
    }

    /// Regions that were simplified for names alone are not used where borders are drawn.
    void regionsMatchTheirBordersAfterOtherRequests() {
        constexpr double stepM = 2048;
        app::ShapeLevels fresh;
        const auto wanted = layerOf<FillLayer>(fresh.at(figure().layers, stepM).layers).regions;
        app::ShapeLevels levels;
        static_cast<void>(levels.at({layerOf<core::NameLayer>(figure().layers)}, stepM));
        const auto regions = layerOf<FillLayer>(levels.at(figure().layers, stepM).layers).regions;
        QCOMPARE(pointsOf(*regions), pointsOf(*wanted));
    }

    /// Threads that ask at the same time compute at the same time, and then share what was kept first.
    void threadsThatAskAtTheSameTimeGetTheSameShapes() {
        const std::vector<double> steps{65536, 65536, 131072, 65536, 131072};
        app::ShapeLevels levels;
        std::vector<app::LevelLayers> answers(steps.size());
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                threads.emplace_back([&, i] { answers[i] = levels.at(figure().layers, steps[i]); });
            }
        }
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto known = levels.at(figure().layers, steps[i]).layers;
            QCOMPARE(layerOf<FillLayer>(answers[i].layers).borders, layerOf<FillLayer>(known).borders);
            QCOMPARE(layerOf<FillLayer>(answers[i].layers).regions, layerOf<FillLayer>(known).regions);
            QCOMPARE(layerOf<LandLayer>(answers[i].layers).baseMap, layerOf<LandLayer>(known).baseMap);
        }
    }

    void aCancelledResultIsNotKept() {
        app::ShapeLevels levels;
        static_cast<void>(levels.at(figure().layers, 65536, support::stoppedToken()));
        const auto after = levels.at(figure().layers, 65536);
        QVERIFY(after.detail == app::ShapeDetail::Snapped);
        QVERIFY(pointsOf(*layerOf<FillLayer>(after.layers).regions) > 100);
        QVERIFY(!layerOf<FillLayer>(after.layers).borders->front().path.empty());
    }

    void onlyAFewStepsAreKept() {
        app::ShapeLevels levels;
        std::weak_ptr<const core::RegionSet> first =
            layerOf<FillLayer>(levels.at(figure().layers, 65536).layers).regions;
        QVERIFY(!first.expired());
        for (int i = 1; i <= 6; ++i) {
            static_cast<void>(levels.at(figure().layers, 65536.0 * (1 + i)).layers);
        }
        QVERIFY(first.expired());
    }

    void otherRegionsReplaceTheEarlierOnes() {
        app::ShapeLevels levels;
        auto other = std::make_shared<const core::RegionSet>(*figure().regions);
        std::weak_ptr<const core::RegionSet> gone = other;
        core::FillLayer layer = layerOf<FillLayer>(figure().layers);
        layer.regions = other;
        static_cast<void>(levels.at({layer}, 65536));
        static_cast<void>(levels.at(figure().layers, 65536).layers);
        layer = {};
        other.reset();
        QVERIFY(gone.expired());
    }
};

HULINE_TEST_WIDGETS(TestShapeLevels)
#include "tst_shape_levels.moc"
