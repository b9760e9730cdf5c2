// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

#include "core/dataset/series.h"

namespace core {

/// A value that was computed here rather than published; nothing when it is too large for a number.
[[nodiscard]] inline std::optional<Observation> derived(double value) {
    return std::isfinite(value) ? std::optional(Observation{value, Provenance::Derived}) : std::nullopt;
}

}  // namespace core
