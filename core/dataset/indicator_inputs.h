// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <span>

#include "core/dataset/catalogue.h"

namespace core {

/// What the values of some indicators are computed from.
struct IndicatorInputs {
    std::set<IndicatorId> indicators;  ///< All that their formulas and means read, themselves included.
    bool areas = false;                ///< Whether the areas of regions are among the inputs.
    friend bool operator==(const IndicatorInputs&, const IndicatorInputs&) = default;
};

/// @throws std::invalid_argument when the catalogue has no such indicator.
[[nodiscard]] IndicatorInputs indicatorInputs(const Catalogue& catalogue, std::span<const IndicatorId> indicators);

}  // namespace core
