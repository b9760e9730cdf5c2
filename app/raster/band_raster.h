// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "app/raster/coverage_scan.h"
#include "app/raster/inked_outlines.h"
#include "app/raster/pixel.h"
#include "app/raster/recolour_plan.h"

namespace app {

/// Rows of a picture that another owns, to draw on.
struct Plate {
    std::uint32_t* pixels = nullptr;  ///< The first pixel of the first row, premultiplied.
    std::size_t stride = 0;           ///< Pixels from one row to the next.
    int firstRow = 0;

    [[nodiscard]] std::uint32_t* row(int row) const noexcept {
        return pixels + static_cast<std::size_t>(row - firstRow) * stride;
    }
};

/// Fills outlines in one band of rows after another, and notes which region owns how much of which pixel instead of
/// filling it. What a band needs while it is drawn is few enough rows to stay in a processor's nearer memory.
class BandRaster {
public:
    /// @param mostRows  of any band.
    BandRaster(int width, int mostRows);

    /// Starts another band.
    /// @param still  gets the background and what lies below the regions.
    void begin(Rows rows, const Plate& still, Premultiplied background);
    /// Fills outlines above all so far.
    void draw(const InkedOutlines& outlines);

    /// Ends the band: flattens all into the picture `still`, where a pixel without any region gets its final colour and
    /// is opaque and any other is transparent, and plans the recolouring of the latter.
    /// @param onTop  what lies on all layers; gets what the layers have above the outlines of groups beneath it.
    [[nodiscard]] RecolourPlan plan(const Plate& onTop);

private:
    /// Which region owns a pixel, or how several share it: 0 for none; a region plus 1; or, with the highest bit set, a
    /// position in m_parts.
    using Owner = std::uint32_t;
    static constexpr Owner isShared = 1U << 31U;

    /// A region that covers part of a pixel, above whatever the pixel was before.
    struct Part {
        Owner below = 0;
        std::uint32_t region = 0;
        std::uint32_t coverage = 0;
    };

    void blend(const InkedOutlines::Outline& outline);
    void own(std::uint32_t region);
    [[nodiscard]] Plate plateOf(Stage stage);
    void layBeneath(Premultiplied* onTop, int row);
    void planRow(RecolourPlan& plan, const Premultiplied* onTop, int row);
    void planPixel(RecolourPlan& plan, std::uint32_t column, Owner owner, std::uint32_t below, Premultiplied above);
    [[nodiscard]] std::uint32_t* rowOf(std::vector<std::uint32_t>& words, int row) noexcept {
        return words.data() + static_cast<std::size_t>(row - m_rows.first) * static_cast<std::size_t>(m_width);
    }

    int m_width;
    Rows m_rows;
    Plate m_still;
    CoverageScan m_scan;
    // Row by row:
    std::vector<Owner> m_owners;
    std::vector<Premultiplied> m_above;
    std::vector<Premultiplied> m_highest;  ///< Above the outlines of groups.
    bool m_hasHighest = false;             ///< Whether there is anything in m_highest: else it is not even clear.
    std::vector<Part> m_parts;
};

}  // namespace app
