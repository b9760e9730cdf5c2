// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListWidget>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "app/panels/layers_panel.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

core::Dataset datasetWithAllLayers() {
    core::Dataset dataset = support::sampleDataset();
    const core::Polyline line{{0, 0}, {1, 1}};
    dataset.baseMap = std::make_shared<const core::BaseMap>(
        core::BaseMap{{core::MultiPolygon{}}, {line}, {core::GraticuleLine{false, 30, line}}, std::nullopt});
    dataset.overlays =
        std::make_shared<const std::vector<core::Overlay>>(std::vector<core::Overlay>{{"road", {}, {line}}});
    return dataset;
}

/// A panel whose requests change the figure, as in the window.
class ShownLayersPanel {
public:
    ShownLayersPanel() : requests(&panel, &app::LayersPanel::changeRequested) {
        panel.setWording(app::Wording(app::Language::English));
        panel.setFigure(core::makeFigure(dataset, spec));
        QObject::connect(&panel, &app::LayersPanel::changeRequested, &panel, [this](const core::Change& change) {
            spec = core::applied(spec, change);
            panel.setFigure(core::makeFigure(dataset, spec));
        });
    }
    [[nodiscard]] QListWidget& list() const { return *panel.findChild<QListWidget*>(); }

    core::Dataset dataset = datasetWithAllLayers();
    core::MapSpec spec = support::paperSpec();  ///< With the changes that were requested.
    app::LayersPanel panel;
    QSignalSpy requests;
};

}  // namespace

class LayersPanelTest : public QObject {
    Q_OBJECT

private slots:
    void listsTheTopmostLayerFirst();
    void aTickShowsALayer();
    void buttonsMoveALayer();
    void movesAndBackLeaveTheSpecAsItWas();
    void aDropMovesALayer();
    void layersDoNotMoveBeyondTheEnds();
    void layersThatTheDataCannotFillAreNotListed();
};

void LayersPanelTest::listsTheTopmostLayerFirst() {
    const ShownLayersPanel shown;
    const QListWidget& list = shown.list();
    QCOMPARE(list.count(), static_cast<int>(core::allLayers().size()));
    QCOMPARE(list.item(0)->text(), QStringLiteral("Region names"));
    QCOMPARE(list.item(list.count() - 1)->text(), QStringLiteral("Neighbouring land"));
    QCOMPARE(list.item(1)->text(), QStringLiteral("Own lines and points"));
    QCOMPARE(list.item(2)->checkState(), Qt::Unchecked);  // pilot cities
    QCOMPARE(shown.requests.count(), 0);
}

void LayersPanelTest::aTickShowsALayer() {
    const ShownLayersPanel shown;
    shown.list().item(2)->setCheckState(Qt::Checked);
    QCOMPARE(shown.requests.count(), 1);
    QVERIFY(shown.spec == core::withLayer(support::paperSpec(), core::LayerKind::Places, true));
}

void LayersPanelTest::buttonsMoveALayer() {
    const ShownLayersPanel shown;
    shown.list().setCurrentRow(0);
    shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->click();
    QCOMPARE(shown.list().item(1)->text(), QStringLiteral("Region names"));
    QCOMPARE(shown.list().currentRow(), 1);
    QCOMPARE(shown.spec.layers.back().kind, core::LayerKind::Overlays);
    shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->click();
    QVERIFY(shown.spec == support::paperSpec());
}

/// Overlays are a layer even where there are none.
void LayersPanelTest::movesAndBackLeaveTheSpecAsItWas() {
    ShownLayersPanel shown;
    shown.dataset = support::sampleDataset();
    shown.panel.setFigure(core::makeFigure(shown.dataset, shown.spec));
    shown.list().setCurrentRow(0);
    shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->click();
    shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->click();
    QVERIFY(shown.spec == support::paperSpec());
}

void LayersPanelTest::aDropMovesALayer() {
    const ShownLayersPanel shown;
    shown.list().setCurrentRow(0);
    QAbstractItemModel& model = *shown.list().model();
    QVERIFY(model.moveRow({}, 0, {}, model.rowCount()));  // as a drop at the end does
    COMPARE_EVENTUALLY(shown.requests.count(), 1);
    QVERIFY(shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->isEnabled());
    QVERIFY(!shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->isEnabled());
    QCOMPARE(shown.spec.layers.front().kind, core::LayerKind::RegionNames);
    QCOMPARE(shown.spec.layers.size(), core::allLayers().size());
}

void LayersPanelTest::layersDoNotMoveBeyondTheEnds() {
    const ShownLayersPanel shown;
    shown.list().setCurrentRow(0);
    QVERIFY(!shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->isEnabled());
    QVERIFY(shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->isEnabled());
    shown.list().setCurrentRow(shown.list().count() - 1);
    QVERIFY(!shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->isEnabled());
}

void LayersPanelTest::layersThatTheDataCannotFillAreNotListed() {
    ShownLayersPanel shown;
    shown.dataset = support::sampleDataset();  // without a base map
    shown.panel.setFigure(core::makeFigure(shown.dataset, shown.spec));
    QCOMPARE(shown.list().count(), 5);
    QCOMPARE(shown.list().item(4)->text(), QStringLiteral("Choropleth"));
    shown.list().setCurrentRow(4);
    shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->click();
    QCOMPARE(shown.list().item(3)->text(), QStringLiteral("Choropleth"));
    QCOMPARE(shown.spec.layers[3].kind, core::LayerKind::Choropleth);  // above the group outlines
    QCOMPARE(shown.spec.layers[2].kind, core::LayerKind::GroupOutlines);
    QCOMPARE(shown.spec.layers[0].kind, core::LayerKind::NeighbouringLand);
}

HULINE_TEST_WIDGETS(LayersPanelTest)
#include "tst_layers_panel.moc"
