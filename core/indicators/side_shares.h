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
    EditionId edition;              ///< The edition of the figures (Dataset::editionFor).
    std::optional<double> percent;  ///< Nothing when any surveyed region has no figure or is not divided.
    friend bool operator==(const LineShare&, const LineShare&) = default;
};

/// The part of the published figures of an indicator that lies to the right of the line, in per cent of the sum over
/// all surveyed regions; nothing when one of them has no figure or is not divided.
[[nodiscard]] std::optional<double> rightPercent(const Dataset& dataset, const DividingLine& line, DivisionRule rule,
                                                 const IndicatorId& indicator, const EditionId& edition, Period period);

/// The shares of the two sides of the dividing line.
struct SideShares {
    LineCurve curve = LineCurve::Albers;
    DivisionRule rule = DivisionRule::Majority;
    std::optional<double> areaSharePercent;  ///< From the divided areas, for every rule.
    std::vector<LineShare> shares;           ///< Of the divided indicators.

    /// Nothing for an indicator that is not among the shares.
    [[nodiscard]] std::optional<double> percentOf(const IndicatorId& indicator) const;
    friend bool operator==(const SideShares&, const SideShares&) = default;
};

/// @param edition  preferred; an indicator that is not published in it has its own one (LineShare::edition).
[[nodiscard]] SideShares sideShares(const Dataset& dataset, const DividingLine& line, DivisionRule rule,
                                    const EditionId& edition, Period period);
/// The same for any indicators, with the shares of Dataset::surveyed already looked up (sharesOf), in their order.
/// The other functions divide the indicators that the catalogue names (dividedIndicators).
[[nodiscard]] SideShares sideShares(const Dataset& dataset, const DividingLine& line,
                                    std::span<const AreaShare* const> shares, std::span<const IndicatorId> divided,
                                    DivisionRule rule, const EditionId& edition, Period period);
/// The same for the line between the published ends.
/// @throws std::invalid_argument when the dataset does not hold the line on this curve.
[[nodiscard]] SideShares sideShares(const Dataset& dataset, LineCurve curve, DivisionRule rule,
                                    const EditionId& edition, Period period);

/// The edition in which the divided indicators are shown: that of the first one.
[[nodiscard]] EditionId editionOfSideShares(const Dataset& dataset, std::span<const IndicatorId> divided,
                                            const EditionId& preferred);
/// The given period. If the divided indicators have periods of another length, their nearest period.
[[nodiscard]] Period periodOfSideShares(const Dataset& dataset, std::span<const IndicatorId> divided,
                                        const EditionId& edition, Period period);

/// How a line divides the areas of regions.
struct DividedAreas {
    SharedVector<AreaShare> covered;         ///< Of Dataset::covered, where the line has a share.
    std::vector<const AreaShare*> surveyed;  ///< Of Dataset::surveyed; points into the line, which must outlive it.
};
[[nodiscard]] DividedAreas dividedAreas(const Dataset& dataset, const DividingLine& line);

}  // namespace core
