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

/// An explanation of a printed number by rounding of intermediate figures.
struct RoundingPath {
    Reason reason;
    bool dependsOnlyOnReproduced = true;  ///< Whether every printed figure that it uses is reproduced itself.
};

/// Rounding in two steps, first to one more decimal: 93.494, 93.5, 94.
[[nodiscard]] std::optional<RoundedTwice> roundedTwice(double computed, const PrintedNumber& printed);

/// A gap as the sum of two printed and reproduced gaps with a third group in common, or else as the difference of means
/// rounded to the printed decimals.
[[nodiscard]] std::optional<RoundingPath> gapAfterRounding(const Dataset& dataset, const ClaimMethod& method,
                                                           const MeanGap& gap, const PrintedNumber& printed,
                                                           const std::vector<PrintedGap>& known);

/// The base of a relative change: the earlier gap itself, or its absolute value.
enum class ChangeOver { GapItself, AmountOfGap };

/// A change of a gap as a multiple (`scale` 1) or in per cent (100), computed from two printed gaps, or from a printed
/// gap and an exact gap. Reproduced gaps are tried first.
[[nodiscard]] std::optional<RoundingPath> changeAfterRounding(const Dataset& dataset, const ClaimMethod& method,
                                                              const MeanGapChange& change, ChangeOver over,
                                                              double scale, const PrintedNumber& printed,
                                                              const std::vector<PrintedGap>& known);

}  // namespace core
