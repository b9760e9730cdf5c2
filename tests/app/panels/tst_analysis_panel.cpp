// SPDX-License-Identifier: GPL-3.0-or-later
#include <qcustomplot.h>

#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolTip>
#include <QtTest>
#include <map>
#include <numeric>

#include "app/charts/analysis_chart.h"
#include "app/package/data_package.h"
#include "app/panels/analysis_panel.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/eventually.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"

namespace {

using support::contentOf;

core::MapSpec specOf(core::AnalysisKind kind) {
    core::MapSpec spec = core::defaultSpec(support::shippedDataset());
    spec.analysis.kind = kind;
    return spec;
}

core::Figure figureOf(const core::MapSpec& spec) { return core::makeFigure(support::shippedDataset(), spec); }

/// The figure with a kind of analysis, made once.
const core::Figure& figureOf(core::AnalysisKind kind) {
    static std::map<core::AnalysisKind, core::Figure> figures;
    const auto found = figures.find(kind);
    return found == figures.end() ? figures.emplace(kind, figureOf(specOf(kind))).first->second : found->second;
}

/// A panel on the program's own data. Its requests change the figure, as in the window.
class ShownAnalysisPanel {
public:
    explicit ShownAnalysisPanel(const core::Figure& opening, app::Language language = app::Language::English)
        : installed(language), spec(opening.spec), requests(&panel, &app::AnalysisPanel::changeRequested) {
        panel.resize(440, 700);
        panel.setWording(app::Wording(language));
        panel.setFigure(opening);
        QObject::connect(&panel, &app::AnalysisPanel::changeRequested, &panel, [this](const core::Change& change) {
            spec = core::applied(spec, change);
            panel.setFigure(figureOf(spec));
        });
        panel.show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QCustomPlot& plot() const { return *panel.findChild<QCustomPlot*>(); }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name) const {
        return *panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    void click(double x, double y) {
        const QPointF at(plot().xAxis->coordToPixel(x), plot().yAxis->coordToPixel(y));
        QTest::mouseClick(&plot(), Qt::LeftButton, Qt::NoModifier, at.toPoint());
    }

    app::InstalledLanguage installed;
    core::MapSpec spec;  ///< With the changes that were requested.
    app::AnalysisPanel panel;
    QSignalSpy requests;
};

}  // namespace

class AnalysisPanelTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindIsDrawnAndDefined_data();
    void everyKindIsDrawnAndDefined();
    void everyKindIsWrittenInEveryFormat_data() { everyKindIsDrawnAndDefined_data(); }
    void everyKindIsWrittenInEveryFormat();
    void aFailureIsShownUntilTheNextFigure();
    void aClickOnAYearMovesTheMap();
    void aClickOnAPointSelectsItsProvince();
    void aClickOnTheLorenzCurveSelectsTheProvinceThere();
    void theSelectedProvinceStandsOutAmongTheRanks();
    void choicesAreRequested();
    void atLeastOneMeasureStaysChecked();
    void theTableHoldsWhatTheChartShows();
    void everyTableNamesItsNumbers_data() { everyKindIsDrawnAndDefined_data(); }
    void everyTableNamesItsNumbers();
    void stationsHaveOnlyTheGapOverTime();
    void aGroupingWithoutGroupsIsTheReasonForNoAnalysis();
    void theWeightIsThePopulationOfTheData();
    void ranksBeginWithOne();
    void aLoneYearOfADecompositionHasABar();
    void theToolTipOfAStackedAreaShowsItsPartNotTheSum();
    void noAbsentValueIsDrawnInAPicture_data() { everyKindIsDrawnAndDefined_data(); }
    void noAbsentValueIsDrawnInAPicture();
    void namesOfYearsDoNotOverlap_data() { everyKindIsDrawnAndDefined_data(); }
    void namesOfYearsDoNotOverlap();
    void theLastYearIsNamedInAPicture();
    void coloursOfRanksAreExplained();
    void hoveringOverEmptyRanksIsHarmless();
    void theNameOfTheSelectedProvinceDoesNotCoverItsPoint();
    void aFileThatCannotBeWrittenIsReported();
};

