// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "app/files/replace_file.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "tests/support/cli/table_cli.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

QString cityFile(const char* file) { return QStringLiteral(HULINE_TEST_DATA_DIR "/own_map/") + QLatin1String(file); }

/// A command on the cities of a province with their table.
test::CliResult onCities(const char* verb, const QStringList& more) {
    return test::runCli(QStringList{QLatin1String(verb), QStringLiteral("--boundaries"), cityFile("guangdong.geojson"),
                                    QStringLiteral("--table"), cityFile("cities.csv")} +
                        more);
}

QStringList formula(const char* words) { return {QStringLiteral("--formula"), QString::fromUtf8(words)}; }

const QStringList asJson{QStringLiteral("--format"), QStringLiteral("json")};

QString svgText(const QString& file) {
    QFile svg(file);
    return svg.open(QIODevice::ReadOnly) ? QString::fromUtf8(svg.readAll()) : QString();
}

/// A study of the program's own data with formulas.
QString studyWith(const QTemporaryDir& folder, const std::vector<app::UserFormula>& formulas, const char* shown) {
    app::Study study;
    study.data = {{app::DataKind::Package, {}, {}, 0}};
    study.map.indicator = core::IndicatorId(shown);
    study.map.period = core::Period::year(2020);
    study.formulas = formulas;
    QString file = folder.filePath(QStringLiteral("study.huline"));
    return app::replaceFile(app::pathOf(file), app::studyJson(study, app::pathOf(file))) ? QString() : file;
}

}  // namespace

/// Formulas of the user on the command line. The expected values are computed by hand from cities.csv.
class TestFormulas : public QObject {
    Q_OBJECT

private slots:
    void gapsCompareTheGroupsByTheFormula() {
        const test::CliResult result =
            onCities("gaps", QStringList{"--mean", "pooled"} + asJson + formula("per head = GDP / 常住人口"));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonArray groups = result.json()[QStringLiteral("groups")].toArray();
        QCOMPARE(groups[0].toObject()[QStringLiteral("to")].toDouble(), 688.0 / 80);
        QCOMPARE(groups[2].toObject()[QStringLiteral("to")].toDouble(), 52.0 / 13.6);
    }

    void infoListsTheFormulasAfterTheTables() {
        const test::CliResult result = onCities(
            "info", asJson + formula("per head = GDP / 常住人口") + formula("cents (元) = [per head] * 10000"));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonArray indicators = result.json()[QStringLiteral("indicators")].toArray();
        QCOMPARE(indicators.size(), 4);
        const QJsonObject perHead = indicators[2].toObject();
        QCOMPARE(perHead[QStringLiteral("id")].toString(), QStringLiteral("per-head"));
        QCOMPARE(perHead[QStringLiteral("unit")].toString(), QStringLiteral("亿元/万人"));
        QCOMPARE(perHead[QStringLiteral("addsUp")].toBool(), false);
        QCOMPARE(perHead[QStringLiteral("periods")].toArray(), (QJsonArray{2021}));
        QCOMPARE(perHead[QStringLiteral("formula")].toString(), QStringLiteral("GDP / 常住人口"));
        QCOMPARE(indicators[3].toObject()[QStringLiteral("unit")].toString(), QStringLiteral("元"));
    }

