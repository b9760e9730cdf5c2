// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "app/page/figure_text.h"
#include "app/page/page_layout.h"
#include "app/raster/crew.h"
#include "app/raster/map_raster.h"
#include "app/raster/raster_memory.h"

namespace app {

/// What a screen is to show, and on what: all that its picture depends on.
struct ScreenWish {
    std::shared_ptr<const core::Figure> figure;
    FigureText text;
    Frame frame;
    PageLayout layout;         ///< Of figure and text on the frame.
    double pixelsPerUnit = 1;  ///< The device pixel ratio.

    [[nodiscard]] core::PageTransform view() const { return frame.view.value_or(layout.fitted); }
};

/// All of a screen's picture that does not change with colours. Immutable, so that one can be made on another thread.
class ScreenRasters {
public:
    /// @param memory     what earlier pictures left.
    /// @param cancelled  looked at now and then; nothing is returned once it is set.
    [[nodiscard]] static std::shared_ptr<const ScreenRasters> of(const ScreenWish& wish, RasterMemory& memory,
                                                                 const std::atomic<bool>& cancelled);

    [[nodiscard]] const ScreenWish& wish() const noexcept { return m_wish; }
    [[nodiscard]] const MapRaster& map() const noexcept { return *m_map; }
    [[nodiscard]] const MapRaster* inset() const noexcept { return m_inset.get(); }  ///< Null when there is none.

    /// Whether another wish shows the same shapes and labels, if perhaps in another view: new colours will do.
    [[nodiscard]] bool haveShapesOf(const ScreenWish& wish) const;
    /// Whether another wish shows them in the same view and place, too.
    [[nodiscard]] bool serve(const ScreenWish& wish) const;

private:
    ScreenRasters() = default;

    ScreenWish m_wish;
    std::vector<QRectF> m_labels;  ///< What the labels of the map cover.
    std::shared_ptr<const MapRaster> m_map;
    std::shared_ptr<const MapRaster> m_inset;
};

/// The picture on a screen. Looks as paintFigure() draws the figure; new colours fill memory instead of shapes.
class ScreenPicture {
public:
    /// Null before the first call of show().
    [[nodiscard]] const std::shared_ptr<const ScreenRasters>& rasters() const noexcept { return m_rasters; }

    /// Shows a wish that these rasters serve.
    void show(std::shared_ptr<const ScreenRasters> rasters, const ScreenWish& wish);
    /// Shows another wish whose shapes the rasters have.
    /// @param part  as for glide(): how far the colours are already.
    void recolour(const ScreenWish& wish, double part = 1);

    /// Holds on to the colours that are shown now: glide() passes from them to those of the next recolour(). Between a
    /// value and none there is nothing to pass through, so there the new colour is shown at once.
    void holdColours();
    /// Shows colours on their way from those held on to, at 0, to those of the figure, at 1. Allocates nothing.
    void glide(double part);
    /// Whether other colours than the figure's are shown.
    [[nodiscard]] bool isOnTheWay() const noexcept { return m_isOnTheWay; }

    /// Draws the picture, in page units.
    /// @param view  that of the map; where it is not the rasters', the map is moved and scaled as a picture.
    void paint(QPainter& painter, const core::PageTransform& view) const;

    // The parts of recolour(), in order, for who measures them.
    void takeInks(const core::Figure& figure);
    void fillMaps();
    void drawPanels(const ScreenWish& wish);

private:
    /// A map and the pixels of the outlines on it.
    struct Sheet {
        QImage image;
        OutlinePixels outlines;
    };
    /// A panel as a picture of its own.
    struct PanelImage {
        QPointF at;  ///< In page units.
        QImage image;
    };

    void outline(const ScreenWish& wish);
    void passOnlyBetweenValues();
    void fillMaps(const RegionInks& inks);
    [[nodiscard]] static QImage blankOf(const MapRaster& raster, double pixelsPerUnit);

    Crew m_crew;
    std::shared_ptr<const ScreenRasters> m_rasters;
    RegionInks m_inks;                       ///< Of the figure.
    RegionInks m_held;                       ///< What they pass from.
    core::SharedVector<bool> m_hasData;      ///< By region, of the figure.
    core::SharedVector<bool> m_heldHasData;  ///< Likewise of what they pass from.
    RegionInks m_mixed;                      ///< What is shown on the way.
    bool m_isOnTheWay = false;
    std::optional<std::vector<std::size_t>> m_outlined;  ///< The borders between groups that are drawn.
    Sheet m_map;
    Sheet m_inset;
    std::vector<PanelImage> m_panels;
};

}  // namespace app