void AnalysisPanelTest::everyKindIsDrawnAndDefined_data() {
    QTest::addColumn<core::AnalysisKind>("kind");
    QTest::addColumn<app::Language>("language");
    for (const core::AnalysisKind kind : core::allAnalysisKinds()) {
        const std::string id(core::idOf(kind));
        QTest::newRow((id + " zh").c_str()) << kind << app::Language::Chinese;
        QTest::newRow((id + " en").c_str()) << kind << app::Language::English;
    }
}

void AnalysisPanelTest::everyKindIsDrawnAndDefined() {
    QFETCH(const core::AnalysisKind, kind);
    QFETCH(const app::Language, language);
    const ShownAnalysisPanel shown(figureOf(kind), language);
    QVERIFY(shown.plot().plottableCount() > 0);
    const QString definition = shown.find<QLabel>("definition").text();
    const app::Wording wording(language);
    const core::Catalogue& catalogue = *support::shippedDataset().catalogue;
    const core::Indicator& indicator = catalogue.indicator(core::IndicatorId("gdp-per-capita"));
    const QString edition = wording.name(catalogue, core::EditionId("first-published"));
    QVERIFY2(definition.contains(wording.name(indicator)), qPrintable(definition));
    QVERIFY2(definition.contains(edition), qPrintable(definition));
    const bool isGap = kind == core::AnalysisKind::GapOverTime;  // of the ten eastern and six central provinces
    QVERIFY2(definition.contains(isGap ? QLatin1String("n = 10") : QLatin1String("n = 31")), qPrintable(definition));
    QVERIFY2(!definition.contains(QLatin1Char('%') + QString::number(1)), qPrintable(definition));
}

void AnalysisPanelTest::everyKindIsWrittenInEveryFormat() {
    QFETCH(const core::AnalysisKind, kind);
    QFETCH(const app::Language, language);
    ShownAnalysisPanel shown(figureOf(kind), language);
    const QTemporaryDir folder;
    for (const char* ending : {"pdf", "svg", "png", "csv"}) {
        shown.panel.saveFile(folder.filePath(QStringLiteral("chart.") + QLatin1String(ending)));
    }
    QVERIFY(contentOf(folder.filePath(QStringLiteral("chart.pdf"))).startsWith("%PDF-"));
    QVERIFY(QSvgRenderer(folder.filePath(QStringLiteral("chart.svg"))).isValid());
    QVERIFY(contentOf(folder.filePath(QStringLiteral("chart.csv"))).count('\n') > 10);
    const QImage image(folder.filePath(QStringLiteral("chart.png")));
    const bool isTall = kind == core::AnalysisKind::Ranks || kind == core::AnalysisKind::MoranScatter;
    QCOMPARE(image.size(), QSize(1890, isTall ? 1772 : 1299));  // 160 x 150 mm or 110 mm at 300 dots per inch
    int inked = 0;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            inked += image.pixel(x, y) == qRgb(255, 255, 255) ? 0 : 1;
        }
    }
    QVERIFY2(inked > 2000, qPrintable(QString::number(inked)));
}

void AnalysisPanelTest::aFailureIsShownUntilTheNextFigure() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::MoranScatter));
    const auto& definition = shown.find<QLabel>("definition");
    const QString before = definition.text();
    shown.panel.showFailure({app::FailureKind::OutOfMemory, {}, {}});
    QVERIFY2(definition.text().startsWith(QLatin1String("There is not enough memory")), qPrintable(definition.text()));
    shown.panel.setFigure(figureOf(core::AnalysisKind::MoranScatter));
    QCOMPARE(definition.text(), before);
}

void AnalysisPanelTest::aClickOnAYearMovesTheMap() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::GapOverTime));
    shown.click(0, 1000);
    const core::Figure& figure = figureOf(core::AnalysisKind::GapOverTime);
    QCOMPARE(shown.spec.period, figure.timeline.periods.front());
}

