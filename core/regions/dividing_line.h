// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "core/geometry/polygon.h"
#include "core/numeric/value_table.h"
#include "core/regions/region_set.h"

namespace core {

/// The two ends of a dividing line. It runs from `from` to `to`, which defines its right and its left side.
struct LineEnds {
    LonLat from;
    LonLat to;
    friend bool operator==(const LineEnds&, const LineEnds&) = default;
};

enum class LineEnd { From, To };
[[nodiscard]] LineEnds withEnd(LineEnds ends, LineEnd end, LonLat place);

/// Whether a line between these ends has the same sides as the published line: its component along that line is at
/// least a fortieth of that line's length. Both are measured as straight lines in the plane of longitude and latitude,
/// in degrees, the shorter way around the earth. Both ends must also lie within 80 degrees of the equator.
[[nodiscard]] bool areAllowedEnds(const LineEnds& ends, const LineEnds& published);

/// The kind of curve between the ends.
enum class LineCurve {
    Albers,    ///< A straight line on an equal-area map: Catalogue::lineProjection() (the default).
    Geodesic,  ///< The geodesic: the shortest line on the ellipsoid.
    LonLat,    ///< A straight line in longitude and latitude: a common mistake, offered to show the difference.
};
template <>
struct ValueTable<LineCurve> {
    static constexpr std::array all{ValueId<LineCurve>{LineCurve::Albers, "albers"},
                                    ValueId<LineCurve>{LineCurve::Geodesic, "geodesic"},
                                    ValueId<LineCurve>{LineCurve::LonLat, "lonlat"}};
};

/// How the shares of the sides count a region that the line divides.
enum class DivisionRule {
    Majority,      ///< The whole region counts for the side with most of its area.
    AreaWeighted,  ///< The region counts for both sides in proportion to its area there.
};
template <>
struct ValueTable<DivisionRule> {
    static constexpr std::array all{ValueId<DivisionRule>{DivisionRule::Majority, "majority"},
                                    ValueId<DivisionRule>{DivisionRule::AreaWeighted, "area-weighted"}};
};

enum class LineSide { Right, Left };

/// The share of a region's area that lies to the right of the line.
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
    Polyline path;                  ///< Projected metres, from `from` to `to`.
    std::vector<AreaShare> shares;  ///< In the order of the region set.

    /// The share of the total area that lies to the right of the line, 0 to 1; nothing when there is no area.
    [[nodiscard]] std::optional<double> rightAreaShare() const;
    [[nodiscard]] const AreaShare* shareOf(const RegionCode& code) const;
};

/// The shares of several regions; null for a region without one. Fast when the codes are in the order of `line.shares`.
/// The pointers are valid as long as the line.
[[nodiscard]] std::vector<const AreaShare*> sharesOf(const DividingLine& line, std::span<const RegionCode> codes);

/// The regions on either side of a line: each is on the side with most of its area.
struct RegionsBesideLine {
    std::vector<RegionCode> right;
    std::vector<RegionCode> left;
};
/// @param members  the regions to divide; those without a share are on neither side.
[[nodiscard]] RegionsBesideLine regionsBesideLine(const DividingLine& line, const std::vector<RegionCode>& members);

}  // namespace core
