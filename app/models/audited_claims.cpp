// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/audited_claims.h"

#include <cstddef>
#include <memory>
#include <utility>

#include "app/wording/wording_audit.h"

namespace app {
namespace {

/// What an audit is made from, and its readings once they are computed.
struct AuditState {
    core::Dataset dataset;
    core::PublishedClaims claims;
    std::optional<std::vector<core::ClaimReading>> readings = {};
};

AuditedClaim audited(const core::Claim& claim, const core::ClaimReading& reading, const AuditState& state,
                     const AuditWording& words) {
    return {claim.id,
            words.place(claim),
            words.subject(claim),
            words.published(claim),
            words.computed(claim, reading),
            words.explanation(claim, reading),
            reading.verdict,
            core::evidenceOf(state.dataset, state.claims.method, claim, reading)};
}

AuditedClaims auditedClaims(AuditState& state, const Wording& wording) {
    if (!state.readings) {
        state.readings = core::audit(state.dataset, state.claims);
    }
    const AuditWording words(wording, state.dataset, state.claims);
    AuditedClaims result{words.summary(core::summaryOf(*state.readings)), words.definitions(), {}};
    for (std::size_t i = 0; i < state.claims.list.size(); ++i) {
        result.claims.push_back(audited(state.claims.list[i], (*state.readings)[i], state, words));
    }
    return result;
}

}  // namespace

Audit auditOf(core::Dataset dataset, core::PublishedClaims claims) {
    return [state = std::make_shared<AuditState>(AuditState{std::move(dataset), std::move(claims)})](
               const Wording& wording) { return auditedClaims(*state, wording); };
}

}  // namespace app
