// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/audit/claim_reading.h"
#include "core/spec/map_spec.h"

namespace core {

/// The choices that show a claim on the map.
struct ClaimEvidence {
    MapSpec spec;
    std::vector<RegionCode> highlighted;  ///< The regions that the claim is about, if any.
    friend bool operator==(const ClaimEvidence&, const ClaimEvidence&) = default;
};

/// @returns nothing for cited figures, which the map cannot show.
[[nodiscard]] std::optional<ClaimEvidence> evidenceOf(const Dataset& dataset, const ClaimMethod& method,
                                                      const Claim& claim, const ClaimReading& reading);

}  // namespace core