    void theFigureShowsTheFormula() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult result =
            onCities("export", QStringList{"-o", file} + formula("Per head = GDP / 常住人口"));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QString words = svgText(file);
        QVERIFY(words.contains(QStringLiteral("Per head, 2021")));
        QVERIFY(words.contains(QStringLiteral("Per head = GDP / 常住人口.")));
        QVERIFY(words.contains(QStringLiteral("亿元/万人")));
        QVERIFY(words.contains(QStringLiteral("cities.csv")));
    }

    void theDataPackageAloneSuffices() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult result = test::runCli(QStringList{"export", "--year", "2020", "-o", file} +
                                                    formula("Output (yuan per person) = gdp / population * 10000"));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QString words = svgText(file);
        QVERIFY(words.contains(QStringLiteral("Output of China")));
        QVERIFY(words.contains(QStringLiteral("yuan per person")));
        QVERIFY(words.contains(QStringLiteral("Output = GDP / Population × 10000.")));
        QVERIFY(words.contains(QStringLiteral("National Bureau of Statistics")));
    }

    void anIndicatorIsChosenByIdOrName() {
        for (const char* indicator : {"gdp", "GDP", "per-head", "Per Head"}) {
            const test::CliResult result =
                onCities("gaps", QStringList{"--indicator", indicator} + asJson + formula("per head = GDP / 常住人口"));
            QVERIFY2(result.code == 0, qPrintable(result.err));
        }
        const test::CliResult wrong = onCities("gaps", QStringList{"--indicator", "per"} + formula("per head = GDP"));
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains(QStringLiteral("Unknown indicator \"per\"")), qPrintable(wrong.err));
    }

    void aWrongFormulaIsOneSentence_data() {
        QTest::addColumn<QString>("sentence");
        const auto add = [](const char* words, const char* sentence) {
            QTest::newRow(words) << QString::fromUtf8(sentence);
        };
        add("x = gdpp / population", "No indicator is called \"gdpp\" (character 1); similar: gdp");
        add("x = gdp / 人口数据", "No indicator is called \"人口数据\" (character 7)");
        add("x = gdp /", "The formula is not complete");
        add("x = gdp population", "Before \"population\" (character 5), one of the signs + - * / is missing.");
        add("x = (gdp", "\"(\" (character 1) is not closed");
        add("x = 2 * [gdp", "\"[\" (character 5) is not closed");
        add("x = gdp * / 2", "Before \"/\" (character 7), a number or the name of an indicator is missing.");
        add("x = x + gdp", "The formula uses its own name, \"x\"");
        add("x = 5 * 3", "The formula contains no indicator");
        add("gdp", "expected NAME = FORMULA, or NAME (UNIT) = FORMULA.");
    }
    void aWrongFormulaIsOneSentence() {
        QFETCH(const QString, sentence);
        const test::CliResult result =
            test::runCli(QStringList{QStringLiteral("gaps")} + formula(QTest::currentDataTag()));
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        QVERIFY2(result.err.contains(sentence), qPrintable(result.err));
    }

    void twoTypedFormulasNeedTwoNames() {
        const test::CliResult result =
            test::runCli(QStringList{QStringLiteral("gaps")} + formula("x = gdp * 2") + formula("X = gdp"));
        QVERIFY(result.failedInOneSentence());
        QVERIFY(result.err.contains(QStringLiteral("Another formula has the name \"X\"")));
    }

    void aStudyKeepsItsFormulas() {
        const QTemporaryDir folder;
        const QString file =
            studyWith(folder, {{"Output", "gdp / population * 10000", "yuan"}, {"gone", "income2 * 2"}}, "output");
        QVERIFY(!file.isEmpty());
        const QString svg = folder.filePath(QStringLiteral("map.svg"));
        const test::CliResult result = test::runCli(QStringList{"export", "--study", file, "-o", svg});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QVERIFY(svgText(svg).contains(QStringLiteral("Output = GDP / Population × 10000.")));
        QVERIFY2(result.err.contains(QStringLiteral("The formula \"gone\" is left out.")), qPrintable(result.err));
        const test::CliResult gaps = test::runCli(QStringList{"gaps", "--study", file} + asJson);
        QCOMPARE(gaps.json()[QStringLiteral("indicator")].toString(), QStringLiteral("output"));
    }

    void aTypedFormulaReplacesThatOfTheStudy() {
        const QTemporaryDir folder;
        const QString file = studyWith(folder, {{"Output", "gdp / population"}}, "output");
        const test::CliResult result =
            test::runCli(QStringList{"info", "--study", file} + asJson + formula("output = gdp * 2"));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonArray indicators = result.json()[QStringLiteral("indicators")].toArray();
        QCOMPARE(indicators.size(), 1);
        QCOMPARE(indicators[0].toObject()[QStringLiteral("formula")].toString(), QStringLiteral("gdp * 2"));
    }

    // (110 + 220 + 33) / 3 and so on: the ratios of four rows are 2, 4, none (the divisor is 0) and none (blank).
    void columnsOfATableCanBeCombined() {
        const QTemporaryDir folder;
        const QString table = app::native(support::written(
            folder, "table.csv", QStringLiteral("code,gdp,people 2020\n1,10,5\n2,12,3\n3,7,0\n4,,8\n")));
        const QStringList start{"stats", "--table", table};
        const test::CliResult result = test::runCli(start + asJson + formula("ratio = gdp / [people 2020]"));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(result.json()[QStringLiteral("n")].toInt(), 2);
        QVERIFY(test::isNear(result.json()[QStringLiteral("mean")], 3));
        const QJsonObject definition = result.json()[QStringLiteral("definition")].toObject();
        QCOMPARE(definition[QStringLiteral("value")].toString(), QStringLiteral("ratio"));
        QCOMPARE(definition[QStringLiteral("formula")].toString(), QStringLiteral("gdp / [people 2020]"));
        const test::CliResult second = test::runCli(start + asJson + formula("ratio = gdp / #3") +
                                                    formula("twice = ratio * 2") + QStringList{"--value", "twice"});
        QVERIFY2(second.code == 0, qPrintable(second.err));
        QVERIFY(test::isNear(second.json()[QStringLiteral("mean")], 6));
        const test::CliResult classes =
            test::runCli(QStringList{"classify", "--table", table, "--classes", "2"} + asJson + formula("r = gdp * 2"));
        QVERIFY2(classes.code == 0, qPrintable(classes.err));
        QCOMPARE(classes.json()[QStringLiteral("counts")].toArray().size(), 2);
    }

    void wrongColumnsAreNamed() {
        const QTemporaryDir folder;
        const QString table = app::native(
            support::written(folder, "table.csv", QStringLiteral("code,gdp,gdp,zero\n1,10,5,0\n2,12,3,0\n")));
        const auto run = [&](const char* words) {
            return test::runCli(QStringList{"stats", "--table", table} + formula(words));
        };
        QVERIFY(run("x = gpd / 2").err.contains(QStringLiteral("has no column \"gpd\" (character 1); similar: gdp")));
        QVERIFY(run("x = gdp / 2").err.contains(QStringLiteral("write the number of one of them: #2, #3.")));
        QVERIFY(run("zero = #2 / 2").err.contains(QStringLiteral("A column of ")));
        QVERIFY(run("x = #2 / zero").err.contains(QStringLiteral("has no value in any row of")));
        for (const char* words : {"x = gpd / 2", "x = gdp / 2", "zero = #2 / 2", "x = #2 / zero", "x = #2 /"}) {
            QVERIFY2(run(words).failedInOneSentence(), words);
        }
    }
};

HULINE_TEST_WIDGETS(TestFormulas)
#include "tst_formulas.moc"
