// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>
#include <cmath>

#include "tests/support/room_test.h"

#include "tests/support/cli/run_cli.h"

namespace {

QJsonObject report(const char* options) {
    return test::runCli(QStringLiteral("hu-line --format json %1")
                            .arg(QLatin1String(options))
                            .split(QLatin1Char(' '), Qt::SkipEmptyParts))
        .json();
}

double southeast(const QJsonObject& of, const char* share) {
    return of[QLatin1String(share)].toObject()["southeast"].toDouble();
}

}  // namespace

class TestHuLineCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qunsetenv("HULINE_DATA"); }

    void theSouthEastHolds43To44PercentOfTheAreaInAlbers() {
        const double share = southeast(report(""), "areaSharePercent");
        QVERIFY2(share > 43 && share < 44, qPrintable(QString::number(share)));
    }

    void straightInLonLatItHolds37To39Percent() {
        const double share = southeast(report("--curve lonlat"), "areaSharePercent");
        QVERIFY2(share > 37 && share < 39, qPrintable(QString::number(share)));
    }

    void theGeodesicHoldsALittleMoreThanAlbers() {
        const double share = southeast(report("--curve geodesic"), "areaSharePercent");
        QVERIFY2(share > 43.4 && share < 44.4, qPrintable(QString::number(share)));
    }

    void population2020Is93Point5To6Point5() {
        const QJsonObject shares = report("--year 2020 --vintage census4")["populationSharePercent"].toObject();
        QVERIFY(std::abs(shares["southeast"].toDouble() - 93.5) < 0.1);
        QVERIFY(std::abs(shares["northwest"].toDouble() - 6.5) < 0.1);
    }

    void sixProvincesAreNorthWestUnderMajority() {
        QStringList northwest;
        for (const QJsonValue& item : report("--rule majority")["regions"].toArray()) {
            if (item.toObject()["side"] == QLatin1String("northwest")) {
                northwest << item.toObject()["code"].toString();
            }
        }
        northwest.sort();
        QCOMPARE(northwest, (QStringList{"150000", "540000", "620000", "630000", "640000", "650000"}));
    }

    void theRuleChangesThePopulationShareButNotTheAreaShare() {
        const QJsonObject majority = report("--rule majority");
        const QJsonObject weighted = report("--rule area-weighted");
        QCOMPARE(southeast(majority, "areaSharePercent"), southeast(weighted, "areaSharePercent"));
        QVERIFY(southeast(majority, "populationSharePercent") > southeast(weighted, "populationSharePercent") + 1);
    }

    void jsonHasTheKeysThatAreDocumented() {
        const QJsonObject object = report("");
        QStringList keys = object.keys();
        keys.sort();
        QCOMPARE(keys, (QStringList{"areaSharePercent", "curve", "edition", "gdpSharePercent", "period",
                                    "populationSharePercent", "regions", "rule", "vintage", "year"}));
        QCOMPARE(object["regions"].toArray().size(), 34);
        QStringList regionKeys = object["regions"].toArray()[0].toObject().keys();
        regionKeys.sort();
        QCOMPARE(regionKeys, (QStringList{"code", "name", "side", "southeastAreaShare"}));
        for (const char* share : {"areaSharePercent", "populationSharePercent", "gdpSharePercent"}) {
            const QJsonObject sides = object[QLatin1String(share)].toObject();
            QCOMPARE(sides["southeast"].toDouble() + sides["northwest"].toDouble(), 100.0);
        }
        QCOMPARE(object["curve"], QJsonValue("albers"));
        QCOMPARE(object["rule"], QJsonValue("majority"));
        QCOMPARE(object["year"], QJsonValue(2022));
        QCOMPARE(object["vintage"], QJsonValue("first-published"));
        QCOMPARE(object["edition"], object["vintage"]);
    }

    void unpublishedFiguresAreNull() {
        const QJsonObject object = report("--year 2009");  // first published: GDP, and no population before 2010
        QVERIFY(object["populationSharePercent"].toObject()["southeast"].isNull());
        QVERIFY(object["populationSharePercent"].toObject()["northwest"].isNull());
        QVERIFY(southeast(object, "gdpSharePercent") > 90);
    }

    void textGivesTheSharesOfThePaper() {
        const test::CliResult result = test::runCli("hu-line");
        QCOMPARE(result.code, 0);
        for (const char* ratio : {"43.4 : 56.6", "94 : 6", "95 : 5"}) {
            QVERIFY2(result.out.contains(QLatin1String(ratio)), qPrintable(result.out));
        }
    }

    void aPrintedShareOfAnotherYearNamesItsYear() {
        const QString of2020 = test::runCli("hu-line --year 2020").out;
        QVERIFY2(of2020.contains(QLatin1String("94 : 6\n")), qPrintable(of2020));
        QVERIFY2(of2020.contains(QLatin1String("95 : 5 (2022)\n")), qPrintable(of2020));
        const QString of2010 = test::runCli("hu-line --year 2010 --language zh").out;
        QVERIFY2(of2010.contains(QStringLiteral("94 : 6（2020年）\n")), qPrintable(of2010));
        QVERIFY2(of2010.contains(QLatin1String("43.4 : 56.6\n")), "an area belongs to no year");
    }

    void textGivesTheNumberOfUnitsOfEachShare() {
        const QStringList lines = test::runCli("hu-line").out.split(QLatin1Char('\n'));
        const auto lineOf = [&](const char* measure) {
            const auto found = std::ranges::find_if(lines, [&](const QString& line) {
                return line.startsWith(QLatin1String(measure) + QLatin1String("  "));
            });
            return found == lines.end() ? QString() : *found;
        };
        QVERIFY2(lineOf("Area").contains(QLatin1String("34 of 34")), qPrintable(lines.join('\n')));
        QVERIFY2(lineOf("Population").contains(QLatin1String("31 of 34")), qPrintable(lines.join('\n')));
        QVERIFY2(lineOf("GDP").contains(QLatin1String("31 of 34")), qPrintable(lines.join('\n')));
    }

    void everyRefusalIsOneSentence_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        QTest::newRow("year without data") << "hu-line --year 1949"
                                           << "for 1949; available: 2000, 2003, 2009-2024.";
        QTest::newRow("edition without the divided figures")
            << "hu-line --edition new-survey"
            << "does not have all figures that the line divides; available: first-published, census5, census4,";
        QTest::newRow("unknown curve") << "hu-line --curve straight"
                                       << "expected one of: albers, geodesic, lonlat.";
        QTest::newRow("unknown rule") << "hu-line --rule none"
                                      << "expected one of: majority, area-weighted.";
        QTest::newRow("format of another command") << "hu-line --format csv"
                                                   << "expected one of: text, json.";
    }
    void everyRefusalIsOneSentence() {
        QFETCH(const QString, words);
        QFETCH(const QString, part);
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
    }
};

HULINE_TEST_WIDGETS(TestHuLineCommand)
#include "tst_hu_line_command.moc"
