// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/cli/run_cli.h"
#include "tests/support/package_table.h"
#include "tests/support/room_test.h"

namespace {

QJsonObject planReport(const QStringList& words) {
    const test::CliResult result = test::runCli(words + QStringList{"--format", "json", "--language", "zh"});
    return result.code == 0 ? QJsonDocument::fromJson(result.out.toUtf8()).object() : QJsonObject();
}

std::string stringIn(const QJsonValue& object, const char* key) {
    return object.toObject()[QLatin1String(key)].toString().toStdString();
}

/// The industries of each province, as the table prints them.
std::map<std::string, std::set<std::string>> printedPlans() {
    const support::PackageTable table("planned_industries.csv");
    std::map<std::string, std::set<std::string>> plans;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        plans[table.cell(row, "province_adcode")].insert(table.cell(row, "industry_zh"));
    }
    return plans;
}

double printedJaccard(const std::set<std::string>& a, const std::set<std::string>& b) {
    std::set<std::string> either = a;
    either.insert(b.begin(), b.end());
    const auto common = std::ranges::count_if(a, [&](const std::string& industry) { return b.contains(industry); });
    return static_cast<double>(common) / static_cast<double>(either.size());
}

}  // namespace

class TestPlacesCommand : public QObject {
    Q_OBJECT

private slots:
    void placesAreCountedAsPublishedAndByRegion_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("publishedColumn");
        QTest::newRow("advanced clusters") << "advanced-clusters"
                                           << "advanced_clusters.csv"
                                           << "region_in_paper";
        QTest::newRow("innovation clusters") << "innovation-clusters"
                                             << "innovation_clusters.csv"
                                             << "region_in_paper";
        QTest::newRow("pilot cities") << "pilot-cities"
                                      << "pilot_cities.csv"
                                      << "region";
    }
    void placesAreCountedAsPublishedAndByRegion() {
        QFETCH(const QString, kind);
        QFETCH(const QString, file);
        QFETCH(const QString, publishedColumn);
        const support::PackageTable table(qPrintable(file));
        const support::PackageTable groupings("groupings.csv");
        std::map<std::string, std::string> groupOf;
        for (std::size_t row = 0; row < groupings.rows(); ++row) {
            if (groupings.cell(row, "grouping") == "four-regions") {
                groupOf[groupings.cell(row, "adcode")] = groupings.cell(row, "group");
            }
        }
        std::map<std::string, int> published;
        std::map<std::string, int> computed;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            ++published[table.cell(row, qPrintable(publishedColumn))];
            ++computed[groupOf.at(table.cell(row, "province_adcode"))];
        }
        const QJsonObject report = planReport({"places", "--kind", kind, "--grouping", "four-regions"});
        QCOMPARE(report["kind"].toString(), kind);
        QCOMPARE(report["places"].toArray().size(), static_cast<qsizetype>(table.rows()));
        QCOMPARE(report["groups"].toArray().size(), 4);
        for (const QJsonValue& group : report["groups"].toArray()) {
            QCOMPARE(group.toObject()["paper"].toInt(), published[stringIn(group, "id")]);
            QCOMPARE(group.toObject()["computed"].toInt(), computed[stringIn(group, "id")]);
        }
    }

    void anotherGroupingHasNoPublishedCounts() {
        const QJsonObject report = planReport({"places", "--kind", "pilot-cities", "--grouping", "hu-line"});
        int computed = 0;
        for (const QJsonValue& group : report["groups"].toArray()) {
            QVERIFY(group.toObject()["paper"].isNull());
            computed += group.toObject()["computed"].toInt();
        }
        QCOMPARE(computed, 18);
    }

    void overlapsAreThoseOfThePrintedPlans() {
        const auto plans = printedPlans();
        const QJsonObject report = planReport(QStringList{"industries"});
        QCOMPARE(report["overlap"].toArray().size(), 55);
        for (const QJsonValue& overlap : report["overlap"].toArray()) {
            const double expected = printedJaccard(plans.at(stringIn(overlap, "a")), plans.at(stringIn(overlap, "b")));
            QVERIFY(std::abs(overlap.toObject()["jaccard"].toDouble() - expected) < 1e-12);
        }
    }

    void homogeneityIsTheMeanOverThePairsOfACluster() {
        const auto plans = printedPlans();
        const support::PackageTable table("planned_industries.csv");
        std::map<std::string, std::set<std::string>> clusters;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            clusters[table.cell(row, "cluster_zh")].insert(table.cell(row, "province_adcode"));
        }
        const QJsonArray homogeneity = planReport(QStringList{"industries"})["homogeneity"].toArray();
        QCOMPARE(homogeneity.size(), static_cast<qsizetype>(clusters.size()));
        for (const QJsonValue& cluster : homogeneity) {
            const std::set<std::string>& members = clusters.at(stringIn(cluster, "cluster"));
            double sum = 0;
            int pairs = 0;
            for (auto a = members.begin(); a != members.end(); ++a) {
                for (auto b = std::next(a); b != members.end(); ++b, ++pairs) {
                    sum += printedJaccard(plans.at(*a), plans.at(*b));
                }
            }
            QVERIFY(std::abs(cluster.toObject()["meanJaccard"].toDouble() - sum / pairs) < 1e-12);
            QCOMPARE(cluster.toObject()["provinces"].toArray().size(), static_cast<qsizetype>(members.size()));
        }
    }

    void frequenciesAreThoseOfThePrintedTable() {
        std::map<std::string, int> printed;
        const support::PackageTable table("planned_industries.csv");
        for (std::size_t row = 0; row < table.rows(); ++row) {
            ++printed[table.cell(row, "industry_zh")];
        }
        const QJsonArray industries = planReport(QStringList{"industries"})["industries"].toArray();
        QCOMPARE(industries.size(), 37);
        int before = 11;
        for (const QJsonValue& industry : industries) {
            const int frequency = industry.toObject()["frequency"].toInt();
            QCOMPARE(frequency, printed.at(stringIn(industry, "name")));
            QCOMPARE(industry.toObject()["of"].toInt(), 11);
            QVERIFY(frequency <= before);
            before = frequency;
        }
    }

    void csvHasALineForEachItem() {
        QCOMPARE(test::runCli({"places", "--kind", "pilot-cities", "--format", "csv"}).out.count(u'\n'), 1 + 18);
        QCOMPARE(test::runCli({"industries", "--format", "csv"}).out.count(u'\n'), 1 + 37 + 55 + 4);
    }

    void wrongOptionsAreRefusedInOneSentence() {
        for (const QStringList& words : {QStringList{"places"}, QStringList{"places", "--kind", "villages"},
                                         QStringList{"places", "--kind", "pilot-cities", "--grouping", "atlantis"}}) {
            const test::CliResult result = test::runCli(words);
            QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        }
        QVERIFY(test::runCli({"places", "--kind", "villages"}).err.contains(QLatin1String("advanced-clusters")));
    }
};

HULINE_TEST(TestPlacesCommand)
#include "tst_places_command.moc"
