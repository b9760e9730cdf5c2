// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>

#include "app/package/statistics_tables.h"
#include "gis/error.h"
#include "tests/support/china_albers.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

namespace {

/// The data package of a folder.
app::DataPackage package(const std::filesystem::path& folder) { return app::readDataPackage(folder); }

/// The figures of a folder, by its own groupings.
std::vector<core::Series> seriesOf(const std::filesystem::path& folder) {
    const app::DataPackage read = package(folder);
    return app::readFigures(read, app::readGroupings(read)).series;
}

// The shipped data package, of which each part is read once.
const app::DataPackage& shippedPackage() {
    static const app::DataPackage read = package(test::shippedData().statistics);
    return read;
}
const std::vector<core::Grouping>& shippedGroupings() {
    static const std::vector<core::Grouping> groupings = app::readGroupings(shippedPackage());
    return groupings;
}
const std::vector<core::Series>& shippedFigures() {
    static const std::vector<core::Series> figures = app::readFigures(shippedPackage(), shippedGroupings()).series;
    return figures;
}

const core::Series* find(const std::vector<core::Series>& all, const char* indicator,
                         const std::optional<core::EditionId>& edition) {
    const auto found = std::ranges::find_if(all, [&](const core::Series& series) {
        return series.indicator() == core::IndicatorId(indicator) && series.edition() == edition;
    });
    return found == all.end() ? nullptr : &*found;
}

QStringList groupIds(const core::Grouping& grouping) {
    QStringList idsOfGroups;
    for (const core::Group& group : grouping.groups()) {
        idsOfGroups << QString::fromStdString(group.id);
    }
    return idsOfGroups;
}

/// What reading is refused with: the file's name and the detail; empty when it is not.
template <class Reading>
QString refusal(Reading reading) {
    try {
        (void)reading();
    } catch (const gis::Error& error) {
        return QString::fromStdString(
            std::string(gis::nameOf(error.kind)) + "|" + std::filesystem::path(error.subject).filename().string() +
            "|" +
            (error.cell ? "row " + std::to_string(error.cell->row) + ", column " + error.cell->column + ": " : "") +
            "\"" + error.detail + "\"");
    }
    return {};
}

}  // namespace

class TestStatisticsTables : public QObject {
    Q_OBJECT

private slots:
    void everyUnitOfTheMapHasItsNames() {
        const auto names = app::readRegionNames(shippedPackage());
        QCOMPARE(names.size(), 34U);
        const auto tibet = std::ranges::find(names, core::RegionCode("540000"), &core::RegionNames::code);
        QVERIFY(tibet != names.end());
        QCOMPARE(tibet->shortZh, std::string("西藏"));
        QCOMPARE(tibet->aliases, (std::vector<std::string>{"Tibet", "Tibet Autonomous Region"}));
    }

    void groupingsStandInTheOrderOfTheirNames() {
        QStringList ids;
        for (const core::Grouping& grouping : shippedGroupings()) {
            ids << QString::fromStdString(grouping.id());
        }
        QCOMPARE(ids, (QStringList{"four-regions", "three-belts-1986", "three-belts-2000", "eight-zones", "north-south",
                                   "yangtze-belt", "yellow-river-basin", "jing-jin-ji", "yangtze-delta"}));
    }

    void everyGroupingPlacesAll31UnitsOnce() {
        for (const core::Grouping& grouping : shippedGroupings()) {
            std::size_t members = 0;
            for (const core::Group& group : grouping.groups()) {
                members += group.members.size();
            }
            QCOMPARE(members, 31U);
        }
    }

    void theFourRegionsStandInTheOrderOfThePapersTable() {
        const auto& groupings = shippedGroupings();
        QCOMPARE(groupIds(groupings.front()), (QStringList{"east", "central", "west", "northeast"}));
        const auto& groups = groupings.front().groups();
        QCOMPARE(groups[0].members.size(), 10U);
        QCOMPARE(groups[1].members.size(), 6U);
        QCOMPARE(groups[2].members.size(), 12U);
        QCOMPARE(groups[3].members.size(), 3U);
    }

    void thePanelHoldsThePublishedFigures() {
        const auto& series = shippedFigures();
        const core::RegionCode beijing("110000");
        const core::Period year = core::Period::year(2022);
        const auto gdp = [&](const core::EditionId& edition) {
            return find(series, "gdp", edition)->at(beijing, year).value().value;
        };
        QCOMPARE(gdp(core::EditionId("first-published")), 41610.9);
        QCOMPARE(gdp(core::EditionId("census4")), 41540.9);
        QCOMPARE(gdp(core::EditionId("census5")), 45222.4);
    }

    void thePanelHoldsTheNationUnderItsOwnCode() {
        const auto& series = shippedFigures();
        const auto* perCapita = find(series, "gdp-per-capita", core::EditionId("census4"));
        QVERIFY(perCapita != nullptr);
        QCOMPARE(perCapita->codes(), std::vector{support::nationCode()});
        QCOMPARE(perCapita->at(support::nationCode(), core::Period::year(1993)).value().value, 3027.0);
    }

