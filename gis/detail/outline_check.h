// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gis/detail/lon_lat_shapes.h"

namespace gis::detail {

/// A quick proof that polygons are valid in the sense of OGC Simple Features, for outlines without any doubt: no piece
/// touches another but its successor, holes lie in their shells, and shells do not lie in each other.
///
/// A sweep over the pieces along the longer side of their box, with orientation tests that count only beyond their
/// rounding error. What it cannot prove may be valid all the same, and is for GEOS to judge, which takes about ten
/// times as long. Keeps its memory for the next region; one object must not be used by two threads at once.
class OutlineCheck {
public:
    [[nodiscard]] bool isCertainlyValid(const std::vector<LonLatPolygon>& polygons);

private:
    /// A piece of a ring, as the sweep sees it: `low` to `high` along it, `bottom` to `top` across.
    struct Piece {
        double low = 0;
        double high = 0;
        double bottom = 0;
        double top = 0;
        std::uint32_t ring = 0;
        std::uint32_t number = 0;  ///< In the ring.
    };
    struct RingOfPolygon {
        const LonLatPath* path = nullptr;
        std::size_t polygon = 0;
        std::size_t shell = 0;  ///< The ring that is this polygon's shell; itself for a shell.
    };

    void listRings(const std::vector<LonLatPolygon>& polygons);
    [[nodiscard]] bool everyRingGoesOn() const;
    void sortPieces();
    [[nodiscard]] bool noPieceMeetsAnother();
    [[nodiscard]] bool ringsAreNestedAsTheyShould();
    [[nodiscard]] bool areNeighbours(const Piece& a, const Piece& b) const;
    [[nodiscard]] bool areApart(const Piece& a, const Piece& b) const;
    [[nodiscard]] bool findRingsAround(core::LonLat place, std::size_t ownRing);
    [[nodiscard]] bool liesWell(std::size_t ring) const;
    [[nodiscard]] core::LonLat turned(core::LonLat place) const;

    std::vector<RingOfPolygon> m_rings;
    std::vector<Piece> m_pieces;        ///< In the order of `low`.
    bool m_sweepsNorthward = false;     ///< Else eastward.
    double m_longest = 0;               ///< Along the sweep.
    std::size_t m_stepsLeft = 0;        ///< Of comparisons, before it gives up.
    std::vector<std::size_t> m_around;  ///< Rings round the place in question.
};

}  // namespace gis::detail
