// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/outline_check.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "gis/detail/certain_side.h"

namespace gis::detail {
namespace {

constexpr std::size_t fewestPoints = 4;  // of a closed ring
constexpr std::size_t stepsPerPiece = 256;

PlanePoint planePoint(core::LonLat place) { return {place.lon, place.lat}; }

int sideOf(core::LonLat a, core::LonLat b, core::LonLat point) {
    return certainSide(planePoint(a), planePoint(b), planePoint(point));
}

/// Whether the way from a over b to c does not turn back upon itself.
bool goesOn(core::LonLat a, core::LonLat b, core::LonLat c) {
    const double along = (b.lon - a.lon) * (c.lon - b.lon) + (b.lat - a.lat) * (c.lat - b.lat);
    return along > 0 || sideOf(a, b, c) != 0;
}

/// Takes a number out of a list, or puts it in when it is not there.
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
    return path.size() >= fewestPoints && path.front() == path.back() && std::ranges::all_of(path, isFinite);
}

}  // namespace

bool OutlineCheck::isCertainlyValid(const std::vector<LonLatPolygon>& polygons) {
    listRings(polygons);
    if (!everyRingGoesOn()) {
        return false;
    }
    sortPieces();
    m_stepsLeft = stepsPerPiece * m_pieces.size();
    return noPieceMeetsAnother() && ringsAreNestedAsTheyShould();
}

void OutlineCheck::listRings(const std::vector<LonLatPolygon>& polygons) {
    m_rings.clear();
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        const std::size_t shell = m_rings.size();
        m_rings.push_back({&polygons[i].shell, i, shell});
        for (const LonLatPath& hole : polygons[i].holes) {
            m_rings.push_back({&hole, i, shell});
        }
    }
}

bool OutlineCheck::everyRingGoesOn() const {
    for (const RingOfPolygon& ring : m_rings) {
        const LonLatPath& path = *ring.path;
        if (!isClosedRing(path)) {
            return false;
        }
        core::LonLat before = path[path.size() - 2];
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            if (path[i] == path[i + 1] || !goesOn(before, path[i], path[i + 1])) {
                return false;
            }
            before = path[i];
        }
    }
    return true;
}

/// As the sweep sees it: first along it, then across.
core::LonLat OutlineCheck::turned(core::LonLat place) const {
    return m_sweepsNorthward ? core::LonLat{place.lat, place.lon} : place;
}

void OutlineCheck::sortPieces() {
    core::LonLat least = m_rings.empty() ? core::LonLat{} : m_rings.front().path->front();
    core::LonLat most = least;
    for (const RingOfPolygon& ring : m_rings) {
        for (const core::LonLat& place : *ring.path) {
            least = {std::min(least.lon, place.lon), std::min(least.lat, place.lat)};
            most = {std::max(most.lon, place.lon), std::max(most.lat, place.lat)};
        }
    }
    m_sweepsNorthward = most.lat - least.lat > most.lon - least.lon;
    m_longest = 0;
    m_pieces.clear();
    for (std::uint32_t r = 0; r < m_rings.size(); ++r) {
        const LonLatPath& path = *m_rings[r].path;
        for (std::uint32_t i = 0; i + 1 < path.size(); ++i) {
            const auto [from, to] = std::pair(turned(path[i]), turned(path[i + 1]));
            const auto [low, high] = std::minmax(from.lon, to.lon);
            const auto [bottom, top] = std::minmax(from.lat, to.lat);
            m_pieces.push_back({low, high, bottom, top, r, i});
            m_longest = std::max(m_longest, high - low);
        }
    }
    std::ranges::sort(m_pieces, {}, &Piece::low);
}

bool OutlineCheck::noPieceMeetsAnother() {
    for (auto a = m_pieces.begin(); a != m_pieces.end(); ++a) {
        for (auto b = a + 1; b != m_pieces.end() && b->low <= a->high; ++b) {
            if (m_stepsLeft == 0) {
                return false;
            }
            --m_stepsLeft;
            if (a->bottom <= b->top && b->bottom <= a->top && !areNeighbours(*a, *b) && !areApart(*a, *b)) {
                return false;
            }
        }
    }
    return true;
}

/// Whether one piece begins where the other ends. That they have no more in common is known from the rings.
bool OutlineCheck::areNeighbours(const Piece& a, const Piece& b) const {
    if (a.ring != b.ring) {
        return false;
    }
    const std::size_t apart = a.number > b.number ? a.number - b.number : b.number - a.number;
    return apart == 1 || apart + 2 == m_rings[a.ring].path->size();
}

bool OutlineCheck::areApart(const Piece& a, const Piece& b) const {
    const core::LonLat* p = &(*m_rings[a.ring].path)[a.number];
    const core::LonLat* q = &(*m_rings[b.ring].path)[b.number];
    return areCertainlyApart(planePoint(p[0]), planePoint(p[1]), planePoint(q[0]), planePoint(q[1]));
}

bool OutlineCheck::ringsAreNestedAsTheyShould() {
    if (m_rings.size() < 2) {
        return true;
    }
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        if (!findRingsAround(turned(m_rings[i].path->front()), i) || !liesWell(i)) {
            return false;
        }
    }
    return true;
}

/// Goes up from a place across the sweep and notes each ring that it meets an odd number of times.
/// @returns whether it is certain of them.
bool OutlineCheck::findRingsAround(core::LonLat place, std::size_t ownRing) {
    m_around.clear();
    auto piece = std::ranges::lower_bound(m_pieces, place.lon - m_longest, {}, &Piece::low);
    for (; piece != m_pieces.end() && piece->low <= place.lon; ++piece) {
        if (m_stepsLeft == 0) {
            return false;
        }
        --m_stepsLeft;
        // Half open, so that a vertex on the way counts once.
        if (piece->ring == ownRing || piece->high <= place.lon || piece->top < place.lat) {
            continue;
        }
        const LonLatPath& path = *m_rings[piece->ring].path;
        core::LonLat from = turned(path[piece->number]);
        core::LonLat to = turned(path[piece->number + 1]);
        if (from.lon > to.lon) {
            std::swap(from, to);
        }
        const int side = sideOf(from, to, place);
        if (side == 0) {
            return false;
        }
        if (side < 0) {
            toggle(m_around, piece->ring);
        }
    }
    return true;
}

/// Whether the rings around a ring's first point are those that should be: a hole's own shell and no other hole of it,
/// and beside these only whole pairs of a shell and a hole of that shell.
bool OutlineCheck::liesWell(std::size_t ring) const {
    const RingOfPolygon& own = m_rings[ring];
    bool isInOwnShell = false;
    std::ptrdiff_t openShells = 0;
    for (const std::size_t around : m_around) {
        const RingOfPolygon& other = m_rings[around];
        const bool isShell = other.shell == around;
        if (other.polygon == own.polygon) {
            if (!isShell) {
                return false;
            }
            isInOwnShell = true;
        } else {
            openShells += isShell ? 1 : -1;
        }
    }
    return isInOwnShell == (own.shell != ring) && openShells == 0;
}

}  // namespace gis::detail
