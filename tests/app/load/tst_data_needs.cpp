// SPDX-License-Identifier: GPL-3.0-or-later
// A command states the data that it uses, and nothing else is read. The reference is a dataset with everything.
#include <QTest>
#include <memory>
#include <stdexcept>

#include "app/load/load_dataset.h"
#include "app/options/open_dataset.h"
#include "app/package/data_package.h"
#include "core/indicators/indicator_value.h"
#include "core/inequality/gaps.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

namespace {

const core::IndicatorId gdp("gdp");
const core::IndicatorId gdpShare("gdp-share");

app::LoadOutcome loaded(const app::DataPaths& paths, const app::DataNeeds& needs) {
    return app::tryLoad(paths, {{}, {}, {}, needs});
}

/// The description of the shipped data package, read once.
const std::shared_ptr<const app::DataPackage>& sharedPackage() {
    static const auto package =
        std::make_shared<const app::DataPackage>(app::readDataPackage(test::shippedData().statistics));
    return package;
}

core::Dataset datasetFor(const core::Catalogue& catalogue, const core::IndicatorId& indicator) {
    app::LoadOutcome outcome =
        app::tryLoad(test::shippedData(), {{}, {}, {}, app::needsOf(catalogue, {&indicator, 1}), sharedPackage()});
    return std::get<app::LoadedData>(std::move(outcome)).dataset;
}

}  // namespace

class TestDataNeeds : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_complete = app::loadDataset(test::shippedData()).dataset; }

    void gapsAreTheSameWithNothingButTheirInputs() {
        const core::Catalogue& catalogue = *m_complete.catalogue;
        for (const core::Indicator& indicator : catalogue.indicators()) {
            if (!core::isListed(indicator)) {
                continue;  // its names and figures are like those of the same indicator at the prices of another year
            }
            const core::Dataset needed = datasetFor(catalogue, indicator.id);
            QCOMPARE(needed.surveyed, m_complete.surveyed);
            for (const core::Edition& edition : catalogue.editions()) {
                compareGaps(needed, indicator, edition.id);
            }
        }
    }

    void regionsHaveNoShapesUnlessTheirAreasAreRead() {
        const core::Catalogue& catalogue = *m_complete.catalogue;
        const auto whole = [&](const char* indicator) {
            return datasetFor(catalogue, core::IndicatorId(indicator)).regions->extent();
        };
        QVERIFY(!whole("gdp-per-capita").has_value());
        QCOMPARE(whole("gdp-density"), m_complete.regions->extent());
    }

    void regionsWithoutShapesKeepTheirCodesAndNames() {
        const core::Dataset needed = datasetFor(*m_complete.catalogue, gdp);
        QCOMPARE(needed.regions->size(), m_complete.regions->size());
        for (std::size_t region = 0; region < needed.regions->size(); ++region) {
            QCOMPARE((*needed.regions)[region].code, (*m_complete.regions)[region].code);
            QCOMPARE((*needed.regions)[region].nameZh, (*m_complete.regions)[region].nameZh);
        }
        QVERIFY(*needed.names == *m_complete.names);
        QCOMPARE(needed.covered, m_complete.covered);
    }

    void aFaultIsReportedOnlyWhereTheFigureIsRead() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("stations_region.csv", "2022-02-28,east,71.9", "2022-02-28,east,many"));
        const app::DataPaths paths{copy.folder(), test::shippedData().shapefiles};
        const auto outcomeFor = [&](const core::IndicatorId& indicator) {
            return loaded(paths, app::needsOf(*m_complete.catalogue, {&indicator, 1}));
        };
        QVERIFY(std::holds_alternative<app::LoadedData>(outcomeFor(gdp)));
        const app::LoadOutcome outcome = outcomeFor(core::IndicatorId("stations"));
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::BadValue);
        QCOMPARE(error->detail, "many");
    }

    void aRegionWithOtherFiguresStillBelongsToTheWhole() {
        const test::StatisticsCopy copy;
        QVERIFY(
            copy.replace("provincial_panel.csv", "population_10k\n", "population_10k\ncensus5,990000,2000,,,100\n"));
        QVERIFY(copy.replace("regions.csv", "aliases\n", "aliases\n990000,外岛,外岛,外,Outer Island,OI,\n"));
        const app::DataPaths paths{copy.folder(), test::shippedData().shapefiles};
        const app::LoadOutcome complete = app::tryLoad(paths);
        const app::LoadOutcome needed = loaded(paths, app::needsOf(*m_complete.catalogue, {&gdpShare, 1}));
        const auto& surveyed = std::get<app::LoadedData>(complete).dataset.surveyed;
        QVERIFY(std::ranges::find(surveyed, core::RegionCode("990000")) != surveyed.end());
        QCOMPARE(std::get<app::LoadedData>(needed).dataset.surveyed, surveyed);
    }

    void linesThroughRegionsWithoutShapesAreAProgrammingError() {
        app::DataNeeds needs = app::needsOf(*m_complete.catalogue, {&gdp, 1});
        needs.dividingLines = app::DataNeeds::DividingLines::DefaultCurve;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)loaded(test::shippedData(), needs));
    }

private:
    /// Compares the gaps between the first and the last period, by every grouping of the tables.
    void compareGaps(const core::Dataset& needed, const core::Indicator& indicator, const core::EditionId& edition) {
        const auto periods = core::periodsWithValues(m_complete, indicator.id, edition);
        QCOMPARE(core::periodsWithValues(needed, indicator.id, edition), periods);
        QCOMPARE(needed.editionFor(indicator.id, edition), m_complete.editionFor(indicator.id, edition));
        for (const core::Grouping& grouping : *needed.groupings) {
            if (periods.empty() || (indicator.isByGroup() && grouping.id() != indicator.grouping)) {
                continue;
            }
            for (const core::MeanKind mean : {core::MeanKind::Unweighted, core::MeanKind::Pooled}) {
                const auto gapsIn = [&](const core::Dataset& dataset) {
                    return core::gapTable(dataset, indicator.id, edition, grouping, periods.front(), periods.back(),
                                          mean);
                };
                QVERIFY2(gapsIn(needed) == gapsIn(m_complete), qPrintable(QString::fromStdString(grouping.id())));
            }
        }
    }

    core::Dataset m_complete;
};

HULINE_TEST_CORE(TestDataNeeds)
#include "tst_data_needs.moc"
