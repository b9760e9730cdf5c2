// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// The positions of finite values in descending order; equal values keep their order. A radix sort in linear time, fast
/// enough to sort tens of thousands of regions for every frame of an animation.
[[nodiscard]] std::vector<std::size_t> descendingOrder(std::span<const double> values);

}  // namespace core
