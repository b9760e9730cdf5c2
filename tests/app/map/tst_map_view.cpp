// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGestureEvent>
#include <QLabel>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "app/map/map_view.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/map_mouse.h"
#include "tests/support/pictures/map_picture.h"
#include "tests/support/room_test.h"

namespace {

constexpr double nearlyPx = 0.1;
constexpr double foundPx = 0.01;  // how closely an edge is found

bool near(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()) < nearlyPx; }

bool near(double a, double b) { return std::abs(a - b) < nearlyPx; }

core::MapSpec at(int year) {
    core::MapSpec spec = support::paperSpec();
    spec.period = core::Period::year(year);
    spec.grouping = "coast-inland";
    return spec;
}

/// The sample country on a map, examined only through the pointer:
///
///     C B
///     D A
class ShownMapView : public support::MapMouse {
public:
    ShownMapView() : selections(&map, &app::MapView::regionSelected) {
        map.resize(800, 600);
        map.setWording(app::Wording(app::Language::English));
        map.setFigure(core::makeFigure(dataset, at(2022)));
        map.show();
    }
    void wheel(QPointF position, int notches) {
        QWheelEvent event(position, map.mapToGlobal(position), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&map, &event);
    }
    void nativeGesture(Qt::NativeGestureType type, QPointF position, double value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, position, position,
                                  map.mapToGlobal(position), value, {});
        QCoreApplication::sendEvent(&map, &event);
    }
    void pinch(QPointF position, double factor) {
        QPinchGesture gesture;
        gesture.setHotSpot(map.mapToGlobal(position));
        gesture.setScaleFactor(factor);
        QGestureEvent event({&gesture});
        QCoreApplication::sendEvent(&map, &event);
    }
    void leave() {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(&map, &event);
    }
    /// The code of the region at a position; "" outside all regions.
    [[nodiscard]] std::string regionAt(QPointF position) {
        point(position);
        return map.hovered() ? map.hovered()->text() : std::string();
    }
    /// The position between two others at which the region under the pointer changes.
    [[nodiscard]] QPointF edge(QPointF inside, QPointF outside) {
        const std::string region = regionAt(inside);
        while (std::hypot(inside.x() - outside.x(), inside.y() - outside.y()) > foundPx) {
            const QPointF middle = (inside + outside) / 2;
            (regionAt(middle) == region ? inside : outside) = middle;
        }
        return inside;
    }
    /// Where the four provinces meet.
    [[nodiscard]] QPointF corner() {
        const QPointF inD = placeIn("D");
        const QPointF inA = placeIn("A");
        const QPointF inC = placeIn("C");
        return {edge(inD, {inA.x(), inD.y()}).x(), edge(inD, {inD.x(), inC.y()}).y()};
    }
    /// The first position of a coarse grid that is in a region.
    [[nodiscard]] QPointF placeIn(const std::string& region) {
        constexpr double step = 50;
        for (double y = 5.5; y < map.height(); y += step) {
            for (double x = 5.5; x < map.width(); x += step) {
                if (regionAt({x, y}) == region) {
                    return {x, y};
                }
            }
        }
        return {};
    }
    /// How wide province A is on the screen: from the corner to its eastern border.
    [[nodiscard]] double widthOfA() {
        const QPointF inA = corner() + QPointF(2, 2);
        return edge(inA, {map.width() * 2.0, inA.y()}).x() - corner().x();
    }
    [[nodiscard]] const QLabel& card() const { return *map.findChild<QLabel*>(); }

    core::Dataset dataset = support::sampleDataset();
    QSignalSpy selections;
};

}  // namespace

