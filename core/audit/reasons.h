// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

/// What the data show, beside rounding, about how claim `index` came out: each reason is the outcome of a test that
/// could have failed. Claims that are reproduced need few.
[[nodiscard]] std::vector<Reason> reasonsFor(const Dataset& dataset, const std::vector<Claim>& claims,
                                             const std::vector<ClaimReading>& readings, std::size_t index);

}  // namespace core
