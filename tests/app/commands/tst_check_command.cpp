// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli/run_cli.h"
#include "tests/support/room_test.h"

namespace {

QString testFile(const char* file) { return QStringLiteral(HULINE_TEST_DATA_DIR "/") + QLatin1String(file); }

/// The list that `huline check` prints about files.
QJsonArray checkList(const QStringList& files, int code = 0) {
    const test::CliResult result = test::runCli(QStringList{QStringLiteral("check")} + files +
                                                QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    return result.code == code ? QJsonDocument::fromJson(result.out.toUtf8()).array() : QJsonArray();
}

QString memberOf(const QJsonValue& check, const char* key) { return check[QLatin1String(key)].toString(); }

}  // namespace

class TestCheckCommand : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfFileIsRecognised() {
        const QJsonArray list = checkList({testFile("own_map/guangdong.geojson"), testFile("own_map/cities.csv"),
                                           testFile("studies/version-1.huline"), testFile("veloria"),
                                           testFile("veloria/datapackage.json"), testFile("user_tables/cities.dbf")});
        QCOMPARE(list.size(), 6);
        const QStringList kinds{QStringLiteral("boundaries"), QStringLiteral("table"),   QStringLiteral("study"),
                                QStringLiteral("package"),    QStringLiteral("package"), QStringLiteral("table")};
        for (int i = 0; i < kinds.size(); ++i) {
            QCOMPARE(memberOf(list[i], "kind"), kinds[i]);
            QVERIFY(list[i][QStringLiteral("readable")].toBool());
            QVERIFY(list[i][QStringLiteral("error")].isNull());
        }
        QCOMPARE(memberOf(list[0], "file"), testFile("own_map/guangdong.geojson"));
        QCOMPARE(memberOf(list[0], "crs"), QStringLiteral("EPSG:4326"));
        QCOMPARE(memberOf(list[0], "encoding"), QStringLiteral("UTF-8"));
        QCOMPARE(list[0][QStringLiteral("features")].toInt(), 21);
        QCOMPARE(list[1][QStringLiteral("features")].toInt(), 21);
        QVERIFY(list[2][QStringLiteral("features")].isNull());
        QVERIFY(list[1][QStringLiteral("crs")].isNull());
        QCOMPARE(list[3][QStringLiteral("features")].toInt(), 12);  // counties.geojson
    }

    void aWorkbookWithAnotherExtensionIsATable() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("figures.et"));
        QVERIFY(QFile::copy(testFile("user_tables/yearbook.xls"), file));
        const QJsonArray list = checkList({file});
        QCOMPARE(memberOf(list[0], "kind"), QStringLiteral("table"));
    }

    void oneFaultyFileDoesNotHideTheOthers() {
        const QStringList files{testFile("own_map/cities.csv"), testFile("no_such_file.csv"),
                                testFile("one_cell.geojson")};
        const QJsonArray list = checkList(files, 1);
        QCOMPARE(list.size(), 3);
        QVERIFY(list[0][QStringLiteral("readable")].toBool());
        QVERIFY(!list[1][QStringLiteral("readable")].toBool());
        QVERIFY(memberOf(list[1], "error").startsWith(QLatin1String("There is no file ")));
        QVERIFY(list[2][QStringLiteral("readable")].toBool());
        const test::CliResult result = test::runCli(QStringList{QStringLiteral("check")} + files);
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains(QLatin1String("cities.csv: can be used (table with 21 rows, UTF-8)\n")),
                 qPrintable(result.out));
        QVERIFY2(result.out.contains(QLatin1String("no_such_file.csv: cannot be used (table)\n")),
                 qPrintable(result.out));
        QCOMPARE(result.err, QStringLiteral("1 file cannot be used.\n"));
    }

    // bad.geojson holds five shapes with a fault each; see the page about the cases.
    void faultsAreCountedByKindWithAnExample() {
        const QJsonArray list = checkList({testFile("cases/cities.shp"), testFile("cases/bad.geojson")});
        QCOMPARE(memberOf(list[0], "encoding"), QStringLiteral("GB18030"));
        const QJsonObject first = list[0][QStringLiteral("warnings")].toArray().at(0).toObject();
        QCOMPARE(first[QStringLiteral("count")].toInt(), 1);
        QVERIFY(!list[1][QStringLiteral("warnings")].toArray().isEmpty());
        for (const QJsonValue& warning : list[1][QStringLiteral("warnings")].toArray()) {
            QVERIFY(warning[QStringLiteral("count")].toInt() > 0);
            QVERIFY(!memberOf(warning, "kind").isEmpty());
        }
    }

    void missingDataOfAStudyAreNamed() {
        const QTemporaryDir folder;
        const QString study = folder.filePath(QStringLiteral("moved.huline"));
        QVERIFY(QFile::copy(testFile("studies/version-1.huline"), study));
        const QJsonArray warnings = checkList({study})[0][QStringLiteral("warnings")].toArray();
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(memberOf(warnings[0], "kind"), QStringLiteral("data-missing"));
        QVERIFY(memberOf(warnings[0], "example").endsWith(QLatin1String("one_cell.geojson")));
    }

    void aCommandWithoutFilesAsksForOne() {
        const test::CliResult result = test::runCli("check");
        QVERIFY(result.failedInOneSentence());
        QCOMPARE(result.err, QStringLiteral("\"check\" requires the name of at least one file.\n"));
    }

    void theHelpShowsThatFilesFollow() {
        const test::CliResult result = test::runCli("check --help");
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.startsWith(QLatin1String("Usage: huline check FILE... [OPTION...]\n")),
                 qPrintable(result.out));
    }
};

HULINE_TEST_WIDGETS(TestCheckCommand)
#include "tst_check_command.moc"
