// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/units.h"

#include <QRegularExpression>
#include <QSet>

#include "app/tables/number_text.h"

namespace app {
namespace {

/// The units of measures, without multiples such as 万. In lower case.
const QSet<QString>& knownUnits() {
    static const QSet<QString> units = [] {
        const QString all = QStringLiteral(
            "元 美元 港元 日元 欧元 人民币 人 人次 户 个 家 所 座 处 件 项 台 套 辆 艘 架 部 头 只 匹 株 册 份 张 次 "
            "例 宗 起 村 "
            "公里 千米 米 厘米 毫米 里 公顷 亩 平方公里 平方千米 平方米 立方米 升 吨 吨标准煤 千克 公斤 克 吨公里 "
            "人公里 "
            "千瓦 千瓦时 千瓦小时 度 瓦 焦耳 岁 年 月 天 日 小时 分钟 分 倍 床 张床 户次 标准箱 箱 线 位 名 人年 "
            "百分点 点 "
            "% ‰ ° °c ℃ km m cm mm km2 km² m2 m² m3 m³ ha t kg g kw kwh mw mwh gwh twh w j gj tj h a d s l "
            "yuan rmb cny usd us$ dollar dollars $ eur euro euros € £ gbp jpy ¥ ￥ "
            "person persons people inhabitants capita household households unit units number item items "
            "ton tons tonne tonnes kilometre kilometres kilometer kilometers metre metres hectare hectares hectar "
            "year years day days hour hours percent per-cent point points index ratio times bed beds vehicle vehicles");
        const QStringList list = all.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return units;
}

/// One unit with its multiple: "万人", "100 million yuan", "10,000 persons", "sq km".
bool isSimpleUnit(QString text) {
    static const QRegularExpression multiple(
        QStringLiteral("^(?:[十百千万亿兆]|\\d[\\d, "
                       "]*|hundred|thousand|million|billion|trillion|mn|bn|sq\\.?|square|cubic|cu\\.?)\\s*"));
    static const QString per = QStringLiteral("每");
    text = text.simplified();
    while (!text.isEmpty()) {
        if (knownUnits().contains(text)) {
            return true;
        }
        if (text.startsWith(per)) {
            text = text.mid(1);
            continue;
        }
        const QRegularExpressionMatch match = multiple.match(text);
        if (!match.hasMatch()) {
            return false;
        }
        text = text.mid(match.capturedLength());
        if (text.isEmpty()) {
            return match.captured().contains(QRegularExpression(QStringLiteral("[万亿a-z]")));  // "万" alone
        }
    }
    return false;
}

}  // namespace

bool isUnit(const QString& text) {
    static const QRegularExpression parts(QStringLiteral("\\s*(?:/|·|\\bper\\b)\\s*"));
    const QStringList all = narrowText(text).toLower().split(parts);
    return !all.isEmpty() && std::all_of(all.begin(), all.end(), isSimpleUnit);
}

NameWithUnit nameWithUnit(const QString& text) {
    static const QRegularExpression bracket(
        QStringLiteral("^(.*?)\\s*(?:\\(([^()]*)\\)|（([^（）]*)）|\\(([^()（）]*)）|（([^()（）]*)\\)|\\[([^\\[\\]]*)"
                       "\\]|［([^［］]*)］|【([^【】]*)】)\\s*$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = bracket.match(text.trimmed());
    if (match.hasMatch() && !match.captured(1).isEmpty()) {
        for (int group = 2; group <= match.lastCapturedIndex(); ++group) {
            QString unit = match.captured(group).trimmed();
            unit = statedUnit(unit).value_or(unit);
            if (!unit.isEmpty() && isUnit(unit)) {
                return {match.captured(1), unit};
            }
        }
    }
    return {text.trimmed(), QString()};
}

std::optional<QString> statedUnit(const QString& text) {
    static const QRegularExpression statement(
        QStringLiteral("^[\\s(（\\[【]*(?:计量单位|计算单位|单\\s*位|units?)\\s*[:：]\\s*(.*?)[\\s)）\\]】]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = statement.match(text);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

}  // namespace app
