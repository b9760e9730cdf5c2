// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "app/drawing/canvas.h"
#include "app/drawing/map_window.h"
#include "app/raster/raster_memory.h"
#include "app/raster/recolour_plan.h"
#include "core/figure/figure.h"
#include "core/geometry/snap.h"

namespace app {

class Crew;

/// The part of a screen that shows a map in one view.
struct MapSight {
    QRect pixels;                                       ///< Which pixels of the screen's picture.
    double pixelsPerUnit = 1;                           ///< The device pixel ratio.
    core::PageTransform view{{0, 0}, {0, 0}, 1};        ///< Map metres to page units.
    std::function<void(QPainter& painter)> paintOnTop;  ///< Labels and whatever lies on all layers, in page units.
};

/// The outlines of groups as pixels: what they leave of the picture below, and what they add.
struct OutlinePixels {
    struct Pixel {
        std::uint32_t column = 0;
        std::uint32_t added = 0;  ///< The colour that they add; in the upper 8 bits what they leave, of 255.
    };
    std::vector<Pixel> pixels;  ///< From the top to the bottom, each row from the left.
    std::vector<std::size_t> rowEnds;
};

/// Whether a figure has outlines of groups above its regions, where they can change like colours.
[[nodiscard]] bool outlinesLieAboveRegions(const core::Figure& figure);

/// A map rasterised for one view: which region owns which pixels, and all that does not change with colours. Immutable:
/// a thread may make one while another still shows its predecessor.
class MapRaster {
public:
    /// Rasterises all layers of a figure but the outlines of groups that lie above the regions.
    /// @param ruler      sizes, in page units.
    /// @param memory     what earlier rasters left, and where this one's memory goes back to.
    /// @param cancelled  looked at now and then; nothing is returned once it is set.
    [[nodiscard]] static std::shared_ptr<const MapRaster> of(const core::Figure& figure, const Ruler& ruler,
                                                             const MapSight& sight, const RasterMemory& memory,
                                                             const std::atomic<bool>& cancelled);

    [[nodiscard]] const QRect& rect() const noexcept { return m_rect; }
    [[nodiscard]] std::size_t filledPixels() const;
    [[nodiscard]] std::size_t blendedPixels() const;

    /// The outlines between the groups of a figure; none where they lie below the regions.
    [[nodiscard]] OutlinePixels outlinesOf(const core::Figure& figure, const Ruler& ruler) const;

    /// A picture of the map, complete but for what depends on the colours of regions.
    [[nodiscard]] QImage blank() const;
    /// Writes every pixel that depends on the colour of a region. Allocates nothing.
    /// @param crew  helps where there is much to do.
    void recolour(QImage& picture, const RegionInks& inks, Crew& crew) const;
    /// Draws outlines onto a picture that has just been recoloured.
    void drawOutlines(QImage& picture, const OutlinePixels& outlines) const;
    /// Takes them away again where no colour of a region changes the pixel.
    void eraseOutlines(QImage& picture, const OutlinePixels& outlines) const;

private:
    MapRaster() = default;

    /// The picture and a margin, in pixels.
    [[nodiscard]] MapWindow window(ShapeDetail detail) const;
    [[nodiscard]] double stepM() const { return core::snapStepM(m_view.unitsPerMetre()); }

    std::shared_ptr<PixelStore> m_store;
    std::shared_ptr<ShapeLevels> m_shapes;
    QRect m_rect;
    double m_pixelsPerUnit = 1;
    core::PageTransform m_view{{0, 0}, {0, 0}, 1};  ///< Map metres to pixels of m_rect.
    QImage m_still;                                 ///< Opaque where no region has a part; transparent elsewhere.
    QImage m_onTop;                                 ///< What lies above the outlines of groups.
    std::vector<RecolourPlan> m_bands;              ///< From the top to the bottom.
};

}  // namespace app
