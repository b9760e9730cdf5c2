// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>
#include <QtTest>
#include <map>
#include <numeric>
#include <set>

#include "app/models/indicator_list.h"
#include "app/panels/choices_panel.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/eventually.h"
#include "tests/support/find_combo.h"
#include "tests/support/room_test.h"

namespace {

using support::comboIn;

/// A panel that shows a spec, and records its requests.
class ShownChoicesPanel {
public:
    explicit ShownChoicesPanel(const core::MapSpec& spec = support::paperSpec())
        : requests(&panel, &app::ChoicesPanel::changeRequested) {
        panel.setWording(app::Wording(app::Language::English));
        show(spec);
    }
    void show(const core::MapSpec& spec) {
        shown = spec;
        panel.setFigure(core::makeFigure(dataset, spec));
    }
    /// Chooses the item with this text, as a user does.
    void choose(const char* name, const char* text) const {
        QComboBox& box = comboIn(panel, name);
        box.setCurrentIndex(box.findText(QString::fromLatin1(text)));
        emit box.activated(box.currentIndex());
    }
    /// The list of indicators, after it was opened.
    const QAbstractItemModel& openedIndicators() const {
        comboIn(panel, "indicator").showPopup();
        return *panel.findChild<QFrame*>(QStringLiteral("indicator-list"))->findChild<QListView*>()->model();
    }
    /// The shown spec with the last requested change.
    [[nodiscard]] core::MapSpec request() const {
        return core::applied(shown, requests.last().front().value<core::Change>());
    }

    core::Dataset dataset = support::sampleDataset();
    core::MapSpec shown;
    app::ChoicesPanel panel;
    QSignalSpy requests;
};

core::MapSpec ofGdp() { return core::withIndicator(support::paperSpec(), core::IndicatorId("gdp")); }

core::MapSpec diverging() {
    core::MapSpec spec = support::paperSpec();
    spec.colourBy = core::ColourBy::RatioToWhole;
    return spec;
}

}  // namespace

class ChoicesPanelTest : public QObject {
    Q_OBJECT

private slots:
    void showingAFigureEmitsNoSignal();
    void showsTheSpec();
    void anEditionWithoutTheIndicatorIsReplaced();
    void everyIndicatorIsListedUnderItsTopicWithUnitAndYears();
    void theBaseYearIsChosenWhereThereIsOne();
    void manualBreaksStartFromTheClassesOfTheMap();
    void manualBreaksAreReadInPerCentAndABadListIsExplained();
    void manualBreaksHoldOnlyForTheirIndicatorAndColours();
    void anIndicatorOf5GShowsTheChoropleth();
    void theWheelChangesOnlyTheBoxWithTheFocus();
    void everyChoiceIsRequested();
    void aRequestSetsOnlyItsField();
    void aChoiceThatIsNotShownIsReset();
    void otherDataHaveOtherChoices();
    void methodExplainsItselfWhenColoursDiverge();
    void theNumberOfClassesCannotBeChosenIfTheMethodDeterminesIt();
    void showsTheGoodnessOfVarianceFit();
    void onlyRampsOfTheUsedKindAreListed();
    void groupingIsDisabledFor5G();
    void editionIsDisabledOnlyForCountsOf5G();
    void differencesFromAGroupsMeanCannotBeChosenFor5G();
    void languageSwitchKeepsTheChoice();
    void labelsStandAllBesideTheirFieldsOrAllAbove();
};

void ChoicesPanelTest::showingAFigureEmitsNoSignal() {
    ShownChoicesPanel shown;
    core::MapSpec spec = diverging();
    spec.classes = 7;
    spec.rampReversed = true;
    shown.show(spec);
    shown.show(core::withIndicator(spec, core::IndicatorId("stations")));
    shown.panel.setWording(app::Wording(app::Language::Chinese));
    QCOMPARE(shown.requests.count(), 0);
}

