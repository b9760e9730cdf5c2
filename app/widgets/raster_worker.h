// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "app/jobs/job_queue.h"
#include "app/paint/screen_picture.h"

namespace app {

/// Rasterises a screen's picture in a job. A newer request replaces an older one, so that only the last is answered.
class RasterWorker : public QObject {
    Q_OBJECT

public:
    /// Makes one picture. Called in a worker's thread; returns nothing once `cancelled` is set.
    using Rasterise = std::function<std::shared_ptr<const ScreenRasters>(const ScreenWish&, RasterMemory&,
                                                                         const std::atomic<bool>& cancelled)>;

    RasterWorker(std::shared_ptr<RasterMemory> memory, std::shared_ptr<JobQueue> jobs, QObject* parent,
                 Rasterise rasterise = ScreenRasters::of);

    void request(const ScreenWish& wish);
    /// Nothing is answered until the next request.
    void cancel() { m_job.drop(); }

signals:
    void made(const std::shared_ptr<const app::ScreenRasters>& rasters);
    void failed(const app::Failure& failure);

private:
    std::shared_ptr<RasterMemory> m_memory;
    Rasterise m_rasterise;
    JobSlot m_job;
};

}  // namespace app
