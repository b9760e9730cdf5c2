// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/drawing/map_window.h"
#include "app/drawing/stroke_outline.h"
#include "app/raster/coverage_scan.h"
#include "app/raster/draw_list.h"
#include "app/raster/pixel.h"

namespace app {

/// The rows of a picture from one to before another.
struct Rows {
    int first = 0;
    int end = 0;

    [[nodiscard]] bool meet(Rows other) const noexcept { return first < other.end && other.first < end; }
    [[nodiscard]] Rows united(Rows other) const noexcept {
        return {std::min(first, other.first), std::max(end, other.end)};
    }
};

/// Closed rings in pixels, and what they are filled with, in the order of drawing: what is left to do is to find the
/// pixels.
class InkedOutlines {
public:
    /// A piece of a ring: large ones span many bands of rows, each of which needs little of them.
    struct Stretch {
        std::size_t begin = 0;  ///< It has the points [begin, end); the next one begins with the last of them.
        std::size_t end = 0;
        Rows rows;
    };
    /// Rings that are filled together.
    struct Outline {
        Stage stage = Stage::Below;
        FillRule rule = FillRule::NonZero;
        Premultiplied ink = 0;
        std::optional<std::uint32_t> region;  ///< Whose colour fills it, instead of ink.
        Rows rows;
        std::size_t firstStretch = 0;  ///< Its rings are made of the stretches [firstStretch, endStretch).
        std::size_t endStretch = 0;
    };

    InkedOutlines() = default;
    /// @param window  in pixels.
    InkedOutlines(std::span<const DrawList::Item> items, const MapWindow& window);

    [[nodiscard]] const std::vector<Outline>& outlines() const noexcept { return m_outlines; }

    /// Calls `visit(points)` for every stretch of an outline that may come into some rows.
    template <class Visit>
    void forEachStretch(const Outline& outline, Rows rows, const Visit& visit) const {
        for (std::size_t i = outline.firstStretch; i < outline.endStretch; ++i) {
            const Stretch& stretch = m_stretches[i];
            if (stretch.rows.meet(rows)) {
                visit(std::span(m_points).subspan(stretch.begin, stretch.end - stretch.begin));
            }
        }
    }

private:
    class Maker;

    std::vector<Outline> m_outlines;
    std::vector<Stretch> m_stretches;
    std::vector<FinePoint> m_points;
};

}  // namespace app
