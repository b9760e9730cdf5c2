// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/same_circles.h"
#include "tests/support/shapes.h"

namespace {

using core::Dataset;
using core::DatasetParts;
using core::EditionId;
using core::Grouping;
using core::IndicatorId;
using core::JoinReport;
using core::LineCurve;
using core::Period;
using core::RegionCode;
using core::RegionNames;
using testing::ElementsAre;
using testing::IsEmpty;

const RegionCode a("A");
const RegionCode b("B");
const RegionCode c("C");
const RegionCode d("D");

/// The sample with one more region without figures, which comes first in the map.
DatasetParts withIsland() {
    DatasetParts parts = support::sampleParts();
    std::vector<core::Region> regions = parts.regions.regions();
    regions.insert(regions.begin(), {RegionCode("island"), "岛", "Island", support::square(900000, 0, 1000), 1});
    parts.regions = core::RegionSet(std::move(regions));
    return parts;
}

core::Series oneFigure(const char* code) {
    return support::series("gdp", "census5", {{RegionCode(code), Period::year(2023), {1, {}}}});
}

TEST(Join, ReportsAMapThatMatches) {
    const JoinReport report = core::join(support::sampleParts()).report;
    EXPECT_THAT(report.matched, ElementsAre(a, b, c, d));
    EXPECT_THAT(report.regionsWithoutData, IsEmpty());
    EXPECT_THAT(report.dataWithoutRegion, IsEmpty());
    EXPECT_THAT(report.unnamed, IsEmpty());
}

TEST(Join, ReportsARegionWithoutFigures) {
    const auto [dataset, report] = core::join(withIsland());
    EXPECT_THAT(report.matched, ElementsAre(a, b, c, d));
    EXPECT_THAT(report.regionsWithoutData, ElementsAre(RegionCode("island")));
    EXPECT_THAT(report.unnamed, ElementsAre(RegionCode("island")));
    EXPECT_THAT(dataset.covered, ElementsAre(a, b, c, d));
}

TEST(Join, ReportsFiguresWithoutARegion) {
    DatasetParts parts = support::sampleParts();
    parts.series.push_back(oneFigure("Z"));
    EXPECT_THAT(core::join(std::move(parts)).report.dataWithoutRegion, ElementsAre(RegionCode("Z")));
}

TEST(Join, ReportsAMemberOfAGroupWithoutARegion) {
    DatasetParts parts = support::sampleParts();
    parts.groupings.emplace_back("odd", "", "", "", std::vector{core::Group{"one", "", "", {a, RegionCode("Y")}}});
    EXPECT_THAT(core::join(std::move(parts)).report.dataWithoutRegion, ElementsAre(RegionCode("Y")));
}

TEST(Join, ReportsANamedRegionThatTheMapLacks) {
    DatasetParts parts = support::sampleParts();
    parts.names.push_back({RegionCode("X"), "", "", "", "Xi", "", {}});
    EXPECT_THAT(core::join(std::move(parts)).report.dataWithoutRegion, ElementsAre(RegionCode("X")));
}

TEST(Join, ReportsMissingFiguresOnlyForMembersOfAGrouping) {
    DatasetParts parts = withIsland();
    EXPECT_THAT(core::join(parts).report.groupedWithoutData, IsEmpty());
    parts.groupings.emplace_back("odd", "", "", "", std::vector{core::Group{"one", "", "", {a, RegionCode("island")}}});
    const JoinReport report = core::join(std::move(parts)).report;
    EXPECT_THAT(report.groupedWithoutData, ElementsAre(RegionCode("island")));
    EXPECT_THAT(report.regionsWithoutData, ElementsAre(RegionCode("island")));
}

TEST(Join, DoesNotReportTheNationAsMissing) {
    DatasetParts parts = support::sampleParts();
    parts.series.push_back(oneFigure(support::nationCode().text().c_str()));
    const JoinReport report = core::join(std::move(parts)).report;
    EXPECT_THAT(report.dataWithoutRegion, IsEmpty());
    EXPECT_THAT(report.matched, ElementsAre(a, b, c, d));
}

TEST(Join, CoversARegionKnownInAnyEdition) {
    DatasetParts parts = withIsland();
    parts.series.push_back(oneFigure("island"));
    const auto [dataset, report] = core::join(std::move(parts));
    EXPECT_THAT(dataset.covered, ElementsAre(RegionCode("island"), a, b, c, d)) << "in the order of the map";
    EXPECT_THAT(report.regionsWithoutData, IsEmpty());
}

TEST(Join, MatchesCodesAsText) {
    DatasetParts parts = support::sampleParts();
    parts.series.push_back(oneFigure("a"));
    EXPECT_THAT(core::join(std::move(parts)).report.dataWithoutRegion, ElementsAre(RegionCode("a")));
}

TEST(Join, NeedsARegion) {
    DatasetParts parts = support::sampleParts();
    parts.regions = core::RegionSet();
    EXPECT_THROW((void)core::join(std::move(parts)), std::invalid_argument);
}

TEST(Join, PutsNamesInTheOrderOfTheMap) {
    DatasetParts parts = withIsland();
    std::ranges::reverse(parts.names);
    parts.names.push_back({RegionCode("Z"), "无处", "", "", "Nowhere", "", {}});
    const Dataset dataset = core::join(std::move(parts)).dataset;
    ASSERT_EQ(dataset.names->size(), dataset.regions->size());
    for (std::size_t i = 0; i < dataset.regions->size(); ++i) {
        EXPECT_EQ((*dataset.names)[i].code, (*dataset.regions)[i].code);
    }
    EXPECT_EQ(dataset.names->front().nameZh, "岛") << "from the boundary file";
    EXPECT_EQ(dataset.names->front().nameEn, "Island");
    EXPECT_EQ(dataset.names->back().abbreviationEn, "D") << "from the table of names";
}

TEST(Join, AnchorsLabelsInTheMiddleOfTheirRegions) {
    const Dataset dataset = support::sampleDataset();
    ASSERT_EQ(dataset.anchors->size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
        const core::InscribedCircle& circle = (*dataset.anchors)[i];
        EXPECT_EQ(dataset.regions->at(circle.centre), i);
        EXPECT_NEAR(circle.radiusM, 50000, 1000);
    }
}

TEST(Join, AnchorsALabelEvenWhereThereIsNoArea) {
    DatasetParts parts;
    parts.regions = core::RegionSet(
        {{RegionCode("reef"), "", "", {{{{2, 2}, {4, 6}, {2, 2}}, {}}}, 0}, {RegionCode("lost"), "", "", {}, 0}});
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(dataset.anchors->at(0).centre, (core::MapPoint{3, 4}));
    EXPECT_EQ(dataset.anchors->at(0).radiusM, 0);
    EXPECT_EQ(dataset.anchors->at(1).radiusM, 0);
}

TEST(Join, KeepsGivenBordersAndAnchors) {
    DatasetParts parts = support::sampleParts();
    const std::vector<core::Border> borders{{0, 1, {{1, 2}, {3, 4}}}};
    const std::vector<core::InscribedCircle> anchors{{{1, 1}, 1}, {{2, 2}, 2}, {{3, 3}, 3}, {{4, 4}, 4}};
    parts.borders = borders;
    parts.anchors = anchors;
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(*dataset.borders, borders);
    EXPECT_TRUE(support::areSame(*dataset.anchors, anchors));
}

TEST(Join, ComputesBordersAndAnchorsThatAreNotKnown) {
    const DatasetParts parts = support::sampleParts();
    const Dataset dataset = core::join(parts).dataset;
    EXPECT_EQ(*dataset.borders, core::borders(parts.regions));
    EXPECT_TRUE(support::areSame(*dataset.anchors, core::labelAnchors(parts.regions)));
}

TEST(Join, RefusesAnchorsOfOtherRegions) {
    DatasetParts parts = support::sampleParts();
    parts.anchors.emplace(3);
    EXPECT_THROW((void)core::join(std::move(parts)), std::invalid_argument);
}

TEST(LabelAnchors, DoNotDependOnTheOrderOfComputation) {
    const core::RegionSet regions = support::generatedRegions(50, 1, 20);
    const auto anchors = core::labelAnchors(regions, [](std::size_t count, const auto& task) {
        for (std::size_t i = count; i-- > 0;) {
            task(i);
        }
    });
    std::vector<core::InscribedCircle> oneByOne;
    for (const core::Region& region : regions.regions()) {
        oneByOne.push_back(core::labelAnchor(region.shape));
    }
    EXPECT_TRUE(support::areSame(anchors, oneByOne));
}

TEST(Join, AddsTheTwoGroupingsThatAreComputed) {
    const Dataset dataset = core::join(withIsland()).dataset;
    std::vector<std::string> ids;
    for (const Grouping& grouping : *dataset.groupings) {
        ids.push_back(grouping.id());
    }
    EXPECT_THAT(ids, ElementsAre("coast-inland", "four-regions", support::huLine().id, core::noGroupingId));
    EXPECT_THAT(dataset.grouping(core::noGroupingId)->groups().at(0).members, ElementsAre(a, b, c, d));
    EXPECT_THAT(dataset.grouping(support::huLine().id)->groups().at(0).members, ElementsAre(a, b));
    EXPECT_THAT(dataset.grouping(support::huLine().id)->groups().at(1).members, ElementsAre(c, d));
}

TEST(Join, AddsNoSidesWithoutADividingLine) {
    DatasetParts parts = support::sampleParts();
    parts.dividingLines.clear();
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(dataset.grouping(support::huLine().id), nullptr);
    EXPECT_NE(dataset.grouping(core::noGroupingId), nullptr);
    EXPECT_EQ(dataset.dividingLine(LineCurve::Albers), nullptr);
}

TEST(Dataset, FindsWhatWasPublished) {
    const Dataset dataset = support::sampleDataset();
    const auto published = [&](const EditionId& edition, const RegionCode& code, int year) {
        return dataset.published(IndicatorId("gdp"), edition, code, Period::year(year));
    };
    EXPECT_EQ(published(EditionId("first-published"), a, 2022)->value, 600);
    EXPECT_EQ(published(EditionId("census4"), a, 2022)->value, 610);
    EXPECT_EQ(published(EditionId("first-published"), d, 2020), std::nullopt) << "never published";
    EXPECT_EQ(published(EditionId("census4"), a, 2020), std::nullopt) << "not in this edition";
    EXPECT_EQ(published(EditionId("census5"), a, 2022), std::nullopt) << "no such series";
    EXPECT_EQ(published(EditionId("first-published"), RegionCode("Z"), 2022), std::nullopt);
    EXPECT_EQ(dataset.panel->find(IndicatorId("population"), EditionId("census4")), nullptr);
}

TEST(Dataset, FindsGroupingsAndLines) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_EQ(dataset.grouping("coast-inland")->nameEn(), "Coast and inland");
    EXPECT_EQ(dataset.grouping("eight-zones"), nullptr);
    EXPECT_EQ(dataset.dividingLine(LineCurve::Geodesic)->curve, LineCurve::Geodesic);
}

