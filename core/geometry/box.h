// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "core/geometry/polygon.h"

namespace core {

/// An axis-parallel rectangle on the projected plane, in metres; closed: its edges belong to it.
struct Box {
    MapPoint min;
    MapPoint max;

    [[nodiscard]] double width() const noexcept { return max.x - min.x; }
    [[nodiscard]] double height() const noexcept { return max.y - min.y; }
    [[nodiscard]] MapPoint centre() const noexcept { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    [[nodiscard]] bool contains(MapPoint point) const noexcept;
    [[nodiscard]] bool intersects(const Box& other) const noexcept;
    /// The smallest box that contains both.
    [[nodiscard]] Box united(const Box& other) const noexcept;
    /// This box, larger by `metres` on every side.
    [[nodiscard]] Box grown(double metres) const noexcept;

    friend bool operator==(const Box&, const Box&) = default;
};

/// The smallest box that contains both.
[[nodiscard]] Box boxOf(MapPoint a, MapPoint b) noexcept;
/// The smallest box that contains every point; nothing when there is no point.
[[nodiscard]] std::optional<Box> boundingBox(std::span<const MapPoint> points);
[[nodiscard]] std::optional<Box> boundingBox(const MultiPolygon& shape);

}  // namespace core
