// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>
#include <memory>
#include <vector>

#include "app/models/region_model.h"
#include "app/models/region_order.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/room_test.h"

namespace {

core::MapSpec spec(const core::IndicatorId& indicator, int year) {
    core::MapSpec result = support::paperSpec();
    result.grouping = "coast-inland";
    result.indicator = indicator;
    result.period = core::Period::year(year);
    return result;
}

/// One column from the top to the bottom.
QStringList texts(const QAbstractItemModel& model, int column) {
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        result << model.index(row, column).data().toString();
    }
    return result;
}

}  // namespace

class RegionModelTest : public QObject {
    Q_OBJECT

private slots:
    void followsTheRulesOfQtModels();
    void rowsGiveTheReadingsOfTheFigure();
    void theNumberBehindTheColoursHasAColumn();
    void derivedFiguresAreMarked();
    void headingsAreShortAndExplainThemselves();
    void absentValuesAreDashes();
    void aRegionOutsideAllGroupsHasTheClassOfTheLegend();
    void anotherYearKeepsTheRows();
    void namesFollowTheLanguage();
    void figuresAreSortedBySize();
    void categoriesAreSortedByClass();
    void emptyCellsComeLastInEitherOrder();
    void equalFiguresStayInTheOrderOfTheMap();
    void ranksAndFiguresSortInOppositeOrder();
    void persistentIndexesFollowTheirRows();
    void theOrderMayOutliveTheModel();
    void stationsHaveNoRank();

private:
    const core::Dataset m_dataset = support::sampleDataset();
};

void RegionModelTest::followsTheRulesOfQtModels() {
    app::RegionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2022)));
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2020)));
    QCOMPARE(model.rowCount(), 4);
}

void RegionModelTest::rowsGiveTheReadingsOfTheFigure() {
    app::RegionModel model;
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp-per-capita"), 2022)));
    QCOMPARE(texts(model, app::RegionModel::Name), QStringList({"Alpha", "Beta", "Gamma", "Delta"}));
    QCOMPARE(texts(model, app::RegionModel::Rank), QStringList({"1", "2", "3", "4"}));
    QCOMPARE(texts(model, app::RegionModel::Value), QStringList({"60,000", "50,000", "30,000", "20,000"}));
    QCOMPARE(texts(model, app::RegionModel::Group), QStringList({"Coast", "Coast", "Inland", "Inland"}));
    QCOMPARE(model.codeAt(2), std::optional(core::RegionCode("C")));
    QCOMPARE(model.rowOf(core::RegionCode("C")), std::optional(2));
    QVERIFY(!model.codeAt(4));
}

