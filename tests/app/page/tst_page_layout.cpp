// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <vector>

#include "app/page/page_layout.h"
#include "app/wording/wording.h"
#include "core/figure/figure_cache.h"
#include "core/geometry/clip.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"

namespace {

using app::Frame;
using app::Furniture;
using app::Language;
using core::MapSpec;

constexpr double unitsPerMm = 96 / 25.4;

Frame frameOf(QSizeF mm, Furniture furniture) {
    Frame frame;
    frame.unitsPerMm = unitsPerMm;
    frame.rect = {0, 0, mm.width() * unitsPerMm, mm.height() * unitsPerMm};
    frame.furniture = furniture;
    return frame;
}

struct NamedFigure {
    const char* name;
    core::Figure figure;
};

std::vector<NamedFigure> madeFigures() {
    const MapSpec opening = core::defaultSpec(support::shippedDataset());
    std::vector<NamedFigure> all;
    core::FigureCache cache;
    const auto add = [&](const char* name, const MapSpec& spec) {
        all.push_back({name, core::makeFigure(support::shippedDataset(), spec, cache)});
    };
    add("opening", opening);
    for (const core::ColourBy colourBy : core::allColourBys()) {
        for (const std::size_t classes : {core::minClasses + 1, core::maxClasses}) {
            MapSpec spec = opening;
            spec.colourBy = colourBy;
            spec.classes = classes;
            spec.grouping = "eight-zones";
            add(core::idOf(colourBy).data(), spec);
        }
    }
    const MapSpec stations = core::withIndicator(opening, core::IndicatorId("stations-per-area"));
    add("stations", core::withLayer(stations, core::LayerKind::Places, true));
    add("a year without data", core::withPeriod(opening, core::Period::year(2005)));
    MapSpec bare = opening;
    std::ranges::for_each(bare.layers, [](core::LayerChoice& layer) { layer.visible = false; });
    add("no layers", bare);
    return all;
}

const std::vector<NamedFigure>& figures() {
    static const std::vector<NamedFigure> all = madeFigures();
    return all;
}

/// The rectangles that are drawn, by name; empty ones are left out.
std::vector<std::pair<const char*, QRectF>> rectanglesOf(const app::PageLayout& layout) {
    std::vector<std::pair<const char*, QRectF>> all{
        {"title", layout.title.rect},     {"subtitle", layout.subtitle.rect}, {"source note", layout.note.rect},
        {"notices", layout.notices.rect}, {"classes", layout.classes},        {"keys", layout.keys},
        {"inset", layout.inset}};
    std::erase_if(all, [](const auto& part) { return part.second.isEmpty(); });
    return all;
}

struct BoxedRing {
    core::Box box;
    const core::Ring* ring;
};

/// The outer rings of the shipped regions.
const std::vector<BoxedRing>& outerRings() {
    static const std::vector<BoxedRing> rings = [] {
        std::vector<BoxedRing> all;
        for (const core::Region& region : support::shippedDataset().regions->regions()) {
            for (const core::Polygon& polygon : region.shape) {
                all.push_back({core::boundingBox(polygon.shell).value(), &polygon.shell});
            }
        }
        return all;
    }();
    return rings;
}

/// Clips the polygons themselves, independently of the grid that the layout uses.
bool coversTerritory(const QRectF& rect, const core::PageTransform& view) {
    const core::Box box = view.visible({rect.left(), rect.top(), rect.width(), rect.height()});
    return std::ranges::any_of(outerRings(), [&](const BoxedRing& boxed) {
        return boxed.box.intersects(box) && !core::clippedRing(*boxed.ring, box).empty();
    });
}

/// Whether the map shows all shipped regions completely.
bool showsAllRegions(const app::PageLayout& layout) {
    return std::ranges::all_of(outerRings(), [&](const BoxedRing& boxed) {
        return layout.map.contains(app::toQt(layout.fitted.toPage(boxed.box.min))) &&
               layout.map.contains(app::toQt(layout.fitted.toPage(boxed.box.max)));
    });
}

/// A description of the first fault of a layout; empty when there is none.
QString faultOf(const app::PageLayout& layout, const Frame& frame) {
    const QRectF page = app::toQt(frame.rect).adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
    const auto all = rectanglesOf(layout);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& [name, rect] = all[i];
        if (!page.contains(rect)) {
            return QStringLiteral("%1 leaves the page").arg(QLatin1String(name));
        }
        if (coversTerritory(rect, layout.fitted)) {
            return QStringLiteral("%1 covers a region").arg(QLatin1String(name));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (all[j].second.intersects(rect)) {
                return QStringLiteral("%1 lies on %2").arg(QLatin1String(name), QLatin1String(all[j].first));
            }
        }
    }
    for (const QRectF& outside : {layout.title.rect, layout.subtitle.rect, layout.note.rect}) {
        if (outside.intersects(layout.map)) {
            return QStringLiteral("words lie on the map");
        }
    }
    return {};
}

