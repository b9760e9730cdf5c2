// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "app/jobs/job_queue.h"
#include "app/user_data/load_map.h"

namespace app {

/// Loads data in a job. Destroying it cancels the loading.
class DataLoader : public QObject {
    Q_OBJECT

public:
    /// The loaded data, or a failure: FailureKind::Cancelled when the loading was cancelled before mapReady().
    using Outcome = JobResult<LoadedData>;
    using Load = std::function<LoadedData(const MapSources&, const LoadOptions&)>;

    explicit DataLoader(std::shared_ptr<JobQueue> jobs, Load load = loadMap);

    void start(const MapSources& sources);

public slots:
    /// Cancels the loading; finished() follows. Before mapReady(), the outcome is FailureKind::Cancelled. After it,
    /// only the search for neighbours is cancelled, and the outcome holds the data of mapReady().
    void cancel();

signals:
    void progressed(int percent);
    /// The map can be drawn: all data except the neighbours are loaded.
    void mapReady(const std::shared_ptr<const app::LoadedData>& data);
    void finished(const std::shared_ptr<const app::DataLoader::Outcome>& outcome);

private:
    Load m_load;
    JobSlot m_job;
};

}  // namespace app
