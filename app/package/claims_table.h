// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/package/data_package.h"
#include "core/audit/claim.h"

namespace app {

/// Table "paper-claims", in the order of the file, with the definitions and default arguments that datapackage.json
/// states for it; nothing if the package has no such table, which is optional.
/// @param catalogue  of the indicators that the claims may name.
/// @param groupings  those whose groups the claims may name.
/// @throws gis::Error FileUnreadable, FieldMissing; BadValue for an unknown kind, for arguments that are not those of
///         the kind or name something unknown, for a published answer of another type, and for wrong definitions or
///         default arguments (with their path in datapackage.json); RepeatedRow.
[[nodiscard]] std::optional<core::PublishedClaims> readClaims(const DataPackage& package,
                                                              const core::Catalogue& catalogue,
                                                              const std::vector<core::Grouping>& groupings);

}  // namespace app