void ChoicesPanelTest::showsTheSpec() {
    core::MapSpec spec = ofGdp();
    spec.edition = core::EditionId("census4");
    spec.grouping = "coast-inland";
    spec.classes = 6;
    spec.method = core::ClassMethod::Quantile;
    const ShownChoicesPanel shown(spec);
    QCOMPARE(comboIn(shown.panel, "indicator").currentText(), QStringLiteral("GDP"));
    QCOMPARE(comboIn(shown.panel, "edition").currentText(), QStringLiteral("revised after the 4th economic census"));
    QCOMPARE(comboIn(shown.panel, "grouping").currentText(), QStringLiteral("Coast and inland"));
    QCOMPARE(comboIn(shown.panel, "method").currentText(), QStringLiteral("quantile"));
    QCOMPARE(comboIn(shown.panel, "ramp").currentText(), QStringLiteral("YlGnBu"));
    QCOMPARE(shown.panel.findChild<QSpinBox*>(QStringLiteral("classes"))->value(), 6);
}

/// The edition census4 has GDP, but no population, so it has no GDP per capita.
void ChoicesPanelTest::anEditionWithoutTheIndicatorIsReplaced() {
    core::MapSpec spec = ofGdp();
    spec.edition = core::EditionId("census4");
    ShownChoicesPanel shown(spec);
    const QComboBox& combo = comboIn(shown.panel, "edition");
    const QModelIndex census4 = combo.model()->index(combo.currentIndex(), 0);
    QVERIFY(census4.flags() & Qt::ItemIsEnabled);
    shown.show(core::withIndicator(spec, core::IndicatorId("gdp-per-capita")));
    QCOMPARE(combo.currentText(), QStringLiteral("first published"));
    QVERIFY(!(census4.flags() & Qt::ItemIsEnabled));
    QCOMPARE(shown.requests.count(), 0);
}

void ChoicesPanelTest::everyIndicatorIsListedUnderItsTopicWithUnitAndYears() {
    const ShownChoicesPanel shown;
    const QAbstractItemModel& list = shown.openedIndicators();
    const core::Catalogue& catalogue = *shown.dataset.catalogue;
    QCOMPARE(list.rowCount(), static_cast<int>(catalogue.indicators().size() + catalogue.topics().size()));
    QCOMPARE(list.index(0, 0).data().toString(), QStringLiteral("Economy"));
    QCOMPARE(list.index(1, 0).data().toString(), QStringLiteral("GDP"));
    QCOMPARE(list.index(1, 0).data(app::IndicatorList::DetailRole).toString(),
             QStringLiteral("100 million yuan · 2020–2022"));
}

void ChoicesPanelTest::theBaseYearIsChosenWhereThereIsOne() {
    ShownChoicesPanel shown;
    QVERIFY(!comboIn(shown.panel, "base-year").isVisibleTo(&shown.panel));
    shown.dataset = support::shippedDataset();
    const core::MapSpec opening = core::initialSpec(shown.dataset);
    shown.show(core::withIndicator(opening, core::IndicatorId("gdp-constant-2010")));
    const QComboBox& years = comboIn(shown.panel, "base-year");
    QVERIFY(years.isVisibleTo(&shown.panel));
    QCOMPARE(years.count(), 26);
    QCOMPARE(years.itemText(0), QStringLiteral("1999"));
    QCOMPARE(years.currentText(), QStringLiteral("2010"));
    shown.choose("base-year", "2013");
    QCOMPARE(shown.request().indicator, core::IndicatorId("gdp-constant-2013"));
    shown.show(shown.request());
    QCOMPARE(comboIn(shown.panel, "indicator").currentText(), QStringLiteral("GDP at 2013 prices"));
    QCOMPARE(years.currentText(), QStringLiteral("2013"));
    QStringList listed;
    const QAbstractItemModel& list = shown.openedIndicators();
    for (int row = 0; row < list.rowCount(); ++row) {
        listed << list.index(row, 0).data().toString();
    }
    QCOMPARE(listed.filter(QRegularExpression(QStringLiteral("\\d prices"))).join(QLatin1Char(';')),
             QStringLiteral("GDP at 2013 prices;GDP growth (2013 prices);GDP per capita at 2013 prices"));
    shown.show(core::withIndicator(opening, core::IndicatorId("gdp")));
    QVERIFY(!years.isVisibleTo(&shown.panel));
}

