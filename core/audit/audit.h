// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

/// Computes every claim and compares it with what is printed, in the order of the claims.
///
/// *Reproduced*: the computed number rounds to the printed one (roundsTo), a truth value or a list of regions is the
/// same. *Reproduced after rounding*: it is not, but becomes so when figures are rounded on the way in one of the ways
/// of core/audit/rounding.h, using no printed figure that is not reproduced itself. *Differs*: neither. *Not
/// computable*: a figure that it needs is not in the data. What is done depends on what a claim states, never on which
/// claim it is.
[[nodiscard]] std::vector<ClaimReading> audit(const Dataset& dataset, const std::vector<Claim>& claims);

/// How many claims came out how.
struct AuditSummary {
    std::size_t total = 0;
    std::size_t reproduced = 0;
    std::size_t reproducedRounded = 0;
    std::size_t differs = 0;
    std::size_t notComputable = 0;
    friend bool operator==(const AuditSummary&, const AuditSummary&) = default;
};
[[nodiscard]] AuditSummary summaryOf(const std::vector<ClaimReading>& readings);

}  // namespace core
