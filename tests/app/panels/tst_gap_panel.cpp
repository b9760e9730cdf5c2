// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

#include "app/charts/group_means_chart.h"
#include "app/load/load_dataset.h"
#include "app/panels/gap_panel.h"
#include "app/parts/plain_table.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/find_combo.h"
#include "tests/support/room_test.h"

namespace {

using support::comboIn;

class ShownGapPanel {
public:
    explicit ShownGapPanel(const core::MapSpec& spec) : requests(&panel, &app::GapPanel::changeRequested) {
        panel.setWording(app::Wording(app::Language::English));
        panel.setFigure(core::makeFigure(dataset, spec));
    }
    /// A row of the table of that name, for the first indicator or the second.
    [[nodiscard]] QStringList row(const char* table, int indicator, int row) const {
        const auto* widget = panel.findChildren<app::PlainTable*>(QString::fromLatin1(table))[indicator];
        QStringList texts;
        for (int column = 0; column < widget->columnCount(); ++column) {
            texts << (row < 0 ? widget->horizontalHeaderItem(column) : widget->item(row, column))->text();
        }
        return texts;
    }
    [[nodiscard]] QString remark() const { return panel.findChild<QLabel*>(QStringLiteral("remark"))->text(); }
    [[nodiscard]] const app::PlainTable& gapTable(int indicator) const {
        return *panel.findChildren<app::PlainTable*>(QStringLiteral("gaps"))[indicator];
    }
    [[nodiscard]] QString allTexts() const {
        QStringList texts;
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }

    [[nodiscard]] core::Change request() const { return requests.last().front().value<core::Change>(); }

    core::Dataset dataset = support::sampleDataset();
    app::GapPanel panel;
    QSignalSpy requests;
};

/// How often the mark of a gap with a changed sign is explained.
qsizetype daggersIn(const app::GapPanel& panel) {
    qsizetype daggers = 0;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        daggers += label->text().count(QChar(0x2020));
    }
    return daggers;
}

core::MapSpec from2021to2022() {
    core::MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    spec.period = core::Period::year(2022);
    spec.gapFrom = core::Period::year(2021);
    spec.gapTo = core::Period::year(2022);
    return spec;
}

}  // namespace

class GapPanelTest : public QObject {
    Q_OBJECT

private slots:
    void gapsHaveBothLevelsAndTheChange();
    void aSinglePeriodIsNotComparedWithItself();
    void levelsHaveTheirCounts();
    void derivedFiguresAreMarked();
    void absentFiguresAreDashes();
    void withoutGroupingThereAreNoGaps();
    void yearsAreRequested();
    void aYearWithoutFiguresIsReplacedByTheNearestWithARemark();
    void periodsThatNobodyChoseNeedNoRemark();
    void aYearWithoutMeansIsNotCalledOneWithoutFigures();
    void aRemarkNamesTheEditionsThatHaveTheYear();
    void yearsWithFiguresNeedNoRemark();
    void oneGroupIsComparedWithTheOthers();
    void manyGroupsAreFirstComparedWithOneGroup();
    void aGapWithAChangedSignIsMarked();
    void theGapBetweenWestAndNortheastIsMarkedAsReversed();
    void aGapFromZeroHasNoPercentage();
    void aClickInTheChartMovesTheMap();
    void datesOf5GAreListed();
    void datesOf5GAreRequested();
    void quartersAreNotCalledYears();
};

void GapPanelTest::gapsHaveBothLevelsAndTheChange() {
    const ShownGapPanel shown(from2021to2022());
    QCOMPARE(shown.row("gaps", 0, -1), QStringList({"Gap", "2021", "2022", "Change"}));
    // GDP: means 450 and 150, then 550 and 200.
    QCOMPARE(shown.row("gaps", 0, 0), QStringList({"Coast \u2212 Inland", "300.0", "350.0", "16.7%"}));
    // Per capita: means 45000 and 20000 (derived), then 55000 and 25000.
    QCOMPARE(shown.row("gaps", 1, 0), QStringList({"Coast \u2212 Inland", "25,000*", "30,000", "20.0%"}));
    QCOMPARE(shown.requests.count(), 0);
}

