// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "core/dataset/catalogue.h"
#include "core/dataset/line_description.h"
#include "core/geometry/lon_lat.h"

namespace core {

/// A dividing line that the user drew. While it is set, it takes the place of the one that the data package describes.
struct OwnLine {
    std::string name;        ///< As the user calls it; empty for the default name.
    LonLat from;             ///< On a plane without a place on Earth: the coordinates, x as longitude, y as latitude.
    LonLat to;               ///< Likewise.
    bool isOnPlane = false;  ///< Whether it was drawn on such a plane.

    [[nodiscard]] LineEnds ends() const { return {from, to}; }
    friend bool operator==(const OwnLine&, const OwnLine&) = default;
};

/// `line` between other ends.
[[nodiscard]] OwnLine withEnds(OwnLine line, const LineEnds& ends);

/// Whether the coordinates of a map are on a plane without a place on Earth.
[[nodiscard]] bool isPlane(const Catalogue& catalogue);

/// Whether a map can have this line: its ends are places of the same kind (on Earth or on a plane) and not the same
/// place. On Earth they must also lie within 80 degrees of the equator.
[[nodiscard]] bool canHave(const Catalogue& catalogue, const OwnLine& line);

/// The most indicators that an own line divides where the data package does not name them.
inline constexpr std::size_t maxDividedByOwnLine = 12;

/// The same description of a line that a data package gives. The sides are named by the direction in which they lie:
/// by the nearest of eight compass points on Earth, or of eight directions on the page on a plane. The divided
/// indicators are those of the catalogue's line, or else the published amounts.
/// @param shown  the indicator on the map; it comes first among the amounts.
[[nodiscard]] LineDescription descriptionOf(const OwnLine& line, const Catalogue& catalogue, const IndicatorId& shown);

}  // namespace core
