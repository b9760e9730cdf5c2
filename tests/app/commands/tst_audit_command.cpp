// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <filesystem>

#include "tests/support/cli/run_cli.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/foreign_words.h"
#include "tests/support/room_test.h"

namespace {

QMap<QString, QJsonObject> claims() {
    static const QJsonObject report = test::runCli("audit --format json").json();
    QMap<QString, QJsonObject> all;
    for (const QJsonValue& item : report["claims"].toArray()) {
        all.insert(item.toObject()["id"].toString(), item.toObject());
    }
    return all;
}

/// The ids of the shipped table of claims, in its order.
QStringList shippedIds() {
    QFile table(QStringLiteral(HULINE_STATISTICS_DIR "/paper_claims.csv"));
    if (!table.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList ids;
    for (const QByteArray& line : table.readAll().split('\n').mid(1)) {
        if (!line.isEmpty()) {
            ids << QString::fromUtf8(line.left(line.indexOf(',')));
        }
    }
    return ids;
}

QString verdict(const QString& id) { return claims()[id]["verdict"].toString(); }
QString explanation(const QString& id) { return claims()[id]["explanation"].toString(); }

/// Other data instead of the shipped ones, as long as the object lives.
class InDataOf {
public:
    explicit InDataOf(const std::filesystem::path& folder) { qputenv("HULINE_DATA", folder.c_str()); }
    ~InDataOf() { qunsetenv("HULINE_DATA"); }
    InDataOf(const InDataOf&) = delete;
    InDataOf& operator=(const InDataOf&) = delete;
};

}  // namespace

class TestAuditCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qunsetenv("HULINE_DATA"); }

    void everyClaimIsAccountedForOnce() {
        const QJsonArray all = test::runCli("audit --format json").json()["claims"].toArray();
        QStringList ids;
        for (const QJsonValue& item : all) {
            ids << item.toObject()["id"].toString();
        }
        QCOMPARE(ids.size(), 134);
        QCOMPARE(ids, shippedIds());
    }

    void theSummaryIsTheCountOfTheVerdicts() {
        QMap<QString, int> counts;
        for (const QJsonObject& claim : claims()) {
            ++counts[claim["verdict"].toString()];
        }
        const QJsonObject summary = test::runCli("audit --format json").json()["summary"].toObject();
        QCOMPARE(summary["reproduced"].toInt(), counts.take("reproduced"));
        QCOMPARE(summary["reproducedAfterRounding"].toInt(), counts.take("reproduced-after-rounding"));
        QCOMPARE(summary["differs"].toInt(), counts.take("differs"));
        QCOMPARE(summary["notComputable"].toInt(), counts.take("not-computable"));
        QCOMPARE(summary["total"].toInt(), 134);
        QVERIFY(counts.isEmpty());
    }

    void theKeysAreThoseDocumented() {
        const QStringList wanted{"arguments", "computed",  "definition", "difference", "explanation", "id",
                                 "kind",      "published", "unit",       "verdict",    "where"};
        for (const QJsonObject& claim : claims()) {
            QCOMPARE(claim.keys(), wanted);
        }
    }

    /// The verdict must follow from the published and the computed number.
    void onlyReproducedNumbersAreWithinHalfAUnit() {
        QMap<QString, QString> printed;
        QFile table(QStringLiteral(HULINE_STATISTICS_DIR "/paper_claims.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        for (const QString& line : QString::fromUtf8(table.readAll()).split(QLatin1Char('\n')).mid(1)) {
            printed.insert(line.section(QLatin1Char(','), 0, 0), line.section(QLatin1Char(','), 4, 4));
        }
        for (const QJsonObject& claim : claims()) {
            if (!claim["computed"].isDouble()) {
                continue;
            }
            const QString text = printed[claim["id"].toString()];
            const qsizetype point = text.indexOf(QLatin1Char('.'));
            const auto decimals = static_cast<double>(point < 0 ? 0 : text.size() - point - 1);
            const double off = std::abs(claim["computed"].toDouble() - text.toDouble()) * std::pow(10.0, decimals);
            const bool isReproduced = claim["verdict"] == QLatin1String("reproduced");
            QVERIFY2(isReproduced == (off <= 0.5 + 1e-6), qPrintable(claim["id"].toString()));
            QVERIFY(std::abs(claim["difference"].toDouble() - (claim["computed"].toDouble() - text.toDouble())) < 1e-9);
        }
    }

    void theGapsOfTable1AreReproducedThreeOfThemAfterRounding() {
        QStringList rounded;
        for (const QJsonObject& claim : claims()) {
            if (claim["where"] == QLatin1String("Table 1") && claim["kind"] == QLatin1String("mean_gap") &&
                claim["verdict"] != QLatin1String("reproduced")) {
                QCOMPARE(claim["verdict"], QJsonValue("reproduced-after-rounding"));
                rounded << claim["id"].toString();
            }
        }
        QCOMPARE(rounded, (QStringList{"C007", "C010", "C016"}));  // SOURCES.md: 1855, 1910 and -1859
        QVERIFY(explanation("C007").contains("1,804 (C001)") && explanation("C007").contains("51 (C013)"));
    }

    void theTextContradictsTable1() {
        QCOMPARE(verdict("C014"), QStringLiteral("reproduced"));
        QCOMPARE(verdict("C037"), QStringLiteral("differs"));
        QVERIFY(std::abs(claims()["C037"]["difference"].toDouble() - 100.35) < 1e-6);
        QVERIFY(explanation("C037").contains("25,103 (C014)"));
        QCOMPARE(verdict("C042"), QStringLiteral("differs"));
        QVERIFY(explanation("C042").contains("25,003 (C037)"));
    }

    void theNortheastStoodAboveTheNationUntil2015() {
        QCOMPARE(claims()["C049"]["computed"], QJsonValue(false));
        QCOMPARE(verdict("C049"), QStringLiteral("differs"));
        QVERIFY2(explanation("C049").contains("Northeast") && explanation("C049").contains("2011–2015"),
                 qPrintable(explanation("C049")));
        // With revised figures the Northeast stood above the nation only in 2001 and 2002.
        QVERIFY2(explanation("C049").contains("in 2001–2002, but not in 2003–2022 (provinces: revised"),
                 qPrintable(explanation("C049")));
    }

    void twoNortheasternProvincesAreAmongTheLastTen() {
        QCOMPARE(verdict("C051"), QStringLiteral("reproduced"));
        QCOMPARE(claims()["C058"]["computed"], QJsonValue(2));
        QCOMPARE(verdict("C058"), QStringLiteral("differs"));
        QVERIFY(explanation("C058").contains("Jilin, Heilongjiang") && explanation("C058").contains("9 of 10"));
    }

    void theDensitiesStandAtAbout19To1() {
        QCOMPARE(verdict("C070"), QStringLiteral("differs"));
        const double ratio = claims()["C070"]["computed"].toDouble();
        QVERIFY2(ratio > 18 && ratio < 20, qPrintable(QString::number(ratio)));
    }

    void fourClustersInAnhuiAreCountedAsEast() {
        const QMap<QString, int> computed{{"C090", 30}, {"C091", 8}, {"C094", 14}, {"C095", 17}};
        for (auto count = computed.begin(); count != computed.end(); ++count) {
            QCOMPARE(claims()[count.key()]["computed"], QJsonValue(count.value()));
            QCOMPARE(verdict(count.key()), QStringLiteral("differs"));
            QVERIFY(explanation(count.key()).contains("Anhui"));
        }
        QCOMPARE(verdict("C092"), QStringLiteral("reproduced"));
        QCOMPARE(verdict("C096"), QStringLiteral("reproduced"));
    }

    void citedFiguresCannotBeComputed() {
        QStringList ids;
        for (const QJsonObject& claim : claims()) {
            if (claim["verdict"] == QLatin1String("not-computable")) {
                QVERIFY(claim["computed"].isNull() && claim["difference"].isNull());
                ids << claim["id"].toString();
            }
        }
        QCOMPARE(ids, (QStringList{"C067", "C068", "C073"}));
    }

    // The paper gives no year for these four, and no measure for the last two.
    void citedSharesOfTheHuLineSayWhatTheyWereComputedFrom() {
        struct Expected {
            const char* verdict;
            const char* indicator;
            const char* name;
            int year;
            double computed;
        };
        const QMap<QString, Expected> expected{
            {"C071", {"reproduced", "budget-revenue", "Local budget revenue", 2020, 94.67}},
            {"C072", {"reproduced-after-rounding", "fixed-asset-investment", "Fixed-asset investment", 2017, 93.47}},
            {"C074", {"differs", "he-teachers", "Higher-education teachers", 2019, 94.56}},
            {"C075", {"reproduced", "patents-granted", "Patents granted", 2020, 98.12}},
        };
        for (auto share = expected.begin(); share != expected.end(); ++share) {
            const QJsonObject claim = claims()[share.key()];
            QCOMPARE(claim["verdict"].toString(), QLatin1String(share->verdict));
            QVERIFY(std::abs(claim["computed"].toDouble() - share->computed) < 0.005);
            const QJsonObject definition = claim["definition"].toObject();
            QCOMPARE(definition["indicator"].toString(), QLatin1String(share->indicator));
            QCOMPARE(definition["periods"], QJsonValue(QJsonArray{share->year}));
            QVERIFY(!definition.contains(QLatin1String("vintage")));
            const QString said = explanation(share.key());
            QVERIFY2(said.contains(QLatin1String(share->name)) && said.contains(QString::number(share->year)) &&
                         said.contains(QLatin1String("not revised")),
                     qPrintable(said));
        }
        for (const char* id : {"C074", "C075"}) {
            QVERIFY(explanation(QLatin1String(id)).contains(QLatin1String("a proxy indicator is used")));
            QVERIFY(explanation(QLatin1String(id)).contains(QLatin1String("Other proxies give")));
        }
    }

    void everyDifferenceIsExplained() {
        for (const QJsonObject& claim : claims()) {
            const bool isReproduced = claim["verdict"] == QLatin1String("reproduced");
            QVERIFY2(isReproduced || claim["explanation"].toString().endsWith(QLatin1Char('.')),
                     qPrintable(claim["id"].toString()));
        }
    }

    void definitionsNameTheInputsOfANumber() {
        const QJsonObject gap = claims()["C001"]["definition"].toObject();
        QCOMPARE(gap,
                 (QJsonObject{{"vintage", "first-published"}, {"mean", "unweighted"}, {"periods", QJsonArray{2000}}}));
        const QJsonObject half = claims()["C065"]["definition"].toObject();
        QCOMPARE(half["curve"], QJsonValue("albers"));
        QCOMPARE(half["rule"], QJsonValue("majority"));
        QCOMPARE(claims()["C076"]["definition"].toObject(), (QJsonObject{{"periods", QJsonArray{"2024-02-29"}}}));
    }

    void csvHasALineForEachClaim() {
        const QStringList lines = test::runCli("audit --format csv").out.split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 136);  // the header, and nothing after the last line feed
        QVERIFY(lines.front().startsWith(QLatin1String("id,kind,where,arguments,published,computed,unit,verdict,")));
        QVERIFY(lines[18].startsWith(QLatin1String("C018,")) && lines[18].contains(QLatin1String(",-213.0,")));
        QVERIFY(
            lines[41 + 1].contains(QLatin1String("\"The printed number follows from the gaps 51 (C013) and 25,003")));
    }

    void aMissingTableOfClaimsIsNamed() {
        namespace fs = std::filesystem;
        const QTemporaryDir data;
        const fs::path folder = data.path().toStdString();
        fs::copy(HULINE_STATISTICS_DIR, folder / "statistics");
        fs::create_directory_symlink(HULINE_SHAPEFILES_DIR, folder / "shapefiles");
        fs::remove(folder / "statistics" / "paper_claims.csv");
        qputenv("HULINE_DATA", data.path().toUtf8());
        const test::CliResult result = test::runCli("audit");
        const test::CliResult other = test::runCli("hu-line");
        qunsetenv("HULINE_DATA");
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.err));
        QVERIFY(result.err.contains(QLatin1String("statistics/paper_claims.csv")));
        QCOMPARE(other.code, 0);
        QVERIFY2(other.err.startsWith(QLatin1String("Warning: There is no file ")) &&
                     other.err.count(QLatin1Char('\n')) == 1,
                 qPrintable(other.err));
    }

    // The means of revenue in 2023-Q4 are 542.9 / 4 and 1323.3 / 8, in 2022-Q4 514.9 / 4 and 1255.3 / 8. Four counties
    // have more than 200 in 2023-Q4: V03, V05, V08 and V10.
    void thePackageOfAnotherCountryStatesClaimsOfItsOwn() {
        const InDataOf there(test::veloria());
        const QJsonArray all = test::runCli("audit --format json").json()["claims"].toArray();
        const QStringList verdicts{"reproduced", "reproduced", "reproduced", "differs", "reproduced"};
        QCOMPARE(all.size(), verdicts.size());
        for (qsizetype i = 0; i < all.size(); ++i) {
            QCOMPARE(all[i].toObject()["verdict"].toString(), verdicts[i]);
        }
        const double later = 542.9 / 4 - 1323.3 / 8;
        const double earlier = 514.9 / 4 - 1255.3 / 8;
        QVERIFY(std::abs(all[0].toObject()["computed"].toDouble() - later) < 1e-9);
        QVERIFY(std::abs(all[1].toObject()["computed"].toDouble() - 100 * (later - earlier) / earlier) < 1e-9);
        QCOMPARE(all[3].toObject()["computed"], QJsonValue(4));
        QVERIFY(all[3].toObject()["explanation"].toString().contains(QLatin1String("Calder, Elsby, Holm, Jorvale")));
        QCOMPARE(all[0].toObject()["definition"].toObject(),
                 (QJsonObject{{"mean", "unweighted"}, {"periods", QJsonArray{"2023-Q4"}}}));
    }

    void anAuditOfAnotherCountryNamesNothingOfChina() {
        const InDataOf there(test::veloria());
        const QString english = test::runCli("audit --language en").out;
        for (const char* expected : {"Revenue: Coastal − Inland, Q4 2023", "Revenue, Q4 2023: counties above 200",
                                     "Revenue: Coastal − Inland, change Q4 2022–Q4 2023", "3 counties"}) {
            QVERIFY2(english.contains(QString::fromUtf8(expected)), qPrintable(english));
        }
        const QString chinese = test::runCli("audit --language zh").out;
        QVERIFY2(chinese.contains(QStringLiteral("2023年第4季度")), qPrintable(chinese));
        QVERIFY2(!chinese.contains(QStringLiteral("季度年")), qPrintable(chinese));
        QCOMPARE(support::foreignWordsIn(english + chinese), QStringList());
        const QRegularExpression nation(QStringLiteral("\\b[Nn]ation"));
        QVERIFY2(!english.contains(nation), qPrintable(english));
    }

    void yearsHaveTheirWordOnceInChinese() {
        const QString chinese = test::runCli("audit --language zh").out;
        QVERIFY(chinese.contains(QStringLiteral("2022年")));
        QVERIFY2(!chinese.contains(QStringLiteral("年年")), qPrintable(chinese));
    }

    void aClaimThatCannotBeComputedSaysWhichFiguresAreMissing() {
        const test::ChangedPackage package;
        QVERIFY(package.replace("residents.csv", "V05,2023-Q4,", "V05,2024-Q1,"));
        QVERIFY(package.write(QStringLiteral("claims.csv"),
                              "id,where,kind,arguments,published,unit,note\n"
                              "V1,Table 1,value,indicator=revenue;period=2030-Q4;region=V08,1,million crowns,\n"
                              "V2,Table 1,top_regions,indicator=residents;period=2023-Q4;count=3,V08 V03 V10,,\n"));
        const InDataOf there(package.folder());
        const QString report = test::runCli("audit").out;
        QVERIFY2(report.contains(QLatin1String("The data have no figures of Revenue for Q4 2030.")),
                 qPrintable(report));
        QVERIFY2(report.contains(QLatin1String("The data have no figures of Residents for Q4 2023 in: Elsby.")),
                 qPrintable(report));
        const QString chinese = test::runCli("audit --language zh").out;
        QVERIFY2(chinese.contains(QStringLiteral("数据中没有2030年第4季度的Revenue。")), qPrintable(chinese));
        QVERIFY2(chinese.contains(QStringLiteral("数据中以下区域没有2023年第4季度的Residents：Elsby。")),
                 qPrintable(chinese));
    }

    void textEndsInASummaryInEitherLanguage() {
        const test::CliResult english = test::runCli("audit");
        QCOMPARE(english.code, 0);
        QVERIFY(english.out.contains(QStringLiteral("C037  GDP: Central − Northeast, 2022")));
        QVERIFY(english.out.trimmed().section(QLatin1Char('\n'), -1).startsWith(QLatin1String("134 claims: ")));
        const test::CliResult chinese = test::runCli("audit --language zh");
        QVERIFY(chinese.out.trimmed().section(QLatin1Char('\n'), -1).startsWith(QStringLiteral("共134条论断：")));
    }
};

HULINE_TEST_WIDGETS(TestAuditCommand)
#include "tst_audit_command.moc"
