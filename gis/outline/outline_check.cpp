// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/outline_check.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/polygon.h"
#include "gis/outline/certain_side.h"

namespace gis::outline {
namespace {

/// Removes a number from a list, or adds it when the list does not hold it.
void toggle(std::vector<std::size_t>& numbers, std::size_t number) {
    const auto known = std::ranges::find(numbers, number);
    if (known == numbers.end()) {
        numbers.push_back(number);
    } else {
        numbers.erase(known);
    }
}

bool isClosedRing(const LonLatPath& path) {
    const auto isFinite = [](core::LonLat place) { return std::isfinite(place.lon) && std::isfinite(place.lat); };
    return path.size() >= core::minRingPoints && path.front() == path.back() && std::ranges::all_of(path, isFinite);
}

/// Whether one edge of a ring begins where the other ends.
bool areConsecutive(const EdgeSweep::Edge& a, const EdgeSweep::Edge& b, std::size_t ringSize) {
    const std::size_t apart = a.number > b.number ? a.number - b.number : b.number - a.number;
    return a.path == b.path && (apart == 1 || apart + 2 == ringSize);
}

}  // namespace

bool OutlineCheck::isCertainlyValid(const LonLatPolygons& polygons) {
    listRings(polygons);
    if (!noRingHasSpikes()) {
        return false;
    }
    m_sweep.setPaths(m_paths);
    return noEdgeMeetsAnother() && areAllNestedCorrectly();
}

void OutlineCheck::listRings(const LonLatPolygons& polygons) {
    m_rings.clear();
    m_paths.clear();
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        const std::size_t shell = m_rings.size();
        m_rings.push_back({i, shell});
        m_paths.push_back(&polygons[i].shell);
        for (const LonLatPath& hole : polygons[i].holes) {
            m_rings.push_back({i, shell});
            m_paths.push_back(&hole);
        }
    }
}

bool OutlineCheck::noRingHasSpikes() const {
    for (const LonLatPath* ring : m_paths) {
        const LonLatPath& path = *ring;
        if (!isClosedRing(path)) {
            return false;
        }
        core::LonLat before = path[path.size() - 2];
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            if (path[i] == path[i + 1] || !hasNoSpike(before, path[i], path[i + 1])) {
                return false;
            }
            before = path[i];
        }
    }
    return true;
}

bool OutlineCheck::noEdgeMeetsAnother() {
    const auto areApart = [this](const EdgeSweep::Edge& a, const EdgeSweep::Edge& b) {
        return areConsecutive(a, b, m_paths[a.path]->size()) ||
               areCertainlyApart(planePoint(m_sweep.start(a)), planePoint(m_sweep.end(a)), planePoint(m_sweep.start(b)),
                                 planePoint(m_sweep.end(b)));
    };
    return m_sweep.forEachPair(areApart) == EdgeSweep::Result::Complete;
}

bool OutlineCheck::areAllNestedCorrectly() {
    if (m_rings.size() < 2) {
        return true;
    }
    for (std::size_t ring = 0; ring < m_rings.size(); ++ring) {
        if (!findRingsAround(ring) || !isNestedCorrectly(ring)) {
            return false;
        }
    }
    return true;
}

/// Ray casting: a ring that the ray crosses an odd number of times contains its origin.
/// @returns false when the answer is not certain.
bool OutlineCheck::findRingsAround(std::size_t ring) {
    m_around.clear();
    const auto isOwn = [&](const EdgeSweep::Edge& edge) { return edge.path == ring; };
    const auto note = [&](const EdgeSweep::Edge& edge) { toggle(m_around, edge.path); };
    return m_sweep.castRay(m_paths[ring]->front(), isOwn, note) == EdgeSweep::Result::Complete;
}

/// A hole must lie in its own shell and in no other hole of its polygon. Any other polygon must surround a ring with
/// both its shell and one of its holes, or with neither.
bool OutlineCheck::isNestedCorrectly(std::size_t ring) const {
    const Ring& own = m_rings[ring];
    bool isInOwnShell = false;
    std::ptrdiff_t shellsWithoutHole = 0;
    for (const std::size_t around : m_around) {
        const Ring& other = m_rings[around];
        const bool isShell = other.shell == around;
        if (other.polygon == own.polygon) {
            if (!isShell) {
                return false;
            }
            isInOwnShell = true;
        } else {
            shellsWithoutHole += isShell ? 1 : -1;
        }
    }
    return isInOwnShell == (own.shell != ring) && shellsWithoutHole == 0;
}

}  // namespace gis::outline
