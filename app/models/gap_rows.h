// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/inequality/gaps.h"

namespace app {

/// The gaps between one group, as minuend, and each of the others, in the grouping's order.
/// @param gaps  every pair once, as core::gaps() gives them.
[[nodiscard]] std::vector<core::Gap> gapsOfGroup(const std::vector<core::Gap>& gaps, std::size_t group);

/// Whether a percentage would mislead about how a gap changed: it began at nothing, or another group leads now.
[[nodiscard]] bool turnedRound(const core::Gap& gap);

}  // namespace app
