// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/models/indicator_rows.h"
#include "app/user_data/source_edits.h"
#include "tests/app/tables/made_sheets.h"
#include "tests/support/room_test.h"

namespace {

/// The check of a table without its join.
app::TableCheck checkOf(const test::Rows& rows, const app::ColumnChoices& columns = {}) {
    app::TableCheck check;
    check.table = std::make_shared<const app::UserTable>(app::userTable(test::workbookSheet(rows)));
    check.proposed = app::proposedLayout(*check.table);
    check.layout = app::chosenLayout(*check.table, columns);
    check.indicators = app::tableFigures(*check.table, check.layout).indicators;
    return check;
}

const test::Rows wide{{"city", "GDP 2020 (yuan)", "GDP 2021 (yuan)", "growth (%)", "score"},
                      {"a", "1", "2", "3", "4"},
                      {"b", "5", "6", "7", "8"}};

}  // namespace

class TestIndicatorRows : public QObject {
    Q_OBJECT

private slots:
    void theColumnsOfOneIndicatorAreOneRow() {
        const auto rows = app::indicatorRows(checkOf(wide), {});
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].heading, std::string("GDP"));
        QCOMPARE(rows[0].unit, std::string("yuan"));
        QCOMPARE(rows[0].columns, (std::vector<std::size_t>{1, 2}));
        QVERIFY(rows[0].isUsed && rows[0].canBeChanged);
    }

    void whetherValuesAddUpIsToldOrNotKnown() {
        const auto rows = app::indicatorRows(checkOf(wide), {});
        QCOMPARE(rows[0].addsUp, std::optional(true));
        QCOMPARE(rows[1].addsUp, std::optional(false));
        QCOMPARE(rows[2].addsUp, std::optional(false));  // a score is no amount
        const auto unclear = app::indicatorRows(checkOf({{"city", "income"}, {"a", "1"}, {"b", "2"}}), {});
        QCOMPARE(unclear.at(0).addsUp, std::optional<bool>());
    }

    void anIndicatorThatIsNotUsedStaysInTheList() {
        const app::TableCheck all = checkOf(wide);
        const auto columns = app::columnsIf(app::indicatorRows(all, {}), 0, false);
        QCOMPARE(*columns, (std::vector<std::size_t>{3, 4}));
        const app::UserTableSource source = app::withValueColumns({}, all, *columns);
        const auto rows = app::indicatorRows(checkOf(wide, source.columns), source);
        QCOMPARE(rows.size(), std::size_t(3));
        QVERIFY(!rows[0].isUsed);
        QVERIFY(rows[1].isUsed);
        const auto again = app::columnsIf(rows, 0, true);
        QVERIFY(app::withValueColumns(source, all, *again).columns == app::ColumnChoices());
    }

    void theLastUsedIndicatorCannotBeLeftOut() {
        const auto rows = app::indicatorRows(checkOf({{"city", "x"}, {"a", "1"}, {"b", "2"}}), {});
        QCOMPARE(rows.size(), std::size_t(1));
        QVERIFY(!rows[0].canBeChanged);
        QVERIFY(!app::columnsIf(rows, 0, false));
    }

    void aColumnOfIndicatorsHasNoColumnsToLeaveOut() {
        const auto rows = app::indicatorRows(checkOf({{"city", "indicator", "value"},
                                                      {"a", "GDP", "1"},
                                                      {"a", "people", "2"},
                                                      {"b", "GDP", "3"},
                                                      {"b", "people", "4"}}),
                                             {});
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[1].heading, std::string("people"));
        QVERIFY(rows[1].columns.empty());
        QVERIFY(!rows[1].canBeChanged);
    }

    void whatTheUserSaysIsShownAndRead() {
        app::UserTableSource source;
        source.choices.indicators["GDP (yuan)"] = {"Product", "CNY", false};
        const auto rows = app::indicatorRows(checkOf(wide), source);
        QCOMPARE(rows[0].name, std::string("Product"));
        QCOMPARE(rows[0].unit, std::string("CNY"));
        QCOMPARE(rows[0].addsUp, std::optional(false));
        QVERIFY(app::choicesOf(rows[0]) == source.choices.indicators["GDP (yuan)"]);
    }

    void whatTheTableTellsIsNoChoice() {
        for (const app::IndicatorRow& row : app::indicatorRows(checkOf(wide), {})) {
            QVERIFY(app::choicesOf(row) == app::UserIndicatorChoices());
        }
    }

    void numbersThatAreNotProposedCanBeChosen() {
        app::TableCheck check = checkOf({{"city", "rank", "gdp"}, {"a", "1", "5"}, {"b", "2", "4"}});
        check.numberColumns = {1, 2};
        const auto rows = app::indicatorRows(check, {});
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].heading, std::string("rank"));
        QVERIFY(!rows[0].isUsed && rows[0].canBeChanged);
        QVERIFY(rows[1].isUsed && !rows[1].canBeChanged);
    }
};

HULINE_TEST_CORE(TestIndicatorRows)
#include "tst_indicator_rows.moc"
