// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/regions/grouping.h"
#include "core/regions/region_code.h"
#include "gis/table_reader.h"

namespace app {

/// Groupings of regions whose codes contain those of larger areas: counties by the first four digits (cities) and the
/// first two (provinces), or US counties by the first two (states). Only where all codes have the same number of digits
/// and the prefix makes at least two groups, of two regions on average. The finest grouping comes first.
/// @param codes  of the regions.
/// @param names  of larger areas by their code, with or without zeros at the end; a group without a name is called by
///               its digits.
[[nodiscard]] std::vector<core::Grouping> prefixGroupings(const std::vector<core::RegionCode>& codes,
                                                          const std::map<std::string, std::string>& names = {});

/// The names of the larger areas, by the first digits of the codes of regions, as the attributes of the regions give
/// them: a column whose title says that it holds names (STATE_NAME, 省), with one name for all regions of an area and
/// another one for each area. Numbers, addresses and codes of colours are no names.
[[nodiscard]] std::map<std::string, std::string> namesOfPrefixes(const std::vector<core::RegionCode>& codes,
                                                                 const gis::Table& attributes, std::size_t codeColumn);

}  // namespace app
