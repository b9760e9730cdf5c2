// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/dataset/series.h"

namespace core {

/// A value that was computed here rather than published.
[[nodiscard]] inline std::optional<Observation> derived(double value) {
    return Observation{value, Provenance::Derived};
}

}  // namespace core
