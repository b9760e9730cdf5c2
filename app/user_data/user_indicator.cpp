// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/user_indicator.h"

#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/text.h"

namespace app {
namespace {

/// Chinese words in the names of indicators that are no amounts.
constexpr std::array rateWords{
    u"人均",       u"户均", u"地均", u"亩均", u"平均",   u"均价",     u"均值",    u"校均",    u"班均",    u"村均",
    u"车均",       u"床均", u"劳均", u"师均", u"生均",   u"企均",     u"单均",    u"笔均",    u"店均",    u"台均",
    u"中位",       u"每",   u"率",   u"比重", u"占比",   u"比例",     u"比值",    u"之比",    u"抚养比",  u"性别比",
    u"指数",       u"密度", u"强度", u"增速", u"增幅",   u"涨幅",     u"降幅",    u"增长",    u"同比",    u"环比",
    u"系数",       u"得分", u"评分", u"排名", u"位次",   u"名次",     u"倍数",    u"温度",    u"气温",    u"湿度",
    u"风速",       u"价格", u"单价", u"房价", u"海拔",   u"降水",     u"距离",    u"寿命",    u"年龄",    u"年限",
    u"浓度",       u"单产", u"亩产", u"份额", u"户规模", u"家庭规模", u"gdp能耗", u"gdp电耗", u"gdp水耗", u"产值能耗",
    u"增加值能耗", u"占",   u"%",    u"％",   u"‰"};
/// Ends of the Chinese names of indicators that are no amounts.
constexpr std::array rateEnds{u"比",     u"程度",     u"水平",     u"度",       u"价",    u"标准",   u"等级",
                              u"级别",   u"人口结构", u"年龄结构", u"产业结构", u"素质",  u"老龄化", u"城镇化",
                              u"城市化", u"工业化",   u"市场化",   u"信息化",   u"现代化"};
/// Parts of the names of amounts that look like words of rates, and bases of prices at which amounts are computed.
constexpr std::array amountParts{u"率先",
                                 u"率领",
                                 u"功率",
                                 u"占地",
                                 u"占用",
                                 u"占有",
                                 u"占道",
                                 u"增长量",
                                 u"增长额",
                                 u"年度",
                                 u"季度",
                                 u"月度",
                                 u"额度",
                                 u"长度",
                                 u"制度",
                                 u"调度",
                                 u"评价",
                                 u"造价",
                                 u"印度",
                                 u"working age",
                                 u"working-age",
                                 u"school age",
                                 u"school-age",
                                 u"childbearing age",
                                 u"不变价格",
                                 u"可比价格",
                                 u"当年价格",
                                 u"现行价格",
                                 u"不变价",
                                 u"可比价",
                                 u"当年价",
                                 u"现价",
                                 u"劳动年龄",
                                 u"适龄",
                                 u"年龄段",
                                 u"年龄组",
                                 u"constant prices",
                                 u"current prices",
                                 u"market prices",
                                 u"basic prices"};
/// English words of the names of indicators that are no amounts.
constexpr auto rateForm =
    "\\b(?:per|percapita|(?:gdp|gni|grp|income|output|consumption) "
    "pc|rates?|ratios?|shares?|index|indices|indexes|density|densities|averages?|avg|means?|"
    "medians?|scores?|percent|percents|percentages?|pct|proportions?|rank|ranks|ranking|rankings|growth|intensity|"
    "temperatures?|deflators?|fertility|prices?|elevations?|altitudes?|precipitation|rainfall|distances?|expectancy|"
    "coefficients?|gini|hdi|efficiency|productivity|prevalence|incidence|percentiles?|quantiles?|frequency|"
    "probability|speed|concentrations?|quality)\\b"
    // also in names without blanks, such as "GDPgrowth" and "unemprate"
    "|percap|densit|growth|index|average|median|percent|proportion|expectancy|temperature|elevation|precipitation|"
    "fertility|deflator|intensity|score|ratios?(?![a-z])|prices?(?![a-z])|shares?(?![a-z])|"
    "(?:birth|death|ment|emp|cy|ty|tion|pop|gdp|tax|crime)rates?(?![a-z])|mean(?:income|age|gdp)"
    "|\\b(?:age|levels?)(?:\\s+(?:of|at)\\b.*)?$"
    "|\\b(?:household|family|class|farm|plot|school|firm|holding|dwelling|cohort) size\\b"
    "|\\bsize of (?:a |the )?(?:household|famil|class|farm|plot|school|firm|holding|dwelling)"
    "|/ ?(?:capita|head|person|worker|household|inhabitant|resident|employee)\\b";
/// Chinese names of figures for a fixed number of units: 单位GDP能耗, 万元GDP能耗, 亿元GDP死亡率, 万人拥有医生数,
/// 百户拥有汽车. Not the units that people work in (单位从业人员), nor what is at least so large
/// (亿元以上商品交易市场).
constexpr auto perUnitForm =
    "^单位(?!数|个数|从业|就业|职工|人员|在岗|城镇)."
    "|单位(?:gdp|地区生产总值|国内生产总值|生产总值|工业增加值|增加值|产值|产品|面积|耕地|用地|土地|成本)"
    "|^[十百千万亿]+(?:元|人|户|人口|公里|平方公里|平方米|亩|公顷)(?!以上|以下|级|计划|村|户|县|镇|乡|企业|园|楼|次|$)."
    "|[万亿]元(?:gdp|地区生产总值|国内生产总值|生产总值|工业|增加值|产值|营业|投资|产品|农业)"
    "|[百千万][人户]口?(?:拥有|占有|保有|病床|床位|医|专利|发明|公交)";
/// Signs and words in units of rates.
constexpr std::array rateUnits{u"%",  u"％", u"‰", u"/",  u"／", u"每", u"per ", u"=",      u"岁",
                               u"年", u"℃",  u"°", u"分", u"倍", u"⁻",  u"^-",   u"points", u"years"};
/// Words in the names of indicators that may be of all people or of each, in lower case, and words that decide it.
constexpr std::array unclearWords{u"收入",   u"工资", u"薪",     u"消费",     u"成本",     u"租金",
                                  u"房租",   u"学费", u"日均",   u"月均",     u"季均",     u"年均",
                                  u"income", u"wage", u"salary", u"earnings", u"spending", u"expenditure"};
constexpr auto unclearForm = "\\b(?:costs?|yields?|rents?|daily|monthly)\\b";
constexpr std::array totalWords{u"总",    u"财政",   u"合计",      u"营业",    u"主营",
                                u"total", u"sum of", u"aggregate", u"revenue", u"budget"};
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

/// A name as its words are sought: in lower case, without the parts that only look like words of rates.
QString soughtName(const std::string& name) {
    static const QRegularExpression camel(QStringLiteral("([a-z])([A-Z])"));
    QString words = text(name).replace(camel, QStringLiteral("\\1 \\2")).toLower();
    words.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QStringLiteral("／"), QStringLiteral("/"));
    for (const char16_t* part : amountParts) {
        words.replace(QString::fromUtf16(part), QStringLiteral(" "));
    }
    return words.simplified();
}

/// Whether a name is that of a rate, a mean or an index. A remark in brackets at its end does not hide its last word.
bool isNameOfRate(const QString& words) {
    static const QRegularExpression remark(QStringLiteral("\\s*[(（\\[][^()（）]*[)）\\]]$"));
    static const QRegularExpression english(QString::fromUtf8(rateForm));
    static const QRegularExpression perUnit(QString::fromUtf8(perUnitForm));
    const QString plain = QString(words).remove(remark);
    return containsAny(words, rateWords) || endsWithAny(plain, rateEnds) || words.contains(english) ||
           plain.contains(english) || words.contains(perUnit);
}

/// Whether the figures of a name may be of all people or of each.
bool mayBeOfEach(const QString& words) {
    static const QRegularExpression english(QString::fromUtf8(unclearForm));
    return (containsAny(words, unclearWords) || words.contains(english)) && !containsAny(words, totalWords);
}

core::Aggregation aggregationOf(std::optional<bool> doesAddUp) {
    return doesAddUp.value_or(false) ? core::Aggregation::Sum : core::Aggregation::None;
}

/// The digits after the point with which figures are written: all that they need, up to five. Figures with more are the
/// results of other programs: then so many that the median has six significant digits, and the smallest figure one.
int writtenDecimals(std::span<const double> values) {
    constexpr int mostAsTheyAre = 5;
    constexpr int significant = 6;
    const int needed = decimalsOf(values);
    if (needed <= mostAsTheyAre) {
        return needed;
    }
    double smallest = 1;
    for (const double value : values) {
        smallest = value == 0 ? smallest : std::min(smallest, std::abs(value));
    }
    const int forSmallest = -static_cast<int>(std::floor(std::log10(smallest)));
    return std::min(std::max(decimalsFor(values, significant), forSmallest), needed);
}

}  // namespace

std::optional<bool> addsUp(const std::string& name, const std::string& unit) {
    const QString words = soughtName(name);
    const QString unitText = text(unit).trimmed().toLower();
    if (isNameOfRate(words) || containsAny(unitText, rateUnits)) {
        return false;
    }
    if (mayBeOfEach(words)) {
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
    indicator.unit.decimals = writtenDecimals(values);
    indicator.aggregation =
        aggregationOf(choices.addsUp ? choices.addsUp : addsUp(indicator.name.en, indicator.unit.id));
    indicator.hasOnlyPeriodsWithFigures = true;
    indicator.mayBeNegative = std::ranges::any_of(values, [](double value) { return value < 0; });
    return indicator;
}

}  // namespace app
