// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/data_loader.h"

#include <cmath>
#include <utility>

namespace app {

DataLoader::DataLoader(std::shared_ptr<JobQueue> jobs, Load load) : m_load(std::move(load)), m_job(std::move(jobs)) {}

void DataLoader::start(const MapSources& sources) {
    constexpr int whole = 100;
    m_job.start(
        [this, load = m_load, sources](const JobContext& context) {
            const LoadOptions options{
                {}, context.progress(), [this, &context](const LoadedData& data) {
                    context.post([this, data = std::make_shared<const LoadedData>(data)] { emit mapReady(data); });
                }};
            return load(sources, options);
        },
        [this](Outcome outcome) { emit finished(std::make_shared<const Outcome>(std::move(outcome))); },
        [this](double fraction) { emit progressed(static_cast<int>(std::floor(whole * fraction))); });
}

void DataLoader::cancel() { m_job.requestStop(); }

}  // namespace app
