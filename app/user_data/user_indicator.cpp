// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/user_indicator.h"

#include <QString>
#include <algorithm>
#include <array>

#include "app/text.h"

namespace app {
namespace {

/// Words in the names of indicators that are no amounts, in lower case.
constexpr std::array rateWords{
    u"人均",      u"户均",       u"地均",      u"平均",          u"均价",      u"每",         u"率",     u"比重",
    u"占比",      u"比例",       u"指数",      u"密度",          u"强度",      u"增速",       u"增长",   u"同比",
    u"系数",      u"得分",       u"评分",      u"排名",          u"位次",      u"倍数",       u"温度",   u"价格",
    u"单价",      u"房价",       u"海拔",      u"降水",          u"距离",      u"寿命",       u"年龄",   u"deflator",
    u"fertility", u"price",      u"elevation", u"precipitation", u"distance",  u"浓度",       u"per ",   u"rate",
    u"ratio",     u"share",      u"index",     u"density",       u"average",   u"mean",       u"median", u"score",
    u"percent",   u"proportion", u"rank",      u"growth",        u"intensity", u"temperature"};
/// Signs and words in units of rates.
constexpr std::array rateUnits{u"%",  u"％", u"‰", u"/", u"／", u"每",     u"per ", u"=",
                               u"岁", u"年", u"℃", u"°", u"分", u"points", u"years"};
/// Words in the names of indicators that may be of all people or of each, in lower case, and words that decide it.
constexpr std::array unclearWords{u"收入", u"工资",   u"薪",       u"消费",     u"income",
                                  u"wage", u"salary", u"earnings", u"spending", u"expenditure"};
constexpr std::array totalWords{u"总", u"财政", u"合计", u"total", u"sum of", u"aggregate", u"revenue", u"budget"};
/// Ends of units of amounts and counts, in lower case.
constexpr std::array amountUnits{
    u"元",       u"人",     u"户",      u"个",     u"家",        u"吨",         u"公顷",   u"亩",     u"平方公里",
    u"平方米",   u"辆",     u"所",      u"件",     u"台",        u"张",         u"千瓦时", u"立方米", u"项",
    u"册",       u"美元",   u"次",      u"套",     u"座",        u"标准煤",     u"yuan",   u"usd",    u"dollars",
    u"euro",     u"euros",  u"persons", u"people", u"residents", u"households", u"km²",    u"km2",    u"ha",
    u"hectares", u"tonnes", u"tons",    u"units",  u"kwh",       u"inhabitants"};
/// Names of amounts that are clear without a unit.
constexpr std::array amountWords{u"总值", u"人口",       u"总额", u"总量", u"面积",      u"产量",   u"支出",
                                 u"数量", u"population", u"gdp",  u"area", u"number of", u"births", u"deaths"};

template <class Words>
bool containsAny(const QString& text, const Words& words) {
    return std::ranges::any_of(words, [&](const char16_t* word) { return text.contains(QString::fromUtf16(word)); });
}

template <class Words>
bool endsWithAny(const QString& text, const Words& words) {
    return std::ranges::any_of(words, [&](const char16_t* word) { return text.endsWith(QString::fromUtf16(word)); });
}

core::Aggregation aggregationOf(std::optional<bool> doesAddUp) {
    return doesAddUp.value_or(false) ? core::Aggregation::Sum : core::Aggregation::None;
}

}  // namespace

std::optional<bool> addsUp(const std::string& name, const std::string& unit) {
    const QString words = text(name).toLower();
    const QString unitText = text(unit).trimmed().toLower();
    if (containsAny(words, rateWords) || containsAny(unitText, rateUnits)) {
        return false;
    }
    if (containsAny(words, unclearWords) && !containsAny(words, totalWords)) {
        return std::nullopt;
    }
    const bool isAmount = endsWithAny(unitText, amountUnits) || (unitText.isEmpty() && containsAny(words, amountWords));
    return isAmount ? std::optional(true) : std::nullopt;
}

core::Indicator userIndicator(const core::IndicatorId& id, const std::string& heading, const std::string& unit,
                              std::span<const double> values, const UserIndicatorChoices& choices) {
    core::Indicator indicator;
    indicator.id = id;
    indicator.name.en = choices.name.value_or(heading);
    indicator.unit.id = choices.unit.value_or(unit);
    indicator.unit.symbol.en = indicator.unit.id;
    indicator.unit.decimals = decimalsOf(values);
    indicator.aggregation =
        aggregationOf(choices.addsUp ? choices.addsUp : addsUp(indicator.name.en, indicator.unit.id));
    indicator.hasOnlyPeriodsWithFigures = true;
    indicator.mayBeNegative = std::ranges::any_of(values, [](double value) { return value < 0; });
    return indicator;
}

}  // namespace app
