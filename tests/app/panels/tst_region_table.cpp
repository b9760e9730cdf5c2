// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCollator>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "app/panels/region_table.h"
#include "core/figure/figure_cache.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

core::MapSpec specOf(int year) {
    core::MapSpec spec = support::paperSpec();
    spec.indicator = core::IndicatorId("gdp");
    spec.period = core::Period::year(year);
    return spec;
}

class ShownRegionTable {
public:
    ShownRegionTable() : selections(&table, &app::RegionTable::regionSelected) {
        table.setWording(app::Wording(app::Language::English));
        table.setFigure(core::makeFigure(dataset, specOf(2022)));
    }
    [[nodiscard]] QString selectedName() const {
        const QModelIndexList rows = table.selectionModel()->selectedRows(app::RegionModel::Name);
        return rows.isEmpty() ? QString() : rows.front().data().toString();
    }

    core::Dataset dataset = support::sampleDataset();
    app::RegionTable table;
    QSignalSpy selections;
};

}  // namespace

class RegionTableTest : public QObject {
    Q_OBJECT

private slots:
    void startsInOrderOfRank();
    void selectingARowEmitsItsRegion();
    void setSelectedEmitsNoSignal();
    void theSelectionStaysWithTheRegion();
    void namesAreSortedInTheLanguageTheyAreShownIn();
    void columnsDoNotMoveWhileTheYearChanges();
    void theNumberBehindTheColoursIsShownWhereThereIsOne();
    void theTableIsNotSortedByAHiddenColumn();
    void allColumnsFitIntoTheOpeningWidth_data();
    void allColumnsFitIntoTheOpeningWidth();
};

void RegionTableTest::startsInOrderOfRank() {
    const ShownRegionTable shown;
    QCOMPARE(shown.table.model()->index(0, app::RegionModel::Name).data().toString(), QStringLiteral("Alpha"));
    QCOMPARE(shown.table.model()->rowCount(), 4);
}

void RegionTableTest::namesAreSortedInTheLanguageTheyAreShownIn() {
    ShownRegionTable shown;
    shown.table.setFigure(core::makeFigure(support::shippedDataset(), core::defaultSpec(support::shippedDataset())));
    shown.table.sortByColumn(app::RegionModel::Name, Qt::AscendingOrder);
    shown.table.setWording(app::Wording(app::Language::Chinese));
    QCollator chinese(app::Wording(app::Language::Chinese).locale());
    QStringList names;
    for (int row = 0; row < shown.table.model()->rowCount(); ++row) {
        names << shown.table.model()->index(row, app::RegionModel::Name).data().toString();
    }
    QVERIFY(std::is_sorted(names.begin(), names.end(), chinese));
}

void RegionTableTest::selectingARowEmitsItsRegion() {
    ShownRegionTable shown;
    shown.table.sortByColumn(app::RegionModel::Value, Qt::AscendingOrder);
    shown.table.selectRow(0);
    QCOMPARE(shown.selections.count(), 1);
    QCOMPARE(shown.selections.front().front().value<core::RegionCode>(), core::RegionCode("D"));
}

void RegionTableTest::setSelectedEmitsNoSignal() {
    ShownRegionTable shown;
    shown.table.setSelected(core::RegionCode("C"));
    QCOMPARE(shown.selectedName(), QStringLiteral("Gamma"));
    shown.table.setSelected(std::nullopt);
    QCOMPARE(shown.selectedName(), QString());
    shown.table.setSelected(core::RegionCode("no such region"));
    QCOMPARE(shown.selectedName(), QString());
    QCOMPARE(shown.selections.count(), 0);
}

void RegionTableTest::theSelectionStaysWithTheRegion() {
    ShownRegionTable shown;
    shown.table.setSelected(core::RegionCode("B"));
    shown.table.setFigure(core::makeFigure(shown.dataset, specOf(2020)));
    shown.table.sortByColumn(app::RegionModel::Name, Qt::DescendingOrder);
    QCOMPARE(shown.selectedName(), QStringLiteral("Beta"));
    QCOMPARE(shown.selections.count(), 0);
}

