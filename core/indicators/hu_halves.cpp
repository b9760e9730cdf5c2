// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/hu_halves.h"

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

HuHalves huHalves(const Dataset& dataset, HuCurve curve, HuRule rule, Vintage vintage, Period year) {
    const HuLine* line = dataset.huLine(curve);
    if (!line) {
        throw std::invalid_argument("huHalves: the dataset has no Hu Line on this curve");
    }
    return huHalves(dataset, *line, rule, vintage, year);
}

HuHalves huHalves(const Dataset& dataset, const HuLine& line, HuRule rule, Vintage vintage, Period year) {
    return huHalves(dataset, line, sharesOf(line, dataset.surveyed), rule, vintage, year);
}

HuHalves huHalves(const Dataset& dataset, const HuLine& line, std::span<const HuAreaShare* const> shares, HuRule rule,
                  Vintage vintage, Period year) {
    const Panel& panel = *dataset.panel;
    const auto area = line.southeastAreaShare();
    const auto percentOf = [&](Indicator indicator) {
        return sharePercent(panel, shares, rule, panel.published(indicator, vintage, year));
    };
    return {line.curve, rule, area ? std::optional(100 * *area) : std::nullopt, percentOf(Indicator::Population),
            percentOf(Indicator::Gdp)};
}

}  // namespace core
