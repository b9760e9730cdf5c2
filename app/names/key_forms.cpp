// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/key_forms.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "app/names/transliteration.h"

namespace app {
namespace {

/// A province, the first two digits of its adcodes (GB/T 2260), and its name in English without blanks.
struct Province {
    const char16_t* name;
    const char16_t* digits;
    const char16_t* latin;
};

constexpr std::array chineseProvinces{
    Province{u"北京", u"11", u"beijing"},         Province{u"天津", u"12", u"tianjin"},
    Province{u"河北", u"13", u"hebei"},           Province{u"山西", u"14", u"shanxi"},
    Province{u"内蒙古", u"15", u"innermongolia"}, Province{u"辽宁", u"21", u"liaoning"},
    Province{u"吉林", u"22", u"jilin"},           Province{u"黑龙江", u"23", u"heilongjiang"},
    Province{u"上海", u"31", u"shanghai"},        Province{u"江苏", u"32", u"jiangsu"},
    Province{u"浙江", u"33", u"zhejiang"},        Province{u"安徽", u"34", u"anhui"},
    Province{u"福建", u"35", u"fujian"},          Province{u"江西", u"36", u"jiangxi"},
    Province{u"山东", u"37", u"shandong"},        Province{u"河南", u"41", u"henan"},
    Province{u"湖北", u"42", u"hubei"},           Province{u"湖南", u"43", u"hunan"},
    Province{u"广东", u"44", u"guangdong"},       Province{u"广西", u"45", u"guangxi"},
    Province{u"海南", u"46", u"hainan"},          Province{u"重庆", u"50", u"chongqing"},
    Province{u"四川", u"51", u"sichuan"},         Province{u"贵州", u"52", u"guizhou"},
    Province{u"云南", u"53", u"yunnan"},          Province{u"西藏", u"54", u"tibet"},
    Province{u"陕西", u"61", u"shaanxi"},         Province{u"甘肃", u"62", u"gansu"},
    Province{u"青海", u"63", u"qinghai"},         Province{u"宁夏", u"64", u"ningxia"},
    Province{u"新疆", u"65", u"xinjiang"},        Province{u"台湾", u"71", u"taiwan"},
    Province{u"香港", u"81", u"hongkong"},        Province{u"澳门", u"82", u"macao"},
};

/// What follows the name of a province in the name of another area.
constexpr std::array otherLevels{u"州", u"藏族", u"区", u"县", u"镇", u"路", u"街"};

const Province* provinceOf(const QString& text) {
    const auto* const found = std::ranges::find_if(
        chineseProvinces, [&](const Province& province) { return text.startsWith(QString::fromUtf16(province.name)); });
    if (found == chineseProvinces.end()) {
        return nullptr;
    }
    const QString rest = text.mid(QString::fromUtf16(found->name).size());
    const bool isOther = std::ranges::any_of(otherLevels, [&](const char16_t* level) {  // 海南藏族自治州, 河北区
        return rest.startsWith(QString::fromUtf16(level));
    });
    return isOther ? nullptr : found;
}

/// A Chinese text without blanks and signs between the parts of a name.
QString joinedName(const QString& key) {
    static const QRegularExpression between(QStringLiteral("[\\s\u00b7,\uff0c\u3001-]+"));
    return simplifiedChinese(key).remove(between);
}

/// The characters of superscript digits, and of digits in circles and brackets, in a class of a regular expression.
constexpr auto digitMarks = u"\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u249b\u24f5-\u24ff\u2776-\u2793";

}  // namespace

QString withoutMarks(const QString& key) {
    static const QRegularExpression before(QStringLiteral("^[\\s'\u2018\u2019\uff07`]+"));
    static const QRegularExpression after(
        QStringLiteral("(?:[\\s*\uff0a\u2020\u2021\u00a7#\uff03\u203b%1]|[\\[\uff3b\u3010\u3014](?:注?\\d{1,2}|[a-z])"
                       "[\\]\uff3d\u3011\u3015]|[(\uff08](?:注\\d{0,2}|\\d{1,2})[)\uff09])+$")
            .arg(QString::fromUtf16(digitMarks)));
    const QString plain = QString(key).remove(before).remove(after);
    return plain.isEmpty() ? key : plain;
}

bool hasDigitMark(const QString& key) {
    static const QRegularExpression mark(QStringLiteral("[%1]").arg(QString::fromUtf16(digitMarks)));
    return key.contains(mark);
}

std::optional<RemarkedKey> remarkedKey(const QString& key) {
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "([^(\uff08\\[\uff3b\u3010]+)[(\uff08\\[\uff3b\u3010]([^()\uff08\uff09]+)[)\uff09\\]\uff3d\u3011]"
        "(.*)")));
    const QRegularExpressionMatch match = form.match(key);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString name = (match.captured(1) + match.captured(3)).simplified();
    return name.isEmpty() ? std::nullopt : std::optional(RemarkedKey{name, match.captured(2).trimmed()});
}

QString isoProvince(const QString& key) {
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("\\s*CN-([A-Z]{2}|\\d{2})\\s*")));
    return form.match(key.normalized(QString::NormalizationForm_KC)).captured(1);
}

std::vector<KeyInArea> keysInArea(const QString& key, qsizetype common) {
    static const QString levels = QStringLiteral("省市州盟区县旗");
    constexpr qsizetype shortest = 2;
    const QString name = joinedName(key);
    std::set<qsizetype, std::greater<>> cuts;
    for (qsizetype i = shortest; i <= name.size(); ++i) {
        if (levels.contains(name[i - 1])) {
            cuts.insert(i);
        }
    }
    if (const Province* province = provinceOf(name)) {
        cuts.insert(QString::fromUtf16(province->name).size());
    }
    cuts.insert(common);
    std::vector<KeyInArea> found;
    for (const qsizetype cut : cuts) {
        if (hasHan(name) && cut >= shortest && name.size() - cut >= shortest) {
            found.push_back({name.left(cut), name.mid(cut)});
        }
    }
    return found;
}

qsizetype commonBeginning(const QStringList& keys) {
    constexpr qsizetype fewest = 3;
    constexpr qsizetype shortest = 2;
    if (keys.size() < fewest) {
        return 0;
    }
    const QString first = joinedName(keys.front());
    qsizetype common = first.size();
    for (const QString& key : keys) {
        const QString name = joinedName(key).left(common);
        common = std::mismatch(name.begin(), name.end(), first.begin()).first - name.begin();
    }
    return common < shortest ? 0 : common;
}

std::optional<QString> digitsOfProvince(const QString& area) {
    const Province* province = provinceOf(area);
    return province == nullptr ? std::nullopt : std::optional(QString::fromUtf16(province->digits));
}

bool isMainlandProvince(const QString& name) {
    static const QStringList otherNames{QStringLiteral("内蒙"), QStringLiteral("neimenggu"), QStringLiteral("xizang")};
    const auto isNamed = [&](const Province& province) {
        constexpr char16_t firstOffMainland = u'7';
        return province.digits[0] < firstOffMainland &&
               (name == QString::fromUtf16(province.name) || name == QString::fromUtf16(province.latin));
    };
    return std::ranges::any_of(chineseProvinces, isNamed) || otherNames.contains(name);
}

}  // namespace app
