// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gap_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/figure/figure.h"
#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Chart;
using core::ChartSeries;
using core::Figure;
using core::gapPeriodFor;
using core::IndicatorId;
using core::MapSpec;
using core::Observation;
using core::Period;
using testing::ElementsAre;
using testing::IsEmpty;

/// Bars for two groups, '#' where a group's mean is known: one text for each group, one character for each year from
/// 2000.
ChartSeries series(const std::vector<std::string>& groups) {
    ChartSeries result;
    for (const std::string& group : groups) {
        result.byGroup.emplace_back();
        for (const char known : group) {
            result.byGroup.back().push_back(known == '#' ? std::optional(Observation{1}) : std::nullopt);
        }
    }
    return result;
}

Chart chart(const std::vector<std::string>& bars, const std::vector<std::string>& lines) {
    Chart result;
    for (std::size_t i = 0; i < bars.front().size(); ++i) {
        result.periods.push_back(Period::year(2000 + static_cast<int>(i)));
    }
    result.bars = series(bars);
    if (!lines.empty()) {
        result.lines = series(lines);
    }
    return result;
}

MapSpec ofStations() {
    MapSpec spec = core::withIndicator(support::paperSpec(), IndicatorId("stations"));
    spec.period = Period::date(2022, 10, 31);
    return spec;
}

TEST(GapPeriods, AreThoseAtWhichSomeGroupHasAMean) {
    EXPECT_THAT(core::gapPeriodsOf(chart({".#..", "...."}, {"...#", "...."})),
                ElementsAre(Period::year(2001), Period::year(2003)));
    EXPECT_THAT(core::gapPeriodsOf(chart({"..", ".."}, {})), IsEmpty());
}

TEST(GapPeriods, StayWhereThereAreFiguresOfOneGroup) {
    EXPECT_EQ(gapPeriodFor(chart({"#.##", "..##"}, {}), Period::year(2000)), Period::year(2000));
}

TEST(GapPeriods, MoveToTheNearestYearThatIsCompleteInBothIndicators) {
    const Chart both = chart({"..###", "..###"}, {"...##", "....#"});
    EXPECT_EQ(gapPeriodFor(both, Period::year(2000)), Period::year(2004));
    EXPECT_EQ(gapPeriodFor(both, Period::year(2030)), Period::year(2004));
}

TEST(GapPeriods, MoveToTheLaterOfTwoEquallyNearPeriods) {
    EXPECT_EQ(gapPeriodFor(chart({"#.#", "#.#"}, {}), Period::year(2001)), Period::year(2002));
}

TEST(GapPeriods, MoveToACompleteYearOfOneIndicatorWhereNoneIsCompleteInBoth) {
    EXPECT_EQ(gapPeriodFor(chart({".#.#.", ".#..."}, {"...#.", "....."}), Period::year(2004)), Period::year(2001));
}

TEST(GapPeriods, AreAbsentWhereNothingIsKnown) {
    EXPECT_EQ(gapPeriodFor(chart({"..", ".."}, {}), Period::year(2000)), std::nullopt);
}

TEST(GapTables, UseTheNearestYearIfTheEditionLacksTheChosenOne) {
    MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    spec.edition = core::EditionId("census4");  // GDP of 2021 and 2022 alone
    spec.gapFrom = Period::year(2000);
    spec.gapTo = Period::year(2022);
    const Figure figure = core::makeFigure(support::sampleDataset(), spec);
    EXPECT_EQ(figure.gapTables[0].from, Period::year(2021));
    EXPECT_EQ(figure.gapTables[0].to, Period::year(2022));
    EXPECT_EQ(figure.spec.gapFrom, Period::year(2000)) << "the choice is kept for an edition that has the year";
}

TEST(GapTables, Of5GBaseStationsAreBetweenTheTwoDatesChosen) {
    MapSpec spec = core::withGapTo(ofStations(), Period::date(2022, 2, 28));
    spec = core::withGapFrom(spec, Period::date(2022, 10, 31));
    const Figure figure = core::makeFigure(support::sampleDataset(), spec);
    EXPECT_EQ(figure.gapTables[0].from, Period::date(2022, 10, 31));
    EXPECT_EQ(figure.gapTables[0].to, Period::date(2022, 2, 28));
    const Figure years = core::makeFigure(support::sampleDataset(), core::withIndicator(spec, IndicatorId("gdp")));
    EXPECT_EQ(years.gapTables[0].to, Period::year(2022)) << "the default, where the chosen dates do not fit";
}

TEST(GapTables, Of5GBaseStationsAreFromTheFirstDateToTheMapsUnlessChosen) {
    const Figure figure = core::makeFigure(support::sampleDataset(), ofStations());
    EXPECT_EQ(figure.gapTables[0].from, Period::date(2022, 2, 28));
    EXPECT_EQ(figure.gapTables[0].to, Period::date(2022, 10, 31));
}

TEST(GapTables, DoNotCompareThePeriodOfTheMapWithItself) {
    const core::Dataset dataset = support::sampleDataset();
    const core::Catalogue& catalogue = *dataset.catalogue;
    const Period first = Period::date(2020, 1, 1);
    const Period last = Period::date(2021, 1, 1);
    const std::vector<Period> dates{first, last};
    const MapSpec spec = ofStations();
    EXPECT_EQ(core::chosenGapPeriods(catalogue, spec, first, dates), (core::GapPeriodPair{first, last}));
    EXPECT_EQ(core::chosenGapPeriods(catalogue, core::withGapFrom(spec, last), last, dates),
              (core::GapPeriodPair{last, last}))
        << "there is no later period";
    EXPECT_EQ(core::chosenGapPeriods(catalogue, core::withGapTo(spec, first), first, dates),
              (core::GapPeriodPair{first, first}))
        << "the choice of the user";
}

TEST(ColourBy, IsAvailableWhereTheFiguresAllowIt) {
    for (const core::Indicator& indicator : support::paperIndicators()) {
        for (const core::ColourBy colourBy : core::allColourBys()) {
            const bool needsProvinces =
                colourBy == core::ColourBy::DifferenceFromGroupMean || colourBy == core::ColourBy::LocalMoran;
            EXPECT_EQ(core::isAvailable(support::paperCatalogue(),
                                        core::withIndicator(support::paperSpec(), indicator.id), colourBy),
                      !(indicator.isByGroup() && needsProvinces) &&
                          !(indicator.mayBeNegative && colourBy == core::ColourBy::RatioToWhole));
        }
    }
}

TEST(ColourBy, FallsBackToTheValueWhereItIsNotAvailable) {
    MapSpec spec = ofStations();
    const Figure values = core::makeFigure(support::sampleDataset(), spec);
    spec.colourBy = core::ColourBy::DifferenceFromGroupMean;
    const Figure figure = core::makeFigure(support::sampleDataset(), spec);
    EXPECT_EQ(figure.legend.colourBy, core::ColourBy::Value);
    ASSERT_EQ(figure.legend.classes.size(), values.legend.classes.size());
    for (std::size_t i = 0; i < figure.legend.classes.size(); ++i) {
        EXPECT_EQ(figure.legend.classes[i].colour, values.legend.classes[i].colour);
    }
    EXPECT_EQ(core::withIndicator(spec, IndicatorId("gdp")).colourBy, core::ColourBy::DifferenceFromGroupMean);
}

}  // namespace
