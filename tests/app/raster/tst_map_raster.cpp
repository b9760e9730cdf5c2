// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>
#include <numbers>

#include "app/raster/map_raster.h"
#include "app/raster/screen_picture.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/pictures/screen_request.h"
#include "tests/support/room_test.h"
#include "tests/support/shapes.h"
#include "tests/support/stopped_token.h"

namespace {

std::atomic<std::size_t> allocations = 0;

}  // namespace

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // sanitizers have their own operators
// Not inlined: where g++ 14 sees free() for memory of `new`, it warns of a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
#endif

namespace {

using app::ScreenRequest;
using support::screenRequest;

core::MapSpec bareSpec() {
    core::MapSpec spec = support::paperSpec();
    spec.indicator = core::IndicatorId("gdp");
    spec.grouping = std::string(core::noGroupingId);
    spec.layers = {{core::LayerKind::Choropleth, true}};
    return spec;
}

core::Dataset datasetOf(std::vector<core::MultiPolygon> shapes) {
    core::DatasetParts parts;
    parts.catalogue = support::paperCatalogue();
    std::vector<core::Region> regions;
    for (core::MultiPolygon& shape : shapes) {
        const std::string code = std::to_string(regions.size());
        regions.push_back({core::RegionCode(code), code, code, std::move(shape), 1});
    }
    parts.regions = core::RegionSet(std::move(regions));
    return core::join(std::move(parts)).dataset;
}

/// Triangles around a point.
std::vector<core::MultiPolygon> fan(int count) {
    const auto rim = [&](int i) {
        const double angle = 2 * std::numbers::pi * i / count;
        return core::MapPoint{90000 * std::cos(angle), 90000 * std::sin(angle)};
    };
    std::vector<core::MultiPolygon> shapes;
    for (int i = 0; i < count; ++i) {
        shapes.push_back({{{{0, 0}, rim(i), rim((i + 1) % count), {0, 0}}, {}}});
    }
    return shapes;
}

/// A colour that identifies a region.
QRgb colourOfRegion(std::size_t region) {
    return qRgb(static_cast<int>(region >> 8U & 0xffU), static_cast<int>(region & 0xffU), 200);
}

/// A map of fills alone, each region in its own colour; the pen of the borders is transparent.
QImage drawnByRegion(const ScreenRequest& request) {
    app::RasterCaches caches;
    app::Frame bare = request.frame;
    bare.style.regionBorder = Qt::transparent;
    bare.style.coast = Qt::transparent;
    const app::Ruler ruler(bare);
    const QRect all(0, 0, static_cast<int>(bare.rect.width), static_cast<int>(bare.rect.height));
    const auto raster = app::MapRaster::of(*request.figure, ruler, {all, 1, request.view(), {}}, caches, {});
    app::RegionColours colours;
    for (std::size_t i = 0; i < request.figure->regions->size(); ++i) {
        colours.add(colourOfRegion(i));
    }
    QImage picture = raster->uncoloured();
    app::ThreadPool threads;
    raster->recolour(picture, colours, threads);
    return picture.copy();
}

/// Whether an edge passes a pixel at a distance of up to one pixel: samples around it are not all in one region.
bool isNearEdge(const ScreenRequest& request, int column, int row) {
    constexpr int samples = 24;  // along three pixels
    const auto regionAt = [&](int i, int j) {
        const double part = 3.0 / samples;
        return request.figure->regions->at(
            request.view().toMap({column - 1 + (i + 0.5) * part, row - 1 + (j + 0.5) * part}));
    };
    const auto first = regionAt(0, 0);
    for (int i = 0; i < samples; ++i) {
        for (int j = 0; j < samples; ++j) {
            if (regionAt(i, j) != first) {
                return true;
            }
        }
    }
    return false;
}

/// The first pixel with the colour of a region that is neither there nor within one pixel, tested with the shapes
/// themselves; without a value when there is no such pixel.
std::optional<QPoint> strayPixel(const QImage& picture, const ScreenRequest& request) {
    for (int y = 1; y + 1 < picture.height(); ++y) {
        for (int x = 1; x + 1 < picture.width(); ++x) {
            const auto region = request.figure->regions->at(request.view().toMap({x + 0.5, y + 0.5}));
            const QRgb expected = region ? colourOfRegion(*region) : request.frame.style.background.rgb();
            if (picture.pixel(x, y) != expected && !isNearEdge(request, x, y)) {
                return QPoint(x, y);
            }
        }
    }
    return std::nullopt;
}

}  // namespace

class TestMapRaster : public QObject {
    Q_OBJECT

private slots:
    void noPixelHasTheColourOfADistantRegion_data() {
        QTest::addColumn<core::Dataset>("dataset");
        QTest::newRow("provinces") << support::shippedDataset();
        QTest::newRow("3,000 regions of 8 vertices a side") << support::generatedDataset(3000, 1, 5, 8);
        const core::MultiPolygon ring{{support::squareRing(0, 0, 90000), {support::squareRing(30000, 30000, 30000)}}};
        QTest::newRow("a hole") << datasetOf({ring});
        QTest::newRow("a region that shares every edge with its neighbour")
            << datasetOf({ring, support::square(30000, 30000, 30000)});
        QTest::newRow("forty regions that meet in a point") << datasetOf(fan(40));
        QTest::newRow("an island of a pixel")
            << datasetOf({support::square(0, 0, 90000), support::square(99000, 99000, 150)});
    }

