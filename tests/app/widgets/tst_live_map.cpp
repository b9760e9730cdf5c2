// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include "app/page/paint_figure.h"
#include "app/widgets/live_map.h"
#include "app/wording.h"
#include "tests/support/image_compare.h"
#include "tests/support/room_test.h"
#include "tests/support/shipped_dataset.h"

namespace {

constexpr QSize size(760, 560);
constexpr int tolerance = 8;
constexpr double largestDifferentPart = 0.005;

const app::Wording& wording() {
    static const app::Wording english(app::Language::English);
    return english;
}

core::MapSpec opening() { return core::openingSpec(support::shippedDataset()); }

/// A map that shows a spec.
struct Shown {
    app::LiveMap map;
    QSignalSpy changed{&map, &app::LiveMap::changed};

    explicit Shown(const core::MapSpec& spec) {
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
};

}  // namespace

class TestLiveMap : public QObject {
    Q_OBJECT

private slots:
    void theFirstPictureIsExactAtOnce() {
        Shown shown(opening());
        QVERIFY(shown.difference() <= largestDifferentPart);
        QCOMPARE(shown.changed.count(), 0);
    }

    void aNewYearIsThereAtOnceAndMovesNothing() {
        Shown shown(opening());
        shown.painted();
        const core::PageTransform before = shown.map.view();
        for (const int year : {2005, 2022, 2003, 2016}) {
            shown.choose(core::withPeriod(opening(), core::Period::year(year)));
            QVERIFY(shown.difference() <= largestDifferentPart);
            QVERIFY(shown.map.view() == before);
        }
        QCOMPARE(shown.changed.count(), 0);
    }

    void otherLayersAreThereAtOnce() {
        Shown shown(opening());
        shown.painted();
        shown.choose(core::withLayer(opening(), core::LayerKind::HuLine, false));
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void aNewViewIsTheOldPictureMovedAndSoonTheExactOne() {
        Shown shown(opening());
        const QImage before = shown.painted();
        shown.map.setView(shown.map.view().panned(60, -25));
        const QImage moved = shown.painted();
        const QRect middle(150, 150, 300, 200);
        QCOMPARE(moved.copy(middle.translated(60, -25)), before.copy(middle));
        QVERIFY(shown.changed.wait());
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void onlyTheLastOfManyViewsIsMade() {
        Shown shown(opening());
        shown.painted();
        for (int i = 1; i <= 30; ++i) {
            shown.map.setView(shown.map.view().zoomedAt({380, 280}, 1.05));
            shown.painted();
        }
        QVERIFY(shown.changed.wait());
        QVERIFY(shown.difference() <= largestDifferentPart);
        QCOMPARE(shown.changed.count(), 1);
    }

    void aYearThatChangesWhileAViewIsMadeIsNotLost() {
        Shown shown(opening());
        shown.painted();
        shown.map.setView(shown.map.view().zoomedAt({380, 280}, 2));
        shown.painted();
        shown.choose(core::withPeriod(opening(), core::Period::year(2016)));
        shown.painted();
        QTRY_VERIFY(shown.difference() <= largestDifferentPart);
    }

    void coloursPassFromYearToYearWhereThatIsWishedFor() {
        Shown shown(opening());
        const QImage before = shown.painted();
        shown.map.setGlide(400);
        shown.choose(core::withPeriod(opening(), core::Period::year(2000)));
        QVERIFY(shown.changed.wait());
        const QImage onTheWay = shown.painted();
        const QImage after = shown.asOnPaper();
        QVERIFY(support::imageDifference(onTheWay, before, 0).differentPart > 0.05);
        QVERIFY(support::imageDifference(onTheWay, after, tolerance).differentPart > 0.05);
        QTRY_VERIFY(shown.difference() <= largestDifferentPart);
    }

    void aYearThatComesOnTheWayIsPassedToFromThere() {
        Shown shown(opening());
        shown.painted();
        shown.map.setGlide(60000);
        shown.choose(core::withPeriod(opening(), core::Period::year(2000)));
        QVERIFY(shown.changed.wait());
        const QImage onTheWay = shown.painted();
        shown.choose(core::withPeriod(opening(), core::Period::year(2016)));
        QVERIFY(support::imageDifference(shown.painted(), onTheWay, 2).differentPart < 0.3);
        QVERIFY(shown.difference() > 0.05);
        shown.map.setGlide(0);
        shown.choose(core::withPeriod(opening(), core::Period::year(2010)));
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void noColourLiesBetweenAValueAndNone() {
        const auto year = [](int one) { return core::withPeriod(opening(), core::Period::year(one)); };
        Shown shown(year(2002));  // of which nothing is known
        shown.painted();
        shown.map.setGlide(60000);
        shown.choose(year(2003));
        QVERIFY(shown.difference() <= largestDifferentPart);
        shown.choose(year(2002));
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void whatIsNoPeriodIsThereAtOnce() {
        Shown shown(opening());
        shown.painted();
        shown.map.setGlide(60000);
        core::MapSpec spec = opening();
        spec.rampReversed = true;
        shown.choose(spec);
        QVERIFY(shown.difference() <= largestDifferentPart);
    }

    void aFigureThatIsGoneWhileItsViewIsMadeDoesNoHarm() {
        for (int i = 0; i < 5; ++i) {
            Shown shown(opening());
            shown.painted();
            shown.map.setView(shown.map.view().zoomedAt({380, 280}, 2));
            shown.painted();
        }
    }
};

HULINE_TEST_WIDGETS(TestLiveMap)
#include "tst_live_map.moc"
