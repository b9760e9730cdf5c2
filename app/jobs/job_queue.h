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
class JobCourier;
struct JobRecord;
}  // namespace detail

/// What the work of a job is given, in its thread.
class JobContext {
public:
    JobContext(detail::JobCourier& courier, std::shared_ptr<detail::JobRecord> job);

    /// Stopped when the result is no longer wanted.
    [[nodiscard]] std::stop_token stopToken() const;
    /// Announces the part done, from 0 to 1. Reports that the receiver has not yet seen are merged into one.
    void reportProgress(double part) const;
    /// Has `message` called in the receiver's thread, before the result is delivered; not after JobSlot::drop().
    void post(std::function<void()> message) const;

private:
    detail::JobCourier& m_courier;
    std::shared_ptr<detail::JobRecord> m_job;
};

namespace detail {

/// One job from its start to its delivery.
struct JobRecord {
    const void* slot = nullptr;
    std::stop_source stop;
    std::function<void(const JobContext&)> work;          ///< Destroyed in the worker's thread.
    std::function<void(std::optional<Failure>)> receive;  ///< Called in the queue's thread.
    std::function<void(double)> progressed;               ///< Likewise; may be empty.
    std::optional<Failure> failure;
    std::atomic<double> part = 0;
    std::atomic<bool> isProgressPosted = false;
    bool isDropped = false;    ///< Of the queue's thread.
    bool isDelivered = false;  ///< Likewise.
};

}  // namespace detail

/// The one way to work in the background: threads of its own, which start when they are first needed, and results that
/// are delivered by the event loop of the thread that made the queue.
///
/// Every exception that the work of a job throws is caught here and delivered as a Failure. Jobs of one JobSlot never
/// run at the same time. The destructor asks all jobs to stop and waits for the running ones; nothing is delivered
/// after it.
class JobQueue {
public:
    static constexpr std::size_t defaultThreads = 8;  ///< More than the program has jobs at the same time.

    explicit JobQueue(std::size_t mostThreads = defaultThreads);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

private:
    friend class JobSlot;

    void add(const std::shared_ptr<detail::JobRecord>& job);
    void remove(const std::shared_ptr<detail::JobRecord>& job);
    void startThread();
    void runJobs();
    void run(const std::shared_ptr<detail::JobRecord>& job);
    [[nodiscard]] std::shared_ptr<detail::JobRecord> takeRunnable();
    [[nodiscard]] bool isRunning(const void* slot) const;

    std::unique_ptr<detail::JobCourier> m_courier;
    std::size_t m_mostThreads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<std::shared_ptr<detail::JobRecord>> m_waiting;  ///< Guarded by the mutex, like the following.
    std::list<std::shared_ptr<detail::JobRecord>> m_running;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

/// A receiver's place for one job at a time. To be used in the thread that made the queue.
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
    /// @param progressed  called with the part done, from 0 to 1.
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

    /// Asks the job to stop. Its result is delivered all the same: what it has, or FailureKind::Cancelled.
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
