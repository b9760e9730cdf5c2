// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/load/load_dataset.h"
#include "app/package/claims_table.h"
#include "app/package/statistics_tables.h"
#include "core/audit/audit.h"
#include "core/audit/claim_evidence.h"
#include "core/figure/figure.h"
#include "core/figure/figure_cache.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"

namespace {

const core::Period february = core::Period::date(2024, 2, 29);

const QByteArray definitions = R"("definitions": {"edition": "first-published", "mean": "unweighted", )"
                               R"("curve": "albers", "rule": "majority"})";

/// The claims of a package, and what they refer to.
struct PackageClaims {
    explicit PackageClaims(const std::filesystem::path& folder) : package(app::readDataPackage(folder)) {}

    app::DataPackage package;
    core::Catalogue catalogue{package.catalogue};
    std::vector<core::Grouping> groupings = app::readGroupings(package);
    core::PublishedClaims claims = app::readClaims(package, catalogue, groupings).value();
};

core::PublishedClaims claimsIn(const std::filesystem::path& folder) { return PackageClaims(folder).claims; }

/// Those of the shipped package, read once.
const PackageClaims& shipped() {
    static const PackageClaims read(test::shippedData().statistics);
    return read;
}

const std::vector<core::Claim>& shippedClaims() { return shipped().claims.list; }

/// The shipped claims with a text of their table replaced wherever it occurs. Only this table is read again.
/// @throws std::invalid_argument when the text does not occur.
core::PublishedClaims claimsWith(const QByteArray& before, const QByteArray& after) {
    const std::filesystem::path original = test::shippedData().statistics / "paper_claims.csv";
    QByteArray text = support::contentOf(QString::fromStdString(original.string()));
    const QTemporaryDir folder;
    QFile table(folder.filePath(QStringLiteral("paper_claims.csv")));
    if (!text.contains(before) || !table.open(QIODevice::WriteOnly)) {
        throw std::invalid_argument("claimsWith: nothing to replace, or the table cannot be written");
    }
    table.write(text.replace(before, after));
    table.close();
    app::DataPackage package = shipped().package;
    std::ranges::find(package.tables, std::string("paper-claims"), &app::PackageTable::holds)->path =
        table.fileName().toStdString();
    return app::readClaims(package, shipped().catalogue, shipped().groupings).value();
}

/// The fault that reading claims ends with; nothing without one.
template <class Read>
std::optional<gis::Error> faultOf(const Read& read) {
    try {
        (void)read();
    } catch (const gis::Error& error) {
        return error;
    }
    return std::nullopt;
}

/// How many regions have a colour of the legend.
std::size_t coloured(const core::Figure& figure) {
    std::size_t count = 0;
    for (const core::LegendClass& legendClass : figure.legend.classes) {
        count += legendClass.count;
    }
    return count;
}

const core::Claim& claim(const std::vector<core::Claim>& claims, const char* id) {
    return *std::ranges::find(claims, id, &core::Claim::id);
}

}  // namespace

class TestClaimsTable : public QObject {
    Q_OBJECT

private slots:
    void everyClaimOfThePaperIsRead() {
        const auto& claims = shippedClaims();
        QCOMPARE(claims.size(), 134U);
        QCOMPARE(claims.front().id, std::string("C001"));
        QCOMPARE(claims.back().id, std::string("C134"));
    }

    void numbersKeepTheirPrintedDecimals() {
        const auto& claims = shippedClaims();
        QVERIFY(claim(claims, "C018").published == core::PrintedAnswer(core::PrintedNumber{-213, 1}));
        QVERIFY(claim(claims, "C001").published == core::PrintedAnswer(core::PrintedNumber{1804, 0}));
        QVERIFY(claim(claims, "C049").published == core::PrintedAnswer(true));
        QCOMPARE(std::get<std::vector<core::RegionCode>>(claim(claims, "C050").published).size(), 10U);
    }

    void argumentsAreConvertedToTheirTypes() {
        const auto& claims = shippedClaims();
        const core::GapSubject eastWest{core::IndicatorId("gdp"), "four-regions", "east", "west"};
        QVERIFY(claim(claims, "C006").statement ==
                core::Statement(core::MeanGapChange{eastWest, core::Period::year(2000), core::Period::year(2022)}));
        const core::IndicatorId stations("stations");
        QVERIFY(claim(claims, "C084").statement ==
                core::Statement(core::GroupFigure{stations, std::nullopt, february}));
        QVERIFY(claim(claims, "C077").statement ==
                core::Statement(core::GroupShare{stations, {"four-regions", "east"}, february}));
        QVERIFY(
            claim(claims, "C067").statement ==
            core::Statement(core::CitedFigure{"northwest population share", std::nullopt, core::Period::year(1953)}));
    }