void ChoicesPanelTest::anIndicatorOf5GShowsTheChoropleth() {
    const ShownChoicesPanel shown(core::withLayer(support::paperSpec(), core::LayerKind::Choropleth, false));
    shown.openedIndicators();
    auto& line = *shown.panel.findChild<QLineEdit*>(QStringLiteral("indicator-search"));
    QTest::keyClicks(&line, QStringLiteral("stations-per-residents"));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(shown.request().indicator, core::IndicatorId("stations-per-residents"));
    QVERIFY(shown.request().shows(core::LayerKind::Choropleth));
}

void ChoicesPanelTest::manualBreaksStartFromTheClassesOfTheMap() {
    ShownChoicesPanel shown(diverging());
    auto& line = *shown.panel.findChild<QLineEdit*>(QStringLiteral("breaks-line"));
    QVERIFY(!line.isVisibleTo(&shown.panel));
    shown.choose("method", "manual breaks");
    const core::MapSpec typed = shown.request();
    QCOMPARE(core::classMethodOf(*shown.dataset.catalogue, typed), core::ClassMethod::Manual);
    shown.show(typed);
    QVERIFY(line.isVisibleTo(&shown.panel));
    QVERIFY(!shown.panel.findChild<QSpinBox*>(QStringLiteral("classes"))->isEnabled());
    QVERIFY(!comboIn(shown.panel, "scope").isEnabled());
    for (const QString& bound : line.text().split(QStringLiteral(", "))) {
        QVERIFY2(!bound.contains(QLatin1Char('.')), "rounded, and in per cent");
    }
}

void ChoicesPanelTest::manualBreaksAreReadInPerCentAndABadListIsExplained() {
    ShownChoicesPanel shown(core::withManualBreaks(support::paperCatalogue(), diverging(), {0.5, 1}));
    auto& line = *shown.panel.findChild<QLineEdit*>(QStringLiteral("breaks-line"));
    const auto& complaint = *shown.panel.findChild<QLabel*>(QStringLiteral("breaks-complaint"));
    QCOMPARE(line.text(), QStringLiteral("50, 100"));
    const auto type = [&](const char* text) {
        line.selectAll();
        QTest::keyClicks(&line, QString::fromLatin1(text));
    };
    type("80, 50");
    QCOMPARE(complaint.text(), QStringLiteral("Class bounds must ascend, but 50 follows 80."));
    QVERIFY(complaint.isVisibleTo(&shown.panel));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(shown.requests.count(), 0);
    type("50 80 100");
    QVERIFY(!complaint.isVisibleTo(&shown.panel));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(shown.requests.count(), 1);
    QCOMPARE(shown.request().manualBreaks.bounds, (std::vector<double>{0.5, 0.8, 1}));
}

void ChoicesPanelTest::manualBreaksHoldOnlyForTheirIndicatorAndColours() {
    ShownChoicesPanel shown(core::withManualBreaks(support::paperCatalogue(), support::paperSpec(), {20000, 50000}));
    QCOMPARE(comboIn(shown.panel, "method").currentText(), QStringLiteral("manual breaks"));
    shown.show(core::withManualBreaks(support::paperCatalogue(), ofGdp(), {300}));
    QCOMPARE(shown.panel.findChild<QLineEdit*>(QStringLiteral("breaks-line"))->text(), QStringLiteral("300"));
    shown.show(core::withIndicator(core::withManualBreaks(support::paperCatalogue(), ofGdp(), {300}),
                                   core::IndicatorId("population")));
    QCOMPARE(comboIn(shown.panel, "method").currentText(), QStringLiteral("natural breaks"));
    core::MapSpec spec = core::withManualBreaks(support::paperCatalogue(), support::paperSpec(), {20000, 50000});
    spec.colourBy = core::ColourBy::RatioToWhole;
    shown.show(spec);
    QCOMPARE(comboIn(shown.panel, "method").currentText(), QStringLiteral("natural breaks"));
}

