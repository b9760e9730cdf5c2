// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/package/data_package.h"
#include "app/package/json_value.h"
#include "app/package/package_warning.h"
#include "core/regions/grouping.h"

// What is wrong in a data package and would otherwise be ignored silently.

namespace app {

/// Faults of a datapackage.json: keys that were not read, tables and roles that nothing reads, topics that do not
/// exist. Of a resource, only keys that look like a misspelt key of ours are reported: the standard permits keys of
/// other programs.
/// @param document  after the package was made from it.
[[nodiscard]] std::vector<PackageWarning> documentWarnings(const JsonValue& document, const DataPackage& package);

/// Whether a role is read in tables of a kind.
/// @param holds  the kind.
[[nodiscard]] bool isRole(const std::string& role, const std::string& holds);

/// Groupings that the datapackage.json names and that neither the tables nor the program contain.
[[nodiscard]] std::vector<PackageWarning> groupingWarnings(const DataPackage& package,
                                                           const std::vector<core::Grouping>& groupings);

/// Tables that hold one of `held` and whose file does not exist.
[[nodiscard]] std::vector<PackageWarning> fileWarnings(const DataPackage& package,
                                                       const std::vector<std::string>& held);

/// Tables that hold one of `held`, exist and have no rows.
[[nodiscard]] std::vector<PackageWarning> emptyTableWarnings(const DataPackage& package,
                                                             const std::vector<std::string>& held);

}  // namespace app
