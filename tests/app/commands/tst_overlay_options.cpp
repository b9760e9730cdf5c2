// SPDX-License-Identifier: GPL-3.0-or-later
// Own lines and points on the command line.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "app/files/replace_file.h"
#include "app/study/data_files.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/file_content.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

QString jsonOf(const QString& features) {
    return QStringLiteral(R"({"type": "FeatureCollection", "features": [%1]})").arg(features);
}

QString feature(const char* name, const char* kind, const char* coordinates) {
    return QStringLiteral(
               R"({"type": "Feature", "properties": {"name": "%1"}, "geometry": {"type": "%2", "coordinates": %3}})")
        .arg(QString::fromUtf8(name), QLatin1String(kind), QLatin1String(coordinates));
}

}  // namespace

class TestOverlayOptions : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_road = write("road.geojson", feature("road", "LineString", "[[90, 30], [115, 40]]"));
        m_cities =
            write("cities.geojson", feature("某城", "Point", "[100, 38]") + ',' + feature("", "Point", "[110, 35]"));
    }

    void aFigureHasOverlaysWithTheirSymbolsAndALegend() {
        const QString svg = exported({QStringLiteral("--overlay"), m_road, QStringLiteral("--overlay-options"),
                                      QStringLiteral("colour=#12ab34; width=1.5; dash=dashed; name=国界线"),
                                      QStringLiteral("--overlay"), m_cities});
        QVERIFY(svg.contains(QLatin1String("#12ab34")));
        QVERIFY(svg.contains(QStringLiteral("国界线")));
        QVERIFY(svg.contains(QStringLiteral("某城")));
        QVERIFY2(svg.contains(QLatin1String(">cities<")), "the name of the file stands in the legend");
        const QString without = exported({});
        QVERIFY(!without.contains(QLatin1String("#12ab34")));
        QVERIFY2(without == exported({QStringLiteral("--layers"), allLayers()}), "the usual figure is as before");
    }

    void chosenLayersKeepTheOverlaysThatAreGiven() {
        const QStringList own{QStringLiteral("--overlay"), m_road, QStringLiteral("--overlay-options"),
                              QStringLiteral("colour=#12ab34")};
        QVERIFY(exported(own + QStringList{QStringLiteral("--layers"), QStringLiteral("choropleth")})
                    .contains(QLatin1String("#12ab34")));
        QVERIFY(exported(own + QStringList{QStringLiteral("--layers"), QStringLiteral("overlays,choropleth")})
                    .contains(QLatin1String("#12ab34")));
    }

    void optionsAreAboutTheOverlayBeforeThem() {
        const QString svg = exported({QStringLiteral("--overlay"), m_cities, QStringLiteral("--overlay"), m_road,
                                      QStringLiteral("--overlay-options"), QStringLiteral("name=某路"),
                                      QStringLiteral("--overlay-options"), QStringLiteral("colour=#12ab34")});
        QVERIFY(svg.contains(QStringLiteral("某路")));
        QVERIFY(svg.contains(QLatin1String("#12ab34")));
        QVERIFY2(svg.contains(QStringLiteral("cities")), "the other one keeps its name");
    }

    void namesOfPointsCanBeLeftOut() {
        const QString svg = exported({QStringLiteral("--overlay"), m_cities, QStringLiteral("--overlay-options"),
                                      QStringLiteral("names=no;shape=square;size=3")});
        QVERIFY(!svg.contains(QStringLiteral("某城")));
        const QString unnamed = exported({QStringLiteral("--overlay"), m_cities, QStringLiteral("--overlay-options"),
                                          QStringLiteral("name-field=")});
        QVERIFY(!unnamed.contains(QStringLiteral("某城")));
    }

    void infoDescribesOverlays() {
        const test::CliResult result = test::runCli({QStringLiteral("info"), QStringLiteral("--format"),
                                                     QStringLiteral("json"), QStringLiteral("--overlay"), m_cities});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonArray overlays = result.json()[QStringLiteral("overlays")].toArray();
        QCOMPARE(overlays.size(), 1);
        const QJsonObject overlay = overlays[0].toObject();
        QCOMPARE(overlay[QStringLiteral("name")].toString(), QStringLiteral("cities"));
        QCOMPARE(overlay[QStringLiteral("crs")].toString(), QStringLiteral("EPSG:4326"));
        QCOMPARE(overlay[QStringLiteral("encoding")].toString(), QStringLiteral("UTF-8"));
        QCOMPARE(overlay[QStringLiteral("nameField")].toString(), QStringLiteral("name"));
        QCOMPARE(overlay[QStringLiteral("features")].toInt(), 2);
        QVERIFY(!overlay[QStringLiteral("isOutside")].toBool());
        const test::CliResult plain = test::runCli("info --format json");
        QVERIFY(!plain.json().contains(QStringLiteral("overlays")));
        const test::CliResult words = test::runCli({QStringLiteral("info"), QStringLiteral("--overlay"), m_cities});
        QVERIFY2(words.out.contains(QLatin1String("Overlay cities")), qPrintable(words.out));
    }

    void anOverlayBesideTheMapIsWarnedOf() {
        const QString far = write("far.geojson", feature("far", "Point", "[10, 50]"));
        const test::CliResult result = test::runCli({QStringLiteral("info"), QStringLiteral("--format"),
                                                     QStringLiteral("json"), QStringLiteral("--overlay"), far});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.contains(QLatin1String("far.geojson: none of its shapes lies in the area")),
                 qPrintable(result.err));
        QVERIFY(
            result.json()[QStringLiteral("overlays")].toArray()[0].toObject()[QStringLiteral("isOutside")].toBool());
        const QJsonArray warnings = result.json()[QStringLiteral("warnings")].toArray();
        QVERIFY(std::ranges::any_of(warnings, [](const QJsonValue& warning) {
            return warning.toObject()[QStringLiteral("kind")] == QLatin1String("overlay-outside");
        }));
    }

    void checkSaysWhatAFileOfLinesIs() {
        const test::CliResult result =
            test::runCli({QStringLiteral("check"), m_road, QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(result.code, 0);
        const QJsonObject check = QJsonDocument::fromJson(result.out.toUtf8()).array()[0].toObject();
        QCOMPARE(check[QStringLiteral("kind")].toString(), QStringLiteral("overlay"));
        QCOMPARE(check[QStringLiteral("features")].toInt(), 1);
        QCOMPARE(check[QStringLiteral("crs")].toString(), QStringLiteral("EPSG:4326"));
        const test::CliResult words = test::runCli({QStringLiteral("check"), m_cities});
        QVERIFY2(words.out.contains(QLatin1String("can be used (overlay with 2 line")), qPrintable(words.out));
    }

    void wrongOptionsAreRefusedInOneSentence_data() {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("part");
        QTest::newRow("key") << "colr=#c00"
                             << "\"colr=#c00\"; expected KEY=VALUE";
        QTest::newRow("no value") << "dashed"
                                  << "\"dashed\"; expected KEY=VALUE";
        QTest::newRow("colour") << "colour=reddish"
                                << "\"colour\" of --overlay-options: \"reddish\"";
        QTest::newRow("width") << "width=0"
                               << "a number of millimetres above 0 and up to 5";
        QTest::newRow("wide") << "width=500"
                              << "a number of millimetres above 0 and up to 5";
        QTest::newRow("dash") << "dash=wavy"
                              << "expected: solid, dashed, dotted";
        QTest::newRow("shape") << "shape=star"
                               << "expected: circle, square, triangle";
        QTest::newRow("names") << "names=1"
                               << "expected: yes, no";
        QTest::newRow("layer") << "layer=none"
                               << "none";
        QTest::newRow("field") << "name-field=none"
                               << "none";
        QTest::newRow("crs") << "crs=EPSG:1"
                             << "EPSG:1";
    }
    void wrongOptionsAreRefusedInOneSentence() {
        QFETCH(const QString, settings);
        QFETCH(const QString, part);
        const test::CliResult result =
            test::runCli(exportTo(output()) + QStringList{QStringLiteral("--overlay"), m_road,
                                                          QStringLiteral("--overlay-options"), settings});
        QVERIFY2(result.failedInOneSentence() && result.err.contains(part), qPrintable(result.err));
    }

    void filesThatAreNoOverlaysAreRefusedInOneSentence() {
        const QString nothing = write("nothing.geojson", {});
        for (const QString& file : {nothing, m_folder->filePath(QStringLiteral("none.gpkg"))}) {
            const test::CliResult result =
                test::runCli(exportTo(output()) + QStringList{QStringLiteral("--overlay"), file});
            QVERIFY2(result.failedInOneSentence() && result.err.contains(file), qPrintable(result.err));
        }
        const test::CliResult tooMany = test::runCli(
            exportTo(output()) + QStringList{QStringLiteral("--overlay-options"), QStringLiteral("width=1")});
        QVERIFY2(tooMany.failedInOneSentence(), qPrintable(tooMany.err));
    }

    void aStudyKeepsItsOverlays() {
        app::OverlaySource road{app::pathOf(m_road)};
        road.symbol.colour = core::srgb(0x12ab34);
        road.name = "从研究来";
        app::Study study;
        study.map.indicator = core::IndicatorId("gdp-per-capita");
        study.map.edition = core::EditionId("first-published");
        study.map.period = core::Period::year(2020);
        study.data = {app::DataReference{app::DataKind::Package, {}, {}, 0}, app::referenceTo(road)};
        const QString file = m_folder->filePath(QStringLiteral("a.huline"));
        QVERIFY(!app::replaceFile(app::pathOf(file), app::studyJson(study, app::pathOf(file))));
        const QStringList ofStudy{QStringLiteral("--study"), file};
        const QString svg = exported(ofStudy);
        QVERIFY(svg.contains(QLatin1String("#12ab34")));
        QVERIFY(svg.contains(QStringLiteral("从研究来")));
        QVERIFY2(
            !exported(ofStudy + QStringList{QStringLiteral("--overlay"), m_cities}).contains(QLatin1String("#12ab34")),
            "other overlays take the place of those of the study");
        QVERIFY(QFile::remove(m_road));
        const test::CliResult lost = test::runCli(exportTo(output()) + ofStudy);
        QVERIFY2(lost.code == 1 && lost.err.contains(QLatin1String("is missing")), qPrintable(lost.err));
        road.isShown = false;
        study.data.back() = app::referenceTo(road);
        QVERIFY(!app::replaceFile(app::pathOf(file), app::studyJson(study, app::pathOf(file))));
        const test::CliResult hidden = test::runCli(exportTo(output()) + ofStudy);
        QVERIFY2(hidden.code == 0, qPrintable(hidden.err));
    }

    void theAdviceAboutAReferenceSystemIsForTheOverlay() {
        const QString file = m_folder->filePath(QStringLiteral("unknown.geojson"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(R"({"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:99999"}},
            "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Point",
            "coordinates": [116.4, 39.9]}}]})");
        written.close();
        const QStringList words = exportTo(output()) + QStringList{QStringLiteral("--overlay"), file};
        const test::CliResult refused = test::runCli(words);
        QVERIFY2(
            refused.failedInOneSentence() && refused.err.contains(QLatin1String("\"--overlay-options crs=EPSG:N\"")),
            qPrintable(refused.err));
        const test::CliResult stated =
            test::runCli(words + QStringList{QStringLiteral("--overlay-options"), QStringLiteral("crs=EPSG:4326")});
        QVERIFY2(stated.code == 0, qPrintable(stated.err));
    }

private:
    [[nodiscard]] QString write(const char* name, const QString& features) const {
        return app::native(support::written(*m_folder, name, jsonOf(features)));
    }
    [[nodiscard]] QString output() const { return m_folder->filePath(QStringLiteral("map.svg")); }
    [[nodiscard]] static QStringList exportTo(const QString& file) {
        return {QStringLiteral("export"), QStringLiteral("-o"), file};
    }
    [[nodiscard]] static QString allLayers() {
        return QStringLiteral(
            "neighbouring-land,graticule,choropleth,group-outlines,disputed-lines,dividing-line,region-names");
    }
    /// The SVG of the map with these options.
    [[nodiscard]] QString exported(const QStringList& options) const {
        const test::CliResult result = test::runCli(exportTo(output()) + options);
        if (result.code != 0) {
            return result.err;
        }
        QFile file(output());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_road;
    QString m_cities;
};

HULINE_TEST_WIDGETS(TestOverlayOptions)
#include "tst_overlay_options.moc"