/// Scrolling past a box must not change the map. Only a box with the focus reacts to the wheel.
void ChoicesPanelTest::theWheelChangesOnlyTheBoxWithTheFocus() {
    ShownChoicesPanel shown;
    shown.panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.panel));
    shown.panel.activateWindow();
    QComboBox& grouping = comboIn(shown.panel, "grouping");
    auto& classes = *shown.panel.findChild<QSpinBox*>(QStringLiteral("classes"));
    const auto roll = [](QWidget& box) {
        const QPointF middle = box.rect().center();
        QWheelEvent event(middle, box.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&box, &event);
    };
    const int group = grouping.currentIndex();
    const int count = classes.value();
    comboIn(shown.panel, "indicator").setFocus();
    roll(grouping);
    roll(classes);
    QCOMPARE(grouping.currentIndex(), group);
    QCOMPARE(classes.value(), count);
    grouping.setFocus();
    VERIFY_EVENTUALLY(grouping.hasFocus());
    roll(grouping);
    QVERIFY(grouping.currentIndex() != group);
    classes.setFocus();
    VERIFY_EVENTUALLY(classes.hasFocus());
    roll(classes);
    QCOMPARE(classes.value(), count - 1);
}

void ChoicesPanelTest::everyChoiceIsRequested() {
    const ShownChoicesPanel shown(ofGdp());
    shown.choose("edition", "revised after the 4th economic census");
    QCOMPARE(shown.request().edition, core::EditionId("census4"));
    shown.choose("grouping", "No grouping");
    QCOMPARE(shown.request().grouping, std::string(core::noGroupingId));
    QCOMPARE(comboIn(shown.panel, "colour-by").itemText(3), QStringLiteral("ratio to the mean of all provinces"));
    shown.choose("colour-by", "mean of the group");
    QCOMPARE(shown.request().colourBy, core::ColourBy::GroupMean);
    shown.choose("mean", "pooled: total over total");
    QCOMPARE(shown.request().mean, core::MeanKind::Pooled);
    shown.choose("method", "equal interval");
    QCOMPARE(shown.request().method, core::ClassMethod::EqualInterval);
    shown.choose("scope", "for this period only");
    QCOMPARE(shown.request().classScope, core::ClassScope::ThisPeriod);
    shown.choose("ramp", "viridis");
    QCOMPARE(shown.request().sequentialRamp, std::string("viridis"));
    shown.panel.findChild<QSpinBox*>(QStringLiteral("classes"))->setValue(9);
    QCOMPARE(shown.request().classes, std::size_t{9});
    shown.panel.findChild<QCheckBox*>(QStringLiteral("reversed"))->click();
    QVERIFY(shown.request().rampReversed);
}

/// A job may make the figure of a choice. Undo, or a failure of the job, announces the previous figure again.
void ChoicesPanelTest::aChoiceThatIsNotShownIsReset() {
    ShownChoicesPanel shown;
    const QString before = comboIn(shown.panel, "method").currentText();
    shown.choose("method", "quantile");
    shown.show(shown.shown);
    QCOMPARE(comboIn(shown.panel, "method").currentText(), before);
}

void ChoicesPanelTest::aRequestSetsOnlyItsField() {
    const ShownChoicesPanel shown;
    shown.choose("method", "quantile");
    QVERIFY(shown.requests.last().front().value<core::Change>() ==
            core::Change(core::SetClassMethod{core::ClassMethod::Quantile}));
}

