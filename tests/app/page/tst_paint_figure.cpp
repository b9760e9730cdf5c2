// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/page/page_layout.h"
#include "app/page/paint_figure.h"
#include "app/wording/wording.h"
#include "core/geometry/measure.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/room_test.h"

namespace {

using app::Frame;
using app::Furniture;
using app::Language;
using core::MapSpec;

constexpr double goldenDpi = 96;

Frame pageFrame(double widthMm, double heightMm) {
    Frame frame;
    frame.unitsPerMm = goldenDpi / 25.4;
    frame.rect = {0, 0, widthMm * frame.unitsPerMm, heightMm * frame.unitsPerMm};
    return frame;
}

QImage painted(const MapSpec& spec, const Frame& frame, Language language) {
    const app::InstalledLanguage installed(language);
    const core::Figure figure = core::makeFigure(support::shippedDataset(), spec);
    QImage image(static_cast<int>(frame.rect.width), static_cast<int>(frame.rect.height), QImage::Format_RGB32);
    QPainter painter(&image);
    app::paintFigure(painter, figure, app::Wording(language).figureText(figure), frame);
    return image;
}

MapSpec opening() { return core::initialSpec(support::shippedDataset()); }

MapSpec usual() { return core::defaultSpec(support::shippedDataset()); }

MapSpec stations() {
    MapSpec spec = core::withIndicator(usual(), core::IndicatorId("stations-per-area"));
    return core::withLayer(spec, core::LayerKind::Places, true);
}

MapSpec ratio() {
    MapSpec spec = core::withPeriod(usual(), core::Period::year(2010));
    spec.edition = core::EditionId("census4");
    spec.colourBy = core::ColourBy::RatioToWhole;
    spec.grouping = "eight-zones";
    return spec;
}

/// The colour in the middle of a region, where no line or name is.
QRgb colourOf(const QImage& image, const core::Figure& figure, const core::PageTransform& view, const char* code) {
    const auto index = figure.regions->indexOf(core::RegionCode(code)).value();
    const core::InscribedCircle circle = core::poleOfInaccessibility((*figure.regions)[index].shape, 1000);
    const core::PagePoint at = view.toPage({circle.centre.x, circle.centre.y - circle.radiusM * 0.7});
    return image.pixel(static_cast<int>(at.x), static_cast<int>(at.y));
}

}  // namespace

class TestPaintFigure : public QObject {
    Q_OBJECT

private slots:
    void looksLikeTheGoldenPicture_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<MapSpec>("spec");
        QTest::addColumn<Language>("language");
        QTest::newRow("the opening figure in Chinese") << "opening-zh" << opening() << Language::Chinese;
        QTest::newRow("the opening figure in English") << "opening-en" << opening() << Language::English;
        QTest::newRow("5G density with pilot cities") << "stations-zh" << stations() << Language::Chinese;
        QTest::newRow("a diverging ramp, eight zones") << "ratio-en" << ratio() << Language::English;
        QTest::newRow("a year without data")
            << "no-data-zh" << core::withPeriod(usual(), core::Period::year(2005)) << Language::Chinese;
    }

    void looksLikeTheGoldenPicture() {
        QFETCH(QString, name);
        QFETCH(MapSpec, spec);
        QFETCH(Language, language);
        const QString complaint = support::compareWithGolden(painted(spec, pageFrame(180, 135), language), name);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    void looksLikeTheGoldenPictureOnADarkScreen() {
        Frame frame = pageFrame(200, 140);
        frame.furniture = Furniture::Screen;
        frame.style = app::PaintStyle::dark();
        const QString complaint = support::compareWithGolden(painted(usual(), frame, Language::English), "dark-en");
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    void fillsARegionWithTheColourOfItsClass() {
        const core::Figure figure = core::makeFigure(support::shippedDataset(), usual());
        const app::InstalledLanguage installed(Language::English);
        const app::FigureText text = app::Wording(Language::English).figureText(figure);
        const Frame frame = pageFrame(400, 300);
        const core::PageTransform view = app::pageLayout(figure, text, frame).fitted;
        const QImage image = painted(usual(), frame, Language::English);
        for (const char* code : {"650000", "540000", "230000", "510000", "710000"}) {
            const auto index = figure.regions->indexOf(core::RegionCode(code)).value();
            const auto inClass = figure.readings[index].classIndex;
            const core::Srgb expected = inClass ? figure.legend.classes[*inClass].colour : figure.legend.noDataColour;
            const QRgb actual = colourOf(image, figure, view, code);
            QCOMPARE(actual, qRgb(expected.r, expected.g, expected.b));
        }
    }
};

HULINE_TEST_WIDGETS(TestPaintFigure)
#include "tst_paint_figure.moc"
