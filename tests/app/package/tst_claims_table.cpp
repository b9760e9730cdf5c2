// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>

#include "app/load/load_dataset.h"
#include "app/package/claims_table.h"
#include "app/package/statistics_tables.h"
#include "core/audit/audit.h"
#include "core/audit/claim_evidence.h"
#include "core/figure/figure.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/room_test.h"
#include "tests/support/statistics_copy.h"

namespace {

std::vector<core::Claim> shippedClaims() {
    const app::DataPackage package = app::readDataPackage(test::shippedData().statistics);
    return app::readClaims(package, core::Catalogue(package.catalogue), app::readGroupings(package)).value();
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
        const auto claims = shippedClaims();
        QCOMPARE(claims.size(), 134U);
        QCOMPARE(claims.front().id, std::string("C001"));
        QCOMPARE(claims.back().id, std::string("C134"));
    }

    void numbersKeepTheirPrintedDecimals() {
        const auto claims = shippedClaims();
        QVERIFY(claim(claims, "C018").published == core::PrintedAnswer(core::PrintedNumber{-213, 1}));
        QVERIFY(claim(claims, "C001").published == core::PrintedAnswer(core::PrintedNumber{1804, 0}));
        QVERIFY(claim(claims, "C049").published == core::PrintedAnswer(true));
        QCOMPARE(std::get<std::vector<core::RegionCode>>(claim(claims, "C050").published).size(), 10U);
    }

    void argumentsAreConvertedToTheirTypes() {
        const auto claims = shippedClaims();
        const core::GapSubject eastWest{core::IndicatorId("gdp"), "four-regions", "east", "west"};
        QVERIFY(claim(claims, "C006").statement ==
                core::Statement(core::MeanGapChange{eastWest, core::Period::year(2000), core::Period::year(2022)}));
        QVERIFY(claim(claims, "C084").statement ==
                core::Statement(core::StationFigure{support::nationCode(), core::Period::date(2024, 2, 29)}));
        QVERIFY(
            claim(claims, "C067").statement ==
            core::Statement(core::CitedFigure{"northwest population share", std::nullopt, core::Period::year(1953)}));
    }

    void thePapersRatiosAreReadAsPrinted() {
        const core::PrintedHalves halves = core::printedHalves(shippedClaims());
        QCOMPARE(halves.area, std::optional(core::PrintedShare{43.4, 1}));
        QCOMPARE(halves.of(core::IndicatorId("population")), std::optional(core::PrintedShare{94, 0}));
        QCOMPARE(halves.of(core::IndicatorId("gdp")), std::optional(core::PrintedShare{95, 0}));
    }

    void everyComputableClaimCanBeShownOnTheMap() {
        const app::LoadedData data = app::loadDataset(test::shippedData());
        const std::vector<core::ClaimReading> readings = core::audit(data.dataset, *data.claims);
        int unshown = 0;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const auto evidence = core::evidenceOf(data.dataset, (*data.claims)[i], readings[i]);
            unshown += evidence ? 0 : 1;
            if (evidence) {
                const core::Figure figure = core::makeFigure(data.dataset, evidence->spec);
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
        QCOMPARE(data.dataset.printedHalves, core::PrintedHalves{});
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
