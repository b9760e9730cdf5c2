// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QTest>
#include <cmath>

#include "app/page/paint_figure.h"
#include "app/raster/screen_picture.h"
#include "app/wording.h"
#include "tests/support/image_compare.h"
#include "tests/support/room_test.h"
#include "tests/support/sample_dataset.h"
#include "tests/support/shipped_dataset.h"

namespace {

using app::Language;
using app::ScreenWish;
using core::MapSpec;

constexpr int tolerance = 8;
constexpr double largestDifferentPart = 0.005;

ScreenWish wishOf(const core::Dataset& dataset, const MapSpec& spec, QSize size, double pixelsPerUnit) {
    ScreenWish wish;
    wish.figure = std::make_shared<const core::Figure>(core::makeFigure(dataset, spec));
    wish.text = app::Wording(Language::English).figureText(*wish.figure);
    wish.frame.rect = {0, 0, static_cast<double>(size.width()), static_cast<double>(size.height())};
    wish.frame.furniture = app::Furniture::Screen;
    wish.layout = app::pageLayout(*wish.figure, wish.text, wish.frame);
    wish.pixelsPerUnit = pixelsPerUnit;
    return wish;
}

QImage blank(const ScreenWish& wish) {
    QImage image(QSize(static_cast<int>(std::lround(wish.frame.rect.width * wish.pixelsPerUnit)),
                       static_cast<int>(std::lround(wish.frame.rect.height * wish.pixelsPerUnit))),
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(wish.pixelsPerUnit);
    return image;
}

QImage onPaper(const ScreenWish& wish) {
    QImage image = blank(wish);
    QPainter painter(&image);
    app::paintFigure(painter, *wish.figure, wish.text, wish.frame);
    return image;
}

QImage onScreen(const app::ScreenPicture& picture, const ScreenWish& wish) {
    QImage image = blank(wish);
    QPainter painter(&image);
    picture.paint(painter, wish.view());
    return image;
}

QString complaint(const app::ScreenPicture& picture, const ScreenWish& wish, const QString& name) {
    const QImage screen = onScreen(picture, wish);
    const QImage paper = onPaper(wish);
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

MapSpec opening() { return core::openingSpec(support::shippedDataset()); }

}  // namespace

class TestScreenPicture : public QObject {
    Q_OBJECT

private slots:
    void looksAsPaperDoes_data() {
        QTest::addColumn<double>("pixelsPerUnit");
        QTest::newRow("1") << 1.0;
        QTest::newRow("1.5") << 1.5;
        QTest::newRow("2") << 2.0;
        QTest::newRow("3") << 3.0;
    }

    void looksAsPaperDoes() {
        QFETCH(double, pixelsPerUnit);
        const ScreenWish wish = wishOf(support::shippedDataset(), opening(), {900, 700}, pixelsPerUnit);
        app::RasterMemory memory;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(wish, memory, false), wish);
        const QString what = complaint(picture, wish, QStringLiteral("opening-%1").arg(pixelsPerUnit));
        QVERIFY2(what.isEmpty(), qPrintable(what));
    }

    void looksAsPaperDoesAfterNewColours() {
        const core::Dataset& dataset = support::shippedDataset();
        const ScreenWish before = wishOf(dataset, opening(), {900, 700}, 1);
        MapSpec spec = core::withPeriod(opening(), core::Period::year(2010));
        spec.vintage = core::Vintage::Census4;
        spec.grouping = "eight-zones";
        const ScreenWish after = wishOf(dataset, spec, {900, 700}, 1);
        app::RasterMemory memory;
        app::ScreenPicture picture;
        picture.show(app::ScreenRasters::of(before, memory, false), before);
        QVERIFY(picture.rasters()->serve(after));
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
