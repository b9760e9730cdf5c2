// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/regions/grouping.h"
#include "core/regions/region_code.h"

namespace app {

/// Groupings of regions whose codes contain those of larger areas: counties by the first four digits (cities) and the
/// first two (provinces), or US counties by the first two (states). Only where all codes have the same number of digits
/// and the prefix makes at least two groups, of two regions on average. The finest grouping comes first.
/// @param codes  of the regions.
/// @param names  of larger areas by their code, with or without zeros at the end; a group without a name is called by
///               its digits.
[[nodiscard]] std::vector<core::Grouping> prefixGroupings(const std::vector<core::RegionCode>& codes,
                                                          const std::map<std::string, std::string>& names = {});

}  // namespace app
