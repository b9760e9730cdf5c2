// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/table_figures.h"

#include <QTest>
#include <algorithm>

#include "tests/app/tables/made_sheets.h"
#include "tests/support/room_test.h"

namespace {

using app::proposedLayout;
using app::SeriesLayout;
using app::TableFigures;
using app::tableFigures;
using app::UserTable;
using app::userTable;
using test::textSheet;
using test::workbookSheet;
using Names = std::vector<std::string>;

TableFigures figuresOf(const UserTable& table) { return tableFigures(table, proposedLayout(table)); }

Names keysOf(const TableFigures& figures) {
    Names keys;
    for (const app::TableKey& key : figures.keys) {
        keys.push_back(key.text);
    }
    return keys;
}

/// "key period value", one for each figure.
Names written(const TableFigures& figures, std::size_t indicator) {
    Names all;
    for (const app::TableFigure& figure : figures.indicators.at(indicator).figures) {
        all.push_back(figures.keys[figure.row].text + " " + (figure.period ? figure.period->text() : "-") + " " +
                      QString::number(figure.value).toStdString());
    }
    return all;
}

Names namesOf(const TableFigures& figures) {
    Names names;
    for (const app::TableIndicator& indicator : figures.indicators) {
        names.push_back(indicator.name + "|" + indicator.unit);
    }
    return names;
}

UserTable dataFile(const char* name, const app::TableOptions& options = {}) {
    return app::readUserTable(std::string(HULINE_TEST_DATA_DIR "/user_tables/") + name, options);
}

}  // namespace

class TestTableFigures : public QObject {
    Q_OBJECT

private slots:
    void twoIndicatorsByYearUnderMergedHeaders() {
        const UserTable table = dataFile("merged_header.xlsx");
        const SeriesLayout layout = proposedLayout(table);
        QCOMPARE(layout.keyColumn, std::size_t(0));
        QCOMPARE(layout.keyCandidates, (std::vector<std::size_t>{0, 1}));
        QVERIFY(!layout.isLong());
        const TableFigures figures = tableFigures(table, layout);
        QCOMPARE(namesOf(figures), (Names{"GDP|", "人口|"}));
        QCOMPARE(figures.indicators[0].figures.size(), std::size_t(20));
        QCOMPARE(written(figures, 0)[0], std::string("110000 2020 2217.9"));
        QCOMPARE(written(figures, 1)[10], std::string("110000 2021 73.93"));
        QCOMPARE(figures.keys[0].spreadsheetRow, std::size_t(3));
        QCOMPARE(figures.sheet, std::string("Sheet"));
    }

    void columnsOfYearsAreNamedByTheTitleAndItsUnit() {
        const TableFigures figures = figuresOf(dataFile("title_rows.xlsx"));
        QCOMPARE(namesOf(figures), (Names{"地区生产总值|亿元"}));
        QCOMPARE(figures.indicators[0].figures.size(), std::size_t(20));
        QCOMPARE(figures.keys[0].spreadsheetRow, std::size_t(4));
    }

    void twoColumnsForOneIndicatorAndYearAreRefused() {
        const UserTable table = dataFile("dup_headers.csv");
        const gis::Error error = test::errorOf([&] { (void)figuresOf(table); });
        QCOMPARE(error.kind, gis::ErrorKind::RepeatedColumn);
        QCOMPARE(error.names, (Names{"3", "5"}));
        SeriesLayout layout = proposedLayout(table);
        layout.values[2].indicator = layout.values[3].indicator = "b";
        QCOMPARE(tableFigures(table, layout).indicators.size(), std::size_t(2));
    }