void RegionModelTest::theNumberBehindTheColoursHasAColumn() {
    app::RegionModel model;
    core::MapSpec coloured = spec(core::IndicatorId("gdp-per-capita"), 2022);
    model.setFigure(core::makeFigure(m_dataset, coloured));
    QVERIFY(!model.hasMappedNumber());
    coloured.colourBy = core::ColourBy::RatioToWhole;
    model.setFigure(core::makeFigure(m_dataset, coloured));
    QVERIFY(model.hasMappedNumber());
    // The nation has 42,857.
    QCOMPARE(texts(model, app::RegionModel::Mapped), QStringList({"140.0%", "116.7%", "70.0%", "46.7%"}));
    QCOMPARE(model.headerData(app::RegionModel::Mapped, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Ratio"));
    coloured.grouping = "coast-inland";  // means of 55,000 and 25,000
    coloured.colourBy = core::ColourBy::DifferenceFromGroupMean;
    model.setFigure(core::makeFigure(m_dataset, coloured));
    QCOMPARE(texts(model, app::RegionModel::Mapped),
             QStringList({"5,000", QString::fromUtf8("−5,000"), "5,000", QString::fromUtf8("−5,000")}));
    coloured.colourBy = core::ColourBy::GroupMean;
    model.setFigure(core::makeFigure(m_dataset, coloured));
    QCOMPARE(texts(model, app::RegionModel::Mapped), QStringList({"55,000", "55,000", "25,000", "25,000"}));
    coloured.colourBy = core::ColourBy::Group;
    model.setFigure(core::makeFigure(m_dataset, coloured));
    QVERIFY(!model.hasMappedNumber());
}

void RegionModelTest::derivedFiguresAreMarked() {
    app::RegionModel model;
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp-per-capita"), 2021)));
    QCOMPARE(texts(model, app::RegionModel::Value), QStringList({"50,000*", "40,000*", "20,000*", "20,000*"}));
    QCOMPARE(model.index(0, app::RegionModel::Value).data(Qt::ToolTipRole).toString(), QStringLiteral("derived"));
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp-per-capita"), 2022)));
    QCOMPARE(model.index(0, app::RegionModel::Value).data(Qt::ToolTipRole).toString(), QStringLiteral("published"));
}

void RegionModelTest::headingsAreShortAndExplainThemselves() {
    app::RegionModel model;
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp-per-capita"), 2022)));
    QCOMPARE(model.headerData(app::RegionModel::Value, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Value"));
    QCOMPARE(model.headerData(app::RegionModel::Value, Qt::Horizontal, Qt::ToolTipRole).toString(),
             QStringLiteral("GDP per capita (yuan); * derived, not published."));
}

void RegionModelTest::absentValuesAreDashes() {
    app::RegionModel model;
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2020)));
    QCOMPARE(texts(model, app::RegionModel::Value).back(), QStringLiteral("–"));
    QCOMPARE(texts(model, app::RegionModel::Rank).back(), QString());
    QCOMPARE(texts(model, app::RegionModel::Class).back(), QStringLiteral("No data"));
}

void RegionModelTest::aRegionOutsideAllGroupsHasTheClassOfTheLegend() {
    app::RegionModel model;
    core::MapSpec chosen = spec(core::IndicatorId("gdp"), 2020);
    chosen.colourBy = core::ColourBy::Group;
    const core::Group first{"a", "", "A", {m_dataset.regions->regions().front().code}};
    chosen = core::withCustomGrouping(chosen, {core::Grouping(core::customGroupingId, "", "", "", {first}), {}});
    model.setFigure(core::makeFigure(m_dataset, chosen));
    QCOMPARE(texts(model, app::RegionModel::Class).front(), QStringLiteral("A"));
    QCOMPARE(texts(model, app::RegionModel::Class).back(), QStringLiteral("In no group"));
}

void RegionModelTest::anotherYearKeepsTheRows() {
    app::RegionModel model;
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2021)));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2022)));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
}

void RegionModelTest::namesFollowTheLanguage() {
    app::RegionModel model;
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2022)));
    model.setWording(app::Wording(app::Language::Chinese));
    QCOMPARE(texts(model, app::RegionModel::Name).front(), QStringLiteral("甲"));
    QCOMPARE(model.index(0, app::RegionModel::Name).data(Qt::ToolTipRole).toString(), QStringLiteral("甲省"));
}

void RegionModelTest::figuresAreSortedBySize() {
    app::RegionModel model;
    app::RegionOrder order(&model);
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2022)));
    order.sort(app::RegionModel::Value, Qt::AscendingOrder);  // as texts, 100.0 and 300.0 would stand alike
    QCOMPARE(texts(order, app::RegionModel::Name), QStringList({"Delta", "Gamma", "Beta", "Alpha"}));
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2021)));
    order.sortAgain();
    QCOMPARE(texts(order, app::RegionModel::Value), QStringList({"100.0", "200.0", "400.0", "500.0"}));
}

void RegionModelTest::categoriesAreSortedByClass() {
    core::MapSpec byGroup = spec(core::IndicatorId("gdp"), 2022);
    byGroup.colourBy = core::ColourBy::Group;
    app::RegionModel model;
    app::RegionOrder order(&model);
    model.setFigure(core::makeFigure(m_dataset, byGroup));
    order.sort(app::RegionModel::Class, Qt::DescendingOrder);
    QCOMPARE(texts(order, app::RegionModel::Name), QStringList({"Gamma", "Delta", "Alpha", "Beta"}));
    order.sort(app::RegionModel::Class, Qt::AscendingOrder);
    QCOMPARE(texts(order, app::RegionModel::Name), QStringList({"Alpha", "Beta", "Gamma", "Delta"}));
}