class MapViewTest : public QObject {
    Q_OBJECT

private slots:
    void thePointerFindsEveryProvince();
    void thePaintedRegionIsTheOneUnderThePointer();
    void theWheelZoomsAtThePointer();
    void zoomingIsLimited();
    void anExcerptIsShownAgainAlsoInAnotherSize();
    void draggingPansAndSelectsNothing();
    void arrangingDragsAProvinceOntoAnother();
    void arrangingStillPansFromTheSeaAndSelectsByAClick();
    void anEndOfTheDividingLineCanBeDragged();
    void aClickSelects();
    void aDoubleClickFitsAgain();
    void aPinchZoomsAtItsMiddle();
    void aTouchpadsPinchZoomsAtThePointer();
    void otherGesturesOfATouchpadChangeNothing();
    void theCardGivesTheKnownFigures();
    void theCardMarksDerivedAndUnknownFigures();
    void theOutlineFollowsTheView();
    void theOutlineIsNotDrawnOverTheLegend();
    void nothingIsHighlightedAfterThePointerLeaves();
    void resizingKeepsTheCentre();
};

void MapViewTest::thePointerFindsEveryProvince() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    QCOMPARE(shown.regionAt(corner + QPointF(20, 20)), std::string("A"));
    QCOMPARE(shown.regionAt(corner + QPointF(20, -20)), std::string("B"));
    QCOMPARE(shown.regionAt(corner + QPointF(-20, -20)), std::string("C"));
    QCOMPARE(shown.regionAt(corner + QPointF(-20, 20)), std::string("D"));
    QCOMPARE(shown.regionAt({1, 1}), std::string());
}

/// Where all pixels around a position have the colour of one region, that region is under the pointer. Run at several
/// device pixel ratios.
void MapViewTest::thePaintedRegionIsTheOneUnderThePointer() {
    ShownMapView shown;
    const core::Figure figure = core::makeFigure(shown.dataset, at(2022));
    const auto* fill = std::get_if<core::FillLayer>(&*std::ranges::find_if(
        figure.layers, [](const core::Layer& layer) { return std::holds_alternative<core::FillLayer>(layer); }));
    std::map<QRgb, std::string> regionOf;
    for (std::size_t i = 0; i < fill->colourOf.size(); ++i) {
        const core::Srgb colour = fill->colourOf[i];
        regionOf[qRgb(colour.r, colour.g, colour.b)] = (*figure.regions)[i].code.text();
    }
    QCOMPARE(regionOf.size(), 4U);
    shown.leave();
    const QImage painted = support::exactPicture(shown.map);
    const double ratio = painted.devicePixelRatio();
    QCOMPARE(ratio, qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble());
    std::map<std::string, int> found;
    for (int y = 10; y < shown.map.height() - 10; y += 7) {
        for (int x = 10; x < shown.map.width() - 10; x += 7) {
            const QRgb colour = painted.pixel((QPointF(x, y) * ratio).toPoint());
            bool isOfOne = regionOf.contains(colour);
            for (int pixel = -2; pixel <= 2 && isOfOne; ++pixel) {
                const QPoint middle = (QPointF(x, y) * ratio).toPoint();
                isOfOne = painted.pixel(middle + QPoint(pixel, 0)) == colour &&
                          painted.pixel(middle + QPoint(0, pixel)) == colour;
            }
            if (isOfOne) {
                const std::string region = shown.regionAt(QPointF(x, y));
                QVERIFY(region.empty() || region == regionOf[colour]);  // empty beside a swatch of the legend
                ++found[region];
            }
        }
    }
    for (const char* region : {"A", "B", "C", "D"}) {
        QVERIFY2(found[region] > 100, region);
    }
}

void MapViewTest::theWheelZoomsAtThePointer() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    const double width = shown.widthOfA();
    shown.wheel(corner, 1);
    QVERIFY(near(shown.corner(), corner));
    QVERIFY(near(shown.widthOfA(), width * 1.25));
    const QPointF elsewhere = corner + QPointF(100, -60);
    shown.wheel(elsewhere, -1);  // back to the first scale: the corner comes nearer to the pointer by as much
    QVERIFY(near(shown.widthOfA(), width));
    QVERIFY(near(shown.corner(), elsewhere + (corner - elsewhere) / 1.25));
}

