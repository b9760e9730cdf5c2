// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/raster_worker.h"

#include <utility>

namespace app {

RasterWorker::RasterWorker(std::shared_ptr<RasterCaches> caches, QObject* parent)
    : QObject(parent), m_caches(std::move(caches)), m_thread([this] { run(); }) {}

RasterWorker::~RasterWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
        m_cancelled = true;
    }
    m_changed.notify_one();
}

void RasterWorker::request(ScreenRequest request) {
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(request);
        m_cancelled = true;
        ++m_number;
    }
    m_changed.notify_one();
}

void RasterWorker::cancel() {
    const std::lock_guard lock(m_mutex);
    m_next.reset();
    m_cancelled = true;
    ++m_number;
}

void RasterWorker::run() {
    std::shared_ptr<const ScreenRasters> last;
    for (;;) {
        ScreenRequest request;
        int number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_next || m_ends; });
            if (m_ends) {
                return;
            }
            request = *std::exchange(m_next, std::nullopt);
            number = m_number;
            m_cancelled = false;
        }
        if (auto rasters = ScreenRasters::of(request, *m_caches, m_cancelled, last)) {
            last = rasters;
            QMetaObject::invokeMethod(
                this, [this, rasters = std::move(rasters), number]() mutable { answer(std::move(rasters), number); },
                Qt::QueuedConnection);
        }
    }
}

/// Runs in the window's thread. A newer request may have been made meanwhile.
void RasterWorker::answer(std::shared_ptr<const ScreenRasters> rasters, int number) {
    bool isNewest = false;
    {
        const std::lock_guard lock(m_mutex);
        isNewest = number == m_number;
    }
    if (isNewest) {
        emit made(rasters);
    }
}

}  // namespace app
