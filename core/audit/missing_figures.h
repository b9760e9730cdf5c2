// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/claim_reading.h"

namespace core {

/// The figures that the computation of a claim lacks: an indicator that has none at all in a period of the claim, or
/// regions without a figure. Neither for a claim that rests on something else, such as a layer of places.
[[nodiscard]] FiguresMissing missingFigures(const Dataset& dataset, const ClaimMethod& method,
                                            const Statement& statement);

}  // namespace core