void MapViewTest::zoomingIsLimited() {
    ShownMapView shown;
    const double width = shown.widthOfA();
    shown.wheel(shown.corner(), -100);
    const double smallest = shown.widthOfA();
    QVERIFY(near(smallest, width / 2));
    shown.wheel(shown.corner(), -1);
    QVERIFY(near(shown.widthOfA(), smallest));
    const auto shownWidthM = [&] { return shown.map.chosenExtent()->width(); };
    const double atSmallest = shownWidthM();
    const QPointF corner = shown.corner();
    shown.wheel(corner, 100);
    const double atLargest = shownWidthM();
    QVERIFY(near(atSmallest / atLargest, 120));  // from half of the scale at which the whole map fits to 60 times
    shown.wheel(corner, 1);
    QVERIFY(near(shownWidthM(), atLargest));
}

void MapViewTest::anExcerptIsShownAgainAlsoInAnotherSize() {
    ShownMapView shown;
    QVERIFY(!shown.map.excerpt());
    shown.drag({300, 200}, {340, 175});
    shown.wheel({300, 200}, 3);
    const app::MapExcerpt excerpt = shown.map.excerpt().value();
    const core::Box box = shown.map.chosenExtent().value();
    QVERIFY(near(excerpt.centre.x, (box.min.x + box.max.x) / 2));
    shown.map.fit();
    shown.map.setExcerpt(excerpt);
    QVERIFY(near(shown.map.chosenExtent()->width(), box.width()));
    shown.map.resize(1000, 500);
    shown.map.setExcerpt(excerpt);
    QVERIFY(near(shown.map.excerpt()->centre.x, excerpt.centre.x));
    QVERIFY(near(shown.map.excerpt()->zoom, excerpt.zoom));
    shown.map.setExcerpt(app::MapExcerpt{{1e9, 1e9}, 2});  // of another map
    QVERIFY(!shown.map.excerpt());
    shown.map.setExcerpt(std::nullopt);
    QVERIFY(!shown.map.excerpt());
}

void MapViewTest::draggingPansAndSelectsNothing() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    const double width = shown.widthOfA();
    shown.drag({300, 200}, {340, 175});
    QVERIFY(near(shown.corner(), corner + QPointF(40, -25)));
    QVERIFY(near(shown.widthOfA(), width));
    QCOMPARE(shown.selections.count(), 0);
}

void MapViewTest::arrangingDragsAProvinceOntoAnother() {
    ShownMapView shown;
    QSignalSpy drops(&shown.map, &app::MapView::regionDropped);
    const QPointF corner = shown.corner();
    const QPointF inB = corner + QPointF(20, -20);
    const QPointF inC = corner + QPointF(-20, -20);
    shown.drag(inC, inB);
    QCOMPARE(drops.count(), 0);  // the drag was a pan
    shown.map.fit();
    shown.map.setArranging(true);
    shown.drag(inC, inB);
    QCOMPARE(drops.last()[0].value<core::RegionCode>(), core::RegionCode("C"));
    QCOMPARE(drops.last()[1].value<std::optional<core::RegionCode>>(), std::optional(core::RegionCode("B")));
    shown.drag(inC, {1, 1});
    QCOMPARE(drops.last()[1].value<std::optional<core::RegionCode>>(), std::nullopt);
    QVERIFY(near(shown.corner(), corner));
    QCOMPARE(shown.selections.count(), 0);
}

void MapViewTest::arrangingStillPansFromTheSeaAndSelectsByAClick() {
    ShownMapView shown;
    shown.map.setArranging(true);
    const QPointF corner = shown.corner();
    shown.drag({1, 1}, {41, 21});
    QVERIFY(near(shown.corner(), corner + QPointF(40, 20)));
    const QPointF inA = shown.corner() + QPointF(20, 20);
    shown.drag(inA, inA);
    QCOMPARE(shown.selections.last()[0].value<std::optional<core::RegionCode>>(), std::optional(core::RegionCode("A")));
}

