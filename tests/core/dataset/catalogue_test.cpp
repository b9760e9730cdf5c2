// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <utility>

#include "core/dataset/catalogue_error.h"
#include "tests/support/datasets/paper_catalogue.h"

namespace {

using core::Catalogue;
using core::CatalogueParts;
using core::Indicator;
using core::IndicatorId;
using testing::ElementsAre;
using testing::HasSubstr;

Indicator indicator(const char* id, core::Formula formula) {
    Indicator result;
    result.id = IndicatorId(id);
    result.formula = std::move(formula);
    return result;
}

/// The message about a fault in a catalogue; empty when there is none.
std::string refusalOf(CatalogueParts parts) {
    try {
        (void)Catalogue(std::move(parts));
        return {};
    } catch (const core::CatalogueError& error) {
        return error.what();
    }
}

/// The same for a catalogue of these indicators.
std::string refusal(std::vector<Indicator> indicators) {
    CatalogueParts parts;
    parts.indicators = std::move(indicators);
    return refusalOf(std::move(parts));
}

TEST(Catalogue, FindsIndicatorsAndEditionsByTheirIds) {
    const Catalogue catalogue = support::paperCatalogue();
    for (const Indicator& known : catalogue.indicators()) {
        EXPECT_EQ(catalogue.find(known.id), &known);
        EXPECT_EQ(&catalogue.indicator(known.id), &known);
    }
    EXPECT_EQ(catalogue.find(IndicatorId("gini")), nullptr);
    EXPECT_THROW((void)catalogue.indicator(IndicatorId("gini")), std::invalid_argument);
    EXPECT_EQ(catalogue.find(core::EditionId("census4"))->name.en, "revised after the 4th economic census");
    EXPECT_EQ(catalogue.find(core::EditionId("census6")), nullptr);
}

TEST(Catalogue, CollectsTheNotesOfWhatAnIndicatorIsComputedFrom) {
    CatalogueParts parts = support::paperCatalogueParts();
    const core::EditionId census4("census4");
    const core::EditionId census5("census5");
    const core::Text single{"单一来源。", "Single source."};
    for (core::Indicator& indicator : parts.indicators) {
        if (indicator.id == IndicatorId("gdp")) {
            indicator.note = single;
            indicator.editionNotes = {{census4, {"旧。", "Old."}}};
        } else if (indicator.id == IndicatorId("population")) {
            indicator.note = single;
        }
    }
    const Catalogue catalogue(parts);
    EXPECT_THAT(catalogue.notesOn(IndicatorId("gdp-per-capita-growth"), census4),
                ElementsAre(single, core::Text{"旧。", "Old."}));
    EXPECT_THAT(catalogue.notesOn(IndicatorId("gdp-per-capita-growth"), census5), ElementsAre(single));
    EXPECT_THAT(catalogue.notesOn(IndicatorId("stations"), census4), ElementsAre());
}

TEST(Catalogue, KnowsWhichIndicatorsCanBeAggregated) {
    CatalogueParts parts = support::paperCatalogueParts();
    parts.dividingLine.reset();  // it divides amounts only
    const auto has = [&](const char* id) { return Catalogue(parts).canBeAggregated(IndicatorId(id)); };
    EXPECT_TRUE(has("gdp"));
    EXPECT_TRUE(has("gdp-per-capita"));
    for (core::Indicator& indicator : parts.indicators) {
        if (indicator.id == IndicatorId("gdp")) {
            indicator.aggregation = core::Aggregation::None;
        }
    }
    EXPECT_FALSE(has("gdp"));
    EXPECT_FALSE(has("gdp-per-capita")) << "computed from one that cannot be aggregated";
    EXPECT_TRUE(has("population"));
    core::Indicator byGroup = parts.indicators.front();
    byGroup.id = IndicatorId("by-group");
    byGroup.aggregation = core::Aggregation::None;
    byGroup.formula = core::Published{};
    byGroup.grouping = "four-regions";
    parts.indicators.push_back(byGroup);
    EXPECT_TRUE(has("by-group")) << "published by group: nothing is aggregated";
}

TEST(Catalogue, SumsConstantPricesRegionByRegion) {
    CatalogueParts parts = support::paperCatalogueParts();
    core::Indicator index = parts.indicators.front();
    index.id = IndicatorId("volume-index");
    index.aggregation = core::Aggregation::None;
    index.formula = core::Published{};
    core::Indicator constant = index;
    constant.id = IndicatorId("constant-gdp");
    constant.aggregation = core::Aggregation::FromFormula;
    constant.formula = core::ConstantPrices{IndicatorId("gdp"), index.id, 2010};
    parts.indicators.push_back(index);
    parts.indicators.push_back(constant);
    EXPECT_FALSE(Catalogue(parts).canBeAggregated(index.id));
    EXPECT_TRUE(Catalogue(parts).canBeAggregated(constant.id));
}

TEST(Catalogue, RefusesAnEditionThatDoesNotExist) {
    const core::EditionId census9("census9");
    Indicator weighted = indicator("a", core::Published{});
    weighted.weightEdition = census9;
    EXPECT_THAT(refusal({weighted}), HasSubstr("\"census9\", which does not exist"));
    Indicator noted = indicator("a", core::Published{});
    noted.editionNotes = {{census9, {"", "Old."}}};
    EXPECT_THAT(refusal({noted}), HasSubstr("\"census9\", which does not exist"));
    core::Ratio ratio;
    ratio.numerator = IndicatorId("a");
    ratio.denominator = IndicatorId("a");
    ratio.denominatorEdition = census9;
    EXPECT_THAT(refusal({indicator("a", core::Published{}), indicator("b", ratio)}),
                HasSubstr("\"census9\", which does not exist"));
}

TEST(Catalogue, RefusesAnUnknownEditionOfTheInitialView) {
    const core::EditionId census9("census9");
    CatalogueParts byDefault = support::paperCatalogueParts();
    byDefault.defaults.edition = census9;
    EXPECT_THAT(refusalOf(byDefault), HasSubstr("\"census9\", which does not exist"));
    byDefault.defaults.edition = {};
    EXPECT_EQ(refusalOf(byDefault), "");
    CatalogueParts initially = support::paperCatalogueParts();
    initially.initialView.emplace();
    EXPECT_EQ(refusalOf(initially), "");
    initially.initialView->edition = census9;
    EXPECT_THAT(refusalOf(initially), HasSubstr("\"census9\", which does not exist"));
}

TEST(Catalogue, RefusesAnEmptyIdWhereAnIndicatorIsNeeded) {
    const char* const nameless = "the indicator \"\", which does not exist";
    EXPECT_THAT(refusal({indicator("a", core::Share{})}), HasSubstr(nameless));
    EXPECT_THAT(refusal({indicator("a", core::Expression{IndicatorId()})}), HasSubstr(nameless));
    CatalogueParts divided = support::paperCatalogueParts();
    divided.dividingLine->divided.emplace_back();
    EXPECT_THAT(refusalOf(divided), HasSubstr(nameless));
    CatalogueParts paired = support::paperCatalogueParts();
    paired.chartPairs.front().lines = {};
    EXPECT_THAT(refusalOf(paired), HasSubstr(nameless));
    CatalogueParts withoutAny = support::paperCatalogueParts();
    withoutAny.population = {};
    withoutAny.defaults.indicator = {};
    withoutAny.defaults.gapIndicator = {};
    EXPECT_EQ(refusalOf(withoutAny), "");
}

TEST(Catalogue, DoesNotDivideTheArea) {
    CatalogueParts parts = support::paperCatalogueParts();
    Indicator area = indicator("area", core::Published{});
    area.aggregation = core::Aggregation::Sum;
    parts.indicators.push_back(area);
    EXPECT_EQ(refusalOf(parts), "");
    parts.dividingLine->divided.push_back(area.id);
    EXPECT_THAT(refusalOf(parts), HasSubstr("cannot divide \"area\""));
}

TEST(Catalogue, RefusesContradictoryDefinitions) {
    EXPECT_EQ(refusal({indicator("a", core::Published{}), indicator("b", core::Share{IndicatorId("a")})}), "");
    EXPECT_THAT(refusal({indicator("a", core::Published{}), indicator("a", core::Published{})}),
                HasSubstr("\"a\" occurs twice"));
    EXPECT_THAT(refusal({indicator("", core::Published{})}), HasSubstr("without an id"));
    EXPECT_THAT(refusal({indicator("b", core::Share{IndicatorId("a")})}), HasSubstr("does not exist"));
    EXPECT_THAT(refusal({indicator("a", core::Share{IndicatorId("a")})}), HasSubstr("leads back to itself"));
    EXPECT_THAT(
        refusal({indicator("a", core::Share{IndicatorId("b")}), indicator("b", core::Growth{IndicatorId("a")})}),
        HasSubstr("leads back to itself"));
}

TEST(Catalogue, RefusesAFormulaOverFiguresOfTwoGroupings) {
    Indicator a = indicator("a", core::Published{});
    a.grouping = "zones";
    Indicator b = indicator("b", core::Published{});
    b.grouping = "coasts";
    const Indicator ratio = indicator("c", core::Ratio{IndicatorId("a"), 1, IndicatorId("b"), 1, {}, false, {}});
    EXPECT_THAT(refusal({a, b, ratio}), HasSubstr("two groupings"));
    b.grouping.clear();
    EXPECT_EQ(refusal({a, b, ratio}), "");
}

TEST(Catalogue, TreatsAnIndicatorComputedFromFiguresByGroupAsByGroup) {
    const Catalogue catalogue = support::paperCatalogue();
    for (const Indicator& known : catalogue.indicators()) {
        EXPECT_EQ(known.isByGroup(), known.id.text().starts_with("stations")) << known.id.text();
    }
}

TEST(Catalogue, NamesThePublishedFiguresBehindAnIndicator) {
    const Catalogue catalogue = support::paperCatalogue();
    const IndicatorId gdp("gdp");
    const IndicatorId perCapita("gdp-per-capita");
    const IndicatorId population("population");
    EXPECT_THAT(catalogue.publishedInputs(gdp), ElementsAre(gdp));
    EXPECT_THAT(catalogue.publishedInputs(perCapita), ElementsAre(perCapita, gdp, population));
    EXPECT_THAT(catalogue.publishedInputs(IndicatorId("gdp-per-capita-growth")),
                ElementsAre(perCapita, gdp, population));
    EXPECT_THAT(catalogue.publishedInputs(IndicatorId("stations-per-residents")),
                ElementsAre(IndicatorId("stations"), population));
}

TEST(Formulas, ListTheirInputsOnce) {
    const auto operand = [](const char* id) {
        return std::make_shared<const core::Expression>(core::Expression{IndicatorId(id)});
    };
    const core::Expression sum{core::Expression::Node{core::Expression::Operation::Add, operand("a"), operand("b")}};
    const core::Expression all{core::Expression::Node{core::Expression::Operation::Divide, operand("a"),
                                                      std::make_shared<const core::Expression>(sum)}};
    EXPECT_THAT(core::inputsOf(core::Formula(all)), ElementsAre(IndicatorId("a"), IndicatorId("b")));
    EXPECT_EQ(core::Formula(all), core::Formula(all));
    EXPECT_NE(core::Formula(all), core::Formula(sum));
}

}  // namespace
