// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/data_loader.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <cmath>

namespace app {

void DataLoader::start(const DataPaths& paths, const std::optional<BoundaryFile>& boundaries) {
    using Outcome = std::shared_ptr<const LoadOutcome>;
    auto* watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        emit finished(watcher->result());
        deleteLater();
    });
    LoadOptions options{boundaries, [this](double part) { return report(part); },
                        [this](const LoadedData& data) { emit pictured(std::make_shared<const LoadedData>(data)); }};
    watcher->setFuture(QtConcurrent::run([paths, options = std::move(options)] {
        return std::make_shared<const LoadOutcome>(tryLoad(paths, options));
    }));
}

void DataLoader::cancel() { m_isCancelled.store(true); }

/// In the loading thread.
bool DataLoader::report(double part) {
    constexpr int whole = 100;
    const int percent = static_cast<int>(std::floor(whole * part));
    if (percent > m_percent) {
        m_percent = percent;
        emit progressed(percent);
    }
    return !m_isCancelled.load();
}

}  // namespace app