void AnalysisPanelTest::aClickOnAPointSelectsItsProvince() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::BetaConvergence));
    QSignalSpy selections(&shown.panel, &app::AnalysisPanel::regionSelected);
    const core::Figure& figure = figureOf(core::AnalysisKind::BetaConvergence);
    const auto& points = std::get<core::ConvergenceChart>(figure.analysis->chart).points;
    const auto shanghai = std::ranges::find(points, core::RegionCode("310000"), &core::ConvergencePoint::code);
    shown.click(shanghai->logInitial, shanghai->growthPercent);
    QCOMPARE(selections.last()[0].value<core::RegionCode>(), shanghai->code);
    QCOMPARE(shown.requests.count(), 0);
}

void AnalysisPanelTest::aClickOnTheLorenzCurveSelectsTheProvinceThere() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::LorenzCurve));
    const core::Figure& figure = figureOf(core::AnalysisKind::LorenzCurve);
    const auto& chart = std::get<core::LorenzChart>(figure.analysis->chart);
    QSignalSpy selected(&shown.panel, &app::AnalysisPanel::regionSelected);
    const std::size_t poorest = 1;
    shown.click(100 * chart.curve[poorest].weightShare, 100 * chart.curve[poorest].valueShare);
    QCOMPARE(selected.count(), 1);
    const auto code = selected.front().front().value<core::RegionCode>();
    QCOMPARE(code, std::ranges::find(chart.regions, poorest, &core::LorenzRegion::point)->code);
    QCOMPARE(code, core::RegionCode("620000"));  // Gansu has the lowest GDP per capita
    shown.panel.setSelected(core::RegionCode("110000"));
    QCoreApplication::processEvents();
    const auto* ring = qobject_cast<QCPItemTracer*>(shown.plot().item(0));
    QVERIFY(ring != nullptr);
    QCOMPARE(ring->position->coords(), QPointF(100, 100));  // Beijing has the highest
}

void AnalysisPanelTest::theSelectedProvinceStandsOutAmongTheRanks() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::Ranks));
    const auto thick = [&] {
        int count = 0;
        for (int i = 0; i < shown.plot().graphCount(); ++i) {
            count += shown.plot().graph(i)->pen().widthF() > 2 ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(thick(), 0);
    shown.panel.setSelected(core::RegionCode("110000"));
    QCOMPARE(thick(), 1);
}

void AnalysisPanelTest::choicesAreRequested() {
    const ShownAnalysisPanel shown(figureOf(core::AnalysisKind::MoranScatter));
    emit shown.find<QComboBox>("kind").activated(0);
    QCOMPARE(shown.requests.count(), 1);
    auto& style = shown.find<QComboBox>("style");
    style.setCurrentIndex(1);
    emit style.activated(1);
    QCOMPARE(shown.spec.analysis.weightStyle, core::WeightStyle::Binary);
    shown.find<QCheckBox>("local-moran").click();
    QCOMPARE(shown.spec.colourBy, core::ColourBy::LocalMoran);
    auto& versus = shown.find<QComboBox>("gapVersus");
    versus.addItem(QString(), 3);
    versus.setCurrentIndex(versus.count() - 1);
    emit versus.activated(versus.count() - 1);
    QCOMPARE(shown.spec.analysis.versus, std::size_t{3});
}

void AnalysisPanelTest::atLeastOneMeasureStaysChecked() {
    const ShownAnalysisPanel shown(figureOf(core::AnalysisKind::InequalityOverTime));
    const QList<QAction*> actions = shown.panel.findChild<QToolButton*>()->menu()->actions();
    QCOMPARE(actions.size(), 10);
    const auto checked = [&] { return std::ranges::count_if(actions, &QAction::isChecked); };
    QCOMPARE(checked(), 3);
    for (QAction* action : actions) {
        if (action->isChecked()) {
            action->trigger();
        }
    }
    QCOMPARE(checked(), 1);
    QCOMPARE(shown.spec.analysis.measures.size(), std::size_t{1});
}

void AnalysisPanelTest::theTableHoldsWhatTheChartShows() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::GapOverTime));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gap.CSV"));
    shown.panel.saveFile(path);
    const core::Figure& figure = figureOf(core::AnalysisKind::GapOverTime);
    // Table 1 of the paper: in 2022 the East's mean GDP per capita is 44,740 yuan above the Central region's.
    const auto year = std::ranges::find(figure.timeline.periods, core::Period::year(2022));
    const QList<QByteArray> lines = contentOf(path).split('\n');
    const QList<QByteArray> cells = lines[1 + (year - figure.timeline.periods.begin())].split(',');
    QCOMPARE(cells[0], QByteArray("2022"));
    QVERIFY(std::abs(cells[1].toDouble() - 44740) < 1);
}