    void noPixelHasTheColourOfADistantRegion() {
        QFETCH(core::Dataset, dataset);
        const ScreenRequest request = screenRequest(dataset, bareSpec(), {640, 480});
        const auto stray = strayPixel(drawnByRegion(request), request);
        QVERIFY2(!stray, qPrintable(stray ? QStringLiteral("%1, %2").arg(stray->x()).arg(stray->y()) : QString()));
    }

    void regionsThatShareABorderLeaveNoSliver() {
        // Where two regions each cover half a pixel, a part of the background shows through unless a border is drawn.
        const ScreenRequest request = screenRequest(support::generatedDataset(400, 1, 3, 40), bareSpec(), {800, 600});
        const QImage picture = drawnByRegion(request);
        const core::RegionSet& regions = *request.figure->regions;
        std::size_t inside = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const bool isInland = regions.at(request.view().toMap({x - 1.0, y - 1.0})) &&
                                      regions.at(request.view().toMap({x + 2.0, y - 1.0})) &&
                                      regions.at(request.view().toMap({x - 1.0, y + 2.0})) &&
                                      regions.at(request.view().toMap({x + 2.0, y + 2.0}));
                if (isInland) {
                    ++inside;
                    QVERIFY(picture.pixel(x, y) != request.frame.style.background.rgb());
                }
            }
        }
        QVERIFY(inside > 100000);
    }

    void recolouringFillsEachPixelOnceAndAllocatesNothing_data() {
        QTest::addColumn<core::Dataset>("dataset");
        QTest::addColumn<QSize>("size");
        QTest::newRow("provinces") << support::shippedDataset() << QSize(1280, 800);
        QTest::newRow("so many edges that threads share them")
            << support::generatedDataset(3000, 25, 5, 4) << QSize(2560, 1600);
    }

    /// Recolouring writes each pixel at most once and uses neither new memory nor shapes.
    void recolouringFillsEachPixelOnceAndAllocatesNothing() {
        QFETCH(core::Dataset, dataset);
        QFETCH(QSize, size);
        const ScreenRequest request = screenRequest(dataset, core::defaultSpec(dataset), size);
        const core::Period earlier = request.figure->timeline.periods.front();
        const ScreenRequest other = screenRequest(dataset, core::withPeriod(core::defaultSpec(dataset), earlier), size);
        app::RasterCaches caches;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(request, caches, {}), request);
        picture.setColours(*other.figure);
        const std::size_t before = allocations;
        for (const ScreenRequest* shown : {&request, &other, &request}) {
            picture.setColours(*shown->figure);
            picture.fillMaps();
        }
        QCOMPARE(allocations.load(), before);
        const app::MapRaster& map = picture.rasters()->map();
        const auto pixels = static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height());
        QVERIFY(map.filledPixels() + map.blendedPixels() < pixels);
        QVERIFY(map.blendedPixels() < pixels / 3);
    }

    void recolouringGivesTheSameWithSeveralThreads() {
        const core::Dataset dataset = support::generatedDataset(3000, 1, 5, 4);
        const ScreenRequest request = screenRequest(dataset, bareSpec(), {2560, 1600});
        app::RasterCaches caches;
        const auto rasters = app::ScreenRasters::of(request, caches, {});
        QVERIFY(rasters->map().blendedPixels() > 200'000);
        app::RegionColours colours;
        for (std::size_t i = 0; i < dataset.regions->size(); ++i) {
            colours.add(colourOfRegion(i));
        }
        QImage pictures[] = {rasters->map().uncoloured(), rasters->map().uncoloured()};
        app::ThreadPool alone(0);
        app::ThreadPool several(3);
        rasters->map().recolour(pictures[0], colours, alone);
        rasters->map().recolour(pictures[1], colours, several);
        QVERIFY(pictures[0] == pictures[1]);
    }

    /// Straight sides are compared with sides of 600 segments, which bulge by up to 4 % of their length at the middle
    /// and, because the limit is a parabola, by two thirds of that on average. A bulge can reach only so many pixels
    /// beside a straight side. Each of them adds a blend and may divide a run.
    void thePlanDoesNotGrowWithVertices() {
        constexpr std::size_t regions = 300;
        constexpr std::size_t columns = 18;
        constexpr std::size_t segments = 600;
        const auto requestOf = [](std::size_t segmentsPerSide) {
            return screenRequest(support::generatedDataset(regions, 1, 9, segmentsPerSide), bareSpec(), {800, 600});
        };
        const auto entriesOf = [](const ScreenRequest& request) {
            app::RasterCaches caches;
            return app::ScreenRasters::of(request, caches, {})->map().planEntries();
        };
        const ScreenRequest straight = requestOf(1);
        const double sidePx = straight.figure->regions->extent()->width() / columns * straight.view().unitsPerMetre();
        constexpr std::size_t sides = 2 * regions + 2 * columns;
        const double reached = static_cast<double>(sides) * sidePx * 2 * (0.04 * sidePx * 2 / 3);
        const std::size_t few = entriesOf(straight);
        const std::size_t many = entriesOf(requestOf(segments));
        QVERIFY(few > 20'000 && many > few);
        QVERIFY(static_cast<double>(many - few) < 2 * reached);
        QVERIFY(2 * reached < sides * segments / 4.0);  // so that a plan that grows with the vertices fails
    }

    void aCancelledRasterIsNull() {
        const core::Dataset& dataset = support::shippedDataset();
        const ScreenRequest request = screenRequest(dataset, core::defaultSpec(dataset), {320, 240});
        app::RasterCaches caches;
        QVERIFY(!app::ScreenRasters::of(request, caches, support::stoppedToken()));
    }
};

HULINE_TEST_WIDGETS(TestMapRaster)
#include "tst_map_raster.moc"
