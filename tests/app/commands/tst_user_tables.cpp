// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "tests/support/cli/table_cli.h"
#include "tests/support/room_test.h"

namespace {

test::CliResult runOn(const QString& table, const QStringList& options) {
    const QString path = QStringLiteral(HULINE_TEST_DATA_DIR "/user_tables/") + table;
    return test::runCli(QStringList{QStringLiteral("stats"), QStringLiteral("--table"), path} + options);
}

QJsonObject reading(const test::CliResult& result) {
    return result.json()["definition"].toObject()["reading"].toObject();
}

QStringList words(const char* options) { return QString::fromUtf8(options).split(u'|', Qt::SkipEmptyParts); }

}  // namespace

/// Tables as users have them, with the values that are right.
class TestUserTables : public QObject {
    Q_OBJECT

private slots:
    void theMeanIsRight_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("mean");
        QTest::addColumn<QString>("note");
        const auto add = [](const char* table, const char* options, int n, double mean, const char* note) {
            QTest::addRow("%s %s", table, options) << table << options << n << mean << note;
        };
        add("csvt2.csv", "--value|x", 12, 65500, "In the column \"x\", commas separate thousands.");
        add("csvt.csv", "--value|x", 12, 786.0 / 12, "");
        add("leading_zero.csv", "--value|rate", 4, (0.412 + 0.543 + 0.25 + 0.512) / 4, "the comma is the decimal sign");
        add("three_decimals.csv", "--value|rate", 4, (46.412 + 12.543 + 7.25 + 10.512) / 4,
            "the comma is the decimal sign");
        add("mixed.csv", "--value|rate|--decimal-sign|point", 4, (46412 + 12.543 + 7250 + 10512) / 4, "");
        add("unquoted_thousands.tsv", "--value|gdp", 2, 1536, "commas separate the thousands of a number, not cells");
        add("semi_comma_header.csv", "--value|gdp (yuan, current)", 3, 20, "");
        add("pipe.csv", "--value|gdp", 2, 1.5, "");
        add("title.csv", "--value|gdp", 2, 1.5, "Row 2 of ");
        add("footnote.csv", "--value|gdp", 2, 1.5, "read as notes: row 4 (注：按当年价格)");
        add("title_rows.xlsx", "--value|2020", 10, 3474.56, "read as titles: row 1");
        add("hidden_same_columns.xlsx", "--value|gdp", 10, 3474.56, "The sheet \"数据\" of ");
        add("hidden_same_columns.xlsx", "--value|gdp|--sheet|old", 10, 1, "The sheet \"old\" of ");
        add("merged_header.xlsx", "--value|GDP 2020", 10, 3474.56, "The rows 1 to 2 of ");
        add("merged_header.xlsx", "--value|#3|--header-row|2", 10, 3474.56, "Row 2 of ");
        add("dup_headers.csv", "--value|#5", 10, 347.456, "");
        add("merged_groups.xlsx", "--value|gdp", 10, 3474.56, "");
        add("cover_sheet.xlsx", "--value|gdp", 3, 3, "The sheet \"数据\" of ");
        add("formulas_uncached.xlsx", "--value|gdp", 10, 3474.56,
            "are totals, not regions, and were left out: row 12 (total)");
        add("yearbook.xls", "--value|2020", 3, (2217.9 + 4943.6 + 3392.6) / 3, "other sheets are: 旧 (hidden).");
        add("gbk.csv", "--value|人均GDP", 34, 166371.9 / 34, "was read as GB18030");
        add("GBKUPPER.CSV", "--value|人均GDP|--encoding|GBK", 34, 166371.9 / 34, "");
        add("with_total.csv", "--value|gdp", 34, 166371.9 / 34, "row 2 (全国)");
        add("with_total.csv", "--value|gdp|--keep-totals", 35, 2 * 166371.9 / 35, "");
    }
    void theMeanIsRight() {
        QFETCH(const QString, table);
        QFETCH(const QString, options);
        QFETCH(const int, n);
        QFETCH(const double, mean);
        QFETCH(const QString, note);
        const test::CliResult result = runOn(table, words(options.toUtf8()) + words("--format|json"));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(result.json()["n"], QJsonValue(n));
        QVERIFY2(test::isNear(result.json()["mean"], mean), qPrintable(result.out));
        QVERIFY2(note.isEmpty() ? result.err.isEmpty() : result.err.contains(note), qPrintable(result.err));
    }

    void theGiniCoefficientIsThatOfTheRegionsAlone() {
        const QJsonValue gini = runOn("with_total.csv", words("--value|gdp|--format|json")).json()["gini"];
        QCOMPARE(qRound(gini.toDouble() * 1000), 289);
    }

    void mergedGroupsHaveAllTheirRows() {
        const QJsonObject object = runOn("merged_groups.xlsx", words("--value|gdp|--group|zone|--format|json")).json();
        const QJsonArray groups = object["decomposition"].toObject()["theilT"].toObject()["groups"].toArray();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0].toObject()["n"], QJsonValue(5));
        QCOMPARE(groups[1].toObject()["n"], QJsonValue(5));
    }

    void whatWasRecognisedIsInTheJson() {
        const QJsonObject title = reading(runOn("title_rows.xlsx", words("--value|2020|--format|json")));
        QCOMPARE(title["sheet"], QJsonValue("Sheet"));
        QCOMPARE(title["headerRows"].toArray(), (QJsonArray{3}));
        QCOMPARE(title["unit"], QJsonValue("亿元"));
        QCOMPARE(title["rowsLeftOut"].toObject()["note"], QJsonValue(1));
        QVERIFY(title["encoding"].isNull());
        const QJsonObject total = reading(runOn("with_total.csv", words("--value|gdp|--format|json")));
        QCOMPARE(total["totals"].toArray(), (QJsonArray{QJsonObject{{"row", 2}, {"name", "全国"}}}));
        QCOMPARE(total["encoding"], QJsonValue("UTF-8"));
        QCOMPARE(total["separator"], QJsonValue(","));
        QVERIFY(total["sheet"].isNull());
        const QJsonObject sheets = reading(runOn("hidden_same_columns.xlsx", words("--value|gdp|--format|json")));
        QCOMPARE(sheets["sheets"].toArray(), (QJsonArray{QJsonObject{{"name", "old"}, {"hidden", true}},
                                                         QJsonObject{{"name", "数据"}, {"hidden", false}}}));
        QCOMPARE(reading(runOn("three_decimals.csv", words("--value|rate|--format|json")))["decimalSign"],
                 QJsonValue(","));
        QCOMPARE(reading(runOn("gbk.csv", words("--value|人均GDP|--format|json")))["encodingGuessed"],
                 QJsonValue(true));
    }

    void classifyReadsTheSameTables() {
        const QString path = QStringLiteral(HULINE_TEST_DATA_DIR "/user_tables/three_decimals.csv");
        const test::CliResult result =
            test::runCli({"classify", "--table", path, "--value", "rate", "--breaks", "7,10,50", "--format", "json"});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(result.json()["counts"].toArray(), (QJsonArray{0, 1, 3, 0}));
        QVERIFY(result.err.contains(QLatin1String("the comma is the decimal sign")));
        QCOMPARE(reading(result)["decimalSign"], QJsonValue(","));
    }

    void everyRefusalIsOneSentence_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto add = [](const char* table, const char* options, const char* english, const char* chinese) {
            QTest::addRow("%s %s", table, options) << table << options << english << chinese;
        };
        add("mixed.csv", "--value|rate", "\"12.543\" (row 3, column \"rate\") and \"46,412\" (row 2, column \"rate\")",
            "“12.543”（第 3 行，“rate”列）与“46,412”（第 2 行，“rate”列）");
        add("short_row_upper.CSV", "--value|gdp", "row 3 has 2 cells where the header has 3", "第 3 行有 2 个单元格");
        add("blankline.csv", "--value|x", "row 4: \"bad\" does not belong in the column \"x\"",
            "第 4 行：“x”列中的“bad”");
        add("dup_headers.csv", "--value|2020", "several columns \"2020\" (#3, #5)", "多列名为“2020”（#3、#5）");
        add("formulas_uncached.xlsx", "--value|pc", "row 2: the formula in the column \"pc\" has never been calculated",
            "第 2 行：“pc”列中的公式从未计算");
        add("hidden_same_columns.xlsx", "--value|gdp|--sheet|2020", "has no sheet \"2020\"; its sheets are: old, 数据.",
            "没有名为“2020”的工作表");
        add("gbk.csv", "--value|x|--encoding|UTF-8", "is not text in the encoding UTF-8", "UTF-8");
        add("gbk.csv", "--value|x|--encoding|GBKK", "\"GBKK\", which is not the name of an encoding", "GBKK");
        add("pipe.csv", "--value|gdp|--sheet|1", "is no workbook", "不是工作簿");
        add("pipe.csv", "--value|gdp|--header-rows|7", "ends in row 3", "第 3 行");
        add("pipe.csv", "--value|gdp|--header-rows|0", "from 1 to 100", "1 至 100");
        add("pipe.csv", "--value|gdp|--separator|x", "expected one of: comma, semicolon, tab, bar",
            "comma, semicolon, tab, bar");
        add("pipe.csv", "--value|#3", "has no column \"#3\"", "#3");
    }
    void everyRefusalIsOneSentence() {
        QFETCH(const QString, table);
        QFETCH(const QString, options);
        QFETCH(const QString, english);
        QFETCH(const QString, chinese);
        const test::CliResult result = runOn(table, words(options.toUtf8()));
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(english), qPrintable(result.err));
        const test::CliResult inChinese = runOn(table, words(options.toUtf8()) + words("--language|zh"));
        QVERIFY2(inChinese.err.contains(chinese) && inChinese.err.endsWith(QString::fromUtf8("。\n")),
                 qPrintable(inChinese.err));
    }
};

HULINE_TEST_WIDGETS(TestUserTables)
#include "tst_user_tables.moc"
