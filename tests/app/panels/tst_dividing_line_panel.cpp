// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

#include "app/panels/dividing_line_panel.h"
#include "app/parts/plain_table.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/find_combo.h"
#include "tests/support/room_test.h"

namespace {

using support::comboIn;

/// With the ratios that the paper prints.
core::Dataset datasetWithPrintedSideShares() {
    core::Dataset dataset = support::sampleDataset();
    dataset.printedSideShares = support::shippedDataset().printedSideShares;
    return dataset;
}

class ShownDividingLinePanel {
public:
    explicit ShownDividingLinePanel(const core::MapSpec& spec)
        : requests(&panel, &app::DividingLinePanel::changeRequested) {
        panel.setWording(app::Wording(app::Language::English));
        panel.setFigure(core::makeFigure(dataset, spec));
    }
    [[nodiscard]] QStringList row(const char* table, int row) const {
        const auto* widget = panel.findChild<app::PlainTable*>(QString::fromLatin1(table));
        QStringList texts;
        for (int column = 0; column < widget->columnCount(); ++column) {
            texts << widget->item(row, column)->text();
        }
        return texts;
    }
    [[nodiscard]] QString text(const char* label) const {
        return panel.findChild<QLabel*>(QString::fromLatin1(label))->text();
    }

    [[nodiscard]] core::Change request() const { return requests.last().front().value<core::Change>(); }

    core::Dataset dataset = datasetWithPrintedSideShares();
    app::DividingLinePanel panel;
    QSignalSpy requests;
};

core::MapSpec at(int year, core::DivisionRule rule) {
    core::MapSpec spec = support::paperSpec();
    spec.period = core::Period::year(year);
    spec.divisionRule = rule;
    return spec;
}

}  // namespace

class DividingLinePanelTest : public QObject {
    Q_OBJECT

private slots:
    void bothSidesStandBesideThePaper();
    void theRuleChangesTheFigures();
    void absentFiguresAreDashesAndExplained();
    void namesTheProvincesOfTheNorthWest();
    void listsTheProvincesThatAreCut();
    void sliversDoNotCountAsCuts();
    void curveAndRuleAreRequested();
    void publishedEndsAreRequested();
    void aDraggedEndIsListedLast();
    void anotherYearKeepsTheOpenListOfEnds();
    void anOwnLineIsNamedAndRemoved();
    void withoutALineOneCanBeDrawn();
};

void DividingLinePanelTest::bothSidesStandBesideThePaper() {
    const ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    // Area: (1 + 1 + 0.25 + 0) / 4. Population: A and B hold 200 of 350. GDP: 1100 of 1500.
    QCOMPARE(shown.row("sideShares", 0), QStringList({"Area", "56.3%", "43.8%", "43.4 : 56.6"}));
    QCOMPARE(shown.row("sideShares", 1), QStringList({"Population, 2022", "57.1%", "42.9%", "94 : 6 (2020)"}));
    QCOMPARE(shown.row("sideShares", 2), QStringList({"GDP, 2022", "73.3%", "26.7%", "95 : 5"}));
    QCOMPARE(shown.requests.count(), 0);
}

void DividingLinePanelTest::theRuleChangesTheFigures() {
    const ShownDividingLinePanel shown(at(2022, core::DivisionRule::AreaWeighted));
    // A quarter of C goes over: population 225 of 350, GDP 1175 of 1500.
    QCOMPARE(shown.row("sideShares", 1)[1], QStringLiteral("64.3%"));
    QCOMPARE(shown.row("sideShares", 2)[1], QStringLiteral("78.3%"));
    QVERIFY(shown.text("remark").contains(QStringLiteral("divided in proportion")));
    const QString counts =
        QStringLiteral("Area: all %1 regions of the map. Other shares: the %2 regions that have figures.");
    QVERIFY(shown.text("remark").contains(counts.arg(shown.dataset.regions->size()).arg(shown.dataset.covered.size())));
}

void DividingLinePanelTest::absentFiguresAreDashesAndExplained() {
    const ShownDividingLinePanel shown(at(2020, core::DivisionRule::Majority));  // D has no GDP
    QCOMPARE(shown.row("sideShares", 2), QStringList({"GDP, 2020", "–", "–", "95 : 5 (2022)"}));
    QVERIFY(shown.text("remark").contains(QStringLiteral("GDP: this edition does not have a figure")));
    QVERIFY(!shown.text("remark").contains(QStringLiteral("Population:")));
}

void DividingLinePanelTest::namesTheProvincesOfTheNorthWest() {
    const ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    QVERIFY(shown.text("left").endsWith(QStringLiteral(": Gamma, Delta.")));
}

void DividingLinePanelTest::listsTheProvincesThatAreCut() {
    const ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    QCOMPARE(shown.panel.findChild<app::PlainTable*>(QStringLiteral("cut"))->rowCount(), 1);
    QCOMPARE(shown.row("cut", 0), QStringList({"Gamma", "25.0%", "75.0%"}));
}

void DividingLinePanelTest::sliversDoNotCountAsCuts() {
    const auto share = [](const char* code, double southeast) {
        return core::AreaShare{core::RegionCode(code), 1, southeast};
    };
    const auto cut = app::cutRegions({share("a", 1), share("b", 0.9999), share("c", 0.985), share("d", 0.0002)});
    QCOMPARE(cut.size(), std::size_t{1});
    QCOMPARE(cut.front().code, core::RegionCode("c"));
}

