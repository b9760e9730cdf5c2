// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/raster_worker.h"

#include <stop_token>
#include <utility>
#include <variant>

namespace app {

RasterWorker::RasterWorker(std::shared_ptr<RasterCaches> caches, std::shared_ptr<JobQueue> jobs, QObject* parent,
                           Rasterise rasterise)
    : QObject(parent), m_caches(std::move(caches)), m_rasterise(std::move(rasterise)), m_job(std::move(jobs)) {}

void RasterWorker::request(const ScreenRequest& request) {
    using Rasters = std::shared_ptr<const ScreenRasters>;
    m_job.start([caches = m_caches, rasterise = m_rasterise, last = m_last,
                 request](const JobContext& context) { return rasterise(request, *caches, context.stopToken(), last); },
                [this](const JobResult<Rasters>& result) {
                    if (const auto* failure = std::get_if<Failure>(&result)) {
                        emit failed(*failure);
                    } else if (const Rasters& rasters = std::get<Rasters>(result)) {
                        m_last = rasters;
                        emit made(rasters);
                    }
                });
}

}  // namespace app
