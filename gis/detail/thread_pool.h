// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "gis/parallel/in_parallel.h"

namespace gis::detail {

/// Threads that run jobs in the order in which the owner adds them, while the owner prepares the next.
///
/// The queue is bounded: when it holds too much, the owner runs a job itself. The pool therefore also works with one
/// processor, or when no thread can be started.
///
/// @tparam Worker  what a thread runs jobs with, `worker(job)`; it must not throw.
template <class Job, class Worker>
class ThreadPool {
public:
    /// @param own          the worker of the owner's thread.
    /// @param others       one worker for each further thread.
    /// @param maxWaiting  the total weight of waiting jobs above which the owner runs a job itself.
    ThreadPool(Worker own, std::vector<Worker> others, std::size_t maxWaiting,
               const ThreadStarter& starter = startThread)
        : m_own(std::move(own)), m_others(std::move(others)), m_maxWaiting(maxWaiting) {
        m_threads = startThreads(
            m_others.size(), [this](std::size_t i) { runUntilComplete(m_others[i]); }, starter);
    }

    /// Drops the jobs that still wait.
    ~ThreadPool() {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.clear();
        }
        finish([] {});
    }
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    void add(Job job, std::size_t weight) {
        bool isTooMuch = false;
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.emplace_back(std::move(job), weight);
            m_weight += weight;
            isTooMuch = m_weight > m_maxWaiting || m_threads.empty();
        }
        m_changed.notify_one();
        if (isTooMuch) {
            (void)runOne(m_own);
        }
    }

    /// Returns when all jobs are done. No job can be added afterwards.
    /// @param afterJob  called after each job that the owner's thread runs; may throw to leave the waiting ones undone.
    template <class AfterJob>
    void finish(const AfterJob& afterJob) {
        {
            const std::lock_guard lock(m_mutex);
            m_isComplete = true;
        }
        m_changed.notify_all();
        while (runOne(m_own)) {
            afterJob();
        }
        for (std::thread& thread : m_threads) {
            thread.join();
        }
        m_threads.clear();
    }

private:
    [[nodiscard]] Job takeFirst() {
        auto [job, weight] = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_weight -= weight;
        return std::move(job);
    }

    /// @returns whether there was a job.
    bool runOne(Worker& worker) {
        std::unique_lock lock(m_mutex);
        if (m_waiting.empty()) {
            return false;
        }
        Job job = takeFirst();
        lock.unlock();
        worker(job);
        return true;
    }

    void runUntilComplete(Worker& worker) {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_isComplete || !m_waiting.empty(); });
            if (m_waiting.empty()) {
                return;
            }
            Job job = takeFirst();
            lock.unlock();
            worker(job);
        }
    }

    Worker m_own;
    std::vector<Worker> m_others;
    std::size_t m_maxWaiting;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::pair<Job, std::size_t>> m_waiting;
    std::size_t m_weight = 0;
    bool m_isComplete = false;
    std::vector<std::thread> m_threads;  ///< Last, because the threads use all other members.
};

}  // namespace gis::detail
