// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/side_shares.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/indicators/indicator_value.h"

namespace core {
namespace {

double rightPart(const AreaShare& share, DivisionRule rule) {
    if (rule == DivisionRule::AreaWeighted) {
        return share.rightAreaShare;
    }
    return share.majoritySide() == LineSide::Right ? 1 : 0;
}

/// @param shares  of the regions, in their order.
std::optional<double> sharePercent(std::span<const RegionIndex> regions, std::span<const AreaShare* const> shares,
                                   DivisionRule rule, const PublishedColumn& column) {
    double total = 0;
    double right = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto value = column[regions[i]];
        if (!value || !shares[i]) {
            return std::nullopt;
        }
        total += value->value;
        right += value->value * rightPart(*shares[i], rule);
    }
    return total > 0 ? std::optional(100 * right / total) : std::nullopt;
}

std::vector<const AreaShare*> sharesOf(const Dataset& dataset, const DividingLine& line,
                                       const ExpectedRegions& expected) {
    std::vector<RegionCode> codes;
    std::ranges::transform(expected.surveyed, std::back_inserter(codes),
                           [&](RegionIndex region) { return dataset.panel->codeOf(region); });
    return sharesOf(line, codes);
}

}  // namespace

std::optional<double> rightPercent(const Dataset& dataset, const DividingLine& line, DivisionRule rule,
                                   const IndicatorId& indicator, const EditionId& edition, Period period) {
    const ExpectedRegions& expected = *dataset.expected(indicator, edition);
    return sharePercent(expected.surveyed, sharesOf(dataset, line, expected), rule,
                        dataset.panel->published(indicator, edition, period));
}

SideShares sideShares(const Dataset& dataset, LineCurve curve, DivisionRule rule, const EditionId& edition,
                      Period period) {
    const DividingLine* line = dataset.dividingLine(curve);
    if (!line) {
        throw std::invalid_argument("sideShares: the dataset has no dividing line on this curve");
    }
    return sideShares(dataset, *line, rule, edition, period);
}

SideShares sideShares(const Dataset& dataset, const DividingLine& line, DivisionRule rule, const EditionId& edition,
                      Period period) {
    return sideShares(dataset, line, sharesOf(line, dataset.surveyed), dataset.catalogue->dividedIndicators(), rule,
                      edition, period);
}

SideShares sideShares(const Dataset& dataset, const DividingLine& line, std::span<const AreaShare* const> shares,
                      std::span<const IndicatorId> divided, DivisionRule rule, const EditionId& edition,
                      Period period) {
    const Panel& panel = *dataset.panel;
    const auto area = line.rightAreaShare();
    SideShares result{line.curve, rule, area ? std::optional(100 * *area) : std::nullopt, {}};
    for (const IndicatorId& indicator : divided) {
        const EditionId shown = dataset.editionFor(indicator, edition);
        const std::shared_ptr<const ExpectedRegions>& expected = dataset.expected(indicator, shown);
        const std::vector<const AreaShare*> others =
            expected == panel.expected() ? std::vector<const AreaShare*>() : sharesOf(dataset, line, *expected);
        const std::span<const AreaShare* const> ofRegions = expected == panel.expected() ? shares : others;
        result.shares.push_back(
            {indicator, shown,
             sharePercent(expected->surveyed, ofRegions, rule, panel.published(indicator, shown, period))});
    }
    return result;
}

std::optional<double> SideShares::percentOf(const IndicatorId& indicator) const {
    const auto found = std::ranges::find(shares, indicator, &LineShare::indicator);
    return found == shares.end() ? std::nullopt : found->percent;
}

EditionId editionOfSideShares(const Dataset& dataset, std::span<const IndicatorId> divided,
                              const EditionId& preferred) {
    return divided.empty() ? preferred : dataset.editionFor(divided.front(), preferred);
}

Period periodOfSideShares(const Dataset& dataset, std::span<const IndicatorId> divided, const EditionId& edition,
                          Period period) {
    const std::vector<Period> periods =
        divided.empty() ? std::vector<Period>() : periodsOf(dataset, divided.front(), edition);
    const bool hasSameStep = !periods.empty() && periods.front().step() == period.step();
    return hasSameStep ? period : nearestPeriod(periods, period).value_or(period);
}

DividedAreas dividedAreas(const Dataset& dataset, const DividingLine& line) {
    std::vector<AreaShare> covered;
    for (const AreaShare* share : sharesOf(line, dataset.covered)) {
        if (share) {
            covered.push_back(*share);
        }
    }
    return {SharedVector(std::move(covered)), sharesOf(line, dataset.surveyed)};
}

}  // namespace core
