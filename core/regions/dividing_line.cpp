// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/dividing_line.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {
namespace {

constexpr LonLat aihuiTown{127.506, 49.976};
constexpr std::array published{
    PublishedEnds{"heihe-tengchong", {}},
    PublishedEnds{"aihui-tengchong", {aihuiTown, LineEnds{}.from}},
    PublishedEnds{"rounded", {{127.5, 50.2}, {98.5, 25.0}}},
};

constexpr double leastLatitudeDifference = 1;  // degrees
constexpr double northernmost = 75;
constexpr double southernmost = -10;

}  // namespace

LineEnds withEnd(LineEnds ends, LineEnd end, LonLat place) {
    (end == LineEnd::To ? ends.to : ends.from) = place;
    return ends;
}

bool isPossible(const LineEnds& ends) {
    return ends.to.lat - ends.from.lat >= leastLatitudeDifference && ends.to.lat <= northernmost &&
           ends.from.lat >= southernmost;
}

std::span<const PublishedEnds> publishedEnds() { return published; }

std::optional<double> DividingLine::rightAreaShare() const {
    double whole = 0;
    double southeast = 0;
    for (const AreaShare& share : shares) {
        whole += share.areaKm2;
        southeast += share.areaKm2 * share.rightAreaShare;
    }
    return whole > 0 ? std::optional(southeast / whole) : std::nullopt;
}

const AreaShare* DividingLine::shareOf(const RegionCode& code) const {
    const auto found = std::ranges::find(shares, code, &AreaShare::code);
    return found == shares.end() ? nullptr : &*found;
}

std::vector<const AreaShare*> sharesOf(const DividingLine& line, std::span<const RegionCode> codes) {
    std::vector<const AreaShare*> found;
    found.reserve(codes.size());
    ByRegionCode<std::size_t> positions;
    std::size_t next = 0;
    for (const RegionCode& code : codes) {
        if (next >= line.shares.size() || line.shares[next].code != code) {
            for (std::size_t i = positions.size(); i < line.shares.size(); ++i) {
                positions.emplace(line.shares[i].code, i);
            }
            const auto at = positions.find(code);
            next = at == positions.end() ? line.shares.size() : at->second;
        }
        found.push_back(next < line.shares.size() ? &line.shares[next] : nullptr);
        ++next;
    }
    return found;
}

Grouping groupsBesideLine(const DividingLine& line, const std::vector<RegionCode>& members) {
    Group southeast{"southeast", "东南半壁", "Southeast", {}};
    Group northwest{"northwest", "西北半壁", "Northwest", {}};
    for (const AreaShare* share : sharesOf(line, members)) {
        if (share) {
            (share->majoritySide() == LineSide::Right ? southeast : northwest).members.push_back(share->code);
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
