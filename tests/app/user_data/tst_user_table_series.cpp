// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>
#include <string>
#include <vector>

#include "app/user_data/user_table_series.h"
#include "tests/support/room_test.h"

using app::TableFigures;
using core::IndicatorId;
using core::Period;
using core::RegionCode;

namespace {

const RegionCode guangzhou("440100");
const RegionCode shenzhen("440300");

app::MapRegions twoCities() { return {app::RegionMatcher({{guangzhou, {"广州市"}}, {shenzhen, {"深圳市"}}}), 2}; }

/// Two cities, and one row that names no city of the map.
TableFigures table() {
    TableFigures figures;
    figures.file = "/data/cities.xlsx";
    figures.sheet = "2020";
    figures.keys = {{"广州", 3}, {"深圳", 4}, {"佛岗", 6}};
    figures.indicators = {
        {"GDP",
         "亿元",
         {{0, Period::year(2020), 25019.1}, {1, Period::year(2020), 27670.2}, {2, Period::year(2020), 1}},
         0},
        {"城镇化率", "%", {{0, std::nullopt, 86.2}, {1, std::nullopt, 99.5}}, 1}};
    return figures;
}

}  // namespace

class TestUserTableSeries : public QObject {
    Q_OBJECT

private slots:
    void figuresStandUnderTheCodesOfTheirRegions() {
        const auto made = app::userTableSeries(table(), twoCities(), {}, {IndicatorId("gdp")});
        QCOMPARE(made.indicators.size(), std::size_t{2});
        QCOMPARE(made.indicators[0].id, IndicatorId("gdp-2"));
        QCOMPARE(made.indicators[0].aggregation, core::Aggregation::Sum);
        QCOMPARE(made.indicators[1].aggregation, core::Aggregation::None);
        QCOMPARE(made.series.size(), std::size_t{2});
        QCOMPARE(made.series[0].indicator(), IndicatorId("gdp-2"));
        QCOMPARE(made.series[0].at(shenzhen, Period::year(2020))->value, 27670.2);
        QCOMPARE(made.series[0].codes().size(), std::size_t{2});
        QCOMPARE(made.series[1].periods(), std::vector<Period>{Period::undated()});
        QCOMPARE(made.series[1].at(guangzhou, Period::undated())->value, 86.2);
        QCOMPARE(made.series[0].citation().publisher.english(), std::string("cities.xlsx"));
    }

    void anUnmatchedRowIsReportedWithProposals() {
        const auto made = app::userTableSeries(table(), twoCities(), {}, {});
        QCOMPARE(made.report.unmatched.size(), std::size_t{1});
        QCOMPARE(made.report.unmatched[0].key, std::string("佛岗"));
        QCOMPARE(made.report.unmatched[0].spreadsheetRow, std::size_t{6});
        QCOMPARE(made.report.rows, std::size_t{3});
        QCOMPARE(made.report.joinedRows, std::size_t{2});
        QVERIFY(!made.report.isMostlyJoined);
        QVERIFY(!made.report.isClean());
    }

    void aTableWithAColumnForEachRegionIsRecognised() {
        TableFigures turned = table();
        turned.keys = {{"2020", 3}, {"2021", 4}, {"2022", 5}};
        turned.indicators[0].name = "广州";
        turned.indicators[1].name = "深圳市";
        const auto made = app::userTableSeries(turned, twoCities(), {}, {});
        QCOMPARE(made.report.columnsOfRegions, (std::vector<std::string>{"广州", "深圳市"}));
        turned.indicators[1].name = "GDP";
        QVERIFY(app::userTableSeries(turned, twoCities(), {}, {}).report.columnsOfRegions.empty());
        QVERIFY(app::userTableSeries(table(), twoCities(), {}, {}).report.columnsOfRegions.empty());
    }

    void ofTwoFiguresForOneRegionAndPeriodNoneIsUsed() {
        TableFigures twice = table();
        twice.keys.push_back({"广州市", 7});
        twice.indicators[0].figures.push_back({3, Period::year(2020), 1.0});
        twice.indicators[0].figures.push_back({3, Period::year(2021), 2.0});
        const auto made = app::userTableSeries(twice, twoCities(), {}, {});
        QVERIFY(!made.series[0].at(guangzhou, Period::year(2020)));
        QCOMPARE(made.series[0].at(guangzhou, Period::year(2021))->value, 2.0);
        QCOMPARE(made.report.conflicts,
                 (std::vector<app::FigureConflict>{
                     {"GDP", {guangzhou, {"广州市"}}, Period::year(2020), 7, 3, "广州市", "广州"}}));
        QCOMPARE(made.report.keysOfOneRegion, (std::vector<std::vector<std::string>>{{"广州", "广州市"}}));
    }

