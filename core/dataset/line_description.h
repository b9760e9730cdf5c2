// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/indicator.h"
#include "core/dataset/text.h"
#include "core/geometry/map_projection.h"
#include "core/regions/dividing_line.h"
#include "core/regions/grouping.h"

namespace core {

/// The id of the grouping of regions by their side of a line that the user drew. A data package cannot use it.
inline constexpr const char* ownLineGroupingId = "own-line";

/// The ends of a dividing line as a publication gives them.
struct PublishedEnds {
    std::string id;  ///< "heihe-tengchong".
    Text name;       ///< Of the pair: "Heihe city – Tengchong"; empty for the coordinates.
    LineEnds ends;
    Text from;  ///< Names of the two places, written at the ends of the line; empty for none.
    Text to;
    friend bool operator==(const PublishedEnds&, const PublishedEnds&) = default;
};

/// One of the two sides of a dividing line.
struct LineSideDescription {
    std::string id;  ///< Also the id of the group of its regions: "southeast".
    Text name;       ///< Of that group: "Southeast".
    Text direction;  ///< Within a sentence: "south-east".
    friend bool operator==(const LineSideDescription&, const LineSideDescription&) = default;
};

/// What a data package says about the line that divides its area, such as the Hu Line.
struct LineDescription {
    std::string id;             ///< Of the grouping of regions by their side: "hu-line".
    Text name;                  ///< "Hu Line".
    Text grouping;              ///< Name of the grouping: "Two sides of the Hu Line".
    Text source;                ///< Who drew the line, and how regions are assigned to its sides.
    LineSideDescription right;  ///< To the right of the direction from `from` to `to`.
    LineSideDescription left;
    std::vector<PublishedEnds> ends;   ///< At least one; the first is the one that maps show.
    std::vector<IndicatorId> divided;  ///< The indicators whose shares on both sides are shown.
    /// The projection on whose map a line of LineCurve::Albers is straight; nothing for that of the map.
    std::optional<MapProjection> straightOn = {};

    [[nodiscard]] const LineEnds& publishedEnds() const { return ends.front().ends; }
    [[nodiscard]] const LineSideDescription& side(LineSide side) const {
        return side == LineSide::Right ? right : left;
    }
    friend bool operator==(const LineDescription&, const LineDescription&) = default;
};

/// The two sides of a line as a grouping, the right one first. Each of the `members` is on the side with most of its
/// area; those without a share are in no group.
[[nodiscard]] Grouping groupsBesideLine(const LineDescription& description, const DividingLine& line,
                                        const std::vector<RegionCode>& members);

}  // namespace core