    void theDefinitionsAreThoseOfThePackage() {
        const core::ClaimMethod stated{core::EditionId("first-published"), core::MeanKind::Unweighted,
                                       core::LineCurve::Albers, core::DivisionRule::Majority};
        QVERIFY(shipped().claims.method == stated);
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("datapackage.json", definitions,
                             R"("definitions": {"edition": "census5", "mean": "pooled", "curve": "lonlat", )"
                             R"("rule": "area-weighted"})"));
        const core::ClaimMethod changed{core::EditionId("census5"), core::MeanKind::Pooled, core::LineCurve::LonLat,
                                        core::DivisionRule::AreaWeighted};
        QVERIFY(claimsIn(copy.folder()).method == changed);
    }

    void definitionsThatAreNotStatedAreTheDefaults() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("datapackage.json", definitions, R"("definitions": {"curve": "geodesic"})"));
        const core::ClaimMethod method{core::EditionId("first-published"), core::MeanKind::Unweighted,
                                       core::LineCurve::Geodesic, core::DivisionRule::Majority};
        QVERIFY(claimsIn(copy.folder()).method == method);
    }

    void argumentsOfARowPrecedeTheDefaults() {
        const core::PublishedClaims claims = claimsWith("layer=pilot_cities;group=east,11",
                                                        "layer=pilot_cities;group=east;grouping=three-belts-1986,11");
        QVERIFY(claim(claims.list, "C085").statement ==
                core::Statement(core::PlaceCount{"pilot_cities", {"three-belts-1986", "east"}}));
    }

    void theGeneralNamesMakeTheSameStatements() {
        const test::StatisticsCopy copy;
        for (const auto& [older, general] :
             {std::pair(",stations,", ",group_figure,"), std::pair(",stations_share,", ",group_share,"),
              std::pair(",top_provinces,", ",top_regions,"), std::pair(",bottom_provinces,", ",bottom_regions,"),
              std::pair(",only_group_above_national,", ",only_group_above_whole,"),
              std::pair(",hu_area_share,", ",side_area_share,"), std::pair(",hu_share,", ",side_share,"),
              std::pair(",hu_share_cited,", ",side_share_cited,"),
              std::pair(",hu_share_stand_in,", ",side_share_stand_in,"),
              std::pair(",hu_density_ratio,", ",side_density_ratio,"), std::pair(";year=", ";period="),
              std::pair("from_year=", "from="), std::pair("to_year=", "to="),
              std::pair("date=", "indicator=stations;grouping=four-regions;period=")}) {
            QVERIFY2(copy.replace("paper_claims.csv", older, general), older);
        }
        const std::vector<core::Claim> general = claimsIn(copy.folder()).list;
        const std::vector<core::Claim>& older = shippedClaims();
        QCOMPARE(general.size(), older.size());
        for (std::size_t i = 0; i < older.size(); ++i) {
            QVERIFY2(general[i].statement == older[i].statement, older[i].id.c_str());
        }
        QCOMPARE(claim(general, "C076").kind, std::string("group_figure"));
    }

    void anyPeriodIsRead() {
        for (const auto& [text, period] :
             {std::pair("2022-Q3", core::Period::quarter(2022, 3)), std::pair("2022-07", core::Period::month(2022, 7)),
              std::pair("2022-07-01", core::Period::date(2022, 7, 1))}) {
            const core::PublishedClaims claims =
                claimsWith("year=2022;region=110000", QByteArray("year=") + text + ";region=110000");
            const core::RegionFigure figure{core::IndicatorId("gdp-per-capita"), period, core::RegionCode("110000")};
            QVERIFY(claim(claims.list, "C061").statement == core::Statement(figure));
        }
    }

    void wrongArgumentsAreRefusedWithTheirRow_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("row");
        const QByteArray change = "subtrahend=central;from_year=2000;to_year=2022,885.8";
        QTest::newRow("backwards") << change << QByteArray("subtrahend=central;from_year=2022;to_year=2000,885.8") << 4;
        QTest::newRow("periods of two lengths")
            << change << QByteArray("subtrahend=central;from_year=2000;to_year=2022-Q1,885.8") << 4;
        const QByteArray gap = "subtrahend=central;year=2000,1804";
        QTest::newRow("two periods") << gap << QByteArray("subtrahend=central;year=2000;period=2000,1804") << 2;
        QTest::newRow("not a period") << gap << QByteArray("subtrahend=central;year=then,1804") << 2;
        QTest::newRow("period of days") << QByteArray("group=east;from_year=2000;to_year=2022,true")
                                        << QByteArray("group=east;from_year=2000-01-01;to_year=2022-01-01,true") << 50;
        QTest::newRow("share of the whole")
            << QByteArray("date=2024-02-29;group=east,44.9") << QByteArray("date=2024-02-29;group=national,44.9") << 78;
        QTest::newRow("not published for groups")
            << QByteArray("date=2024-02-29;group=east,157.7")
            << QByteArray("indicator=gdp;grouping=four-regions;date=2024-02-29;group=east,157.7") << 77;
    }
    void wrongArgumentsAreRefusedWithTheirRow() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const int, row);
        const std::optional<gis::Error> fault = faultOf([&] { return claimsWith(before, after); });
        QVERIFY(fault.has_value());
        QCOMPARE(fault->cell, std::optional(gis::TableCell{static_cast<std::size_t>(row), "arguments"}));
    }

    void wrongDefinitionsAreRefusedWithTheirPlace_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("edition") << definitions << QByteArray(R"("definitions": {"edition": "third"})")
                                 << QByteArray(".definitions.edition: third");
        QTest::newRow("mean") << definitions << QByteArray(R"("definitions": {"mean": "median"})")
                              << QByteArray(".definitions.mean: median");
        QTest::newRow("curve") << definitions << QByteArray(R"("definitions": {"curve": "straight"})")
                               << QByteArray(".definitions.curve: straight");
        QTest::newRow("rule") << definitions << QByteArray(R"("definitions": {"rule": "nearest"})")
                              << QByteArray(".definitions.rule: nearest");
        QTest::newRow("key") << definitions << QByteArray(R"("definitions": {"vintage": "first-published"})")
                             << QByteArray(".definitions: vintage");
        QTest::newRow("not an object") << definitions << QByteArray(R"("definitions": "pooled")")
                                       << QByteArray(".definitions: pooled");
        QTest::newRow("not a text") << definitions << QByteArray(R"("definitions": {"mean": 1})")
                                    << QByteArray(".definitions.mean: 1");
        QTest::newRow("grouping") << QByteArray(R"("point_count": {"grouping": "four-regions"})")
                                  << QByteArray(R"("point_count": {"grouping": "five-regions"})")
                                  << QByteArray(".defaultArguments.point_count.grouping: five-regions");
        const QByteArray stations = R"("stations": {"indicator": "stations", "grouping": "four-regions"})";
        QTest::newRow("indicator") << stations
                                   << QByteArray(R"("stations": {"indicator": "towers", "grouping": "four-regions"})")
                                   << QByteArray(".defaultArguments.stations.indicator: towers");
        QTest::newRow("grouping of other figures")
            << stations << QByteArray(R"("stations": {"indicator": "stations", "grouping": "eight-zones"})")
            << QByteArray(".defaultArguments.stations.grouping: eight-zones");
        QTest::newRow("kind") << QByteArray(R"("point_count": {)") << QByteArray(R"("points_counted": {)")
                              << QByteArray(".defaultArguments: points_counted");
        QTest::newRow("default that no claim uses")
            << QByteArray(R"("point_count": {"grouping": "four-regions"})")
            << QByteArray(R"("point_count": {"grouping": "four-regions", "gruop": "east"})")
            << QByteArray(".defaultArguments.point_count.gruop: east");
        QTest::newRow("words") << QByteArray(R"("words": [)") << QByteArray(R"("words": [7, )")
                               << QByteArray(".words[0]: 7");
    }
    void wrongDefinitionsAreRefusedWithTheirPlace() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QByteArray, place);
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("datapackage.json", before, after));
        const std::optional<gis::Error> fault = faultOf([&] { return claimsIn(copy.folder()); });
        QVERIFY(fault.has_value());
        QVERIFY(QByteArray::fromStdString(fault->subject).endsWith("datapackage.json"));
        QVERIFY2(QByteArray::fromStdString(fault->detail).contains(place), fault->detail.c_str());
    }

    /// The default grouping is right: the row names an indicator that is not published for its groups.
    void anArgumentOfTheRowThatContradictsADefaultIsTheFaultOfTheRow() {
        const auto fault = faultOf([] {
            return claimsWith("date=2024-02-29;group=east,157.7", "indicator=gdp;date=2024-02-29;group=east,157.7");
        });
        QVERIFY(fault.has_value());
        QVERIFY(QByteArray::fromStdString(fault->subject).endsWith("paper_claims.csv"));
        QVERIFY(fault->cell.has_value());
    }

    void aThresholdIsAFiniteNumber() {
        for (const char* threshold : {"nan", "inf"}) {
            const auto fault =
                faultOf([&] { return claimsWith("threshold=100000", QByteArray("threshold=") + threshold); });
            QVERIFY2(fault.has_value(), threshold);
        }
    }

    void aMisspeltKeyOfTheClaimsIsReported() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("datapackage.json", R"("definitions": )", R"("defintions": )"));
        const auto warnings = app::readDataPackage(copy.folder()).warnings;
        QCOMPARE(warnings.size(), 1U);
        QCOMPARE(warnings.front().value, std::string("defintions"));
        QCOMPARE(warnings.front().nearest, std::string("definitions"));
    }

    void wrongDefinitionsLeaveTheDataUsable() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("datapackage.json", definitions, R"("definitions": {"mean": "median"})"));
        const app::LoadedData data = app::loadDataset({copy.folder(), test::shippedData().shapefiles});
        QVERIFY(!data.claims.has_value());
        QVERIFY(data.report.claimsFault.has_value());
        QCOMPARE(data.dataset.surveyed.size(), 31U);
    }

    void thePapersRatiosAreReadAsPrinted() {
        const core::PrintedSideShares printed = core::printedSideShares(shippedClaims());
        QCOMPARE(printed.area, std::optional(core::PrintedShare{43.4, 1, {}}));
        QCOMPARE(printed.of(core::IndicatorId("population"), {}),
                 std::optional(core::PrintedShare{94, 0, core::Period::year(2020)}));
        QCOMPARE(printed.of(core::IndicatorId("gdp"), {}),
                 std::optional(core::PrintedShare{95, 0, core::Period::year(2022)}));
    }

    void everyComputableClaimCanBeShownOnTheMap() {
        const app::LoadedData data = app::loadDataset(test::shippedData());
        const std::vector<core::ClaimReading> readings = core::audit(data.dataset, *data.claims);
        core::FigureCache cache;
        int unshown = 0;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const auto evidence =
                core::evidenceOf(data.dataset, data.claims->method, data.claims->list[i], readings[i]);
            unshown += evidence ? 0 : 1;
            if (evidence) {
                const core::Figure figure = core::makeFigure(data.dataset, evidence->spec, cache);
                QVERIFY2(coloured(figure) > 0, readings[i].claimId.c_str());
                QVERIFY2(std::ranges::all_of(
                             evidence->highlighted,
                             [&](const auto& code) { return data.dataset.regions->indexOf(code).has_value(); }),
                         readings[i].claimId.c_str());
            }
        }
        QCOMPARE(unshown, 3);
    }

    void aMissingTableOfClaimsLeavesTheDataUsable() {
        const test::StatisticsCopy copy;
        std::filesystem::remove(copy.folder() / "paper_claims.csv");
        const app::LoadedData data = app::loadDataset({copy.folder(), test::shippedData().shapefiles});
        QVERIFY(!data.claims.has_value());
        const std::string path = (copy.folder() / "paper_claims.csv").string();
        QVERIFY((data.report.package ==
                 std::vector<app::PackageWarning>{{app::PackageFault::MissingFile, path, {}, {}, {}}}));
        QCOMPARE(data.dataset.printedSideShares, core::PrintedSideShares{});
    }

    void aFaultInTheClaimsLeavesTheDataUsable() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("paper_claims.csv", "C001,Table 1,mean_gap,", "C001,Table 1,mean_gulf,"));
        const app::LoadedData data = app::loadDataset({copy.folder(), test::shippedData().shapefiles});
        QVERIFY(!data.claims.has_value());
        QVERIFY(!data.report.isClean());
        QCOMPARE(data.report.claimsFault->cell, std::optional(gis::TableCell{2, "kind"}));
        QCOMPARE(data.dataset.surveyed.size(), 31U);
    }
};

HULINE_TEST_CORE(TestClaimsTable)
#include "tst_claims_table.moc"
