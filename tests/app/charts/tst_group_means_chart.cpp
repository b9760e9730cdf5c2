// SPDX-License-Identifier: GPL-3.0-or-later
#include <qcustomplot.h>

#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "app/charts/group_means_chart.h"
#include "app/drawing/canvas.h"
#include "core/colour/palette.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/room_test.h"

namespace {

core::MapSpec coastAndInland() {
    core::MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    spec.period = core::Period::year(2022);
    return spec;
}

/// A chart with a layout, as on the screen.
class ShownChart {
public:
    explicit ShownChart(const core::MapSpec& spec) {
        chart.setFigure(core::makeFigure(support::sampleDataset(), spec));
        chart.resize(420, 320);
        chart.show();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    /// The text of every label, with plain spaces and without joiners.
    [[nodiscard]] QString labels() const {
        QString texts;
        for (const QLabel* label : chart.findChildren<QLabel*>()) {
            texts += label->text();
        }
        return texts.remove(QChar(0x2060)).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }
    [[nodiscard]] QCustomPlot& plot() const { return *chart.findChild<QCustomPlot*>(); }
    [[nodiscard]] const QCPBars& bars(int group) const { return *qobject_cast<QCPBars*>(plot().plottable(group)); }

    app::GroupMeansChart chart;
};

}  // namespace

class GroupMeansChartTest : public QObject {
    Q_OBJECT

private slots:
    void barsAreGroupMeansAndAbsentYearsHaveNone();
    void linesBreakWhereAYearIsAbsent();
    void pointsDistinguishPublishedFromDerived();
    void otherIndicatorsHaveOnlyBars();
    void aBarIsFilledEvenlyFromZeroToItsValue();
    void aResizedChartIsDrawnOnceAndFitsAtOnce();
    void titlesNameIndicatorAndUnit();
    void legendNamesEveryGroup();
    void legendDistinguishesTheNationFromAllProvincesTogether();
    void aClickAnnouncesThePeriodUnderIt();
    void hoveringReadsThePeriodUnderIt();
    void theCurrentPeriodIsMarked();
    void anotherYearLooksLikeARedrawnChart();
    void textFollowsThePalette();
};

void GroupMeansChartTest::barsAreGroupMeansAndAbsentYearsHaveNone() {
    const ShownChart shown(coastAndInland());
    const auto& coast = *shown.bars(0).data();
    const auto& inland = *shown.bars(1).data();
    QCOMPARE(coast.size(), 3);
    QCOMPARE(coast.at(0)->mainValue(), (400 + 300) / 2.0);
    QCOMPARE(coast.at(2)->mainValue(), (600 + 500) / 2.0);
    QCOMPARE(inland.size(), 2);  // D has no GDP in 2020, so its group has no mean
    QCOMPARE(inland.at(0)->mainValue(), (200 + 100) / 2.0);
}

void GroupMeansChartTest::linesBreakWhereAYearIsAbsent() {
    const ShownChart shown(coastAndInland());
    const auto& coast = *shown.plot().graph(0)->data();
    QCOMPARE(coast.size(), 3);
    QVERIFY(std::isnan(coast.at(0)->value));
    QCOMPARE(coast.at(1)->value, 45000.0);
    QCOMPARE(coast.at(2)->value, 55000.0);
}

void GroupMeansChartTest::pointsDistinguishPublishedFromDerived() {
    const ShownChart shown(coastAndInland());
    const auto& published = *shown.plot().graph(1)->data();
    const auto& derived = *shown.plot().graph(2)->data();
    QCOMPARE(published.size(), 1);
    QCOMPARE(published.at(0)->key, 2.0);  // 2022
    QCOMPARE(derived.size(), 1);
    QCOMPARE(derived.at(0)->key, 1.0);  // 2021
}

void GroupMeansChartTest::otherIndicatorsHaveOnlyBars() {
    const ShownChart shown(core::withIndicator(coastAndInland(), core::IndicatorId("population")));
    QVERIFY(!shown.plot().yAxis2->visible());
    QCOMPARE(shown.bars(0).data()->at(0)->mainValue(), 100.0);
}

void GroupMeansChartTest::aBarIsFilledEvenlyFromZeroToItsValue() {
    ShownChart shown(core::withIndicator(coastAndInland(), core::IndicatorId("population")));
    shown.chart.resize(420, 700);  // bars of more rows than are filled at a time
    const QImage image = shown.chart.grab().toImage();
    QCustomPlot& plot = shown.plot();
    const QPoint origin = plot.mapTo(&shown.chart, QPoint(0, 0));
    const QCPBarsData& bar = *shown.bars(0).data()->at(0);
    const int x = origin.x() + qRound(plot.xAxis->coordToPixel(bar.mainKey()));
    const int top = origin.y() + qRound(plot.yAxis->coordToPixel(bar.mainValue()));
    const int zero = origin.y() + qRound(plot.yAxis->coordToPixel(0));
    QVERIFY2(zero - top > 2 * 64, qPrintable(QString::number(zero - top)));
    for (int y = top + 1; y < zero - 1; ++y) {
        QCOMPARE(image.pixelColor(x, y), shown.bars(0).brush().color());
    }
    QVERIFY(image.pixelColor(x, top - 2) != shown.bars(0).brush().color());
}

void GroupMeansChartTest::aResizedChartIsDrawnOnceAndFitsAtOnce() {
    ShownChart shown(coastAndInland());
    const QSignalSpy replots(&shown.plot(), &QCustomPlot::afterReplot);
    shown.chart.resize(500, 400);
    shown.chart.setFigure(core::makeFigure(support::sampleDataset(), support::paperSpec()));
    shown.chart.resize(600, 450);
    QCOMPARE(replots.count(), 0);
    const QImage grabbed = shown.chart.grab().toImage();
    QVERIFY(replots.count() >= 1);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(shown.chart.grab().toImage(), grabbed);
}

void GroupMeansChartTest::titlesNameIndicatorAndUnit() {
    const ShownChart shown(coastAndInland());
    QStringList texts;
    for (const QLabel* label : shown.chart.findChildren<QLabel*>()) {
        texts << label->text();
    }
    QVERIFY(texts.contains(QStringLiteral("Bars: GDP, group means\n100 million yuan")));
    QVERIFY(texts.contains(QStringLiteral("Lines: GDP per capita, group means\nyuan")));
}

void GroupMeansChartTest::legendNamesEveryGroup() {
    const ShownChart shown(coastAndInland());
    const QString texts = shown.labels();
    QVERIFY(texts.contains(QStringLiteral("Coast")));
    QVERIFY(texts.contains(QStringLiteral("Inland")));
    QVERIFY(texts.contains(app::dataColour(core::groupPalette()[1]).name()));
    QVERIFY(texts.contains(QStringLiteral("nation")));
}

void GroupMeansChartTest::legendDistinguishesTheNationFromAllProvincesTogether() {
    // The sample has a national per capita figure for 2022 only, and no population of the nation.
    const QString mixed = ShownChart(coastAndInland()).labels();
    QVERIFY2(mixed.contains(QStringLiteral("nation, or all regions combined")), qPrintable(mixed));
    const QString pooled =
        ShownChart(core::withIndicator(coastAndInland(), core::IndicatorId("population-density"))).labels();
    QVERIFY2(pooled.contains(QStringLiteral("all regions combined")), qPrintable(pooled));
    QVERIFY2(!pooled.contains(QStringLiteral("nation")), qPrintable(pooled));
}

void GroupMeansChartTest::aClickAnnouncesThePeriodUnderIt() {
    const ShownChart shown(coastAndInland());
    QSignalSpy clicked(&shown.chart, &app::GroupMeansChart::periodClicked);
    QCustomPlot& plot = shown.plot();
    const QPoint on2021(static_cast<int>(plot.xAxis->coordToPixel(1)), plot.axisRect()->center().y());
    QTest::mouseClick(&plot, Qt::LeftButton, {}, on2021);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.front().front().value<core::Period>(), core::Period::year(2021));
}

