// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/dataset/catalogue.h"
#include "core/regions/grouping.h"

namespace app {

/// The user's choice of a map whose regions are the groups of a grouping.
struct Aggregation {
    std::string grouping = {};                  ///< Its id.
    std::optional<core::Grouping> custom = {};  ///< That grouping, if the user made it and no file contains it.
    core::RegionNoun noun = {};                 ///< What the groups are called; empty for "group".
    friend bool operator==(const Aggregation&, const Aggregation&) = default;
};

}  // namespace app
