// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/join/key_join.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

/// The positions of the rows for which the user decided separately. If the key of a row has changed since then, the
/// decision is not about it any more, and the row is left out here.
std::set<std::size_t> rowsDecidedAlone(std::span<const std::string> keys, std::span<const KeyDecision> decisions,
                                       std::span<const std::size_t> spreadsheetRows) {
    std::set<std::size_t> positions;
    for (const KeyDecision& decision : decisions) {
        const auto found = decision.row ? std::ranges::find(spreadsheetRows, *decision.row) : spreadsheetRows.end();
        if (found == spreadsheetRows.end()) {
            continue;
        }
        const auto position = static_cast<std::size_t>(found - spreadsheetRows.begin());
        if (keys[position] == decision.key) {
            positions.insert(position);
        }
    }
    return positions;
}

/// The different keys in the order of the rows, with their rows counted.
/// @param alone  the positions of rows that are kept apart from others with the same key.
std::vector<JoinedKey> differentKeys(std::span<const std::string> keys, const std::set<std::size_t>& alone,
                                     std::vector<std::size_t>& keyOfRow) {
    std::vector<JoinedKey> different;
    std::map<std::pair<std::string_view, std::optional<std::size_t>>, std::size_t> positions;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        const bool isAlone = alone.contains(row);
        const auto [known, isNew] = positions.emplace(
            std::pair(std::string_view(keys[row]), isAlone ? std::optional(row) : std::nullopt), different.size());
        if (isNew) {
            different.push_back({keys[row], row, 0, KeyState::Unmatched, {}, MatchedBy::Code, isAlone});
        }
        ++different[known->second].rows;
        keyOfRow.push_back(known->second);
    }
    return different;
}

bool isBlankKey(const std::string& key) { return text(key).trimmed().isEmpty(); }

/// The region on the map that a code stands for, in any form, or a name.
std::optional<std::size_t> positionOf(const RegionMatcher& matcher, std::size_t onMap, const core::RegionCode& code) {
    const std::span regions = std::span(matcher.regions()).first(onMap);
    if (const auto found = std::ranges::find(regions, code, &RegionLabels::code); found != regions.end()) {
        return static_cast<std::size_t>(found - regions.begin());
    }
    const auto match = matcher.matches(std::span(&code.text(), 1)).front();
    return match && match->region < onMap ? std::optional(match->region) : std::nullopt;
}

/// @returns whether the decision could be used.
bool decide(JoinedKey& key, const KeyDecision& decision, const RegionMatcher& matcher, std::size_t onMap) {
    if (!decision.region) {
        key.state = KeyState::LeftOut;
        key.region = std::nullopt;
        return true;
    }
    const std::optional<std::size_t> region = positionOf(matcher, onMap, *decision.region);
    if (region) {
        key.state = KeyState::Decided;
        key.region = region;
    }
    return region.has_value();
}

}  // namespace

std::size_t KeyJoin::rowsIn(KeyState state) const {
    std::size_t rows = 0;
    for (const JoinedKey& key : keys) {
        rows += key.state == state ? key.rows : 0;
    }
    return rows;
}

bool KeyJoin::isMostlyJoined() const {
    constexpr std::size_t ofTen = 9;
    const std::size_t joined = joinedRows();
    return 10 * joined >= ofTen * (joined + rowsIn(KeyState::Unmatched));
}

std::vector<std::vector<std::size_t>> KeyJoin::keysOfOneRegion() const {
    std::map<std::size_t, std::vector<std::size_t>> keysOf;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].region) {
            keysOf[*keys[i].region].push_back(i);
        }
    }
    std::vector<std::vector<std::size_t>> several;
    for (auto& [region, positions] : keysOf) {
        if (positions.size() > 1) {
            several.push_back(std::move(positions));
        }
    }
    return several;
}

KeyJoin joinKeys(const RegionMatcher& matcher, std::span<const std::string> keys,
                 std::span<const KeyDecision> decisions, std::optional<std::size_t> onMap,
                 std::span<const std::size_t> spreadsheetRows) {
    const std::size_t regionsOnMap = onMap.value_or(matcher.regions().size());
    KeyJoin join;
    std::vector<std::size_t> keyOfRow;
    join.keys = differentKeys(keys, rowsDecidedAlone(keys, decisions, spreadsheetRows), keyOfRow);
    std::vector<std::string> texts;
    std::ranges::transform(join.keys, std::back_inserter(texts), &JoinedKey::key);
    const std::vector<std::optional<RegionMatch>> matches = matcher.matches(texts);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        JoinedKey& key = join.keys[i];
        if (matches[i] && matches[i]->region < regionsOnMap) {
            key.state = KeyState::Matched;
            key.region = matches[i]->region;
            key.matchedBy = matches[i]->by;
        } else if (isBlankKey(key.key)) {
            key.state = KeyState::Blank;
        }
    }
    for (const KeyDecision& decision : decisions) {
        const auto key = std::ranges::find_if(join.keys, [&](const JoinedKey& joined) {
            return joined.key == decision.key && joined.isOneRow == decision.row.has_value() &&
                   (!decision.row || spreadsheetRows[joined.firstRow] == *decision.row);
        });
        if (key == join.keys.end() || !decide(*key, decision, matcher, regionsOnMap)) {
            join.unusedDecisions.push_back(decision);
        }
    }
    std::vector<bool> hasRow(regionsOnMap);
    for (const std::size_t key : keyOfRow) {
        const std::optional<std::size_t> region = join.keys[key].region;
        join.regionOfRow.push_back(region);
        if (region) {
            hasRow[*region] = true;
        }
    }
    for (std::size_t i = 0; i < hasRow.size(); ++i) {
        if (!hasRow[i]) {
            join.regionsWithoutRow.push_back(i);
        }
    }
    return join;
}

}  // namespace app