void GroupMeansChartTest::hoveringReadsThePeriodUnderIt() {
    const ShownChart shown(coastAndInland());
    QCustomPlot& plot = shown.plot();
    const QPointF on2021(plot.xAxis->coordToPixel(1), plot.axisRect()->center().y());
    QMouseEvent move(QEvent::MouseMove, on2021, plot.mapToGlobal(on2021), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(&plot, &move);
    const QString text = QToolTip::text();
    QVERIFY(text.contains(QStringLiteral("<b>2021</b>")));
    QVERIFY(text.contains(QStringLiteral("450.0")));   // GDP, mean of A and B
    QVERIFY(text.contains(QStringLiteral("45,000")));  // per capita
    QVERIFY(text.contains(QStringLiteral("derived")));
}

void GroupMeansChartTest::theCurrentPeriodIsMarked() {
    const ShownChart shown(coastAndInland());
    const auto* band = qobject_cast<QCPItemRect*>(shown.plot().item(0));
    QVERIFY(band->visible());
    QCOMPARE(band->topLeft->key(), 1.5);
    QCOMPARE(band->bottomRight->key(), 2.5);
}

void GroupMeansChartTest::anotherYearLooksLikeARedrawnChart() {
    core::MapSpec spec = coastAndInland();
    ShownChart shown(spec);
    const QImage before = shown.plot().grab().toImage();
    spec.period = core::Period::year(2020);
    const ShownChart anew(spec);
    shown.chart.setFigure(core::makeFigure(support::sampleDataset(), spec));
    const QImage moved = shown.plot().grab().toImage();
    QVERIFY(moved != before);
    QCOMPARE(moved, anew.plot().grab().toImage());
}

void GroupMeansChartTest::textFollowsThePalette() {
    ShownChart shown(coastAndInland());
    QPalette dark = shown.chart.palette();
    dark.setColor(QPalette::Text, Qt::white);
    shown.chart.setPalette(dark);
    QCOMPARE(shown.plot().xAxis->tickLabelColor(), QColor(Qt::white));
}

HULINE_TEST_WIDGETS(GroupMeansChartTest)
#include "tst_group_means_chart.moc"