/// The sample's line ends in the south between D and A, a province's height below the corner.
void MapViewTest::anEndOfTheDividingLineCanBeDragged() {
    ShownMapView shown;
    QSignalSpy drags(&shown.map, &app::MapView::lineEndDragged);
    const QPointF corner = shown.corner();
    const QPointF south = corner + QPointF(0, shown.widthOfA());
    shown.drag(south, south + QPointF(40, -40));
    QVERIFY(drags.count() > 0);
    QCOMPARE(drags.last()[0].value<core::LineEnd>(), core::LineEnd::From);
    const auto to = drags.last()[1].value<core::MapPoint>();
    const double metresPerPixel = 100000 / shown.widthOfA();
    QVERIFY(std::abs(to.x - (100000 + 40 * metresPerPixel)) < metresPerPixel);
    QVERIFY(std::abs(to.y - 40 * metresPerPixel) < metresPerPixel);
    QVERIFY(near(shown.corner(), corner));  // the map did not pan
    shown.map.setFigure(
        core::makeFigure(shown.dataset, core::withLayer(at(2022), core::LayerKind::DividingLine, false)));
    const int before = static_cast<int>(drags.count());
    shown.drag(south, south + QPointF(40, -40));
    QCOMPARE(drags.count(), before);  // a line that is not drawn cannot be dragged
}

void MapViewTest::aClickSelects() {
    ShownMapView shown;
    const QPoint inC = (shown.corner() + QPointF(-30, -30)).toPoint();
    QTest::mouseClick(&shown.map, Qt::LeftButton, {}, inC);
    QCOMPARE(shown.selections.count(), 1);
    QCOMPARE(shown.selections.last().front().value<std::optional<core::RegionCode>>(),
             std::optional(core::RegionCode("C")));
    QTest::mouseClick(&shown.map, Qt::LeftButton, {}, {1, 1});
    QCOMPARE(shown.selections.last().front().value<std::optional<core::RegionCode>>(), std::nullopt);
    QTest::mouseClick(&shown.map, Qt::RightButton, {}, inC);
    QCOMPARE(shown.selections.count(), 2);
}

void MapViewTest::aDoubleClickFitsAgain() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    const double width = shown.widthOfA();
    shown.wheel({200, 100}, 3);
    QVERIFY(!near(shown.widthOfA(), width));
    QTest::mouseDClick(&shown.map, Qt::LeftButton, {}, {5, 5});
    QVERIFY(near(shown.corner(), corner));
    QVERIFY(near(shown.widthOfA(), width));
}

void MapViewTest::aPinchZoomsAtItsMiddle() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    const double width = shown.widthOfA();
    shown.pinch(corner, 1.6);
    QVERIFY(near(shown.widthOfA(), width * 1.6));
    QVERIFY(near(shown.corner(), corner));
}

void MapViewTest::aTouchpadsPinchZoomsAtThePointer() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    const double width = shown.widthOfA();
    shown.nativeGesture(Qt::ZoomNativeGesture, corner, 0.1);  // a tenth larger
    shown.nativeGesture(Qt::ZoomNativeGesture, corner, 0.1);
    QVERIFY(near(shown.widthOfA(), width * 1.21));
    QVERIFY(near(shown.corner(), corner));
    shown.nativeGesture(Qt::ZoomNativeGesture, corner, -0.1);
    QVERIFY(near(shown.widthOfA(), width * 1.21 * 0.9));
}

void MapViewTest::otherGesturesOfATouchpadChangeNothing() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    const double width = shown.widthOfA();
    shown.nativeGesture(Qt::RotateNativeGesture, {200, 100}, 30);
    QVERIFY(near(shown.corner(), corner));
    QVERIFY(near(shown.widthOfA(), width));
}

void MapViewTest::theCardGivesTheKnownFigures() {
    ShownMapView shown;
    QVERIFY(!shown.card().isVisible());
    shown.point(shown.corner() + QPointF(20, 20));
    QVERIFY(shown.card().isVisible());
    const QString said = shown.card().text();
    for (const char* part : {"Alpha", "GDP per capita", "60,000 yuan", "2022", "1 of 4", "Coast", "Class", "60,000<",
                             "first published", ">published<"}) {
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    }
}

