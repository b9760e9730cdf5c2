// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "app/drawing/canvas.h"
#include "app/drawing/map_window.h"
#include "app/raster/raster_caches.h"
#include "app/raster/recolour_plan.h"
#include "core/figure/figure.h"
#include "core/geometry/snap.h"

namespace app {

class ThreadPool;

/// A rectangle of a screen, and the view of the map that it shows.
struct MapViewport {
    QRect pixels;                                         ///< The rectangle, in pixels of the screen.
    double pixelsPerUnit = 1;                             ///< The device pixel ratio.
    core::PageTransform view{{0, 0}, {0, 0}, 1};          ///< Map metres to page units.
    std::function<void(QPainter& painter)> paintOverlay;  ///< Paints labels and frames above all layers, in page units.
};

/// The outlines of groups as pixels.
struct GroupOutlinePixels {
    struct Pixel {
        std::uint32_t column = 0;
        /// The colour to add; the upper 8 bits hold the remaining weight (0 to 255) of the pixel below.
        std::uint32_t added = 0;
    };
    std::vector<Pixel> pixels;  ///< From top to bottom, each row from left to right.
    std::vector<std::size_t> rowEnds;
};

/// Whether a figure draws outlines of groups above its regions, so that they can be replaced without rasterising again.
[[nodiscard]] bool outlinesLieAboveRegions(const core::Figure& figure);

/// A map that was rasterised for one view: the regions that cover each pixel, and all pixels that do not depend on the
/// colours of regions. Immutable, so one thread can make it while another thread shows the one before.
class MapRaster {
public:
    /// Rasterises all layers of a figure, except outlines of groups that lie above the regions.
    /// @param ruler      sizes, in page units.
    /// @param stop  polled; once a stop is requested, the result is null.
    [[nodiscard]] static std::shared_ptr<const MapRaster> of(const core::Figure& figure, const Ruler& ruler,
                                                             const MapViewport& viewport, const RasterCaches& caches,
                                                             const std::stop_token& stop);

    [[nodiscard]] const QRect& rect() const noexcept { return m_rect; }
    [[nodiscard]] std::size_t filledPixels() const;
    [[nodiscard]] std::size_t blendedPixels() const;
    /// Number of entries of the recolouring plan.
    [[nodiscard]] std::size_t planEntries() const;

    /// The outlines of groups of a figure; empty where they do not lie above the regions.
    /// @param stop  polled; once a stop is requested, the result is incomplete.
    [[nodiscard]] GroupOutlinePixels groupOutlinesOf(const core::Figure& figure, const Ruler& ruler,
                                                     const std::stop_token& stop) const;

    /// An image of the map that lacks only the pixels that depend on the colours of regions.
    [[nodiscard]] QImage uncoloured() const;
    /// Writes every pixel that depends on the colour of a region. Allocates no memory.
    /// @param threads  used when there are many pixels.
    void recolour(QImage& picture, const RegionColours& colours, ThreadPool& threads) const;
    /// Draws outlines of groups onto an image that has just been recoloured, also where it already shows them.
    void drawGroupOutlines(QImage& picture, const GroupOutlinePixels& outlines) const;

private:
    MapRaster() = default;

    /// The viewport with a margin, in pixels.
    [[nodiscard]] MapWindow window(ShapeDetail detail) const;
    [[nodiscard]] double stepM() const { return core::snapStepM(m_view.unitsPerMetre()); }

    std::shared_ptr<PixelBuffers> m_buffers;
    std::shared_ptr<ShapeLevels> m_shapes;
    QRect m_rect;
    double m_pixelsPerUnit = 1;
    core::PageTransform m_view{{0, 0}, {0, 0}, 1};  ///< Map metres to pixels of m_rect.
    QImage m_fixed;                                 ///< Opaque where no region covers the pixel, else transparent.
    QImage m_overlay;                               ///< Everything above the outlines of groups.
    std::vector<RecolourPlan> m_bands;              ///< From top to bottom.
};

}  // namespace app
