// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/datasets/paper_catalogue.h"

#include <algorithm>
#include <stdexcept>

namespace support {
namespace {

using core::Aggregation;
using core::IndicatorId;

const std::vector<core::Unit>& units() {
    static const std::vector<core::Unit> all{
        {"100 million yuan", {"亿元", "100 million yuan"}, 1, {}, {}},
        {"yuan", {"元", "yuan"}, 0, {}, {}},
        {"10 thousand persons", {"万人", "10,000 persons"}, 0, {}, {}},
        {"persons per km2", {"人/平方千米", "persons per km²"}, 1, {}, {}},
        {"10 thousand yuan per km2", {"万元/平方千米", "10,000 yuan per km²"}, 1, {}, {}},
        {"%", {"%", "%"}, 2, "percentage points", {"百分点", "percentage points"}},
        {"nation = 100", {"全国=100", "nation = 100"}, 1, "index points", {"指数点", "index points"}},
        {"10 thousand stations", {"万个", "10,000 stations"}, 1, {}, {}},
        {"stations per 10 thousand km2", {"个/万平方千米", "stations per 10,000 km²"}, 1, {}, {}},
        {"stations per 10 thousand residents", {"个/万人", "stations per 10,000 residents"}, 2, {}, {}},
    };
    return all;
}

core::Indicator indicator(const char* id, core::Text name, const char* topic, const char* unit, Aggregation aggregation,
                          core::Formula formula) {
    core::Indicator result;
    result.id = IndicatorId(id);
    result.name = std::move(name);
    result.topic = topic;
    result.unit = paperUnit(unit);
    result.aggregation = aggregation;
    result.formula = std::move(formula);
    result.mayBeNegative = std::holds_alternative<core::Growth>(result.formula);
    return result;
}

core::Formula perCapitaFormula() {
    return core::Ratio{
        IndicatorId("gdp"), 1e8, IndicatorId("population"), 1e4, core::DenominatorTime::MeanOfPeriodEnds, true, {}};
}

core::Formula perResidentsFormula() {
    return core::Ratio{
        IndicatorId("stations"), 1e4, IndicatorId("population"), 1, core::DenominatorTime::LastYearEnd, false, {}};
}

std::vector<core::Indicator> indicators() {
    const IndicatorId gdp("gdp");
    const IndicatorId population("population");
    const IndicatorId gdpPerCapita("gdp-per-capita");
    const auto sum = Aggregation::Sum;
    const auto formula = Aggregation::FromFormula;
    std::vector<core::Indicator> all{
        indicator("gdp", {"地区生产总值", "GDP"}, "economy", "100 million yuan", sum, core::Published{}),
        indicator("gdp-per-capita", {"人均地区生产总值", "GDP per capita"}, "economy", "yuan", formula,
                  perCapitaFormula()),
        indicator("population", {"常住人口", "Population"}, "population", "10 thousand persons", sum,
                  core::Published{}),
        indicator("population-density", {"人口密度", "Population density"}, "population", "persons per km2", formula,
                  core::Density{population, 1e4, 1}),
        indicator("gdp-density", {"地均地区生产总值", "GDP density"}, "economy", "10 thousand yuan per km2", formula,
                  core::Density{gdp, 1e4, 1}),
        indicator("gdp-share", {"地区生产总值占比", "Share of GDP"}, "economy", "%", sum, core::Share{gdp}),
        indicator("population-share", {"人口占比", "Share of population"}, "population", "%", sum,
                  core::Share{population}),
        indicator("gdp-growth", {"地区生产总值名义增速", "GDP growth (nominal)"}, "economy", "%", formula,
                  core::Growth{gdp}),
        indicator("gdp-per-capita-growth", {"人均地区生产总值名义增速", "GDP per capita growth (nominal)"}, "economy",
                  "%", formula, core::Growth{gdpPerCapita}),
        indicator("population-growth", {"人口增速", "Population growth"}, "population", "%", formula,
                  core::Growth{population}),
        indicator("gdp-per-capita-index", {"人均地区生产总值相对水平", "GDP per capita relative to the nation"},
                  "economy", "nation = 100", formula, core::IndexToWhole{gdpPerCapita}),
        indicator("stations", {"5G基站数", "5G base stations"}, "digital", "10 thousand stations", sum,
                  core::Published{}),
        indicator("stations-per-area", {"按面积计5G基站密度", "5G base station density"}, "digital",
                  "stations per 10 thousand km2", formula, core::Density{IndicatorId("stations"), 1e4, 1e4}),
        indicator("stations-per-residents", {"按人口计5G基站密度", "5G base stations per 10,000 residents"}, "digital",
                  "stations per 10 thousand residents", formula, perResidentsFormula()),
    };
    std::ranges::find(all, IndicatorId("stations"), &core::Indicator::id)->grouping = "four-regions";
    for (core::Indicator& indicator : all) {
        if (indicator.topic == "digital") {
            indicator.nearestWithinDays = 8035;
        }
    }
    return all;
}

}  // namespace

core::RegionCode nationCode() { return core::RegionCode("100000"); }

core::CatalogueParts paperCatalogueParts() {
    core::CatalogueParts parts;
    parts.name = {"中国", "China"};
    parts.noun = {{"省份", "province"}, {"省份", "provinces"}};
    parts.whole = core::Whole{nationCode(), {"全国", "nation"}, {"全国水平", "national level"}};
    parts.topics = {{"economy", {"经济", "Economy"}},
                    {"population", {"人口", "Population"}},
                    {"digital", {"数字基础设施", "Digital infrastructure"}}};
    parts.indicators = indicators();
    parts.editions = {{core::EditionId("first-published"), {"首次公布数", "first published"}, {}, true, {2020}},
                      {core::EditionId("census4"),
                       {"第四次经济普查后修订数", "revised after the 4th economic census"},
                       {},
                       false,
                       {}},
                      {core::EditionId("census5"),
                       {"第五次经济普查后修订数", "revised after the 5th economic census"},
                       {},
                       false,
                       {}}};
    parts.notes = {{core::RegionCode("710000"), {"台湾省资料暂缺", "Data for Taiwan Province are not available"}}};
    parts.chartPairs = {{IndicatorId("gdp"), IndicatorId("gdp-per-capita")}};
    parts.population = IndicatorId("population");
    parts.dividingLine = huLine();
    parts.defaults = {IndicatorId("gdp-per-capita"),      IndicatorId("gdp"),
                      core::EditionId("first-published"), "four-regions",
                      core::Period::year(2000),           core::Period::year(2022)};
    return parts;
}

const core::LineDescription& huLine() {
    constexpr core::LonLat tengchong{98.4961, 25.0206};
    static const core::LineDescription line{
        "hu-line",
        {"胡焕庸线", "Hu Line"},
        {"胡焕庸线两侧", "Two sides of the Hu Line"},
        {"胡焕庸，1935年；各省归入面积较多的一侧",
         "Hu Huanyong, 1935; each province to the side that holds most of its area"},
        {"southeast", {"东南半壁", "Southeast"}, {"东南侧", "south-east"}},
        {"northwest", {"西北半壁", "Northwest"}, {"西北侧", "north-west"}},
        {{"heihe-tengchong",
          {"黑河市区—腾冲", "Heihe city – Tengchong"},
          {tengchong, {127.4875, 50.2506}},
          {"腾冲", "Tengchong"},
          {"黑河", "Heihe"}},
         {"aihui-tengchong",
          {"瑷珲镇—腾冲", "Aihui town – Tengchong"},
          {tengchong, {127.506, 49.976}},
          {"腾冲", "Tengchong"},
          {"瑷珲", "Aihui"}},
         {"rounded", {}, {{98.5, 25.0}, {127.5, 50.2}}, {}, {}}},
        {IndicatorId("population"), IndicatorId("gdp")}};
    return line;
}

core::Catalogue paperCatalogue() { return core::Catalogue(paperCatalogueParts()); }

std::span<const core::Indicator> paperIndicators() {
    static const core::Catalogue catalogue = paperCatalogue();
    return catalogue.indicators();
}

const core::Indicator& paperIndicator(std::string_view id) {
    return *std::ranges::find(paperIndicators(), IndicatorId(std::string(id)), &core::Indicator::id);
}

core::Unit paperUnit(const std::string& id) {
    const auto found = std::ranges::find(units(), id, &core::Unit::id);
    if (found == units().end()) {
        throw std::invalid_argument("paperUnit: there is no unit " + id);
    }
    return *found;
}

core::MapSpec paperSpec() {
    core::MapSpec spec;
    spec.lineEnds = huLine().publishedEnds();
    spec.indicator = IndicatorId("gdp-per-capita");
    spec.edition = core::EditionId("first-published");
    spec.period = core::Period::year(2024);
    spec.grouping = "four-regions";
    spec.gapFrom = core::Period::year(2000);
    spec.gapTo = core::Period::year(2022);
    return spec;
}

core::Series series(const std::string& indicator, const std::string& edition, std::vector<core::SeriesRecord> records) {
    const core::Citation citation{{"国家统计局", "National Bureau of Statistics"}, {}, {}, {}, {}};
    return {{IndicatorId(indicator),
             edition.empty() ? std::nullopt : std::optional(core::EditionId(edition)),
             citation,
             {}},
            std::move(records)};
}

core::Series stationSeries(std::vector<core::SeriesRecord> records) {
    const core::Citation citation{
        {"工业和信息化部", "Ministry of Industry and Information Technology"}, {}, {}, {}, {}};
    return {{IndicatorId("stations"), std::nullopt, citation, "four-regions"}, std::move(records)};
}

}  // namespace support
