// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListWidget>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "app/panels/layers_panel.h"
#include "tests/support/eventually.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/room_test.h"
#include "tests/support/sample_dataset.h"

namespace {

/// A panel whose requests are granted, as in the window.
class Shown {
public:
    Shown() : requests(&panel, &app::LayersPanel::changeRequested) {
        panel.setWording(app::Wording(app::Language::English));
        panel.setFigure(core::makeFigure(dataset, support::paperSpec()));
        QObject::connect(&panel, &app::LayersPanel::changeRequested, &panel,
                         [this](const core::MapSpec& spec) { panel.setFigure(core::makeFigure(dataset, spec)); });
    }
    [[nodiscard]] QListWidget& list() const { return *panel.findChild<QListWidget*>(); }
    [[nodiscard]] core::MapSpec request() const { return requests.last().front().value<core::MapSpec>(); }

    core::Dataset dataset = support::sampleDataset();
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
    void aDropMovesALayer();
    void theEndsMoveNoFurther();
};

void LayersPanelTest::listsTheTopmostLayerFirst() {
    const Shown shown;
    const QListWidget& list = shown.list();
    QCOMPARE(list.count(), static_cast<int>(core::allLayers().size()));
    QCOMPARE(list.item(0)->text(), QStringLiteral("Region names"));
    QCOMPARE(list.item(list.count() - 1)->text(), QStringLiteral("Neighbouring land"));
    QCOMPARE(list.item(1)->checkState(), Qt::Unchecked);  // pilot cities
    QCOMPARE(shown.requests.count(), 0);
}

void LayersPanelTest::aTickShowsALayer() {
    const Shown shown;
    shown.list().item(1)->setCheckState(Qt::Checked);
    QCOMPARE(shown.requests.count(), 1);
    QVERIFY(shown.request() == core::withLayer(support::paperSpec(), core::LayerKind::PilotCities, true));
}

void LayersPanelTest::buttonsMoveALayer() {
    const Shown shown;
    shown.list().setCurrentRow(0);
    shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->click();
    QCOMPARE(shown.list().item(1)->text(), QStringLiteral("Region names"));
    QCOMPARE(shown.list().currentRow(), 1);
    QCOMPARE(shown.request().layers.back().kind, core::LayerKind::PilotCities);
    shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->click();
    QVERIFY(shown.request() == support::paperSpec());
}

void LayersPanelTest::aDropMovesALayer() {
    const Shown shown;
    shown.list().setCurrentRow(0);
    QAbstractItemModel& model = *shown.list().model();
    QVERIFY(model.moveRow({}, 0, {}, model.rowCount()));  // what a drop at the end does
    COMPARE_EVENTUALLY(shown.requests.count(), 1);
    QVERIFY(shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->isEnabled());
    QVERIFY(!shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->isEnabled());
    QCOMPARE(shown.request().layers.front().kind, core::LayerKind::RegionNames);
    QCOMPARE(shown.request().layers.size(), core::allLayers().size());
}

void LayersPanelTest::theEndsMoveNoFurther() {
    const Shown shown;
    shown.list().setCurrentRow(0);
    QVERIFY(!shown.panel.findChild<QToolButton*>(QStringLiteral("up"))->isEnabled());
    QVERIFY(shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->isEnabled());
    shown.list().setCurrentRow(shown.list().count() - 1);
    QVERIFY(!shown.panel.findChild<QToolButton*>(QStringLiteral("down"))->isEnabled());
}

HULINE_TEST_WIDGETS(LayersPanelTest)
#include "tst_layers_panel.moc"
