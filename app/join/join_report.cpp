// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/join/join_report.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {

TableJoinReport joinReport(const KeyJoin& join, const RegionMatcher& matcher,
                           std::span<const std::size_t> spreadsheetRows, std::size_t mostProposals) {
    constexpr std::size_t keysWithProposals = 50;
    const std::vector<RegionLabels>& regions = matcher.regions();
    TableJoinReport report;
    report.joinedRows = join.joinedRows();
    report.rows = report.joinedRows + join.rowsIn(KeyState::Unmatched);
    report.rowsWithoutKey = join.rowsIn(KeyState::Blank);
    report.isMostlyJoined = join.isMostlyJoined();
    report.unusedDecisions = join.unusedDecisions;
    for (const JoinedKey& key : join.keys) {
        if (key.state == KeyState::Matched) {
            report.matched[key.matchedBy].push_back(key.key);
        } else if (key.state == KeyState::Unmatched) {
            UnmatchedKey& unmatched =
                report.unmatched.emplace_back(UnmatchedKey{key.key, spreadsheetRows[key.firstRow], key.rows, {}});
            if (report.unmatched.size() <= keysWithProposals) {
                std::ranges::transform(matcher.nearMisses(key.key, mostProposals),
                                       std::back_inserter(unmatched.proposals),
                                       [&](std::size_t region) { return regions[region]; });
            }
        }
    }
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
