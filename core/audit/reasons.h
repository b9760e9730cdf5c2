// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

/// The reasons for the verdict of claim `index`, except rounding. Each reason is the result of a test that could have
/// failed. Reproduced claims have few reasons.
[[nodiscard]] std::vector<Reason> reasonsFor(const Dataset& dataset, const PublishedClaims& claims,
                                             const std::vector<ClaimReading>& readings, std::size_t index);

}  // namespace core
