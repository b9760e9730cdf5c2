// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/robustness/gap_robustness.h"

// Sentences about the choices under which a gap is computed.

namespace app {

/// The two sides of a question: "East" and "West", or "East" and "China".
struct SideNames {
    QString of;
    QString versus;
};
[[nodiscard]] SideNames sideNames(const core::GapQuestion& question, const core::Dataset& dataset,
                                  const Wording& wording);

/// What the answers have in common, in a sentence or two: "From 2000 to 2022, the gap between East and West grew in 8
/// of 8 ways to compute it. At the end it is 5.0 to 5.2 times as large."
[[nodiscard]] QString robustnessSentence(const core::GapRobustness& robustness, const core::Dataset& dataset,
                                         const Wording& wording);

/// Why a choice gives no answer.
[[nodiscard]] QString reasonText(const core::GapWithoutAnswer& missing, const core::Dataset& dataset,
                                 const Wording& wording);

}  // namespace app
