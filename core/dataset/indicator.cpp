// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/indicator.h"

namespace core {

Unit differenceUnit(const Unit& unit) {
    if (unit.differenceId.empty()) {
        return unit;
    }
    return {unit.differenceId, unit.differenceSymbol, unit.decimals, {}, {}};
}

int toleranceDays(const Indicator& indicator, bool hasSameStep) noexcept {
    constexpr int longestYear = 366;
    return indicator.nearestWithinDays.value_or(hasSameStep ? 0 : longestYear);
}

}  // namespace core
