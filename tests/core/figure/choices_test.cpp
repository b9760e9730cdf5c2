// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/choices.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/figure/figure.h"
#include "core/figure/figure_cache.h"
#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Choices;
using core::ColourBy;
using core::IndicatorId;
using core::MapSpec;
using core::Period;

const core::IndicatorChoice& choiceOf(const Choices& choices, const char* indicator) {
    return *std::ranges::find(choices.indicators, IndicatorId(indicator), &core::IndicatorChoice::indicator);
}

TEST(ChoicesOf, ListsEveryIndicatorOnceByTopic) {
    const core::Dataset dataset = support::sampleDataset();
    const Choices choices = core::choicesOf(dataset);
    std::set<IndicatorId> listed;
    std::vector<std::string> topics;
    for (const core::IndicatorChoice& choice : choices.indicators) {
        EXPECT_TRUE(listed.insert(choice.indicator).second);
        EXPECT_EQ(choice.topic, dataset.catalogue->indicator(choice.indicator).topic);
        if (topics.empty() || topics.back() != choice.topic) {
            topics.push_back(choice.topic);
        }
    }
    EXPECT_EQ(listed.size(), dataset.catalogue->indicators().size());
    EXPECT_EQ(std::set(topics.begin(), topics.end()).size(), topics.size()) << "no topic is listed in two places";
}

TEST(ChoicesOf, ListsAnIndicatorOfAnUnknownTopicWithoutTopic) {
    core::Dataset dataset = support::sampleDataset();
    core::CatalogueParts parts = support::paperCatalogueParts();
    parts.indicators.front().topic = "no-such-topic";
    const IndicatorId id = parts.indicators.front().id;
    dataset.catalogue = std::make_shared<const core::Catalogue>(std::move(parts));
    EXPECT_EQ(core::choicesOf(dataset).indicator(id).topic, "");
}

TEST(ChoicesOf, KnowsTheOtherBaseYearsOfAnIndicatorThatHaveFigures) {
    core::Dataset dataset = support::sampleDataset();
    core::CatalogueParts parts = support::paperCatalogueParts();
    const auto add = [&](const char* id, const char* family, int year, const char* amount) {
        core::Indicator indicator = *std::ranges::find(parts.indicators, IndicatorId("gdp"), &core::Indicator::id);
        indicator.id = IndicatorId(id);
        indicator.formula = core::Share{IndicatorId(amount)};
        indicator.priceBase = core::PriceBase{family, year, false};
        parts.indicators.push_back(indicator);
    };
    add("a-2020", "a", 2020, "gdp");
    add("b-2020", "b", 2020, "gdp");
    add("a-2021", "a", 2021, "gdp");
    add("a-2022", "a", 2022, "without-figures");
    core::Indicator without = parts.indicators.front();
    without.id = IndicatorId("without-figures");
    parts.indicators.push_back(without);
    dataset.catalogue = std::make_shared<const core::Catalogue>(std::move(parts));
    const Choices choices = core::choicesOf(dataset);
    std::vector<std::string> found;
    for (const core::IndicatorChoice* choice : choices.baseYearsOf(IndicatorId("a-2021"))) {
        found.push_back(choice->indicator.text());
    }
    EXPECT_EQ(found, (std::vector<std::string>{"a-2020", "a-2021"}));
    EXPECT_TRUE(choices.baseYearsOf(IndicatorId("gdp")).empty());
}

TEST(ChoicesOf, KnowsEditionsAndPeriodsOfAnIndicator) {
    const Choices choices = core::choicesOf(support::sampleDataset());
    const core::IndicatorChoice& gdp = choiceOf(choices, "gdp");
    EXPECT_EQ(gdp.editions, core::editionsOf(support::sampleDataset(), IndicatorId("gdp")));
    EXPECT_EQ(gdp.periodsIn(core::EditionId("first-published")),
              (std::vector{Period::year(2020), Period::year(2021), Period::year(2022)}));
    const core::IndicatorChoice& stations = choiceOf(choices, "stations");
    EXPECT_TRUE(stations.editions.empty());
    EXPECT_EQ(stations.periodsIn({}).back(), Period::date(2022, 10, 31));
}

TEST(ChoicesOf, KnowsWhichEditionsHaveFiguresForAPeriod) {
    const Choices choices = core::choicesOf(support::sampleDataset());
    const core::IndicatorChoice& gdp = choices.indicator(IndicatorId("gdp"));
    const core::EditionId first("first-published");
    const core::EditionId revised("census4");
    EXPECT_EQ(gdp.editionsWith(Period::year(2020)), std::vector{first}) << "census4 begins in 2021";
    EXPECT_EQ(gdp.editionsWith(Period::year(2021)), (std::vector{first, revised}));
    EXPECT_EQ(gdp.editionsWith(Period::year(2019)), std::vector<core::EditionId>());
    EXPECT_EQ(gdp.editionsWith(Period::date(2020, 6, 30)), std::vector{first}) << "a day of that year";
    EXPECT_TRUE(choices.indicator(IndicatorId("stations")).editionsWith(Period::date(2022, 10, 31)).empty())
        << "never revised";
    EXPECT_THROW((void)choices.indicator(IndicatorId("no-such")), std::invalid_argument);
}

TEST(ChoicesOf, PeriodsAreThoseOfTheEditionThatIsShown) {
    std::mt19937 random(3);
    const core::Dataset dataset = support::randomDataset(random);
    for (const core::IndicatorChoice& choice : core::choicesOf(dataset).indicators) {
        for (const core::Edition& edition : dataset.catalogue->editions()) {
            const core::EditionId shown = dataset.editionFor(choice.indicator, edition.id);
            EXPECT_EQ(choice.periodsIn(edition.id), core::periodsWithValues(dataset, choice.indicator, shown))
                << choice.indicator.text() << ' ' << edition.id.text();
        }
    }
}

TEST(ChoicesOf, LeavesOutLayersThatTheDataCannotFill) {
    core::Dataset dataset = support::sampleDataset();
    const auto has = [&](core::LayerKind layer) {
        const std::vector<core::LayerKind> layers = core::choicesOf(dataset).layers;
        return std::ranges::find(layers, layer) != layers.end();
    };
    EXPECT_TRUE(has(core::LayerKind::DividingLine));
    dataset.dividingLines = std::make_shared<const std::vector<core::DividingLine>>();
    EXPECT_FALSE(has(core::LayerKind::DividingLine));
    EXPECT_TRUE(has(core::LayerKind::Choropleth));
}

TEST(ColourBysOf, AreThoseThatTheIndicatorAllows) {
    const Choices choices = core::choicesOf(support::sampleDataset());
    MapSpec spec = support::paperSpec();
    EXPECT_EQ(core::colourBysOf(choices, spec).size(), core::allColourBys().size());
    spec.indicator = IndicatorId("stations");
    const std::vector<ColourBy> available = core::colourBysOf(choices, spec);
    EXPECT_EQ(std::ranges::find(available, ColourBy::LocalMoran), available.end());
    EXPECT_NE(std::ranges::find(available, ColourBy::GroupMean), available.end());
}

TEST(MakeFigure, ReusesTheChoicesOfTheCache) {
    const core::Dataset dataset = support::sampleDataset();
    core::FigureCache cache;
    const core::Figure before = core::makeFigure(dataset, support::paperSpec(), cache);
    EXPECT_EQ(*before.choices, core::choicesOf(dataset));
    MapSpec spec = support::paperSpec();
    spec.period = Period::year(2020);
    EXPECT_TRUE(core::makeFigure(dataset, spec, cache).choices.isSharedWith(before.choices));
}

}  // namespace
