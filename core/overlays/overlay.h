// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/colour/srgb.h"
#include "core/geometry/box.h"
#include "core/geometry/polygon.h"
#include "core/numeric/value_table.h"

namespace core {

enum class DashStyle { Solid, Dashed, Dotted };
template <>
struct ValueTable<DashStyle> {
    static constexpr std::array all{ValueId<DashStyle>{DashStyle::Solid, "solid"},
                                    ValueId<DashStyle>{DashStyle::Dashed, "dashed"},
                                    ValueId<DashStyle>{DashStyle::Dotted, "dotted"}};
};

enum class PointShape { Circle, Square, Triangle };
template <>
struct ValueTable<PointShape> {
    static constexpr std::array all{ValueId<PointShape>{PointShape::Circle, "circle"},
                                    ValueId<PointShape>{PointShape::Square, "square"},
                                    ValueId<PointShape>{PointShape::Triangle, "triangle"}};
};

/// How the lines and points of an overlay are drawn.
struct OverlaySymbol {
    Srgb colour = srgb(0x5e3c99);  ///< Of lines and points, and what areas are filled with.
    double widthMm = 0.5;          ///< Of lines.
    DashStyle dash = DashStyle::Solid;
    double sizeMm = 1.8;  ///< Of points: diameter, or side of a square or triangle.
    PointShape shape = PointShape::Circle;
    bool showsNames = true;  ///< Whether points have their names beside them.
    friend bool operator==(const OverlaySymbol&, const OverlaySymbol&) = default;
};

/// The largest width of lines and size of points, in millimetres. Both are above 0.
inline constexpr double maxOverlayWidthMm = 5;
inline constexpr double maxOverlaySizeMm = 10;

struct OverlayPoint {
    MapPoint point;
    std::string name;  ///< Empty for none.
    friend bool operator==(const OverlayPoint&, const OverlayPoint&) = default;
};

/// Shapes that are drawn over the regions and are no regions: boundaries, cities. They have no figures.
struct Overlay {
    std::string name;  ///< In the legend; empty for no line there.
    OverlaySymbol symbol = {};
    std::vector<Polyline> lines = {};
    std::vector<OverlayPoint> points = {};
    MultiPolygon areas = {};  ///< Filled in the colour of the symbol, with its line around them.
    friend bool operator==(const Overlay&, const Overlay&) = default;
};

/// The symbol of an overlay that nothing is said about. The colours differ from one overlay to the next, and from the
/// ramps.
/// @param number  of the overlay on its map, from 0.
[[nodiscard]] OverlaySymbol usualOverlaySymbol(std::size_t number);

/// Whether some shape of the overlay reaches into a box.
[[nodiscard]] bool reaches(const Overlay& overlay, const Box& box);

}  // namespace core
