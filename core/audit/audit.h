// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

/// Computes every claim and compares it with the printed answer, in the order of the claims.
///
/// *Reproduced*: the computed number rounds to the printed one (roundsTo), or a truth value or list of regions is
/// equal. *Reproduced after rounding*: it becomes equal when intermediate figures are rounded in one of the ways of
/// core/audit/rounding.h, using only printed figures that are reproduced themselves. *Differs*: neither. *Not
/// computable*: a required figure is not in the data. Results depend on the method, the
/// statements and the printed answers, never on the ids of claims.
[[nodiscard]] std::vector<ClaimReading> audit(const Dataset& dataset, const PublishedClaims& claims);

/// The number of claims for each verdict.
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
