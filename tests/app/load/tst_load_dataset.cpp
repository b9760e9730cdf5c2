// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "app/load/load_dataset.h"
#include "core/indicators/indicator_value.h"
#include "statistics_copy.h"

class TestLoadDataset : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_joined = app::loadDataset(test::shippedData()); }

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

    void theHalvesOfTheHuLineAndNoGroupingAreAdded() {
        QVERIFY(m_joined.dataset.grouping("four-regions") != nullptr);
        QVERIFY(m_joined.dataset.grouping(core::huLineGroupingId) != nullptr);
        QVERIFY(m_joined.dataset.grouping(core::noGroupingId) != nullptr);
        QCOMPARE(m_joined.dataset.groupings->size(), 11U);
    }

    void sixProvincesLieNorthWestOfTheHuLine() {
        const core::Grouping halves =
            core::huLineHalves(*m_joined.dataset.huLine(core::HuCurve::Albers), m_joined.dataset.covered);
        std::vector<std::size_t> members;
        for (const core::Group& group : halves.groups()) {
            members.push_back(group.members.size());
        }
        std::ranges::sort(members);
        QCOMPARE(members, (std::vector<std::size_t>{6, 25}));
    }

    void theHuLineHasAllItsCurvesWithTheDefaultFirst() {
        QCOMPARE(m_joined.dataset.huLines->size(), 3U);
        QCOMPARE(m_joined.dataset.huLines->front().curve, core::HuCurve::Albers);
    }

    void whatWasNeverPublishedStaysAbsent() {
        const auto gdp = [&](core::Vintage vintage, int year) {
            return m_joined.dataset.published(core::Indicator::Gdp, vintage, core::RegionCode("110000"),
                                              core::Period::year(year));
        };
        QVERIFY(!gdp(core::Vintage::FirstPublished, 2001).has_value());
        QVERIFY(gdp(core::Vintage::FirstPublished, 2000).has_value());
        QVERIFY(gdp(core::Vintage::Census4, 2001).has_value());
        QVERIFY(!gdp(core::Vintage::Census5, 2005).has_value());
    }

    void stationsAreKnownAtNineDates() { QCOMPARE(core::stationDates(m_joined.dataset).size(), 9U); }

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
        QCOMPARE(m_joined.dataset.pilotCities->size(), 18U);
    }

    void aFailureIsAValue() {
        const app::LoadOutcome outcome = app::tryLoad({test::shippedData().statistics, "/no/such/folder"});
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::FileMissing);
        QCOMPARE(error->subject, std::string("/no/such/folder/provinces.shp"));
    }

    void aSpoiltTableIsAValueToo() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("stations_region.csv", "2022-02-28,east,71.9", "2022-02-28,east,many"));
        const app::LoadOutcome outcome = app::tryLoad({copy.folder(), test::shippedData().shapefiles});
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::BadValue);
    }

    void dataWithoutTheFourRegionsIsRefused() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("grouping_names.csv", "four-regions", "other-regions"));
        QVERIFY(copy.replace("groupings.csv", "four-regions", "other-regions"));
        const app::LoadOutcome outcome = app::tryLoad({copy.folder(), test::shippedData().shapefiles});
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::RowMissing);
        QCOMPARE(error->detail, "four-regions");
        QVERIFY(QString::fromStdString(error->subject).endsWith(QLatin1String("grouping_names.csv")));
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
        QVERIFY(data->report.shapes.at(lines.string()).at(gis::ReadWarning::NoGeometry) > 0);
    }

private:
    app::LoadedData m_joined;
};

QTEST_GUILESS_MAIN(TestLoadDataset)
#include "tst_load_dataset.moc"
