// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/total_names.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>
#include <algorithm>

#include "app/names/key_forms.h"
#include "app/tables/number_text.h"
#include "app/text.h"

namespace app {
namespace {

QSet<QString> setOfWords(const QString& all) {
    const QStringList list = all.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// Without any blanks, in half-width lower case, without a colon at the end.
QString comparable(const std::string& name) {
    QString plain = narrowText(text(name)).toLower();
    plain.removeIf([](QChar character) { return character.isSpace(); });
    while (plain.endsWith(u':')) {
        plain.chop(1);
    }
    return plain;
}

/// A comparable name without marks of footnotes.
QString withoutFootnotes(QString name) {
    static const QRegularExpression marks(
        QStringLiteral("^[*#†‡※]+|(?::?(?:[①-⑳*#†‡※¹²³⁴-⁹]|\\[\\d*\\]|\\(\\d\\)|注\\d*))+:?$"));
    return name.remove(marks);
}

QString withoutBrackets(QString name) {
    static const QRegularExpression bracket(QStringLiteral("(?<=.)(?:\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】)$"));
    return withoutFootnotes(name.remove(bracket));
}

bool isUsualTotal(const QString& name) {
    static const QSet<QString> totals =
        setOfWords(QStringLiteral("全国 全省 全市 全区 全县 合计 总计 总数 总和 总值 共计 小计 汇总 总合计 总体 "
                                  "平均 平均值 平均数 平均水平 均值 "
                                  "total totals subtotal sub-total grandtotal sum nationaltotal national nationwide "
                                  "nationalaverage average mean allregions allprovinces allcities allcounties allareas "
                                  "overall"));
    static const QRegularExpression withWhole(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:全|各)(?:国|省|市|区|县|州|地区|省份|省区市|地市|城市|区县|部)"
                       "(?:合计|总计|总数|总和|总值|共计|小计|汇总|平均|平均值|平均数|平均水平|均值)|"
                       "(?:\\d+个?|所有|全部)(?:省|市|县|州|地区|省份|省市|省区市|省\\(区、市\\)|地市|城市|区县)"
                       "(?:合计|总计|平均|平均值)?")));
    return totals.contains(name) || withWhole.match(name).hasMatch();
}

bool endsLikeTotal(const QString& name) {
    static const QStringList endings{QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计"),
                                     QStringLiteral("共计"), QStringLiteral("汇总"), QStringLiteral("total")};
    return std::ranges::any_of(endings, [&](const QString& ending) { return name.endsWith(ending); });
}

/// China, and the parts into which its statistics divide the provinces.
bool isAboveProvinces(const QString& name) {
    static const QRegularExpression names(QRegularExpression::anchoredPattern(QStringLiteral(
        "中国|中国大陆|中华人民共和国|china|mainlandchina|chinamainland|prc|"
        "(?:东|中|西)部|(?:东部|中部|西部|东北|华北|华东|华南|华中|西北|西南|中南|沿海|内陆)"
        "(?:地区|区域|地带|省份|板块)|"
        "(?:eastern|central|western|north-?eastern|east|west|north-?east)(?:region|china|area|provinces)")));
    return names.match(name).hasMatch();
}

/// Whether everything of a name is ASCII with a digit in front: a code, and no total.
bool isCode(const std::string& name) {
    const bool isDigit = !name.empty() && '0' <= name.front() && name.front() <= '9';
    return isDigit && std::ranges::all_of(name, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace

TotalName totalNameOf(const std::string& name, const std::vector<std::string>& wholes) {
    constexpr std::size_t longest = 60;  // bytes; longer texts are no names of totals
    if (wholes.empty() && (name.size() > longest || isCode(name))) {
        return TotalName::None;
    }
    const QString marked = comparable(name);
    const QString plain = withoutFootnotes(marked);
    const bool isWhole = std::ranges::any_of(wholes, [&](const std::string& whole) {
        const QString own = comparable(whole);
        return own == marked || own == plain;
    });
    const QString bare = withoutBrackets(plain);
    if (isWhole || isUsualTotal(plain) || isUsualTotal(bare)) {
        return TotalName::Always;
    }
    if (endsLikeTotal(bare)) {
        return TotalName::OfRows;
    }
    return isAboveProvinces(bare) ? TotalName::OfProvinces : TotalName::None;
}

bool isPartOfChina(const std::string& name) {
    static const QRegularExpression level(QStringLiteral("^..+(?:省|市|自治区|县|区|自治州|盟|旗)$"));
    static const QRegularExpression subject(QStringLiteral("(?:地区|区域|特别行政区|特区)$"));
    const QString plain = withoutBrackets(withoutFootnotes(comparable(name)));
    return isMainlandProvince(plain) || (level.match(plain).hasMatch() && !subject.match(plain).hasMatch());
}

}  // namespace app
