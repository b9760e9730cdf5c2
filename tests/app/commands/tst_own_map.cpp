// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "app/files/replace_file.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "core/dataset/line_description.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/file_content.h"
#include "tests/support/foreign_words.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

QString data(const char* file) { return QStringLiteral(HULINE_TEST_DATA_DIR "/own_map/") + QLatin1String(file); }

QStringList cities() {
    return {QStringLiteral("--boundaries"), data("guangdong.geojson"), QStringLiteral("--table"), data("cities.csv")};
}

QString written(const QTemporaryDir& folder, const char* name, const QString& content) {
    return app::native(support::written(folder, name, content));
}

QJsonObject objectOf(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

/// A study of the cities with an own line.
/// @param options  how the boundaries are read.
QString studyWithLine(const QTemporaryDir& folder, const core::OwnLine& line,
                      const std::map<std::string, std::string>& options) {
    app::Study study;
    study.data = {{app::DataKind::Package, {}, {}, 0, {}},
                  {app::DataKind::Boundaries, app::pathOf(data("guangdong.geojson")), {}, 0, options}};
    study.map.indicator = core::IndicatorId("area");
    study.map.ownLine = line;
    study.map.grouping = core::ownLineGroupingId;
    study.map.lineCurve = line.isOnPlane ? core::LineCurve::Geodesic : core::LineCurve::Albers;
    QString file = folder.filePath(QStringLiteral("study.huline"));
    return app::replaceFile(app::pathOf(file), app::studyJson(study, app::pathOf(file))) ? QString() : file;
}

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

    void infoInTextListsTheTablesAndTheirIndicators() {
        const test::CliResult result = test::runCli(QStringList{QStringLiteral("info")} + cities());
        QCOMPARE(result.code, 0);
        const QString plain = result.out.simplified();
        QVERIFY2(plain.contains(QLatin1String("guangdong.geojson")), qPrintable(result.out));
        QVERIFY2(plain.contains(QLatin1String("cities.csv 21 of 21 rows have a region")), qPrintable(result.out));
        QVERIFY2(plain.contains(QStringLiteral("gdp GDP 亿元 2020-2021")), qPrintable(result.out));
    }

    void aGroupingIsChosenByTheNameOfItsColumn() {
        const auto answer = [](const char* command, const char* option) {
            const test::CliResult result =
                test::runCli(QStringList{QLatin1String(command), QStringLiteral("--format"), QStringLiteral("json"),
                                         QLatin1String(option), QStringLiteral("片区")} +
                             cities());
            return result.code == 0 ? objectOf(result.out) : QJsonObject();
        };
        QCOMPARE(answer("gaps", "--grouping")[QStringLiteral("groups")].toArray().size(), 4);
        QCOMPARE(answer("info", "--aggregate")[QStringLiteral("regions")].toInt(), 4);
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

    void severalSheetsOfOneWorkbookAreTables() {
        const QString book = data("sheets.xlsx");
        const QStringList map{"info", "--format", "json", "--boundaries", data("guangdong.geojson"), "--table", book};
        const test::CliResult two =
            test::runCli(map + QStringList{"--sheet", "初步核算", "--table", book, "--sheet", "人口"});
        QVERIFY2(two.code == 0, qPrintable(two.err));
        const QJsonArray indicators = objectOf(two.out)[QStringLiteral("indicators")].toArray();
        QCOMPARE(indicators.size(), 2);
        QCOMPARE(indicators[0].toObject()[QStringLiteral("name")].toString(), QStringLiteral("GDP"));
        QCOMPARE(indicators[1].toObject()[QStringLiteral("name")].toString(), QStringLiteral("常住人口"));
        const test::CliResult same = test::runCli(map + QStringList{"--table", book, "--sheet", "人口"});
        QVERIFY2(same.failedInOneSentence() && same.err.contains(QLatin1String("is given twice")),
                 qPrintable(same.err));
    }

    void twoEditionsOfAnIndicatorAreNamedBelowTheFigure() {
        const QTemporaryDir folder;
        const QString book = data("sheets.xlsx");
        const QString file = folder.filePath(QStringLiteral("map.svg"));
        const QStringList tables{"--boundaries",    data("guangdong.geojson"),
                                 "--table",         book,
                                 "--sheet",         "初步核算",
                                 "--table-edition", "preliminary",
                                 "--table",         book,
                                 "--sheet",         "修订",
                                 "--table-edition", "revised 2023"};
        const auto figureIn = [&](const QStringList& edition) {
            const test::CliResult result = test::runCli(QStringList{"export", "-o", file} + edition + tables);
            return result.code == 0 ? QString::fromUtf8(support::contentOf(file)) : result.err;
        };
        const QString first = figureIn({});
        QVERIFY2(first.contains(QLatin1String("sheets.xlsx, preliminary")), qPrintable(first.left(500)));
        const QString second = figureIn({"--edition", "revised-2023"});
        QVERIFY2(second.contains(QLatin1String("sheets.xlsx, revised 2023")), qPrintable(second.left(500)));
        const test::CliResult info = test::runCli(
            QStringList{QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json")} + tables);
        QCOMPARE(objectOf(info.out)[QStringLiteral("indicators")].toArray().size(), 1);
    }

    void yearsWithoutAnyFigureAreNoPeriods() {
        const QTemporaryDir folder;
        const QString table =
            written(folder, "decades.csv", QStringLiteral("市,GDP 2000,GDP 2010\n广州,1,2\n深圳,3,4\n"));
        const test::CliResult info =
            test::runCli({"info", "--format", "json", "--boundaries", data("guangdong.geojson"), "--table", table});
        QVERIFY2(info.code == 0, qPrintable(info.err));
        QCOMPARE(objectOf(info.out)[QStringLiteral("periods")].toArray(), (QJsonArray{2000, 2010}));
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

    /// Cities of a province, divided by a meridian: the areas of both sides are those of all cities.
    void anOwnLineDividesTheMap() {
        const QTemporaryDir folder;
        const QString file = studyWithLine(folder, {"Pearl Line", {113.5, 20}, {113.5, 26}, false}, {});
        const test::CliResult line = test::runCli(QStringList{QStringLiteral("hu-line"), QStringLiteral("--format"),
                                                              QStringLiteral("json"), QStringLiteral("--study"), file});
        QVERIFY2(line.code == 0, qPrintable(line.err));
        const QJsonObject shares = objectOf(line.out);
        QCOMPARE(shares[QStringLiteral("line")].toString(), QStringLiteral("Pearl Line"));
        QCOMPARE(shares[QStringLiteral("regions")].toArray().size(), 21);
        const QJsonObject area = shares[QStringLiteral("areaSharePercent")].toObject();
        const double east = area[QStringLiteral("right")].toDouble();
        // Cut at the meridian on a cylindrical equal-area plane of the authalic sphere: 46.1512 %.
        QVERIFY2(std::abs(east - 46.1512) < 0.001, qPrintable(QString::number(east, 'f', 6)));
        QVERIFY(std::abs(east + area[QStringLiteral("left")].toDouble() - 100) < 1e-9);
        const QString svg = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult map = test::runCli(
            QStringList{QStringLiteral("export"), QStringLiteral("-o"), svg, QStringLiteral("--study"), file});
        QVERIFY2(map.code == 0, qPrintable(map.err));
        const QString words = QString::fromUtf8(support::contentOf(svg));
        QVERIFY(words.contains(QLatin1String("Pearl Line")));
        QCOMPARE(support::foreignWordsIn(words), QStringList());
    }

    /// 113.5 is a coordinate of the file; a plane has no east.
    void anOwnLineDividesAPlane() {
        const QTemporaryDir folder;
        const QString file = studyWithLine(folder, {"", {113.5, 20}, {113.5, 26}, true}, {{"crs", "plane"}});
        const test::CliResult line =
            test::runCli(QStringList{QStringLiteral("hu-line"), QStringLiteral("--study"), file});
        QVERIFY2(line.code == 0, qPrintable(line.err));
        QVERIFY2(line.out.startsWith(QStringLiteral("Dividing line, straight\nEnds: 113.5, 20 – 113.5, 26\n")),
                 qPrintable(line.out));
        QVERIFY(line.out.contains(QLatin1String("left")) && !line.out.contains(QLatin1String("east")));
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
        const QString svg = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult map = test::runCli(QStringList{
            QStringLiteral("export"), QStringLiteral("-o"), svg, QStringLiteral("--table"), table,
            QStringLiteral("--boundaries"), data("guangdong.geojson"), QStringLiteral("--allow-unmatched")});
        QVERIFY2(map.code == 0, qPrintable(map.err));
        const QString figure = QString::fromUtf8(support::contentOf(svg));
        QVERIFY(figure.contains(QLatin1String("Only 2 of the 4 rows of the table have a region on this map.")));
        QVERIFY(figure.contains(QLatin1String("Not in the table")));
        QVERIFY(!figure.contains(QLatin1String("No data")));
    }

    void aDecisionJoinsAKeyOrLeavesItOut() {
        const QTemporaryDir folder;
        const QString table = written(folder, "decided.csv", "市,x\n广州,1\n深圳,2\n禅城区,3\n南宁,4\n其他,5\n");
        const QStringList words{QStringLiteral("info"),
                                QStringLiteral("--format"),
                                QStringLiteral("json"),
                                QStringLiteral("--boundaries"),
                                data("guangdong.geojson"),
                                QStringLiteral("--table"),
                                table,
                                QStringLiteral("--match"),
                                QStringLiteral("禅城区=440600"),
                                QStringLiteral("--match"),
                                QStringLiteral("南宁="),
                                QStringLiteral("--match"),
                                QStringLiteral("其他 =")};
        const test::CliResult result = test::runCli(words);
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonObject info = objectOf(result.out);
        QCOMPARE(info[QStringLiteral("matched")].toInt(), 3);
        QCOMPARE(info[QStringLiteral("rows")].toInt(), 3);
        const test::CliResult wrong = test::runCli(words + QStringList{QStringLiteral("--match"), QString("南宁")});
        QVERIFY(wrong.failedInOneSentence());
        QVERIFY2(wrong.err.contains(QLatin1String("expected KEY=REGION")), qPrintable(wrong.err));
    }

    void severalTablesAreJoinedToOneMap() {
        const QTemporaryDir folder;
        QString rows = QStringLiteral("城市,人均可支配收入（元）\n");
        for (const char* city : {"广州", "深圳"}) {
            rows += QString::fromUtf8(city) + QStringLiteral(",50000\n");
        }
        const test::CliResult result =
            test::runCli(QStringList{QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json")} +
                         cities() + QStringList{QStringLiteral("--table"), written(folder, "more.csv", rows)});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonObject info = objectOf(result.out);
        QCOMPARE(info[QStringLiteral("matched")].toInt(), 23);
        const QJsonArray indicators = info[QStringLiteral("indicators")].toArray();
        QCOMPARE(indicators.size(), 3);
        QCOMPARE(indicators[2].toObject()[QStringLiteral("name")].toString(), QStringLiteral("人均可支配收入"));
        QVERIFY(!indicators[2].toObject()[QStringLiteral("addsUp")].toBool());
    }

    void eachTableHasItsOwnGroupings() {
        const QTemporaryDir folder;
        const QString graded =
            written(folder, "graded.csv", "市,等级,得分\n广州,甲,1\n深圳,甲,2\n珠海,乙,3\n汕头,乙,4\n");
        const QStringList words =
            QStringList{QStringLiteral("gaps"),        QStringLiteral("--format"), QStringLiteral("json"),
                        QStringLiteral("--group"),     QStringLiteral("#2"),       QStringLiteral("--indicator"),
                        QStringLiteral("得分-table-2")} +
            cities() + QStringList{QStringLiteral("--table"), graded};
        const test::CliResult second =
            test::runCli(words + QStringList{QStringLiteral("--grouping"), QStringLiteral("table-2-1")});
        QVERIFY2(second.code == 0, qPrintable(second.err));
        QCOMPARE(objectOf(second.out)[QStringLiteral("groups")].toArray()[0].toObject()[QStringLiteral("name")],
                 QJsonValue(QStringLiteral("甲")));
        const test::CliResult first =
            test::runCli(words + QStringList{QStringLiteral("--grouping"), QStringLiteral("table-1")});
        QCOMPARE(objectOf(first.out)[QStringLiteral("groups")].toArray()[0].toObject()[QStringLiteral("name")],
                 QJsonValue(QStringLiteral("珠三角")));
    }

    void aTableWithoutFiguresIsNotPassedOver() {
        const QTemporaryDir folder;
        const QString table = written(folder, "words.csv", QStringLiteral("市,GDP\n广州,1\n深圳,abc\n"));
        const QStringList words{QStringLiteral("info"),
                                QStringLiteral("--format"),
                                QStringLiteral("json"),
                                QStringLiteral("--boundaries"),
                                data("guangdong.geojson"),
                                QStringLiteral("--table"),
                                table};
        const test::CliResult result = test::runCli(words);
        QVERIFY2(result.err.contains(QLatin1String("words.csv: no column was recognised as figures")),
                 qPrintable(result.err));
        QVERIFY(result.out.contains(QLatin1String("\"no-figures\"")));
        const test::CliResult chosen = test::runCli(words + QStringList{QStringLiteral("--value"), QString("GDP")});
        QVERIFY(chosen.failedInOneSentence());
        QVERIFY2(chosen.err.contains(QLatin1String("abc")), qPrintable(chosen.err));
    }

    // Ended the program: regions without a row are in no group.
    void aTableWithGroupsMayMissSomeRegions() {
        const QTemporaryDir folder;
        QFile all(data("cities.csv"));
        QVERIFY(all.open(QIODevice::ReadOnly));
        QStringList rows = QString::fromUtf8(all.readAll()).split(QLatin1Char('\n'));
        rows.removeAt(5);
        const test::CliResult result = test::runCli(
            {QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--boundaries"),
             data("guangdong.geojson"), QStringLiteral("--group"), QStringLiteral("片区"), QStringLiteral("--table"),
             written(folder, "some.csv", rows.join(QLatin1Char('\n')))});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(objectOf(result.out)[QStringLiteral("regionsWithoutRow")].toArray().size(), 1);
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
