// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/region_matcher.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "app/names/nearest_names.h"
#include "app/names/pinyin.h"
#include "app/names/region_codes.h"
#include "app/names/region_names.h"
#include "app/names/transliteration.h"
#include "app/text.h"

namespace app {
namespace {

/// The pinyin letters of the text if it were the pinyin of a Chinese name: "jilinshi" for "Jilin City".
QString asPinyin(const QString& text) {
    static const std::array<std::pair<QString, QString>, 5> levels{{
        {QStringLiteral("autonomousregion"), QStringLiteral("zizhiqu")},
        {QStringLiteral("province"), QStringLiteral("sheng")},
        {QStringLiteral("city"), QStringLiteral("shi")},
        {QStringLiteral("county"), QStringLiteral("xian")},
        {QStringLiteral("district"), QStringLiteral("qu")},
    }};
    QString folded = foldedName(QString(text).replace(QStringLiteral("ü"), QStringLiteral("v")));
    for (const auto& [english, pinyin] : levels) {
        if (folded.endsWith(english)) {
            folded.chop(english.size());
            return folded + pinyin;
        }
    }
    return folded;
}

bool isLatin(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return !c.isLetter() || c.script() == QChar::Script_Latin; });
}

/// The level that most texts have which have one, if it is not that of counties.
std::optional<NameLevel> usualLevelOf(std::span<const std::string> texts) {
    std::map<NameLevel, std::size_t> counts;
    for (const std::string& written : texts) {
        if (const std::optional<NameLevel> level = levelOf(text(written))) {
            ++counts[*level];
        }
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<const NameLevel, std::size_t>::second);
    return most == counts.end() || most->first == NameLevel::County ? std::nullopt : std::optional(most->first);
}

/// Whether a text has this level. The four municipalities are provinces, too.
bool isOfLevel(const QString& words, const std::optional<NameLevel>& level) {
    static const QStringList municipalities{QStringLiteral("北京市"), QStringLiteral("天津市"),
                                            QStringLiteral("上海市"), QStringLiteral("重庆市")};
    return level &&
           (levelOf(words) == level || (level == NameLevel::Province && municipalities.contains(foldedName(words))));
}

void addRegion(std::vector<std::size_t>& regions, std::size_t region, std::size_t most) {
    if (regions.size() < most && std::ranges::find(regions, region) == regions.end()) {
        regions.push_back(region);
    }
}

}  // namespace

RegionMatcher::RegionMatcher(std::vector<RegionLabels> regions) : m_regions(std::move(regions)) {
    indexCodes();
    indexNames();
}

void RegionMatcher::add(Index& index, const QString& form, std::size_t region) {
    if (form.isEmpty()) {
        return;
    }
    std::vector<std::size_t>& regions = index[form];
    if (regions.empty() || regions.back() != region) {
        regions.push_back(region);
    }
}

std::optional<std::size_t> RegionMatcher::onlyOneIn(const Index& index, const QString& form) {
    const auto found = index.find(form);
    return found != index.end() && found->second.size() == 1 ? std::optional(found->second.front()) : std::nullopt;
}

void RegionMatcher::indexCodes() {
    bool areNumbers = true;
    bool areAdcodes = true;
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        const QString code = text(m_regions[i].code.text());
        add(m_codes, plainCode(code), i);
        const std::optional<qlonglong> number = codeNumber(code);
        areNumbers = areNumbers && number && !m_numbers.contains(*number);
        if (areNumbers) {
            m_numbers.emplace(*number, i);
        }
        const std::optional<QString> stem = adcodeStem(code);
        areAdcodes = areAdcodes && stem;
        if (areAdcodes) {
            add(m_stems, *stem, i);
        }
    }
    if (!areNumbers) {
        m_numbers.clear();
    }
    if (!areAdcodes) {
        m_stems.clear();
    }
}

void RegionMatcher::indexNames() {
    m_hasLevel.resize(m_regions.size());
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        for (const std::string& name : m_regions[i].names) {
            const QString full = text(name);
            add(m_names, foldedName(full), i);
            const QStringList shorter = shortNames(full);
            m_hasLevel[i] = m_hasLevel[i] || !shorter.isEmpty();
            for (const QString& form : shorter) {
                add(m_shortNames, form, i);
            }
        }
    }
}

RegionMatcher::Index RegionMatcher::pinyinIndex() const {
    Index index;
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        for (const std::string& name : m_regions[i].names) {
            const QString full = text(name);
            constexpr qsizetype shortest = 2;  // the pinyin of an abbreviation such as 京 has other meanings
            if (full.size() < shortest || !hasHan(full)) {
                continue;
            }
            for (const QString& form : shortNames(full) + QStringList{foldedName(full)}) {
                for (const QString& spelling : spellingsOf(form)) {
                    add(index, spelling, i);
                }
            }
        }
    }
    return index;
}

