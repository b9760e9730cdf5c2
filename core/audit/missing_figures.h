// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/claim_reading.h"

namespace core {

/// The figures that the computation of a claim lacks. Empty if the claim needs no figures (a count of places), or if
/// all are known and there is still no result (a ratio to 0).
[[nodiscard]] FiguresMissing missingFigures(const Dataset& dataset, const ClaimMethod& method,
                                            const Statement& statement);

}  // namespace core
