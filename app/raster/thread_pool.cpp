// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/thread_pool.h"

#include <system_error>
#include <utility>

namespace app {

ThreadPool::ThreadPool(std::size_t workers, StartWorker start) : m_workers(workers), m_start(std::move(start)) {}

ThreadPool::~ThreadPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_jobStarted.notify_all();
}

void ThreadPool::startWorkers() {
    try {
        m_threads.reserve(m_workers);
        while (m_threads.size() < m_workers) {
            m_threads.push_back(m_start([this] { workerLoop(); }));
        }
    } catch (const std::system_error&) {  // work with the threads that did start
        m_workers = m_threads.size();
    }
}

/// Does not wait for a worker that wakes up when all tasks have been taken.
void ThreadPool::runJob(const Job& job) {
    startWorkers();
    {
        const std::lock_guard lock(m_mutex);
        m_job = job;
        m_next = 0;
        m_acceptsWorkers = true;
        ++m_jobNumber;
    }
    m_jobStarted.notify_all();
    runTasksOf(job);
    std::unique_lock lock(m_mutex);
    m_acceptsWorkers = false;
    m_workersDone.wait(lock, [this] { return m_busyWorkers == 0; });
}

void ThreadPool::workerLoop() {
    unsigned lastJob = 0;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_jobStarted.wait(lock, [&] { return m_stopping || m_jobNumber != lastJob; });
        if (m_stopping) {
            return;
        }
        lastJob = m_jobNumber;
        if (!m_acceptsWorkers) {
            continue;
        }
        const Job job = m_job;
        ++m_busyWorkers;
        lock.unlock();
        runTasksOf(job);
        lock.lock();
        if (--m_busyWorkers == 0) {
            m_workersDone.notify_one();
        }
    }
}

void ThreadPool::runTasksOf(const Job& job) {
    for (std::size_t i = m_next++; i < job.count; i = m_next++) {
        job.call(job.task, i);
    }
}

}  // namespace app
