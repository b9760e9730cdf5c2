// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <cstddef>
#include <vector>

#include "app/wording/wording.h"
#include "core/inequality/gaps.h"

namespace app {

/// What stands behind a number that was computed, not published, and behind the change of a gap that turned round.
inline constexpr QChar derivedMark = u'*';
inline constexpr QChar turnedMark = u'†';

/// The gaps of one group versus each other group, in the grouping's order.
/// @param gaps  every pair once, as core::gaps() gives them.
[[nodiscard]] std::vector<core::Gap> gapsOfGroup(const std::vector<core::Gap>& gaps, std::size_t group);

/// Whether the group that had less at first has more now, so that the change in percent is of a gap of the other sign.
[[nodiscard]] bool turnedRound(const core::Gap& gap);

/// The change in percent, with the mark of a gap that turned round.
[[nodiscard]] QString changeOf(const core::Gap& gap, const Wording& wording);

}  // namespace app
