// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

#include "core/classify/class_breaks.h"

namespace app {

/// How manual class bounds are entered and written.
struct BreaksFormat {
    double scale = 1;            ///< What a mapped value is multiplied by where it is written (core::writtenScale).
    std::size_t maxClasses = 9;  ///< Maximum number of classes; there is one bound fewer.
};

/// Class bounds, or one sentence that says why a text is no list of them.
using ManualBounds = std::variant<std::vector<double>, QString>;

/// Reads bounds as a person types them: "50, 65, 80" or "50，65、80"; a per cent sign is left out.
/// @returns the bounds divided by the scale.
[[nodiscard]] ManualBounds boundsOf(const QString& text, const BreaksFormat& format);

/// Bounds as a person types them: "50, 65, 80".
[[nodiscard]] QString breaksText(std::span<const double> bounds, const BreaksFormat& format);

/// A bound as it was typed: 0.65 times 100 is 65, without the digits of a rounding error.
[[nodiscard]] QString breakText(double bound, const BreaksFormat& format);

/// The bounds between computed classes, rounded so that a person would type them; at least one.
/// @param decimals  of the written bounds.
[[nodiscard]] std::vector<double> roundedBounds(const core::ClassBreaks& breaks, const BreaksFormat& format,
                                                int decimals);

}  // namespace app
