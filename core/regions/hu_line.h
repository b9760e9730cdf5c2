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
struct HuLineEnds {
    LonLat heihe{127.4875, 50.2506};
    LonLat tengchong{98.4961, 25.0206};
    friend bool operator==(const HuLineEnds&, const HuLineEnds&) = default;
};

enum class HuEnd { Heihe, Tengchong };
[[nodiscard]] HuLineEnds withEnd(HuLineEnds ends, HuEnd end, LonLat place);

/// Whether a line between these ends has a south-east and a north-west: the northern end lies north of the southern by
/// a degree at least, and both within the latitudes of the map's projection.
[[nodiscard]] bool isPossible(const HuLineEnds& ends);

/// Ends as they are published, the program's own first.
struct PublishedEnds {
    std::string_view id;
    HuLineEnds ends;
};
[[nodiscard]] std::span<const PublishedEnds> publishedEnds();

/// In which sense the line between the ends is straight.
enum class HuCurve {
    Albers,    ///< Straight on the equal-area map (the default).
    Geodesic,  ///< The shortest way on the ellipsoid.
    LonLat,    ///< Straight in longitude and latitude: the usual mistake, kept to show the difference.
};

/// How a region that the line cuts is counted when a statistic is given by halves.
enum class HuRule {
    Majority,      ///< Whole, to the side that holds most of its area.
    AreaWeighted,  ///< Divided in proportion to its area on either side.
};

enum class HuSide { Southeast, Northwest };

/// How much of one region's area lies south-east of the line.
struct HuAreaShare {
    RegionCode code;
    double areaKm2 = 0;             ///< Of the whole region, on the ellipsoid.
    double southeastAreaShare = 0;  ///< 0 to 1.
    [[nodiscard]] HuSide majoritySide() const noexcept {
        return southeastAreaShare >= 0.5 ? HuSide::Southeast : HuSide::Northwest;
    }
    friend bool operator==(const HuAreaShare&, const HuAreaShare&) = default;
};

/// The line as drawn on the map, and how it divides each region's area. Computed once by gis.
struct HuLine {
    HuLineEnds ends;
    HuCurve curve = HuCurve::Albers;
    Polyline path;                    ///< Projected metres, from Tengchong to Heihe.
    std::vector<HuAreaShare> shares;  ///< In the order of the region set.

    /// The part of all area that lies south-east, 0 to 1; nothing when there is no area.
    [[nodiscard]] std::optional<double> southeastAreaShare() const;
    [[nodiscard]] const HuAreaShare* shareOf(const RegionCode& code) const;
};

/// The shares of several regions, quickly where they are asked for in the order of the line's; nothing for a region
/// that is not divided. Valid as long as the line.
[[nodiscard]] std::vector<const HuAreaShare*> sharesOf(const HuLine& line, std::span<const RegionCode> codes);

/// The two halves as a grouping, each region whole to the side of its majority; only regions in `members` are placed.
[[nodiscard]] Grouping huLineHalves(const HuLine& line, const std::vector<RegionCode>& members);

}  // namespace core
