// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/analysis_chart.h"

#include <qcustomplot.h>

#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "app/load/load_dataset.h"
#include "core/figure/figure_cache.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/room_test.h"

namespace {

using core::AnalysisKind;

constexpr std::size_t manyRegions = 620;

const core::Dataset& country() {
    static const core::Dataset dataset = support::generatedDataset(manyRegions, 4, 3);
    return dataset;
}

/// `series` with every value above `limit` lowered to it.
core::Series capped(const core::Series& series, double limit) {
    std::vector<core::SeriesRecord> records;
    for (const core::Period period : series.periods()) {
        for (const core::RegionCode& code : series.codes()) {
            if (const auto value = series.at(code, period)) {
                records.push_back({code, period, {std::min(value->value, limit), value->provenance}});
            }
        }
    }
    return {{series.indicator(), series.edition(), series.citation(), series.grouping()}, std::move(records)};
}

/// A country in which all regions have the same values, in every series.
core::Dataset countryOfTies() {
    core::DatasetParts parts = support::generatedParts(manyRegions, 2, 3);
    std::ranges::transform(parts.series, parts.series.begin(),
                           [](const core::Series& series) { return capped(series, 1e-3); });
    return core::join(std::move(parts)).dataset;
}

core::MapSpec specOf(AnalysisKind kind, int year) {
    core::MapSpec spec = core::withPeriod(support::paperSpec(), core::Period::year(year));
    spec.analysis.kind = kind;
    return spec;
}

class Shown {
public:
    explicit Shown(AnalysisKind analysis) : kind(analysis) {
        chart.resize(500, 700);
        chart.setWording(app::Wording(app::Language::English));
        show(2022);
        chart.show();
        QCoreApplication::processEvents();
    }
    void show(int year) {
        figure = core::makeFigure(country(), specOf(kind, year), cache);
        chart.setFigure(figure);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QCustomPlot& plot() const { return *chart.findChild<QCustomPlot*>(); }
    template <class Chart>
    [[nodiscard]] const Chart& analysed() const {
        return std::get<Chart>(figure.analysis->chart);
    }

    AnalysisKind kind;
    core::FigureCache cache;
    core::Figure figure;
    app::AnalysisChart chart;
};

/// The lowest and the highest end point of the lines of ranks.
std::pair<double, double> endsOfRanks(QCustomPlot& plot) {
    double lowest = 1e9;
    double highest = 0;
    for (int i = 0; i < plot.plottableCount(); ++i) {
        const auto* line = qobject_cast<const QCPGraph*>(plot.plottable(i));
        if (line && !line->data()->isEmpty()) {
            const double rank = (line->data()->constEnd() - 1)->value;
            lowest = std::min(lowest, rank);
            highest = std::max(highest, rank);
        }
    }
    return {lowest, highest};
}

int linesOf(QCustomPlot& plot) {
    int lines = 0;
    for (int i = 0; i < plot.plottableCount(); ++i) {
        const auto* line = qobject_cast<const QCPGraph*>(plot.plottable(i));
        lines += line && !line->data()->isEmpty() ? 1 : 0;
    }
    return lines;
}

/// Points at whole units, drawn by one kind of graph on a device of some pixels a unit.
template <class Graph>
QImage pointsDrawnBy(const QVector<QPoint>& points, double pixelsPerUnit = 1) {
    constexpr QSize size(600, 500);
    QCustomPlot plot;
    plot.setViewport(QRect(QPoint(), size));
    plot.replot();
    auto* graph = new Graph(plot.xAxis, plot.yAxis);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QColor(0, 0, 0), QColor(200, 60, 40), 7));
    for (const QPoint point : points) {
        graph->addData(plot.xAxis->pixelToCoord(point.x()), plot.yAxis->pixelToCoord(point.y()));
    }
    QImage image((QSizeF(size) * pixelsPerUnit).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelsPerUnit);
    image.fill(Qt::white);
    QCPPainter painter(&image);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    return image;
}

/// A lattice of points that do not overlap.
QVector<QPoint> lattice(int columns, int rows) {
    QVector<QPoint> pixels;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            pixels << QPoint(60 + 13 * column + row % 3, 40 + 14 * row);
        }
    }
    return pixels;
}

}  // namespace

