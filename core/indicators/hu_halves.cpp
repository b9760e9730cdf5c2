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

std::optional<double> sharePercent(const Dataset& dataset, const HuLine& line, HuRule rule, Indicator indicator,
                                   Vintage vintage, Period year) {
    double whole = 0;
    double southeast = 0;
    for (const RegionCode& code : dataset.surveyed) {
        const auto value = dataset.published(indicator, vintage, code, year);
        const HuAreaShare* share = line.shareOf(code);
        if (!value || !share) {
            return std::nullopt;
        }
        whole += value->value;
        southeast += value->value * southeastPart(*share, rule);
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
    const auto area = line.southeastAreaShare();
    return {line.curve, rule, area ? std::optional(100 * *area) : std::nullopt,
            sharePercent(dataset, line, rule, Indicator::Population, vintage, year),
            sharePercent(dataset, line, rule, Indicator::Gdp, vintage, year)};
}

}  // namespace core
