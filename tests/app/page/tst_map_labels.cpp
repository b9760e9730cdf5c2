// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <vector>

#include "app/page/map_labels.h"
#include "app/page/page_layout.h"
#include "app/page/region_names.h"
#include "app/wording/wording.h"
#include "core/geometry/measure.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/datasets/shipped_overlays.h"
#include "tests/support/room_test.h"

namespace {

using app::Frame;
using app::LabelKind;
using app::Language;
using app::MapLabel;

constexpr double screenUnitsPerMm = 150 / 25.4;

/// A figure on a page or in a window, with the labels on it.
struct Labelled {
    core::Figure figure;
    app::FigureText text;
    Frame frame;
    app::PageLayout layout;
    core::PageTransform view{{0, 0}, {0, 0}, 1};
    std::vector<MapLabel> labels;
};

/// @param zoom  around the middle of the eastern coast; 1 shows the whole map.
Labelled labelled(QSizeF mm, Language language, bool withLinesAndPoints, double zoom = 1,
                  app::Furniture furniture = app::Furniture::Page,
                  const core::Dataset& dataset = support::shippedDataset()) {
    core::MapSpec spec = core::defaultSpec(support::shippedDataset());
    spec = core::withLayer(spec, core::LayerKind::DividingLine, withLinesAndPoints);
    spec = core::withLayer(spec, core::LayerKind::Places, withLinesAndPoints);
    const app::InstalledLanguage installed(language);
    Labelled map;
    map.figure = core::makeFigure(dataset, spec);
    map.text = app::Wording(language).figureText(map.figure);
    map.frame.unitsPerMm = screenUnitsPerMm;
    map.frame.rect = {0, 0, mm.width() * screenUnitsPerMm, mm.height() * screenUnitsPerMm};
    map.frame.furniture = furniture;
    map.layout = app::pageLayout(map.figure, map.text, map.frame);
    const core::PagePoint coast = map.layout.fitted.toPage({1'500'000, 3'500'000});
    map.view = map.layout.fitted.zoomedAt(coast, zoom);
    const app::Ruler ruler(map.frame, map.layout.scale);
    app::LabelCache cache;
    map.labels =
        app::mapLabels(ruler, map.figure, map.text, map.view, map.layout.map, app::panelRects(map.layout), cache);
    return map;
}

double distanceToBox(const QRectF& box, QPointF at) {
    return std::hypot(std::max({box.left() - at.x(), 0.0, at.x() - box.right()}),
                      std::max({box.top() - at.y(), 0.0, at.y() - box.bottom()}));
}

/// Distance from a box to the nearest vertex of an outline, on paper.
double millimetresTo(const core::MultiPolygon& shape, const QRectF& box, const core::PageTransform& view) {
    double least = 1e9;
    for (const core::Polygon& polygon : shape) {
        for (const core::MapPoint& point : polygon.shell) {
            least = std::min(least, distanceToBox(box, app::toQt(view.toPage(point))) / screenUnitsPerMm);
        }
    }
    return least;
}

/// A description of the first name that seems to belong to another region; empty when there is none.
QString misleadingName(const Labelled& map) {
    for (const MapLabel& label : map.labels) {
        if (label.kind != LabelKind::Region) {
            continue;
        }
        const core::MapPoint middle = map.view.toMap({label.box.center().x(), label.box.center().y()});
        const core::MultiPolygon& own = (*map.figure.regions)[label.index].shape;
        if (core::contains(own, middle)) {
            continue;
        }
        for (const core::Region& other : map.figure.regions->regions()) {
            if (core::contains(other.shape, middle)) {
                return label.text + QStringLiteral(" stands in another region");
            }
        }
        if (millimetresTo(own, label.box, map.view) > app::besideMm) {
            return label.text + QStringLiteral(" is far from its region");
        }
    }
    return {};
}

QString overlap(const Labelled& map) {
    const std::vector<QRectF> furniture = app::panelRects(map.layout);
    for (std::size_t i = 0; i < map.labels.size(); ++i) {
        for (const QRectF& part : map.labels[i].footprint()) {
            const auto meets = [&](const QRectF& other) { return other.intersects(part); };
            for (std::size_t j = 0; j < i; ++j) {
                if (std::ranges::any_of(map.labels[j].footprint(), meets)) {
                    return map.labels[i].text + QStringLiteral(" lies on ") + map.labels[j].text;
                }
            }
            if (map.labels[i].kind != LabelKind::DividingLine && std::ranges::any_of(furniture, meets)) {
                return map.labels[i].text + QStringLiteral(" lies on furniture");
            }
        }
    }
    return {};
}

/// A description of two names so close that they would read as one name; empty when there are none.
QString joinedNames(const Labelled& map) {
    const double gap = 0.9 * screenUnitsPerMm * map.layout.scale;
    for (std::size_t i = 0; i < map.labels.size(); ++i) {
        for (std::size_t j = 0; j < i && map.labels[i].kind == LabelKind::Region; ++j) {
            const QRectF near = map.labels[i].box.adjusted(-gap, 0, gap, 0);
            if (map.labels[j].kind == LabelKind::Region && near.intersects(map.labels[j].box)) {
                return map.labels[j].text + QLatin1Char('-') + map.labels[i].text;
            }
        }
    }
    return {};
}

const MapLabel* nameOf(const Labelled& map, const char* code) {
    const auto region = map.figure.regions->indexOf(core::RegionCode(code)).value();
    const auto found = std::ranges::find_if(
        map.labels, [&](const MapLabel& label) { return label.kind == LabelKind::Region && label.index == region; });
    return found == map.labels.end() ? nullptr : &*found;
}

void addSizes() {
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("the smallest page") << QSizeF(app::smallestWidthMm, app::smallestHeightMm);
    QTest::newRow("small square") << QSizeF(100, 100);
    QTest::newRow("small portrait") << QSizeF(120, 160);
    QTest::newRow("default") << QSizeF(180, 135);
    QTest::newRow("A4 portrait") << QSizeF(210, 297);
    QTest::newRow("16:9") << QSizeF(338, 190);
}

}  // namespace

