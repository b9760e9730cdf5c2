// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <random>
#include <set>

#include "app/tables/table_figures.h"
#include "tests/app/tables/made_sheets.h"
#include "tests/support/room_test.h"

namespace {

/// Cells as they occur in tables of users, at any place.
const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all{
        "",         "",       "地区",        "北京市",       "天津市",   "全国",     "合计",
        "Total",    "注：x",  "资料来源：y", "单位：亿元",   "（万人）", "2020",     "2021年",
        "GDP 2020", "GDP",    "人口(万人)",  "年份",         "指标",     "代码",     "110000",
        "'120000",  "'1,024", "'0,5",        "'12.543",      "'5%",      "%0.05",    "=A1",
        "#REF!",    "@2020",  "@2020-03-15", "'2020Q1",      "-",        "…",        "1e999",
        "-3.25",    "a",      "b",           "'1.234.567,8", "adcode",   "\xFF\xFE", "'９９"};
    return all;
}

app::TableOptions randomOptions(std::mt19937& random) {
    app::TableOptions options;
    if (random() % 4 == 0) {
        options.firstHeaderRow = random() % 6;
    }
    if (random() % 4 == 0) {
        options.headerRows = random() % 5;
    }
    if (random() % 4 == 0) {
        options.decimalSign = random() % 2 == 0 ? '.' : ',';
    }
    options.keepTotals = random() % 3 == 0;
    return options;
}

gis::Sheet randomSheet(std::mt19937& random) {
    test::Rows rows(1 + random() % 9);
    for (auto& row : rows) {
        row.resize(random() % 6);
        for (std::string& cell : row) {
            cell = pieces()[random() % pieces().size()];
        }
    }
    if (random() % 2 == 0) {
        constexpr std::string_view separators = ",;\t|";
        return test::textSheet(rows, separators[random() % separators.size()], random() % 2 == 0 ? "a.csv" : "a.tsv");
    }
    std::vector<gis::CellRange> merged;
    for (std::size_t i = random() % 4; i > 0; --i) {
        const std::size_t row = random() % 8;
        const std::size_t column = random() % 6;
        merged.push_back({row, column, row + random() % 3, column + random() % 3});
    }
    return test::workbookSheet(rows, merged);
}

/// Calls a function that may throw an error about a file.
template <class Call>
bool succeeds(const Call& call) {
    try {
        call();
        return true;
    } catch (const gis::Error&) {
        return false;
    }
}

}  // namespace

class TestRandomTables : public QObject {
    Q_OBJECT

private slots:
    void eachRowIsEitherARowOfTheTableOrLeftOut() {
        std::mt19937 random(7);
        int tables = 0;
        for (int i = 0; i < 4000; ++i) {
            app::UserTable table;
            if (!succeeds([&] { table = app::userTable(randomSheet(random), randomOptions(random)); })) {
                continue;
            }
            ++tables;
            std::multiset<std::size_t> rows(table.rows.begin(), table.rows.end());
            for (const app::RowLeftOut& row : table.leftOut) {
                rows.insert(row.row);
            }
            QCOMPARE(rows.size(), table.sheet.cells.rowCount());
            QCOMPARE(*rows.rbegin(), table.sheet.cells.rowCount() - 1);
            QCOMPARE(std::set<std::size_t>(rows.begin(), rows.end()).size(), rows.size());
            QVERIFY(!table.rows.empty());
            QCOMPARE(table.units.size(), table.columns.size());
        }
        QVERIFY2(tables > 1000, qPrintable(QString::number(tables)));
    }

    void eachTableHasALayoutAndFiguresOrAnError() {
        std::mt19937 random(8);
        int results = 0;
        for (int i = 0; i < 4000; ++i) {
            app::UserTable table;
            if (!succeeds([&] { table = app::userTable(randomSheet(random), randomOptions(random)); })) {
                continue;
            }
            const app::SeriesLayout layout = app::proposedLayout(table);
            QVERIFY(layout.keyColumn < table.columns.size());
            QVERIFY(std::ranges::all_of(layout.values, [&](const app::ValueColumn& value) {
                return value.column < table.columns.size() && value.column != layout.keyColumn &&
                       !value.indicator.empty();
            }));
            app::TableFigures figures;
            if (succeeds([&] { figures = app::tableFigures(table, layout); })) {
                ++results;
                QCOMPARE(figures.keys.size(), table.rows.size());
                for (const app::TableIndicator& indicator : figures.indicators) {
                    for (const app::TableFigure& figure : indicator.figures) {
                        QVERIFY(figure.row < figures.keys.size() && !figures.keys[figure.row].text.empty());
                    }
                }
            }
        }
        QVERIFY2(results > 500, qPrintable(QString::number(results)));
    }
};

HULINE_TEST_CORE(TestRandomTables)
#include "tst_random_tables.moc"