void ChoicesPanelTest::otherDataHaveOtherChoices() {
    ShownChoicesPanel shown;
    QVERIFY(comboIn(shown.panel, "grouping").findText(QStringLiteral("Coast and inland")) >= 0);
    shown.dataset.groupings = std::make_shared<const std::vector<core::Grouping>>(
        std::vector{core::noGrouping({}), core::Grouping("halves", "两半", "Two halves", "", {{"a", "甲", "A", {}}})});
    core::MapSpec spec = support::paperSpec();
    spec.grouping = "halves";
    shown.show(spec);
    QCOMPARE(comboIn(shown.panel, "grouping").currentText(), QStringLiteral("Two halves"));
    QVERIFY(comboIn(shown.panel, "grouping").findText(QStringLiteral("Coast and inland")) < 0);
    QCOMPARE(shown.requests.count(), 0);
}

void ChoicesPanelTest::methodExplainsItselfWhenColoursDiverge() {
    ShownChoicesPanel shown;
    QVERIFY(comboIn(shown.panel, "method").isEnabled());
    shown.show(diverging());
    QVERIFY(comboIn(shown.panel, "method").isEnabled());
    QVERIFY(comboIn(shown.panel, "method").toolTip().contains(QStringLiteral("symmetric")));
}

void ChoicesPanelTest::theNumberOfClassesCannotBeChosenIfTheMethodDeterminesIt() {
    core::MapSpec spec = support::paperSpec();
    spec.classes = 7;
    ShownChoicesPanel shown(spec);
    const QSpinBox& classes = *shown.panel.findChild<QSpinBox*>(QStringLiteral("classes"));
    QVERIFY(classes.isEnabled());
    QVERIFY(classes.toolTip().startsWith(QStringLiteral("How many classes the values are divided into.")));
    spec.method = core::ClassMethod::HeadTail;
    shown.show(spec);
    QVERIFY(!classes.isEnabled());
    QCOMPARE(classes.toolTip(), QStringLiteral("This classification determines the number of classes itself."));
    QCOMPARE(classes.value(), static_cast<int>(core::makeFigure(shown.dataset, spec).legend.classes.size()));
    spec.method = core::ClassMethod::Quantile;
    shown.show(spec);
    QVERIFY(classes.isEnabled());
    QCOMPARE(classes.value(), 7);
    QCOMPARE(shown.requests.count(), 0);
}

/// Computes one minus the squared deviations from the class means over those from the overall mean.
void ChoicesPanelTest::showsTheGoodnessOfVarianceFit() {
    core::MapSpec spec = support::paperSpec();
    spec.period = core::Period::year(2022);
    spec.classes = core::minClasses;
    ShownChoicesPanel shown(spec);
    const core::Figure figure = core::makeFigure(shown.dataset, spec);
    std::map<std::size_t, std::vector<double>> classes;
    std::vector<double> all;
    for (const core::RegionReading& reading : figure.readings) {
        if (reading.mapped) {
            classes[*reading.classIndex].push_back(*reading.mapped);
            all.push_back(*reading.mapped);
        }
    }
    const auto deviations = [](const std::vector<double>& values) {
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        return std::accumulate(values.begin(), values.end(), 0.0,
                               [&](double sum, double value) { return sum + (value - mean) * (value - mean); });
    };
    double within = 0;
    for (const auto& [index, values] : classes) {
        within += deviations(values);
    }
    QVERIFY(within > 0);
    const auto& fit = *shown.panel.findChild<QLabel*>(QStringLiteral("fit"));
    QCOMPARE(fit.text(), QString::number(1 - within / deviations(all), 'f', 3));
    spec.colourBy = core::ColourBy::Group;
    shown.show(spec);
    QCOMPARE(fit.text(), QString(QChar(0x2013)));
}

void ChoicesPanelTest::onlyRampsOfTheUsedKindAreListed() {
    ShownChoicesPanel shown;
    QVERIFY(comboIn(shown.panel, "ramp").findText(QStringLiteral("RdBu")) < 0);
    shown.show(diverging());
    QCOMPARE(comboIn(shown.panel, "ramp").currentText(), QStringLiteral("RdBu"));
    QVERIFY(comboIn(shown.panel, "ramp").findText(QStringLiteral("YlGnBu")) < 0);
    shown.choose("ramp", "PuOr");
    QCOMPARE(shown.request().divergingRamp, std::string("PuOr"));
    QCOMPARE(shown.request().sequentialRamp, support::paperSpec().sequentialRamp);
}

