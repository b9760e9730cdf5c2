// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.h"

namespace core {

/// A position on the page or screen: x to the right, y down, in the unit of that page (millimetres or pixels).
struct PagePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const PagePoint&, const PagePoint&) = default;
};

/// A rectangle on the page, in the page's unit, y down.
struct PageRect {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    friend bool operator==(const PageRect&, const PageRect&) = default;
};

/// Converts map metres to page units and back, without rotation. The y axis is flipped here and nowhere else.
class PageTransform {
public:
    /// Maps `mapPoint` to `pagePoint`, with `unitsPerMetre` page units per metre.
    /// @throws std::invalid_argument unless the scale is positive and finite.
    PageTransform(MapPoint mapPoint, PagePoint pagePoint, double unitsPerMetre);

    /// Centres `extent` in `frame` at the largest scale at which it fits.
    /// @throws std::invalid_argument unless the width and the height of the frame are positive.
    [[nodiscard]] static PageTransform fitting(const Box& extent, const PageRect& frame);

    [[nodiscard]] PagePoint toPage(MapPoint point) const noexcept {
        return {m_origin.x + point.x * m_scale, m_origin.y - point.y * m_scale};
    }
    [[nodiscard]] MapPoint toMap(PagePoint point) const noexcept;
    [[nodiscard]] double unitsPerMetre() const noexcept { return m_scale; }
    /// The part of the map that `frame` shows.
    [[nodiscard]] Box visible(const PageRect& frame) const noexcept;
    /// This transform scaled by `factor` about a fixed page point.
    /// @throws std::invalid_argument unless the new scale is positive and finite.
    [[nodiscard]] PageTransform zoomedAt(PagePoint fixed, double factor) const;
    /// This transform moved by page units.
    [[nodiscard]] PageTransform panned(double dx, double dy) const;

    friend bool operator==(const PageTransform&, const PageTransform&) = default;

private:
    double m_scale = 1;
    PagePoint m_origin;  ///< Page position of the map point (0, 0).
};

}  // namespace core
