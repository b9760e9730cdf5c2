// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>
#include <cmath>

#include "tests/support/room_test.h"

#include "tests/support/cli/table_cli.h"

namespace {

test::CliResult run(const QString& table, const QString& options) {
    return test::runOnTable(QStringLiteral("stats"), table, options);
}

QJsonObject stats(const QString& table, const QString& options) {
    return run(table, options + QStringLiteral(" --format json")).json();
}

/// One of seven rows has no region.
const QString onGrid =
    QStringLiteral("--value value --boundaries @grid.geojson --key cell --boundary-key id --allow-unmatched ");

QStringList sortedKeys(const QJsonObject& object) {
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

}  // namespace

class TestStatsCommand : public QObject {
    Q_OBJECT

private slots:
    void fiveValuesHaveTheirKnownMeasuresWeightedOrNot_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("rows");
        QTest::newRow("10, 10, 10, 20, 50") << "five.csv"
                                            << "--value value" << 5;
        QTest::newRow("10, 20, 50 of weights 3, 1, 1") << "three_weighted.csv"
                                                       << "--value value --weight count" << 3;
    }
    void fiveValuesHaveTheirKnownMeasuresWeightedOrNot() {
        QFETCH(const QString, table);
        QFETCH(const QString, options);
        QFETCH(const int, rows);
        const QJsonObject object = stats(table, options);
        QCOMPARE(object["n"], QJsonValue(rows));
        QVERIFY(test::isNear(object["mean"], 20));
        QVERIFY(test::isNear(object["cv"], std::sqrt(0.6)));
        QVERIFY(test::isNear(object["cvSample"], std::sqrt(0.75)));
        QVERIFY(test::isNear(object["gini"], 0.36));
        QVERIFY(test::isNear(object["theilT"], (3 * 0.5 * std::log(0.5) + 2.5 * std::log(2.5)) / 5));
        QVERIFY(test::isNear(object["theilL"], -(3 * std::log(0.5) + std::log(2.5)) / 5));
        QVERIFY(test::isNear(object["ge2"], 0.3));
        const double root = (3 * std::sqrt(10) + std::sqrt(20) + std::sqrt(50)) / 5;
        QVERIFY(test::isNear(object["atkinson05"], 1 - root * root / 20));
        QVERIFY(test::isNear(object["atkinson1"], 1 - std::pow(10.0 * 10 * 10 * 20 * 50, 0.2) / 20));
        for (const char* notAsked : {"decomposition", "moran", "geary"}) {
            QVERIFY2(object[QLatin1String(notAsked)].isNull(), notAsked);
        }
    }