std::optional<RegionMatch> RegionMatcher::matchByCode(const QString& text) const {
    const QString code = plainCode(text);
    if (const auto region = onlyOneIn(m_codes, code)) {
        return RegionMatch{*region, MatchedBy::Code};
    }
    if (const std::optional<qlonglong> number = codeNumber(code)) {
        if (const auto found = m_numbers.find(*number); found != m_numbers.end()) {
            return RegionMatch{found->second, MatchedBy::CodeForm};
        }
    }
    if (const std::optional<QString> stem = adcodeStem(code)) {
        if (const auto region = onlyOneIn(m_stems, *stem)) {
            return RegionMatch{*region, MatchedBy::CodeForm};
        }
    }
    return std::nullopt;
}

std::optional<RegionMatch> RegionMatcher::matchByName(const QString& text) const {
    const QString folded = foldedName(text);
    if (const auto region = onlyOneIn(m_names, folded)) {
        return RegionMatch{*region, MatchedBy::Name};
    }
    if (m_names.contains(folded)) {
        return std::nullopt;  // several regions have this name
    }
    if (const auto region = onlyOneIn(m_shortNames, folded)) {
        return RegionMatch{*region, MatchedBy::ShortName};
    }
    return std::nullopt;
}

/// The region without a level in its names that a text with a level may stand for.
std::optional<std::size_t> RegionMatcher::withoutLevel(const QString& text) const {
    const auto region = onlyOneIn(m_names, nameWithoutLevel(text));
    return region && !m_hasLevel[*region] ? region : std::nullopt;
}

std::vector<std::optional<RegionMatch>> RegionMatcher::matches(std::span<const std::string> texts) const {
    std::vector<std::optional<RegionMatch>> matches;
    matches.reserve(texts.size());
    std::optional<Index> pinyin;
    const std::optional<NameLevel> usual = usualLevelOf(texts);
    for (const std::string& written : texts) {
        const QString words = text(written);
        std::optional<RegionMatch>& match = matches.emplace_back(matchByCode(words));
        if (!match) {
            match = matchByName(words);
        }
        if (const auto region = match ? std::nullopt : withoutLevel(words); region && isOfLevel(words, usual)) {
            match = RegionMatch{*region, MatchedBy::ShortName};
        }
        if (!match && isLatin(words)) {
            pinyin = pinyin ? std::move(pinyin) : pinyinIndex();
            if (const auto region = onlyOneIn(*pinyin, asPinyin(words))) {
                match = RegionMatch{*region, MatchedBy::Pinyin};
            }
        }
    }
    return matches;
}

std::vector<std::size_t> RegionMatcher::nearMissesOf(const QString& words, const Index& pinyin,
                                                     const QStringList& names, const QStringList& codes,
                                                     std::size_t most) const {
    const QString folded = foldedName(words);
    std::vector<std::size_t> near;
    const auto addRegions = [&](const std::vector<std::size_t>& regions) {
        for (const std::size_t region : regions) {
            addRegion(near, region, most);
        }
    };
    const auto addAll = [&](const Index& index, const QString& form) {
        if (const auto found = index.find(form); found != index.end()) {
            addRegions(found->second);
        }
    };
    addAll(m_names, folded);
    addAll(m_shortNames, folded);
    const QString withoutLevel = nameWithoutLevel(words);
    addAll(m_names, withoutLevel);
    addAll(m_shortNames, withoutLevel);
    if (isLatin(words)) {
        addAll(pinyin, asPinyin(words));
    }
    const std::optional<QString> stem = adcodeStem(words);
    for (const auto& [other, regions] : m_stems) {
        if (stem && (stem->startsWith(other) || other.startsWith(*stem))) {
            addRegions(regions);
        }
    }
    for (const QString& name : nearestNames(folded, names, static_cast<qsizetype>(most))) {
        addAll(m_names, name);
    }
    if (hasHan(words)) {
        for (const QString& form : {folded, withoutLevel}) {
            for (const QString& spelling : spellingsOf(form)) {  // 茂明 for 茂名
                addAll(pinyin, spelling);
            }
        }
        addRegions(oneCharacterOff(withoutLevel.isEmpty() ? folded : withoutLevel));
    }
    for (const QString& code : nearestNames(plainCode(words), codes, static_cast<qsizetype>(most))) {
        addAll(m_codes, code);
    }
    return near;
}

/// The regions whose name without the level has two characters, one of which a text has in the same place: names of two
/// characters are too short for the other comparisons.
std::vector<std::size_t> RegionMatcher::oneCharacterOff(const QString& name) const {
    std::vector<std::size_t> found;
    for (const auto& [other, regions] : m_shortNames) {
        const bool areShort = name.size() == 2 && other.size() == 2;
        if (areShort && (name[0] == other[0]) != (name[1] == other[1])) {
            found.insert(found.end(), regions.begin(), regions.end());
        }
    }
    return found;
}

std::vector<std::vector<std::size_t>> RegionMatcher::nearMisses(std::span<const std::string> texts,
                                                                std::size_t most) const {
    const Index pinyin = pinyinIndex();
    QStringList names;
    std::ranges::transform(m_names, std::back_inserter(names), &Index::value_type::first);
    QStringList codes;
    std::ranges::transform(m_codes, std::back_inserter(codes), &Index::value_type::first);
    std::vector<std::vector<std::size_t>> near;
    for (const std::string& written : texts) {
        near.push_back(nearMissesOf(text(written), pinyin, names, codes, most));
    }
    return near;
}

}  // namespace app
