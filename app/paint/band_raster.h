// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "app/paint/coverage_scan.h"
#include "app/paint/map_layers.h"
#include "app/paint/map_window.h"
#include "app/paint/pixel.h"
#include "app/paint/pixel_store.h"
#include "app/paint/recolour_plan.h"

namespace app {

/// Rows of a picture that another owns, to draw on.
struct Plate {
    std::uint32_t* pixels = nullptr;  ///< The first pixel of the picture, premultiplied.
    std::size_t stride = 0;           ///< Pixels from one row to the next.

    [[nodiscard]] std::uint32_t* row(int row) const noexcept { return pixels + static_cast<std::size_t>(row) * stride; }
};

/// The plates of a picture whose regions are recoloured: what lies below them, what lies above, and what lies above the
/// outlines of groups as well.
struct Plates {
    Plate below;
    Plate above;
    Plate onTop;
};

/// Draws into a band of rows, and notes which region owns how much of which pixel instead of filling it. Bands of one
/// picture share nothing, so each can have a thread of its own.
class BandRaster : public LayerSurface {
public:
    /// @param window     cut to the band, in pixels.
    /// @param cancelled  once it is set, nothing more is drawn.
    BandRaster(const MapWindow& window, const Plates& plates, int width, int firstRow, int endRow, PixelStore& store,
               const std::atomic<bool>& cancelled);
    ~BandRaster() override;
    BandRaster(BandRaster&&) noexcept = default;
    BandRaster& operator=(BandRaster&&) noexcept = delete;
    BandRaster(const BandRaster&) = delete;
    BandRaster& operator=(const BandRaster&) = delete;

    /// Clears the band of every plate: the lowest to a colour, the others to nothing.
    void clear(const QColor& background);

    void fill(const core::MultiPolygon& shape, const QColor& colour) override;
    void fillRegion(std::size_t region, const core::MultiPolygon& shape, core::Srgb colour) override;
    void stroke(const core::Polyline& line, const QPen& pen) override;
    void drawPoint(core::MapPoint point, double diameter, const QPen& pen, const QColor& colour) override;

    /// What is drawn from now on lies above the outlines of groups.
    void rise() noexcept { m_plate = m_plates.onTop; }

    /// Ends the drawing: flattens the plates into the lowest, where a pixel without any region is opaque and has its
    /// final colour and any other is transparent, and plans the recolouring of the latter.
    [[nodiscard]] RecolourPlan plan();

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

    void scanShape(const core::MultiPolygon& shape);
    void fillOutline(const QPolygonF& outline, const QColor& colour);
    void blend(FillRule rule, const QColor& colour);
    void own(std::uint32_t region);
    void planRow(RecolourPlan& plan, int row);
    void planPixel(RecolourPlan& plan, std::uint32_t column, Owner owner, std::uint32_t below, Premultiplied above);
    [[nodiscard]] Owner* ownersOf(int row) noexcept {
        return m_owners.data() + static_cast<std::size_t>(row - m_scan.firstRow()) * static_cast<std::size_t>(m_width);
    }

    MapWindow m_window;
    Plates m_plates;
    Plate m_plate;
    const std::atomic<bool>* m_cancelled;
    int m_width;
    CoverageScan m_scan;
    PixelStore* m_store;
    std::vector<Owner> m_owners;  ///< Row by row; borrowed from the store, and empty once it has them back.
    std::vector<Part> m_parts;
};

}  // namespace app
