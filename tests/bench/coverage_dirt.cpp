// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "tests/bench/coverage.h"

namespace bench {
namespace {

constexpr std::size_t featuresPerDirtyOne = 3;
constexpr std::size_t verticesPerFault = 200;
constexpr std::size_t verticesOfFault = 6;  // how many a pinch or a fold changes at most

/// The ring passes through one vertex twice: what lies between becomes a loop that hangs on a point.
void pinch(Ring& ring, std::size_t at) { ring[at + 4] = ring[at]; }

/// The ring crosses itself: it passes through three vertices in reverse order.
void fold(Ring& ring, std::size_t at) { std::swap(ring[at + 1], ring[at + 3]); }

void addFaults(Ring& ring) {
    std::size_t faults = 0;
    for (std::size_t at = 1; at + verticesOfFault < ring.size(); at += verticesPerFault) {
        if (faults++ % 2 == 0) {
            pinch(ring, at);
        } else {
            fold(ring, at);
        }
    }
}

}  // namespace

Coverage dirtied(Coverage coverage) {
    for (std::size_t i = 0; i < coverage.size(); i += featuresPerDirtyOne) {
        std::vector<Polygon>& polygons = coverage[i].polygons;
        for (Polygon& polygon : polygons) {
            std::ranges::for_each(polygon, addFaults);
        }
        polygons.push_back({polygons.front().front()});
    }
    return coverage;
}

}  // namespace bench
