// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

#include "app/jobs/job_queue.h"
#include "app/load/load_dataset.h"

namespace app {

/// Loads data in a job. Destroying it cancels the loading.
class DataLoader : public QObject {
    Q_OBJECT

public:
    /// The loaded data, or the fields of a file whose code field is unknown, or a failure. The failure is
    /// FailureKind::Cancelled when the loading was cancelled before mapReady().
    using Outcome = JobResult<std::variant<LoadedData, CodeFieldUnknown>>;
    using Load = std::function<std::variant<LoadedData, CodeFieldUnknown>(const DataPaths&, const LoadOptions&)>;

    explicit DataLoader(std::shared_ptr<JobQueue> jobs, Load load = loadData);

    void start(const DataPaths& paths, const std::optional<BoundaryFile>& boundaries);

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
