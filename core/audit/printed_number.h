// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/claim.h"

namespace core {

/// Whether `computed` rounds to the printed number at its number of decimals: it differs by at most half a unit of the
/// last digit. At exactly half a unit, both neighbours are accepted. Rounding errors of binary fractions are tolerated:
/// a billionth of half a unit, or a relative error of two machine epsilons, whichever is larger.
[[nodiscard]] bool roundsTo(double computed, const PrintedNumber& printed);

/// Rounds to a number of decimals; half a unit is rounded away from zero. Rounding errors of binary fractions are
/// tolerated as in roundsTo(): 1.005 becomes 1.01.
[[nodiscard]] double rounded(double value, int decimals);

}  // namespace core
