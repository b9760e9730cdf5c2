// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/claim.h"

#include "core/spec/map_spec.h"

namespace core {
namespace {

/// The share of the right side that a claim prints; nothing if it prints no share.
std::optional<PrintedShare> rightShare(const Claim& claim, LineSide side) {
    const auto* number = std::get_if<PrintedNumber>(&claim.published);
    return number && side == LineSide::Right ? std::optional(PrintedShare{number->value, number->decimals})
                                             : std::nullopt;
}

}  // namespace

ClaimMethod defaultMethod(const Catalogue& catalogue) {
    const MapSpec spec = defaultSpec(catalogue);
    return {spec.edition, spec.mean, spec.lineCurve, spec.divisionRule};
}

PrintedHalves printedHalves(const std::vector<Claim>& claims) {
    PrintedHalves halves;
    for (const Claim& claim : claims) {
        if (const auto* area = std::get_if<SideAreaShare>(&claim.statement)) {
            const auto share = rightShare(claim, area->side);
            halves.area = share ? share : halves.area;
        } else if (const auto* amount = std::get_if<SideShare>(&claim.statement)) {
            if (const auto share = rightShare(claim, amount->side)) {
                halves.shares[amount->indicator] = *share;
            }
        }
    }
    return halves;
}

}  // namespace core
