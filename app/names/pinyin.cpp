// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/pinyin.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <algorithm>
#include <iterator>

#include "app/names/transliteration.h"

namespace app {
namespace {

/// Readings of frequent characters that ICU does not give for a single character.
const QHash<QString, QStringList>& furtherReadings() {
    static const QHash<QString, QStringList> further{
        {QStringLiteral("地"), {QStringLiteral("di")}},    {QStringLiteral("重"), {QStringLiteral("chong")}},
        {QStringLiteral("长"), {QStringLiteral("chang")}}, {QStringLiteral("行"), {QStringLiteral("hang")}},
        {QStringLiteral("率"), {QStringLiteral("shuai")}}, {QStringLiteral("都"), {QStringLiteral("du")}},
        {QStringLiteral("藏"), {QStringLiteral("zang")}},  {QStringLiteral("厦"), {QStringLiteral("xia")}},
        {QStringLiteral("调"), {QStringLiteral("tiao")}},  {QStringLiteral("会"), {QStringLiteral("kuai")}},
        {QStringLiteral("差"), {QStringLiteral("cha")}},   {QStringLiteral("乐"), {QStringLiteral("yue")}},
        {QStringLiteral("单"), {QStringLiteral("dan")}},   {QStringLiteral("校"), {QStringLiteral("xiao")}},
        {QStringLiteral("给"), {QStringLiteral("ji")}},    {QStringLiteral("降"), {QStringLiteral("jiang")}},
        {QStringLiteral("系"), {QStringLiteral("xi")}},    {QStringLiteral("传"), {QStringLiteral("chuan")}},
        {QStringLiteral("参"), {QStringLiteral("shen")}},  {QStringLiteral("还"), {QStringLiteral("huan")}},
        {QStringLiteral("便"), {QStringLiteral("bian")}},  {QStringLiteral("量"), {QStringLiteral("liang")}},
        {QStringLiteral("石"), {QStringLiteral("shi")}},   {QStringLiteral("车"), {QStringLiteral("che")}},
        {QStringLiteral("度"), {QStringLiteral("du")}},    {QStringLiteral("数"), {QStringLiteral("shu")}},
        {QStringLiteral("占"), {QStringLiteral("zhan")}},  {QStringLiteral("总"), {QStringLiteral("zong")}},
    };
    return further;
}

/// Readings of characters in the names of places where ICU gives another one, with a place that is read so (Ministry of
/// Civil Affairs, 中华人民共和国行政区划简册).
const QHash<QString, QStringList>& placeReadings() {
    static const QHash<QString, QStringList> places{
        {QStringLiteral("佛"), {QStringLiteral("fo")}},     // 佛山 Foshan
        {QStringLiteral("蚌"), {QStringLiteral("beng")}},   // 蚌埠 Bengbu
        {QStringLiteral("六"), {QStringLiteral("lu")}},     // 六安 Lu'an
        {QStringLiteral("番"), {QStringLiteral("pan")}},    // 番禺 Panyu
        {QStringLiteral("蔚"), {QStringLiteral("yu")}},     // 蔚县 Yuxian
        {QStringLiteral("尉"), {QStringLiteral("yu")}},     // 尉犁 Yuli
        {QStringLiteral("铅"), {QStringLiteral("yan")}},    // 铅山 Yanshan
        {QStringLiteral("阿"), {QStringLiteral("e")}},      // 东阿 Dong'e
        {QStringLiteral("单"), {QStringLiteral("shan")}},   // 单县 Shanxian
        {QStringLiteral("乐"), {QStringLiteral("lao")}},    // 乐亭 Laoting
        {QStringLiteral("埔"), {QStringLiteral("pu")}},     // 黄埔 Huangpu
        {QStringLiteral("莘"), {QStringLiteral("xin")}},    // 莘庄 Xinzhuang
        {QStringLiteral("浚"), {QStringLiteral("xun")}},    // 浚县 Xunxian
        {QStringLiteral("牟"), {QStringLiteral("mu")}},     // 牟平 Muping
        {QStringLiteral("涡"), {QStringLiteral("guo")}},    // 涡阳 Guoyang
        {QStringLiteral("珲"), {QStringLiteral("hun")}},    // 珲春 Hunchun
        {QStringLiteral("洞"), {QStringLiteral("tong")}},   // 洪洞 Hongtong
        {QStringLiteral("峒"), {QStringLiteral("tong")}},   // 崆峒 Kongtong
        {QStringLiteral("荥"), {QStringLiteral("ying")}},   // 荥经 Yingjing
        {QStringLiteral("枞"), {QStringLiteral("zong")}},   // 枞阳 Zongyang
        {QStringLiteral("泌"), {QStringLiteral("bi")}},     // 泌阳 Biyang
        {QStringLiteral("峙"), {QStringLiteral("shi")}},    // 繁峙 Fanshi
        {QStringLiteral("泊"), {QStringLiteral("bo")}},     // 泊头 Botou
        {QStringLiteral("大"), {QStringLiteral("dai")}},    // 大城 Daicheng
        {QStringLiteral("筠"), {QStringLiteral("jun")}},    // 筠连 Junlian
        {QStringLiteral("犍"), {QStringLiteral("qian")}},   // 犍为 Qianwei
        {QStringLiteral("什"), {QStringLiteral("shi")}},    // 喀什 Kashi, 什邡 Shifang
        {QStringLiteral("宕"), {QStringLiteral("tan")}},    // 宕昌 Tanchang
        {QStringLiteral("浒"), {QStringLiteral("xu")}},     // 浒墅关 Xushuguan
        {QStringLiteral("涌"), {QStringLiteral("chong")}},  // 葵涌 Kuichong
        {QStringLiteral("陂"), {QStringLiteral("pi")}},     // 黄陂 Huangpi
        {QStringLiteral("堡"), {QStringLiteral("bu")}},     // 吴堡 Wubu
        {QStringLiteral("召"), {QStringLiteral("shao")}},   // 召陵 Shaoling
        {QStringLiteral("栎"), {QStringLiteral("yue")}},    // 栎阳 Yueyang
        {QStringLiteral("勒"), {QStringLiteral("le")}},     // 弥勒 Mile
        {QStringLiteral("解"), {QStringLiteral("xie")}},    // 解州 Xiezhou
        {QStringLiteral("棱"), {QStringLiteral("ling")}},   // 穆棱 Muling
    };
    return places;
}

/// Without tones and in lower case. People type ü as v, or as u.
QStringList typedForms(const QString& syllable) {
    QString withV;
    QString withU;
    for (const QChar letter : syllable.toLower().normalized(QString::NormalizationForm_D)) {
        if (letter == QChar(0x0308)) {  // the two dots of ü
            withV.back() = QLatin1Char('v');
        } else if (letter.category() != QChar::Mark_NonSpacing) {
            withV += letter;
            withU += letter;
        }
    }
    return withV == withU ? QStringList{withU} : QStringList{withV, withU};
}

QString withoutAccents(const QString& text) {
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            plain += letter;
        }
    }
    return plain;
}

