// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of the groups of a grouping on the command line.
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "app/files/replace_file.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/file_content.h"
#include "tests/support/foreign_words.h"
#include "tests/support/room_test.h"

namespace {

QString ownMapFile(const char* file) { return QStringLiteral(HULINE_TEST_DATA_DIR "/own_map/") + QLatin1String(file); }

QStringList splitAtBlanks(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The cities of a province and a table with a column of groups.
QStringList groupedCityOptions() {
    return QStringList{QStringLiteral("--boundaries"), ownMapFile("guangdong.geojson"), QStringLiteral("--table"),
                       ownMapFile("cities.csv"),       QStringLiteral("--group"),       QStringLiteral("片区")};
}

}  // namespace

class TestAggregateOption : public QObject {
    Q_OBJECT

private slots:
    void infoDescribesTheMapOfGroups() {
        const test::CliResult result = test::runCli("info --format json --aggregate four-regions");
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonObject info = result.json();
        QCOMPARE(info[QStringLiteral("regions")].toInt(), 7);
        const QJsonObject groups = info[QStringLiteral("aggregation")].toObject();
        QCOMPARE(groups[QStringLiteral("grouping")].toString(), QStringLiteral("four-regions"));
        QCOMPARE(groups[QStringLiteral("groups")].toInt(), 4);
        QCOMPARE(groups[QStringLiteral("members")].toInt(), 31);
        QCOMPARE(groups[QStringLiteral("regionsAlone")].toArray(), (QJsonArray{"710000", "810000", "820000"}));
        QVERIFY(groups[QStringLiteral("indicatorsWithoutValues")].toArray().contains(QStringLiteral("gdp-index")));
        QVERIFY(!test::runCli("info --format json").json().contains(QStringLiteral("aggregation")));
    }

    // The sums of the column, by hand.
    void theFiguresOfAGroupAreThoseOfItsRegionsTogether() {
        const test::CliResult result =
            test::runCli(splitAtBlanks("gaps --format json --grouping none --mean pooled --aggregate table-1") +
                         groupedCityOptions());
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonArray groups = result.json()[QStringLiteral("groups")].toArray();
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups[0].toObject()[QStringLiteral("n")].toInt(), 4);
        QCOMPARE(groups[0].toObject()[QStringLiteral("from")].toDouble(), 819.0 / 4);
        QCOMPARE(groups[0].toObject()[QStringLiteral("to")].toDouble(), 884.0 / 4);
    }

    void theFigureSaysWhatItShows() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult own =
            test::runCli(QStringList{QStringLiteral("export"), QStringLiteral("-o"), file} +
                         splitAtBlanks("--year 2021 --aggregate table-1") + groupedCityOptions());
        QVERIFY2(own.code == 0, qPrintable(own.err));
        const QString drawn = QString::fromUtf8(support::contentOf(file));
        QVERIFY(drawn.contains(QStringLiteral("GDP, 片区, 2021")));
        for (const char* group : {"珠三角", "粤东", "粤西", "粤北"}) {
            QVERIFY2(drawn.contains(QString::fromUtf8(group)), group);
        }
        QCOMPARE(support::foreignWordsIn(drawn), QStringList());
        const test::CliResult shipped =
            test::runCli(QStringList{QStringLiteral("export"), QStringLiteral("-o"), file} +
                         splitAtBlanks("--indicator gdp --year 2024 --aggregate four-regions"));
        QVERIFY2(shipped.code == 0, qPrintable(shipped.err));
        QVERIFY(QString::fromUtf8(support::contentOf(file)).contains(QStringLiteral("GDP, Four regions, 2024")));
        QVERIFY2(shipped.err.contains(QStringLiteral("without figures are in no group of \"Four regions\"")),
                 qPrintable(shipped.err));
    }

    // Sides of the line by whole groups; the area itself is divided by the line.
    void theLineDividesTheGroups() {
        const QJsonObject provinces = test::runCli("hu-line --format json").json();
        const test::CliResult result = test::runCli("hu-line --format json --aggregate four-regions");
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonObject groups = result.json();
        QCOMPARE(groups[QStringLiteral("regions")].toArray().size(), 7);
        const auto area = [](const QJsonObject& line) {
            return line[QStringLiteral("areaSharePercent")].toObject()[QStringLiteral("southeast")].toDouble();
        };
        QVERIFY(std::abs(area(groups) - area(provinces)) < 1e-9);
    }

    void figuresPublishedForTheGroupsAreShown() {
        const test::CliResult result =
            test::runCli("gaps --format json --indicator stations --aggregate four-regions --grouping none");
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(result.json()[QStringLiteral("groups")].toArray()[0].toObject()[QStringLiteral("n")].toInt(), 4);
    }

    void anUnknownGroupingIsRefusedWithTheKnownOnes() {
        const test::CliResult result = test::runCli("info --format json --aggregate no-such");
        QVERIFY(result.failedInOneSentence());
        QVERIFY2(result.err.contains(QLatin1String("Unknown grouping \"no-such\"; available: four-regions")),
                 qPrintable(result.err));
    }

    void aStudyKeepsTheGroups() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("groups.huline"));
        app::Study study;
        study.data = {{app::DataKind::Package, {}, {}, 0, {}}};
        study.map.indicator = core::IndicatorId("gdp");
        study.map.period = core::Period::year(2024);
        study.aggregation = app::Aggregation{"eight-zones", {}, {}};
        QVERIFY(!app::replaceFile(app::pathOf(file), app::studyJson(study, app::pathOf(file))));
        const test::CliResult result =
            test::runCli(QStringList{QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json"),
                                     QStringLiteral("--study"), file});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(result.json()[QStringLiteral("aggregation")].toObject()[QStringLiteral("groups")].toInt(), 8);
        study.aggregation->grouping = "gone";
        QVERIFY(!app::replaceFile(app::pathOf(file), app::studyJson(study, app::pathOf(file))));
        const test::CliResult gone = test::runCli(QStringList{QStringLiteral("info"), QStringLiteral("--format"),
                                                              QStringLiteral("json"), QStringLiteral("--study"), file});
        QVERIFY2(gone.code == 0, qPrintable(gone.err));
        QVERIFY2(gone.err.contains(QLatin1String("These data have no grouping \"gone\"")), qPrintable(gone.err));
        QCOMPARE(gone.json()[QStringLiteral("regions")].toInt(), 34);
    }
};

HULINE_TEST_WIDGETS(TestAggregateOption)
#include "tst_aggregate_option.moc"
