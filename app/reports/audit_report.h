// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/wording/wording_audit.h"

namespace app {

/// An audit with the claims that it is of, in the same order.
struct AuditReport {
    const std::vector<core::Claim>& claims;
    std::vector<core::ClaimReading> readings;
};

// One audit in three forms. The machine-readable two are in full precision, with a point, whatever the language, in
// which the explanations alone are; what is absent is null or blank.

/// {"claims":[{"id","kind","where","arguments","published","computed","unit","verdict","difference","explanation",
/// "definition"}],"summary":{"total","reproduced","reproducedAfterRounding","differs","notComputable"}}. What is
/// published and computed is a number, a truth value or a list of region codes.
[[nodiscard]] QString auditAsJson(const AuditReport& report, const AuditWording& wording);

/// A line for every claim, quoted by RFC 4180.
[[nodiscard]] QString auditAsCsv(const AuditReport& report, const AuditWording& wording);

/// For reading: a table for each place of the paper, an explanation below each claim that has one, then a summary.
[[nodiscard]] QString auditAsText(const AuditReport& report, const AuditWording& wording);

}  // namespace app
