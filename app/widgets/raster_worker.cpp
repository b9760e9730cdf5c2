// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/raster_worker.h"

#include <utility>

namespace app {

RasterWorker::RasterWorker(std::shared_ptr<RasterMemory> memory, QObject* parent)
    : QObject(parent), m_memory(std::move(memory)), m_thread([this] { run(); }) {}

RasterWorker::~RasterWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
        m_cancelled = true;
    }
    m_changed.notify_one();
}

void RasterWorker::request(ScreenWish wish) {
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(wish);
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
    for (;;) {
        ScreenWish wish;
        int number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_next || m_ends; });
            if (m_ends) {
                return;
            }
            wish = *std::exchange(m_next, std::nullopt);
            number = m_number;
            m_cancelled = false;
        }
        if (auto rasters = ScreenRasters::of(wish, *m_memory, m_cancelled)) {
            QMetaObject::invokeMethod(
                this, [this, rasters = std::move(rasters), number]() mutable { answer(std::move(rasters), number); },
                Qt::QueuedConnection);
        }
    }
}

/// In the window's thread, where a newer request may have come meanwhile.
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
