// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/wording/wording.h"
#include "core/audit/audit.h"
#include "core/audit/claim_evidence.h"

namespace app {

/// A claim beside what the data give, in the user's language.
struct AuditedClaim {
    std::string id;
    QString place;  ///< Where it is printed.
    QString subject;
    QString published;
    QString computed;
    QString explanation;  ///< Why the claim has its verdict; empty when there is nothing to explain.
    core::Verdict verdict = core::Verdict::NotComputable;
    std::optional<core::ClaimEvidence> evidence;  ///< Nothing for what the map cannot show.
};

/// The audit of all claims, in the user's language.
struct AuditedClaims {
    QString summary;
    QString definitions;
    std::vector<AuditedClaim> claims;
};

/// Computes the audit, or only words it again when it was computed before.
using Audit = std::function<AuditedClaims(const Wording& wording)>;

/// The audit of claims with the figures of a dataset. Nothing is computed before the first call.
[[nodiscard]] Audit auditOf(core::Dataset dataset, core::PublishedClaims claims);

}  // namespace app