/// The tones of pinyin one after the other, from 1 to 4; the accents of other languages are sorted in some fixed order.
QString tonesOf(const QString& spelling) {
    static const QString marks = QString(QChar(0x0304)) + QChar(0x0301) + QChar(0x030C) + QChar(0x0300);
    QString tones;
    for (const QChar letter : spelling.normalized(QString::NormalizationForm_D)) {
        if (letter.category() == QChar::Mark_NonSpacing) {
            tones += QString::number(marks.indexOf(letter) + 1);
        }
    }
    return tones;
}

bool isHan(QChar character) { return character.script() == QChar::Script_Han; }

/// The syllables of the text as a whole, where ICU knows the reading from the neighbours: 重庆 is "chong qing". Empty
/// where they are not one for each character.
QStringList syllablesInContext(const QString& text) {
    QString han;
    for (const QChar character : text) {
        han += isHan(character) ? character : QLatin1Char(' ');
    }
    const QStringList syllables = pinyinWithTones(han).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return syllables.size() == std::count_if(text.begin(), text.end(), isHan) ? syllables : QStringList();
}

bool matchesFrom(const Readings& readings, std::size_t at, QStringView query, bool maySkip) {
    if (query.isEmpty()) {
        return true;
    }
    if (at == readings.size()) {
        return false;
    }
    if (maySkip && matchesFrom(readings, at + 1, query, true)) {
        return true;
    }
    return std::any_of(readings[at].begin(), readings[at].end(), [&](const QString& reading) {
        const bool isWhole =
            query.startsWith(reading) && matchesFrom(readings, at + 1, query.mid(reading.size()), maySkip);
        const bool isInitial = query.front() == reading.front() && matchesFrom(readings, at + 1, query.mid(1), maySkip);
        return isWhole || isInitial || reading.startsWith(query);
    });
}

}  // namespace

Readings readingsOf(const QString& text) {
    const QStringList inContext = syllablesInContext(text);
    qsizetype syllable = 0;
    Readings readings;
    for (const QChar character : text) {
        if (!character.isLetterOrNumber()) {
            continue;
        }
        if (!isHan(character)) {
            readings.push_back({character.toLower()});
            continue;
        }
        QStringList forms = typedForms(pinyinWithTones(character)) + furtherReadings().value(character) +
                            placeReadings().value(character);
        if (!inContext.isEmpty()) {
            forms += typedForms(inContext[syllable++]);
        }
        forms.removeDuplicates();
        readings.push_back(forms);
    }
    return readings;
}

QStringList spellingsOf(const QString& text) {
    constexpr qsizetype most = 64;
    QStringList spellings{QString()};
    for (const QStringList& forms : readingsOf(text)) {
        QStringList longer;
        for (const QString& spelling : spellings) {
            for (const QString& form : forms) {
                if (longer.size() < most) {
                    longer << spelling + form;
                }
            }
        }
        spellings = longer;
    }
    return spellings;
}

bool matchesPinyin(const Readings& readings, const QString& query) {
    for (std::size_t first = 0; first < readings.size(); ++first) {
        if (matchesFrom(readings, first, query, false)) {
            return true;
        }
    }
    return false;
}

bool matchesPinyinWithGaps(const Readings& readings, const QString& query) {
    return matchesFrom(readings, 0, query, true);
}

std::vector<std::size_t> pinyinOrder(const QStringList& texts) {
    struct Entry {
        std::size_t position;
        QString letters;
        QString tones;
    };
    std::vector<Entry> entries;
    for (const QString& text : texts) {
        const QString spelling = hasHan(text) ? pinyinWithTones(text) : text;
        entries.push_back({entries.size(), withoutAccents(spelling.toLower()), tonesOf(spelling)});
    }
    QCollator byValue{QLocale(QLocale::English)};
    byValue.setNumericMode(true);
    std::ranges::stable_sort(entries, [&](const Entry& a, const Entry& b) {
        const int letters = byValue.compare(a.letters, b.letters);
        return letters != 0 ? letters < 0 : a.tones < b.tones;
    });
    std::vector<std::size_t> positions;
    std::ranges::transform(entries, std::back_inserter(positions), &Entry::position);
    return positions;
}

}  // namespace app
