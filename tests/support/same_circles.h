// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "core/geometry/measure.h"

namespace support {

/// Whether two lists of circles are equal to the last bit.
[[nodiscard]] inline bool areSame(const std::vector<core::InscribedCircle>& some,
                                  const std::vector<core::InscribedCircle>& others) {
    return std::ranges::equal(some, others, [](const core::InscribedCircle& a, const core::InscribedCircle& b) {
        return a.centre == b.centre && a.radiusM == b.radiusM;
    });
}

}  // namespace support
