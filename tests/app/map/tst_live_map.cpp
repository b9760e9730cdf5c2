// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <utility>

#include "app/map/live_map.h"
#include "app/page/paint_figure.h"
#include "app/wording/wording.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/eventually.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/room_test.h"

namespace {

constexpr QSize size(760, 560);
constexpr int tolerance = 8;
constexpr double largestDifferentPart = 0.005;

const app::Wording& wording() {
    static const app::Wording english(app::Language::English);
    return english;
}

core::MapSpec usual() { return core::defaultSpec(support::shippedDataset()); }

/// A map that shows a spec.
struct ShownLiveMap {
    app::LiveMap map;
    QSignalSpy changed{&map, &app::LiveMap::changed};

    explicit ShownLiveMap(const core::MapSpec& spec,
                          std::shared_ptr<app::JobQueue> jobs = std::make_shared<app::JobQueue>())
        : map(nullptr, std::move(jobs)) {
        app::Frame frame;
        frame.rect = {0, 0, static_cast<double>(size.width()), static_cast<double>(size.height())};
        frame.furniture = app::Furniture::Screen;
        map.setScreen(frame, 1);
        choose(spec);
    }
    void choose(const core::MapSpec& spec) {
        auto figure = std::make_shared<const core::Figure>(core::makeFigure(support::shippedDataset(), spec));
        app::FigureText text = wording().figureText(*figure);
        map.setFigure(std::move(figure), std::move(text));
    }
    QImage painted() {
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        map.paint(painter);
        return image;
    }
    QImage asOnPaper() {
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        app::paintFigure(painter, *map.figure(), wording().figureText(*map.figure()), map.frame());
        return image;
    }
    double difference() { return support::imageDifference(painted(), asOnPaper(), tolerance).differentPart; }
    /// Paints until the exact picture is shown.
    bool becomesExact() {
        return QTest::qWaitFor(
            [this] {
                painted();
                return map.isExact();
            },
            support::timeoutMs);
    }
};

}  // namespace

class TestLiveMap : public QObject {
    Q_OBJECT

private slots:
    void theFirstPictureComesFromAThread() {
        ShownLiveMap shown(usual());
        const QImage empty = shown.painted();
        QVERIFY(!shown.map.isExact());
        QCOMPARE(empty.pixelColor(0, 0), shown.map.frame().style.background);
        QVERIFY(shown.changed.wait(support::timeoutMs));
        QVERIFY(shown.difference() <= largestDifferentPart);
        QVERIFY(shown.map.isExact());
        QCOMPARE(shown.changed.count(), 1);
    }