void ChoicesPanelTest::groupingIsDisabledFor5G() {
    core::MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    ShownChoicesPanel shown(spec);
    QVERIFY(comboIn(shown.panel, "grouping").isEnabled());
    shown.show(core::withIndicator(spec, core::IndicatorId("stations")));
    QVERIFY(!comboIn(shown.panel, "grouping").isEnabled());
    QCOMPARE(comboIn(shown.panel, "grouping").currentText(), QStringLiteral("Four regions"));
    QVERIFY(comboIn(shown.panel, "grouping").toolTip().contains(QStringLiteral("one grouping only")));
}

void ChoicesPanelTest::editionIsDisabledOnlyForCountsOf5G() {
    ShownChoicesPanel shown;
    QVERIFY(comboIn(shown.panel, "edition").isEnabled());
    shown.show(core::withIndicator(support::paperSpec(), core::IndicatorId("stations-per-area")));
    QVERIFY(!comboIn(shown.panel, "edition").isEnabled());
    QVERIFY(comboIn(shown.panel, "edition").toolTip().contains(QStringLiteral("only one edition")));
    shown.show(core::withIndicator(support::paperSpec(), core::IndicatorId("stations-per-residents")));
    QVERIFY(comboIn(shown.panel, "edition").isEnabled());
}

void ChoicesPanelTest::differencesFromAGroupsMeanCannotBeChosenFor5G() {
    core::MapSpec spec = support::paperSpec();
    spec.colourBy = core::ColourBy::DifferenceFromGroupMean;
    ShownChoicesPanel shown(spec);
    const QComboBox& combo = comboIn(shown.panel, "colour-by");
    const QModelIndex difference = combo.model()->index(combo.currentIndex(), 0);
    QCOMPARE(difference.data().toString(), QStringLiteral("difference from the group's mean"));
    QVERIFY(difference.flags() & Qt::ItemIsEnabled);
    shown.show(core::withIndicator(spec, core::IndicatorId("stations")));
    QVERIFY(!(difference.flags() & Qt::ItemIsEnabled));
    QCOMPARE(combo.currentText(), QStringLiteral("value"));
    QVERIFY(combo.toolTip().contains(QStringLiteral("published by group")));
}

void ChoicesPanelTest::languageSwitchKeepsTheChoice() {
    core::MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    ShownChoicesPanel shown(spec);
    shown.panel.setWording(app::Wording(app::Language::Chinese));
    QCOMPARE(comboIn(shown.panel, "grouping").currentText(), QStringLiteral("沿海与内陆"));
}

void ChoicesPanelTest::labelsStandAllBesideTheirFieldsOrAllAbove() {
    QWidget window;
    ShownChoicesPanel shown;
    shown.panel.setParent(&window);  // a top-level panel would keep the width of its first layout
    window.show();
    shown.panel.show();
    std::set<qsizetype> besides;
    for (const app::Language language : {app::Language::English, app::Language::Chinese}) {
        const app::InstalledLanguage installed(language);
        shown.panel.setWording(app::Wording(language));
        for (int width = shown.panel.minimumSizeHint().width(); width < 700; width += 20) {
            shown.panel.resize(width, 700);
            QCoreApplication::processEvents();
            qsizetype beside = 0;
            const QList<QLabel*> labels = shown.panel.findChildren<QLabel*>();
            for (const QLabel* label : labels) {
                beside += label->buddy() && label->geometry().right() < label->buddy()->geometry().left() ? 1 : 0;
            }
            besides.insert(beside);
        }
    }
    shown.panel.setParent(nullptr);
    QCOMPARE(besides, (std::set<qsizetype>{0, 10}));
}

HULINE_TEST_WIDGETS(ChoicesPanelTest)
#include "tst_choices_panel.moc"
