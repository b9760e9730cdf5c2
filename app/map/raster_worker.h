// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <stop_token>

#include "app/jobs/job_queue.h"
#include "app/raster/screen_picture.h"

namespace app {

/// Makes the rasters of a screen in a job. A newer request replaces an older one; only the last one has a result.
class RasterWorker : public QObject {
    Q_OBJECT

public:
    /// Makes the rasters of a request. It is called in a worker thread, and returns null once a stop is requested.
    /// @param last  the previous rasters, whose parts may be reused; null if there are none.
    using Rasterise = std::function<std::shared_ptr<const ScreenRasters>(
        const ScreenRequest&, RasterCaches&, const std::stop_token& stop,
        const std::shared_ptr<const ScreenRasters>& last)>;

    RasterWorker(std::shared_ptr<RasterCaches> caches, std::shared_ptr<JobQueue> jobs, QObject* parent,
                 Rasterise rasterise = ScreenRasters::of);

    void request(const ScreenRequest& request);
    /// Drops the current request: no signal follows for it.
    void cancel() { m_job.drop(); }

signals:
    void made(const std::shared_ptr<const app::ScreenRasters>& rasters);
    void failed(const app::Failure& failure);

private:
    std::shared_ptr<RasterCaches> m_caches;
    Rasterise m_rasterise;
    std::shared_ptr<const ScreenRasters> m_last;
    JobSlot m_job;
};

}  // namespace app