TEST(WithDividingLine, KeepsTheOwnLinesAndOneOther) {
    const core::LineEnds first{{100, 20}, {120, 45}};
    const core::LineEnds second{{100, 20}, {121, 45}};
    const Dataset before = support::sampleDataset();
    const Dataset once = core::withDividingLine(before, {first, LineCurve::Albers, {}, {}});
    const Dataset twice = core::withDividingLine(once, {second, LineCurve::LonLat, {}, {}});
    EXPECT_NE(once.dividingLine(first, LineCurve::Albers), nullptr);
    EXPECT_EQ(once.dividingLine(first, LineCurve::LonLat), nullptr);
    EXPECT_EQ(twice.dividingLine(first, LineCurve::Albers), nullptr);
    EXPECT_NE(twice.dividingLine(second, LineCurve::LonLat), nullptr);
    EXPECT_EQ(twice.dividingLines->size(), before.dividingLines->size() + 1);
    EXPECT_EQ(before.dividingLine(first, LineCurve::Albers), nullptr) << "datasets are values";
}

std::vector<RegionNames> names() {
    return {{RegionCode("150000"), "内蒙古自治区", "内蒙古", "蒙", "Inner Mongolia", "NM", {"内蒙", "Nei Mongol"}},
            {RegionCode("610000"), "陕西省", "陕西", "陕", "Shaanxi", "SN", {"秦"}},
            {RegionCode("140000"), "山西省", "山西", "晋", "Shanxi", "SX", {"Shansi", "中部"}},
            {RegionCode("410000"), "河南省", "河南", "豫", "Henan", "HA", {"中部", ""}}};
}

