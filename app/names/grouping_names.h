// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/regions/grouping.h"

namespace app {

/// The grouping with this id. If none has it, the grouping with this name in Chinese or English, in any case; the
/// grouping that a column of a user's table makes has the name of the column. Null when there is none, or several have
/// the name.
[[nodiscard]] const core::Grouping* groupingNamed(std::span<const core::Grouping> groupings,
                                                  const std::string& idOrName);

/// The ids of all groupings with that name.
[[nodiscard]] std::vector<std::string> groupingsNamed(std::span<const core::Grouping> groupings,
                                                      const std::string& name);

}  // namespace app
