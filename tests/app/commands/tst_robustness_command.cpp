// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "tests/support/cli/run_cli.h"
#include "tests/support/package_table.h"
#include "tests/support/room_test.h"

namespace {

/// GDP by edition, region and year, as the table prints it.
std::map<std::tuple<std::string, std::string, std::string>, double> printedGdp() {
    const support::PackageTable panel("provincial_panel.csv");
    std::map<std::tuple<std::string, std::string, std::string>, double> gdp;
    for (std::size_t row = 0; row < panel.rows(); ++row) {
        if (const std::string value = panel.cell(row, "gdp_100m_yuan"); !value.empty()) {
            gdp[{panel.cell(row, "vintage"), panel.cell(row, "adcode"), panel.cell(row, "year")}] = std::stod(value);
        }
    }
    return gdp;
}

/// The regions of a group in a grouping.
std::vector<std::string> membersOf(const std::string& grouping, const std::string& group) {
    const support::PackageTable groupings("groupings.csv");
    std::vector<std::string> members;
    for (std::size_t row = 0; row < groupings.rows(); ++row) {
        if (groupings.cell(row, "grouping") == grouping && groupings.cell(row, "group") == group) {
            members.push_back(groupings.cell(row, "adcode"));
        }
    }
    return members;
}

/// The mean GDP of the regions of a group; nothing where one has no figure.
std::optional<double> printedMean(const std::string& edition, const std::string& grouping, const std::string& group,
                                  const std::string& year) {
    static const auto gdp = printedGdp();
    const std::vector<std::string> members = membersOf(grouping, group);
    double sum = 0;
    for (const std::string& member : members) {
        const auto found = gdp.find({edition, member, year});
        if (found == gdp.end()) {
            return std::nullopt;
        }
        sum += found->second;
    }
    return sum / static_cast<double>(members.size());
}

QJsonObject jsonOf(const QStringList& options) {
    const test::CliResult result = test::runCli(QStringList{"robustness", "--format", "json"} + options);
    return result.code == 0 ? QJsonDocument::fromJson(result.out.toUtf8()).object() : QJsonObject();
}

std::string textIn(const QJsonObject& object, const char* key) {
    return object[QLatin1String(key)].toString().toStdString();
}

}  // namespace

class TestRobustnessCommand : public QObject {
    Q_OBJECT

private slots:
    // The indicator has no other prices before 2010, so each edition and grouping has one answer or none.
    void theGapsAreThoseOfThePrintedFigures() {
        const QJsonObject report =
            jsonOf({"--indicator", "gdp", "--of", "east", "--versus", "west", "--from", "2000", "--to", "2020"});
        std::set<std::pair<std::string, std::string>> answered;
        for (const QJsonValue& item : report["results"].toArray()) {
            const QJsonObject result = item.toObject();
            const std::string edition = textIn(result, "edition");
            const std::string grouping = textIn(result, "grouping");
            answered.emplace(edition, grouping);
            const auto gap = [&](const char* year) {
                return printedMean(edition, grouping, "east", year).value() -
                       printedMean(edition, grouping, "west", year).value();
            };
            QVERIFY(std::abs(result["from"].toDouble() - gap("2000")) < 1e-8 * std::abs(gap("2000")));
            QVERIFY(std::abs(result["to"].toDouble() - gap("2020")) < 1e-8 * std::abs(gap("2020")));
        }
        QVERIFY(answered.size() >= 4);
        for (const char* edition : {"first-published", "census4", "census5"}) {
            for (const char* grouping : {"four-regions", "three-belts-1986", "three-belts-2000"}) {
                const bool isComplete =
                    printedMean(edition, grouping, "east", "2000") && printedMean(edition, grouping, "west", "2000") &&
                    printedMean(edition, grouping, "east", "2020") && printedMean(edition, grouping, "west", "2020");
                QCOMPARE(answered.contains({edition, grouping}), isComplete);
            }
        }
    }

