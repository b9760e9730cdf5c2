// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/claim_reading.h"

namespace core {

/// The figures that the computation of a claim lacks. Nothing for a claim that rests on something else, such as a layer
/// of places, or that cannot be computed although its figures are known, such as a ratio to 0.
[[nodiscard]] FiguresMissing missingFigures(const Dataset& dataset, const ClaimMethod& method,
                                            const Statement& statement);

}  // namespace core
