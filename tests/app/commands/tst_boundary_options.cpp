// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli/run_cli.h"
#include "tests/support/room_test.h"

namespace {

QString casePath(const char* name) { return QStringLiteral(HULINE_TEST_DATA_DIR "/cases/") + QLatin1String(name); }

/// The statistics of the grid of 25 cells.
QStringList gridStats(const char* boundaries, const QStringList& more = {}) {
    return QStringList{
               "stats", "--table", casePath("grid_table.csv"), "--value", "x", "--boundaries", casePath(boundaries),
               "--key", "id",      "--permutations",           "0"} +
           more;
}

int linksIn(const QStringList& words) {
    return test::runCli(words + QStringList{"--format", "json"}).json()["moran"].toObject()["links"].toInt();
}

}  // namespace

class TestBoundaryOptions : public QObject {
    Q_OBJECT

private slots:
    // 5 by 5 cells: 40 borders and 32 corners, each counted from both sides.
    void aSnapDistanceJoinsRegionsAcrossGaps() {
        QCOMPARE(linksIn(gridStats("exact.geojson")), 144);
        QCOMPARE(linksIn(gridStats("exact.geojson", {"--snap", "0"})), 144);
        QCOMPARE(linksIn(gridStats("g1e-5.geojson")), 0);
        QCOMPARE(linksIn(gridStats("g1e-5.geojson", {"--snap", "2"})), 144);
        QCOMPARE(linksIn(gridStats("g1e-5.geojson", {"--snap", "1.2", "--weights", "rook"})), 80);
    }