void RegionModelTest::emptyCellsComeLastInEitherOrder() {
    app::RegionModel model;
    app::RegionOrder order(&model);
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2020)));
    order.sort(app::RegionModel::Value, Qt::AscendingOrder);
    QCOMPARE(texts(order, app::RegionModel::Name), QStringList({"Gamma", "Beta", "Alpha", "Delta"}));
    order.sort(app::RegionModel::Value, Qt::DescendingOrder);
    QCOMPARE(texts(order, app::RegionModel::Name), QStringList({"Alpha", "Beta", "Gamma", "Delta"}));
}

void RegionModelTest::equalFiguresStayInTheOrderOfTheMap() {
    app::RegionModel model;
    app::RegionOrder order(&model);
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2022)));
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        order.sort(app::RegionModel::Group, direction);
        const QStringList groups = texts(order, app::RegionModel::Group);
        for (int row = 1; row < order.rowCount(); ++row) {
            const bool isEqual = groups[row] == groups[row - 1];
            const int here = order.mapToSource(order.index(row, 0)).row();
            const int above = order.mapToSource(order.index(row - 1, 0)).row();
            QVERIFY(!isEqual || above < here);
        }
    }
}

/// Sorting by rank and by value gives opposite orders if no two figures are equal.
void RegionModelTest::ranksAndFiguresSortInOppositeOrder() {
    const core::Dataset dataset = support::generatedDataset(500, 2, 4);
    const core::MapSpec spec = core::defaultSpec(dataset);
    app::RegionModel model;
    app::RegionOrder order(&model);
    model.setFigure(core::makeFigure(dataset, spec));
    order.sort(app::RegionModel::Rank, Qt::AscendingOrder);
    const QStringList byRank = texts(order, app::RegionModel::Name);
    order.sort(app::RegionModel::Value, Qt::DescendingOrder);
    QCOMPARE(texts(order, app::RegionModel::Name), byRank);
    order.sort(app::RegionModel::Value, Qt::AscendingOrder);
    const QStringList ascending = texts(order, app::RegionModel::Name);
    order.sort(app::RegionModel::Rank, Qt::DescendingOrder);
    QCOMPARE(texts(order, app::RegionModel::Name), ascending);
    QVERIFY(ascending != byRank);
}

void RegionModelTest::persistentIndexesFollowTheirRows() {
    app::RegionModel model;
    app::RegionOrder order(&model);
    const QAbstractItemModelTester tester(&order, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2022)));
    order.sort(app::RegionModel::Value, Qt::AscendingOrder);
    std::vector<QPersistentModelIndex> held;
    for (int row = 0; row < order.rowCount(); ++row) {
        held.emplace_back(order.index(row, app::RegionModel::Name));
    }
    const QStringList names = texts(order, app::RegionModel::Name);
    order.sort(app::RegionModel::Value, Qt::DescendingOrder);
    QVERIFY(names != texts(order, app::RegionModel::Name));
    for (std::size_t i = 0; i < held.size(); ++i) {
        QCOMPARE(held[i].data().toString(), names[static_cast<qsizetype>(i)]);
    }
    order.sort(-1);  // by nothing: as on the map
    QCOMPARE(texts(order, app::RegionModel::Name), texts(model, app::RegionModel::Name));
}

void RegionModelTest::theOrderMayOutliveTheModel() {
    auto model = std::make_unique<app::RegionModel>();
    app::RegionOrder order(model.get());
    model->setFigure(core::makeFigure(m_dataset, spec(core::IndicatorId("gdp"), 2022)));
    QCOMPARE(order.rowCount(), 4);
    model.reset();
    QCOMPARE(order.rowCount(), 0);
    QCOMPARE(order.columnCount(), 0);
    order.sort(app::RegionModel::Name);
}

void RegionModelTest::stationsHaveNoRank() {
    core::MapSpec stations = core::withIndicator(spec(core::IndicatorId("gdp"), 2022), core::IndicatorId("stations"));
    stations.period = core::Period::date(2022, 2, 28);
    app::RegionModel model;
    model.setFigure(core::makeFigure(m_dataset, stations));
    QCOMPARE(texts(model, app::RegionModel::Value), QStringList({"4.0", "3.0", "2.0", "1.0"}));
    QCOMPARE(texts(model, app::RegionModel::Rank), QStringList({"", "", "", ""}));
}

HULINE_TEST_WIDGETS(RegionModelTest)
#include "tst_region_model.moc"