/// A description of missing words, or of lines larger than their rectangle; empty when there are none.
QString faultOf(const app::PlacedText& part, const QString& words, const Frame& frame, double scale) {
    const QFontMetricsF metrics(app::Ruler(frame, scale).font(part.sizeMm));
    const auto bare = [](QString text) { return text.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')); };
    if (bare(part.block.lines.join(QString())) != bare(words)) {
        return QStringLiteral("words are lost from: ") + words;
    }
    for (const QString& line : part.block.lines) {
        if (metrics.horizontalAdvance(line) > part.rect.width() + 1) {
            return QStringLiteral("wider than its rectangle: ") + line;
        }
    }
    const double height = metrics.height() * static_cast<double>(part.block.lines.size());
    return height > part.rect.height() + 1e-6 ? QStringLiteral("higher than its rectangle: ") + words : QString();
}

}  // namespace

class TestPageLayout : public QObject {
    Q_OBJECT

private slots:
    void everyPanelHasSpaceAndCoversNoRegion_data() {
        QTest::addColumn<QSizeF>("mm");
        QTest::newRow("the smallest page") << QSizeF(app::smallestWidthMm, app::smallestHeightMm);
        QTest::newRow("one column, portrait") << QSizeF(app::smallestWidthMm, 110);
        QTest::newRow("low and wide") << QSizeF(160, app::smallestHeightMm);
        QTest::newRow("small square") << QSizeF(100, 100);
        QTest::newRow("small landscape") << QSizeF(120, 90);
        QTest::newRow("small portrait") << QSizeF(120, 160);
        QTest::newRow("default") << QSizeF(180, 135);
        QTest::newRow("3:4") << QSizeF(135, 180);
        QTest::newRow("square") << QSizeF(160, 160);
        QTest::newRow("very wide") << QSizeF(300, 90);
        QTest::newRow("very tall") << QSizeF(90, 300);
        QTest::newRow("A4") << QSizeF(297, 210);
        QTest::newRow("A4 portrait") << QSizeF(210, 297);
        QTest::newRow("A3") << QSizeF(420, 297);
        QTest::newRow("16:9 slide") << QSizeF(338.7, 190.5);
    }

    void everyPanelHasSpaceAndCoversNoRegion() {
        QFETCH(QSizeF, mm);
        for (const Language language : {Language::Chinese, Language::English}) {
            const app::InstalledLanguage installed(language);
            for (const auto& [name, figure] : figures()) {
                app::FigureText text = app::Wording(language).figureText(figure);
                for (const int titles : {1, 6}) {
                    text.title = text.title.repeated(titles);
                    const QString fault = faultOnPage(figure, text, mm);
                    QVERIFY2(fault.isEmpty(),
                             qPrintable(QStringLiteral("%1, %2, %3 titles: %4")
                                            .arg(QLatin1String(name),
                                                 QLatin1String(language == Language::Chinese ? "zh" : "en"))
                                            .arg(titles)
                                            .arg(fault)));
                }
            }
        }
    }

