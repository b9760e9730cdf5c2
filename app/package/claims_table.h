// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/package/data_package.h"
#include "core/audit/claim.h"

namespace app {

/// Table "paper-claims", in the order of the file; nothing without that table: data are complete all the same.
/// @param catalogue  of the indicators that the claims may name.
/// @param groupings  those whose groups the claims may name.
/// @throws gis::Error FileUnreadable, FieldMissing; BadValue for a kind that there is not, for arguments that are not
///         those of the kind or name what there is not, and for a published answer of another sort; RepeatedRow.
[[nodiscard]] std::optional<std::vector<core::Claim>> readClaims(const DataPackage& package,
                                                                 const core::Catalogue& catalogue,
                                                                 const std::vector<core::Grouping>& groupings);

}  // namespace app