void AnalysisPanelTest::everyTableNamesItsNumbers() {
    QFETCH(const core::AnalysisKind, kind);
    QFETCH(const app::Language, language);
    ShownAnalysisPanel shown(figureOf(kind), language);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.csv"));
    shown.panel.saveFile(path);
    const QList<QByteArray> lines = contentOf(path).split('\n');
    QVERIFY2(lines[0].endsWith(",definition"), lines[0].constData());
    QVERIFY2(QString::fromUtf8(lines[1]).contains(shown.find<QLabel>("definition").text()), lines[1].constData());
    for (qsizetype i = 2; i + 1 < lines.size(); ++i) {
        QCOMPARE(lines[i].count(','), lines[0].count(','));
    }
}

void AnalysisPanelTest::stationsHaveOnlyTheGapOverTime() {
    for (const core::AnalysisKind kind : core::allAnalysisKinds()) {
        const ShownAnalysisPanel shown(
            figureOf(core::withIndicator(specOf(kind), core::IndicatorId("stations-per-area"))));
        const bool isGap = kind == core::AnalysisKind::GapOverTime;
        QCOMPARE(shown.find<QLabel>("no-analysis").isVisible(), !isGap);
        QCOMPARE(shown.plot().plottableCount() > 0, isGap);
        QCOMPARE(shown.find<QComboBox>("gapOf").isVisible(), isGap);
        QCOMPARE(shown.find<QLabel>("definition").text().isEmpty(), !isGap);
        const QString edition = app::Wording(app::Language::English)
                                    .name(*support::shippedDataset().catalogue, core::EditionId("first-published"));
        QVERIFY(!shown.find<QLabel>("definition").text().contains(edition));  // stations have no edition
    }
}

void AnalysisPanelTest::aGroupingWithoutGroupsIsTheReasonForNoAnalysis() {
    core::MapSpec spec = specOf(core::AnalysisKind::GapOverTime);
    spec.grouping = core::customGroupingId;
    spec.customGrouping = core::CustomGrouping{core::customGrouping({}), {}};
    const ShownAnalysisPanel shown(figureOf(spec));
    const auto& reason = shown.find<QLabel>("no-analysis");
    QVERIFY(reason.isVisible());
    QVERIFY2(reason.text().startsWith(QLatin1String("The grouping has no groups")), qPrintable(reason.text()));
}

void AnalysisPanelTest::theWeightIsThePopulationOfTheData() {
    const core::MapSpec spec = specOf(core::AnalysisKind::LorenzCurve);
    const ShownAnalysisPanel shown(figureOf(spec));
    const auto& weighting = shown.find<QComboBox>("weighting");
    QVERIFY(!weighting.isHidden());
    QCOMPARE(weighting.itemText(1), QStringLiteral("weighted by Population"));

    core::Dataset withoutPopulation = support::shippedDataset();
    core::CatalogueParts parts = app::readDataPackage(HULINE_STATISTICS_DIR).catalogue;
    parts.population = core::IndicatorId();
    withoutPopulation.catalogue = std::make_shared<const core::Catalogue>(std::move(parts));
    app::AnalysisPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(core::makeFigure(withoutPopulation, spec));
    QVERIFY(panel.findChild<QComboBox*>(QStringLiteral("weighting"))->isHidden());
}

