// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "core/geometry/polygon.h"
#include "core/regions/grouping.h"
#include "core/regions/region_set.h"

namespace core {

/// The two ends of the Hu Line: Heihe (formerly Aihui) in the north-east, Tengchong in the south-west.
struct LineEnds {
    LonLat to{127.4875, 50.2506};
    LonLat from{98.4961, 25.0206};
    friend bool operator==(const LineEnds&, const LineEnds&) = default;
};

enum class LineEnd { To, From };
[[nodiscard]] LineEnds withEnd(LineEnds ends, LineEnd end, LonLat place);

/// Whether a line between these ends divides the map into a south-east and a north-west: Heihe must be at least one
/// degree north of Tengchong, and both within the latitudes of the map projection.
[[nodiscard]] bool isPossible(const LineEnds& ends);

/// The ends of the line as one publication gives them.
struct PublishedEnds {
    std::string_view id;
    LineEnds ends;
};
/// All published ends; the program's default comes first.
[[nodiscard]] std::span<const PublishedEnds> publishedEnds();

/// The kind of curve between the ends.
enum class LineCurve {
    Albers,    ///< A straight line on the equal-area map (the default).
    Geodesic,  ///< The geodesic: the shortest line on the ellipsoid.
    LonLat,    ///< A straight line in longitude and latitude: a common mistake, offered to show the difference.
};

/// How the halves count a region that the line divides.
enum class DivisionRule {
    Majority,      ///< The whole region counts for the side with most of its area.
    AreaWeighted,  ///< The region counts for both sides in proportion to its area there.
};

enum class LineSide { Right, Left };

/// The share of a region's area that is south-east of the line.
struct AreaShare {
    RegionCode code;
    double areaKm2 = 0;         ///< The whole region, on the ellipsoid.
    double rightAreaShare = 0;  ///< 0 to 1.
    [[nodiscard]] LineSide majoritySide() const noexcept {
        return rightAreaShare >= 0.5 ? LineSide::Right : LineSide::Left;
    }
    friend bool operator==(const AreaShare&, const AreaShare&) = default;
};

/// The line on the map and the division of each region's area. Computed once, in gis.
struct DividingLine {
    LineEnds ends;
    LineCurve curve = LineCurve::Albers;
    Polyline path;                  ///< Projected metres, from Tengchong to Heihe.
    std::vector<AreaShare> shares;  ///< In the order of the region set.

    /// The share of the total area that is south-east of the line, 0 to 1; nothing when there is no area.
    [[nodiscard]] std::optional<double> rightAreaShare() const;
    [[nodiscard]] const AreaShare* shareOf(const RegionCode& code) const;
};

/// The shares of several regions; null for a region without one. Fast when the codes are in the order of `line.shares`.
/// The pointers are valid as long as the line.
[[nodiscard]] std::vector<const AreaShare*> sharesOf(const DividingLine& line, std::span<const RegionCode> codes);

/// The two halves as a grouping. Each of the `members` is in the half with most of its area; others are in no group.
[[nodiscard]] Grouping groupsBesideLine(const DividingLine& line, const std::vector<RegionCode>& members);

}  // namespace core
