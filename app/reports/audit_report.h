// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/wording/wording_audit.h"

namespace app {

/// The claims of an audit and their results, in the same order.
struct AuditReport {
    const std::vector<core::Claim>& claims;
    std::vector<core::ClaimReading> readings;
};

// An audit in three forms. JSON and CSV have full precision and a decimal point in every language; only their
// explanations are in the user's language. Absent values are null or blank.

/// {"claims":[{"id","kind","where","arguments","published","computed","unit","verdict","difference","explanation",
/// "definition"}],"summary":{"total","reproduced","reproducedAfterRounding","differs","notComputable"}}. The
/// published and computed answers are numbers, truth values or lists of region codes.
[[nodiscard]] QString auditAsJson(const AuditReport& report, const AuditWording& wording);

/// One line per claim, quoted by RFC 4180.
[[nodiscard]] QString auditAsCsv(const AuditReport& report, const AuditWording& wording);

/// For reading: a table for each part of the publication, with an explanation below each claim that has one; then a
/// summary.
[[nodiscard]] QString auditAsText(const AuditReport& report, const AuditWording& wording);

}  // namespace app
