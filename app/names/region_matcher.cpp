// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/region_matcher.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "app/names/foreign_spellings.h"
#include "app/names/key_forms.h"
#include "app/names/nearest_names.h"
#include "app/names/pinyin.h"
#include "app/names/region_codes.h"
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

/// What a text may mean: what is left of it without marks, a remark and larger areas, and the text itself.
QStringList likelyForms(const QString& text) {
    const QString plain = withoutMarks(text);
    const std::optional<RemarkedKey> key = remarkedKey(plain);
    QStringList forms;
    for (const KeyInArea& form : keysInArea(key ? key->name : plain, 0)) {
        forms << form.name;
    }
    if (key) {
        forms.prepend(key->name);
    }
    forms << plain << text;
    forms.removeDuplicates();
    return forms;
}

/// Whether the names of areas are one area with and without the larger ones around it, or the word for its level.
bool areOneArea(const std::set<QString>& areas) {
    const auto longest = std::ranges::max_element(areas, {}, &QString::size);
    return std::ranges::all_of(
        areas, [&](const QString& area) { return longest->startsWith(area) || longest->endsWith(area); });
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

QStringList RegionMatcher::keysIn(const Index& index, const QString& beginning) {
    QStringList keys;
    for (auto entry = index.lower_bound(beginning); entry != index.end() && entry->first.startsWith(beginning);
         ++entry) {
        keys << entry->first;
    }
    return keys;
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
    m_levels.resize(m_regions.size());
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        for (const std::string& name : m_regions[i].names) {
            const QString full = text(name);
            add(m_names, foldedName(full), i);
            const QStringList shorter = shortNames(full);
            if (const auto level = levelOf(full); level && !shorter.isEmpty()) {
                m_levels[i].insert(*level);
            }
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
                for (const QString& spelling : spellingsOf(form) + foreignSpellings(form)) {
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

/// Whether a text with a word for its level may stand for a region: one of that level, or one without level where the
/// texts usually have that level.
bool RegionMatcher::mayHaveLevel(std::size_t region, const QString& text, const std::optional<NameLevel>& usual) const {
    const std::optional<NameLevel> level = levelOf(text);
    return level && (m_levels[region].empty() ? isOfLevel(text, usual) : m_levels[region].contains(*level));
}

/// The region that a text with a level stands for if one of its names is the same without that level.
std::optional<std::size_t> RegionMatcher::withoutLevel(const QString& text,
                                                       const std::optional<NameLevel>& usual) const {
    const auto region = onlyOneIn(m_names, nameWithoutLevel(text));
    return region && mayHaveLevel(*region, text, usual) ? region : std::nullopt;
}

/// The region whose name a Latin text spells, as a whole or without the word for its level.
std::optional<RegionMatch> RegionMatcher::matchByPinyin(const QString& text, const std::optional<NameLevel>& usual,
                                                        const Index& pinyin) const {
    for (const QString& form : {asPinyin(text), foldedName(text)}) {  // "Ürümqi" is no pinyin
        if (const auto region = onlyOneIn(pinyin, form)) {
            return RegionMatch{*region, MatchedBy::Pinyin};
        }
    }
    std::vector<std::size_t> found;
    if (const auto spelled = pinyin.find(nameWithoutLevel(text)); spelled != pinyin.end()) {
        std::ranges::copy_if(spelled->second, std::back_inserter(found),
                             [&](std::size_t region) { return mayHaveLevel(region, text, usual); });
    }
    return found.size() == 1 ? std::optional(RegionMatch{found.front(), MatchedBy::Pinyin}) : std::nullopt;
}

/// The match of a text as it stands.
std::optional<RegionMatch> RegionMatcher::matchOf(const QString& text, const std::optional<NameLevel>& usual,
                                                  std::optional<Index>& pinyin) const {
    std::optional<RegionMatch> match = matchByCode(text);
    match = match ? match : matchByName(text);
    if (const auto region = match ? std::nullopt : withoutLevel(text, usual)) {
        match = RegionMatch{*region, MatchedBy::ShortName};
    }
    if (const QString iso = match ? QString() : isoProvince(text); !iso.isEmpty()) {
        match = matchByCode(iso);
        match = match ? match : matchByName(iso);
        return match ? std::optional(RegionMatch{match->region, MatchedBy::CodeForm}) : std::nullopt;
    }
    if (!match && isLatin(text)) {
        pinyin = pinyin ? std::move(pinyin) : pinyinIndex();
        match = matchByPinyin(text, usual, *pinyin);
    }
    return match;
}

/// The match of a text, or of what is left without its marks, or without another name of the same region in brackets.
std::optional<RegionMatch> RegionMatcher::matchWithoutMarks(const QString& text, const std::optional<NameLevel>& usual,
                                                            std::optional<Index>& pinyin) const {
    const QString plain = withoutMarks(text);
    std::optional<RegionMatch> match = matchOf(hasDigitMark(text) ? plain : text, usual, pinyin);
    match = match ? match : matchOf(plain, usual, pinyin);
    if (const auto key = match ? std::nullopt : remarkedKey(plain)) {
        const auto named = matchOf(key->name, usual, pinyin);
        const auto remarked = matchOf(key->remark, usual, pinyin);
        match = named && remarked && named->region == remarked->region ? named : std::nullopt;
    }
    return match;
}

/// The larger area with which a Chinese text begins, and the region that it names in that area. Nothing for a text that
/// begins with no such area.
std::optional<RegionMatcher::AreaMatch> RegionMatcher::matchInArea(const QString& text, qsizetype common,
                                                                   const std::optional<NameLevel>& usual) const {
    const std::vector<KeyInArea> keys = keysInArea(text, common);
    for (const auto& [area, name] : keys) {
        const auto match = matchByName(name);
        const auto region = match ? std::optional(match->region) : withoutLevel(name, usual);
        if (!region) {
            continue;
        }
        const std::optional<QString> digits = digitsOfProvince(area);
        const std::optional<QString> stem =
            m_stems.empty() ? std::nullopt : adcodeStem(app::text(m_regions[*region].code.text()));
        const bool isElsewhere = digits && stem && !stem->startsWith(*digits);
        const bool isRegion = m_names.contains(foldedName(area)) || m_shortNames.contains(foldedName(area)) ||
                              m_names.contains(nameWithoutLevel(area));
        return AreaMatch{area, isElsewhere || isRegion ? std::nullopt : region};
    }
    return keys.empty() ? std::nullopt : std::optional(AreaMatch{keys.front().area, std::nullopt});
}

/// Matches the texts that begin with a larger area and are not matched otherwise.
void RegionMatcher::matchNamesInAreas(std::span<const std::string> texts, const std::optional<NameLevel>& usual,
                                      std::vector<std::optional<RegionMatch>>& matches) const {
    struct Counts {
        std::size_t texts = 0;
        std::size_t matched = 0;
    };
    QStringList unmatched;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const QString key = text(texts[i]); !matches[i] && hasHan(key)) {
            unmatched << key;
        }
    }
    const qsizetype common = commonBeginning(unmatched);
    std::map<QString, Counts> areas;
    std::map<std::size_t, std::set<QString>> areasOf;
    std::vector<std::optional<AreaMatch>> found(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        found[i] = matches[i] ? std::nullopt : matchInArea(withoutMarks(text(texts[i])), common, usual);
        if (found[i]) {
            ++areas[found[i]->area].texts;
            areas[found[i]->area].matched += found[i]->region ? 1U : 0U;
        }
        if (found[i] && found[i]->region) {
            areasOf[*found[i]->region].insert(found[i]->area);
        }
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (found[i] && found[i]->region && areOneArea(areasOf[*found[i]->region]) &&
            2 * areas[found[i]->area].matched >= areas[found[i]->area].texts) {
            matches[i] = RegionMatch{*found[i]->region, MatchedBy::ShortName};
        }
    }
}

std::vector<std::optional<RegionMatch>> RegionMatcher::matches(std::span<const std::string> texts) const {
    std::vector<std::optional<RegionMatch>> matches;
    matches.reserve(texts.size());
    std::optional<Index> pinyin;
    const std::optional<NameLevel> usual = usualLevelOf(texts);
    for (const std::string& written : texts) {
        matches.push_back(matchWithoutMarks(text(written), usual, pinyin));
    }
    matchNamesInAreas(texts, usual, matches);
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
        constexpr qsizetype lettersPerEdit = 5;
        const QString spelling = asPinyin(words);
        addAll(pinyin, spelling);
        addAll(pinyin, withoutLevel);
        for (const QString& form :
             nearestNames(spelling, keysIn(pinyin, spelling.left(1)), static_cast<qsizetype>(most), lettersPerEdit)) {
            addAll(pinyin, form);
        }
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
    const QStringList names = keysIn(m_names);
    const QStringList codes = keysIn(m_codes);
    std::vector<std::vector<std::size_t>> near;
    for (const std::string& written : texts) {
        std::vector<std::size_t>& regions = near.emplace_back();
        for (const QString& form : likelyForms(text(written))) {
            for (const std::size_t region : nearMissesOf(form, pinyin, names, codes, most)) {
                addRegion(regions, region, most);
            }
        }
    }
    return near;
}

}  // namespace app
