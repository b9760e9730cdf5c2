// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/user_table.h"

#include <QTest>
#include <algorithm>

#include "tests/app/tables/made_sheets.h"
#include "tests/support/room_test.h"

namespace {

using app::RowKind;
using app::userTable;
using app::UserTable;
using gis::ErrorKind;
using test::errorOf;
using test::Rows;
using test::textSheet;
using test::workbookSheet;
using Names = std::vector<std::string>;
using Positions = std::vector<std::size_t>;

/// The rows that were left out for a reason, as in the spreadsheet.
Positions rowsOf(const UserTable& table, RowKind kind) {
    Positions rows;
    for (const app::RowLeftOut& row : table.leftOut) {
        if (row.kind == kind) {
            rows.push_back(row.row + 1);
        }
    }
    return rows;
}

Names columnTexts(const UserTable& table, std::size_t column) {
    Names texts;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        texts.push_back(table.filledText(row, column));
    }
    return texts;
}

}  // namespace

class TestUserTable : public QObject {
    Q_OBJECT

private slots:
    void aPlainTableHasItsHeaderInTheFirstRow() {
        const UserTable table = userTable(textSheet({{"a", "b"}, {"x", "1"}, {"y", "2"}}));
        QCOMPARE(table.columns, (Names{"a", "b"}));
        QCOMPARE(table.rows, (Positions{1, 2}));
        QCOMPARE(table.leftOut.size(), std::size_t(1));
        QCOMPARE(table.leftOut[0].kind, RowKind::Header);
    }