/// Columns may become wider, so that nothing is cut off, but they do not move back and forth.
void RegionTableTest::columnsDoNotMoveWhileTheYearChanges() {
    ShownRegionTable shown;
    shown.table.setFigure(core::makeFigure(shown.dataset, specOf(2020)));
    const int width = shown.table.columnWidth(app::RegionModel::Value);
    shown.table.setColumnWidth(app::RegionModel::Value, width + 20);
    shown.table.setFigure(core::makeFigure(shown.dataset, specOf(2022)));
    QCOMPARE(shown.table.columnWidth(app::RegionModel::Value), width + 20);
    shown.table.setColumnWidth(app::RegionModel::Value, 10);
    shown.table.setFigure(core::makeFigure(shown.dataset, specOf(2020)));
    QVERIFY(shown.table.columnWidth(app::RegionModel::Value) > 10);
}

void RegionTableTest::theNumberBehindTheColoursIsShownWhereThereIsOne() {
    ShownRegionTable shown;
    core::MapSpec spec = specOf(2022);
    for (const auto colourBy : {core::ColourBy::Value, core::ColourBy::RatioToWhole, core::ColourBy::Value}) {
        spec.colourBy = colourBy;
        shown.table.setFigure(core::makeFigure(shown.dataset, spec));
        QCOMPARE(shown.table.isColumnHidden(app::RegionModel::Mapped), colourBy == core::ColourBy::Value);
    }
}

void RegionTableTest::theTableIsNotSortedByAHiddenColumn() {
    ShownRegionTable shown;
    core::MapSpec spec = specOf(2022);
    spec.colourBy = core::ColourBy::RatioToWhole;
    shown.table.setFigure(core::makeFigure(shown.dataset, spec));
    shown.table.sortByColumn(app::RegionModel::Mapped, Qt::AscendingOrder);
    QCOMPARE(shown.table.model()->index(0, app::RegionModel::Name).data().toString(), QStringLiteral("Delta"));
    spec.colourBy = core::ColourBy::Value;
    shown.table.setFigure(core::makeFigure(shown.dataset, spec));
    QCOMPARE(shown.table.model()->index(0, app::RegionModel::Name).data().toString(), QStringLiteral("Alpha"));
    QCOMPARE(shown.table.horizontalHeader()->sortIndicatorSection(), static_cast<int>(app::RegionModel::Rank));
}

void RegionTableTest::allColumnsFitIntoTheOpeningWidth_data() { support::addLanguages(); }

/// For every indicator, the table in the right-hand panel of a new window needs no horizontal scrolling.
void RegionTableTest::allColumnsFitIntoTheOpeningWidth() {
    QFETCH(const app::Language, language);
    constexpr int panelWidth = 430;
    core::FigureCache cache;
    const core::Dataset& dataset = support::shippedDataset();
    app::RegionTable table;
    table.setWording(app::Wording(language));
    table.resize(panelWidth, 600);
    table.show();
    for (const core::Indicator& indicator : dataset.catalogue->indicators()) {
        if (!core::isListed(indicator)) {
            continue;  // its names and figures are like those of the same indicator at the prices of another year
        }
        table.setFigure(
            core::makeFigure(dataset, core::withIndicator(core::defaultSpec(dataset), indicator.id), cache));
        QCoreApplication::processEvents();
        QVERIFY2(table.horizontalScrollBar()->maximum() == 0, indicator.id.text().c_str());
        const QString name = table.model()->index(0, app::RegionModel::Group).data().toString();
        QVERIFY2(table.columnWidth(app::RegionModel::Group) > table.fontMetrics().horizontalAdvance(name),
                 indicator.id.text().c_str());
    }
}

HULINE_TEST_WIDGETS(RegionTableTest)
#include "tst_region_table.moc"