    void figuresThatWereNotFirstPublishedAreAbsent() {
        const auto& series = shippedFigures();
        const auto* gdp = find(series, "gdp", core::EditionId("first-published"));
        for (const int year : {2001, 2002, 2004, 2005, 2006, 2007, 2008, 2013}) {
            QVERIFY(std::ranges::find(gdp->periods(), core::Period::year(year)) == gdp->periods().end());
        }
    }

    void aNameForBothLanguagesStandsInForAMissingOne() {
        const test::ChangedPackage changed(R"({"name": "name", "type": "string", "role": "name"})",
                                           R"({"name": "name", "role": "name"}, {"name": "zh", "role": "name.zh"},
                                              {"name": "en", "role": "name.en"})");
        QVERIFY(changed.isChanged());
        QVERIFY(changed.write(QStringLiteral("counties.csv"),
                              "code,name,zh,en\nV01,Ardle,阿德尔,\nV02,Bexmoor,,Bex\n"
                              "V03,,考尔德,Calder\nV04,Dun,敦,Dunmere\nV05,Elm,,\n"));
        std::vector<core::Text> names;
        for (const core::RegionNames& region : app::readRegionNames(package(changed.folder()))) {
            names.push_back({region.nameZh, region.nameEn});
        }
        QCOMPARE(
            names,
            (std::vector<core::Text>{
                {"阿德尔", "Ardle"}, {"Bexmoor", "Bex"}, {"考尔德", "Calder"}, {"敦", "Dunmere"}, {"Elm", "Elm"}}));
    }

    void stationsStandUnderTheGroupsOfTheFourRegions() {
        const auto& series = shippedFigures();
        const core::Series* found = find(series, "stations", std::nullopt);
        QVERIFY(found != nullptr);
        const core::Series& stations = *found;
        QCOMPARE(stations.grouping(), std::string("four-regions"));
        const core::Period date = core::Period::date(2024, 6, 30);
        QCOMPARE(stations.at(core::RegionCode("east"), date).value().value, 174.1);
        QCOMPARE(stations.at(support::nationCode(), date).value().value, 391.7);
        QVERIFY(!stations.edition().has_value());
        QVERIFY(!stations.at(core::RegionCode("central"), core::Period::date(2023, 4, 30)).has_value());
    }

    void remarksKeepTheirSourceAndDate() {
        const app::DataPackage& read = shippedPackage();
        const auto remarks = app::readRemarks(read, *read.tableWith("remarks"));
        QCOMPARE(remarks.size(), 59U);
        QCOMPARE(remarks.front().code, core::RegionCode("110000"));
        QCOMPARE(remarks.front().period, core::Period::date(2020, 5, 31));
        QCOMPARE(remarks.front().value, 2.0429);
        QCOMPARE(remarks.front().indicator, core::IndicatorId("stations"));
    }

    void pilotCitiesAreProjected() {
        const auto layers = app::readPlaceLayers(shippedPackage(), shippedGroupings(), support::chinaAlbers());
        const core::PlaceLayer& cities = layers.front();
        QVERIFY(cities.isDrawn);
        QCOMPARE(cities.id, std::string("pilot_cities"));
        QCOMPARE(cities.symbol.en, std::string("First 5G pilot city"));
        QCOMPARE(cities.places.size(), 18U);
        const core::Place& beijing = cities.places.front();
        QVERIFY((beijing.name == core::Text{"北京", "Beijing"}));
        QCOMPARE(beijing.group, std::string("east"));
        QVERIFY(std::abs(beijing.point.x - 956e3) < 2e3);  // 116.4 E 39.9 N lies at 956439, 4343540
        QVERIFY(std::abs(beijing.point.y - 4343.5e3) < 2e3);
    }