    void allOfTheilTIsBetweenTwoUniformGroups() {
        const QJsonObject object = stats(QStringLiteral("zeros.csv"), QStringLiteral("--value value --group group"));
        const QJsonObject t = object["decomposition"].toObject()["theilT"].toObject();
        QVERIFY(test::isNear(t["between"], std::log(2)));
        QVERIFY(test::isNear(t["within"], 0));
        QVERIFY(test::isNear(t["betweenShare"], 1));
        QVERIFY(object["decomposition"].toObject()["theilL"].isNull());  // a value of 0
        QVERIFY(object["theilL"].isNull());
        QCOMPARE(object["theilT"].toDouble(), t["total"].toDouble());
        const QJsonArray groups = t["groups"].toArray();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[1].toObject()["group"], QJsonValue("h"));
        QVERIFY(test::isNear(groups[1].toObject()["valueShare"], 1));
        QCOMPARE(groups[1].toObject()["n"], QJsonValue(3));
    }

    void betweenAndWithinSumToTheIndex_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("index");
        QTest::newRow("T") << "three_weighted.csv"
                           << "--value value --group count"
                           << "theilT";
        QTest::newRow("L") << "three_weighted.csv"
                           << "--value value --group count"
                           << "theilL";
        QTest::newRow("T with a value of 0") << "odd_numbers.csv"
                                             << "--value count --group group"
                                             << "theilT";
    }
    void betweenAndWithinSumToTheIndex() {
        QFETCH(const QString, table);
        QFETCH(const QString, options);
        QFETCH(const QString, index);
        const QJsonObject object = stats(table, options);
        const QJsonObject parts = object["decomposition"].toObject()[index].toObject();
        QVERIFY(object[index].isDouble() && parts["between"].isDouble() && parts["within"].isDouble());
        QVERIFY(test::isNear(parts["total"], parts["between"].toDouble() + parts["within"].toDouble()));
        QVERIFY(test::isNear(object[index], parts["total"].toDouble()));
    }

    // 1, 2, 3 above 4, 5, 9 in squares of one degree. Moran and Geary as fractions by hand; the variance is that of
    // Moran's I over all 720 orders of the values.
    void theGridHasItsKnownAutocorrelation_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<double>("moran");
        QTest::addColumn<double>("variance");
        QTest::addColumn<double>("geary");
        QTest::addColumn<int>("links");
        QTest::newRow("queen, row") << "" << -7.0 / 60 << 1993.0 / 112500 << 31.0 / 36 << 22;
        QTest::newRow("queen, binary") << "--style binary" << -6.0 / 55 << 937.0 / 60500 << 73.0 / 88 << 22;
        QTest::newRow("rook, row") << "--weights rook" << 9.0 / 80 << 4153.0 / 72000 << 401.0 / 576 << 14;
        QTest::newRow("rook, binary") << "--weights rook --style binary" << 9.0 / 70 << 337.0 / 6125 << 73.0 / 112
                                      << 14;
    }
    void theGridHasItsKnownAutocorrelation() {
        QFETCH(const QString, options);
        QFETCH(const double, moran);
        QFETCH(const double, variance);
        QFETCH(const double, geary);
        QFETCH(const int, links);
        const QJsonObject object = stats(QStringLiteral("grid.csv"), onGrid + options);
        const QJsonObject result = object["moran"].toObject();
        QVERIFY(test::isNear(result["I"], moran));
        QVERIFY(test::isNear(result["expected"], -0.2));
        QVERIFY(test::isNear(result["variance"], variance));
        QVERIFY(test::isNear(result["z"], (moran + 0.2) / std::sqrt(variance)));
        QVERIFY(test::isNear(result["pNormal"], std::erfc(std::abs(moran + 0.2) / std::sqrt(2 * variance))));
        QCOMPARE(result["links"], QJsonValue(links));
        QCOMPARE(result["islands"], QJsonValue(0));
        QVERIFY(test::isNear(object["geary"], geary));
    }

    // The same squares where the projection of the maps of China has its seam, opposite 105 degrees east.
    void regionsFarFromChinaHaveNeighboursToo() {
        for (const char* weights : {"queen", "rook"}) {
            const QString options = QStringLiteral("--weights ") + QLatin1String(weights);
            const QJsonObject there =
                stats(QStringLiteral("grid.csv"),
                      QString(onGrid).replace(QLatin1String("@grid"), QLatin1String("@grid_across_75_west")) + options);
            QCOMPARE(there["moran"], stats(QStringLiteral("grid.csv"), onGrid + options)["moran"]);
        }
    }

    void fewerThanNineOfTenRowsWithARegionAreRefused() {
        const test::CliResult result =
            run(QStringLiteral("grid.csv"), QString(onGrid).remove(QLatin1String("--allow-unmatched")));
        QCOMPARE(result.code, 3);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains(QLatin1String("only 6 of 7 rows")), qPrintable(result.err));
        QVERIFY2(result.err.contains(QLatin1String("row 8: \"z\" stands for no region")), qPrintable(result.err));
    }

    void theFieldOfTheRegionsIsFoundByTheKeys() {
        const QString options = QString(onGrid).remove(QLatin1String("--boundary-key id"));
        const QJsonObject definition = stats(QStringLiteral("grid.csv"), options)["definition"].toObject();
        QCOMPARE(definition["spatial"].toObject()["boundaryKey"], QJsonValue(QStringLiteral("id")));
    }

    void rowsAndRegionsThatDoNotMatchAreCounted() {
        const QJsonObject object = stats(QStringLiteral("grid.csv"), onGrid);
        const QJsonObject spatial = object["definition"].toObject()["spatial"].toObject();
        QCOMPARE(object["n"], QJsonValue(7));
        QCOMPARE(spatial["n"], QJsonValue(6));
        QCOMPARE(spatial["rowsWithoutRegion"], QJsonValue(1));
        QCOMPARE(spatial["regionsWithoutRow"], QJsonValue(1));
        QCOMPARE(spatial["weights"], QJsonValue("queen"));
        QCOMPARE(spatial["style"], QJsonValue("row"));
        QCOMPARE(spatial["variance"], QJsonValue("randomisation"));
    }

    void anIslandIsReported() {
        const QJsonObject object = stats(QStringLiteral("grid_with_island.csv"), onGrid);
        QCOMPARE(object["moran"].toObject()["islands"], QJsonValue(1));
        QCOMPARE(object["moran"].toObject()["n"], QJsonValue(7));
        QCOMPARE(object["definition"].toObject()["spatial"].toObject()["islands"].toArray(), (QJsonArray{"g"}));
    }

    void equalValuesHaveLinksButNoAutocorrelation() {
        const QJsonObject object =
            stats(QStringLiteral("grid_with_island.csv"),
                  QString(onGrid).replace(QLatin1String("value value"), QLatin1String("value one")));
        const QJsonObject moran = object["moran"].toObject();
        for (const char* key : {"I", "expected", "variance", "z", "p"}) {
            QVERIFY2(moran.contains(QLatin1String(key)) && moran[QLatin1String(key)].isNull(), key);
        }
        QCOMPARE(moran["links"], QJsonValue(22));
        QVERIFY(object["geary"].isNull());
        QCOMPARE(object["gini"], QJsonValue(0));
    }

    void pIsFromThePermutationsOrElseFromTheNormalDistribution() {
        const QJsonObject permuted = stats(QStringLiteral("grid.csv"), onGrid)["moran"].toObject();
        const double count = permuted["p"].toDouble() * 1000;  // (extreme + 1) / (999 + 1)
        QVERIFY(std::abs(count - std::round(count)) < 1e-9);
        QVERIFY(permuted["p"] != permuted["pNormal"]);
        const QJsonObject object = stats(QStringLiteral("grid.csv"), onGrid + QStringLiteral("--permutations 0"));
        QCOMPARE(object["moran"].toObject()["p"], object["moran"].toObject()["pNormal"]);
        QVERIFY(object["definition"].toObject()["seed"].isNull());
    }

    void theSameSeedGivesTheSameOutput() {
        const QString options = onGrid + QStringLiteral("--permutations 99 --format json --seed ");
        const QString once = run(QStringLiteral("grid.csv"), options + QStringLiteral("7")).out;
        QCOMPARE(run(QStringLiteral("grid.csv"), options + QStringLiteral("7")).out, once);
        QVERIFY(run(QStringLiteral("grid.csv"), options + QStringLiteral("8")).out != once);
    }

    void jsonHasTheKeysThatAreDocumented() {
        const QJsonObject object = stats(QStringLiteral("grid.csv"), onGrid + QStringLiteral("--group cell"));
        QCOMPARE(sortedKeys(object),
                 (QStringList{"atkinson05", "atkinson1", "cv", "cvSample", "decomposition", "definition", "ge2",
                              "geary", "gearyTest", "gini", "mean", "moran", "n", "theilL", "theilT"}));
        QCOMPARE(sortedKeys(object["moran"].toObject()),
                 (QStringList{"I", "expected", "islands", "links", "n", "p", "pNormal", "variance", "z"}));
        QCOMPARE(sortedKeys(object["decomposition"].toObject()["theilL"].toObject()),
                 (QStringList{"between", "betweenShare", "groups", "p", "total", "within"}));
    }

    void omittedRowsAreCountedByReason() {
        const QJsonObject object =
            stats(QStringLiteral("odd_numbers.csv"), QStringLiteral("--value value --weight count --group group"));
        const QJsonObject definition = object["definition"].toObject();
        QCOMPARE(object["n"], QJsonValue(2));
        QVERIFY(test::isNear(object["mean"], (1234.5 + 2 * 2000) / 3));
        QCOMPARE(definition["rows"], QJsonValue(6));
        QCOMPARE(definition["weight"], QJsonValue("count"));
        for (const char* reason : {"blankValue", "blankWeight", "blankGroup", "zeroWeight"}) {
            QCOMPARE(definition["leftOut"].toObject()[QLatin1String(reason)], QJsonValue(1));
        }
    }

    void numbersInASheetOfTextAreFound() {
        QVERIFY(
            test::isNear(stats(QStringLiteral("all_text.xlsx"), QStringLiteral("--value value"))["mean"], 1030.0 / 3));
    }

    void codesOfASpreadsheetMatchTheirProvinces_data() {
        QTest::addColumn<QString>("table");
        for (const char* table : {"numbers.xlsx", "numbers.ods", "numbers.dbf"}) {
            QTest::newRow(table) << table;
        }
    }
    void codesOfASpreadsheetMatchTheirProvinces() {  // Beijing - Tianjin - Hebei - Shanxi: all but two pairs touch
        QFETCH(const QString, table);
        const QJsonObject object =
            stats(table, QStringLiteral("--value value --key code --boundary-key adcode --boundaries "
                                        "@../../../shapefiles/provinces.shp"));
        QCOMPARE(object["moran"].toObject()["n"], QJsonValue(4));
        QCOMPARE(object["moran"].toObject()["links"], QJsonValue(8));
    }

    void textIsThereInBothLanguages() {
        const QString options = onGrid + QStringLiteral("--group cell --language ");
        const test::CliResult english = run(QStringLiteral("grid.csv"), options + QStringLiteral("en"));
        QCOMPARE(english.code, 0);
        for (const char* words : {"Gini coefficient", "Theil T", "Moran's I", "-0.1166666667", "Rows with a region",
                                  "from 999 random permutations (seed 1)", "unweighted", "7 of 7 rows"}) {
            QVERIFY2(english.out.contains(QLatin1String(words)), words);
        }
        const test::CliResult chinese = run(QStringLiteral("grid.csv"), options + QStringLiteral("zh"));
        QCOMPARE(chinese.code, 0);
        for (const char* words : {"基尼系数", "泰尔指数 T", "莫兰指数 I", "-0.1166666667", "有对应区域的行数",
                                  "999 次随机置换", "不加权"}) {
            QVERIFY2(chinese.out.contains(QString::fromUtf8(words)), words);
        }
    }

    void everyRefusalIsOneSentence_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto add = [](const char* name, const char* table, const QString& options, const char* english,
                            const char* chinese) {
            QTest::newRow(name) << table << options << english << QString::fromUtf8(chinese);
        };
        add("no column", "five.csv", {}, "The option --value is required", "缺少选项 --value");
        add("missing column", "five.csv", "--value gdp", "has no column \"gdp\"; its columns are: name, value.",
            "没有列“gdp”，现有的列：name, value。");
        add("text among numbers", "bad_cells.csv", "--value value",
            "row 3: \"n/a\" does not belong in the column \"value\"", "第 3 行：“value”列中的“n/a”不合要求");
        add("negative weight", "bad_cells.csv", "--value weight --weight weight",
            "row 4: the weight \"-1\" in the column \"weight\" is below 0", "第 4 行：列“weight”中的权重“-1”小于 0");
        add("all weights 0", "zero_weights.csv", "--value value --weight weight",
            "All weights in the column \"weight\"", "权重全为 0");
        add("blank column", "bad_cells.csv", "--value empty", "The column \"empty\" of ", "列“empty”中没有数值");
        add("no row is full", "no_full_row.csv", "--value value --weight weight", "No row of ", "没有一行在所选各列");
        add("key without boundaries", "five.csv", "--value value --key name", "The option --key requires --boundaries",
            "选项 --key 须与 --boundaries");
        add("boundaries without key", "grid.csv", "--value value --boundaries @grid.geojson",
            "The option --key is required", "缺少选项 --key");
        add("missing field", "grid.csv", "--value value --boundaries @grid.geojson --key cell --boundary-key cell",
            "grid.geojson has no column \"cell\"; its columns are: id.", "没有列“cell”，现有的列：id。");
        add("no row has a region", "grid.csv", "--value value --boundaries @grid.geojson --key value --boundary-key id",
            "the column \"value\" holds texts like \"1\" and the field \"id\" like \"a\"",
            "列“value”的内容如“1”，字段“id”的内容如“a”");
        add("repeated key", "repeated_key.csv", onGrid, "row 4: this row repeats an earlier one (\"a\"", "第 4 行");
        add("missing boundaries", "grid.csv", "--value value --boundaries @no.shp --key cell", "There is no file ",
            "没有文件");
        add("unknown weights", "grid.csv", onGrid + "--weights bishop", "expected one of: queen, rook.", "queen, rook");
        add("unknown style", "grid.csv", onGrid + "--style w", "expected one of: row, binary.", "row, binary");
        add("bad number of permutations", "five.csv", "--value value --permutations -1", "from 0 to 1000000.",
            "0 至 1000000");
        add("format of another command", "five.csv", "--value value --format csv", "expected one of: text, json.",
            "text, json");
    }
    void everyRefusalIsOneSentence() {
        QFETCH(const QString, table);
        QFETCH(const QString, options);
        QFETCH(const QString, english);
        QFETCH(const QString, chinese);
        const test::CliResult result = run(table, options);
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(english), qPrintable(result.err));
        const test::CliResult inChinese = run(table, options + QStringLiteral(" --language zh"));
        QVERIFY2(inChinese.code != 0 && inChinese.out.isEmpty(), qPrintable(inChinese.out));
        QVERIFY2(inChinese.err.contains(chinese) && inChinese.err.endsWith(QString::fromUtf8("。\n")),
                 qPrintable(inChinese.err));
    }
};

HULINE_TEST_WIDGETS(TestStatsCommand)
#include "tst_stats_command.moc"
