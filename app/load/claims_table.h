// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/audit/claim.h"

namespace app {

/// paper_claims.csv, in the order of the file; nothing without that file: data are complete all the same.
/// @param groupings  those whose groups the claims may name.
/// @throws gis::Error FileUnreadable, FieldMissing; BadValue for a kind that there is not, for arguments that are not
///         those of the kind or name what there is not, and for a published answer of another sort; RepeatedRow.
[[nodiscard]] std::optional<std::vector<core::Claim>> readClaims(const std::filesystem::path& statistics,
                                                                 const std::vector<core::Grouping>& groupings);

}  // namespace app
