// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <memory>
#include <optional>

#include "app/load/load_dataset.h"

namespace app {

/// Loads data beside the GUI thread, once, and tells how far it is. Deletes itself when it has finished.
class DataLoader : public QObject {
    Q_OBJECT

public:
    explicit DataLoader(QObject* parent = nullptr) : QObject(parent) {}
    void start(const DataPaths& paths, const std::optional<BoundaryFile>& boundaries);

public slots:
    /// Gives up at the next step; finished() follows: after pictured() with the same data, of which only the neighbours
    /// are given up.
    void cancel();

signals:
    void progressed(int percent);
    /// All that a picture needs is known.
    void pictured(const std::shared_ptr<const app::LoadedData>& data);
    void finished(const std::shared_ptr<const app::LoadOutcome>& outcome);

private:
    [[nodiscard]] bool report(double part);

    std::atomic<bool> m_isCancelled = false;
    int m_percent = -1;  ///< Of the loading thread.
};

}  // namespace app
