// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/package/data_package.h"
#include "app/package/statistics_tables.h"
#include "core/audit/claim.h"
#include "core/dataset/dataset.h"
#include "core/regions/grouping.h"

namespace app {

/// Codes in order, by the path of the file that names them.
using UnknownCodes = std::map<std::string, std::vector<core::RegionCode>>;

/// The codes of a package that are neither in the table of region names nor the code of the whole.
/// @param figures   those that the tables of figures name.
/// @param remarks   those that the tables of remarks name.
/// @param tables    what was read from the other tables.
[[nodiscard]] UnknownCodes unnamedCodes(const DataPackage& package, CodesByFile figures, const CodesByFile& remarks,
                                        const core::DatasetParts& tables);

/// The codes of claims that have no name in this sense, in the file that they were read from.
[[nodiscard]] UnknownCodes unnamedCodes(const std::filesystem::path& file, const std::vector<core::Claim>& claims,
                                        const core::DatasetParts& tables);

/// Those that are not on the map either.
[[nodiscard]] UnknownCodes codesOffTheMap(const UnknownCodes& codes, const core::RegionSet& regions);

/// Regions that have figures and are in no group of a grouping.
struct UngroupedRegions {
    std::string file;  ///< The table that assigns regions to groups.
    core::Grouping grouping;
    std::vector<core::RegionCode> codes;
};

/// For each grouping of the package, which has these ids, that leaves out a few regions. One that leaves out a third or
/// more is taken to cover a part of the area on purpose.
[[nodiscard]] std::vector<UngroupedRegions> ungroupedRegions(const DataPackage& package,
                                                             const std::set<std::string>& ids,
                                                             const core::Dataset& dataset);

}  // namespace app
