// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/regions/grouping_edit.h"

namespace support {

/// core::withRegionsIn() for one region.
[[nodiscard]] inline core::Grouping withRegionIn(const core::Grouping& grouping, const core::RegionCode& region,
                                                 std::optional<std::size_t> group) {
    return core::withRegionsIn(grouping, std::span(&region, 1), group);
}

}  // namespace support
