// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/hu_line.h"

#include <algorithm>
#include <string>

namespace core {

std::optional<double> HuLine::southeastAreaShare() const {
    double whole = 0;
    double southeast = 0;
    for (const HuAreaShare& share : shares) {
        whole += share.areaKm2;
        southeast += share.areaKm2 * share.southeastAreaShare;
    }
    return whole > 0 ? std::optional(southeast / whole) : std::nullopt;
}

const HuAreaShare* HuLine::shareOf(const RegionCode& code) const {
    const auto found = std::ranges::find(shares, code, &HuAreaShare::code);
    return found == shares.end() ? nullptr : &*found;
}

Grouping huLineHalves(const HuLine& line, const std::vector<RegionCode>& members) {
    Group southeast{"southeast", "东南半壁", "Southeast", {}};
    Group northwest{"northwest", "西北半壁", "Northwest", {}};
    for (const RegionCode& code : members) {
        if (const HuAreaShare* share = line.shareOf(code)) {
            (share->majoritySide() == HuSide::Southeast ? southeast : northwest).members.push_back(code);
        }
    }
    return {
        huLineGroupingId,
        "胡焕庸线两侧",
        "Two sides of the Hu Line",
        "胡焕庸，1935年；各省归入面积较多的一侧 / Hu Huanyong, 1935; each province to the side that holds most of its "
        "area",
        {southeast, northwest}};
}

}  // namespace core
