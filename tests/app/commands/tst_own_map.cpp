// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli/run_cli.h"
#include "tests/support/foreign_words.h"
#include "tests/support/room_test.h"

namespace {

QString data(const char* file) { return QStringLiteral(HULINE_TEST_DATA_DIR "/own_map/") + QLatin1String(file); }

QStringList cities() {
    return {QStringLiteral("--boundaries"), data("guangdong.geojson"), QStringLiteral("--table"), data("cities.csv")};
}

QJsonObject objectOf(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

}  // namespace

/// The cities of a province, whose file has no codes that the data package knows, with a table by their names.
class TestOwnMap : public QObject {
    Q_OBJECT

private slots:
    void infoSaysWhatWasReadAndJoined() {
        const test::CliResult result = test::runCli(
            QStringList{QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json")} + cities());
        QCOMPARE(result.code, 0);
        const QJsonObject info = objectOf(result.out);
        QCOMPARE(info[QStringLiteral("regions")].toInt(), 21);
        QCOMPARE(info[QStringLiteral("rows")].toInt(), 21);
        QCOMPARE(info[QStringLiteral("matched")].toInt(), 21);
        QCOMPARE(info[QStringLiteral("key")].toString(), QStringLiteral("id"));
        QCOMPARE(info[QStringLiteral("unmatchedRows")].toArray().size(), 0);
        QCOMPARE(info[QStringLiteral("periods")].toArray(), (QJsonArray{2020, 2021}));
        const QJsonArray indicators = info[QStringLiteral("indicators")].toArray();
        QCOMPARE(indicators.size(), 2);
        QCOMPARE(indicators[0].toObject()[QStringLiteral("name")].toString(), QStringLiteral("GDP"));
        QCOMPARE(indicators[0].toObject()[QStringLiteral("unit")].toString(), QStringLiteral("亿元"));
        QVERIFY(indicators[0].toObject()[QStringLiteral("addsUp")].toBool());
    }

    // Means of the eight cities of the Pearl River Delta ... computed by hand: (100+200+30+90+20+30+40+95+31)/9.
    void gapsAreThoseBetweenTheGroupsOfAColumn() {
        const test::CliResult result =
            test::runCli(QStringList{QStringLiteral("gaps"), QStringLiteral("--format"), QStringLiteral("json"),
                                     QStringLiteral("--group"), QStringLiteral("片区")} +
                         cities());
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonArray groups = objectOf(result.out)[QStringLiteral("groups")].toArray();
        QCOMPARE(groups.size(), 4);
        QCOMPARE(groups[0].toObject()[QStringLiteral("name")].toString(), QStringLiteral("珠三角"));
        QCOMPARE(groups[0].toObject()[QStringLiteral("from")].toDouble(), 636.0 / 9);
        QCOMPARE(groups[1].toObject()[QStringLiteral("from")].toDouble(), 61.0 / 4);
    }

    void theFigureSpeaksOfNothingButItsData() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult result = test::runCli(
            QStringList{QStringLiteral("export"), QStringLiteral("-o"), file, QStringLiteral("--noun"),
                        QStringLiteral("city|cities"), QStringLiteral("--source"), QStringLiteral("Ourselves")} +
            cities());
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QString words = QString::fromUtf8(svg.readAll());
        QVERIFY(words.contains(QLatin1String("GDP, 2021")));
        QVERIFY(words.contains(QLatin1String("Ourselves")));
        QVERIFY(words.contains(QLatin1String("guangdong.geojson")));
        QCOMPARE(support::foreignWordsIn(words), QStringList());
    }

    void tooFewMatchesAreRefusedWithTheListAndAnExitCodeOfTheirOwn() {
        const QTemporaryDir folder;
        const QString table = folder.filePath(QStringLiteral("half.csv"));
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("市,x\n广州,1\n深圳,2\n南宁,3\n广洲市,4\n");
        file.close();
        const QStringList words{QStringLiteral("info"),
                                QStringLiteral("--format"),
                                QStringLiteral("json"),
                                QStringLiteral("--boundaries"),
                                data("guangdong.geojson"),
                                QStringLiteral("--table"),
                                table};
        const test::CliResult refused = test::runCli(words);
        QCOMPARE(refused.code, 3);
        QVERIFY(refused.out.isEmpty());
        QVERIFY2(refused.err.contains(QLatin1String("only 2 of 4 rows")), qPrintable(refused.err));
        QVERIFY2(refused.err.contains(QStringLiteral("row 4: \"南宁\" stands for no region")), qPrintable(refused.err));
        QVERIFY2(refused.err.contains(QStringLiteral("Did you mean 广州市")), qPrintable(refused.err));
        const test::CliResult allowed = test::runCli(words + QStringList{QStringLiteral("--allow-unmatched")});
        QCOMPARE(allowed.code, 0);
        const QJsonObject info = objectOf(allowed.out);
        QCOMPARE(info[QStringLiteral("matched")].toInt(), 2);
        QCOMPARE(info[QStringLiteral("unmatchedRows")].toArray().size(), 2);
        QCOMPARE(info[QStringLiteral("regionsWithoutRow")].toArray().size(), 19);
    }

    void optionsOfATableNeedATable() {
        const test::CliResult result = test::runCli("export -o x.svg --value GDP");
        QVERIFY(result.failedInOneSentence());
        QVERIFY(result.err.contains(QLatin1String("The option --value requires --table.")));
    }

    // ECharts' map of China names provinces in short and gives them two digits; the islands are no province.
    void provincesAreKnownInEveryForm() {
        const QTemporaryDir folder;
        const QString map = folder.filePath(QStringLiteral("two.geojson"));
        QFile file(map);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QString features;
        int west = 100;
        for (const auto& [id, name] : {std::pair("62", "甘肃"), std::pair("63", "青海"), std::pair("", "南海诸岛")}) {
            features += QStringLiteral(
                            "%1{\"type\":\"Feature\",\"properties\":{\"id\":\"%2\",\"name\":\"%3\"},"
                            "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                            "[[[%4,35],[%5,35],[%5,36],[%4,36],[%4,35]]]}}")
                            .arg(features.isEmpty() ? QString() : QStringLiteral(","), QLatin1String(id),
                                 QString::fromUtf8(name), QString::number(west), QString::number(west + 1));
            ++west;
        }
        file.write(QStringLiteral("{\"type\":\"FeatureCollection\",\"features\":[%1]}").arg(features).toUtf8());
        file.close();
        const test::CliResult result =
            test::runCli({QStringLiteral("gaps"), QStringLiteral("--boundaries"), map, QStringLiteral("--grouping"),
                          QStringLiteral("none"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(objectOf(result.out)[QStringLiteral("groups")].toArray()[0].toObject()[QStringLiteral("n")].toInt(),
                 2);
    }
};

HULINE_TEST_WIDGETS(TestOwnMap)
#include "tst_own_map.moc"