    void equallySpeltRowsAreInConflictToo() {
        TableFigures twice = table();
        twice.keys.push_back({"广州", 7});
        twice.indicators[0].figures.push_back({3, Period::year(2020), 1.0});
        const auto made = app::userTableSeries(twice, twoCities(), {}, {});
        QVERIFY(!made.series[0].at(guangzhou, Period::year(2020)));
        QCOMPARE(made.report.conflicts.size(), std::size_t{1});
    }

    void aRowOfTwoCanBeLeftOut() {
        TableFigures twice = table();
        twice.keys.push_back({"广州", 7});
        twice.indicators[0].figures.push_back({3, Period::year(2020), 1.0});
        app::UserTableChoices choices;
        choices.keys = {{"广州", std::nullopt, 3}};
        const auto made = app::userTableSeries(twice, twoCities(), choices, {});
        QCOMPARE(made.series[0].at(guangzhou, Period::year(2020))->value, 1.0);
        QVERIFY(made.report.conflicts.empty());
    }

    void theReportNamesEveryKeyWithItsRegion() {
        app::UserTableChoices choices;
        choices.keys = {{"佛岗", guangzhou}};
        const auto made = app::userTableSeries(table(), twoCities(), choices, {});
        QCOMPARE(made.report.keys.size(), std::size_t{3});
        QCOMPARE(made.report.keys[0],
                 (app::ReportedKey{"广州", 3, 1, app::KeyState::Matched, app::MatchedBy::ShortName, guangzhou}));
        QCOMPARE(made.report.keys[2].state, app::KeyState::Decided);
        QCOMPARE(made.report.keys[2].region, std::optional(guangzhou));
    }

    void undatedFiguresBesideDatedOnesAreNotUsed() {
        TableFigures mixed = table();
        mixed.indicators[0].figures.push_back({0, std::nullopt, 5.0});
        const auto made = app::userTableSeries(mixed, twoCities(), {}, {});
        QCOMPARE(made.series[0].periods(), std::vector<Period>{Period::year(2020)});
        QCOMPARE(made.report.undatedBesideDated, std::vector<std::string>{"GDP"});
    }

    void rowsThatTheTableLeavesOutAreReported() {
        TableFigures some = table();
        some.leftOut.withoutPeriod = {9};
        some.leftOut.withoutIndicator = {11, 12};
        const auto made = app::userTableSeries(some, twoCities(), {}, {});
        QCOMPARE(made.report.rowsWithoutPeriod, std::vector<std::size_t>{9});
        QCOMPARE(made.report.rowsWithoutIndicator, (std::vector<std::size_t>{11, 12}));
        QVERIFY(!made.report.isClean());
    }

    void aNameOfARegionBesideTheMapIsNotTakenForASimilarOne() {
        const app::MapRegions map{app::RegionMatcher({{core::RegionCode("610000"), {"陕西省", "Shaanxi"}},
                                                      {core::RegionCode("140000"), {"山西省", "Shanxi"}}}),
                                  1};
        TableFigures figures;
        figures.keys = {{"Shanxi", 2}};
        figures.indicators = {{"x", "", {{0, std::nullopt, 1}}, 0}};
        const auto made = app::userTableSeries(figures, map, {}, {});
        QCOMPARE(made.report.unmatched.size(), std::size_t{1});
        QVERIFY(made.series.empty());
    }

    void aColumnOfGroupsBecomesAGrouping() {
        TableFigures grouped = table();
        grouped.groups = {{"片区", {"珠三角", "珠三角", "粤北"}}};
        const auto made = app::userTableSeries(grouped, twoCities(), {}, {});
        QCOMPARE(made.groupings.size(), std::size_t{1});
        QCOMPARE(made.groupings[0].nameZh(), std::string("片区"));
        QCOMPARE(made.groupings[0].groups().size(), std::size_t{1});
        QCOMPARE(made.groupings[0].groups()[0].members, (std::vector<RegionCode>{guangzhou, shenzhen}));
    }

    void whatTheUserSaysIsUsed() {
        app::UserTableChoices choices;
        choices.source = "Statistics Bureau of Guangdong";
        choices.indicators["GDP (亿元)"] = {"Output", std::nullopt, false};
        choices.keys = {{"佛岗", guangzhou}};
        const auto made = app::userTableSeries(table(), twoCities(), choices, {});
        QCOMPARE(made.indicators[0].id, IndicatorId("gdp"));  // stays when the name changes
        QCOMPARE(made.indicators[0].name.english(), std::string("Output"));
        QCOMPARE(made.indicators[0].aggregation, core::Aggregation::None);
        QCOMPARE(made.series[0].citation().publisher.english(), choices.source);
        QCOMPARE(made.report.conflicts.size(), std::size_t{1});
        QVERIFY(made.report.unmatched.empty());
    }
};

HULINE_TEST(TestUserTableSeries)
#include "tst_user_table_series.moc"