class TestMapLabels : public QObject {
    Q_OBJECT

private slots:
    void namesOfOwnPointsStandBesideThemAndCoverNothing() {
        const Labelled map =
            labelled({180, 140}, Language::Chinese, true, 1, app::Furniture::Page, support::withOverlays());
        std::vector<const MapLabel*> own;
        for (const MapLabel& label : map.labels) {
            if (label.kind == LabelKind::OverlayPoint) {
                own.push_back(&label);
            }
        }
        QCOMPARE(own.size(), 2U);  // one has no name, and the names of another overlay are not shown
        QCOMPARE(own[0]->text, QStringLiteral("拉萨"));
        for (const MapLabel* label : own) {
            for (const MapLabel& other : map.labels) {
                if (&other != label && other.kind != LabelKind::DividingLine) {
                    QVERIFY2(!other.box.intersects(label->box), qPrintable(other.text + label->text));
                }
            }
        }
    }

    void theNameOfALineIsUprightInEitherDirection() {
        Labelled map = labelled({180, 135}, Language::English, true);
        const auto turnOfName = [&] {
            app::LabelCache cache;
            const app::Ruler ruler(map.frame, map.layout.scale);
            const auto labels = app::mapLabels(ruler, map.figure, map.text, map.view, map.layout.map, {}, cache);
            const auto name = std::ranges::find(labels, LabelKind::DividingLine, &MapLabel::kind);
            return name == labels.end() ? 1e9 : std::remainder(name->rotationDegrees, 360);
        };
        const double turn = turnOfName();
        QVERIFY(std::abs(turn) < 90);
        for (core::Layer& layer : map.figure.layers) {
            if (auto* line = std::get_if<core::DividingLineLayer>(&layer)) {
                std::ranges::reverse(line->path);
            }
        }
        QVERIFY(std::abs(turnOfName() - turn) < 1e-9);
    }

    void aNameIsInOrBesideItsRegionAndOnNoOther_data() { addSizes(); }

    void aNameIsInOrBesideItsRegionAndOnNoOther() {
        QFETCH(QSizeF, mm);
        for (const Language language : {Language::Chinese, Language::English}) {
            for (const bool withLinesAndPoints : {false, true}) {
                const Labelled map = labelled(mm, language, withLinesAndPoints);
                QVERIFY(!map.labels.empty());
                QCOMPARE(misleadingName(map), QString());
                QCOMPARE(overlap(map), QString());
                QCOMPARE(joinedNames(map), QString());
            }
        }
    }

    void aNameIsInItsRegionInAWindowAtEveryZoom_data() {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.5, 1.0, 2.0, 5.0, 20.0}) {
            QTest::addRow("%g times", zoom) << zoom;
        }
    }

    void aNameIsInItsRegionInAWindowAtEveryZoom() {
        QFETCH(double, zoom);
        for (const Language language : {Language::Chinese, Language::English}) {
            for (const bool withLinesAndPoints : {false, true}) {
                const Labelled map = labelled({240, 160}, language, withLinesAndPoints, zoom, app::Furniture::Screen);
                QCOMPARE(misleadingName(map), QString());
                QCOMPARE(overlap(map), QString());
                QCOMPARE(joinedNames(map), QString());
            }
        }
    }

    void namesOfInlandProvincesAreInsideThem_data() { addSizes(); }

    /// Jiangxi, Anhui, Henan, Hubei, Hunan, Shanxi, Ningxia, Guizhou, Jilin.
    void namesOfInlandProvincesAreInsideThem() {
        QFETCH(QSizeF, mm);
        int named = 0;
        for (const Language language : {Language::Chinese, Language::English}) {
            const Labelled map = labelled(mm, language, true);
            for (const char* code :
                 {"360000", "340000", "410000", "420000", "430000", "140000", "640000", "520000", "220000"}) {
                if (const MapLabel* name = nameOf(map, code)) {
                    const auto region =
                        map.figure.regions->at(map.view.toMap({name->box.center().x(), name->box.center().y()}));
                    QVERIFY2(region == name->index, code);
                    ++named;
                }
            }
        }
        QVERIFY(named > 0);
    }

    void aPageOfUsualSizeNamesEveryProvince() {
        const Labelled map = labelled({180, 135}, Language::Chinese, false);
        for (std::size_t i = 0; i < map.figure.regions->size(); ++i) {
            const std::string& code = (*map.figure.regions)[i].code.text();
            const bool mayBeLeftOut = code == "810000" || code == "820000";  // tiny regions
            QVERIFY2(mayBeLeftOut || nameOf(map, code.c_str()), code.c_str());
        }
    }
};

HULINE_TEST_WIDGETS(TestMapLabels)
#include "tst_map_labels.moc"