    /// Otherwise the two tests of covered regions would pass with any layout.
    void aPanelOnARegionIsFound() {
        const core::Figure figure =
            core::makeFigure(support::shippedDataset(), core::defaultSpec(support::shippedDataset()));
        const app::InstalledLanguage installed(Language::English);
        const Frame frame = frameOf({180, 135}, Furniture::Page);
        app::PageLayout layout = app::pageLayout(figure, app::Wording(Language::English).figureText(figure), frame);
        QCOMPARE(faultOf(layout, frame), QString());
        const core::MapPoint inSichuan{-200'000, 3'250'000};
        QVERIFY(figure.regions->at(inSichuan));
        layout.inset = {};
        layout.classes.moveCenter(app::toQt(layout.fitted.toPage(inSichuan)));
        QCOMPARE(faultOf(layout, frame), QStringLiteral("classes covers a region"));
        layout.classes.setSize({0.5, 0.5});  // so small that it covers no vertex
        layout.classes.moveCenter(app::toQt(layout.fitted.toPage(inSichuan)));
        QCOMPARE(faultOf(layout, frame), QStringLiteral("classes covers a region"));
    }

    void nothingCoversARegionOnAScreen_data() {
        QTest::addColumn<QSizeF>("pixels");
        QTest::newRow("usual") << QSizeF(900, 640);
        QTest::newRow("large") << QSizeF(1800, 1100);
        QTest::newRow("narrow") << QSizeF(420, 800);
        QTest::newRow("low") << QSizeF(1000, 300);
        QTest::newRow("small") << QSizeF(400, 300);
        QTest::newRow("hardly there") << QSizeF(60, 40);
        QTest::newRow("nothing") << QSizeF(0, 0);
    }

    void nothingCoversARegionOnAScreen() {
        QFETCH(QSizeF, pixels);
        const app::InstalledLanguage installed(Language::English);
        const Frame frame = frameOf(pixels / unitsPerMm, Furniture::Screen);
        for (const auto& [name, figure] : figures()) {
            const app::FigureText text = app::Wording(Language::English).figureText(figure);
            const app::PageLayout layout = app::pageLayout(figure, text, frame);
            QCOMPARE(layout.map, app::toQt(frame.rect));
            const QString fault = faultOf(layout, frame);
            QVERIFY2(fault.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + fault));
        }
    }

    void aTallPageShowsAMapAsWideAsThePage() {
        const core::Figure figure =
            core::makeFigure(support::shippedDataset(), core::defaultSpec(support::shippedDataset()));
        const app::InstalledLanguage installed(Language::Chinese);
        const app::FigureText text = app::Wording(Language::Chinese).figureText(figure);
        const Frame frame = frameOf({210, 297}, Furniture::Page);
        const app::PageLayout layout = app::pageLayout(figure, text, frame);
        QVERIFY(figure.extent.width() * layout.fitted.unitsPerMetre() > 0.9 * frame.rect.width);
        QCOMPARE(layout.scale, 1.0);
    }

    /// Regions may lie anywhere on a zoomed map, so no panel may lie on it.
    void aPartOfTheMapIsShownWithAllPanelsBesideIt() {
        const core::Figure figure =
            core::makeFigure(support::shippedDataset(), core::defaultSpec(support::shippedDataset()));
        const app::FigureText text = app::Wording(Language::English).figureText(figure);
        Frame frame = frameOf({180, 135}, Furniture::Page);
        const core::MapPoint centre = figure.extent.centre();
        frame.extent = core::Box{centre, {centre.x + 600'000, centre.y + 500'000}};
        const app::PageLayout layout = app::pageLayout(figure, text, frame);
        for (const QRectF& panel : app::panelRects(layout)) {
            QVERIFY(panel.isEmpty() || !panel.intersects(layout.map));
        }
        QVERIFY(!layout.classes.isEmpty());
        const core::Box shown =
            layout.fitted.visible({layout.map.left(), layout.map.top(), layout.map.width(), layout.map.height()});
        QVERIFY(shown.contains(frame.extent->min) && shown.contains(frame.extent->max));
        QVERIFY(shown.width() < 3 * frame.extent->width());
    }

private:
    static QString faultOnPage(const core::Figure& figure, const app::FigureText& text, QSizeF mm) {
        const Frame frame = frameOf(mm, Furniture::Page);
        const app::PageLayout layout = app::pageLayout(figure, text, frame);
        if (layout.keys.isEmpty() || (figure.inset && layout.inset.isEmpty())) {
            return QStringLiteral("furniture is missing");
        }
        if (!showsAllRegions(layout)) {
            return QStringLiteral("a region lies outside the map");
        }
        const std::initializer_list<std::pair<const app::PlacedText*, QString>> parts{
            {&layout.title, text.title},
            {&layout.subtitle, text.subtitle},
            {&layout.note, text.sourceNote},
            {&layout.notices, text.notices.join(QLatin1Char('\n'))}};
        for (const auto& [part, words] : parts) {
            if (const QString fault = faultOf(*part, words, frame, layout.scale); !fault.isEmpty()) {
                return fault;
            }
        }
        return faultOf(layout, frame);
    }
};

HULINE_TEST_WIDGETS(TestPageLayout)
#include "tst_page_layout.moc"
