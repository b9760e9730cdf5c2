// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/room_test.h"

#include "run_cli.h"

class TestRunCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QCoreApplication::setApplicationName(QStringLiteral("HuLine"));
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    }
    void init() { qunsetenv("HULINE_DATA"); }

    void onlyQtsOwnOptionsLeaveTheWindow() {
        QVERIFY(!app::asksForCommand({}));
        QVERIFY(!app::asksForCommand({"-platform", "offscreen"}));
        QVERIFY(app::asksForCommand({"gaps"}));
        QVERIFY(app::asksForCommand({"nonsense"}));
        QVERIFY(app::asksForCommand({"--help"}));
        QVERIFY(app::asksForCommand({"-v"}));
        QVERIFY(!app::asksForCommand({"--boundaries", "a.shp"}));
        QVERIFY(app::asksForCommand({"--boundaries"}));
        QVERIFY(app::asksForCommand({"--boundaries", "a.shp", "gaps"}));
    }

    void theWindowTakesBoundariesAndTheirKey() {
        QVERIFY(!app::boundariesAsked({}));
        QCOMPARE(app::boundariesAsked({"--boundaries", "a.shp"}), (app::BoundaryFile{"a.shp", std::nullopt}));
        QCOMPARE(app::boundariesAsked({"--boundaries", "a.shp", "--boundary-key", "gb"}),
                 (app::BoundaryFile{"a.shp", "gb"}));
        QVERIFY(!app::boundariesAsked({"--boundaries", "a.shp", "--boundary-key"}));
    }

    void helpIsGivenForTheProgramAndEveryCommand_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("program") << "--help";
        QTest::newRow("program, in short") << "-h";
        QTest::newRow("gaps") << "gaps --help";
        QTest::newRow("hu-line") << "hu-line -h";
        QTest::newRow("audit") << "audit --help";
        QTest::newRow("stats") << "stats --help";
        QTest::newRow("classify") << "classify --help";
        QTest::newRow("export") << "export --help";
        QTest::newRow("info") << "info --help";
    }
    void helpIsGivenForTheProgramAndEveryCommand() {
        QFETCH(const QString, words);
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith(QLatin1String("Usage: huline")));
        QVERIFY(result.err.isEmpty());
    }

    void theVersionIsGivenEverywhere_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("program") << "--version";
        QTest::newRow("program, in short") << "-v";
        QTest::newRow("gaps") << "gaps --version";
        QTest::newRow("export") << "export -v";
    }
    void theVersionIsGivenEverywhere() {
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
        for (const QString& line : QString::fromUtf8(readme.readAll()).split(QLatin1Char('\n'))) {
            const QString words = line.section(QLatin1Char('#'), 0, 0).mid(prompt.size()).trimmed();
            if (line.startsWith(prompt) && !words.isEmpty()) {
                QTest::newRow(qPrintable(words)) << words;
            }
        }
    }
    void theCommandsOfTheReadmeWork() {
        QFETCH(const QString, words);
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QVERIFY(QDir::setCurrent(before));
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QVERIFY(words.startsWith(QLatin1String("export")) ? QDir(folder.path()).count() > 2 : !result.out.isEmpty());
    }

    void anUnknownCommandIsAnsweredWithThoseThereAre() {
        const test::CliResult result = test::runCli("plot");
        QVERIFY(result.failedInOneSentence());
        QCOMPARE(result.err, QStringLiteral("There is no command \"plot\"; there are: gaps, hu-line, audit, stats, "
                                            "classify, export, info.\n"));
    }

    void theLanguageMayStandBeforeTheVerb() {
        const test::CliResult before = test::runCli("--language zh gaps");
        QCOMPARE(before.code, 0);
        QCOMPARE(before.out, test::runCli("gaps --language zh").out);
        QVERIFY(test::runCli("--language=en --help").out.startsWith(QLatin1String("Usage: huline")));
    }

    void anUnknownLanguageIsAnsweredWithThoseThereAre() {
        const test::CliResult result = test::runCli("gaps --language fr");
        QVERIFY(result.failedInOneSentence());
        QVERIFY(result.err.contains(QLatin1String("\"fr\"")) && result.err.contains(QLatin1String("zh, en")));
    }

    void aMissingDataFolderIsNamedByEveryCommand_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("gaps") << "gaps";
        QTest::newRow("hu-line") << "hu-line";
        QTest::newRow("export") << "export -o never-written.pdf";
    }
    void aMissingDataFolderIsNamedByEveryCommand() {
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
        const QString boundaries = data.filePath(QStringLiteral("shapefiles/provinces.shp"));
        QVERIFY2(result.err.contains(boundaries), qPrintable(result.err));
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
