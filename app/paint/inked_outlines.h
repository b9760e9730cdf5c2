// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/paint/coverage_scan.h"
#include "app/paint/draw_list.h"
#include "app/paint/map_window.h"
#include "app/paint/pixel.h"
#include "app/paint/stroke_outline.h"

namespace app {

/// Closed rings in pixels, and what they are filled with, in the order of drawing: what is left to do is to find the
/// pixels.
class InkedOutlines {
public:
    /// Rings that are filled together.
    struct Outline {
        Stage stage = Stage::Below;
        FillRule rule = FillRule::NonZero;
        Premultiplied ink = 0;
        std::optional<std::uint32_t> region;  ///< Whose colour fills it, instead of ink.
        int firstRow = 0;                     ///< It lies within rows [firstRow, endRow) of pixels.
        int endRow = 0;
        std::size_t firstRing = 0;  ///< It has the rings [firstRing, endRing).
        std::size_t endRing = 0;
    };

    InkedOutlines() = default;
    /// @param window  in pixels.
    InkedOutlines(std::span<const DrawList::Item> items, const MapWindow& window);

    [[nodiscard]] const std::vector<Outline>& outlines() const noexcept { return m_outlines; }
    [[nodiscard]] std::span<const FinePoint> ring(std::size_t index) const {
        const std::size_t begin = index == 0 ? 0 : m_ringEnds[index - 1];
        return std::span(m_points).subspan(begin, m_ringEnds[index] - begin);
    }

private:
    class Maker;

    std::vector<Outline> m_outlines;
    std::vector<std::size_t> m_ringEnds;  ///< Positions in m_points.
    std::vector<FinePoint> m_points;
};

}  // namespace app
