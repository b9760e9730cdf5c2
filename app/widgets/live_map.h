// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantAnimation>
#include <memory>
#include <optional>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/paint/screen_picture.h"
#include "app/paint/territory.h"

class QPainter;

namespace app {

class RasterWorker;

/// The picture of a map in a widget. New colours and other layers are there at once; in a new view the last picture is
/// moved at once, and the exact one takes its place as soon as a thread has made it.
class LiveMap : public QObject {
    Q_OBJECT

public:
    explicit LiveMap(QObject* parent = nullptr, std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>());
    ~LiveMap() override;

    /// Null before the first figure.
    [[nodiscard]] const core::Figure* figure() const noexcept { return m_wish.figure.get(); }
    [[nodiscard]] const Frame& frame() const noexcept { return m_wish.frame; }

    void setFigure(std::shared_ptr<const core::Figure> figure, FigureText text);
    /// How long colours take to pass from one period's to another's; 0 for at once.
    void setGlide(int durationMs);
    /// @param frame  without a view.
    void setScreen(Frame frame, double pixelsPerUnit);
    /// Shows a part of the map; nothing for the whole.
    void setView(const std::optional<core::PageTransform>& view);

    /// What lies on the map, in page units: legend, notes, inset.
    [[nodiscard]] std::vector<QRectF> panels() const { return onMap(m_wish.layout); }

    /// Whether a view was set, rather than the whole.
    [[nodiscard]] bool hasOwnView() const noexcept { return m_chosen.has_value(); }
    [[nodiscard]] core::PageTransform view() const { return m_wish.view(); }
    /// Page units a metre at which the whole fits.
    [[nodiscard]] double fittedScale() const { return m_wish.layout.fitted.unitsPerMetre(); }

    void paint(QPainter& painter);

signals:
    /// There is another picture to be painted: the exact one has come, or colours have moved on.
    void changed();
    /// The exact picture could not be made. The last picture stays.
    void failed(const app::Failure& failure);

private:
    void startGlide(const core::Figure& to);
    void layOut();
    void make();
    void sharpen(const std::shared_ptr<const ScreenRasters>& rasters);

    std::shared_ptr<RasterMemory> m_memory = std::make_shared<RasterMemory>();
    ScreenPicture m_picture;
    ScreenWish m_wish;
    std::optional<core::PageTransform> m_chosen;
    std::optional<core::PageTransform> m_kept;  ///< The view of the whole that stays while panels change a little.
    std::shared_ptr<const core::RegionSet> m_charted;  ///< Whose territory it is.
    std::optional<Territory> m_territory;
    bool m_faded = false;        ///< Whether the picture has other colours than are wished for.
    bool m_requested = false;    ///< Whether the worker has the wish.
    QVariantAnimation* m_glide;  ///< From 0 to 1 while colours are on their way.
    int m_glideMs = 0;
    RasterWorker* m_worker;
};

}  // namespace app
