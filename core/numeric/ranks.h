// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// Standard competition ranking ("1224") of finite values, 1 for the largest: equal values share the best of their
/// ranks.
[[nodiscard]] std::vector<std::size_t> ranksOf(std::span<const double> values);

}  // namespace core
