// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/audit/claim_reading.h"

namespace core {

/// A gap that a claim prints, and whether that claim is already known to be reproduced, exactly or after rounding.
struct PrintedGap {
    std::string claimId;
    MeanGap gap;
    PrintedNumber published;
    bool isReproduced = false;
};

/// How a printed number that a computed one does not round to comes about when figures are rounded on the way.
struct RoundingPath {
    Reason reason;
    bool restsOnReproduced = true;  ///< Whether every printed figure used is itself reproduced.
};

/// Rounding to one decimal more before the last: 93.494, 93.5, 94.
[[nodiscard]] std::optional<RoundedTwice> roundedTwice(double computed, const PrintedNumber& printed);

/// A gap as the sum of two printed and reproduced gaps that lead over a third group, or else by way of means rounded to
/// the printed decimals.
[[nodiscard]] std::optional<RoundingPath> gapAfterRounding(const Dataset& dataset, const MeanGap& gap,
                                                           const PrintedNumber& printed,
                                                           const std::vector<PrintedGap>& known);

/// The two ways to relate a change to the gap that it is of.
enum class ChangeOver { GapItself, AmountOfGap };

/// A change of a gap in multiples (`scale` 1) or percent (100) by way of printed gaps: both, or one and the exact other
/// one. Reproduced ones are tried before others.
[[nodiscard]] std::optional<RoundingPath> changeAfterRounding(const Dataset& dataset, const MeanGapChange& change,
                                                              ChangeOver over, double scale,
                                                              const PrintedNumber& printed,
                                                              const std::vector<PrintedGap>& known);

}  // namespace core