void GapPanelTest::aSinglePeriodIsNotComparedWithItself() {
    core::MapSpec spec = from2021to2022();
    spec.gapFrom = spec.gapTo;
    const ShownGapPanel shown(spec);
    QCOMPARE(shown.row("gaps", 0, -1), QStringList({"Gap", "2022"}));
    QCOMPARE(shown.row("gaps", 0, 0), QStringList({"Coast \u2212 Inland", "350.0"}));
    QCOMPARE(shown.row("levels", 0, 0), QStringList({"Coast", "2", "550.0"}));
}

void GapPanelTest::levelsHaveTheirCounts() {
    core::MapSpec spec = from2021to2022();
    spec.gapFrom = core::Period::year(2020);
    const ShownGapPanel shown(spec);
    QCOMPARE(shown.row("levels", 0, 0), QStringList({"Coast", "2", "350.0", "550.0"}));
    QCOMPARE(shown.row("levels", 0, 1), QStringList({"Inland", "1/2; 2/2", "–", "200.0"}));
}

void GapPanelTest::derivedFiguresAreMarked() {
    const ShownGapPanel shown(from2021to2022());
    QCOMPARE(shown.row("levels", 1, 0), QStringList({"Coast", "2", "45,000*", "55,000"}));
    QVERIFY(shown.allTexts().contains(QStringLiteral("* derived, not published.")));
    QVERIFY(shown.allTexts().contains(QStringLiteral("GDP per capita (yuan)")));
    QVERIFY(shown.allTexts().contains(QStringLiteral("first published")));
    QVERIFY(shown.allTexts().contains(QStringLiteral("unweighted mean")));
}

void GapPanelTest::absentFiguresAreDashes() {
    core::MapSpec spec = from2021to2022();
    spec.gapFrom = core::Period::year(2020);
    const ShownGapPanel shown(spec);
    QCOMPARE(shown.row("gaps", 0, 0), QStringList({"Coast \u2212 Inland", "–", "350.0", "–"}));
}

void GapPanelTest::withoutGroupingThereAreNoGaps() {
    core::MapSpec spec = from2021to2022();
    spec.grouping = core::noGroupingId;
    const ShownGapPanel shown(spec);
    QVERIFY(shown.panel.findChildren<app::PlainTable*>(QStringLiteral("gaps")).front()->isHidden());
    QVERIFY(shown.allTexts().contains(QStringLiteral("Choose a grouping")));
}

void GapPanelTest::yearsAreRequested() {
    const ShownGapPanel shown(from2021to2022());
    emit comboIn(shown.panel, "from").activated(0);
    QVERIFY(shown.request() == core::Change(core::SetGapFrom{core::Period::year(2020)}));
    emit comboIn(shown.panel, "to").activated(1);
    QVERIFY(shown.request() == core::Change(core::SetGapTo{core::Period::year(2021)}));
}

void GapPanelTest::aYearWithoutFiguresIsReplacedByTheNearestWithARemark() {
    core::MapSpec spec = core::withIndicator(from2021to2022(), core::IndicatorId("gdp"));
    spec.edition = core::EditionId("census4");  // only has GDP of 2021 and 2022
    spec.gapFrom = core::Period::year(2000);
    const ShownGapPanel shown(spec);
    QCOMPARE(comboIn(shown.panel, "from").currentText(), QStringLiteral("2021"));
    QCOMPARE(comboIn(shown.panel, "from").count(), 2);
    QCOMPARE(shown.row("gaps", 0, 0)[1], QStringLiteral("300.0"));
    QVERIFY2(shown.remark().contains(QStringLiteral("no figures of GDP")) &&
                 shown.remark().contains(QStringLiteral("for 2000; the gaps are shown for ")),
             qPrintable(shown.remark()));
    QVERIFY(shown.remark().contains(QStringLiteral("2021")));
    QVERIFY2(!shown.remark().contains(QStringLiteral("editions with")), "no edition has figures for 2000");
}

