// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <variant>

#include "app/page/paint_figure.h"
#include "app/raster/screen_picture.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/datasets/shipped_overlays.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/pictures/screen_request.h"
#include "tests/support/room_test.h"

namespace {

using app::ScreenRequest;
using core::MapSpec;
using support::screenRequest;

constexpr int tolerance = 8;
constexpr double largestDifferentPart = 0.005;

QImage blank(const ScreenRequest& request) {
    QImage image(QSize(static_cast<int>(std::lround(request.frame.rect.width * request.pixelsPerUnit)),
                       static_cast<int>(std::lround(request.frame.rect.height * request.pixelsPerUnit))),
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(request.pixelsPerUnit);
    return image;
}

QImage onPaper(const ScreenRequest& request) {
    QImage image = blank(request);
    QPainter painter(&image);
    app::paintFigure(painter, *request.figure, request.text, request.frame);
    return image;
}

QImage onScreen(const app::ScreenPicture& picture, const ScreenRequest& request) {
    QImage image = blank(request);
    QPainter painter(&image);
    picture.paint(painter, request.view());
    return image;
}

QString complaint(const app::ScreenPicture& picture, const ScreenRequest& request, const QString& name) {
    const QImage screen = onScreen(picture, request);
    const QImage paper = onPaper(request);
    const support::ImageDifference difference = support::imageDifference(screen, paper, tolerance);
    if (difference.differentPart <= largestDifferentPart) {
        return {};
    }
    screen.save(name + QStringLiteral("-screen.png"));
    paper.save(name + QStringLiteral("-paper.png"));
    difference.picture.save(name + QStringLiteral("-difference.png"));
    return QStringLiteral("%1 % of the pixels differ; see %2-difference.png")
        .arg(100 * difference.differentPart)
        .arg(name);
}

MapSpec usual() { return core::defaultSpec(support::shippedDataset()); }

MapSpec withGroupOutlines(const char* grouping) {
    MapSpec spec = core::withLayer(usual(), core::LayerKind::GroupOutlines, true);
    spec.grouping = grouping;
    return spec;
}

}  // namespace

class TestScreenPicture : public QObject {
    Q_OBJECT

private slots:
    void aScreenPictureLooksLikeTheFigureOnPaper_data() {
        QTest::addColumn<double>("pixelsPerUnit");
        QTest::newRow("1") << 1.0;
        QTest::newRow("1.5") << 1.5;
        QTest::newRow("2") << 2.0;
        QTest::newRow("3") << 3.0;
    }

    void aScreenPictureLooksLikeTheFigureOnPaper() {
        QFETCH(double, pixelsPerUnit);
        const ScreenRequest request = screenRequest(support::shippedDataset(), usual(), {900, 700}, pixelsPerUnit);
        app::RasterCaches caches;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(request, caches, {}), request);
        const QString what = complaint(picture, request, QStringLiteral("opening-%1").arg(pixelsPerUnit));
        QVERIFY2(what.isEmpty(), qPrintable(what));
    }

    /// Lines of all styles, points of all shapes, and areas.
    void overlaysOnAScreenLookLikeThoseOnPaper() {
        const ScreenRequest request = screenRequest(support::withOverlays(), usual(), {900, 700}, 1.5);
        app::RasterCaches caches;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(request, caches, {}), request);
        const QString what = complaint(picture, request, QStringLiteral("overlays"));
        QVERIFY2(what.isEmpty(), qPrintable(what));
        ScreenRequest other = screenRequest(support::shippedDataset(), usual(), {900, 700}, 1.5);
        QVERIFY(!picture.rasters()->haveShapesFor(other));
        QVERIFY(support::imageDifference(onPaper(request), onPaper(other), tolerance).differentPart > 0.005);
    }

    /// The name of the Hu Line is placed even under a panel. The picture must be shown nevertheless.
    void aLabelUnderAPanelDoesNotStopThePicture() {
        ScreenRequest request = screenRequest(support::shippedDataset(), usual(), {900, 700});
        const auto layer = std::ranges::find_if(request.figure->layers, [](const core::Layer& candidate) {
            return std::holds_alternative<core::DividingLineLayer>(candidate);
        });
        QVERIFY(layer != request.figure->layers.end());
        const core::Polyline& path = std::get<core::DividingLineLayer>(*layer).path;
        const core::PagePoint middle = request.view().toPage(path[path.size() / 2]);
        const QPointF legend = request.layout.classes.center();
        request.frame.view = request.view().panned(legend.x() - middle.x, legend.y() - middle.y);
        app::RasterCaches caches;
        QVERIFY(app::ScreenRasters::of(request, caches, {})->matches(request));
    }

    void aRecolouredPictureLooksLikeTheFigureOnPaper() {
        const core::Dataset& dataset = support::shippedDataset();
        const ScreenRequest before = screenRequest(dataset, withGroupOutlines("four-regions"), {900, 700});
        MapSpec spec = core::withPeriod(withGroupOutlines("four-regions"), core::Period::year(2010));
        spec.edition = core::EditionId("census4");
        const ScreenRequest after = screenRequest(dataset, spec, {900, 700});
        app::RasterCaches caches;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(before, caches, {}), before);
        QVERIFY(picture.rasters()->matches(after));
        QVERIFY(picture.rasters()->haveGroupOutlinesFor(after));
        picture.recolour(after);
        QString what = complaint(picture, after, QStringLiteral("recoloured"));
        QVERIFY2(what.isEmpty(), qPrintable(what));
        picture.recolour(before);
        what = complaint(picture, before, QStringLiteral("recoloured-back"));
        QVERIFY2(what.isEmpty(), qPrintable(what));
    }

    void otherGroupsNeedOnlyNewOutlines() {
        const core::Dataset& dataset = support::shippedDataset();
        const ScreenRequest before = screenRequest(dataset, withGroupOutlines("four-regions"), {900, 700});
        ScreenRequest after = screenRequest(dataset, withGroupOutlines("eight-zones"), {900, 700});
        after.frame.view = before.view();  // a longer legend would move the view of the whole map
        app::RasterCaches caches;
        const auto rasters = app::ScreenRasters::of(before, caches, {});
        QVERIFY(rasters->matches(after));
        QVERIFY(!rasters->haveGroupOutlinesFor(after));
        const auto other = app::ScreenRasters::of(after, caches, {}, rasters);
        QCOMPARE(&other->map(), &rasters->map());
        QVERIFY(other->haveGroupOutlinesFor(after));
        app::ScreenPicture picture;
        picture.show(rasters, before);
        picture.show(other, after);
        const QString what = complaint(picture, after, QStringLiteral("other-groups"));
        QVERIFY2(what.isEmpty(), qPrintable(what));
    }
};

HULINE_TEST_WIDGETS(TestScreenPicture)
#include "tst_screen_picture.moc"
