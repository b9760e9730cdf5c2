// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/join/join_report.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {
namespace {

/// Adds the regions that keys may stand for. They are searched for the first keys only, because that takes long.
void addProposals(std::vector<UnmatchedKey>& keys, const RegionMatcher& matcher, std::size_t onMap, std::size_t most) {
    constexpr std::size_t keysWithProposals = 50;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min(keys.size(), keysWithProposals); ++i) {
        texts.push_back(keys[i].key);
    }
    const std::vector<std::vector<std::size_t>> near =
        texts.empty() ? std::vector<std::vector<std::size_t>>() : matcher.nearMisses(texts, most);
    for (std::size_t i = 0; i < near.size(); ++i) {
        for (const std::size_t region : near[i]) {
            if (region < onMap) {
                keys[i].proposals.push_back(matcher.regions()[region]);
            }
        }
    }
}

}  // namespace

TableJoinReport joinReport(const KeyJoin& join, const RegionMatcher& matcher,
                           std::span<const std::size_t> spreadsheetRows, std::size_t mostProposals,
                           std::optional<std::size_t> onMap) {
    const std::vector<RegionLabels>& regions = matcher.regions();
    TableJoinReport report;
    report.joinedRows = join.joinedRows();
    report.rows = report.joinedRows + join.rowsIn(KeyState::Unmatched);
    report.rowsWithoutKey = join.rowsIn(KeyState::Blank);
    report.isMostlyJoined = join.isMostlyJoined();
    report.unusedDecisions = join.unusedDecisions;
    for (const JoinedKey& key : join.keys) {
        if (key.state != KeyState::Blank) {
            report.keys.push_back({key.key, spreadsheetRows[key.firstRow], key.rows, key.state, key.matchedBy,
                                   key.region ? std::optional(regions[*key.region].code) : std::nullopt, key.isOneRow});
        }
        if (key.state == KeyState::Matched) {
            report.matched[key.matchedBy].push_back(key.key);
        } else if (key.state == KeyState::Unmatched) {
            report.unmatched.push_back({key.key, spreadsheetRows[key.firstRow], key.rows, {}});
        }
    }
    addProposals(report.unmatched, matcher, onMap.value_or(regions.size()), mostProposals);
    for (const std::vector<std::size_t>& positions : join.keysOfOneRegion()) {
        std::vector<std::string>& keys = report.keysOfOneRegion.emplace_back();
        std::ranges::transform(positions, std::back_inserter(keys),
                               [&](std::size_t position) { return join.keys[position].key; });
    }
    std::ranges::transform(join.regionsWithoutRow, std::back_inserter(report.regionsWithoutRow),
                           [&](std::size_t region) { return regions[region]; });
    return report;
}

}  // namespace app
