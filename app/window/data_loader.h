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
    /// What is loaded, or nothing when the loading was cancelled before there was a picture.
    using Outcome = JobResult<std::variant<LoadedData, CodeFieldUnknown>>;
    using Load = std::function<std::variant<LoadedData, CodeFieldUnknown>(const DataPaths&, const LoadOptions&)>;

    explicit DataLoader(std::shared_ptr<JobQueue> jobs, Load load = loadData);

    void start(const DataPaths& paths, const std::optional<BoundaryFile>& boundaries);

public slots:
    /// Stops the loading; finished() follows. Before the picture there is then no result (FailureKind::Cancelled);
    /// after it, only the search for neighbours ends, and the result is that of pictured().
    void cancel();

signals:
    void progressed(int percent);
    /// Everything that a picture needs is known.
    void pictured(const std::shared_ptr<const app::LoadedData>& data);
    void finished(const std::shared_ptr<const app::DataLoader::Outcome>& outcome);

private:
    Load m_load;
    JobSlot m_job;
};

}  // namespace app