void AnalysisPanelTest::ranksBeginWithOne() {
    const ShownAnalysisPanel shown(figureOf(core::AnalysisKind::Ranks));
    shown.plot().replot();
    const QVector<QString> labels = shown.plot().yAxis->tickVectorLabels();
    QCOMPARE(labels.size(), 7);
    QCOMPARE(labels.front(), QStringLiteral("1"));
    QCOMPARE(labels.back(), QStringLiteral("30"));
}

/// In the first-published figures of all provinces, only 2000 has no adjacent year.
void AnalysisPanelTest::aLoneYearOfADecompositionHasABar() {
    const ShownAnalysisPanel shown(figureOf(core::AnalysisKind::TheilDecomposition));
    int bars = 0;
    for (int i = 0; i < shown.plot().itemCount(); ++i) {
        const auto* bar = qobject_cast<QCPItemRect*>(shown.plot().item(i));
        bars += bar && bar->topLeft->typeY() == QCPItemPosition::ptPlotCoords ? 1 : 0;
    }
    QCOMPARE(bars, 5);  // four groups, and the part between them
}

void AnalysisPanelTest::hoveringOverEmptyRanksIsHarmless() {
    core::MapSpec spec = specOf(core::AnalysisKind::Ranks);
    spec.grouping = core::customGroupingId;
    spec.customGrouping =
        core::CustomGrouping{core::Grouping(core::customGroupingId, "", "", "", {{"a", "甲", "A", {}}}), {}};
    const ShownAnalysisPanel shown(figureOf(spec));
    const QPointF at(shown.plot().axisRect()->center());
    QMouseEvent move(QEvent::MouseMove, at, shown.plot().mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.plot(), &move);
    QVERIFY(shown.plot().graph(0)->data()->isEmpty());
    QVERIFY(!QToolTip::text().contains(QStringLiteral("align='right'")));
}

/// In 2022 the parts add up to the whole.
void AnalysisPanelTest::theToolTipOfAStackedAreaShowsItsPartNotTheSum() {
    const ShownAnalysisPanel shown(figureOf(core::AnalysisKind::TheilDecomposition));
    const core::Figure& figure = figureOf(core::AnalysisKind::TheilDecomposition);
    const auto& chart = std::get<core::DecompositionChart>(figure.analysis->chart);
    const auto year = std::ranges::find(chart.periods, core::Period::year(2022)) - chart.periods.begin();
    const QPointF at(shown.plot().xAxis->coordToPixel(static_cast<double>(year)), 100);
    QMouseEvent move(QEvent::MouseMove, at, shown.plot().mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.plot(), &move);
    static const QRegularExpression reading(QStringLiteral("align='right'>([0-9.e-]+)<"));
    QList<double> read;
    for (auto found = reading.globalMatch(QToolTip::text()); found.hasNext();) {
        read << found.next().captured(1).toDouble();
    }
    const auto& parts = chart.parts[static_cast<std::size_t>(year)];
    QCOMPARE(read.size(), qsizetype{5});  // four groups, and the part between them
    QVERIFY(std::abs(read[3] - parts->groups[3].within) < 1e-6);
    QVERIFY(std::abs(read[4] - parts->between) < 1e-6);
    QVERIFY(std::abs(std::accumulate(read.begin(), read.end(), 0.0) - parts->total) < 1e-5);
}

/// A PDF is not clipped, so points of absent values in a corner would be visible.
void AnalysisPanelTest::noAbsentValueIsDrawnInAPicture() {
    QFETCH(const core::AnalysisKind, kind);
    QFETCH(const app::Language, language);
    ShownAnalysisPanel shown(figureOf(kind), language);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.svg"));
    shown.panel.saveFile(path);
    const QByteArray picture = contentOf(path);
    QVERIFY(picture.contains("<circle"));
    QVERIFY(!picture.contains("<circle cx=\"0\" cy=\"0\""));
}

