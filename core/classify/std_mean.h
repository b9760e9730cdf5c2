// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace core {

/// Standard deviation of finite values, divided by n - 1; zero of fewer than two.
[[nodiscard]] double standardDeviation(std::span<const double> values);

}  // namespace core