class AnalysisChartTest : public QObject {
    Q_OBJECT

private slots:
    void anotherYearMovesOnlyTheBand_data();
    void anotherYearMovesOnlyTheBand();
    void chartsOfOneYearAreRedrawn();
    void theFirstRanksAreShownForManyRegions();
    void theSelectedRegionIsAmongTheShownRanks();
    void tiesDoNotAddLines();
    void longNamesAreShortened();
    void pointsOfManyPeriodsAreSmall();
    void aGapInPercentNamesItsReference();
    void aLorenzCurveNamesTheWeightOfTheData();
    void theLegendIsNotCut_data();
    void theLegendIsNotCut();
    void theAxisHoldsAllRanksOfTheSelectedRegion();
    void aChartOfAllYearsIsRedrawnWhenItChanges();
    void aLongLorenzCurveIsSimplifiedWithoutMoving();
    void aPointCloudLooksLikeSinglePoints_data();
    void aPointCloudLooksLikeSinglePoints();
    void fewPointsAreDrawnIndividually();
};

void AnalysisChartTest::anotherYearMovesOnlyTheBand_data() {
    QTest::addColumn<AnalysisKind>("kind");
    QTest::addColumn<bool>("isOverTime");
    QTest::newRow("gap") << AnalysisKind::GapOverTime << true;
    QTest::newRow("inequality") << AnalysisKind::InequalityOverTime << true;
    QTest::newRow("decomposition") << AnalysisKind::TheilDecomposition << true;
    QTest::newRow("ranks") << AnalysisKind::Ranks << true;
    QTest::newRow("convergence") << AnalysisKind::BetaConvergence << false;
}

void AnalysisChartTest::anotherYearMovesOnlyTheBand() {
    QFETCH(const AnalysisKind, kind);
    QFETCH(const bool, isOverTime);
    Shown shown(kind);
    const QImage before = shown.plot().grab().toImage();
    const QSignalSpy replots(&shown.plot(), &QCustomPlot::afterReplot);
    shown.show(2024);
    QCOMPARE(replots.count(), 0);
    const QImage moved = shown.plot().grab().toImage();
    QCOMPARE(moved != before, isOverTime);
    Shown anew(kind);
    anew.show(2023);
    anew.show(2024);
    anew.plot().replot();
    QCOMPARE(moved, anew.plot().grab().toImage());
}

void AnalysisChartTest::chartsOfOneYearAreRedrawn() {
    Shown shown(AnalysisKind::LorenzCurve);
    const QSignalSpy replots(&shown.plot(), &QCustomPlot::afterReplot);
    shown.show(2024);
    QCOMPARE(replots.count(), 1);
}

void AnalysisChartTest::theFirstRanksAreShownForManyRegions() {
    const Shown shown(AnalysisKind::Ranks);
    QCOMPARE(linesOf(shown.plot()), 40);
    QCOMPARE(endsOfRanks(shown.plot()), std::pair(1.0, 40.0));
    QCOMPARE(shown.plot().yAxis->label(), QStringLiteral("Ranks 1 to 40 of 620 in the last period"));
}

void AnalysisChartTest::theSelectedRegionIsAmongTheShownRanks() {
    Shown shown(AnalysisKind::Ranks);
    const auto& chart = shown.analysed<core::RankChart>();
    const auto [from, to] = std::pair{std::size_t{300}, manyRegions};
    for (const std::size_t rank : {from, to}) {
        const auto region = std::ranges::find_if(chart.ranks, [&](const auto& ranks) { return ranks.back() == rank; });
        QVERIFY(region != chart.ranks.end());
        shown.chart.setSelected(chart.regions[static_cast<std::size_t>(region - chart.ranks.begin())]);
        QCoreApplication::processEvents();
        const auto [lowest, highest] = endsOfRanks(shown.plot());
        QVERIFY(lowest <= static_cast<double>(rank) && static_cast<double>(rank) <= highest);
        QCOMPARE(highest - lowest, 39.0);
        QCOMPARE(linesOf(shown.plot()), 40);
    }
}

void AnalysisChartTest::tiesDoNotAddLines() {
    const core::Dataset dataset = countryOfTies();
    core::MapSpec spec = core::withIndicator(specOf(AnalysisKind::Ranks, 2024), core::IndicatorId("gdp"));
    spec.analysis.kind = AnalysisKind::Ranks;
    const core::Figure figure = core::makeFigure(dataset, spec);
    QCOMPARE(std::get<core::RankChart>(figure.analysis->chart).ranks.back().back(), std::optional(std::size_t{1}));
    app::AnalysisChart chart;
    chart.resize(500, 700);
    chart.setFigure(figure);
    chart.setSelected(dataset.panel->codeOf(400));
    QCOMPARE(linesOf(*chart.findChild<QCustomPlot*>()), 40);
}