void DividingLinePanelTest::curveAndRuleAreRequested() {
    const ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    comboIn(shown.panel, "curve").setCurrentIndex(2);
    emit comboIn(shown.panel, "curve").activated(2);
    QVERIFY(shown.request() == core::Change(core::SetDividingLineCurve{core::LineCurve::LonLat}));
    comboIn(shown.panel, "rule").setCurrentIndex(1);
    emit comboIn(shown.panel, "rule").activated(1);
    QVERIFY(shown.request() == core::Change(core::SetDividingLineRule{core::DivisionRule::AreaWeighted}));
}

void DividingLinePanelTest::publishedEndsAreRequested() {
    const ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    QComboBox& ends = comboIn(shown.panel, "ends");
    QCOMPARE(ends.currentText(), QStringLiteral("Heihe city – Tengchong"));
    QCOMPARE(ends.count(), 3);
    emit ends.activated(1);
    QVERIFY(shown.request() == core::Change(core::SetDividingLineEnds{support::huLine().ends[1].ends}));
    QCOMPARE(support::huLine().ends[1].ends.to, (core::LonLat{127.506, 49.976}));
}

void DividingLinePanelTest::aDraggedEndIsListedLast() {
    ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    core::MapSpec spec = at(2022, core::DivisionRule::Majority);
    spec.lineEnds = core::withEnd(spec.lineEnds, core::LineEnd::From, {105, 0});
    const core::Dataset dataset =
        core::withDividingLine(shown.dataset, {spec.lineEnds, spec.lineCurve, {{0, 0}, {0, 1}}, {}});
    shown.panel.setFigure(core::makeFigure(dataset, spec));
    QCOMPARE(comboIn(shown.panel, "ends").count(), 4);
    QVERIFY(comboIn(shown.panel, "ends").currentText().contains(QStringLiteral("105.00°E, 0.00°N")));
}

void DividingLinePanelTest::anotherYearKeepsTheOpenListOfEnds() {
    ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    QAbstractItemView& list = *comboIn(shown.panel, "ends").view();
    list.setCurrentIndex(list.model()->index(1, 0));
    shown.panel.setFigure(core::makeFigure(shown.dataset, at(2021, core::DivisionRule::Majority)));
    QCOMPARE(list.currentIndex().row(), 1);
}

void DividingLinePanelTest::anOwnLineIsNamedAndRemoved() {
    ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    auto* name = shown.panel.findChild<QLineEdit*>(QStringLiteral("name"));
    auto* remove = shown.panel.findChild<QPushButton*>(QStringLiteral("remove"));
    QVERIFY(name->isHidden() && remove->isHidden());
    // To the north of a parallel: B and C, 200 of 350 persons and 800 of 1500 yuan.
    const core::OwnLine line{"Mine", {120, 30}, {100, 30}, false};
    const core::MapSpec spec = core::applied(at(2022, core::DivisionRule::Majority), core::DrawOwnLine{line});
    const core::Dataset dataset = core::withDividingLine(shown.dataset, {line.ends(),
                                                                         spec.lineCurve,
                                                                         {{2e5, 1e5}, {0, 1e5}},
                                                                         {{core::RegionCode("A"), 1, 0},
                                                                          {core::RegionCode("B"), 1, 1},
                                                                          {core::RegionCode("C"), 1, 1},
                                                                          {core::RegionCode("D"), 1, 0}}});
    shown.panel.setFigure(core::makeFigure(dataset, spec));
    QVERIFY(!name->isHidden() && !remove->isHidden());
    QCOMPARE(name->text(), QStringLiteral("Mine"));
    QCOMPARE(comboIn(shown.panel, "ends").count(), 1);
    QVERIFY(comboIn(shown.panel, "ends").currentText().contains(QStringLiteral("100.00°E, 30.00°N")));
    QCOMPARE(shown.row("sideShares", 0), QStringList({"Area", "50.0%", "50.0%"}));
    QCOMPARE(shown.row("sideShares", 1), QStringList({"Population, 2022", "57.1%", "42.9%"}));
    QCOMPARE(shown.row("sideShares", 2), QStringList({"GDP, 2022", "53.3%", "46.7%"}));
    QCOMPARE(shown.panel.findChild<app::PlainTable*>(QStringLiteral("sideShares"))->horizontalHeaderItem(1)->text(),
             QStringLiteral("North"));
    QVERIFY(shown.text("left").contains(QStringLiteral("on the south side: Alpha, Delta.")));
    name->setText(QStringLiteral("  Ours "));
    emit name->editingFinished();
    QVERIFY(shown.request() == core::Change(core::RenameOwnLine{"Ours"}));
    remove->click();
    QVERIFY(shown.request() == core::Change(core::RemoveOwnLine{support::huLine().id}));
}

void DividingLinePanelTest::withoutALineOneCanBeDrawn() {
    ShownDividingLinePanel shown(at(2022, core::DivisionRule::Majority));
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts catalogue = parts.catalogue.parts();
    catalogue.dividingLine.reset();
    parts.catalogue = core::Catalogue(std::move(catalogue));
    parts.dividingLines.clear();
    const core::Dataset dataset = core::join(std::move(parts)).dataset;
    shown.panel.setFigure(core::makeFigure(dataset, at(2022, core::DivisionRule::Majority)));
    QVERIFY(shown.text("remark").startsWith(QStringLiteral("There is no dividing line for this map.")));
    for (const char* choice : {"ends", "curve", "rule"}) {
        QVERIFY(comboIn(shown.panel, choice).isHidden());
    }
    const QSignalSpy draws(&shown.panel, &app::DividingLinePanel::drawRequested);
    shown.panel.findChild<QPushButton*>(QStringLiteral("draw"))->click();
    QCOMPARE(draws.count(), 1);
}

HULINE_TEST_WIDGETS(DividingLinePanelTest)
#include "tst_dividing_line_panel.moc"