    void everyWayToNameAColumnOfAYear_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("period");
        const auto add = [](const char* name, const char* indicator, const char* unit, const char* period) {
            QTest::newRow(name) << name << indicator << unit << period;
        };
        add("2020", "made", "", "2020");
        add("2020年", "made", "", "2020");
        add("GDP 2020", "GDP", "", "2020");
        add("2020年GDP", "GDP", "", "2020");
        add("2020 GDP（亿元）", "GDP", "亿元", "2020");
        add("GDP（亿元）2020年", "GDP", "亿元", "2020");
        add("人口(万人) 2020Q1", "人口", "万人", "2020-Q1");
        add("2020年3月 用电量 [亿千瓦时]", "用电量", "亿千瓦时", "2020-03");
        add("GDP", "GDP", "", "-");
        add("人口（常住）", "人口（常住）", "", "-");
    }
    void everyWayToNameAColumnOfAYear() {
        QFETCH(const QString, name);
        QFETCH(const QString, indicator);
        QFETCH(const QString, unit);
        QFETCH(const QString, period);
        const UserTable table = userTable(textSheet({{"地区", name.toStdString()}, {"a", "1.5"}, {"b", "2.5"}}));
        const TableFigures figures = figuresOf(table);
        QCOMPARE(namesOf(figures), (Names{indicator.toStdString() + "|" + unit.toStdString()}));
        QCOMPARE(written(figures, 0),
                 (Names{"a " + period.toStdString() + " 1.5", "b " + period.toStdString() + " 2.5"}));
    }

    void aLongTableHasAPeriodColumn() {
        const UserTable table = userTable(textSheet({{"FIPS", "county", "year", "income (USD)", "pop"},
                                                     {"01001", "Autauga", "2019", "10", "1"},
                                                     {"01001", "Autauga", "2020", "11", ""},
                                                     {"01003", "Baldwin", "2019", "20", "2"},
                                                     {"01003", "Baldwin", "2020", "21", "2"}}));
        const SeriesLayout layout = proposedLayout(table);
        QCOMPARE(layout.keyColumn, std::size_t(0));
        QCOMPARE(layout.periodColumn, std::size_t(2));
        QVERIFY(!layout.indicatorColumn);
        const TableFigures figures = tableFigures(table, layout);
        QCOMPARE(namesOf(figures), (Names{"income|USD", "pop|"}));
        QCOMPARE(written(figures, 0), (Names{"01001 2019 10", "01001 2020 11", "01003 2019 20", "01003 2020 21"}));
        QCOMPARE(figures.indicators[1].missing, std::size_t(1));
    }

    void aPeriodColumnWithoutAKnownNameIsFoundWhereKeysRepeat() {
        const test::Rows rows{
            {"地区", "报告期", "x"}, {"a", "2020Q1", "1"}, {"a", "2020Q2", "2"}, {"b", "2020Q1", "3"}};
        const TableFigures figures = figuresOf(userTable(textSheet(rows)));
        QCOMPARE(written(figures, 0), (Names{"a 2020-Q1 1", "a 2020-Q2 2", "b 2020-Q1 3"}));
        const UserTable once = userTable(textSheet({{"地区", "人口", "x"}, {"a", "2011", "1"}, {"b", "1999", "2"}}));
        QVERIFY(!proposedLayout(once).periodColumn);
        QCOMPARE(proposedLayout(once).values.size(), std::size_t(2));
    }

    void yearAndMonthMayStandInTwoColumns() {
        const TableFigures figures = figuresOf(userTable(textSheet({{"地区", "年份", "月份", "x"},
                                                                    {"a", "2020", "1", "1"},
                                                                    {"a", "2020", "2", "2"},
                                                                    {"b", "2020", "1", "3"}})));
        QCOMPARE(namesOf(figures), (Names{"x|"}));
        QCOMPARE(written(figures, 0), (Names{"a 2020-01 1", "a 2020-02 2", "b 2020-01 3"}));
        const TableFigures quarters = figuresOf(userTable(
            workbookSheet({{"year", "quarter", "city", "x"}, {"2020", "1", "a", "5"}, {"2020", "4", "a", "6"}})));
        QCOMPARE(written(quarters, 0), (Names{"a 2020-Q1 5", "a 2020-Q4 6"}));
    }

    void aLongTableMayNameTheIndicatorOfEachRow() {
        for (const char* name : {"指标", "what"}) {
            const UserTable table = userTable(textSheet({{"地区", name, "年份", "单位", "数值"},
                                                         {"a", "GDP", "2020", "亿元", "1"},
                                                         {"a", "人口（万人）", "2020", "", "2"},
                                                         {"b", "GDP", "2020", "亿元", "3"},
                                                         {"b", "人口（万人）", "2020", "", "4"}}));
            const TableFigures figures = figuresOf(table);
            QCOMPARE(namesOf(figures), (Names{"GDP|亿元", "人口|万人"}));
            QCOMPARE(written(figures, 1), (Names{"a 2020 2", "b 2020 4"}));
        }
    }

    void aTableMayHaveARowForEachIndicatorAndAColumnForEachYear() {
        const TableFigures figures = figuresOf(userTable(textSheet({{"region", "indicator", "2019", "2020"},
                                                                    {"a", "GDP", "1", "2"},
                                                                    {"a", "people", "3", "4"},
                                                                    {"b", "GDP", "5", "6"},
                                                                    {"b", "people", "7", "8"}})));
        QCOMPARE(namesOf(figures), (Names{"GDP|", "people|"}));
        QCOMPARE(written(figures, 0), (Names{"a 2019 1", "b 2019 5", "a 2020 2", "b 2020 6"}));
    }

    void groupsAreColumnsThatDivideTheKeys() {
        const UserTable table = dataFile("merged_groups.xlsx");
        const SeriesLayout layout = proposedLayout(table);
        QCOMPARE(layout.keyColumn, std::size_t(1));
        QCOMPARE(layout.groupColumns, (std::vector<std::size_t>{0}));
        const TableFigures figures = tableFigures(table, layout);
        QCOMPARE(figures.groups.size(), std::size_t(1));
        QCOMPARE(std::count(figures.groups[0].groups.begin(), figures.groups[0].groups.end(), "西部"), 5);
    }

    void theNarrowestRegionsAreTheKey() {
        const UserTable table = userTable(textSheet({{"省份", "城市", "GDP"},
                                                     {"广东省", "广州市", "1"},
                                                     {"广东省", "深圳市", "2"},
                                                     {"福建省", "厦门市", "3"}}));
        const SeriesLayout layout = proposedLayout(table);
        QCOMPARE(layout.keyColumn, std::size_t(1));
        QCOMPARE(layout.groupColumns, (std::vector<std::size_t>{0}));
    }

    void numbersOfRowsAndRanksAreNoFigures() {
        const UserTable table =
            userTable(textSheet({{"序号", "地区", "GDP", "排名"}, {"1", "a", "3", "2"}, {"2", "b", "4", "1"}}));
        const SeriesLayout layout = proposedLayout(table);
        QCOMPARE(layout.keyColumn, std::size_t(1));
        QCOMPARE(layout.values.size(), std::size_t(1));
        QCOMPARE(layout.values[0].column, std::size_t(2));
    }

    void namesOfColumnsMayBeSpacedOrInTwoLanguages() {
        for (const char* name : {"地 区", "地　区", "地区 Region", "省（区、市）", "市 县", "Province"}) {
            const UserTable table = userTable(textSheet({{"notes", name, "area"}, {"x", "a", "1"}, {"x", "b", "2"}}));
            QCOMPARE(proposedLayout(table).keyColumn, std::size_t(1));
            QCOMPARE(proposedLayout(table).values.size(), std::size_t(1));
        }
    }

    void theTitleMayNameThePeriod() {
        const UserTable table = userTable(workbookSheet(
            {{"2-1 各地区人口（2020年）"}, {"地区", "总人口（万人）"}, {"a", "1"}, {"b", "2"}}, {{0, 0, 0, 1}}));
        const SeriesLayout layout = proposedLayout(table);
        QVERIFY(layout.isPeriodFromTitle);
        QCOMPARE(written(tableFigures(table, layout), 0), (Names{"a 2020 1", "b 2020 2"}));
    }

    void theUnitComesFromTheRowBelowTheHeader() {
        const TableFigures figures = figuresOf(userTable(
            workbookSheet({{"地区", "GDP", "人口"}, {"", "（亿元）", "（万人）"}, {"a", "1", "2"}, {"b", "3", "4"}})));
        QCOMPARE(namesOf(figures), (Names{"GDP|亿元", "人口|万人"}));
        const TableFigures percent = figuresOf(userTable(textSheet({{"region", "rate"}, {"a", "5%"}, {"b", "7%"}})));
        QCOMPARE(namesOf(percent), (Names{"rate|%"}));
    }

    void totalsAndRowsThatCannotBeUsedAreNoFigures() {
        const TableFigures figures = figuresOf(userTable(textSheet({{"地区", "年份", "x"},
                                                                    {"全国", "2020", "9"},
                                                                    {"a", "2020", "1"},
                                                                    {"", "2020", "2"},
                                                                    {"b", "", "3"},
                                                                    {"a", "2020", "4"},
                                                                    {"c", "2020", "5"}})));
        QCOMPARE(keysOf(figures), (Names{"a", "", "b", "a", "c"}));
        QCOMPARE(written(figures, 0), (Names{"a 2020 1", "a 2020 4", "c 2020 5"}));
        QCOMPARE(figures.leftOut.withoutKey, (std::vector<std::size_t>{4}));
        QCOMPARE(figures.leftOut.withoutPeriod, (std::vector<std::size_t>{5}));
        QCOMPARE(figures.leftOut.repeated, (std::vector<std::size_t>{6}));
    }

    /// Each column asks what the others say about the decimal sign; the test would take minutes if each read all
    /// others.
    void aTableMayHaveThousandsOfUnclearColumns() {
        constexpr std::size_t columns = 10'000;
        test::Rows rows{{"key"}, {"a"}};
        for (std::size_t i = 0; i < columns; ++i) {
            std::string name = "x" + std::to_string(i);
            std::ranges::transform(name, name.begin(), [](char c) { return c < 'a' ? static_cast<char>(c + 49) : c; });
            rows[0].push_back(name);  // letters alone: digits may be a period
            rows[1].emplace_back("1,024");
        }
        const TableFigures figures = figuresOf(userTable(textSheet(rows, '\t')));
        QCOMPARE(figures.readings.size(), columns);
        QCOMPARE(figures.indicators.back().figures.front().value, 1024.0);
    }

    void theLayoutMayBeChanged() {
        const UserTable table =
            userTable(textSheet({{"name", "code", "x", "y"}, {"a", "k1", "1", "5"}, {"b", "k2", "2", "6"}}));
        SeriesLayout layout;
        layout.keyColumn = 0;
        layout.values = {{3, "Y", "t", core::Period::year(1999)}};
        const TableFigures figures = tableFigures(table, layout);
        QCOMPARE(namesOf(figures), (Names{"Y|t"}));
        QCOMPARE(written(figures, 0), (Names{"a 1999 5", "b 1999 6"}));
        layout.values[0].column = 4;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)tableFigures(table, layout));
    }

    void theTitleOfADownloadNamesTheIndicator() {
        const TableFigures figures = figuresOf(userTable(textSheet({{"数据库：分省年度数据"},
                                                                    {"指标：地区生产总值(亿元)"},
                                                                    {"时间：最近2年"},
                                                                    {"地区", "2023年", "2022年"},
                                                                    {"北京", "1002", "1001"},
                                                                    {"天津", "1139", "1138"},
                                                                    {"数据来源：国家统计局"}})));
        QCOMPARE(namesOf(figures), (Names{"地区生产总值|亿元"}));
        QCOMPARE(written(figures, 0), (Names{"北京 2023 1002", "天津 2023 1139", "北京 2022 1001", "天津 2022 1138"}));
        const TableFigures one = figuresOf(userTable(
            textSheet({{"数据库：年度数据"}, {"时间：2023年"}, {"地区", "GDP"}, {"北京", "1"}, {"天津", "2"}})));
        QCOMPARE(namesOf(one), (Names{"GDP|"}));
        QCOMPARE(written(one, 0)[0], std::string("北京 2023 1"));
    }

    void marksBehindAPeriodBelongToIt() {
        const TableFigures ends = figuresOf(userTable(
            workbookSheet({{"常住人口"}, {"地区", "2020年末", "2021年末"}, {"a", "1", "2"}, {"b", "3", "4"}})));
        QCOMPARE(namesOf(ends), (Names{"常住人口|"}));
        QVERIFY(ends.remarks.markedPeriods.empty());
        const TableFigures estimate = figuresOf(userTable(
            workbookSheet({{"GDP"}, {"地区", "2021", "2022", "2023E"}, {"a", "1", "2", "3"}, {"b", "4", "5", "6"}})));
        QCOMPARE(namesOf(estimate), (Names{"GDP|"}));
        QCOMPARE(written(estimate, 0)[4], std::string("a 2023 3"));
        QCOMPARE(estimate.remarks.markedPeriods, (Names{"2023E"}));
        const TableFigures both = figuresOf(userTable(
            workbookSheet({{"GDP"}, {"地区", "2022", "2023", "2023E"}, {"a", "1", "2", "3"}, {"b", "4", "5", "6"}})));
        QCOMPARE(namesOf(both), (Names{"GDP|", "GDP E|"}));
        QVERIFY(both.remarks.markedPeriods.empty());
    }

    void aColumnOfAmountsThatIsNotReadIsNamed() {
        const TableFigures figures = figuresOf(userTable(textSheet({{"地区", "产值", "人口", "备注"},
                                                                    {"a", "1000亿元", "5", "见第3页"},
                                                                    {"b", "￥2000", "6", ""},
                                                                    {"c", "3000", "7", "x"}})));
        QCOMPARE(namesOf(figures), (Names{"人口|"}));
        QCOMPARE(figures.remarks.leftOut, (std::vector<app::ColumnLeftOut>{{"产值", 2, "1000亿元"}}));
        const TableFigures noted = figuresOf(userTable(
            textSheet({{"地区", "差额"}, {"a", "(1000)"}, {"b", "（1137）"}, {"c", "1274①"}, {"d", "(1411)"}})));
        QCOMPARE(written(noted, 0), (Names{"a - -1000", "b - -1137", "c - 1274", "d - -1411"}));
        QCOMPARE(noted.remarks.inBrackets, std::size_t(3));
        QCOMPARE(noted.remarks.withFootnote, std::size_t(1));
        const TableFigures bracketed =
            figuresOf(userTable(textSheet({{"地区", "x", "y"}, {"a", "(1)", "1"}, {"b", "(2)", "2"}})));
        QCOMPARE(bracketed.remarks.leftOut, (std::vector<app::ColumnLeftOut>{{"x", 2, "(1)"}}));
    }
};

HULINE_TEST_CORE(TestTableFigures)
#include "tst_table_figures.moc"
