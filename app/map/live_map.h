// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantAnimation>
#include <memory>
#include <optional>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/page/occupancy_grid.h"
#include "app/raster/screen_picture.h"

class QPainter;

namespace app {

class RasterWorker;

/// The picture of a map in a widget. A worker thread rasterises it; the widget's thread only copies and recolours the
/// pixels. New colours are shown at once. In a new view the last picture is moved at once; with other layers or groups
/// it stays. The exact picture replaces it as soon as the worker has finished.
class LiveMap : public QObject {
    Q_OBJECT

public:
    explicit LiveMap(QObject* parent = nullptr, std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>());
    ~LiveMap() override;

    /// Null before the first figure.
    [[nodiscard]] const core::Figure* figure() const noexcept { return m_request.figure.get(); }
    [[nodiscard]] const Frame& frame() const noexcept { return m_request.frame; }

    void setFigure(std::shared_ptr<const core::Figure> figure, FigureText text);
    /// Sets the duration of the transition from the colours of one period to those of another; 0 for none.
    void setTransition(int durationMs);
    /// @param frame  without a view.
    void setScreen(Frame frame, double pixelsPerUnit);
    /// Shows a part of the map; without a value, the whole map.
    void setView(const std::optional<core::PageTransform>& view);

    /// The rectangles of legend, notices and inset, in page units.
    [[nodiscard]] std::vector<QRectF> panels() const { return panelRects(m_request.layout); }

    /// Whether a view was set, so that perhaps not the whole map is shown.
    [[nodiscard]] bool hasOwnView() const noexcept { return m_chosenView.has_value(); }
    [[nodiscard]] core::PageTransform view() const { return m_request.view(); }
    /// Page units per metre at which the whole map fits.
    [[nodiscard]] double fittedScale() const { return m_request.layout.fitted.unitsPerMetre(); }

    /// Paints the last picture and, if that is not exact, requests the exact one. Before the first signal changed()
    /// there is no picture.
    void paint(QPainter& painter);
    /// Whether paint() draws the exact picture of figure, screen and view, so that no request is pending.
    [[nodiscard]] bool isExact() const;

signals:
    /// The widget must be repainted: the exact picture is ready, or colours are changing.
    void changed();
    /// The exact picture could not be made. The last picture stays.
    void failed(const app::Failure& failure);

private:
    void startTransition(const core::Figure& to);
    void layOut();
    [[nodiscard]] bool hasExactRasters() const;
    void requestRasters();
    void receiveFailure(const Failure& failure);
    void updateColours();
    void showRasters(const std::shared_ptr<const ScreenRasters>& rasters);

    std::shared_ptr<RasterCaches> m_caches = std::make_shared<RasterCaches>();
    ScreenPicture m_picture;
    ScreenRequest m_request;
    std::optional<ScreenRequest> m_pending;  ///< The request that the worker is answering, or that has failed.
    bool m_hasFailed = false;                ///< Whether m_pending has failed. The next change repeats it.
    std::optional<core::PageTransform> m_chosenView;
    std::optional<core::PageTransform>
        m_wholeView;  ///< The view of the whole map, kept while the panels change only slightly.
    std::shared_ptr<const core::RegionSet> m_occupancyOf;  ///< The regions of the grid.
    std::optional<OccupancyGrid> m_occupancy;
    bool m_coloursOutdated = false;   ///< Whether the picture does not have the colours of the request yet.
    QVariantAnimation* m_transition;  ///< From 0 to 1 during a transition.
    int m_transitionMs = 0;
    RasterWorker* m_worker;
};

}  // namespace app
