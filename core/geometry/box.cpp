// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box.h"

#include <algorithm>

namespace core {

bool Box::contains(MapPoint point) const noexcept {
    return point.x >= min.x && point.x <= max.x && point.y >= min.y && point.y <= max.y;
}

bool Box::intersects(const Box& other) const noexcept {
    return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y;
}

Box Box::united(const Box& other) const noexcept {
    return {{std::min(min.x, other.min.x), std::min(min.y, other.min.y)},
            {std::max(max.x, other.max.x), std::max(max.y, other.max.y)}};
}

Box Box::grown(double metres) const noexcept {
    return {{min.x - metres, min.y - metres}, {max.x + metres, max.y + metres}};
}

Box boxOf(MapPoint a, MapPoint b) noexcept {
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}

std::optional<Box> boundingBox(std::span<const MapPoint> points) {
    if (points.empty()) {
        return std::nullopt;
    }
    Box box{points.front(), points.front()};
    for (const MapPoint& point : points) {
        box = box.united({point, point});
    }
    return box;
}

std::optional<Box> boundingBox(const MultiPolygon& shape) {
    std::optional<Box> box;
    for (const Polygon& polygon : shape) {
        if (const auto part = boundingBox(std::span(polygon.shell))) {
            box = box ? box->united(*part) : *part;
        }
    }
    return box;
}

}  // namespace core
