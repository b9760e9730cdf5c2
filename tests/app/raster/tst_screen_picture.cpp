// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <variant>

#include "app/page/paint_figure.h"
#include "app/raster/screen_picture.h"
#include "app/wording/wording.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/room_test.h"
#include "tests/support/sample_dataset.h"
#include "tests/support/shipped_dataset.h"

namespace {

using app::Language;
using app::ScreenRequest;
using core::MapSpec;

constexpr int tolerance = 8;
constexpr double largestDifferentPart = 0.005;

ScreenRequest requestFor(const core::Dataset& dataset, const MapSpec& spec, QSize size, double pixelsPerUnit) {
    ScreenRequest request;
    request.figure = std::make_shared<const core::Figure>(core::makeFigure(dataset, spec));
    request.text = app::Wording(Language::English).figureText(*request.figure);
    request.frame.rect = {0, 0, static_cast<double>(size.width()), static_cast<double>(size.height())};
    request.frame.furniture = app::Furniture::Screen;
    request.layout = app::pageLayout(*request.figure, request.text, request.frame);
    request.pixelsPerUnit = pixelsPerUnit;
    return request;
}

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
        const ScreenRequest request = requestFor(support::shippedDataset(), usual(), {900, 700}, pixelsPerUnit);
        app::RasterCaches caches;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(request, caches, false), request);
        const QString what = complaint(picture, request, QStringLiteral("opening-%1").arg(pixelsPerUnit));
        QVERIFY2(what.isEmpty(), qPrintable(what));
    }

    /// The name of the Hu Line is placed even under a panel. The picture must be shown nevertheless.
    void aLabelUnderAPanelDoesNotStopThePicture() {
        ScreenRequest request = requestFor(support::shippedDataset(), usual(), {900, 700}, 1);
        const auto layer = std::ranges::find_if(request.figure->layers, [](const core::Layer& candidate) {
            return std::holds_alternative<core::DividingLineLayer>(candidate);
        });
        QVERIFY(layer != request.figure->layers.end());
        const core::Polyline& path = std::get<core::DividingLineLayer>(*layer).path;
        const core::PagePoint middle = request.view().toPage(path[path.size() / 2]);
        const QPointF legend = request.layout.classes.center();
        request.frame.view = request.view().panned(legend.x() - middle.x, legend.y() - middle.y);
        app::RasterCaches caches;
        QVERIFY(app::ScreenRasters::of(request, caches, false)->matches(request));
    }

    void aRecolouredPictureLooksLikeTheFigureOnPaper() {
        const core::Dataset& dataset = support::shippedDataset();
        const ScreenRequest before = requestFor(dataset, usual(), {900, 700}, 1);
        MapSpec spec = core::withPeriod(usual(), core::Period::year(2010));
        spec.edition = core::EditionId("census4");
        spec.grouping = "eight-zones";
        const ScreenRequest after = requestFor(dataset, spec, {900, 700}, 1);
        app::RasterCaches caches;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(before, caches, false), before);
        QVERIFY(picture.rasters()->matches(after));
        picture.recolour(after);
        QString what = complaint(picture, after, QStringLiteral("recoloured"));
        QVERIFY2(what.isEmpty(), qPrintable(what));
        picture.recolour(before);
        what = complaint(picture, before, QStringLiteral("recoloured-back"));
        QVERIFY2(what.isEmpty(), qPrintable(what));
    }
};

HULINE_TEST_WIDGETS(TestScreenPicture)
#include "tst_screen_picture.moc"
