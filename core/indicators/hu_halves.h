// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/dataset/dataset.h"

namespace core {

/// The south-eastern half's part of the whole in percent; the north-western half has the rest.
struct HuHalves {
    HuCurve curve = HuCurve::Albers;
    HuRule rule = HuRule::Majority;
    std::optional<double> areaSharePercent;  ///< Always of the divided areas, whatever the rule.
    std::optional<double>
        populationSharePercent;  ///< Nothing when any surveyed region has no figure or is not divided.
    std::optional<double> gdpSharePercent;
    friend bool operator==(const HuHalves&, const HuHalves&) = default;
};

[[nodiscard]] HuHalves huHalves(const Dataset& dataset, const HuLine& line, HuRule rule, Vintage vintage, Period year);
/// The same where the shares of the surveyed regions, in their order, are known already (sharesOf).
[[nodiscard]] HuHalves huHalves(const Dataset& dataset, const HuLine& line, std::span<const HuAreaShare* const> shares,
                                HuRule rule, Vintage vintage, Period year);
/// The same of the line between the program's own ends.
/// @throws std::invalid_argument when the dataset does not hold the line on this curve.
[[nodiscard]] HuHalves huHalves(const Dataset& dataset, HuCurve curve, HuRule rule, Vintage vintage, Period year);

}  // namespace core
