// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/wording/wording.h"
#include "core/inequality/gaps.h"

namespace app {

/// The gaps between a group and every other group, in the order of the grouping.
/// @param gaps  every pair once, as core::gaps() gives them.
[[nodiscard]] std::vector<core::Gap> gapsOfGroup(const std::vector<core::Gap>& gaps, std::size_t group);

/// Whether a gap changed its sign: the group that had less at first has more now.
[[nodiscard]] bool isReversed(const core::Gap& gap);

[[nodiscard]] bool isDerived(const std::optional<core::Observation>& level);
/// Whether a level of the table is derived.
[[nodiscard]] bool anyDerived(const core::GapTable& table);

inline constexpr qsizetype gapCells = 2;    ///< In one period: groups and gap.
inline constexpr qsizetype levelCells = 3;  ///< In one period: group, number of regions and level.
/// The cells of a row: all of them, or only the first `ofOnePeriod` if both periods of the table are the same.
[[nodiscard]] QStringList shownCells(const core::GapTable& table, const QStringList& row, qsizetype ofOnePeriod);

/// The change in per cent, with the mark of a reversed gap.
[[nodiscard]] QString changeOf(const core::Gap& gap, const Wording& wording);

}  // namespace app
