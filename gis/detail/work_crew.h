// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace gis::detail {

/// Threads that carry out jobs in the order in which they are handed in, while the one that hands them in goes on to
/// the next. When too much waits it lends a hand, so what waits is bounded, and one processor is enough.
///
/// @tparam Worker  what a thread carries out jobs with, `worker(job)`; it must not throw.
template <class Job, class Worker>
class WorkCrew {
public:
    /// @param own          for the thread that hands in jobs.
    /// @param others       one for each further thread.
    /// @param mostWaiting  the weight of jobs from which that thread lends a hand.
    WorkCrew(Worker own, std::vector<Worker> others, std::size_t mostWaiting)
        : m_own(std::move(own)), m_others(std::move(others)), m_mostWaiting(mostWaiting) {
        for (Worker& worker : m_others) {
            m_threads.emplace_back([this, &worker] { workUntilTheEnd(worker); });
        }
    }

    /// Lets go of the jobs that still wait.
    ~WorkCrew() {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.clear();
        }
        finish([] {});
    }
    WorkCrew(const WorkCrew&) = delete;
    WorkCrew& operator=(const WorkCrew&) = delete;

    void add(Job job, std::size_t weight) {
        bool isTooMuch = false;
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.emplace_back(std::move(job), weight);
            m_weight += weight;
            isTooMuch = m_weight > m_mostWaiting || m_threads.empty();
        }
        m_changed.notify_one();
        if (isTooMuch) {
            (void)doOne(m_own);
        }
    }

    /// Returns when every job is done. Nothing can be added any more.
    /// @param goOn  called between jobs of this thread; gives up those that still wait by throwing.
    template <class GoOn>
    void finish(const GoOn& goOn) {
        {
            const std::lock_guard lock(m_mutex);
            m_isComplete = true;
        }
        m_changed.notify_all();
        while (doOne(m_own)) {
            goOn();
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
    bool doOne(Worker& worker) {
        std::unique_lock lock(m_mutex);
        if (m_waiting.empty()) {
            return false;
        }
        Job job = takeFirst();
        lock.unlock();
        worker(job);
        return true;
    }

    void workUntilTheEnd(Worker& worker) {
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
    std::size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::pair<Job, std::size_t>> m_waiting;
    std::size_t m_weight = 0;
    bool m_isComplete = false;
    std::vector<std::thread> m_threads;  ///< Declared last: they use all the rest.
};

}  // namespace gis::detail
