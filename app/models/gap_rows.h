// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/inequality/gaps.h"

namespace app {

/// The gaps between one group, as minuend, and each of the others, in the grouping's order.
/// @param gaps  every pair once, as core::gaps() gives them.
[[nodiscard]] std::vector<core::Gap> gapsOfGroup(const std::vector<core::Gap>& gaps, std::size_t group);

/// Whether the group that had less at first has more now, so that the change in percent is of a gap of the other sign.
[[nodiscard]] bool turnedRound(const core::Gap& gap);

}  // namespace app
