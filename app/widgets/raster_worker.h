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

/// Makes the rasters of a screen on a thread of its own. A newer request cancels the one before, so that only the last
/// one is answered.
class RasterWorker : public QObject {
    Q_OBJECT

public:
    RasterWorker(std::shared_ptr<RasterCaches> caches, QObject* parent);
    ~RasterWorker() override;

    void request(ScreenRequest request);
    /// Cancels the request that is being worked on, so that it is not answered.
    void cancel();

signals:
    void made(const std::shared_ptr<const app::ScreenRasters>& rasters);

private:
    void run();
    void answer(std::shared_ptr<const ScreenRasters> rasters, int number);

    std::shared_ptr<RasterCaches> m_caches;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<ScreenRequest> m_next;  ///< Guarded by the mutex, like the following.
    bool m_ends = false;
    int m_number = 0;                       ///< Counts requests and cancellations, to recognise outdated answers.
    std::atomic<bool> m_cancelled = false;  ///< Whether the current work is no longer needed.
    std::jthread m_thread;
};

}  // namespace app
