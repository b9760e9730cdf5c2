// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/raster_worker.h"

#include <atomic>
#include <stop_token>
#include <utility>

namespace app {

RasterWorker::RasterWorker(std::shared_ptr<RasterMemory> memory, std::shared_ptr<JobQueue> jobs, QObject* parent,
                           Rasterise rasterise)
    : QObject(parent), m_memory(std::move(memory)), m_rasterise(std::move(rasterise)), m_job(std::move(jobs)) {}

void RasterWorker::request(const ScreenWish& wish) {
    using Rasters = std::shared_ptr<const ScreenRasters>;
    m_job.start(
        [memory = m_memory, rasterise = m_rasterise, wish](const JobContext& context) {
            std::atomic<bool> cancelled = false;
            const std::stop_callback onStop(context.stopToken(), [&cancelled] { cancelled = true; });
            return rasterise(wish, *memory, cancelled);
        },
        [this](const JobResult<Rasters>& result) {
            if (const auto* failure = std::get_if<Failure>(&result)) {
                emit failed(*failure);
            } else if (const Rasters& rasters = std::get<Rasters>(result)) {
                emit made(rasters);
            }
        });
}

}  // namespace app
