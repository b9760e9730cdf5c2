// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/hu_halves.h"

#include <algorithm>
#include <stdexcept>

namespace core {
namespace {

double southeastPart(const HuAreaShare& share, HuRule rule) {
    if (rule == HuRule::AreaWeighted) {
        return share.southeastAreaShare;
    }
    return share.majoritySide() == HuSide::Southeast ? 1 : 0;
}

std::optional<double> sharePercent(const Panel& panel, std::span<const HuAreaShare* const> shares, HuRule rule,
                                   const PublishedColumn& column) {
    double whole = 0;
    double southeast = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto value = column[panel.surveyed()[i]];
        if (!value || !shares[i]) {
            return std::nullopt;
        }
        whole += value->value;
        southeast += value->value * southeastPart(*shares[i], rule);
    }
    return whole > 0 ? std::optional(100 * southeast / whole) : std::nullopt;
}

}  // namespace

std::optional<double> southeastPercent(const Dataset& dataset, const HuLine& line, HuRule rule,
                                       const IndicatorId& indicator, const EditionId& edition, Period year) {
    return sharePercent(*dataset.panel, sharesOf(line, dataset.surveyed), rule,
                        dataset.panel->published(indicator, edition, year));
}

HuHalves huHalves(const Dataset& dataset, HuCurve curve, HuRule rule, const EditionId& edition, Period year) {
    const HuLine* line = dataset.huLine(curve);
    if (!line) {
        throw std::invalid_argument("huHalves: the dataset has no Hu Line on this curve");
    }
    return huHalves(dataset, *line, rule, edition, year);
}

HuHalves huHalves(const Dataset& dataset, const HuLine& line, HuRule rule, const EditionId& edition, Period year) {
    return huHalves(dataset, line, sharesOf(line, dataset.surveyed), rule, edition, year);
}

HuHalves huHalves(const Dataset& dataset, const HuLine& line, std::span<const HuAreaShare* const> shares, HuRule rule,
                  const EditionId& edition, Period year) {
    const Panel& panel = *dataset.panel;
    const auto area = line.southeastAreaShare();
    HuHalves halves{line.curve, rule, area ? std::optional(100 * *area) : std::nullopt, {}};
    for (const IndicatorId& indicator : dataset.catalogue->dividedIndicators()) {
        halves.shares.push_back(
            {indicator, sharePercent(panel, shares, rule, panel.published(indicator, edition, year))});
    }
    return halves;
}

std::optional<double> HuHalves::percentOf(const IndicatorId& indicator) const {
    const auto found = std::ranges::find(shares, indicator, &HuShare::indicator);
    return found == shares.end() ? std::nullopt : found->percent;
}

}  // namespace core
