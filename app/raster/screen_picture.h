// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/page/figure_text.h"
#include "app/page/page_layout.h"
#include "app/raster/map_raster.h"
#include "app/raster/raster_caches.h"
#include "app/raster/thread_pool.h"

namespace app {

/// Everything that the picture of a screen depends on.
struct ScreenRequest {
    std::shared_ptr<const core::Figure> figure;
    FigureText text;
    Frame frame;
    PageLayout layout;         ///< The layout of figure and text on the frame.
    double pixelsPerUnit = 1;  ///< The device pixel ratio.

    [[nodiscard]] core::PageTransform view() const { return frame.view.value_or(layout.fitted); }
};

/// The part of a screen's picture that does not depend on colours. Immutable, so that it can be made on another thread.
class ScreenRasters {
public:
    /// @param stop  polled; once a stop is requested, the result is null.
    /// @param earlier    rasters that are used again if only outlines of groups differ; may be null.
    [[nodiscard]] static std::shared_ptr<const ScreenRasters> of(
        const ScreenRequest& request, RasterCaches& caches, const std::stop_token& stop,
        const std::shared_ptr<const ScreenRasters>& earlier = {});

    [[nodiscard]] const ScreenRequest& request() const noexcept { return m_request; }
    [[nodiscard]] const MapRaster& map() const noexcept { return *m_map; }
    [[nodiscard]] const MapRaster* inset() const noexcept { return m_inset.get(); }  ///< Null when there is none.
    /// The outlines of the groups of the request's figure, on the map and on the inset.
    [[nodiscard]] const GroupOutlinePixels& mapGroupOutlines() const noexcept { return m_mapGroupOutlines; }
    [[nodiscard]] const GroupOutlinePixels& insetGroupOutlines() const noexcept { return m_insetGroupOutlines; }

    /// Whether a request shows the same shapes and labels, perhaps in another view. Outlines of groups may differ.
    [[nodiscard]] bool haveShapesFor(const ScreenRequest& request) const;
    /// Whether a request also has the same view and layout. If it also has the same outlines of groups, recolouring
    /// gives its exact picture.
    [[nodiscard]] bool matches(const ScreenRequest& request) const;
    /// Whether a request draws the same outlines of groups. Otherwise new rasters are needed.
    [[nodiscard]] bool haveGroupOutlinesFor(const ScreenRequest& request) const;

private:
    ScreenRasters() = default;
    void makeMaps(RasterCaches& caches, const std::stop_token& stop);

    ScreenRequest m_request;
    std::vector<QRectF> m_labels;  ///< The rectangles that the labels of the map cover.
    std::shared_ptr<const MapRaster> m_map;
    std::shared_ptr<const MapRaster> m_inset;
    GroupOutlinePixels m_mapGroupOutlines;
    GroupOutlinePixels m_insetGroupOutlines;
};

/// Whether two requests need the same rasters, as far as can be said before these exist: the same shapes, outlines of
/// groups, view and layout.
[[nodiscard]] bool needSameRasters(const ScreenRequest& a, const ScreenRequest& b);

/// The picture on a screen. It looks like the figure drawn by paintFigure(), but new colours only rewrite pixels.
class ScreenPicture {
public:
    /// Null before the first call of show().
    [[nodiscard]] const std::shared_ptr<const ScreenRasters>& rasters() const noexcept { return m_rasters; }

    /// Shows a request that these rasters match and whose outlines of groups they have.
    void show(std::shared_ptr<const ScreenRasters> rasters, const ScreenRequest& request);
    /// Shows another request that has the shapes and the outlines of groups of the rasters.
    /// @param fraction  progress of a transition, as for showTransition().
    void recolour(const ScreenRequest& request, double fraction = 1);

    /// Remembers the colours that are shown now as the start of a transition to those of the next recolour(). A region
    /// that has data at only one end of the transition changes its colour at once.
    void startTransition();
    /// Shows colours between those at the start, at 0, and those of the figure, at 1. Allocates no memory.
    void showTransition(double fraction);
    /// Whether colours other than those of the figure are shown.
    [[nodiscard]] bool isInTransition() const noexcept { return m_isInTransition; }

    /// Draws the picture, in page units.
    /// @param view  view of the map. If it is not the view of the rasters, the map is moved and scaled as an image.
    void paint(QPainter& painter, const core::PageTransform& view) const;

    // The steps of recolour(), public so that they can be measured:
    void setColours(const core::Figure& figure);
    void fillMaps();
    void drawPanels(const ScreenRequest& request);

private:
    /// The image of a panel.
    struct PanelImage {
        QPointF corner;  ///< In page units.
        QImage image;
    };

    void skipTransitionWithoutData();
    void fillMaps(const RegionColours& colours);

    ThreadPool m_threads;
    std::shared_ptr<const ScreenRasters> m_rasters;
    RegionColours m_colours;                 ///< The colours of the figure.
    RegionColours m_from;                    ///< The colours at the start of a transition.
    core::SharedVector<bool> m_hasData;      ///< Whether each region of the figure has data.
    core::SharedVector<bool> m_fromHasData;  ///< Whether each region had data at the start of a transition.
    RegionColours m_mixed;                   ///< The colours that are shown during a transition.
    bool m_isInTransition = false;
    QImage m_map;
    QImage m_inset;
    std::vector<PanelImage> m_panels;
};

}  // namespace app
