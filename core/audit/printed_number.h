// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/claim.h"

namespace core {

/// Whether a printed number is one that `computed` rounds to at the printed number of decimals: no farther from it than
/// half a unit of the last digit. Half-way, either neighbour will do. A billionth of that half is left to the binary
/// fractions.
[[nodiscard]] bool roundsTo(double computed, const PrintedNumber& printed);

/// To so many decimals, half-way away from zero.
[[nodiscard]] double rounded(double value, int decimals);

}  // namespace core
