// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/text.h"
#include "app/user_data/sources_check.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

using support::citiesWithTable;
using support::shippedPaths;
using support::tableOf;
using support::testData;
using support::written;

}  // namespace

class TestSourcesCheck : public QObject {
    Q_OBJECT

private slots:
    void thePackageAloneCanBeOpened() {
        const app::SourcesCheck check = app::checkOf({shippedPaths, std::nullopt, {}});
        QVERIFY(check.canBeOpened());
        QVERIFY(check.isPackageMap);
        QCOMPARE(check.regions.size(), std::size_t(34));
        QVERIFY(!check.noun.many.empty());
    }

    void boundariesAndTableAreDescribedAndJoined() {
        const app::SourcesCheck check = app::checkOf(citiesWithTable());
        QVERIFY(check.canBeOpened());
        QVERIFY(!check.isPackageMap);
        QCOMPARE(check.keyField, std::string("id"));
        QCOMPARE(check.nameFields, (std::vector<std::string>{"name"}));
        QCOMPARE(check.regions.size(), std::size_t(21));
        const app::TableCheck& table = check.tables.at(0);
        QCOMPARE(table.join->joinedRows, std::size_t(21));
        QCOMPARE(table.indicators.size(), std::size_t(2));
        QCOMPARE(table.described.size(), std::size_t(2));
        QCOMPARE(table.described[0].unit.id, std::string("亿元"));
        QCOMPARE(table.numberColumns, (std::vector<std::size_t>{2, 3, 4}));
        QVERIFY(table.layout == table.proposed);
    }

    void namesMayBeInAnotherField() {
        app::MapSources sources = citiesWithTable();
        sources.boundaries->nameField = "id";
        const app::SourcesCheck check = app::checkOf(sources);
        QCOMPARE(check.nameFields, (std::vector<std::string>{"id"}));
        QCOMPARE(check.tables.at(0).join->joinedRows, std::size_t(0));
        sources.boundaries->nameField = "no such field";
        QCOMPARE(app::checkOf(sources).error->kind, gis::ErrorKind::FieldMissing);
    }

    void aTableThatCannotBeReadKeepsTheOthers() {
        app::MapSources sources = citiesWithTable();
        sources.user.tables.insert(sources.user.tables.begin(), app::UserTableSource{"/no/such/file.csv"});
        const app::SourcesCheck check = app::checkOf(sources);
        QVERIFY(!check.canBeOpened());
        QCOMPARE(check.tables.at(0).error->kind, gis::ErrorKind::FileMissing);
        QVERIFY(!check.tables[0].table);
        QCOMPARE(check.tables.at(1).join->joinedRows, std::size_t(21));
    }

    void aSheetWithoutTableIsShownAllTheSame() {
        const QTemporaryDir folder;
        app::MapSources sources = tableOf(written(folder, "header.csv", "region,gdp\n"));
        const app::TableCheck table = app::checkOf(sources).tables.at(0);
        QCOMPARE(table.error->kind, gis::ErrorKind::NoTable);
        QCOMPARE(table.table->sheet.cells.cell(0, 1).text, std::string_view("gdp"));
        QVERIFY(table.table->columns.empty());
    }

    void theSheetsOfAWorkbookAreKnownWithoutTheChosenOne() {
        app::MapSources sources = tableOf(testData / "user_tables/hidden_same_columns.xlsx");
        sources.user.tables[0].options.file.sheet = "none";
        const app::TableCheck table = app::checkOf(sources).tables.at(0);
        QCOMPARE(table.error->kind, gis::ErrorKind::SheetMissing);
        QCOMPARE(table.sheets(), (std::vector<gis::SheetName>{{"old", true}, {"数据", false}}));
    }

    void aFaultOfOneColumnLeavesTheOtherColumnsToBeChosen() {
        app::MapSources sources = tableOf(testData / "user_tables/formulas_uncached.xlsx");
        const app::TableCheck faulty = app::checkOf(sources).tables.at(0);
        QCOMPARE(faulty.error->kind, gis::ErrorKind::NotCalculated);
        QVERIFY(faulty.layout.values.size() > 1);
        sources.user.tables[0].columns.values = {"gdp"};
        QVERIFY(!app::checkOf(sources).tables.at(0).error);
    }

    void coordinatesThatContradictTheFileAreAFault() {
        app::MapSources sources{
            shippedPaths, app::BoundaryFile{testData / "cases/degrees_gkprj.shp", std::nullopt}, {}};
        const app::SourcesCheck asked = app::checkOf(sources);
        QCOMPARE(asked.error->kind, gis::ErrorKind::ReferenceContradicted);
        sources.boundaries->options.referenceSystem = "EPSG:4490";
        QVERIFY(app::checkOf(sources).canBeOpened());
        sources.boundaries->options.referenceSystem = "plane";
        QVERIFY(app::checkOf(sources).canBeOpened());
    }

    void pointsAreNoRegions() {
        const app::MapSources sources{
            shippedPaths, app::BoundaryFile{testData / "bad_points.geojson", std::nullopt}, {}};
        QCOMPARE(app::checkOf(sources).error->kind, gis::ErrorKind::WrongGeometry);
    }

    void aTableMayHaveNoColumnOfPeriods() {
        const QTemporaryDir folder;
        app::MapSources sources =
            tableOf(written(folder, "years.csv", "region,year,gdp\n北京,2020,1\n天津,2020,2\n河北,2020,3\n"));
        QCOMPARE(app::checkOf(sources).tables.at(0).layout.periodColumn, std::optional<std::size_t>(1));
        sources.user.tables[0].columns.period = "";
        const app::TableCheck table = app::checkOf(sources).tables.at(0);
        QVERIFY(!table.layout.periodColumn);
        QVERIFY(!table.indicators.at(0).figures.at(0).period);
    }
};

HULINE_TEST_CORE(TestSourcesCheck)
#include "tst_sources_check.moc"
