// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include "app/user_data/map_sources.h"
#include "core/dataset/catalogue.h"

namespace app {

/// The indicators, figures and groupings of all tables of a user, joined to the regions of a map.
///
/// Two tables that hold the same indicator in different editions, by its name, its unit and whether it adds up, hold
/// one indicator in two editions. If one of them names no edition, they stay two indicators, and the name of the later
/// one says its edition.
struct UserSeries {
    std::vector<core::Topic> topics;          ///< One for each table.
    std::vector<core::Edition> editions;      ///< Those that the user named, in the order of the tables.
    std::vector<core::Indicator> indicators;  ///< Each once, in the order of the tables.
    std::vector<core::Series> series;
    std::vector<core::Grouping> groupings;
    std::vector<std::vector<core::Indicator>> ofTable;  ///< The indicators of each table, in its order.
    std::vector<TableJoinReport> reports;               ///< Of each table.
};

/// @param tables     the figures of the tables of the user, in their order.
/// @param catalogue  of the map without the tables: their ids differ from its ids.
[[nodiscard]] UserSeries userSeries(const std::vector<TableFigures>& tables, const UserData& user,
                                    const MapRegions& map, const core::CatalogueParts& catalogue);

}  // namespace app