TEST(CodeByName, KnowsEveryNameInEitherLanguage) {
    for (const char* name : {"内蒙古自治区", "内蒙古", "蒙", "Inner Mongolia", "NM", "内蒙", "Nei Mongol"}) {
        EXPECT_EQ(core::codeByName(names(), name), RegionCode("150000")) << name;
    }
    EXPECT_EQ(core::codeByName(names(), "Shaanxi"), RegionCode("610000"));
    EXPECT_EQ(core::codeByName(names(), "Shanxi"), RegionCode("140000"));
}

TEST(CodeByName, IgnoresCaseAndBlanksAroundAName) {
    for (const char* name : {" 内蒙古\t", "INNER mongolia", "  nm", "nei mongol "}) {
        EXPECT_EQ(core::codeByName(names(), name), RegionCode("150000")) << name;
    }
}

TEST(CodeByName, IsAbsentForAnAmbiguousOrUnknownName) {
    for (const char* name : {"", " ", "内", "Inner", "InnerMongolia", "Tibet", "150000"}) {
        EXPECT_EQ(core::codeByName(names(), name), std::nullopt) << '"' << name << '"';
    }
    EXPECT_EQ(core::codeByName(names(), "中部"), std::nullopt) << "two regions go by this name";
}

TEST(CodeByName, TreatsTwoEntriesOfARegionAsOne) {
    std::vector<RegionNames> twice = names();
    twice.push_back({RegionCode("150000"), "内蒙古自治区", "", "", "Inner Mongolia", "", {}});
    EXPECT_EQ(core::codeByName(twice, "Inner Mongolia"), RegionCode("150000"));
}

}  // namespace