    void regionsWithoutANeighbourComeWithAHint() {
        const test::CliResult result = test::runCli(gridStats("g1e-5.geojson"));
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(QLatin1String("25 regions have no neighbour; the nearest are 1.1 m apart.")),
                 qPrintable(result.out));
        QVERIFY(!test::runCli(gridStats("exact.geojson")).out.contains(QLatin1String("have no neighbour")));
    }

    void everyRowOfATableMatchesNamesWithoutAStatedEncoding() {
        const test::CliResult result =
            test::runCli({"stats", "--table", casePath("cities.csv"), "--value", "x", "--boundaries",
                          casePath("cities.shp"), "--key", "市", "--boundary-key", "NAME", "--format", "json"});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(result.json()["definition"].toObject()["spatial"].toObject()["n"], QJsonValue(9));
        QVERIFY2(result.err.contains(QLatin1String("it is read as GB18030")), qPrintable(result.err));
    }

    void regionsMeetAt180Degrees_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("uncut") << "uncut.geojson";
        QTest::newRow("cut") << "split_neighbours.geojson";
    }
    void regionsMeetAt180Degrees() {
        QFETCH(const QString, file);
        QTemporaryDir folder;
        QFile table(folder.filePath(QStringLiteral("t.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write("id,x\nA,1\nB,2\nD,3\nE,5\n") > 0);
        table.close();
        QCOMPARE(linksIn({"stats", "--table", table.fileName(), "--value", "x", "--boundaries",
                          casePath(qPrintable(file)), "--key", "id", "--permutations", "0"}),
                 6);
    }

    void everyRefusalIsOneSentence_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("part");
        const auto info = [](const QStringList& options) { return QStringList("info") + options; };
        QTest::newRow("no such layer") << info({"--boundaries", casePath("uncut.geojson"), "--layer", "roads"})
                                       << "has no layer \"roads\"; its layers are: uncut";
        QTest::newRow("no such system") << info({"--boundaries", casePath("uncut.geojson"), "--crs", "EPSG:1"})
                                        << "there is no reference system \"EPSG:1\"";
        QTest::newRow("no such encoding") << info({"--boundaries", casePath("cities.shp"), "--encoding", "Klingon"})
                                          << "\"Klingon\", which is not the name of an encoding";
        QTest::newRow("not this encoding") << info({"--boundaries", casePath("cities.shp"), "--encoding", "UTF-8"})
                                           << "is not text in the encoding UTF-8";
        QTest::newRow("contradicted") << info({"--boundaries", casePath("degrees_gkprj.shp")})
                                      << "they look like degrees (EPSG:4326)";
        QTest::newRow("contradicted in stats")
            << gridStats("degrees_gkprj.shp") << "they look like degrees (EPSG:4326)";
        QTest::newRow("an address") << info({"--boundaries", "http://127.0.0.1:1/x.geojson"})
                                    << "is an address or a connection, not a file";
        QTest::newRow("layer alone") << info({"--layer", "x"}) << "The option --layer requires --boundaries.";
        QTest::newRow("crs alone") << info({"--crs", "x"}) << "The option --crs requires --boundaries.";
        QTest::newRow("projection alone")
            << info({"--projection", "albers"}) << "The option --projection requires --boundaries.";
        QTest::newRow("no such projection")
            << info({"--boundaries", casePath("uncut.geojson"), "--projection", "mercator"})
            << "Invalid value for --projection: \"mercator\"; expected one of: fitted, china-albers, albers, "
               "azimuthal, "
               "equal-earth, equal-earth-150.";
        QTest::newRow("snap") << gridStats("exact.geojson", {"--snap", "-1"}) << "expected a distance in metres";
        QTest::newRow("snap text") << gridStats("exact.geojson", {"--snap", "near"}) << "expected a distance in metres";
    }
    void everyRefusalIsOneSentence() {
        QFETCH(const QStringList, words);
        QFETCH(const QString, part);
        const test::CliResult result = test::runCli(words);
        QVERIFY2(result.failedInOneSentence() || result.code != 0, qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
    }

    void theProjectionIsNamedOnTheFigure() {
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult result =
            test::runCli({"export", "-o", picture, "--boundaries", casePath("uncut.geojson"), "--boundary-key",
                          "adcode", "--indicator", "population-density", "--language", "en"});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QFile file(picture);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY2(svg.contains(QLatin1String("equal-area projection")), qPrintable(svg.left(2000)));
        QVERIFY(!svg.contains(QLatin1String("105°E")));
    }

    void theProjectionCanBeChosen_data() {
        QTest::addColumn<QString>("projection");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("fitted") << "fitted"
                                << "Albers equal-area projection, 113.5°E, 21°N and 24.6°N."
                                << "阿尔伯斯等积圆锥投影，中央经线东经113.5°，标准纬线北纬21°、北纬24.6°";
        QTest::newRow("china-albers") << "china-albers"
                                      << "Albers equal-area projection, 105°E, 25°N and 47°N."
                                      << "阿尔伯斯等积圆锥投影，中央经线东经105°，标准纬线北纬25°、北纬47°";
        QTest::newRow("azimuthal") << "azimuthal"
                                   << "Lambert azimuthal equal-area projection, centre 113.5°E 22.8°N."
                                   << "兰勃特等面积方位投影，中心 东经113.5°、北纬22.8°";
        QTest::newRow("equal-earth") << "equal-earth"
                                     << "Equal Earth projection, 113.5°E."
                                     << "Equal Earth 等面积投影，东经113.5°";
        QTest::newRow("equal-earth-150") << "equal-earth-150"
                                         << "Equal Earth projection, 150°E."
                                         << "Equal Earth 等面积投影，东经150°";
    }
    void theProjectionCanBeChosen() {
        QFETCH(const QString, projection);
        QFETCH(const QString, english);
        QFETCH(const QString, chinese);
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("map.svg"));
        for (const bool isEnglish : {true, false}) {
            const test::CliResult result =
                test::runCli({"export", "-o", picture, "--boundaries",
                              QStringLiteral(HULINE_TEST_DATA_DIR "/own_map/guangdong.geojson"), "--projection",
                              projection, "--language", isEnglish ? "en" : "zh"});
            QVERIFY2(result.code == 0, qPrintable(result.err));
            QFile file(picture);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString svg = QString::fromUtf8(file.readAll());
            const QString name = isEnglish ? english : chinese;
            QVERIFY2(svg.contains(name), qPrintable(name));
        }
    }

    void aReferenceSystemThatIsNotKnownIsNamed() {
        QTemporaryDir folder;
        QFile original(casePath("uncut.geojson"));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QByteArray text = original.readAll();
        text.insert(text.indexOf('{') + 1, R"("crs": {"type": "name", "properties": {"name": "EPSG:99999"}},)");
        const QString path = folder.filePath(QStringLiteral("unknown.geojson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const test::CliResult result = test::runCli({"info", "--boundaries", path, "--language", "en"});
        QVERIFY(result.code != 0);
        QVERIFY2(result.err.contains(QLatin1String("The member \"crs\" of ")) &&
                     result.err.contains(QLatin1String("names a reference system that is not known (EPSG:99999); the "
                                                       "coordinates look like degrees (EPSG:4326)")),
                 qPrintable(result.err));
        QCOMPARE(test::runCli({"info", "--boundaries", path, "--crs", "EPSG:4326"}).code, 0);
    }
};

HULINE_TEST_WIDGETS(TestBoundaryOptions)
#include "tst_boundary_options.moc"
