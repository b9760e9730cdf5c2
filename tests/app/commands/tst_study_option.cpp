// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "app/files/replace_file.h"
#include "app/load/load_dataset.h"
#include "app/settings.h"
#include "app/study/data_files.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"

class TestStudyOption : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::filesystem::path(m_folder->path().toStdString()) / "study.huline";
    }

    void gapsAreThoseOfTheStudy() {
        app::Study study = defaultStudy();
        study.map.indicator = core::IndicatorId("gdp");
        study.map.grouping = "north-south";
        study.map.gapFrom = core::Period::year(2000);
        study.map.gapTo = core::Period::year(2010);
        study.map.mean = core::MeanKind::Pooled;
        write(study);
        const test::CliResult result = run({"gaps"});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out,
                 test::runCli("gaps --indicator gdp --grouping north-south --from 2000 --to 2010 --mean pooled").out);
        QCOMPARE(run({"gaps", "--grouping", "four-regions", "--to", "2015"}).out,
                 test::runCli("gaps --indicator gdp --grouping four-regions --from 2000 --to 2015 --mean pooled").out);
    }

    void gapsOfAnOwnGrouping() {
        app::Study study = defaultStudy();
        study.map = core::withCustomGrouping(
            study.map, {core::customCopy(*support::shippedDataset().grouping("four-regions")), {}});
        write(study);
        const QJsonArray own = run({"gaps", "--format", "json"}).json()[QLatin1String("groups")].toArray();
        const QJsonArray shipped = test::runCli("gaps --indicator gdp-per-capita --grouping four-regions --format json")
                                       .json()[QLatin1String("groups")]
                                       .toArray();
        QVERIFY(!own.isEmpty());
        QCOMPARE(own, shipped);
        QVERIFY(run({"gaps", "--grouping", "mine"}).err.contains(QLatin1String(", own.")));
    }

    void theLineOfAStudyHasItsOwnEnds() {
        app::Study study = defaultStudy();
        study.map.lineCurve = core::LineCurve::Geodesic;
        study.map.divisionRule = core::DivisionRule::AreaWeighted;
        write(study);
        QCOMPARE(run({"hu-line", "--year", "2020"}).out,
                 test::runCli("hu-line --curve geodesic --rule area-weighted --year 2020").out);
        study.map.lineEnds.to.lon += 2;
        write(study);
        const QJsonObject moved = run({"hu-line", "--format", "json"}).json();
        const QJsonArray to = moved[QLatin1String("ends")].toArray()[1].toArray();
        QCOMPARE(to[0].toDouble(), study.map.lineEnds.to.lon);
        const QString area = QStringLiteral("areaSharePercent");
        QVERIFY(moved[area] != test::runCli("hu-line --curve geodesic --format json").json()[area]);
        const QString text = run({"hu-line"}).out;
        QVERIFY2(text.contains(QLatin1String("Ends: ")), qPrintable(text));
        QVERIFY(!text.contains(QLatin1String("as printed")));
    }

    void anExportedFigureIsThatOfTheStudy() {
        app::Study study = defaultStudy();
        study.map.indicator = core::IndicatorId("population");
        study.map.period = core::Period::year(2010);
        study.map.classes = 5;
        study.map.sequentialRamp = "YlOrRd";
        study.map.method = core::ClassMethod::Quantile;
        study.map.layers = core::withHiddenLayers({{core::LayerKind::Choropleth, true}});
        write(study);
        QCOMPARE(run({"export", "-o", path("a.svg")}).code, 0);
        QCOMPARE(test::runCli(QStringList{"export", "-o", path("b.svg"), "--indicator", "population", "--year", "2010",
                                          "--classes", "5", "--ramp", "YlOrRd", "--method", "quantile", "--layers",
                                          "choropleth"})
                     .code,
                 0);
        QVERIFY(!support::contentOf(path("a.svg")).isEmpty());
        QCOMPARE(support::contentOf(path("a.svg")), support::contentOf(path("b.svg")));
        QCOMPARE(run({"export", "-o", path("a.svg"), "--year", "2015", "--classes", "3"}).code, 0);
        QVERIFY(support::contentOf(path("a.svg")).contains("2015"));
    }

    void theDataPackageIsThatOfTheStudy() {
        const app::DataPaths veloria{test::veloria(), test::veloria()};
        const core::Dataset dataset = std::get<app::LoadedData>(app::loadData(veloria, {})).dataset;
        app::Study study;
        study.map = core::initialSpec(dataset);
        study.data = {{app::DataKind::Package, test::veloria() / "datapackage.json", {}, 0, {}}};
        write(study);
        const QString indicator = app::text(study.map.indicator.text());
        const QString grouping = app::text(study.map.grouping);
        const test::CliResult result = run({"gaps"});
        QCOMPARE(result.code, 0);
        QVERIFY(run({"info"}).out.contains(app::native(test::veloria())));
        qputenv("HULINE_DATA", test::veloria().c_str());
        const QString expected = test::runCli({"gaps", "--indicator", indicator, "--grouping", grouping}).out;
        write(defaultStudy());  // of the program's own data, whatever HULINE_DATA names
        const QString own = run({"gaps"}).out;
        qunsetenv("HULINE_DATA");
        QVERIFY(!expected.isEmpty());
        QCOMPARE(result.out, expected);
        QCOMPARE(own, run({"gaps"}).out);
    }

    /// Drawn between the ends of the Hu Line, an own line divides the country as the Hu Line does.
    void anOwnLineDividesUnderItsOwnName() {
        app::Study study = defaultStudy();
        const core::LineEnds ends = study.map.lineEnds;
        study.map.ownLine = core::OwnLine{"Mine", ends.from, ends.to, false};
        study.map.grouping = core::ownLineGroupingId;
        write(study);
        const QJsonObject own = run({"hu-line", "--year", "2020", "--format", "json"}).json();
        const QJsonObject shipped = test::runCli("hu-line --year 2020 --format json").json();
        QCOMPARE(own[QLatin1String("line")].toString(), QStringLiteral("Mine"));
        for (const char* share : {"areaSharePercent", "populationSharePercent", "gdpSharePercent"}) {
            const QJsonValue right = own[QLatin1String(share)][QLatin1String("right")];
            QCOMPARE(right, shipped[QLatin1String(share)][QLatin1String("southeast")]);
            QVERIFY(right.isDouble());
        }
        const QString text = run({"hu-line"}).out;
        QVERIFY2(text.startsWith(QLatin1String("Mine, ")) && text.contains(QLatin1String("Ends: ")), qPrintable(text));
        QVERIFY(!text.contains(QLatin1String("as printed")) && !text.contains(QLatin1String("Hu ")));
        const QJsonArray groups = run({"gaps", "--format", "json"}).json()[QLatin1String("groups")].toArray();
        const QJsonArray halves = test::runCli("gaps --indicator gdp-per-capita --grouping hu-line --format json")
                                      .json()[QLatin1String("groups")]
                                      .toArray();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0][QLatin1String("name")].toString(), QStringLiteral("South-east side"));
        QCOMPARE(groups[0][QLatin1String("to")], halves[0][QLatin1String("to")]);
        QVERIFY(run({"gaps", "--grouping", "mine"}).err.contains(QLatin1String(", own-line.")));
    }

    void anOwnLineIsExportedWithItsName() {
        app::Study study = defaultStudy();
        study.map.ownLine = core::OwnLine{"Mine", {118, 20}, {100, 45}, false};
        study.map.grouping = core::ownLineGroupingId;
        write(study);
        const QString svg = path("a.svg");
        const test::CliResult result = run({"export", "-o", svg});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QString words = QString::fromUtf8(support::contentOf(svg));
        QVERIFY(words.contains(QLatin1String("Mine")));
        QVERIFY(!words.contains(QLatin1String("Hu Line")) && !words.contains(QLatin1String("Tengchong")));
    }

    void choicesThatDoNotExistAreReplacedWithAWarning() {
        app::Study study = defaultStudy();
        study.map.grouping = "eleven-regions";
        write(study);
        const test::CliResult result = run({"export", "-o", path("a.png")});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.contains(QLatin1String("Warning: The grouping \"eleven-regions\" does not exist in these "
                                                   "data; ")),
                 qPrintable(result.err));
    }

    void dataOfAStudyThatAreMissingOrChanged() {
        app::Study study = defaultStudy();
        const QString boundaries = path("provinces.geojson");
        study.data = {{app::DataKind::Boundaries, app::pathOf(boundaries), std::string(64, 'a'), 1, {}}};
        write(study);
        for (const char* command : {"gaps", "hu-line", "info", "audit"}) {
            const test::CliResult result = run({QString::fromLatin1(command)});
            QCOMPARE(result.code, 1);
            QVERIFY2(result.err.endsWith(QLatin1String("is missing; put it back, or open the study in the window to "
                                                       "choose another file.\n")),
                     qPrintable(result.err));
        }
        study.data.front().path = std::filesystem::path(HULINE_SHAPEFILES_DIR) / "provinces.shp";
        write(study);
        const test::CliResult changed = run({"info"});
        QCOMPARE(changed.code, 0);
        QVERIFY(changed.err.contains(QLatin1String("provinces.shp has changed since the study was saved")));
        QVERIFY(changed.out.contains(QLatin1String("provinces.shp")));
    }

    void aStudyHasTablesOfItsOwn() {
        const QString folder = QStringLiteral(HULINE_TEST_DATA_DIR "/own_map/");
        app::MapSources map{test::shippedData(), app::BoundaryFile{app::pathOf(folder + "guangdong.geojson"), {}, {}}};
        app::UserTableSource table{.path = path("cities.csv").toStdString()};
        QVERIFY(QFile::copy(folder + "cities.csv", path("cities.csv")));
        table.columns.groups = {"片区"};
        table.choices.source = "Ourselves";
        map.user.tables = {table};
        app::Fingerprints fingerprints;
        app::Study study;
        study.data = app::referencesTo({map}, app::ownData(), fingerprints);
        study.noun = core::RegionNoun{{"市", "city"}, {"市", "cities"}};
        study.map.indicator = core::IndicatorId("gdp");
        study.map.grouping = "table-1";
        study.map.gapFrom = core::Period::year(2020);
        study.map.gapTo = core::Period::year(2021);
        write(study);
        const test::CliResult gaps = run({"gaps"});
        QVERIFY2(gaps.code == 0, qPrintable(gaps.err));
        QCOMPARE(gaps.out, test::runCli(QStringList{"gaps", "--boundaries", folder + "guangdong.geojson", "--table",
                                                    path("cities.csv"), "--group", "片区", "--source", "Ourselves",
                                                    "--noun", "city|cities", "--indicator", "gdp", "--grouping",
                                                    "table-1", "--from", "2020", "--to", "2021"})
                               .out);
        const test::CliResult info = run({"info", "--format", "json"});
        QCOMPARE(info.json()[QLatin1String("matched")].toInt(), 21);
        QFile changed(path("cities.csv"));
        QVERIFY(changed.open(QIODevice::Append));
        changed.write("\n");
        changed.close();
        QVERIFY(run({"gaps"}).err.contains(QLatin1String("cities.csv has changed since the study was saved")));
        QVERIFY(changed.remove());
        const test::CliResult lost = run({"gaps"});
        QVERIFY(lost.failedInOneSentence());
        QVERIFY(lost.err.contains(QLatin1String("cities.csv, which the study")));
    }

    void filesThatAreNoStudies() {
        for (const char* command : {"gaps", "hu-line", "info --indicators", "audit", "export -o never-written.png"}) {
            const QStringList words = QString::fromLatin1(command).split(QLatin1Char(' '));
            QVERIFY(!app::replaceFile(m_file, "{\"type\": \"Feature\"}"));
            QVERIFY(run(words).failedInOneSentence());
            QVERIFY(!app::replaceFile(m_file, R"({"format": "huline-study", "version": 7})"));
            QVERIFY(run(words).failedInOneSentence());
            QVERIFY(test::runCli(words + QStringList{"--study", "/no/such.huline"}).failedInOneSentence());
        }
        QVERIFY(test::runCli("stats --study a.huline").failedInOneSentence());
    }

    void theWindowTakesFiles() {
        write(defaultStudy());
        const QString file = app::native(m_file);
        const auto request = app::windowRequested({"--language", "zh", file});
        QVERIFY(request);
        QCOMPARE(request->files, std::vector{m_file});
        QCOMPARE(app::windowRequested({file, file})->files.size(), 2U);
        QVERIFY(!app::windowRequested({"/no/such/study.huline"}));
        QCOMPARE(test::runCli("/no/such/study.huline").err,
                 QStringLiteral("There is no file /no/such/study.huline; check the path.\n"));
        QVERIFY(test::runCli("nonsense").err.startsWith(QLatin1String("Unknown command")));
        QVERIFY(test::runCli(QStringList{file, "--boundaries", "a.shp"}).failedInOneSentence());
    }

    void settingsCanBeReset() {
        const QString settings = path("settings.ini");
        qputenv("HULINE_SETTINGS", settings.toUtf8());
        app::Settings changed;
        changed.language = app::Language::Chinese;
        changed.recentFiles = {QStringLiteral("/a.huline")};
        QVERIFY(app::writeSettings(settings, changed));
        QVERIFY(!app::windowRequested({"--reset-settings"}));
        QCOMPARE(test::runCli("--reset-settings").out, QStringLiteral("The settings of the window are forgotten.\n"));
        QVERIFY(app::readSettings(settings) == app::Settings());
        qputenv("HULINE_SETTINGS", "/proc/version");
        QVERIFY(test::runCli("--reset-settings").failedInOneSentence());
        qunsetenv("HULINE_SETTINGS");
    }

private:
    static app::Study defaultStudy() {
        app::Study study;
        study.map = core::defaultSpec(support::shippedDataset());
        return study;
    }
    void write(const app::Study& study) const { QVERIFY(!app::replaceFile(m_file, app::studyJson(study, m_file))); }
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    [[nodiscard]] test::CliResult run(QStringList words) const {
        return test::runCli(words << QStringLiteral("--study") << app::native(m_file));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
};

HULINE_TEST_WIDGETS(TestStudyOption)
#include "tst_study_option.moc"