void GapPanelTest::periodsThatNobodyChoseNeedNoRemark() {
    core::MapSpec spec = core::withIndicator(from2021to2022(), core::IndicatorId("gdp"));
    spec.edition = core::EditionId("census4");
    spec.gapFrom.reset();  // the first period of the edition
    spec.gapTo.reset();
    const ShownGapPanel shown(spec);
    QCOMPARE(shown.remark(), QString());
    QCOMPARE(comboIn(shown.panel, "from").currentText(), QStringLiteral("2021"));
}

void GapPanelTest::aYearWithoutMeansIsNotCalledOneWithoutFigures() {
    core::MapSpec spec = core::withIndicator(from2021to2022(), core::IndicatorId("gdp"));
    spec =
        core::withCustomGrouping(std::move(spec), {core::Grouping(core::customGroupingId, "", "", "",
                                                                  {{"all",
                                                                    "",
                                                                    "",
                                                                    {core::RegionCode("A"), core::RegionCode("B"),
                                                                     core::RegionCode("C"), core::RegionCode("D")}}}),
                                                   {}});
    spec.gapFrom = core::Period::year(2020);  // D is not known
    const ShownGapPanel shown(spec);
    QVERIFY2(shown.remark().startsWith(QStringLiteral("No group has a mean of GDP for 2020; the gaps ")),
             qPrintable(shown.remark()));
}

void GapPanelTest::aRemarkNamesTheEditionsThatHaveTheYear() {
    core::MapSpec spec = core::withIndicator(from2021to2022(), core::IndicatorId("gdp"));
    spec.edition = core::EditionId("census4");
    spec.gapFrom = core::Period::year(2020);
    const ShownGapPanel shown(spec);
    QVERIFY2(shown.remark().contains(QStringLiteral("\nOther editions with figures for 2020: first published.")),
             qPrintable(shown.remark()));
}

void GapPanelTest::yearsWithFiguresNeedNoRemark() {
    const ShownGapPanel shown(from2021to2022());
    QCOMPARE(shown.remark(), QString());
    QCOMPARE(comboIn(shown.panel, "from").count(), 3);
}

void GapPanelTest::oneGroupIsComparedWithTheOthers() {
    core::MapSpec spec = from2021to2022();
    spec.grouping = "four-regions";  // one province per group: GDP 500, 400, 200, 100, then 600, 500, 300, 100
    const ShownGapPanel shown(spec);
    QCOMPARE(shown.gapTable(0).rowCount(), 6);
    emit comboIn(shown.panel, "reference").activated(3);  // the third group
    QCOMPARE(shown.gapTable(0).rowCount(), 3);
    QCOMPARE(shown.row("gaps", 0, 0), QStringList({"West \u2212 East", "\u2212300.0", "\u2212300.0", "0.0%"}));
    QCOMPARE(shown.row("gaps", 0, 2), QStringList({"West \u2212 Northeast", "100.0", "200.0", "100.0%"}));
    emit comboIn(shown.panel, "reference").activated(0);
    QCOMPARE(shown.gapTable(0).rowCount(), 6);
}

void GapPanelTest::manyGroupsAreFirstComparedWithOneGroup() {
    const ShownGapPanel shown(from2021to2022());
    core::Figure figure = core::makeFigure(shown.dataset, from2021to2022());
    std::vector<core::Group> groups;
    for (int i = 0; i < 8; ++i) {
        groups.push_back({"g" + std::to_string(i), "", "G" + std::to_string(i), {}});
    }
    figure.grouping = core::Grouping("eight", "", "", "", groups);
    figure.groupColours.resize(groups.size());
    figure.chart.bars.byGroup.resize(groups.size(), figure.chart.bars.byGroup.front());
    figure.chart.lines->byGroup.resize(groups.size(), figure.chart.lines->byGroup.front());
    for (core::GapTable& table : figure.gapTables) {
        table.fromLevels.assign(8, core::GroupLevel{1, 1, core::Observation{1}});
        table.toLevels = table.fromLevels;
        table.gaps = core::gaps(table.fromLevels, table.toLevels);
    }
    app::GapPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(figure);
    QCOMPARE(panel.findChildren<app::PlainTable*>(QStringLiteral("gaps")).front()->rowCount(), 7);
}

