// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/right_side.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <vector>

namespace gis::detail {
namespace {

/// Where the ray from a point in a box through another point meets the edge of the box.
core::MapPoint edgePoint(const core::Box& box, core::MapPoint from, core::MapPoint through) {
    const double dx = through.x - from.x;
    const double dy = through.y - from.y;
    const double infinite = std::numeric_limits<double>::infinity();
    const double toSide = dx > 0 ? (box.max.x - from.x) / dx : dx < 0 ? (box.min.x - from.x) / dx : infinite;
    const double toEnd = dy > 0 ? (box.max.y - from.y) / dy : dy < 0 ? (box.min.y - from.y) / dy : infinite;
    if (toSide < toEnd) {
        return {dx > 0 ? box.max.x : box.min.x, from.y + toSide * dy};
    }
    return {from.x + toEnd * dx, dy > 0 ? box.max.y : box.min.y};
}

/// How far a point of the edge of a box is from its top left corner, clockwise along the edge.
double clockwiseM(const core::Box& box, core::MapPoint point) {
    if (point.y == box.max.y) {
        return point.x - box.min.x;
    }
    if (point.x == box.max.x) {
        return box.width() + (box.max.y - point.y);
    }
    if (point.y == box.min.y) {
        return box.width() + box.height() + (box.max.x - point.x);
    }
    return 2 * box.width() + box.height() + (point.y - box.min.y);
}

/// The index of the point of a curve that is nearest to a point.
std::size_t nearestTo(core::MapPoint point, const core::Polyline& curve) {
    const auto distanceM = [&](core::MapPoint other) { return std::hypot(other.x - point.x, other.y - point.y); };
    return static_cast<std::size_t>(std::ranges::min_element(curve, {}, distanceM) - curve.begin());
}

}  // namespace

CurvePart partWithin(const core::Polyline& curve, core::MapPoint inside, const core::Box& box, double longestPieceM) {
    const std::size_t start = nearestTo(inside, curve);
    const auto jumps = [&](std::size_t i) {
        return std::hypot(curve[i + 1].x - curve[i].x, curve[i + 1].y - curve[i].y) > longestPieceM;
    };
    std::size_t first = start;
    while (first > 0 && box.contains(curve[first]) && !jumps(first - 1)) {
        --first;
    }
    std::size_t last = start;
    while (last + 1 < curve.size() && box.contains(curve[last]) && !jumps(last)) {
        ++last;
    }
    return {core::Polyline(curve.begin() + static_cast<std::ptrdiff_t>(first),
                           curve.begin() + static_cast<std::ptrdiff_t>(last) + 1),
            !box.contains(curve[first]) && !box.contains(curve[last])};
}

core::Ring rightSideWithin(const core::Box& box, core::Polyline curve) {
    const std::size_t last = curve.size() - 1;
    curve.front() = edgePoint(box, curve[1], curve.front());
    curve.back() = edgePoint(box, curve[last - 1], curve.back());
    const std::array corners{core::MapPoint{box.min.x, box.max.y}, box.max, core::MapPoint{box.max.x, box.min.y},
                             box.min};
    const double perimeter = 2 * (box.width() + box.height());
    const auto afterEnd = [&, end = clockwiseM(box, curve.back())](core::MapPoint point) {
        const double distance = clockwiseM(box, point) - end;
        return distance < 0 ? distance + perimeter : distance;
    };
    const double untilStart = afterEnd(curve.front());
    std::vector<core::MapPoint> passed;
    std::ranges::copy_if(corners, std::back_inserter(passed),
                         [&](core::MapPoint corner) { return afterEnd(corner) > 0 && afterEnd(corner) < untilStart; });
    std::ranges::sort(passed, {}, afterEnd);
    curve.insert(curve.end(), passed.begin(), passed.end());
    curve.push_back(curve.front());
    return curve;
}

}  // namespace gis::detail
