// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <variant>
#include <vector>

#include "app/load/load_dataset.h"
#include "core/figure/figure.h"
#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"
#include "tests/support/same_circles.h"

class TestLoadDataset : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        app::LoadOptions options;
        options.progress = [this](double part) {
            m_reports.push_back(part);
            return true;
        };
        options.onMapReady = [this](const app::LoadedData&) { m_reportsBeforeMap = m_reports.size(); };
        m_joined = std::get<app::LoadedData>(app::loadData(test::shippedData(), options));
    }

    void theMapHas34UnitsAnd31HaveFigures() {
        QCOMPARE(m_joined.dataset.regions->size(), 34U);
        QCOMPARE(m_joined.dataset.covered.size(), 31U);
    }

    void onlyTaiwanHongKongAndMacaoHaveNoFigures() {
        QCOMPARE(m_joined.report.join.matched.size(), 31U);
        const auto& without = m_joined.report.join.regionsWithoutData;
        QCOMPARE(std::set<core::RegionCode>(without.begin(), without.end()),
                 (std::set{core::RegionCode("710000"), core::RegionCode("810000"), core::RegionCode("820000")}));
        QVERIFY(m_joined.report.join.dataWithoutRegion.empty());
        QVERIFY(m_joined.report.join.unnamed.empty());
    }

    void bothSidesOfTheLineAndTheGroupingNoneAreAdded() {
        QVERIFY(m_joined.dataset.grouping("four-regions") != nullptr);
        QVERIFY(m_joined.dataset.grouping("hu-line") != nullptr);
        QVERIFY(m_joined.dataset.grouping(core::noGroupingId) != nullptr);
        QCOMPARE(m_joined.dataset.groupings->size(), 11U);
    }

    void sixProvincesLieNorthWestOfTheHuLine() {
        const core::Grouping halves = *m_joined.dataset.grouping("hu-line");
        std::vector<std::size_t> members;
        for (const core::Group& group : halves.groups()) {
            members.push_back(group.members.size());
        }
        std::ranges::sort(members);
        QCOMPARE(members, (std::vector<std::size_t>{6, 25}));
    }

    void theDividingLineHasAllItsCurvesWithTheDefaultFirst() {
        QCOMPARE(m_joined.dataset.dividingLines->size(), 3U);
        QCOMPARE(m_joined.dataset.dividingLines->front().curve, core::LineCurve::Albers);
    }

    void unpublishedFiguresStayAbsent() {
        const auto gdp = [&](const core::EditionId& edition, int year) {
            return m_joined.dataset.published(core::IndicatorId("gdp"), edition, core::RegionCode("110000"),
                                              core::Period::year(year));
        };
        QVERIFY(!gdp(core::EditionId("first-published"), 2001).has_value());
        QVERIFY(gdp(core::EditionId("first-published"), 2000).has_value());
        QVERIFY(gdp(core::EditionId("census4"), 2001).has_value());
        QVERIFY(!gdp(core::EditionId("census5"), 2005).has_value());
    }

    void stationsAreKnownAtNineDates() {
        const core::EditionId edition("first-published");
        QCOMPARE(core::periodsOf(m_joined.dataset, core::IndicatorId("stations"), edition).size(), 9U);
    }

    void theInsetShowsTheSouthernSeasAndReachesHainan() {
        const auto& inset = m_joined.dataset.baseMap->inset;
        QVERIFY(inset.has_value());
        const auto hainan = m_joined.dataset.regions->indexOf(core::RegionCode("460000"));
        QVERIFY(inset->intersects(m_joined.dataset.regions->extentOf(*hainan).value()));
        QVERIFY(inset->contains({862556.135, 423051.682}));  // 112 E 4 N
    }

    void theGraticuleHasALineEveryTenDegrees() {
        const auto& lines = m_joined.dataset.baseMap->graticule;
        QVERIFY(!lines.empty());
        QVERIFY(std::ranges::all_of(lines, [](const auto& line) { return std::fmod(line.degrees, 10) == 0; }));
    }

    void contextSurroundsTheMap() {
        QVERIFY(!m_joined.dataset.baseMap->land.empty());
        QVERIFY(!m_joined.dataset.baseMap->disputedLines.empty());
        QCOMPARE(m_joined.dataset.drawnPlaces()->places.size(), 18U);
    }

    void progressNeverDecreasesAndReachesTheEnd() {
        QVERIFY(std::ranges::is_sorted(m_reports));
        QCOMPARE(m_reports.back(), 1.0);
    }

    void loadingCanBeCancelledAtAnyStepBeforeTheMap() {
        for (std::size_t eighth = 0; eighth < 8; ++eighth) {
            const double last = m_reports[m_reportsBeforeMap * eighth / 8];
            QVERIFY(std::holds_alternative<app::LoadCancelled>(loadedUpTo(last)));
        }
    }

    // Each step reports progress at least once, so reports are at most about a tenth apart.
    void everyStepBeforeTheMapPollsForCancellation() {
        const auto beforeMap = std::span(m_reports).first(m_reportsBeforeMap);
        double longest = 0;
        for (std::size_t i = 1; i < beforeMap.size(); ++i) {
            longest = std::max(longest, beforeMap[i] - beforeMap[i - 1]);
        }
        QVERIFY(longest < 0.11);
    }

    void cancellingTheNeighboursKeepsAllTheRest() {
        app::LoadOptions options;
        bool isMapReady = false;
        options.progress = [&](double) { return !isMapReady; };
        options.onMapReady = [&](const app::LoadedData& data) {
            QVERIFY(!data.areNeighboursKnown);
            isMapReady = true;
        };
        const app::LoadOutcome outcome = app::tryLoad(test::shippedData(), options);
        const auto* data = std::get_if<app::LoadedData>(&outcome);
        QVERIFY(data != nullptr);
        QVERIFY(!data->areNeighboursKnown);
        QCOMPARE(data->dataset.queen->islands().size(), 34U);
        QCOMPARE(data->dataset.covered, m_joined.dataset.covered);
        QCOMPARE(*data->dataset.borders, *m_joined.dataset.borders);
        QVERIFY(data->claims.has_value());
        QVERIFY(m_joined.areNeighboursKnown);
    }

    void bordersAndAnchorsEqualThoseOfOneThread() {
        const core::Dataset& dataset = m_joined.dataset;
        QCOMPARE(*dataset.borders, core::borders(*dataset.regions));
        QVERIFY(support::areSame(*dataset.anchors, core::labelAnchors(*dataset.regions)));
    }

    void aMissingFolderIsReturnedAsAnError() {
        const app::LoadOutcome outcome = app::tryLoad({test::shippedData().statistics, "/no/such/folder"});
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::FileMissing);
        QCOMPARE(error->subject, std::string("/no/such/folder/provinces.shp"));
    }

    void aFaultyTableIsReturnedAsAnError() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("stations_region.csv", "2022-02-28,east,71.9", "2022-02-28,east,many"));
        const app::LoadOutcome outcome = app::tryLoad({copy.folder(), test::shippedData().shapefiles});
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::BadValue);
    }

    void figuresForAnUnknownGroupingAreRefused() {
        const test::StatisticsCopy copy;
        copy.renameFourRegions();
        const app::LoadOutcome outcome = app::tryLoad({copy.folder(), test::shippedData().shapefiles});
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::BadJsonValue);
        QCOMPARE(error->detail, "resources[5].grouping: four-regions");
        QVERIFY(QString::fromStdString(error->subject).endsWith(QLatin1String("datapackage.json")));
    }

    void dataWithoutStationsPilotCitiesAndTheFourRegionsAreLoaded() {
        const test::StatisticsCopy copy;
        copy.renameFourRegions();
        QVERIFY(copy.replace("datapackage.json", "\"path\": \"stations_region.csv\",\n      \"holds\": \"figures\"",
                             "\"path\": \"stations_region.csv\",\n      \"holds\": \"nothing\""));
        for (const char* held : {"remarks", "places"}) {
            const QByteArray holds = QByteArrayLiteral("\"holds\": \"") + held + '"';
            QVERIFY2(copy.replace("datapackage.json", holds, "\"holds\": \"nothing\""), held);
        }
        for (const char* table : {"stations_region.csv", "stations_province.csv", "pilot_cities.csv"}) {
            std::filesystem::remove(copy.folder() / table);
        }
        const app::LoadOutcome outcome = app::tryLoad({copy.folder(), test::shippedData().shapefiles});
        const auto* data = std::get_if<app::LoadedData>(&outcome);
        QVERIFY(data != nullptr);
        QCOMPARE(data->dataset.surveyed, m_joined.dataset.surveyed);
        QVERIFY(data->dataset.grouping("other-regions") != nullptr);
        QVERIFY(data->dataset.grouping("four-regions") == nullptr);
        QVERIFY(data->dataset.drawnPlaces() == nullptr);
        QVERIFY(data->dataset.remarks->empty());
        QVERIFY(data->dataset.placeLayers->empty());
        const core::EditionId edition("first-published");
        QVERIFY(core::periodsOf(data->dataset, core::IndicatorId("stations"), edition).empty());
        const core::Figure figure = core::makeFigure(data->dataset, core::defaultSpec(data->dataset));
        QCOMPARE(figure.grouping.id(), std::string(core::noGroupingId));
        QCOMPARE(figure.ranked, 31U);
    }

    void disputedLinesThatCannotBeReadAreReported() {
        namespace fs = std::filesystem;
        const QTemporaryDir folder;
        const fs::path shapefiles = fs::path(folder.path().toStdString()) / "shapefiles";
        fs::copy(test::shippedData().shapefiles, shapefiles);
        const fs::path lines = shapefiles / "disputed_lines.shp";
        fs::resize_file(lines, fs::file_size(lines) - 200);
        const app::LoadOutcome outcome = app::tryLoad({test::shippedData().statistics, shapefiles});
        const auto* data = std::get_if<app::LoadedData>(&outcome);
        QVERIFY(data != nullptr);
        QVERIFY(!data->report.isClean());
        QVERIFY(data->report.shapes.at(lines.string()).count(gis::ReadWarning::Unreadable) > 0);
    }

private:
    static app::LoadOutcome loadedUpTo(double last) {
        app::LoadOptions options;
        options.progress = [&](double part) { return part < last; };
        return app::tryLoad(test::shippedData(), options);
    }

    app::LoadedData m_joined;
    std::vector<double> m_reports;       ///< The progress while m_joined was loaded.
    std::size_t m_reportsBeforeMap = 0;  ///< How many of them came before the map.
};

HULINE_TEST_CORE(TestLoadDataset)
#include "tst_load_dataset.moc"
