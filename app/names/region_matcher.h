// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "app/names/region_names.h"
#include "core/regions/region_code.h"

namespace app {

/// What identifies a region: its code, and its names in any language.
struct RegionLabels {
    core::RegionCode code;
    std::vector<std::string> names;  ///< Without blank ones.
    friend bool operator==(const RegionLabels&, const RegionLabels&) = default;
};

/// Why a text was taken for a region. Earlier reasons are tried first.
enum class MatchedBy {
    Code,      ///< It is the code.
    CodeForm,  ///< It is another way to write the code: "1" for "01", "11" for "110000".
    Name,      ///< It is a name, apart from case, width, blanks, accents and traditional characters.
    ShortName,  ///< It is a name without the word for the administrative level, "北京" for 北京市; or with one, for a
                ///< region whose name has none; or with the larger area before it: 广东省清远市.
    Pinyin,  ///< It is the pinyin of a name, or another Latin spelling of it.
};

/// The region that a text stands for.
struct RegionMatch {
    std::size_t region = 0;  ///< Position in the regions of the matcher.
    MatchedBy by = MatchedBy::Code;
    friend bool operator==(const RegionMatch&, const RegionMatch&) = default;
};

/// Finds the regions that the texts of a table stand for. A text is matched only if it stands for one region and no
/// other; a text with a level, such as 吉林市, is never matched with a region of another level, such as 吉林省. Where
/// the names of regions have no level, the texts of a table decide together: those of the level that most of them have
/// are matched, and no counties, because many are named like the city around them. Marks such as "*" and ① do not
/// count, and a remark in brackets only if it is another name of the region.
///
/// A Chinese name after that of a larger area is matched if at least half of the texts in that area are, the area is no
/// region itself, and no text in another area has the same name: there is a 鼓楼区 in several cities.
class RegionMatcher {
public:
    explicit RegionMatcher(std::vector<RegionLabels> regions);

    [[nodiscard]] const std::vector<RegionLabels>& regions() const noexcept { return m_regions; }

    /// The match of each text, in their order; nothing for a text that stands for no region or for several.
    [[nodiscard]] std::vector<std::optional<RegionMatch>> matches(std::span<const std::string> texts) const;

    /// For each unmatched text the regions that it may stand for, the most likely first: those for which it stands
    /// without a remark in brackets or a larger area; those whose name it spells in pinyin or short form, among
    /// several, or almost in pinyin; those whose adcode lies in the area of its adcode, or the other way round; those
    /// whose name is spelt almost like it or is pronounced like it; those whose code is written almost like it.
    /// @param most  the largest number of regions returned.
    [[nodiscard]] std::vector<std::vector<std::size_t>> nearMisses(std::span<const std::string> texts,
                                                                   std::size_t most = 3) const;

private:
    /// The regions that have each form.
    using Index = std::map<QString, std::vector<std::size_t>>;

    /// A text after the name of a larger area.
    struct AreaMatch {
        QString area;
        std::optional<std::size_t> region;  ///< Nothing where the rest of the text stands for none.
    };

    static QStringList keysIn(const Index& index, const QString& beginning = {});
    static void add(Index& index, const QString& form, std::size_t region);
    static std::optional<std::size_t> onlyOneIn(const Index& index, const QString& form);
    void indexCodes();
    void indexNames();
    [[nodiscard]] Index pinyinIndex() const;
    [[nodiscard]] std::optional<std::size_t> withoutLevel(const QString& text,
                                                          const std::optional<NameLevel>& usual) const;
    [[nodiscard]] std::vector<std::size_t> oneCharacterOff(const QString& name) const;
    [[nodiscard]] std::vector<std::size_t> nearMissesOf(const QString& text, const Index& pinyin,
                                                        const QStringList& names, const QStringList& codes,
                                                        std::size_t most) const;
    [[nodiscard]] bool mayHaveLevel(std::size_t region, const QString& text,
                                    const std::optional<NameLevel>& usual) const;
    [[nodiscard]] std::optional<RegionMatch> matchOf(const QString& text, const std::optional<NameLevel>& usual,
                                                     std::optional<Index>& pinyin) const;
    [[nodiscard]] std::optional<RegionMatch> matchWithoutMarks(const QString& text,
                                                               const std::optional<NameLevel>& usual,
                                                               std::optional<Index>& pinyin) const;
    [[nodiscard]] std::optional<RegionMatch> matchByPinyin(const QString& text, const std::optional<NameLevel>& usual,
                                                           const Index& pinyin) const;
    [[nodiscard]] std::optional<AreaMatch> matchInArea(const QString& text, qsizetype common,
                                                       const std::optional<NameLevel>& usual) const;
    void matchNamesInAreas(std::span<const std::string> texts, const std::optional<NameLevel>& usual,
                           std::vector<std::optional<RegionMatch>>& matches) const;
    [[nodiscard]] std::optional<RegionMatch> matchByCode(const QString& text) const;
    [[nodiscard]] std::optional<RegionMatch> matchByName(const QString& text) const;

    std::vector<RegionLabels> m_regions;
    Index m_codes;
    std::map<qlonglong, std::size_t> m_numbers;  ///< Empty unless all codes are different numbers.
    Index m_stems;                               ///< Of adcodes; empty unless all codes are adcodes.
    Index m_names;
    Index m_shortNames;
    std::vector<std::set<NameLevel>> m_levels;  ///< Those that the names of each region have a word for.
};

}  // namespace app