void AnalysisChartTest::longNamesAreShortened() {
    Shown shown(AnalysisKind::Ranks);
    for (const int width : {500, 160}) {
        shown.chart.resize(width, 700);
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
        int names = 0;
        for (int i = 0; i < shown.plot().itemCount(); ++i) {
            if (auto* name = qobject_cast<QCPItemText*>(shown.plot().item(i))) {
                ++names;
                QVERIFY(name->right->pixelPosition().x() <= shown.plot().width());
            }
        }
        QCOMPARE(names, 40);
    }
}

void AnalysisChartTest::pointsOfManyPeriodsAreSmall() {
    QCustomPlot plot;
    plot.setViewport(QRect(0, 0, 400, 300));
    plot.addGraph()->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, app::linePointSize));
    const auto sizeWith = [&](int years) {
        std::vector<core::Period> periods;
        for (int year = 0; year < years; ++year) {
            periods.push_back(core::Period::year(1800 + year));
        }
        plot.xAxis->setRange(-0.5, years - 0.5);
        plot.replot();
        app::fitPeriodAxis(plot, periods, app::Wording(app::Language::English), QFontMetrics(plot.font()));
        return plot.graph(0)->scatterStyle().size();
    };
    QCOMPARE(sizeWith(10), app::linePointSize);
    QVERIFY(sizeWith(90) < 4);  // some 4 px for each year
    QCOMPARE(sizeWith(220), 2.0);
    QCOMPARE(sizeWith(10), app::linePointSize);
}

void AnalysisChartTest::aGapInPercentNamesItsReference() {
    const auto nameOfSecondLine = [](const core::Dataset& dataset, const core::MapSpec& spec) {
        app::AnalysisChart chart;
        chart.setWording(app::Wording(app::Language::English));
        chart.setFigure(core::makeFigure(dataset, spec));
        const QCustomPlot& plot = *chart.findChild<QCustomPlot*>();
        return plot.graphCount() > 1 ? plot.graph(1)->name() : QString();
    };
    core::MapSpec spec = core::withPeriod(support::paperSpec(), core::Period::year(2022));
    spec = core::withIndicator(spec, core::IndicatorId("gdp-per-capita"));
    spec.grouping = "coast-inland";
    QCOMPARE(nameOfSecondLine(support::sampleDataset(), spec),
             QStringLiteral("Gap in per cent of the national level (right)"));
    const core::Dataset withoutWhole = app::loadDataset({test::veloria(), test::veloria()}).dataset;
    QCOMPARE(nameOfSecondLine(withoutWhole, core::initialSpec(withoutWhole)),
             QStringLiteral("Gap in per cent of all counties combined (right)"));
}

void AnalysisChartTest::aLorenzCurveNamesTheWeightOfTheData() {
    const auto axisOf = [](const core::Dataset& dataset, core::MapSpec spec, core::Weighting weighting) {
        spec.analysis.kind = AnalysisKind::LorenzCurve;
        spec.analysis.weighting = weighting;
        app::AnalysisChart chart;
        chart.setWording(app::Wording(app::Language::English));
        chart.setFigure(core::makeFigure(dataset, spec));
        return chart.findChild<QCustomPlot*>()->xAxis->label();
    };
    const core::MapSpec spec = specOf(AnalysisKind::LorenzCurve, 2022);
    QCOMPARE(axisOf(support::sampleDataset(), spec, core::Weighting::ByPopulation),
             QStringLiteral("Cumulative share of the weight (Population), %"));
    QCOMPARE(axisOf(support::sampleDataset(), spec, core::Weighting::Unweighted),
             QStringLiteral("Cumulative share of regions, %"));
    const core::Dataset counties = app::loadDataset({test::veloria(), test::veloria()}).dataset;
    QCOMPARE(axisOf(counties, core::initialSpec(counties), core::Weighting::ByPopulation),
             QStringLiteral("Cumulative share of the weight (Residents), %"));
}

void AnalysisChartTest::theLegendIsNotCut_data() {
    QTest::addColumn<AnalysisKind>("kind");
    for (const AnalysisKind kind : core::allAnalysisKinds()) {
        QTest::addRow("%s", std::string(core::idOf(kind)).c_str()) << kind;
    }
}

void AnalysisChartTest::theLegendIsNotCut() {
    QFETCH(const AnalysisKind, kind);
    Shown shown(kind);
    for (const int width : {900, 300, 900}) {
        shown.chart.resize(width, 700);
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
        const QCPLegend& legend = *shown.plot().legend;
        for (int i = 0; i < legend.itemCount(); ++i) {
            if (const QCPAbstractLegendItem* item = legend.item(i)) {
                QVERIFY2(item->outerRect().width() >= item->minimumOuterSizeHint().width(),
                         qPrintable(QString::number(i)));
                QVERIFY2(item->outerRect().right() <= shown.plot().width(), qPrintable(QString::number(i)));
            }
        }
        if (width == 900) {
            QCOMPARE(legend.columnCount(), std::min(2, legend.itemCount()));
        }
    }
}

