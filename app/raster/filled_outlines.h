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
#include "app/raster/coverage_accumulator.h"
#include "app/raster/draw_list.h"
#include "app/raster/pixel.h"

namespace app {

/// The rows [first, end) of a picture.
struct RowRange {
    int first = 0;
    int end = 0;

    [[nodiscard]] bool intersects(RowRange rows) const noexcept { return first < rows.end && rows.first < end; }
    [[nodiscard]] RowRange united(RowRange rows) const noexcept {
        return {std::min(first, rows.first), std::max(end, rows.end)};
    }
};

/// Closed rings in pixels and their colours, in drawing order: the input of the rasteriser. Lines have been converted
/// to the outlines of their strokes.
class FilledOutlines {
public:
    /// A part of a ring. A large ring crosses many bands of rows, and each band needs only the chunks that touch it.
    struct Chunk {
        std::size_t begin = 0;  ///< Has the points [begin, end); the next chunk starts with the last of them.
        std::size_t end = 0;
        RowRange rows;
    };
    /// Rings that are filled together, as one shape.
    struct Outline {
        DrawOrder order = DrawOrder::BelowRegions;
        FillRule rule = FillRule::NonZero;
        Premultiplied colour = 0;
        std::optional<std::uint32_t> region;  ///< The region whose colour fills it, instead of `colour`.
        RowRange rows;
        std::size_t firstChunk = 0;  ///< Its rings are the chunks [firstChunk, endChunk).
        std::size_t endChunk = 0;
    };

    FilledOutlines() = default;
    /// @param items   part of the items of the list.
    /// @param window  in pixels.
    FilledOutlines(const DrawList& list, std::span<const DrawList::Item> items, const MapWindow& window);

    [[nodiscard]] const std::vector<Outline>& outlines() const noexcept { return m_outlines; }

    /// Calls `visit(points)` for every chunk of an outline that may touch the rows.
    template <class Visit>
    void forEachChunk(const Outline& outline, RowRange rows, const Visit& visit) const {
        for (std::size_t i = outline.firstChunk; i < outline.endChunk; ++i) {
            const Chunk& chunk = m_chunks[i];
            if (chunk.rows.intersects(rows)) {
                visit(std::span(m_points).subspan(chunk.begin, chunk.end - chunk.begin));
            }
        }
    }

private:
    class Builder;

    std::vector<Outline> m_outlines;
    std::vector<Chunk> m_chunks;
    std::vector<SubpixelPoint> m_points;
};

}  // namespace app
