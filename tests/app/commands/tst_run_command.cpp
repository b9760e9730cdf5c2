// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include "app/files/replace_file.h"
#include "app/study/study_file.h"
#include "tests/support/cli/all_commands.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"

class TestRunCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("HuLine"));
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    }
    void init() { qunsetenv("HULINE_DATA"); }

    void theWindowOpensWithItsOwnOptionsOnly_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("opens");
        QTest::newRow("nothing") << "" << true;
        QTest::newRow("options of Qt") << "-platform offscreen -reverse --style fusion" << true;
        QTest::newRow("a language") << "--language zh" << true;
        QTest::newRow("boundaries") << "--boundaries a.shp" << true;
        QTest::newRow("a command") << "gaps" << false;
        QTest::newRow("a command after options of Qt") << "-platform offscreen gaps" << false;
        QTest::newRow("no such command") << "nonsense" << false;
        QTest::newRow("the help") << "--help" << false;
        QTest::newRow("the version in short") << "-v" << false;
        QTest::newRow("an option without its value") << "--boundaries" << false;
        QTest::newRow("a key without its value") << "--boundaries a.shp --boundary-key" << false;
        QTest::newRow("a key without boundaries") << "--boundary-key gb" << false;
        QTest::newRow("no such option") << "--nonsense" << false;
        QTest::newRow("no such language") << "--language fr" << false;
        QTest::newRow("a command after boundaries") << "--boundaries a.shp gaps" << false;
    }
    void theWindowOpensWithItsOwnOptionsOnly() {
        QFETCH(const QString, words);
        QFETCH(const bool, opens);
        QCOMPARE(app::windowRequested(words.split(QLatin1Char(' '), Qt::SkipEmptyParts)).has_value(), opens);
    }

    void theWindowTakesItsOptionsInAnyOrder_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("file, key, language") << "--boundaries a.shp --boundary-key gb --language zh";
        QTest::newRow("key, language, file") << "--boundary-key gb --language zh --boundaries a.shp";
        QTest::newRow("with equals signs") << "--language=zh --boundary-key=gb --boundaries=a.shp";
        QTest::newRow("among options of Qt") << "-platform offscreen --language zh --boundaries a.shp -style fusion "
                                                "--boundary-key gb";
    }
    void theWindowTakesItsOptionsInAnyOrder() {
        QFETCH(const QString, words);
        const app::WindowRequest expected{app::BoundaryFile{"a.shp", "gb"}, app::Language::Chinese};
        QCOMPARE(app::windowRequested(words.split(QLatin1Char(' '))), expected);
    }

    void wrongOptionsOfTheWindowAreReported_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unknown") << "--nonsense"
                                 << "\"huline\" has no option \"nonsense\"; its options are: --boundaries, "
                                    "--boundary-key, --layer, --crs, --encoding, --projection, --reset-settings, "
                                    "--language, --help, --version.\n";
        QTest::newRow("without value") << "--language en --boundaries"
                                       << "The option --boundaries needs a value.\n";
        QTest::newRow("key alone") << "--boundary-key gb"
                                   << "The option --boundary-key requires --boundaries.\n";
    }
    void wrongOptionsOfTheWindowAreReported() {
        QFETCH(const QString, words);
        QFETCH(const QString, sentence);
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QVERIFY(result.failedInOneSentence());
        QCOMPARE(result.err, sentence);
    }

    void aVerbMayStandAnywhereAmongItsOptions_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("first") << "gaps --from 2010 --to 2020 --language en";
        QTest::newRow("last") << "--language en --to 2020 --from 2010 gaps";
        QTest::newRow("in the middle") << "--to=2020 --language=en gaps --from 2010";
    }
    void aVerbMayStandAnywhereAmongItsOptions() {
        QFETCH(const QString, words);
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, test::runCli("gaps --from 2010 --to 2020").out);
    }

    void onlyExportNeedsFonts() {
        QVERIFY(app::paintingRequested({"--language", "zh", "export", "-o", "map.png"}));
        const QStringList words = test::commandNames() + QStringList({"--help", "plot"});
        for (const QString& word : words) {
            QVERIFY2(app::paintingRequested({word}) == (word == QLatin1String("export")), qPrintable(word));
        }
    }

    void theValueOfAnOptionIsNotTakenForAVerb() {
        const test::CliResult result = test::runCli("--table gaps stats");
        QVERIFY(result.failedInOneSentence());
        QVERIFY2(result.err.contains(QLatin1String("--value")), qPrintable(result.err));  // "stats" was run
    }

    void theLanguageOfMessagesIsFoundAmongWrongOptions() {
        QVERIFY(test::runCli("gaps --nonsense --language zh").err.contains(QStringLiteral("选项")));
        QVERIFY(test::runCli("--language=zh --nonsense").err.contains(QStringLiteral("选项")));
        QVERIFY(test::runCli("plot --language zh").err.contains(QStringLiteral("命令")));
    }

    void helpIsGivenForTheProgramAndEveryCommand_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("program") << "--help";
        QTest::newRow("program, in short") << "-h";
        QTest::newRow("command, in short") << "hu-line -h";
        for (const QString& name : test::commandNames()) {
            QTest::newRow(qPrintable(name)) << name + QLatin1String(" --help");
        }
    }
    void helpIsGivenForTheProgramAndEveryCommand() {
        QFETCH(const QString, words);
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith(QLatin1String("Usage: huline")));
        QVERIFY(result.err.isEmpty());
    }

    void everyCommandPrintsTheVersion_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("program") << "--version";
        QTest::newRow("program, in short") << "-v";
        QTest::newRow("command, in short") << "export -v";
        for (const QString& name : test::commandNames()) {
            QTest::newRow(qPrintable(name)) << name + QLatin1String(" --version");
        }
    }
    void everyCommandPrintsTheVersion() {
        QFETCH(const QString, words);
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, QStringLiteral("HuLine 1.2.3\n"));
    }

    void theCommandsOfTheReadmeWork_data() {
        QTest::addColumn<QString>("words");
        QFile readme(QStringLiteral(HULINE_STATISTICS_DIR "/../../README.md"));
        QVERIFY(readme.open(QIODevice::ReadOnly | QIODevice::Text));
        const QString prompt = QStringLiteral("    ./app/run ");
        int rows = 0;
        for (const QString& line : QString::fromUtf8(readme.readAll()).split(QLatin1Char('\n'))) {
            const QString words = line.section(QLatin1Char('#'), 0, 0).mid(prompt.size()).trimmed();
            if (line.startsWith(prompt) && !words.isEmpty()) {
                QTest::newRow(qPrintable(words)) << words;
                ++rows;
            }
        }
        QVERIFY(rows > 0);
    }
    void theCommandsOfTheReadmeWork() {
        QFETCH(const QString, words);
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        QVERIFY(QDir().mkpath(QStringLiteral("tests")));
        QVERIFY(QFile::link(QStringLiteral(HULINE_TEST_DATA_DIR), QStringLiteral("tests/data")));
        app::Study study;
        study.map = core::defaultSpec(support::shippedDataset());
        QVERIFY(!app::replaceFile("study.huline", app::studyJson(study, "/study.huline")));
        const test::CliResult result = test::runCli(QProcess::splitCommand(words));
        QVERIFY(QDir::setCurrent(before));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QVERIFY(words.startsWith(QLatin1String("export")) ? QDir(folder.path()).exists(QStringLiteral("map.pdf"))
                                                          : !result.out.isEmpty());
    }

    void anUnknownCommandIsAnsweredWithTheKnownOnes() {
        const test::CliResult result = test::runCli("plot");
        QVERIFY(result.failedInOneSentence());
        QCOMPARE(result.err, QStringLiteral("Unknown command \"plot\"; available: %1.\n")
                                 .arg(test::commandNames().join(QLatin1String(", "))));
    }

    void theLanguageMayStandBeforeTheVerb() {
        const test::CliResult before = test::runCli("--language zh gaps");
        QCOMPARE(before.code, 0);
        QCOMPARE(before.out, test::runCli("gaps --language zh").out);
        QVERIFY(test::runCli("--language=en --help").out.startsWith(QLatin1String("Usage: huline")));
    }

    void anUnknownLanguageIsAnsweredWithTheKnownOnes() {
        const test::CliResult result = test::runCli("gaps --language fr");
        QVERIFY(result.failedInOneSentence());
        QVERIFY(result.err.contains(QLatin1String("\"fr\"")) && result.err.contains(QLatin1String("zh, en")));
    }

    void aMissingDataFolderIsNamedByEveryCommandThatNeedsIt_data() {
        QTest::addColumn<QString>("words");
        const QMap<QString, QString> options{{QStringLiteral("export"), QStringLiteral(" -o never-written.pdf")},
                                             {QStringLiteral("info"), QStringLiteral(" --indicators")}};
        const QStringList readOnlyTables{QStringLiteral("stats"), QStringLiteral("classify"), QStringLiteral("check")};
        for (const QString& name : test::commandNames()) {
            if (!readOnlyTables.contains(name)) {
                QTest::newRow(qPrintable(name)) << name + options.value(name);
            }
        }
    }
    void aMissingDataFolderIsNamedByEveryCommandThatNeedsIt() {
        QFETCH(const QString, words);
        qputenv("HULINE_DATA", "/no/such/folder");
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        QVERIFY(result.err.contains(QLatin1String("/no/such/folder")));
    }

    void aMissingPackageIsNamedAndThenAMissingTable() {
        const QTemporaryDir data;
        QVERIFY(QDir(data.path()).mkpath(QStringLiteral("statistics")));
        QVERIFY(QDir(data.path()).mkpath(QStringLiteral("shapefiles")));
        qputenv("HULINE_DATA", data.path().toUtf8());
        const QString package = data.filePath(QStringLiteral("statistics/datapackage.json"));
        const test::CliResult withoutPackage = test::runCli("gaps");
        QVERIFY2(withoutPackage.failedInOneSentence(), qPrintable(withoutPackage.err));
        QVERIFY2(withoutPackage.err.contains(package), qPrintable(withoutPackage.err));
        QVERIFY(QFile::copy(QStringLiteral(HULINE_STATISTICS_DIR "/datapackage.json"), package));
        const test::CliResult result = test::runCli("gaps");
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        const QString table = data.filePath(QStringLiteral("statistics/grouping_names.csv"));
        QVERIFY2(result.err.contains(table), qPrintable(result.err));
        const test::CliResult withBoundaries = test::runCli("hu-line");
        QVERIFY2(withBoundaries.failedInOneSentence(), qPrintable(withBoundaries.err));
        const QString boundaries = data.filePath(QStringLiteral("shapefiles/provinces.shp"));
        QVERIFY2(withBoundaries.err.contains(boundaries), qPrintable(withBoundaries.err));
    }

    void outputThatCannotBeWrittenIsAFailure() {
        QFile full(QStringLiteral("/dev/full"));
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            QSKIP("there is no /dev/full here");
        }
        QTextStream out(&full);
        QString sentence;
        QTextStream err(&sentence);
        QVERIFY(app::runCommand({"--version", "--language", "en"}, out, err) != 0);
        QVERIFY(!sentence.isEmpty());
    }
};

HULINE_TEST_WIDGETS(TestRunCommand)
#include "tst_run_command.moc"
