// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/region_names.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "app/names/transliteration.h"

namespace app {
namespace {

/// A word at the end of a Chinese name that says its administrative level, and the short word used in its place.
struct Level {
    const char16_t* word;
    const char16_t* shortWord;  ///< Null where there is none.
    NameLevel level;
};

/// Longer words first.
constexpr std::array chineseLevels{Level{u"特别行政区", nullptr, NameLevel::Province},
                                   Level{u"自治区", nullptr, NameLevel::Province},
                                   Level{u"自治州", u"州", NameLevel::City},
                                   Level{u"自治县", u"县", NameLevel::County},
                                   Level{u"自治旗", u"旗", NameLevel::County},
                                   Level{u"林区", nullptr, NameLevel::County},
                                   Level{u"特区", nullptr, NameLevel::County},
                                   Level{u"矿区", nullptr, NameLevel::County},
                                   Level{u"地区", nullptr, NameLevel::City},
                                   Level{u"省", nullptr, NameLevel::Province},
                                   Level{u"市", nullptr, NameLevel::City},
                                   Level{u"县", nullptr, NameLevel::County},
                                   Level{u"盟", nullptr, NameLevel::City},
                                   Level{u"州", nullptr, NameLevel::City},
                                   Level{u"旗", nullptr, NameLevel::County},
                                   Level{u"区", nullptr, NameLevel::County},
                                   Level{u"街道", nullptr, NameLevel::County},
                                   Level{u"镇", nullptr, NameLevel::County},
                                   Level{u"乡", nullptr, NameLevel::County}};

/// The ethnic groups in the names of autonomous areas, without 族 at the end. Longer names first.
constexpr std::array ethnicGroups{
    u"乌孜别克", u"柯尔克孜", u"鄂温克", u"鄂伦春", u"达斡尔", u"哈萨克", u"维吾尔", u"塔吉克", u"塔塔尔", u"俄罗斯",
    u"土家",     u"蒙古",     u"朝鲜",   u"布依",   u"哈尼",   u"傈僳",   u"拉祜",   u"东乡",   u"纳西",   u"景颇",
    u"撒拉",     u"毛南",     u"仡佬",   u"锡伯",   u"阿昌",   u"普米",   u"布朗",   u"保安",   u"裕固",   u"独龙",
    u"赫哲",     u"门巴",     u"珞巴",   u"基诺",   u"德昂",   u"仫佬",   u"高山",   u"各",     u"藏",     u"苗",
    u"彝",       u"壮",       u"满",     u"侗",     u"瑶",     u"白",     u"傣",     u"黎",     u"佤",     u"畲",
    u"水",       u"土",       u"羌",     u"怒",     u"京",     u"回"};

/// The ethnic groups in the English names of autonomous prefectures and counties, folded. Names of provinces keep them:
/// without "Mongol", nothing of a name is left in "Nei Mongol".
constexpr std::array latinGroups{u"tibetan", u"qiang",  u"yi",        u"zhuang", u"miao",  u"dong",   u"buyi",
                                 u"bouyei",  u"tujia",  u"korean",    u"kazakh", u"kazak", u"kirgiz", u"kyrgyz",
                                 u"kirghiz", u"mongol", u"mongolian", u"hui",    u"dai",   u"jingpo", u"bai",
                                 u"hani",    u"lisu",   u"yao",       u"li",     u"man",   u"manchu", u"she",
                                 u"naxi",    u"wa",     u"lahu",      u"gelao",  u"salar", u"tu",     u"and"};

/// Names of ethnic groups that occur without 族, because a single character without it may belong to the place.
constexpr qsizetype shortestWithoutZu = 2;

/// Words of English and transliterated names, folded. Longer ones first.
struct LatinLevel {
    const char16_t* word;
    NameLevel level;
};
constexpr std::array latinLevels{LatinLevel{u"autonomousprefecture", NameLevel::City},
                                 LatinLevel{u"autonomousregion", NameLevel::Province},
                                 LatinLevel{u"autonomouscounty", NameLevel::County},
                                 LatinLevel{u"specialadministrativeregion", NameLevel::Province},
                                 LatinLevel{u"metropolitancity", NameLevel::City},
                                 LatinLevel{u"municipality", NameLevel::City},
                                 LatinLevel{u"zizhizhou", NameLevel::City},
                                 LatinLevel{u"zizhixian", NameLevel::County},
                                 LatinLevel{u"prefecture", NameLevel::City},
                                 LatinLevel{u"province", NameLevel::Province},
                                 LatinLevel{u"zizhiqu", NameLevel::Province},
                                 LatinLevel{u"district", NameLevel::County},
                                 LatinLevel{u"county", NameLevel::County},
                                 LatinLevel{u"parish", NameLevel::County},
                                 LatinLevel{u"borough", NameLevel::County},
                                 LatinLevel{u"sheng", NameLevel::Province},
                                 LatinLevel{u"league", NameLevel::City},
                                 LatinLevel{u"banner", NameLevel::County},
                                 LatinLevel{u"sar", NameLevel::Province},
                                 LatinLevel{u"ar", NameLevel::Province},
                                 LatinLevel{u"city", NameLevel::City},
                                 LatinLevel{u"xian", NameLevel::County},
                                 LatinLevel{u"shi", NameLevel::City}};

QString withoutEnd(const QString& name, const QString& end) { return name.left(name.size() - end.size()); }

/// What is left of a name must be one: 内 is none, so 内蒙古 stays.
constexpr qsizetype shortestPlace = 2;

/// The name without one ethnic group at its end; nothing if there is none, or too little else.
std::optional<QString> withoutEthnicGroup(const QString& name) {
    for (const char16_t* group : ethnicGroups) {
        const QString word = QString::fromUtf16(group);
        const QString full = word + QStringLiteral("族");
        if (name.endsWith(full) && name.size() >= full.size() + shortestPlace) {
            return withoutEnd(name, full);
        }
        if (word.size() >= shortestWithoutZu && name.endsWith(word) && name.size() >= word.size() + shortestPlace) {
            return withoutEnd(name, word);
        }
    }
    return std::nullopt;
}

QString withoutEthnicGroups(QString name) {
    while (const std::optional<QString> shorter = withoutEthnicGroup(name)) {
        name = *shorter;
    }
    return name;
}

/// A folded name in two parts.
struct NameParts {
    QString place;
    QString shortLevel;  ///< The short word for its level; may be empty.
    NameLevel level = NameLevel::County;
};

std::optional<NameParts> chineseParts(const QString& folded) {
    for (const Level& level : chineseLevels) {
        const QString word = QString::fromUtf16(level.word);
        const bool isPlace = level.word != std::u16string_view(u"州") || folded.size() > word.size() + 1;  // not 杭州
        if (folded.endsWith(word) && folded.size() > word.size() && isPlace) {
            const QString place = withoutEnd(folded, word);
            const bool isAutonomous = word.startsWith(QStringLiteral("自治"));
            return NameParts{isAutonomous ? withoutEthnicGroups(place) : place,
                             level.shortWord == nullptr ? QString() : QString::fromUtf16(level.shortWord), level.level};
        }
    }
    return std::nullopt;
}

/// The last words of a name that are one of the words for a level, folded; null when none are.
const LatinLevel* latinLevelOf(const QString& name) {
    const QStringList words = name.normalized(QString::NormalizationForm_KC).simplified().split(QLatin1Char(' '));
    QString end;
    const LatinLevel* longest = nullptr;
    constexpr qsizetype mostWords = 3;
    for (qsizetype i = 1; i <= std::min(mostWords, words.size() - 1); ++i) {
        end.prepend(foldedName(words[words.size() - i]));
        const auto* const found = std::ranges::find_if(
            latinLevels, [&](const LatinLevel& level) { return end == QString::fromUtf16(level.word); });
        longest = found != latinLevels.end() ? found : longest;
    }
    return longest;
}

/// The folded place in the name of an autonomous area, "yanbian" for "Yanbian Korean Autonomous Prefecture"; empty
/// where no group follows it.
QString withoutLatinGroups(const QString& name) {
    static const QRegularExpression between(QStringLiteral("[\\s,-]+"));
    QStringList words = name.left(name.indexOf(QStringLiteral("autonomous"), 0, Qt::CaseInsensitive))
                            .split(between, Qt::SkipEmptyParts);
    const auto isGroup = [](const QString& word) {
        return std::ranges::any_of(
            latinGroups, [&](const char16_t* group) { return foldedName(word) == QString::fromUtf16(group); });
    };
    const qsizetype all = words.size();
    while (words.size() > 1 && isGroup(words.back())) {
        words.removeLast();
    }
    return words.size() == all ? QString() : foldedName(words.join(QLatin1Char(' ')));
}

std::optional<NameParts> partsOf(const QString& name) {
    const QString folded = foldedName(name);
    if (const auto parts = chineseParts(folded)) {
        return parts;
    }
    const LatinLevel* level = latinLevelOf(name);
    if (level == nullptr) {
        return std::nullopt;
    }
    const QString word = QString::fromUtf16(level->word);
    const bool isAutonomous = level->level != NameLevel::Province && word.startsWith(QStringLiteral("autonomous"));
    const QString place = isAutonomous ? withoutLatinGroups(name) : QString();
    return NameParts{place.isEmpty() ? withoutEnd(folded, word) : place, {}, level->level};
}

}  // namespace

QString foldedName(const QString& name) {
    QString folded;
    for (const QChar character : simplifiedChinese(name).normalized(QString::NormalizationForm_KD)) {
        if (character.isLetterOrNumber()) {
            folded += character.toCaseFolded();
        } else if (character.isHighSurrogate() || character.isLowSurrogate()) {
            folded += character;  // rare Chinese characters
        }
    }
    return folded;
}

QString nameWithoutLevel(const QString& name) {
    const auto parts = partsOf(name);
    return parts ? parts->place : QString();
}

std::optional<NameLevel> levelOf(const QString& name) {
    const auto parts = partsOf(name);
    return parts ? std::optional(parts->level) : std::nullopt;
}

QStringList shortNames(const QString& name) {
    const auto parts = partsOf(name);
    QStringList names;
    if (parts && parts->place.size() >= shortestPlace) {
        names << parts->place;
    }
    if (parts && !parts->shortLevel.isEmpty() && parts->place.size() >= shortestPlace) {
        names << parts->place + parts->shortLevel;
    }
    return names;
}

}  // namespace app
