// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/robustness/gap_robustness.h"

// Sentences about the choices under which a gap is computed.

namespace app {

/// The two sides of a question: "East" and "West", or "East" and "nation".
struct SideNames {
    QString of;
    QString versus;
};
[[nodiscard]] SideNames sideNames(const core::GapQuestion& question, const core::Dataset& dataset,
                                  const Wording& wording);

/// How many answers say that the gap grew, shrank or changed its sign, and the range of its growth. Example: "From 2000
/// to 2022, the gap between East and West grew in 8 of 8 ways to compute it. At the end it is 5.0 to 5.2 times as
/// large."
[[nodiscard]] QString robustnessSentence(const core::GapRobustness& robustness, const core::Dataset& dataset,
                                         const Wording& wording);

/// Why a choice gives no answer.
[[nodiscard]] QString reasonText(const core::GapWithoutAnswer& missing, const core::Dataset& dataset,
                                 const Wording& wording);

}  // namespace app
