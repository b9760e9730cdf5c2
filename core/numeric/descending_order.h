// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// Where finite values stand, from the largest to the smallest; equal ones in the order they stand in. Takes time in
/// proportion to their number: tens of thousands of regions are put in order within a frame.
[[nodiscard]] std::vector<std::size_t> descendingOrder(std::span<const double> values);

}  // namespace core
