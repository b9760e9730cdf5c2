// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/borders.h"

#include <bit>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>

namespace core {
namespace {

/// Calls `visit(from, to)` for every straight piece of a ring; a repeated point makes none.
template <class Visit>
void forEachPiece(const Ring& ring, const Visit& visit) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
        if (ring[i - 1] != ring[i]) {
            visit(ring[i - 1], ring[i]);
        }
    }
}

/// One straight piece, the same whichever way it is run through.
struct Segment {
    MapPoint low;
    MapPoint high;
    friend bool operator==(const Segment&, const Segment&) = default;
};

Segment segmentOf(MapPoint a, MapPoint b) {
    const bool inOrder = std::pair(a.x, a.y) <= std::pair(b.x, b.y);
    return inOrder ? Segment{a, b} : Segment{b, a};
}

struct SegmentHash {
    std::size_t operator()(const Segment& segment) const noexcept {
        std::uint64_t hash = 0;
        for (const double number : {segment.low.x, segment.low.y, segment.high.x, segment.high.y}) {
            hash = (hash ^ std::bit_cast<std::uint64_t>(number + 0.0)) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 29;
        }
        return static_cast<std::size_t>(hash);
    }
};

struct Owners {
    std::size_t first = 0;
    std::optional<std::size_t> second;
};
using OwnersOfSegment = std::unordered_map<Segment, Owners, SegmentHash>;

void forEachRing(const RegionSet& regions, const std::function<void(std::size_t, const Ring&)>& visit) {
    for (std::size_t i = 0; i < regions.size(); ++i) {
        for (const Polygon& polygon : regions[i].shape) {
            visit(i, polygon.shell);
            for (const Ring& hole : polygon.holes) {
                visit(i, hole);
            }
        }
    }
}

OwnersOfSegment ownersOfSegments(const RegionSet& regions) {
    OwnersOfSegment owners;
    forEachRing(regions, [&](std::size_t region, const Ring& ring) {
        forEachPiece(ring, [&](MapPoint from, MapPoint to) {
            const auto [entry, isNew] = owners.try_emplace(segmentOf(from, to), Owners{region, {}});
            if (!isNew && entry->second.first != region) {
                entry->second.second = region;
            }
        });
    });
    return owners;
}

/// The borders along one ring; a border to an earlier region was already given by that region.
void appendBorders(std::vector<Border>& out, const OwnersOfSegment& owners, std::size_t region, const Ring& ring) {
    std::optional<std::size_t> current;  // the border being drawn
    forEachPiece(ring, [&](MapPoint from, MapPoint to) {
        const Owners& pair = owners.at(segmentOf(from, to));
        if (pair.first != region) {
            current.reset();
            return;
        }
        if (!current || out[*current].neighbour != pair.second) {
            out.push_back({region, pair.second, {from}});
            current = out.size() - 1;
        }
        out[*current].path.push_back(to);
    });
}

}  // namespace

std::vector<Border> borders(const RegionSet& regions) {
    const OwnersOfSegment owners = ownersOfSegments(regions);
    std::vector<Border> result;
    forEachRing(regions, [&](std::size_t region, const Ring& ring) { appendBorders(result, owners, region, ring); });
    return result;
}

}  // namespace core
