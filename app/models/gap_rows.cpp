// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/gap_rows.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/models/marks.h"

namespace app {
namespace {

std::optional<double> negative(const std::optional<double>& value) {
    return value ? std::optional(-*value) : std::nullopt;
}

/// The same gap in the other direction; the change in per cent stays the same.
core::Gap reversed(core::Gap gap) {
    std::swap(gap.of, gap.versus);
    gap.from = negative(gap.from);
    gap.to = negative(gap.to);
    return gap;
}

}  // namespace

std::vector<core::Gap> gapsOfGroup(const std::vector<core::Gap>& gaps, std::size_t group) {
    std::vector<core::Gap> result;
    for (const core::Gap& gap : gaps) {
        if (gap.of == group) {
            result.push_back(gap);
        } else if (gap.versus == group) {
            result.push_back(reversed(gap));
        }
    }
    return result;
}

bool isReversed(const core::Gap& gap) { return gap.from && gap.to && *gap.from * *gap.to < 0; }

bool isDerived(const std::optional<core::Observation>& level) {
    return level && level->provenance == core::Provenance::Derived;
}

bool anyDerived(const core::GapTable& table) {
    const auto isLevelDerived = [](const core::GroupLevel& level) { return isDerived(level.mean); };
    return std::ranges::any_of(table.fromLevels, isLevelDerived) || std::ranges::any_of(table.toLevels, isLevelDerived);
}

QStringList shownCells(const core::GapTable& table, const QStringList& row, qsizetype ofOnePeriod) {
    return table.from == table.to ? row.mid(0, ofOnePeriod) : row;
}

QString changeOf(const core::Gap& gap, const Wording& wording) {
    const QString percent = wording.percent(gap.changePercent);
    return isReversed(gap) ? percent + reversedMark : percent;
}

}  // namespace app
