// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <cmath>
#include <map>

#include "app/load/data_paths.h"
#include "gis/table_reader.h"
#include "tests/support/cli/run_cli.h"
#include "tests/support/room_test.h"

namespace {

/// One gap of the paper's Table 1.
struct Claim {
    QString id;
    std::map<QString, QString> arguments;  ///< indicator, minuend, subtrahend, year.
    double published = 0;
};

/// The claims of Table 1 about gaps between means, as they stand in the table of claims.
std::vector<Claim> gapsOfTable1() {
    const gis::Table table = gis::readTable(app::findData({}).found.value().statistics / "paper_claims.csv");
    const auto cell = [&](const std::vector<std::string>& row, const char* column) {
        return QString::fromStdString(row[table.column(column)]);
    };
    std::vector<Claim> claims;
    for (const auto& row : table.rows) {
        if (cell(row, "where") != QLatin1String("Table 1") || cell(row, "kind") != QLatin1String("mean_gap")) {
            continue;
        }
        Claim claim{cell(row, "id"), {}, cell(row, "published").toDouble()};
        for (const QString& pair : cell(row, "arguments").split(QLatin1Char(';'))) {
            claim.arguments[pair.section(QLatin1Char('='), 0, 0)] = pair.section(QLatin1Char('='), 1);
        }
        claims.push_back(std::move(claim));
    }
    return claims;
}

QJsonObject gapBetween(const QJsonObject& report, const QString& of, const QString& versus) {
    for (const QJsonValue& item : report["gaps"].toArray()) {
        const QJsonObject gap = item.toObject();
        if (gap["minuend"] == of && gap["subtrahend"] == versus) {
            return gap;
        }
    }
    return {};
}

QStringList keysOf(const QJsonObject& object) {
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

QStringList groupIds(const QJsonObject& report) {
    QStringList ids;
    for (const QJsonValue& group : report["groups"].toArray()) {
        ids << group.toObject()["id"].toString();
    }
    return ids;
}

}  // namespace

class TestGapsCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qunsetenv("HULINE_DATA"); }

    void theGapsOfTable1AreReproduced_data() {
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("of");
        QTest::addColumn<QString>("versus");
        QTest::addColumn<QString>("year");
        QTest::addColumn<double>("published");
        const std::vector<Claim> claims = gapsOfTable1();
        QCOMPARE(claims.size(), 24U);
        for (const Claim& claim : claims) {
            QTest::newRow(qPrintable(claim.id))
                << claim.arguments.at("indicator") << claim.arguments.at("minuend") << claim.arguments.at("subtrahend")
                << claim.arguments.at("year") << claim.published;
        }
    }
    void theGapsOfTable1AreReproduced() {
        QFETCH(const QString, indicator);
        QFETCH(const QString, of);
        QFETCH(const QString, versus);
        QFETCH(const QString, year);
        QFETCH(const double, published);
        const QJsonObject gap = gapBetween(table1(indicator), of, versus);
        QVERIFY(!gap.isEmpty());
        const double computed = gap[year == QLatin1String("2000") ? "from" : "to"].toDouble();
        QVERIFY2(std::abs(computed - published) <= 1, qPrintable(QString::number(computed, 'f', 3)));
    }

    void jsonHasTheKeysThatAreDocumented() {
        const QJsonObject report = table1(QStringLiteral("gdp"));
        QCOMPARE(keysOf(report), (QStringList{"derived", "edition", "from", "gaps", "grouping", "groups", "indicator",
                                              "mean", "to", "unit", "vintage"}));
        QCOMPARE(keysOf(report["groups"].toArray()[0].toObject()), (QStringList{"from", "id", "n", "name", "to"}));
        QCOMPARE(keysOf(report["gaps"].toArray()[0].toObject()),
                 (QStringList{"changePercent", "from", "minuend", "subtrahend", "to"}));
        QCOMPARE(report["indicator"], QJsonValue("gdp"));
        QCOMPARE(report["unit"], QJsonValue("100 million yuan"));
        QCOMPARE(report["vintage"], QJsonValue("first-published"));
        QCOMPARE(report["edition"], report["vintage"]);
        QCOMPARE(report["grouping"], QJsonValue("four-regions"));
        QCOMPARE(report["mean"], QJsonValue("unweighted"));
        QCOMPARE(report["from"], QJsonValue(2000));
        QCOMPARE(report["to"], QJsonValue(2022));
    }

    void groupsStandInTheOrderOfThePaper() {
        const QJsonObject report = table1(QStringLiteral("gdp"));
        QCOMPARE(groupIds(report), (QStringList{"east", "central", "west", "northeast"}));
        QCOMPARE(report["groups"].toArray()[0].toObject()["n"], QJsonValue(10));
        QCOMPARE(report["gaps"].toArray().size(), 6);
    }

    void theDefaultsAreThoseOfThePapersTable1() {
        QCOMPARE(test::runCli("gaps --format json").json(), table1(QStringLiteral("gdp")));
    }

    void derivedLevelsAreDistinguished() {
        QCOMPARE(table1(QStringLiteral("gdp-per-capita"))["derived"], QJsonValue(false));
        QCOMPARE(test::runCli("gaps --indicator gdp-per-capita --vintage census4 --from 2001 --to 2022 --format json")
                     .json()["derived"],
                 QJsonValue(true));
    }

    void aPartlyKnownYearGivesNullWhereAProvinceIsMissing() {
        const test::CliResult result = test::runCli("gaps --from 2003 --format json");
        QCOMPARE(result.code, 0);
        int absent = 0;
        for (const QJsonValue& group : result.json()["groups"].toArray()) {
            absent += group.toObject()["from"].isNull() ? 1 : 0;
        }
        QVERIFY(absent > 0);
    }

    void everyGroupingCanBeChosen_data() {
        QTest::addColumn<int>("groups");
        QTest::newRow("three-belts-1986") << 3;
        QTest::newRow("three-belts-2000") << 3;
        QTest::newRow("eight-zones") << 8;
        QTest::newRow("north-south") << 2;
        QTest::newRow("hu-line") << 2;
        QTest::newRow("none") << 1;
    }
    void everyGroupingCanBeChosen() {
        QFETCH(const int, groups);
        const test::CliResult result =
            test::runCli({"gaps", "--grouping", QLatin1String(QTest::currentDataTag()), "--format", "json"});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json()["groups"].toArray().size(), groups);
        QCOMPARE(result.json()["gaps"].toArray().size(), groups * (groups - 1) / 2);
    }

    void theDefaultYearsMoveIntoTheEdition() {
        for (const char* command : {"gaps --edition census5 --format json", "gaps --vintage census5 --format json"}) {
            const QJsonObject report = test::runCli(command).json();
            QCOMPARE(report["edition"], QJsonValue("census5"));
            QCOMPARE(report["from"], QJsonValue(2006));
            QCOMPARE(report["to"], QJsonValue(2022));
        }
    }

    void stationsAreComparedByDate() {
        const QJsonObject report = test::runCli("gaps --indicator stations --format json").json();
        QCOMPARE(report["from"], QJsonValue("2022-02-28"));
        QCOMPARE(report["to"], QJsonValue("2024-06-30"));
        QCOMPARE(report["groups"].toArray()[0].toObject()["to"].toDouble(), 174.1);
    }

    void aPooledMeanOfARatioIsNotTheUnweightedOne() {
        const auto east = [](const char* mean) {
            return test::runCli({"gaps", "--indicator", "gdp-per-capita", "--mean", mean, "--format", "json"})
                .json()["groups"]
                .toArray()[0]
                .toObject()["to"]
                .toDouble();
        };
        QVERIFY(std::abs(east("pooled") - east("unweighted")) > 1000);
    }

    void anIndicatorThatCannotBeAggregatedHasNoPooledMeans() {
        const QString text = test::runCli("gaps --indicator gdp-index --mean pooled").out;
        QVERIFY2(text.contains(QLatin1String("GDP index cannot be aggregated over regions, so it has no pooled means")),
                 qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("not known for every region")), qPrintable(text));
        const QJsonArray notes =
            test::runCli("gaps --indicator gdp-index --mean pooled --format json").json()["notes"].toArray();
        QVERIFY(notes.last().toString().contains(QLatin1String("no pooled means")));
        for (const char* known : {"gaps --indicator gdp-index", "gaps --indicator gdp-constant-2010 --mean pooled",
                                  "gaps --indicator stations --mean pooled"}) {
            const QString report = test::runCli(known).out;
            QVERIFY2(!report.contains(QLatin1String("no pooled means")), qPrintable(report));
        }
    }

    void textIsForReadingInEitherLanguage() {
        const test::CliResult english = test::runCli("gaps --language en");
        QCOMPARE(english.code, 0);
        QVERIFY2(english.out.contains(QString::fromUtf8("\nWest − Northeast")), qPrintable(english.out));
        QVERIFY2(english.out.contains(QString::fromUtf8("−1,859.9")), qPrintable(english.out));
        const test::CliResult chinese = test::runCli("gaps --language zh");
        QCOMPARE(chinese.code, 0);
        QVERIFY2(chinese.out.contains(QString::fromUtf8("东北")), qPrintable(chinese.out));
    }

    void aSinglePeriodIsNotComparedWithItself() {
        const test::CliResult result = test::runCli("gaps --indicator telecom-volume --language en");
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.count(QRegularExpression(QStringLiteral(" 2023$"), QRegularExpression::MultilineOption)),
                 2);
        QVERIFY2(!result.out.contains(QLatin1String("Change")), qPrintable(result.out));
    }

    void csvHasTenLinesAndAHeader() {
        const test::CliResult result = test::runCli("gaps --format csv");
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.count(QLatin1Char('\n')), 11);
    }

    void anOmittedPeriodIsNeverOnTheWrongSide() {
        QCOMPARE(test::runCli("gaps --from 2023 --format json").json()["to"].toInt(), 2024);
        QCOMPARE(test::runCli("gaps --vintage census4 --to 1999 --format json").json()["from"].toInt(), 1993);
    }

    void everyRefusalIsOneSentence_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown indicator")
            << "gaps --indicator gnp"
            << "Unknown indicator \"gnp\"; similar: gdp; \"huline info --indicators\" lists all.";
        QTest::newRow("unknown grouping") << "gaps --grouping six-parts"
                                          << "Unknown grouping \"six-parts\"; available: four-regions, ";
        QTest::newRow("unknown edition") << "gaps --edition census6"
                                         << "available: first-published, census5, census4,";
        QTest::newRow("unknown edition by its older option") << "gaps --vintage census6"
                                                             << "available: first-published, census5, census4,";
        QTest::newRow("year without data")
            << "gaps --from 2001"
            << "There are no figures of GDP (gdp), first published (first-published) for 2001; available: "
               "2000, 2003, 2009-2012, 2014-2024.";
        QTest::newRow("times in the wrong order") << "gaps --from 2022 --to 2000"
                                                  << "--from (2022) is later than --to (2000)";
        QTest::newRow("not a year") << "gaps --to soon"
                                    << "\"soon\" is not a year";
        QTest::newRow("date for a yearly indicator") << "gaps --to 2022-02-28"
                                                     << "\"2022-02-28\" is not a year";
        QTest::newRow("year for stations") << "gaps --indicator stations --to 2022"
                                           << "\"2022\" is not a date";
        QTest::newRow("date without stations") << "gaps --indicator stations --to 2023-04-30"
                                               << "available: 2022-02-28, 2022-04-30, ";
        QTest::newRow("stations by other groups")
            << "gaps --indicator stations --grouping eight-zones"
            << "5G base stations: figures are published for the grouping Four regions (four-regions) only, not for "
               "Eight economic zones (eight-zones).";
        QTest::newRow("unknown format") << "gaps --format xml"
                                        << "expected one of: text, csv, json.";
    }
    void everyRefusalIsOneSentence() {
        QFETCH(const QString, words);
        QFETCH(const QString, part);
        const test::CliResult result = test::runCli(words.split(QLatin1Char(' ')));
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
    }

private:
    /// The report for both years of Table 1, made once for each indicator.
    const QJsonObject& table1(const QString& indicator) {
        const auto [entry, isNew] = m_table1.try_emplace(indicator);
        if (isNew) {
            entry->second = test::runCli({"gaps", "--indicator", indicator, "--from", "2000", "--to", "2022",
                                          "--vintage", "first-published", "--format", "json"})
                                .json();
        }
        return entry->second;
    }

    std::map<QString, QJsonObject> m_table1;
};

HULINE_TEST_WIDGETS(TestGapsCommand)
#include "tst_gaps_command.moc"
