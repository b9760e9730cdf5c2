// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>

namespace gis::detail {

/// A place on any plane, for what holds on every one.
struct PlanePoint {
    double x = 0;
    double y = 0;
};

/// On which side of the line from a to b a point lies: 1 left, -1 right, 0 too near to tell.
/// @see J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", Discrete &
///      Computational Geometry 18 (1997), 305-363: the error bound.
[[nodiscard]] inline int certainSide(PlanePoint a, PlanePoint b, PlanePoint point) noexcept {
    constexpr double epsilon = std::numeric_limits<double>::epsilon() / 2;
    constexpr double bound = (3 + 16 * epsilon) * epsilon;
    const double left = (a.x - point.x) * (b.y - point.y);
    const double right = (a.y - point.y) * (b.x - point.x);
    const double determinant = left - right;
    if (std::abs(determinant) <= bound * (std::abs(left) + std::abs(right))) {
        return 0;
    }
    return determinant > 0 ? 1 : -1;
}

/// Whether two straight pieces have no point in common, beyond doubt: one lies on one side of the other's line.
[[nodiscard]] inline bool areCertainlyApart(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d) noexcept {
    const auto areOnOneSide = [](PlanePoint from, PlanePoint to, PlanePoint first, PlanePoint second) {
        const int side = certainSide(from, to, first);
        return side != 0 && side == certainSide(from, to, second);
    };
    return areOnOneSide(a, b, c, d) || areOnOneSide(c, d, a, b);
}

}  // namespace gis::detail
