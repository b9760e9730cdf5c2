// SPDX-License-Identifier: GPL-3.0-or-later
// The commands with a data package of an invented country. None of their texts may mention China.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/package/data_package.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/foreign_words.h"
#include "tests/support/room_test.h"

namespace {

QStringList arguments(const QString& words, const QString& language) {
    return words.split(QLatin1Char(' ')) << QStringLiteral("--language") << language;
}

}  // namespace

class TestOtherCountry : public QObject {
    Q_OBJECT

private slots:
    void init() { qputenv("HULINE_DATA", test::veloria().c_str()); }
    void cleanup() { qunsetenv("HULINE_DATA"); }

    void commandsMentionOnlyItsData_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("language");
        QStringList commands{QStringLiteral("info"), QStringLiteral("info --indicators")};
        for (const char* format : {"text", "csv", "json"}) {
            commands << QStringLiteral("gaps --format %1").arg(QLatin1String(format))
                     << QStringLiteral("audit --format %1").arg(QLatin1String(format));
            for (const core::Indicator& indicator : app::readDataPackage(test::veloria()).catalogue.indicators) {
                for (const char* mean : {"unweighted", "pooled"}) {
                    commands << QStringLiteral("gaps --indicator %1 --mean %2 --format %3")
                                    .arg(QString::fromStdString(indicator.id.text()), QLatin1String(mean),
                                         QLatin1String(format));
                }
            }
        }
        for (const char* language : {"en", "zh"}) {
            for (const QString& command : commands) {
                QTest::addRow("%s, %s", qPrintable(command), language) << command << QString::fromLatin1(language);
            }
        }
    }
    void commandsMentionOnlyItsData() {
        QFETCH(const QString, words);
        QFETCH(const QString, language);
        const test::CliResult result = test::runCli(arguments(words, language));
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QString());
        QCOMPARE(support::foreignWordsIn(result.out), QStringList());
    }

    void figuresAndChartsMentionOnlyItsData_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << "en";
        QTest::newRow("zh") << "zh";
    }
    void figuresAndChartsMentionOnlyItsData() {
        QFETCH(const QString, language);
        const QTemporaryDir out;
        for (const core::Indicator& indicator : app::readDataPackage(test::veloria()).catalogue.indicators) {
            const QString path = out.filePath(QStringLiteral("map.svg"));
            const test::CliResult result = test::runCli(arguments(
                QStringLiteral("export --indicator %1 -o %2").arg(QString::fromStdString(indicator.id.text()), path),
                language));
            QVERIFY2(result.code == 0, qPrintable(result.err));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(support::foreignWordsIn(QString::fromUtf8(file.readAll())), QStringList());
        }
    }

    void withoutADividingLineTheCommandSaysSo() {
        for (const char* language : {"en", "zh"}) {
            const test::CliResult result = test::runCli(arguments(QStringLiteral("hu-line"), QLatin1String(language)));
            QVERIFY2(result.code != 0 && result.out.isEmpty() && result.err.count(QLatin1Char('\n')) == 1,
                     qPrintable(result.err));
            QCOMPARE(support::foreignWordsIn(result.err), QStringList());
        }
    }
};

HULINE_TEST_WIDGETS(TestOtherCountry)
#include "tst_other_country.moc"
