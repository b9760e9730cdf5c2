// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/audit/claim_reading.h"
#include "core/spec/map_spec.h"

namespace core {

/// What shows a claim on the map.
struct ClaimEvidence {
    MapSpec spec;
    std::vector<RegionCode> highlighted;  ///< The regions that it is about, where it is about some.
    friend bool operator==(const ClaimEvidence&, const ClaimEvidence&) = default;
};

/// @returns nothing for what the map cannot show: cited figures.
[[nodiscard]] std::optional<ClaimEvidence> evidenceOf(const Dataset& dataset, const Claim& claim,
                                                      const ClaimReading& reading);

}  // namespace core
