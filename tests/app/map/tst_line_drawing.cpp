// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a line on the map by two clicks.
#include <QImage>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "app/map/map_view.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/map_mouse.h"
#include "tests/support/room_test.h"

namespace {

constexpr double sideM = 100000;  // length of a side of the four square provinces

/// The sample country on a map. Its four provinces meet at a corner.
class ShownMap : public support::MapMouse {
public:
    ShownMap() : selections(&map, &app::MapView::regionSelected) {
        core::MapSpec spec = support::paperSpec();
        spec.period = core::Period::year(2022);
        spec.grouping = "coast-inland";
        map.resize(800, 600);
        map.setWording(app::Wording(app::Language::English));
        map.setFigure(core::makeFigure(dataset, spec));
        map.show();
        map.setExcerpt(app::MapExcerpt{{sideM, sideM}, 1.5});
    }
    void click(QPointF position) { QTest::mouseClick(&map, Qt::LeftButton, {}, position.toPoint()); }
    [[nodiscard]] double metresPerPixel() const { return map.chosenExtent()->width() / map.width(); }
    /// Where the four provinces meet, in the middle of the map.
    [[nodiscard]] QPointF corner() const { return QRectF(map.rect()).center(); }

    core::Dataset dataset = support::sampleDataset();
    QSignalSpy selections;
};

}  // namespace

class LineDrawingTest : public QObject {
    Q_OBJECT

private slots:
    void twoClicksDrawALine();
    void escapeCancelsALine();
    void theMapMovesWhileALineIsDrawn();
    void aDoubleClickThatEndsALineDoesNotFit();
    void otherRegionsEndADrawing();
};

void LineDrawingTest::twoClicksDrawALine() {
    ShownMap shown;
    QSignalSpy lines(&shown.map, &app::MapView::lineDrawn);
    QSignalSpy steps(&shown.map, &app::MapView::lineDrawingChanged);
    shown.map.drawLine();
    QCOMPARE(shown.map.lineDrawing(), app::LineDrawing::FirstEnd);
    QCOMPARE(shown.map.cursor().shape(), Qt::CrossCursor);
    shown.click(shown.corner());
    QCOMPARE(shown.map.lineDrawing(), app::LineDrawing::SecondEnd);
    const QImage before = shown.map.grab().toImage();
    shown.point(shown.corner() + QPointF(0, -100));
    QVERIFY(!shown.map.hovered());
    QVERIFY2(shown.map.grab().toImage() != before, "a line follows the pointer");
    shown.click(shown.corner());  // too near to the first click
    QCOMPARE(lines.count(), 0);
    shown.click(shown.corner() + QPointF(50, -100));
    QCOMPARE(shown.map.lineDrawing(), app::LineDrawing::None);
    QVERIFY(shown.map.cursor().shape() != Qt::CrossCursor);
    QCOMPARE(lines.count(), 1);
    QCOMPARE(steps.count(), 4);
    QCOMPARE(shown.selections.count(), 0);
    const auto from = lines.last()[0].value<core::MapPoint>();
    const auto to = lines.last()[1].value<core::MapPoint>();
    const double pixel = shown.metresPerPixel();
    QVERIFY(std::abs(from.x - sideM) < pixel && std::abs(from.y - sideM) < pixel);
    QVERIFY(std::abs(to.x - from.x - 50 * pixel) < pixel);
    QVERIFY(std::abs(to.y - from.y - 100 * pixel) < pixel);
}

void LineDrawingTest::escapeCancelsALine() {
    ShownMap shown;
    QSignalSpy lines(&shown.map, &app::MapView::lineDrawn);
    shown.map.drawLine();
    shown.click(shown.corner());
    QTest::keyClick(&shown.map, Qt::Key_Escape);
    QCOMPARE(shown.map.lineDrawing(), app::LineDrawing::None);
    shown.click(shown.corner() + QPointF(50, -100));
    QCOMPARE(lines.count(), 0);
    QCOMPARE(shown.selections.count(), 1);  // an ordinary click again
}

void LineDrawingTest::theMapMovesWhileALineIsDrawn() {
    ShownMap shown;
    QSignalSpy lines(&shown.map, &app::MapView::lineDrawn);
    shown.map.drawLine();
    shown.click(shown.corner());
    shown.drag(shown.corner(), shown.corner() + QPointF(60, 0));  // the first end moves with the map
    shown.click(shown.corner() + QPointF(160, 0));
    QCOMPARE(lines.count(), 1);
    const auto from = lines.last()[0].value<core::MapPoint>();
    const auto to = lines.last()[1].value<core::MapPoint>();
    QVERIFY(std::abs(from.x - sideM) < shown.metresPerPixel());
    QVERIFY(std::abs(to.x - from.x - 100 * shown.metresPerPixel()) < shown.metresPerPixel());
}

void LineDrawingTest::aDoubleClickThatEndsALineDoesNotFit() {
    ShownMap shown;
    shown.map.drawLine();
    shown.click({300, 200});
    shown.click({400, 300});
    QCOMPARE(shown.map.lineDrawing(), app::LineDrawing::None);
    shown.send(QEvent::MouseButtonDblClick, {400, 300}, Qt::LeftButton, Qt::LeftButton);
    QVERIFY(shown.map.chosenExtent());
    shown.click({400, 300});
    shown.send(QEvent::MouseButtonDblClick, {400, 300}, Qt::LeftButton, Qt::LeftButton);
    QVERIFY(!shown.map.chosenExtent());  // an ordinary double click fits
}

void LineDrawingTest::otherRegionsEndADrawing() {
    ShownMap shown;
    shown.map.drawLine();
    shown.click(shown.corner());
    core::MapSpec spec = support::paperSpec();
    spec.period = core::Period::year(2022);
    shown.map.setFigure(core::makeFigure(support::sampleDataset(), spec));
    QCOMPARE(shown.map.lineDrawing(), app::LineDrawing::None);
}

HULINE_TEST_WIDGETS(LineDrawingTest)
#include "tst_line_drawing.moc"
