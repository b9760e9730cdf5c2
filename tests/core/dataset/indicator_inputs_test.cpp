// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/indicator_inputs.h"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

#include "tests/support/datasets/paper_catalogue.h"

namespace {

using core::IndicatorId;
using core::IndicatorInputs;

IndicatorInputs inputsOf(const char* id) {
    const std::array ids{IndicatorId(id)};
    return core::indicatorInputs(support::paperCatalogue(), ids);
}

TEST(IndicatorInputs, AreThoseOfTheFormulaAndTheIndicatorItself) {
    EXPECT_EQ(inputsOf("gdp"), (IndicatorInputs{{IndicatorId("gdp")}, false}));
    EXPECT_EQ(inputsOf("gdp-per-capita"),
              (IndicatorInputs{{IndicatorId("gdp"), IndicatorId("gdp-per-capita"), IndicatorId("population")}, false}));
}

TEST(IndicatorInputs, AreFollowedThroughFormulasOfFormulas) {
    EXPECT_TRUE(inputsOf("gdp-per-capita-index").indicators.contains(IndicatorId("population")));
}

TEST(IndicatorInputs, IncludeTheAreasForADensity) {
    EXPECT_TRUE(inputsOf("gdp-density").areas);
    EXPECT_FALSE(inputsOf("gdp-share").areas);
}

TEST(IndicatorInputs, IncludeTheWeightOfAMean) {
    core::CatalogueParts parts;
    core::Indicator share;
    share.id = IndicatorId("urban-share");
    share.aggregation = core::Aggregation::WeightedMean;
    share.weight = IndicatorId("residents");
    core::Indicator residents;
    residents.id = IndicatorId("residents");
    parts.indicators = {share, residents};
    parts.defaults.indicator = share.id;
    const std::array ids{share.id};
    EXPECT_EQ(core::indicatorInputs(core::Catalogue(parts), ids).indicators,
              (std::set{IndicatorId("residents"), IndicatorId("urban-share")}));
}

TEST(IndicatorInputs, RefuseAnIndicatorThatIsNotInTheCatalogue) {
    EXPECT_THROW((void)inputsOf("gnp"), std::invalid_argument);
}

}  // namespace