void AnalysisPanelTest::namesOfYearsDoNotOverlap() {
    QFETCH(const core::AnalysisKind, kind);
    QFETCH(const app::Language, language);
    ShownAnalysisPanel shown(figureOf(kind), language);
    const QString name = app::Wording(language).name(core::Period::year(2020));
    for (int width = 300; width < 1200; width += 40) {
        shown.panel.resize(width, 600);
        shown.plot().replot();
        COMPARE_EVENTUALLY(shown.plot().width(),
                           shown.panel.width() - 2 * shown.panel.layout()->contentsMargins().left());
        QCoreApplication::processEvents();
        shown.plot().replot();
        const QCPAxis& axis = *shown.plot().xAxis;
        const QVector<double> ticks = axis.tickVector();
        for (qsizetype i = 1; i < ticks.size() && axis.label().isEmpty(); ++i) {
            const double apart = axis.coordToPixel(ticks[i]) - axis.coordToPixel(ticks[i - 1]);
            QVERIFY2(apart > 1.1 * shown.panel.fontMetrics().horizontalAdvance(name),
                     qPrintable(QString::number(width)));
        }
    }
}

/// Names that would extend beyond the picture are left out.
void AnalysisPanelTest::theLastYearIsNamedInAPicture() {
    for (const core::AnalysisKind kind :
         {core::AnalysisKind::InequalityOverTime, core::AnalysisKind::TheilDecomposition}) {
        ShownAnalysisPanel shown(figureOf(kind), app::Language::Chinese);
        shown.panel.setFont(QFont(QStringLiteral("WenQuanYi Micro Hei")));  // that of the program
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chart.svg"));
        shown.panel.saveFile(path);
        QVERIFY(contentOf(path).contains(QStringLiteral(">2024年</text>").toUtf8()));
    }
}

void AnalysisPanelTest::coloursOfRanksAreExplained() {
    const ShownAnalysisPanel shown(figureOf(core::AnalysisKind::Ranks));
    QCOMPARE(shown.plot().legend->itemCount(), 4);  // East, Central, West, Northeast
    QVERIFY(shown.plot().legend->visible());
}

void AnalysisPanelTest::theNameOfTheSelectedProvinceDoesNotCoverItsPoint() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::BetaConvergence));
    shown.panel.setSelected(core::RegionCode("310000"));
    shown.plot().replot();
    const QCPItemText* name = nullptr;
    const QCPItemTracer* ring = nullptr;
    for (int i = 0; i < shown.plot().itemCount(); ++i) {
        name = name ? name : qobject_cast<QCPItemText*>(shown.plot().item(i));
        ring = ring ? ring : qobject_cast<QCPItemTracer*>(shown.plot().item(i));
    }
    QVERIFY(name && ring);
    QCOMPARE(name->text(), QStringLiteral("Shanghai"));
    QVERIFY(name->bottom->pixelPosition().y() < ring->position->pixelPosition().y() - ring->size() / 2);
}

void AnalysisPanelTest::aFileThatCannotBeWrittenIsReported() {
    ShownAnalysisPanel shown(figureOf(core::AnalysisKind::LorenzCurve));
    QStringList said;
    for (const char* path : {"/no/such/folder/chart.pdf", "/no/such/folder/chart.csv", "chart.doc"}) {
        QTimer::singleShot(0, &shown.panel, [&said] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            said << box->text();
            box->close();
        });
        shown.panel.saveFile(QString::fromLatin1(path));
    }
    QCOMPARE(said.size(), 3);
    QVERIFY(said[0].contains(QLatin1String("/no/such/folder")));
    QVERIFY(said[2].contains(QLatin1String("chart.doc")));
}

HULINE_TEST_WIDGETS(AnalysisPanelTest)
#include "tst_analysis_panel.moc"