    void whatIsMissingHasAReason() {
        const QJsonObject report = jsonOf(
            {"--indicator", "gdp-per-capita", "--of", "east", "--versus", "west", "--from", "2000", "--to", "2022"});
        const QJsonArray missing = report["missing"].toArray();
        QVERIFY(!missing.isEmpty());
        for (const QJsonValue& item : missing) {
            QVERIFY(!textIn(item.toObject(), "why").empty());
            QVERIFY(!textIn(item.toObject(), "edition").empty());
        }
        const QString sentence = report["sentence"].toString();
        const auto answers = QString::number(report["results"].toArray().size());
        QVERIFY2(sentence.contains(answers + QStringLiteral(" of ") + answers), qPrintable(sentence));
    }

    void theSidesOfTheHuLineAreDividedByBothRules() {
        const QJsonObject report = jsonOf({"--of", "southeast", "--versus", "northwest", "--indicator",
                                           "gdp-per-capita", "--from", "2012", "--to", "2022"});
        std::map<std::pair<std::string, std::string>, int> answers;
        for (const QJsonValue& item : report["results"].toArray()) {
            ++answers[{textIn(item.toObject(), "rule"), textIn(item.toObject(), "mean")}];
        }
        QCOMPARE(answers.size(), std::size_t{4});
        QVERIFY((answers[{"area-weighted", "pooled"}] > 0));
    }

    void amountsAreComparedAtConstantPricesToo() {
        const QJsonObject report = jsonOf({"--of", "east", "--indicator", "gdp", "--from", "2012", "--to", "2022"});
        std::set<std::string> indicators;
        for (const QJsonValue& item : report["results"].toArray()) {
            indicators.insert(textIn(item.toObject(), "indicator"));
            QVERIFY(item.toObject()["versus"].isNull());
        }
        QCOMPARE(indicators, (std::set<std::string>{"gdp", "gdp-constant-2010"}));
    }

    void oneYearHasALeadAndNoChange() {
        const QJsonObject report = jsonOf({"--indicator", "gdp-per-capita", "--of", "northeast", "--versus", "east",
                                           "--from", "2022", "--to", "2022"});
        const QString sentence = report["sentence"].toString();
        QVERIFY2(sentence.startsWith(QLatin1String("2022: Northeast is ahead of East in 0 of ")), qPrintable(sentence));
    }

    void csvHasALineForEachChoice() {
        const QStringList options{"--of", "east", "--versus", "west", "--from", "2012", "--to", "2022"};
        const QJsonObject report = jsonOf(options);
        const test::CliResult csv = test::runCli(QStringList{"robustness", "--format", "csv"} + options);
        QCOMPARE(csv.out.count(QLatin1Char('\n')),
                 1 + report["results"].toArray().size() + report["missing"].toArray().size());
    }

    void wrongSidesAreRefusedInOneSentence_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QStringList() << QStringLiteral("--of");
        QTest::newRow("unknown") << QStringList{"--of", "atlantis"} << QStringLiteral("\"atlantis\"; available: east");
        QTest::newRow("unknown other") << QStringList{"--of", "east", "--versus", "x"} << QStringLiteral("\"x\"");
        QTest::newRow("the same") << QStringList{"--of", "east", "--versus", "east"} << QStringLiteral("same group");
        QTest::newRow("two groupings") << QStringList{"--of", "east", "--versus", "southeast"}
                                       << QStringLiteral("No grouping of");
        QTest::newRow("year") << QStringList{"--of", "east", "--from", "1900"} << QStringLiteral("1900; available: ");
        QTest::newRow("order") << QStringList{"--of", "east", "--from", "2020", "--to", "2011"}
                               << QStringLiteral("later than");
    }
    void wrongSidesAreRefusedInOneSentence() {
        QFETCH(const QStringList, options);
        QFETCH(const QString, words);
        const test::CliResult result = test::runCli(QStringList{"robustness"} + options);
        QVERIFY2(result.failedInOneSentence() && result.err.contains(words), qPrintable(result.err));
    }
};

HULINE_TEST(TestRobustnessCommand)
#include "tst_robustness_command.moc"
