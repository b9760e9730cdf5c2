// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/dividing_line.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double minPart = 0.025;   // smallest extent along the published line, as a part of its length
constexpr double maxLatitude = 80;  // degrees from the equator

struct Direction {
    double lon = 0;
    double lat = 0;
};

/// In degrees, the shorter way around the earth.
Direction directionOf(const LineEnds& ends) {
    return {std::remainder(ends.to.lon - ends.from.lon, 360), ends.to.lat - ends.from.lat};
}

bool isWithinLatitudes(LonLat place) { return std::abs(place.lat) <= maxLatitude; }

}  // namespace

LineEnds withEnd(LineEnds ends, LineEnd end, LonLat place) {
    (end == LineEnd::To ? ends.to : ends.from) = place;
    return ends;
}

bool areAllowedEnds(const LineEnds& ends, const LineEnds& published) {
    const Direction direction = directionOf(published);
    const Direction chosen = directionOf(ends);
    const double length = std::hypot(direction.lon, direction.lat);
    return length > 0 && chosen.lon * direction.lon + chosen.lat * direction.lat >= minPart * length * length &&
           isWithinLatitudes(ends.from) && isWithinLatitudes(ends.to);
}

std::optional<double> DividingLine::rightAreaShare() const {
    double whole = 0;
    double right = 0;
    for (const AreaShare& share : shares) {
        whole += share.areaKm2;
        right += share.areaKm2 * share.rightAreaShare;
    }
    return whole > 0 ? std::optional(right / whole) : std::nullopt;
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

RegionsBesideLine regionsBesideLine(const DividingLine& line, const std::vector<RegionCode>& members) {
    RegionsBesideLine sides;
    for (const AreaShare* share : sharesOf(line, members)) {
        if (share) {
            (share->majoritySide() == LineSide::Right ? sides.right : sides.left).push_back(share->code);
        }
    }
    return sides;
}

}  // namespace core