void MapViewTest::theCardMarksDerivedAndUnknownFigures() {
    ShownMapView shown;
    shown.point(shown.corner() + QPointF(20, 20));
    shown.map.setFigure(core::makeFigure(shown.dataset, at(2021)));
    QVERIFY2(shown.card().text().contains(QStringLiteral("50,000 yuan")), qPrintable(shown.card().text()));
    QVERIFY2(shown.card().text().contains(QStringLiteral("derived")), qPrintable(shown.card().text()));
    shown.map.setFigure(core::makeFigure(shown.dataset, at(2020)));
    QVERIFY2(shown.card().text().contains(QStringLiteral("No data")), qPrintable(shown.card().text()));
    QVERIFY2(!shown.card().text().contains(QStringLiteral("Rank")), qPrintable(shown.card().text()));
}

/// The pointer rests just east of the corner while the map moves under it.
void MapViewTest::theOutlineFollowsTheView() {
    ShownMapView shown;
    const QPointF corner = shown.corner();
    const QPointF rest = corner + QPointF(10, 30);
    QCOMPARE(shown.regionAt(rest), std::string("A"));
    shown.wheel(corner + QPointF(-100, 30),
                1);  // the border is 100 px from the fixed point, then 125: past the pointer
    QCOMPARE(shown.map.hovered(), std::optional(core::RegionCode("D")));
    QVERIFY(shown.card().text().contains(QStringLiteral("Delta")));
    shown.map.fit();
    QCOMPARE(shown.map.hovered(), std::optional(core::RegionCode("A")));
    shown.drag(rest, rest + QPointF(-50, 0));  // the province moves with the map
    QCOMPARE(shown.map.hovered(), std::optional(core::RegionCode("A")));
    shown.map.fit();
    QCOMPARE(shown.map.hovered(), std::optional(core::RegionCode("D")));
}

/// The corner of the four provinces lies beneath the legend in the corner of the window.
void MapViewTest::theOutlineIsNotDrawnOverTheLegend() {
    ShownMapView shown;
    const QPointF beneath(60, 560);
    shown.drag(shown.corner(), beneath);
    const QRect legend(beneath.toPoint() - QPoint(25, 15), QSize(50, 30));
    shown.leave();
    const QImage before = support::exactPicture(shown.map);
    QCOMPARE(shown.regionAt(beneath + QPointF(120, -200)), std::string("B"));
    const QImage hovered = support::exactPicture(shown.map);
    QVERIFY(before != hovered);
    QVERIFY(before.copy(legend) == hovered.copy(legend));
}

void MapViewTest::nothingIsHighlightedAfterThePointerLeaves() {
    ShownMapView shown;
    shown.point(shown.corner() + QPointF(20, 20));
    shown.leave();
    QCOMPARE(shown.map.hovered(), std::nullopt);
    QVERIFY(!shown.card().isVisible());
    shown.map.zoomIn();
    QCOMPARE(shown.map.hovered(), std::nullopt);
    shown.point(shown.corner() + QPointF(20, 20));
    shown.map.hide();
    QCOMPARE(shown.map.hovered(), std::nullopt);
}

void MapViewTest::resizingKeepsTheCentre() {
    ShownMapView shown;
    shown.map.zoomIn();
    const QPointF fromMiddle = shown.corner() - QPointF(shown.map.width(), shown.map.height()) / 2;
    const double width = shown.widthOfA();
    shown.map.resize(1000, 500);
    QVERIFY(near(shown.corner() - QPointF(shown.map.width(), shown.map.height()) / 2, fromMiddle));
    QVERIFY(near(shown.widthOfA(), width));
}

HULINE_TEST_WIDGETS(MapViewTest)
#include "tst_map_view.moc"
