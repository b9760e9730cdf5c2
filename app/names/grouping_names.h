// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/regions/grouping.h"

namespace app {

/// The grouping with an id, or else the only one with a name, in Chinese or English and whatever its case: a grouping
/// of a user's table is named like its column. Null when there is none.
[[nodiscard]] const core::Grouping* groupingNamed(std::span<const core::Grouping> groupings,
                                                  const std::string& idOrName);

/// The ids of all groupings with that name.
[[nodiscard]] std::vector<std::string> groupingsNamed(std::span<const core::Grouping> groupings,
                                                      const std::string& name);

}  // namespace app
