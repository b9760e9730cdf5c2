// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/indicator.h"

namespace core {

Unit differenceUnit(const Unit& unit) {
    if (unit.differenceId.empty()) {
        return unit;
    }
    return {unit.differenceId, unit.differenceSymbol, unit.decimals, {}, {}};
}

}  // namespace core
