// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/shared.h"

namespace core {

/// The part of the sum over all regions that lies to the right of the line, in per cent; the rest lies to its left.
struct LineShare {
    IndicatorId indicator;
    EditionId edition;              ///< In which the figures are taken (Dataset::editionFor).
    std::optional<double> percent;  ///< Nothing when any surveyed region has no figure or is not divided.
    friend bool operator==(const LineShare&, const LineShare&) = default;
};

/// The part of the published figures of an indicator that lies to the right of the line, in per cent of the sum over
/// all surveyed regions; nothing when one of them has no figure or is not divided.
[[nodiscard]] std::optional<double> rightPercent(const Dataset& dataset, const DividingLine& line, DivisionRule rule,
                                                 const IndicatorId& indicator, const EditionId& edition, Period year);

/// What lies on the two sides of the dividing line.
struct LineHalves {
    LineCurve curve = LineCurve::Albers;
    DivisionRule rule = DivisionRule::Majority;
    std::optional<double> areaSharePercent;  ///< Always of the divided areas, whatever the rule.
    std::vector<LineShare> shares;           ///< Of the indicators that the catalogue names (dividedIndicators).

    /// Nothing for an indicator that is not among the shares.
    [[nodiscard]] std::optional<double> percentOf(const IndicatorId& indicator) const;
    friend bool operator==(const LineHalves&, const LineHalves&) = default;
};

/// @param edition  preferred; an indicator that is not published in it has its own one (LineShare::edition).
[[nodiscard]] LineHalves lineHalves(const Dataset& dataset, const DividingLine& line, DivisionRule rule,
                                    const EditionId& edition, Period year);
/// The same where the shares of the surveyed regions, in their order, are known already (sharesOf).
[[nodiscard]] LineHalves lineHalves(const Dataset& dataset, const DividingLine& line,
                                    std::span<const AreaShare* const> shares, DivisionRule rule,
                                    const EditionId& edition, Period year);
/// The same of the line between the published ends.
/// @throws std::invalid_argument when the dataset does not hold the line on this curve.
[[nodiscard]] LineHalves lineHalves(const Dataset& dataset, LineCurve curve, DivisionRule rule,
                                    const EditionId& edition, Period year);

/// The edition in which the divided indicators are shown: that of the first one.
[[nodiscard]] EditionId editionOfHalves(const Dataset& dataset, const EditionId& preferred);
/// The given period, or where the figures that are divided do not come at such periods, the nearest one of theirs.
[[nodiscard]] Period periodOfHalves(const Dataset& dataset, const EditionId& edition, Period period);

/// How a line divides the areas of regions.
struct DividedAreas {
    SharedVector<AreaShare> covered;         ///< Of the covered regions that the line has a share of.
    std::vector<const AreaShare*> surveyed;  ///< By surveyed region; valid as long as the line.
};
[[nodiscard]] DividedAreas dividedAreas(const Dataset& dataset, const DividingLine& line);

}  // namespace core
