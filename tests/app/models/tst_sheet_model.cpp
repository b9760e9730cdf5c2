// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/models/sheet_model.h"
#include "tests/app/tables/made_sheets.h"
#include "tests/support/room_test.h"

namespace {

app::TableCheck yearbook() {
    app::TableCheck check;
    check.table = std::make_shared<const app::UserTable>(
        app::userTable(test::workbookSheet({{"Product of the cities", "", "", ""},
                                            {"city", "zone", "year", "GDP"},
                                            {"a", "n", "2020", "1"},
                                            {"b", "n", "2020", "%0.05"},
                                            {"c", "s", "2020", "7"},
                                            {"合计", "", "", "3"},
                                            {"注：虚构", "", "", ""}})));
    check.proposed = app::proposedLayout(*check.table);
    check.layout = check.proposed;
    return check;
}

}  // namespace

class TestSheetModel : public QObject {
    Q_OBJECT

private slots:
    void rowsAreMarkedWithAWord() {
        app::SheetModel model;
        model.setCheck(yearbook());
        const auto heading = [&](int row) { return model.headerData(row, Qt::Vertical).toString(); };
        QCOMPARE(model.rowCount(), 7);
        QVERIFY(heading(0).contains(QLatin1String("title")));
        QVERIFY(heading(1).contains(QLatin1String("header")));
        QCOMPARE(heading(2), QStringLiteral("3"));
        QVERIFY(heading(5).contains(QLatin1String("total")));
        QVERIFY(heading(6).contains(QLatin1String("note")));
    }

    void columnsAreMarkedWithTheirUse() {
        app::SheetModel model;
        model.setCheck(yearbook());
        QCOMPARE(model.useOf(0), app::SheetModel::ColumnUse::Key);
        QCOMPARE(model.useOf(1), app::SheetModel::ColumnUse::Groups);
        QCOMPARE(model.useOf(2), app::SheetModel::ColumnUse::Period);
        QCOMPARE(model.useOf(3), app::SheetModel::ColumnUse::Figures);
        QVERIFY(model.headerData(0, Qt::Horizontal).toString().startsWith(QLatin1String("A")));
    }

    void percentagesAreShownAsTheSheetShowsThem() {
        app::SheetModel model;
        model.setCheck(yearbook());
        QCOMPARE(model.index(3, 3).data().toString(), QStringLiteral("5%"));
    }

    void numbersAreShownWithTheDigitsThatWereTyped() {
        app::TableCheck check;
        check.table = std::make_shared<const app::UserTable>(app::userTable(
            test::workbookSheet({{"code", "x"}, {"110000", "73.92999999999999"}, {"120000", "68.32000000000001"}})));
        app::SheetModel model;
        model.setCheck(check);
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("110000"));
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("73.93"));
        QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("68.32"));
    }

    void aTitleNeedsTheWidthOfAllColumns() {
        app::SheetModel model;
        model.setCheck(yearbook());
        QVERIFY(model.isSentence(0));
        QVERIFY(!model.isSentence(1));
        QVERIFY(!model.isSentence(5));  // a total has figures
        QVERIFY(model.isSentence(6));
    }

    void theCellOfAnErrorIsMarked() {
        app::TableCheck check = yearbook();
        check.error = gis::Error(gis::ErrorKind::ErrorCell, "made.xlsx", "#DIV/0!", gis::TableCell{4, "GDP"});
        app::SheetModel model;
        model.setCheck(check);
        QCOMPARE(model.faultyCell(), model.index(3, 3));
        QVERIFY(model.faultyCell().data(Qt::BackgroundRole) != model.index(2, 3).data(Qt::BackgroundRole));
    }

    void aSheetWithoutTableHasNoMarks() {
        app::TableCheck check = yearbook();
        auto alone = std::make_shared<app::UserTable>();
        alone->sheet = test::workbookSheet({{"city", "GDP"}});
        check.table = alone;
        app::SheetModel model;
        model.setCheck(check);
        QCOMPARE(model.useOf(0), app::SheetModel::ColumnUse::None);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("GDP"));
        model.setCheck({});
        QCOMPARE(model.rowCount(), 0);
    }

    void onlyTheFirstRowsAreShown() {
        test::Rows rows{{"city", "GDP"}};
        rows.resize(1000, {"a", "1"});
        app::TableCheck check;
        check.table = std::make_shared<const app::UserTable>(app::userTable(test::workbookSheet(rows)));
        app::SheetModel model;
        model.setCheck(check);
        QCOMPARE(model.rowCount(), app::SheetModel::mostRows);
    }
};

HULINE_TEST_WIDGETS(TestSheetModel)
#include "tst_sheet_model.moc"
