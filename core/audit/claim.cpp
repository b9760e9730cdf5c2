// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/claim.h"

#include "core/spec/map_spec.h"

namespace core {
namespace {

/// The share of the right side that a claim prints; nothing if it prints no share.
std::optional<PrintedShare> rightShare(const Claim& claim, LineSide side, std::optional<Period> period) {
    const auto* number = std::get_if<PrintedNumber>(&claim.published);
    return number && side == LineSide::Right ? std::optional(PrintedShare{number->value, number->decimals, period})
                                             : std::nullopt;
}

}  // namespace

ClaimMethod defaultMethod(const Catalogue& catalogue) {
    const MapSpec spec = defaultSpec(catalogue);
    return {spec.edition, spec.mean, spec.lineCurve, spec.divisionRule};
}

std::vector<RegionCode> regionsNamedIn(const Claim& claim) {
    std::vector<RegionCode> codes;
    if (const auto* figure = std::get_if<RegionFigure>(&claim.statement)) {
        codes.push_back(figure->region);
    } else if (const auto* ratio = std::get_if<RegionRatio>(&claim.statement)) {
        codes = {ratio->numerator, ratio->denominator};
    }
    if (const auto* printed = std::get_if<std::vector<RegionCode>>(&claim.published)) {
        codes.insert(codes.end(), printed->begin(), printed->end());
    }
    return codes;
}

PrintedSideShares printedSideShares(const std::vector<Claim>& claims) {
    PrintedSideShares printed;
    for (const Claim& claim : claims) {
        if (const auto* area = std::get_if<SideAreaShare>(&claim.statement)) {
            const auto share = rightShare(claim, area->side, std::nullopt);
            printed.area = share ? share : printed.area;
        } else if (const auto* amount = std::get_if<SideShare>(&claim.statement)) {
            if (const auto share = rightShare(claim, amount->side, amount->period)) {
                printed.shares[amount->indicator].push_back(*share);
            }
        }
    }
    return printed;
}

}  // namespace core
