// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

#include "app/charts/version.h"
#include "gis/versions.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

class TestInfoCommand : public QObject {
    Q_OBJECT

private slots:
    void init() { qunsetenv("HULINE_DATA"); }

    void everyLibraryIsNamedWithItsVersion() {
        const test::CliResult result = test::runCli("info");
        QCOMPARE(result.code, 0);
        const gis::LibraryVersions libraries = gis::libraryVersions();
        for (const auto& [name, version] : {std::pair<QString, QString>{"Qt", qVersion()},
                                            {"GDAL", QString::fromStdString(libraries.gdal)},
                                            {"PROJ", QString::fromStdString(libraries.proj)},
                                            {"GEOS", QString::fromStdString(libraries.geos)},
                                            {"QCustomPlot", app::chartLibraryVersion()}}) {
            const QRegularExpression line(QStringLiteral("\n%1 +%2\n").arg(name, QRegularExpression::escape(version)));
            QVERIFY2(!version.isEmpty() && result.out.contains(line), qPrintable(result.out));
        }
    }

    void regionsFiguresAndGroupingsAreCounted() {
        const QString out = test::runCli("info").out;
        QVERIFY2(out.contains(QRegularExpression(QStringLiteral("\nRegions in the map +34\n"))), qPrintable(out));
        QVERIFY2(out.contains(QRegularExpression(QStringLiteral("\nRegions with figures +31\n"))), qPrintable(out));
        QVERIFY2(out.contains(QLatin1String("2000, 2003, 2009-2012, 2014-2024")), qPrintable(out));
        QVERIFY2(out.contains(QRegularExpression(QStringLiteral("\n5G pilot cities +18\n"))), qPrintable(out));
    }

    void indicatorsAreListedOnRequest() {
        const test::CliResult result = test::runCli("info --indicators --language en");
        QCOMPARE(result.code, 0);
        QVERIFY2(!result.out.contains(QLatin1String("GDAL")), "instead of the versions");
        const core::Catalogue& catalogue = *support::shippedDataset().catalogue;
        const QStringList lines = result.out.split(QLatin1Char('\n'));
        for (const core::Indicator& indicator : catalogue.indicators()) {
            const QString id = QString::fromStdString(indicator.id.text());
            const auto count = std::ranges::count_if(
                lines, [&](const QString& line) { return line.section(QLatin1Char(' '), 0, 0) == id; });
            const bool isListed = !indicator.priceBase || indicator.priceBase->isListed;
            QVERIFY2(count == (isListed ? 1 : 0), qPrintable(id));
        }
        QVERIFY2(lines.contains(
                     QLatin1String("gdp-constant-2010: also at the prices of other years (1999-2009, 2011-2024), with "
                                   "the year in the id.")),
                 qPrintable(result.out));
        const QRegularExpression row(QStringLiteral("^[a-z0-9-]+ +.+  .+  .*\\d{4}"));
        for (const QString& line : lines) {
            const bool isOfIndicator =
                catalogue.find(core::IndicatorId(line.section(QLatin1Char(' '), 0, 0).toStdString())) != nullptr;
            QVERIFY2(!isOfIndicator || line.contains(row), qPrintable(line));
        }
        QCOMPARE(lines.front().simplified(), QStringLiteral("Id Indicator Unit Periods"));
        const QRegularExpression income(
            QStringLiteral("\ndisposable-income +Disposable income per head +yuan +\\d{4}"));
        QVERIFY2(result.out.contains(income), qPrintable(result.out));
    }

    void aWarningBeginsWithTheWordWarning() {
        const test::ChangedPackage package;
        QVERIFY(package.replace("groupings.csv", "thirds,western,Western,V01\r\n", ""));
        qputenv("HULINE_DATA", package.folder().c_str());
        for (const auto& [command, word] :
             {std::pair<const char*, QString>{"info --language en", QStringLiteral("Warning: ")},
              {"info --language zh", QStringLiteral("警告：")}}) {
            const test::CliResult result = test::runCli(command);
            QCOMPARE(result.code, 0);
            QVERIFY2(result.err.startsWith(word), qPrintable(result.err));
            QVERIFY2(result.err.count(QLatin1Char('\n')) == 1 && result.err.contains(QLatin1String("groupings.csv")),
                     qPrintable(result.err));
        }
    }

    void theVersionsNeedNoData() {
        qputenv("HULINE_DATA", "/no/such/folder");
        const test::CliResult result = test::runCli("info");
        QVERIFY(result.code != 0);
        QVERIFY(result.out.contains(QLatin1String("GDAL")));
        QCOMPARE(result.err,
                 QStringLiteral(
                     "HULINE_DATA names /no/such/folder, which holds neither a datapackage.json nor the two folders "
                     "\"statistics\" and \"shapefiles\"; set it to a folder with a datapackage.json, or with both "
                     "folders.\n"));
    }
};

HULINE_TEST_WIDGETS(TestInfoCommand)
#include "tst_info_command.moc"