    void aFigureThatIsTextIsReportedWithFileAndRow() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("provincial_panel.csv", "census4,110000,1994,1149.8", "census4,110000,1994,unknown"));
        QCOMPARE(refusal([&] { return seriesOf(copy.folder()); }),
                 QStringLiteral("BadValue|provincial_panel.csv|row 3, column gdp_100m_yuan: \"unknown\""));
    }

    void anEditionThatDoesNotExistIsNamed() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("national.csv", "census4,1993", "census9,1993"));
        QCOMPARE(refusal([&] { return seriesOf(copy.folder()); }),
                 QStringLiteral("BadValue|national.csv|row 2, column vintage: \"census9\""));
    }

    void aRepeatedRowOfThePanelIsRefused() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("provincial_panel.csv", "census4,110000,1994", "census4,110000,1993"));
        QCOMPARE(refusal([&] { return seriesOf(copy.folder()); }),
                 QStringLiteral("RepeatedRow|provincial_panel.csv|row 3, column adcode: \"110000\""));
    }

    void aRegionInTwoGroupsOfOneGroupingIsRefused() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("groupings.csv", "four-regions,northeast,东北,Northeast,210000",
                             "four-regions,northeast,东北,Northeast,110000"));
        const QString said = refusal([&] { return app::readGroupings(package(copy.folder())); });
        QVERIFY2(said.startsWith(QLatin1String("RegionInTwoGroups|groupings.csv|row ")) &&
                     said.endsWith(QLatin1String("column adcode: \"110000\"")),
                 qPrintable(said));
    }

    void aGroupingWithoutANameIsRefused() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("grouping_names.csv", "\nnorth-south,", "\nsouth-north,"));
        const QString said = refusal([&] { return app::readGroupings(package(copy.folder())); });
        QVERIFY2(said.startsWith(QLatin1String("BadValue|groupings.csv|")) &&
                     said.endsWith(QLatin1String("column grouping: \"north-south\"")),
                 qPrintable(said));
    }

    void aGroupingWithoutMembersIsRefused() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("grouping_names.csv", "\nnorth-south,", "\nnobody,无,Nobody,none\nnorth-south,"));
        const QString said = refusal([&] { return app::readGroupings(package(copy.folder())); });
        QCOMPARE(said, QStringLiteral("RowMissing|groupings.csv|\"nobody\""));
    }

    void stationsOfAnUnknownRegionAreRefused() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("stations_region.csv", "2022-02-28,east", "2022-02-28,orient"));
        const QString said = refusal([&] { return seriesOf(copy.folder()); });
        QVERIFY2(said.endsWith(QLatin1String("column region: \"orient\"")), qPrintable(said));
    }

    void placesAreCountedInBothRegions() {
        const auto layers = app::readPlaceLayers(shippedPackage(), shippedGroupings(), support::chinaAlbers());
        QCOMPARE(layers.size(), 3U);
        QCOMPARE(layers[0].places.size(), 18U);
        QCOMPARE(layers[1].places.size(), 45U);
        QCOMPARE(layers[2].places.size(), 46U);
        std::size_t moved = 0;
        for (const core::PlaceLayer& layer : layers) {
            for (const core::Place& place : layer.places) {
                moved += place.group != place.countedGroup ? 1U : 0U;
                QVERIFY(place.group == place.countedGroup || place.region == core::RegionCode("340000"));
            }
        }
        QCOMPARE(moved, 4U);  // Hefei, Chuzhou, Ma'anshan and Wuhu
    }

    void everyIndustryHasItsProvinces() {
        const auto industries = app::readPlannedIndustries(shippedPackage());
        QCOMPARE(industries.size(), 37U);
        std::size_t pairs = 0;
        for (const core::PlannedIndustry& industry : industries) {
            pairs += industry.regions.size();
        }
        QCOMPARE(pairs, 171U);
    }

    void regionsOfPlansAreInClusters() {
        const auto clusters = app::readPlanClusters(shippedPackage());
        QCOMPARE(clusters.size(), 4U);
        std::vector<std::size_t> sizes;
        for (const core::PlanCluster& cluster : clusters) {
            sizes.push_back(cluster.regions.size());
            QVERIFY(!cluster.name.zh.empty() && !cluster.name.en.empty());
        }
        QCOMPARE(sizes, (std::vector<std::size_t>{3, 3, 3, 2}));
    }

    void withoutTheirTablesPlacesAndIndustriesAreAbsent() {
        const test::StatisticsCopy copy;
        for (const char* file : {"advanced_clusters.csv", "innovation_clusters.csv", "planned_industries.csv"}) {
            std::filesystem::remove(copy.folder() / file);
        }
        const auto layers = app::readPlaceLayers(package(copy.folder()), shippedGroupings(), support::chinaAlbers());
        QCOMPARE(layers.size(), 1U);
        QVERIFY(app::readPlannedIndustries(package(copy.folder())).empty());
    }

    void placesOfAnAbsentGroupingAreRefused() {
        const QString said = refusal([] { return app::readPlaceLayers(shippedPackage(), {}, support::chinaAlbers()); });
        QCOMPARE(said, QStringLiteral("BadJsonValue|datapackage.json|\"resources[10].grouping: four-regions\""));
    }

    void aMissingPackageIsNamed() {
        QCOMPARE(refusal([] { return package("/no/such/folder"); }),
                 QStringLiteral("FileMissing|datapackage.json|\"\""));
    }

    void aMissingTableIsNamed() {
        const test::StatisticsCopy copy;
        std::filesystem::remove(copy.folder() / "provincial_panel.csv");
        QCOMPARE(refusal([&] { return seriesOf(copy.folder()); }),
                 QStringLiteral("FileMissing|provincial_panel.csv|\"\""));
    }

    void tablesThatThePackageDoesNotListAreAbsent() {
        const test::StatisticsCopy copy;
        for (const char* held : {"region-names", "groupings", "remarks", "places"}) {
            const QByteArray holds = QByteArrayLiteral("\"holds\": \"") + held + '"';
            QVERIFY2(copy.replace("datapackage.json", holds, "\"holds\": \"nothing\""), held);
        }
        const app::DataPackage read = package(copy.folder());
        QVERIFY(app::readRegionNames(read).empty());
        QVERIFY(app::readGroupings(read).empty());
        QVERIFY(read.tablesWith("remarks").empty());
        QVERIFY(app::readPlaceLayers(read, {}, support::chinaAlbers()).empty());
    }
};

HULINE_TEST_CORE(TestStatisticsTables)
#include "tst_statistics_tables.moc"
