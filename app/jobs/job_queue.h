// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/jobs/failure.h"

namespace app {

template <class Value>
using JobResult = std::variant<Value, Failure>;

namespace detail {
class JobDispatcher;
struct JobRecord;
}  // namespace detail

/// Gives the work of a job, in the worker thread, its stop token and a way to report progress and send messages.
class JobContext {
public:
    JobContext(detail::JobDispatcher& dispatcher, std::shared_ptr<detail::JobRecord> job);

    /// Stop is requested when the result is no longer needed.
    [[nodiscard]] std::stop_token stopToken() const;
    /// Reports the progress, from 0 to 1. Reports that were not delivered yet are merged into one.
    void reportProgress(double fraction) const;
    /// A function for long computations: it reports the progress, and returns false when a stop is requested.
    [[nodiscard]] std::function<bool(double)> progress() const;
    /// Calls `message` in the receiver's thread before the result is delivered, but not after JobSlot::drop().
    void post(std::function<void()> message) const;

private:
    detail::JobDispatcher& m_dispatcher;
    std::shared_ptr<detail::JobRecord> m_job;
};

namespace detail {

/// One job from its start to its delivery.
struct JobRecord {
    const void* slot = nullptr;
    std::stop_source stop;
    std::function<void(const JobContext&)> work;          ///< Destroyed in the worker's thread.
    std::function<void(std::optional<Failure>)> receive;  ///< Called in the queue's thread.
    std::function<void(double)> progressed;               ///< Called in the queue's thread; may be empty.
    std::optional<Failure> failure;
    std::atomic<double> fraction = 0;
    std::atomic<bool> isProgressPosted = false;
    bool isDropped = false;    ///< Used only in the queue's thread.
    bool isDelivered = false;  ///< Used only in the queue's thread.
};

}  // namespace detail

/// Runs all background work of the program. Its threads start when they are first needed. The event loop of the thread
/// that made the queue delivers the results.
///
/// Every exception that the work of a job throws is caught here and delivered as a Failure. Jobs of one JobSlot never
/// run at the same time. The destructor asks the running jobs to stop and waits for them. Waiting jobs are never
/// started, and nothing more is delivered.
class JobQueue {
public:
    /// More than the number of jobs that the program runs at the same time.
    static constexpr std::size_t defaultThreads = 8;

    explicit JobQueue(std::size_t maxThreads = defaultThreads);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

private:
    friend class JobSlot;

    void add(const std::shared_ptr<detail::JobRecord>& job);
    void failForLackOfMemory(const std::shared_ptr<detail::JobRecord>& job);
    void remove(const std::shared_ptr<detail::JobRecord>& job);
    void startThread();
    void runJobs();
    void run(const std::shared_ptr<detail::JobRecord>& job);
    [[nodiscard]] std::shared_ptr<detail::JobRecord> takeRunnable();
    [[nodiscard]] bool isRunning(const void* slot) const;

    std::unique_ptr<detail::JobDispatcher> m_dispatcher;
    std::size_t m_maxThreads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<std::shared_ptr<detail::JobRecord>> m_waiting;  ///< Guarded by the mutex, like the following.
    std::list<std::shared_ptr<detail::JobRecord>> m_running;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

/// Holds the current job of a receiver. Use it only in the thread that made the queue.
///
/// A newer job replaces the older one: the older is asked to stop, and its result is dropped. The job of a destroyed
/// slot is dropped too, so a receiver that owns its slot is never called after its end.
class JobSlot {
public:
    explicit JobSlot(std::shared_ptr<JobQueue> queue) : m_queue(std::move(queue)) {}
    ~JobSlot() { drop(); }
    JobSlot(const JobSlot&) = delete;
    JobSlot& operator=(const JobSlot&) = delete;

    /// @param work        `Value work(const JobContext&)`, called in another thread. May throw anything.
    /// @param receive     `void receive(JobResult<Value>)`, called exactly once unless the job is dropped.
    /// @param progressed  called with the fraction done, from 0 to 1.
    template <class Work, class Receive>
    void start(Work work, Receive receive, std::function<void(double)> progressed = {}) {
        using Value = std::invoke_result_t<Work&, const JobContext&>;
        auto value = std::make_shared<std::optional<Value>>();
        auto job = std::make_shared<detail::JobRecord>();
        job->work = [value, work = std::move(work)](const JobContext& context) mutable {
            value->emplace(work(context));
        };
        job->receive = [value, receive = std::move(receive)](std::optional<Failure> failure) mutable {
            receive(failure ? JobResult<Value>(std::in_place_index<1>, *std::move(failure))
                            : JobResult<Value>(std::in_place_index<0>, std::move(**value)));
        };
        job->progressed = std::move(progressed);
        begin(std::move(job));
    }

    /// Asks the job to stop. A result is still delivered: the value that the work returns, or FailureKind::Cancelled.
    void requestStop();
    /// Asks the job to stop. Nothing is delivered any more.
    void drop();
    /// Whether a result is still to be delivered.
    [[nodiscard]] bool isBusy() const;

private:
    void begin(std::shared_ptr<detail::JobRecord> job);

    std::shared_ptr<JobQueue> m_queue;
    std::shared_ptr<detail::JobRecord> m_job;
};

}  // namespace app
