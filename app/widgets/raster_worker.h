// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/raster/screen_picture.h"

namespace app {

/// Rasterises wishes on a thread of its own. A newer wish cancels an older one, so that only the last is answered.
class RasterWorker : public QObject {
    Q_OBJECT

public:
    RasterWorker(std::shared_ptr<RasterMemory> memory, QObject* parent);
    ~RasterWorker() override;

    void request(ScreenWish wish);
    /// Nothing is answered until the next request.
    void cancel();

signals:
    void made(const std::shared_ptr<const app::ScreenRasters>& rasters);

private:
    void run();
    void answer(std::shared_ptr<const ScreenRasters> rasters, int number);

    std::shared_ptr<RasterMemory> m_memory;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<ScreenWish> m_next;  ///< Guarded by the mutex, like the following.
    bool m_ends = false;
    int m_number = 0;                       ///< Of the newest request, or of the cancellation after it.
    std::atomic<bool> m_cancelled = false;  ///< Whether the work in hand is of no use any more.
    std::jthread m_thread;
};

}  // namespace app