void GapPanelTest::aGapWithAChangedSignIsMarked() {
    core::Figure figure = core::makeFigure(support::sampleDataset(), from2021to2022());
    figure.gapTables[0].gaps[0] = {0, 1, -1859.9, 2100.0, -212.9};
    app::GapPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(figure);
    const auto* table = panel.findChildren<app::PlainTable*>(QStringLiteral("gaps")).front();
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("\u2212212.9%\u2020"));
    QCOMPARE(daggersIn(panel), 1);  // the sentence below the title, for the one table that needs it
}

void GapPanelTest::theGapBetweenWestAndNortheastIsMarkedAsReversed() {
    const core::Dataset dataset = support::shippedDataset();
    core::MapSpec spec = core::defaultSpec(dataset);
    spec.gapFrom = core::Period::year(2000);
    spec.gapTo = core::Period::year(2022);
    app::GapPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(core::makeFigure(dataset, spec));
    const auto* table = panel.findChildren<app::PlainTable*>(QStringLiteral("gaps")).front();
    // Table 1 prints -213.0; from its own -1859.9 and 2100.0 it is -212.9.
    QCOMPARE(table->item(5, 0)->text(), QStringLiteral("West \u2212 Northeast"));
    QCOMPARE(table->item(5, 3)->text(), QStringLiteral("\u2212212.9%\u2020"));
}

void GapPanelTest::aGapFromZeroHasNoPercentage() {
    core::Figure figure = core::makeFigure(support::sampleDataset(), from2021to2022());
    figure.gapTables[0].gaps[0] = {0, 1, 0, 20, std::nullopt};
    app::GapPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(figure);
    const auto* table = panel.findChildren<app::PlainTable*>(QStringLiteral("gaps")).front();
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("\u2013"));
    QCOMPARE(daggersIn(panel), 0);
}

void GapPanelTest::aClickInTheChartMovesTheMap() {
    const ShownGapPanel shown(from2021to2022());
    emit shown.panel.findChild<app::GroupMeansChart*>()->periodClicked(core::Period::year(2020));
    QVERIFY(shown.request() == core::Change(core::SetPeriod{core::Period::year(2020)}));
}

void GapPanelTest::datesOf5GAreListed() {
    core::MapSpec spec = core::withIndicator(from2021to2022(), core::IndicatorId("stations"));
    spec.period = core::Period::date(2022, 10, 31);
    const ShownGapPanel shown(spec);
    QCOMPARE(comboIn(shown.panel, "from").currentText(), QStringLiteral("Feb 28, 2022"));
    QCOMPARE(comboIn(shown.panel, "to").currentText(), QStringLiteral("Oct 31, 2022"));
    QCOMPARE(shown.row("gaps", 0, 0), QStringList({"East \u2212 Central", "1.0", "2.0", "100.0%"}));
}

void GapPanelTest::datesOf5GAreRequested() {
    const ShownGapPanel shown(core::withIndicator(from2021to2022(), core::IndicatorId("stations")));
    QVERIFY(comboIn(shown.panel, "from").isEnabled());
    emit comboIn(shown.panel, "from").activated(1);
    QVERIFY(shown.request() == core::Change(core::SetGapFrom{core::Period::date(2022, 10, 31)}));
    emit comboIn(shown.panel, "to").activated(0);
    QVERIFY(shown.request() == core::Change(core::SetGapTo{core::Period::date(2022, 2, 28)}));
}

void GapPanelTest::quartersAreNotCalledYears() {
    const core::Dataset counties = app::loadDataset({test::veloria(), test::veloria()}).dataset;
    app::GapPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(core::makeFigure(counties, core::initialSpec(counties)));
    QCOMPARE(panel.findChild<QComboBox*>(QStringLiteral("from"))->toolTip(),
             QStringLiteral("The two periods whose gaps are compared. Periods without figures are left out."));
}

HULINE_TEST_WIDGETS(GapPanelTest)
#include "tst_gap_panel.moc"
