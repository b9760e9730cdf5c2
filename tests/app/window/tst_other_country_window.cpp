// SPDX-License-Identifier: GPL-3.0-or-later
// The window with a data package of an invented country, in which no text may mention China.
#include <qcustomplot.h>

#include <QDockWidget>
#include <QTest>
#include <algorithm>
#include <memory>

#include "app/load/load_dataset.h"
#include "app/map/map_view.h"
#include "app/window/main_window.h"
#include "core/figure/choices.h"
#include "tests/app/window/window_texts.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/eventually.h"
#include "tests/support/foreign_words.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

/// The labels of the ticks of all axes. They are made when the chart is drawn.
QStringList tickLabelsOf(QCustomPlot& plot) {
    QStringList labels;
    for (QCPAxisRect* rect : plot.axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            labels << axis->tickVectorLabels().toList();
        }
    }
    return labels;
}

/// The titles, labels and legends of a chart.
QStringList textsOf(QCustomPlot& plot) {
    QStringList texts = tickLabelsOf(plot);
    for (QCPAxisRect* rect : plot.axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            texts << axis->label();
        }
    }
    for (int i = 0; i < plot.plottableCount(); ++i) {
        texts << plot.plottable(i)->name();
    }
    return texts;
}

QStringList foreignWordsIn(const app::MainWindow& window) {
    QStringList found;
    const support::Texts texts = support::textsOf(window);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        for (const QString& word : support::foreignWordsIn(text.value())) {
            found << QStringLiteral("%1 in %2: %3").arg(word, text.key(), text.value());
        }
    }
    for (QCustomPlot* plot : window.findChildren<QCustomPlot*>()) {
        for (const QString& text : textsOf(*plot)) {
            for (const QString& word : support::foreignWordsIn(text)) {
                found << QStringLiteral("%1 in a chart: %2").arg(word, text);
            }
        }
    }
    return found;
}

}  // namespace

class TestOtherCountryWindow : public QObject {
    Q_OBJECT

private slots:
    void noPanelMentionsChina_data() { support::addLanguages(); }
    void noPanelMentionsChina() {
        QFETCH(const app::Language, language);
        app::MainWindow window(std::get<app::LoadedData>(app::loadData({test::veloria(), test::veloria()}, {})),
                               language);
        window.findChild<app::MapView*>()->setUpdatesEnabled(false);  // its painted texts are not examined
        window.show();
        const QList<QDockWidget*> docks = window.findChildren<QDockWidget*>();
        QVERIFY(docks.size() > 4);
        app::Workbench& workbench = window.workbench();
        const core::Choices choices = *workbench.figure().choices;
        for (const core::IndicatorChoice& choice : choices.indicators) {
            workbench.choose(core::SetIndicator{choice.indicator});
            for (QDockWidget* dock : docks) {
                dock->raise();
                QCoreApplication::processEvents();
                QCOMPARE(foreignWordsIn(window), QStringList());
            }
            for (const core::AnalysisKind kind : core::allAnalysisKinds()) {
                workbench.choose(core::SetAnalysisKind{kind});
                VERIFY_EVENTUALLY(workbench.figure().spec.analysis.kind == kind);
                QCoreApplication::processEvents();
                QCOMPARE(foreignWordsIn(window), QStringList());
            }
            for (const core::ColourBy colourBy : core::allColourBys()) {
                workbench.choose(core::SetColourBy{colourBy});
                QCoreApplication::processEvents();
                QCOMPARE(foreignWordsIn(window), QStringList());
            }
        }
        const QList<QCustomPlot*> plots = window.findChildren<QCustomPlot*>();
        QVERIFY(std::ranges::any_of(plots, [](QCustomPlot* plot) { return !tickLabelsOf(*plot).isEmpty(); }));
    }
};

HULINE_TEST_WIDGETS(TestOtherCountryWindow)
#include "tst_other_country_window.moc"
