// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "app/drawing/parallel_tasks.h"

namespace app {

/// Threads that wait for work, so that a job of a millisecond or two can be shared: starting threads for it would take
/// too long.
class ThreadPool {
public:
    using StartWorker = std::function<std::jthread(std::function<void()>)>;

    /// Starts no thread yet: the first call of run() does.
    /// @param workers  number of threads beside the one that calls run(). If the system has no more threads, the pool
    ///                 works with fewer, or with the calling thread alone.
    /// @param start    starts a thread; a test passes one that fails.
    explicit ThreadPool(std::size_t workers = usefulThreads() - 1, StartWorker start = StartThread());
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    /// Calls `task(i)` once for every i below `count`, on several threads, and waits for all calls. Allocates memory
    /// only in the first call. Only one thread may call it at a time, and the task must not throw.
    template <class Task>
    void run(std::size_t count, const Task& task) {
        runJob({count, &task, [](const void* erased, std::size_t i) { (*static_cast<const Task*>(erased))(i); }});
    }

    /// Number of threads that have been started.
    [[nodiscard]] std::size_t workers() const noexcept { return m_threads.size(); }

private:
    struct Job {
        std::size_t count = 0;
        const void* task = nullptr;
        void (*call)(const void* task, std::size_t i) = nullptr;
    };

    void startWorkers();
    void runJob(const Job& job);
    void workerLoop();
    void runTasksOf(const Job& job);

    std::size_t m_workers;
    StartWorker m_start;
    std::mutex m_mutex;
    std::condition_variable m_jobStarted;
    std::condition_variable m_workersDone;
    // Guarded by the mutex:
    Job m_job;
    unsigned m_jobNumber = 0;
    bool m_acceptsWorkers = false;  ///< Whether a worker that wakes up may still join the job.
    std::size_t m_busyWorkers = 0;
    bool m_stopping = false;

    std::atomic<std::size_t> m_next = 0;  ///< The next task of the job.
    std::vector<std::jthread> m_threads;  ///< Destroyed first, which joins them.
};

}  // namespace app