void AnalysisChartTest::theAxisHoldsAllRanksOfTheSelectedRegion() {
    Shown shown(AnalysisKind::Ranks);
    const auto& chart = shown.analysed<core::RankChart>();
    shown.chart.setSelected(chart.regions[7]);
    for (const auto& rank : chart.ranks[7]) {
        QVERIFY(!rank || shown.plot().yAxis->range().contains(static_cast<double>(*rank)));
    }
}

void AnalysisChartTest::aChartOfAllYearsIsRedrawnWhenItChanges() {
    Shown shown(AnalysisKind::Ranks);
    const QSignalSpy replots(&shown.plot(), &QCustomPlot::afterReplot);
    shown.chart.setSelected(shown.analysed<core::RankChart>().regions[7]);
    QCoreApplication::processEvents();
    QCOMPARE(replots.count(), 1);
    shown.chart.setWording(app::Wording(app::Language::Chinese));
    QCoreApplication::processEvents();
    QCOMPARE(replots.count(), 2);
    core::MapSpec spec = specOf(shown.kind, 2022);
    spec.grouping = "thirty";
    shown.figure = core::makeFigure(country(), spec, shown.cache);
    shown.chart.setFigure(shown.figure);
    QCoreApplication::processEvents();
    QCOMPARE(replots.count(), 3);
}

void AnalysisChartTest::aLongLorenzCurveIsSimplifiedWithoutMoving() {
    constexpr std::size_t thousands = 3000;
    const core::Figure figure =
        core::makeFigure(support::generatedDataset(thousands, 2, 3), specOf(AnalysisKind::LorenzCurve, 2024));
    app::AnalysisChart chart;
    chart.setFigure(figure);
    const auto* curve = qobject_cast<QCPCurve*>(chart.findChild<QCustomPlot*>()->plottable(0));
    QVERIFY(curve != nullptr);
    const auto& whole = std::get<core::LorenzChart>(figure.analysis->chart).curve;
    QVERIFY(static_cast<std::size_t>(curve->dataCount()) < whole.size() * 2 / 3);
    QCOMPARE(curve->data()->constBegin()->key, 0.0);
    QCOMPARE((curve->data()->constEnd() - 1)->value, 100.0);
    for (const core::LorenzPoint& point : whole) {
        const auto after =
            std::find_if(curve->data()->constBegin(), curve->data()->constEnd(),
                         [&](const QCPCurveData& drawn) { return drawn.key >= 100 * point.weightShare; });
        QVERIFY(after != curve->data()->constEnd());
        const auto before = after == curve->data()->constBegin() ? after : after - 1;
        const double span = after->key - before->key;
        const double part = span > 0 ? (100 * point.weightShare - before->key) / span : 0;
        QVERIFY(std::abs(before->value + part * (after->value - before->value) - 100 * point.valueShare) < 0.01);
    }
}

void AnalysisChartTest::aPointCloudLooksLikeSinglePoints_data() {
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("different");  // where a pixel's middle is not the point
    QTest::newRow("1") << 1.0 << 0.0;
    QTest::newRow("1.5") << 1.5 << 0.01;
    QTest::newRow("2") << 2.0 << 0.05;
    QTest::newRow("3") << 3.0 << 0.0;
}

void AnalysisChartTest::aPointCloudLooksLikeSinglePoints() {
    QFETCH(const double, ratio);
    QFETCH(const double, different);
    const QVector<QPoint> many = lattice(38, 26);
    const QImage cloud = pointsDrawnBy<app::PointCloud>(many, ratio);
    const QImage points = pointsDrawnBy<QCPGraph>(many, ratio);
    QVERIFY(support::imageDifference(cloud, points, 96).differentPart <= different);
    QVERIFY(support::imageDifference(cloud, pointsDrawnBy<app::PointCloud>({}, ratio), 8).differentPart > 0.1);
    QCOMPARE(pointsDrawnBy<app::PointCloud>(many + many, ratio), cloud);  // the second set covers the first
}

void AnalysisChartTest::fewPointsAreDrawnIndividually() {
    const QVector<QPoint> few = lattice(5, 5);
    QCOMPARE(pointsDrawnBy<app::PointCloud>(few), pointsDrawnBy<QCPGraph>(few));
}

HULINE_TEST_WIDGETS(AnalysisChartTest)
#include "tst_analysis_chart.moc"
