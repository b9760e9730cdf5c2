// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/column_profile.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "app/tables/column_numbers.h"
#include "app/tables/number_text.h"
#include "app/tables/period_text.h"
#include "app/text.h"

namespace app {
namespace {

using gis::CellKind;

/// A role and the names that have it. The first that matches counts.
struct NamedRole {
    ColumnRole role;
    QRegularExpression names;
};

const std::vector<NamedRole>& namedRoles() {
    const auto whole = [](const char16_t* pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf16(pattern)),
                                  QRegularExpression::CaseInsensitiveOption);
    };
    static const std::vector<NamedRole> roles{
        {ColumnRole::Counter, whole(u"序号|编号|no\\.?|#|row|rank|排名|排序|位次|名次|id|gid|fid|oid|objectid|index")},
        {ColumnRole::Indicator, whole(u"指标|指标名称|指标名|项目|变量|indicators?|indicator[ "
                                      u"_]?name|variables?|series|series[ _]?name|measure|item")},
        {ColumnRole::Unit, whole(u"单位|计量单位|units?")},
        {ColumnRole::Period, whole(u"年|年份|年度|统计年度|季度|月|月份|年月|时间|时期|日期|统计时间|years?|periods?|"
                                   u"dates?|time|months?|quarters?|fiscal[ _]?year")},
        {ColumnRole::Value, whole(u"值|数值|数据|指标值|values?|figures?|data|obs[ _]?value")},
        {ColumnRole::Code, whole(u".*(?:代码|区划码|区划编码|行政编码|地区编码)|ad_?code|.*\\bcode|[a-z]*_?code|fips|"
                                 u"geo_?id|iso(?:_?a?[23])?|pac|ansi|nuts(?:_?id)?")},
        {ColumnRole::Group, whole(u".*(?:分组|组别|地带|板块|分区|类型|类别|经济区|大区|四大区域)|groups?|zones?|class|"
                                  u"category|type|cluster|macro[ _-]?regions?")},
        {ColumnRole::Region,
         whole(u"地区|地区名称|地区名|名称|名字|省|省份|省级|省市|省（?区、?市）?|省\\(区、?市\\)|省市区|省、?自治区、?"
               u"直辖市|市|城市|城市名称|地市|地级市|市州|州市|县|区县|县区|县市|县（?市、?区）?|县\\(市、?区\\)|乡镇|"
               u"街道|行政区|行政区划|行政区名称|区域|国家|国家或地区|"
               u"regions?|region[ "
               u"_]?name|names?|name_?(?:zh|en|cn)|provinces?|city|cities|county|counties|district|districts|states?|"
               u"country|countries|area|area[ _]?name|place|location|geography|municipality|prefecture|township")}};
    return roles;
}

ColumnRole roleOfText(const QString& name) {
    for (const NamedRole& named : namedRoles()) {
        if (named.names.match(name).hasMatch()) {
            return named.role;
        }
    }
    return ColumnRole::Unstated;
}

/// Whether a text begins like a number, perhaps after a sign of a currency.
bool beginsLikeANumber(const QString& words) {
    static const QRegularExpression beginning(
        QStringLiteral("^[(\\[<>≤≥≈~约+\\s-]*(?:[¥￥$€£]|rmb|cny|us\\$?d?)?\\s*-?\\d"),
        QRegularExpression::CaseInsensitiveOption);
    return beginning.match(narrowText(words)).hasMatch();
}

}  // namespace

ColumnRole roleOf(const std::string& columnName) {
    const QString name = narrowText(text(columnName)).simplified();
    const ColumnRole whole = roleOfText(name);
    if (whole != ColumnRole::Unstated || !name.contains(u' ')) {
        return whole;
    }
    const ColumnRole spaced = roleOfText(QString(name).remove(u' '));  // 地 区
    if (spaced != ColumnRole::Unstated) {
        return spaced;
    }
    const QStringList words = name.split(u' ');  // 地区 Region
    const ColumnRole first = roleOfText(words.front());
    const bool isCommon = std::ranges::all_of(words, [&](const QString& word) { return roleOfText(word) == first; });
    return isCommon ? first : ColumnRole::Unstated;
}

bool namesQuarters(const std::string& columnName) {
    const QString name = narrowText(text(columnName)).toLower();
    return name.contains(QStringLiteral("季")) || name.contains(QLatin1String("quarter"));
}

ColumnProfile profileOf(const UserTable& table, std::size_t column) {
    ColumnProfile profile;
    profile.role = roleOf(table.columns[column]);
    std::unordered_map<std::string_view, std::size_t> known;
    std::vector<bool> isPeriod;
    std::vector<std::size_t> bracketed;  // the rows of numbers in brackets
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const gis::SheetCell cell = table.filledCell(row, column);
        const auto [place, isNew] = known.emplace(cell.text, known.size());
        profile.identities.push_back(place->second);
        if (isNew) {
            const QString words = text(cell.text);
            isPeriod.push_back(
                (profile.role == ColumnRole::Period ? periodFromCell(words) : periodFromText(words)).has_value());
        }
        if (isMissing(table, cell)) {
            ++profile.missing;
            continue;
        }
        profile.periods += isPeriod[place->second] ? 1U : 0U;
        const bool isText = cell.kind == CellKind::Text;
        const WrittenNumber written = isText ? writtenNumber(cell.text) : WrittenNumber{};
        const bool isNumber = isText ? written.readings.isNumber() && !written.isInBrackets
                                     : cell.kind != CellKind::Date && cell.kind != CellKind::Boolean;
        ++(isNumber ? profile.numbers : profile.texts);
        if (written.readings.isNumber() && written.isInBrackets) {
            bracketed.push_back(row);
        } else if (isText && !isNumber && !isPeriod[place->second] && beginsLikeANumber(text(cell.text))) {
            ++profile.amounts;
            profile.firstAmount = profile.firstAmount ? profile.firstAmount : std::optional(row);
        }
    }
    if (profile.numbers > 0) {  // numbers in brackets are negative among others; alone, they may mean something else
        profile.numbers += bracketed.size();
        profile.texts -= bracketed.size();
    } else if (!bracketed.empty()) {
        profile.amounts += bracketed.size();
        profile.firstAmount = profile.firstAmount ? profile.firstAmount : std::optional(bracketed.front());
    }
    profile.distinct = known.size() - (profile.missing > 0 ? 1U : 0U);
    return profile;
}

}  // namespace app