    void theFirstRowIsTheHeaderWhateverItHolds_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("first");
        QTest::newRow("years") << "2000"
                               << "2001"
                               << "1";
        QTest::newRow("a row that may be a header, too") << "name"
                                                         << "value"
                                                         << "2010";
        QTest::newRow("no name for the first column") << ""
                                                      << "gdp"
                                                      << "1";
        QTest::newRow("numbers") << "1"
                                 << "2"
                                 << "3";
    }
    void theFirstRowIsTheHeaderWhateverItHolds() {
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        QFETCH(const QString, first);
        const UserTable table =
            userTable(textSheet({{name.toStdString(), value.toStdString()}, {"a", first.toStdString()}, {"b", "15"}}));
        QCOMPARE(table.columns[1], value.toStdString());
        QCOMPARE(table.rows, (Positions{1, 2}));
    }

    void titlesUnitsAndNotesAreNoRows() {
        const UserTable table = userTable(workbookSheet({{"3-9 地区生产总值"},
                                                         {},
                                                         {"", "", "单位：亿元"},
                                                         {"地区", "2020", "2021"},
                                                         {"北京市", "1", "2"},
                                                         {"天津市", "3", "4"},
                                                         {},
                                                         {"注：本表按当年价格计算。"},
                                                         {"资料来源：年鉴"},
                                                         {"1) revised"}},
                                                        {{0, 0, 0, 2}}));
        QCOMPARE(table.firstHeaderRow, std::size_t(3));
        QCOMPARE(table.columns, (Names{"地区", "2020", "2021"}));
        QCOMPARE(table.unit, std::string("亿元"));
        QCOMPARE(table.rows, (Positions{4, 5}));
        QCOMPARE(rowsOf(table, RowKind::Title), (Positions{1}));
        QCOMPARE(rowsOf(table, RowKind::Blank), (Positions{2, 7}));
        QCOMPARE(rowsOf(table, RowKind::Unit), (Positions{3}));
        QCOMPARE(rowsOf(table, RowKind::Note), (Positions{8, 9, 10}));
        QCOMPARE(table.spreadsheetRow(0), std::size_t(5));
    }

    void aTitleAndAUnitMayShareARow() {
        const UserTable table = userTable(workbookSheet(
            {{"Table 1. Population", "", "(Unit: 10 000 persons)"}, {"region", "2020", "2021"}, {"a", "1", "2"}}));
        QCOMPARE(table.firstHeaderRow, std::size_t(1));
        QCOMPARE(table.unit, std::string("10 000 persons"));
    }

    void regionsWithoutFiguresAreNoNotes() {
        const UserTable table = userTable(textSheet(
            {{"地区", "gdp"}, {"北京市", "1"}, {"台湾省", ""}, {"澳门特别行政区", ""}, {"Source: yearbook", ""}}));
        QCOMPARE(columnTexts(table, 0), (Names{"北京市", "台湾省", "澳门特别行政区"}));
    }

    void totalsAreRecognisedAndCanBeKept_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"全国",
                                 "合计",
                                 "总计",
                                 "总数",
                                 "合 计",
                                 "总　计",
                                 "Total",
                                 "TOTAL:",
                                 "全国：",
                                 "小计",
                                 "Grand Total",
                                 "Ｔｏｔａｌ",
                                 "Veloria",
                                 "Veloria*",
                                 "全国总计①",
                                 "全国*",
                                 "全国（不含港澳台）",
                                 "全国平均值",
                                 "各省合计",
                                 "汇总",
                                 "总值",
                                 "平均值",
                                 "全省合计",
                                 "31个省",
                                 "广东合计",
                                 "National",
                                 "All provinces",
                                 "合计[1]"}) {
            QTest::newRow(name) << QString::fromUtf8(name);
        }
    }
    void totalsAreRecognisedAndCanBeKept() {
        QFETCH(const QString, name);
        app::TableOptions options;
        options.wholes = {"Veloria"};
        const gis::Sheet sheet =
            textSheet({{"code", "region", "gdp"}, {"", name.toStdString(), "30"}, {"1", "a", "10"}, {"2", "b", "20"}});
        QCOMPARE(rowsOf(userTable(sheet, options), RowKind::Total), (Positions{2}));
        options.keepTotals = true;
        QCOMPARE(userTable(sheet, options).rows, (Positions{1, 2, 3}));
    }

    void regionsThatSoundLikeTotalsAreKept() {
        const UserTable table = userTable(textSheet({{"region", "x"},
                                                     {"全州县", "1"},
                                                     {"全州", "1"},
                                                     {"合计村", "2"},
                                                     {"Totalia", "3"},
                                                     {"全国第一", "4"},
                                                     {"西部县", "5"}}));
        QCOMPARE(table.rows.size(), std::size_t(6));
    }

    void partsOfACountryAreTotalsOnlyAmongItsProvinces() {
        const Rows provinces{{"地区", "x"},   {"中国", "21"}, {"东部地区", "6"}, {"北京", "1"},
                             {"天津市", "5"}, {"中部", "15"}, {"山西省", "15"},  {"China", "21"}};
        QCOMPARE(rowsOf(userTable(textSheet(provinces)), RowKind::Total), (Positions{2, 3, 6, 8}));
        app::TableOptions options;
        options.keepTotals = true;
        QCOMPARE(userTable(textSheet(provinces), options).rows.size(), std::size_t(7));
        const Rows world{{"country", "x"},          {"China", "1"},  {"Hong Kong SAR, China", "2"},
                         {"Macao SAR, China", "3"}, {"Taiwan", "4"}, {"Japan", "5"},
                         {"Georgia", "6"}};
        QCOMPARE(userTable(textSheet(world)).rows.size(), std::size_t(6));
        const Rows countries{{"国家", "x"}, {"中国", "1"}, {"美国", "2"}, {"蒙古国", "3"}, {"日本", "4"}};
        QCOMPARE(userTable(textSheet(countries)).rows.size(), std::size_t(4));
        const Rows economies{{"经济体", "x"}, {"中国", "1"}, {"香港", "2"},
                             {"澳门", "3"},   {"台湾", "4"}, {"日本", "5"}};
        QCOMPARE(userTable(textSheet(economies)).rows.size(), std::size_t(5));
        const Rows zones{{"地区", "x"}, {"东部地区", "1"}, {"中部地区", "2"}, {"西部地区", "3"}, {"东北地区", "4"}};
        QCOMPARE(userTable(textSheet(zones)).rows.size(), std::size_t(4));
        const Rows grouped{{"分区", "地区", "x"},
                           {"东部地区", "北京", "1"},
                           {"东部地区", "天津", "2"},
                           {"东部地区", "上海", "3"},
                           {"中部地区", "山西", "4"}};
        QCOMPARE(userTable(textSheet(grouped)).rows.size(), std::size_t(4));
    }

    void totalsOfIndicatorsAreNoTotalsOfRegions() {
        const UserTable table = userTable(textSheet(
            {{"指标", "北京", "天津"}, {"人口合计", "1", "2"}, {"产值总计", "3", "4"}, {"就业人员", "5", "6"}}));
        QCOMPARE(table.rows.size(), std::size_t(3));
    }

    void totalsOfCategoriesAreNoTotalsOfRegions() {
        const Rows bySex{{"region", "sex", "x"}, {"a", "Total", "3"}, {"a", "male", "1"},   {"a", "female", "2"},
                         {"b", "Total", "7"},    {"b", "male", "3"},  {"b", "female", "4"}, {"Total", "Total", "10"}};
        QCOMPARE(rowsOf(userTable(textSheet(bySex)), RowKind::Total), (Positions{8}));
        const Rows byYear{{"year", "region", "x"}, {"2019", "全国", "3"}, {"2019", "a", "1"}, {"2019", "b", "2"},
                          {"2020", "全国", "3"},   {"2020", "a", "1"},    {"2020", "b", "2"}};
        QCOMPARE(rowsOf(userTable(textSheet(byYear)), RowKind::Total), (Positions{2, 5}));
        const Rows byZone{{"zone", "region", "x"}, {"东部", "a", "1"}, {"东部", "b", "2"},   {"东部", "小计", "3"},
                          {"西部", "c", "1"},      {"西部", "d", "2"}, {"西部", "小计", "3"}};
        QCOMPARE(rowsOf(userTable(textSheet(byZone)), RowKind::Total), (Positions{4, 7}));
    }

    void theWholeMayBeNamedByItsCode() {
        app::TableOptions options;
        options.wholes = {"100000"};
        const UserTable table = userTable(workbookSheet({{"code", "x"}, {"100000", "3"}, {"110000", "1"}}), options);
        QCOMPARE(table.rows, (Positions{2}));
    }

    void twoHeaderRowsWithMergedCellsAreJoined() {
        const UserTable table = userTable(workbookSheet({{"adcode", "地区", "GDP", "", "人口", ""},
                                                         {"", "", "'2020", "'2021", "2020", "2021"},
                                                         {"'110000", "北京市", "1", "2", "3", "4"}},
                                                        {{0, 2, 0, 3}, {0, 4, 0, 5}, {0, 0, 1, 0}, {0, 1, 1, 1}}));
        QCOMPARE(table.columns, (Names{"adcode", "地区", "GDP 2020", "GDP 2021", "人口 2020", "人口 2021"}));
        QCOMPARE(table.headerRows, std::size_t(2));
        QCOMPARE(table.rows, (Positions{2}));
    }

    void twoHeaderRowsOfATextFileAreJoined() {
        const UserTable table = userTable(textSheet({{"adcode", "地区", "GDP", "", "人口", "", "备注"},
                                                     {"", "", "2020", "2021", "2020", "2021", ""},
                                                     {"110000", "北京市", "1", "2", "3", "4", "x"}}));
        QCOMPARE(table.columns, (Names{"adcode", "地区", "GDP 2020", "GDP 2021", "人口 2020", "人口 2021", "备注"}));
        const UserTable wide = userTable(textSheet({{"地区", "GDP", "", "", "", ""},
                                                    {"", "2018", "2019", "2020", "2021", "2022"},
                                                    {"a", "1", "2", "3", "4", "5"}}));
        QCOMPARE(wide.columns[5], std::string("GDP 2022"));
        QCOMPARE(wide.headerRows, std::size_t(2));
    }

    void aRowOfUnitsBelowTheHeaderGivesTheUnits() {
        const UserTable table =
            userTable(workbookSheet({{"地区", "GDP", "人口"}, {"", "（亿元）", "万人"}, {"北京市", "1", "2"}}));
        QCOMPARE(table.columns, (Names{"地区", "GDP", "人口"}));
        QCOMPARE(table.units, (Names{"", "亿元", "万人"}));
        QCOMPARE(rowsOf(table, RowKind::Unit), (Positions{2}));
    }

    void namesWithUnitsAreASecondHeaderRow() {
        const UserTable years =
            userTable(workbookSheet({{"地区", "2020", "", "2021", ""},
                                     {"", "GDP(亿元)", "人均GDP（元）", "GDP(亿元)", "人均GDP（元）"},
                                     {"北京", "1000", "10000", "1001", "10001"}},
                                    {{0, 1, 0, 2}, {0, 3, 0, 4}}));
        QCOMPARE(years.headerRows, std::size_t(2));
        QCOMPARE(years.columns,
                 (Names{"地区", "2020 GDP(亿元)", "2020 人均GDP（元）", "2021 GDP(亿元)", "2021 人均GDP（元）"}));
        QCOMPARE(years.units, Names(5));
        QCOMPARE(years.rows, (Positions{2}));
        const UserTable topics =
            userTable(workbookSheet({{"地区", "经济", "", "社会", ""},
                                     {"", "产值(亿元)", "财政收入(亿元)", "人口(万人)", "医院数(个)"},
                                     {"北京", "1", "2", "3", "4"}},
                                    {{0, 1, 0, 2}, {0, 3, 0, 4}}));
        QCOMPARE(topics.columns[3], std::string("社会 人口(万人)"));
    }

    void theUserCanSayWhereTheHeaderIs() {
        const gis::Sheet sheet = textSheet({{"x", "y"}, {"a", "b"}, {"c", "d"}, {"1", "2"}});
        app::TableOptions options;
        options.firstHeaderRow = 2;
        options.headerRows = 2;
        const UserTable table = userTable(sheet, options);
        QCOMPARE(table.columns, (Names{"a c", "b d"}));
        QCOMPARE(table.rows, (Positions{3}));
        options.headerRows = 3;
        QCOMPARE(errorOf([&] { (void)userTable(sheet, options); }).kind, ErrorKind::NoTable);
        options.headerRows = 9;
        QCOMPARE(errorOf([&] { (void)userTable(sheet, options); }).kind, ErrorKind::HeaderOutside);
    }

    void aRepeatedHeaderIsLeftOut() {
        const UserTable table = userTable(textSheet({{"region", "x"}, {"a", "1"}, {"region", "x"}, {"b", "2"}}));
        QCOMPARE(rowsOf(table, RowKind::RepeatedHeader), (Positions{3}));
    }

    void mergedGroupsAreFilledDownwards() {
        const UserTable table = userTable(workbookSheet(
            {{"zone", "code", "gdp"}, {"东部", "1", "1"}, {"", "2", "2"}, {"西部", "3", "3"}, {"", "4", "4"}},
            {{1, 0, 2, 0}, {3, 0, 4, 0}}));
        QCOMPARE(columnTexts(table, 0), (Names{"东部", "东部", "西部", "西部"}));
    }

    void aColumnIsFoundByNameOrNumber() {
        const UserTable table = userTable(textSheet({{"id", "2020", "2021", "2020"}, {"a", "1", "2", "3"}}));
        QCOMPARE(table.column("2021"), std::size_t(2));
        QCOMPARE(table.column("#4"), std::size_t(3));
        const gis::Error error = errorOf([&] { (void)table.column("2020"); });
        QCOMPARE(error.kind, ErrorKind::RepeatedColumn);
        QCOMPARE(error.names, (Names{"2", "4"}));
        for (const char* name : {"#0", "#5", "#", "#x", "gdp"}) {
            QCOMPARE(errorOf([&] { (void)table.column(name); }).kind, ErrorKind::FieldMissing);
        }
    }

    void aRowOfATextFileHasAsManyCellsAsTheHeader() {
        const gis::Error shorter = errorOf([] {
            (void)userTable(textSheet({{"a", "b", "c"}, {"1", "2", "3"}, {"x", "2"}}));
        });
        QCOMPARE(shorter.kind, ErrorKind::WrongCellCount);
        QCOMPARE(shorter.cell->row, std::size_t(3));
        QCOMPARE(shorter.detail, std::string("2"));
        QCOMPARE(errorOf([] {
                     (void)userTable(textSheet({{"a", "b"}, {"1", "2", "3"}}));
                 }).kind,
                 ErrorKind::WrongCellCount);
        QCOMPARE(userTable(textSheet({{"a", "b"}, {"1", "2", "", ""}})).rows.size(), std::size_t(1));
        QCOMPARE(userTable(workbookSheet({{"a", "b", "c"}, {"1", "2"}})).rows.size(), std::size_t(1));
    }

    void aRowOfAnAlignedTextHasAsManyCellsAsTheHeader() {
        const auto read = [](const char* content) { return userTable(gis::sheetOfText(content, "t.txt")); };
        const UserTable table = read("市 GDP 人口\n广州 10 110\n深圳 20 210\nSource: the city yearbook of 2021\n");
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(rowsOf(table, RowKind::Note), Positions{4});
        const UserTable titled =
            read("表1  各市人口\n单位：万人\n市      2020年   2021年\n广州    10.5    110\n深圳    20.5    210\n");
        QCOMPARE(titled.columns, (Names{"市", "2020年", "2021年"}));
        QCOMPARE(rowsOf(titled, RowKind::Title), Positions{1});
        QCOMPARE(titled.unit, std::string("万人"));
        const gis::Error uneven = errorOf([&] { (void)read("市 GDP 人口\n广州 10 110\n深圳 20\n佛山 30 310\n"); });
        QCOMPARE(uneven.kind, ErrorKind::UnevenColumns);
        QCOMPARE(uneven.cell->row, std::size_t(3));
    }

    void monthsWithoutSignsAreAHeaderAndOneAloneIsAFigure() {
        const UserTable months = userTable(textSheet({{"Title"}, {"地区", "202301", "202302"}, {"北京", "1", "2"}}));
        QCOMPARE(months.columns, (Names{"地区", "202301", "202302"}));
        const UserTable figure =
            userTable(textSheet({{"大区", "省", "人口"}, {"", "北京", "200012"}, {"华东", "上海", "5"}}));
        QCOMPARE(figure.columns, (Names{"大区", "省", "人口"}));
        QCOMPARE(figure.rows.size(), std::size_t(2));
    }

    void commasWithinNumbersOfATabFileAreJoinedOnlyInOneWay() {
        const Rows rows{{"adcode", "gdp"}, {"110000", "1", "024"}, {"120000", "12", "345", "678.5"}, {"130000", "7"}};
        const UserTable table = userTable(textSheet(rows, ',', "t.TSV"));
        QCOMPARE(columnTexts(table, 1), (Names{"1,024", "12,345,678.5", "7"}));
        QCOMPARE(table.rowsWithJoinedCells, std::size_t(2));
        QCOMPARE(errorOf([&] { (void)userTable(textSheet(rows, ',', "t.csv")); }).kind, ErrorKind::WrongCellCount);
        const Rows unclear{{"a", "b"}, {"1", "234", "567"}};
        QCOMPARE(errorOf([&] { (void)userTable(textSheet(unclear, ',', "t.tsv")); }).kind, ErrorKind::WrongCellCount);
    }

    /// The content says what the format is, and a workbook has no separators.
    void aWorkbookNamedLikeATabFileIsAWorkbook() {
        gis::Sheet sheet = workbookSheet({{"a", "b"}, {"x", "1"}});
        sheet.file = "made.tsv";
        QCOMPARE(userTable(std::move(sheet)).rows, (Positions{1}));
    }

    void aSheetWithoutRowsIsNoTable() {
        for (const Rows& rows : {Rows{}, Rows{{}, {}}, Rows{{"a", "b"}}, Rows{{"a", "b"}, {"注：x", ""}}}) {
            QCOMPARE(errorOf([&] { (void)userTable(workbookSheet(rows)); }).kind, ErrorKind::NoTable);
        }
    }

    void aTableMayHaveOneColumnWithBlanks() {
        const UserTable table = userTable(textSheet({{"y"}, {"1"}, {}, {"注：4"}}));
        QCOMPARE(table.rows, (Positions{1, 2, 3}));
    }
};

HULINE_TEST_CORE(TestUserTable)
#include "tst_user_table.moc"