    void aNewYearIsShownAtOnceAndMovesNothing() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        const core::PageTransform before = shown.map.view();
        for (const int year : {2005, 2022, 2003, 2016}) {
            shown.choose(core::withPeriod(usual(), core::Period::year(year)));
            QVERIFY(shown.difference() <= largestDifferentPart);
            QVERIFY(shown.map.view() == before);
        }
        QCOMPARE(shown.changed.count(), 1);  // of the first picture
    }

    /// Rasterising in a paint event would freeze the window.
    void theOldPictureStaysUntilOtherLayersAreRasterised() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        const QImage before = shown.painted();
        shown.choose(core::withLayer(usual(), core::LayerKind::DividingLine, false));
        QCOMPARE(shown.painted(), before);
        QVERIFY(!shown.map.isExact());
        QVERIFY(shown.changed.wait(support::timeoutMs));
        QVERIFY(shown.difference() <= largestDifferentPart);
        QVERIFY(shown.map.isExact());
    }

    void theOldPictureStaysUntilOtherGroupOutlinesAreRasterised() {
        core::MapSpec spec = core::withLayer(usual(), core::LayerKind::GroupOutlines, true);
        spec.grouping = "four-regions";
        ShownLiveMap shown(spec);
        shown.map.setView(shown.map.view());  // a longer legend would move the view of the whole map
        QVERIFY(shown.becomesExact());
        const QImage before = shown.painted();
        spec.grouping = "eight-zones";
        shown.choose(spec);
        QCOMPARE(shown.painted(), before);
        QVERIFY(shown.changed.wait(support::timeoutMs));
        QVERIFY(shown.difference() <= largestDifferentPart);
        QVERIFY(shown.map.isExact());
    }

    void tickingALayerTwiceNeedsNoNewPicture() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        shown.choose(core::withLayer(usual(), core::LayerKind::DividingLine, false));
        shown.painted();
        shown.choose(usual());
        QVERIFY(shown.difference() <= largestDifferentPart);
        QVERIFY(shown.map.isExact());
    }

    /// Otherwise each year would cancel the picture that was requested for the year before.
    void aNewLayerAppearsWhileYearsArePlayed() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        const core::MapSpec without = core::withLayer(usual(), core::LayerKind::DividingLine, false);
        int year = 2003;
        const bool appears = QTest::qWaitFor(
            [&] {
                year = year == 2022 ? 2003 : year + 1;
                shown.choose(core::withPeriod(without, core::Period::year(year)));
                shown.painted();
                return shown.map.isExact();
            },
            support::timeoutMs);
        QVERIFY(appears);
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void aLargerScreenIsFilledBeforeItsPictureIsReady() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        app::Frame larger = shown.map.frame();
        larger.rect.width = 2.0 * size.width();
        shown.map.setScreen(larger, 1);
        QImage image(2 * size.width(), size.height(), QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        shown.map.paint(painter);
        painter.end();
        for (int x = 0; x < image.width(); x += 5) {
            QVERIFY(image.pixelColor(x, 1) != QColor(Qt::magenta));
        }
    }

    void aNewViewShowsTheMovedPictureAndThenTheExactOne() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        const QImage before = shown.painted();
        shown.map.setView(shown.map.view().panned(60, -25));
        const QImage moved = shown.painted();
        const QRect middle(150, 150, 300, 200);
        QCOMPARE(moved.copy(middle.translated(60, -25)), before.copy(middle));
        QVERIFY(shown.changed.wait(support::timeoutMs));
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void onlyTheLastOfManyViewsIsRasterised() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        for (int i = 1; i <= 30; ++i) {
            shown.map.setView(shown.map.view().zoomedAt({380, 280}, 1.05));
            shown.painted();
        }
        QVERIFY(shown.changed.wait(support::timeoutMs));
        QVERIFY(shown.difference() <= largestDifferentPart);
        QCOMPARE(shown.changed.count(), 2);  // of the first picture and of the last view
    }

    void aYearChangeDuringRasterisingIsNotLost() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        shown.map.setView(shown.map.view().zoomedAt({380, 280}, 2));
        shown.painted();
        shown.choose(core::withPeriod(usual(), core::Period::year(2016)));
        shown.painted();
        VERIFY_EVENTUALLY(shown.difference() <= largestDifferentPart);
    }

    void coloursChangeGraduallyInATransition() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        const QImage before = shown.painted();
        shown.map.setTransition(400);
        shown.choose(core::withPeriod(usual(), core::Period::year(2000)));
        QVERIFY(shown.changed.wait(support::timeoutMs));
        const QImage onTheWay = shown.painted();
        const QImage after = shown.asOnPaper();
        QVERIFY(support::imageDifference(onTheWay, before, 0).differentPart > 0.05);
        QVERIFY(support::imageDifference(onTheWay, after, tolerance).differentPart > 0.05);
        VERIFY_EVENTUALLY(shown.difference() <= largestDifferentPart);
    }

    void aYearChangeDuringATransitionStartsFromTheShownColours() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        shown.map.setTransition(60000);
        shown.choose(core::withPeriod(usual(), core::Period::year(2000)));
        QVERIFY(shown.changed.wait(support::timeoutMs));
        const QImage onTheWay = shown.painted();
        shown.choose(core::withPeriod(usual(), core::Period::year(2016)));
        QVERIFY(support::imageDifference(shown.painted(), onTheWay, 2).differentPart < 0.3);
        QVERIFY(shown.difference() > 0.05);
        shown.map.setTransition(0);
        shown.choose(core::withPeriod(usual(), core::Period::year(2010)));
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void aRegionThatGainsDataChangesAtOnce() {
        const auto year = [](int number) { return core::withPeriod(usual(), core::Period::year(number)); };
        ShownLiveMap shown(year(2002));  // a year without data
        QVERIFY(shown.becomesExact());
        shown.map.setTransition(60000);
        shown.choose(year(2003));
        QVERIFY(shown.difference() <= largestDifferentPart);
        shown.choose(year(2002));
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void otherChangesAreShownWithoutATransition() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        shown.map.setTransition(60000);
        core::MapSpec spec = usual();
        spec.rampReversed = true;
        shown.choose(spec);
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    /// Without threads no picture can be made.
    void aPictureThatFailedIsRequestedAgainAfterTheNextChange() {
        ShownLiveMap shown(usual(), std::make_shared<app::JobQueue>(0));
        const QSignalSpy failures(&shown.map, &app::LiveMap::failed);
        shown.painted();
        COMPARE_EVENTUALLY(failures.count(), 1);
        shown.painted();
        QTest::qWait(50);
        QCOMPARE(failures.count(), 1);
        shown.choose(core::withPeriod(usual(), core::Period::year(2016)));  // a picture of the same shapes
        shown.painted();
        COMPARE_EVENTUALLY(failures.count(), 2);
    }

    void replacingAFigureDuringRasterisingDoesNoHarm() {
        ShownLiveMap shown(usual());
        QVERIFY(shown.becomesExact());
        for (int i = 0; i < 5; ++i) {
            shown.map.setView(shown.map.view().zoomedAt({380, 280}, 1.3));
            shown.painted();  // requests a picture
            QVERIFY(!shown.map.isExact());
            shown.choose(core::withLayer(usual(), core::LayerKind::DividingLine, i % 2 == 1));
            shown.painted();
        }
        QVERIFY(shown.becomesExact());
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void aMapCanBeDestroyedDuringRasterising() {
        for (int i = 0; i < 5; ++i) {
            ShownLiveMap shown(usual());
            QVERIFY(shown.becomesExact());
            shown.map.setView(shown.map.view().zoomedAt({380, 280}, 2));
            shown.painted();
        }
    }
};

HULINE_TEST_WIDGETS(TestLiveMap)
#include "tst_live_map.moc"
