// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "app/raster/coverage_accumulator.h"
#include "app/raster/filled_outlines.h"
#include "app/raster/pixel.h"
#include "app/raster/recolour_plan.h"

namespace app {

/// Rows of pixels of an image that is owned elsewhere.
struct PixelRows {
    std::uint32_t* pixels = nullptr;  ///< The first pixel of the first row, premultiplied.
    std::size_t stride = 0;           ///< Distance between rows, in pixels.
    int firstRow = 0;

    [[nodiscard]] std::uint32_t* row(int row) const noexcept {
        return pixels + static_cast<std::size_t>(row - firstRow) * stride;
    }
};

/// Rasterises outlines, one band of rows at a time. It does not fill regions with colours, but records which regions
/// cover which part of each pixel. A band is small enough for the processor's cache.
class BandRaster {
public:
    /// @param maxRows  rows of the largest band.
    BandRaster(int width, int maxRows);

    /// Starts the next band.
    /// @param fixed  receives the background and everything below the regions.
    void begin(RowRange rows, const PixelRows& fixed, Premultiplied background);
    /// Draws outlines on top of everything drawn so far.
    void draw(const FilledOutlines& outlines);

    /// Finishes the band. In `fixed`, a pixel without a region gets its final, opaque colour; all other pixels become
    /// transparent and get an entry in the plan.
    /// @param overlay  pixels above all layers, such as labels. Layers above the outlines of groups are added beneath
    ///                 them.
    [[nodiscard]] RecolourPlan plan(const PixelRows& overlay);

private:
    /// The region that covers a pixel, encoded: 0 for none, or the region's index plus 1, or, with the highest bit set,
    /// an index into m_parts for a pixel that several regions share.
    using Owner = std::uint32_t;
    static constexpr Owner isShared = 1U << 31U;

    /// A region that covers a part of a pixel, on top of what covered it before.
    struct Part {
        Owner below = 0;
        std::uint32_t region = 0;
        std::uint32_t coverage = 0;
    };

    void blend(const FilledOutlines::Outline& outline);
    void coverWithRegion(std::uint32_t region);
    [[nodiscard]] PixelRows pixelRowsOf(DrawOrder order);
    void addBeneathOverlay(Premultiplied* overlay, int row);
    void planRow(RecolourPlan& plan, const Premultiplied* overlay, int row);
    void planPixel(RecolourPlan& plan, std::uint32_t column, Owner owner, std::uint32_t below, Premultiplied above);
    [[nodiscard]] std::uint32_t* rowOf(std::vector<std::uint32_t>& words, int row) noexcept {
        return words.data() + static_cast<std::size_t>(row - m_rows.first) * static_cast<std::size_t>(m_width);
    }

    int m_width;
    RowRange m_rows;
    PixelRows m_fixed;
    CoverageAccumulator m_coverage;
    // One value per pixel of the band:
    std::vector<Owner> m_owners;
    std::vector<Premultiplied> m_above;
    std::vector<Premultiplied> m_highest;  ///< Drawn above the outlines of groups.
    bool m_hasHighest = false;             ///< Whether m_highest is in use; otherwise its values are undefined.
    std::vector<Part> m_parts;
};

}  // namespace app
