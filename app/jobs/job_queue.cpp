// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/job_queue.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <algorithm>
#include <chrono>
#include <new>

#include "app/jobs/operating_system.h"

namespace app {
namespace detail {
namespace {

const QEvent::Type jobEventType = static_cast<QEvent::Type>(QEvent::registerEventType());

void deliver(JobRecord& job) {
    if (!std::exchange(job.isDelivered, true)) {
        const auto receive = std::move(job.receive);
        job.progressed = {};
        receive(std::move(job.failure));
    }
}

}  // namespace

/// Calls the receivers in the thread that made the queue. Messages pass between threads in a list with its own mutex. A
/// Qt event only announces them, so the synchronisation does not depend on Qt's event queue.
class JobDispatcher : public QObject {
public:
    void customEvent(QEvent* /*event*/) override {
        const QPointer<JobDispatcher> self(this);  // a receiver may destroy the queue
        while (self) {
            std::list<Message> message = takeFirst();
            if (message.empty()) {
                return;
            }
            if (!message.front().job->isDropped) {
                message.front().handle(*message.front().job);
            }
        }
    }

    /// Called by any thread.
    void post(const std::shared_ptr<JobRecord>& job, std::function<void(JobRecord&)> handler) {
        std::list<Message> message;
        message.push_back({job, std::move(handler)});
        {
            const std::lock_guard lock(m_mutex);
            m_messages.splice(m_messages.end(), message);
        }
        QCoreApplication::postEvent(this, new QEvent(jobEventType));
    }

    /// Tries again if there is no memory for the message or its event. The job has released its memory, so this does
    /// not take long.
    void postCompletion(const std::shared_ptr<JobRecord>& job) {
        constexpr std::chrono::milliseconds pause(10);
        for (;;) {
            try {
                post(job, deliver);
                return;
            } catch (const std::bad_alloc&) {
                std::this_thread::sleep_for(pause);
            }
        }
    }

private:
    struct Message {
        std::shared_ptr<JobRecord> job;
        std::function<void(JobRecord&)> handle;  ///< Called in the thread of the queue.
    };

    [[nodiscard]] std::list<Message> takeFirst() {
        std::list<Message> first;
        const std::lock_guard lock(m_mutex);
        if (!m_messages.empty()) {
            first.splice(first.begin(), m_messages, m_messages.begin());
        }
        return first;
    }

    std::mutex m_mutex;
    std::list<Message> m_messages;  ///< Guarded by the mutex.
};

}  // namespace detail

JobContext::JobContext(detail::JobDispatcher& dispatcher, std::shared_ptr<detail::JobRecord> job)
    : m_dispatcher(dispatcher), m_job(std::move(job)) {}

std::stop_token JobContext::stopToken() const { return m_job->stop.get_token(); }

void JobContext::reportProgress(double fraction) const {
    m_job->fraction = fraction;
    if (!m_job->isProgressPosted.exchange(true)) {
        m_dispatcher.post(m_job, [](detail::JobRecord& job) {
            job.isProgressPosted = false;
            if (job.progressed) {
                job.progressed(job.fraction);
            }
        });
    }
}

std::function<bool(double)> JobContext::progress() const {
    return [context = *this](double fraction) {
        context.reportProgress(fraction);
        return !context.stopToken().stop_requested();
    };
}

void JobContext::post(std::function<void()> message) const {
    m_dispatcher.post(m_job, [message = std::move(message)](detail::JobRecord&) { message(); });
}

JobQueue::JobQueue(std::size_t maxThreads)
    : m_dispatcher(std::make_unique<detail::JobDispatcher>()), m_maxThreads(maxThreads) {}

JobQueue::~JobQueue() {
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        for (const auto& job : m_running) {
            job->stop.request_stop();
        }
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

/// Starts another thread if all are busy. If no thread can be started at all, or there is no memory for the queue, the
/// job fails at once.
void JobQueue::add(const std::shared_ptr<detail::JobRecord>& job) {
    std::list<std::shared_ptr<detail::JobRecord>> entry;
    try {
        entry.push_back(job);
    } catch (const std::bad_alloc&) {
        failForLackOfMemory(job);
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.splice(m_waiting.end(), entry);
        if (m_waiting.size() + m_running.size() > m_threads.size() && m_threads.size() < m_maxThreads) {
            startThread();
        }
        if (!m_threads.empty()) {
            m_changed.notify_one();
            return;
        }
        m_waiting.pop_back();
    }
    failForLackOfMemory(job);
}

void JobQueue::failForLackOfMemory(const std::shared_ptr<detail::JobRecord>& job) {
    job->failure = Failure{FailureKind::OutOfMemory, {}, {}};
    m_dispatcher->postCompletion(job);
}

/// Called with the mutex locked. If no further thread can be started, jobs wait for the existing threads.
void JobQueue::startThread() {
    try {
        m_threads.emplace_back([this] {
            yieldToWindow();
            runJobs();
        });
    } catch (...) {
        Q_ASSERT(currentFailure().kind == FailureKind::OutOfMemory);
    }
}

void JobQueue::remove(const std::shared_ptr<detail::JobRecord>& job) {
    const std::lock_guard lock(m_mutex);
    std::erase(m_waiting, job);
}

void JobQueue::runJobs() {
    for (;;) {
        std::shared_ptr<detail::JobRecord> job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_isEnding || (job = takeRunnable()) != nullptr; });
            if (m_isEnding) {
                return;
            }
        }
        run(job);
        {
            const std::lock_guard lock(m_mutex);
            std::erase(m_running, job);
        }
        m_changed.notify_all();  // a later job of the same slot may run now
    }
}

/// Called with the mutex locked. Moves the record from m_waiting to m_running, which needs no memory.
std::shared_ptr<detail::JobRecord> JobQueue::takeRunnable() {
    const auto found = std::ranges::find_if(m_waiting, [&](const auto& job) { return !isRunning(job->slot); });
    if (found == m_waiting.end()) {
        return nullptr;
    }
    m_running.splice(m_running.end(), m_waiting, found);
    return m_running.back();
}

bool JobQueue::isRunning(const void* slot) const {
    return std::ranges::any_of(m_running, [&](const auto& job) { return job->slot == slot; });
}

/// Catches all exceptions of a job, so that none leaves the thread.
void JobQueue::run(const std::shared_ptr<detail::JobRecord>& job) {
    try {
        job->work(JobContext(*m_dispatcher, job));
    } catch (...) {
        job->failure = currentFailure();
    }
    job->work = {};
    m_dispatcher->postCompletion(job);
}

void JobSlot::requestStop() {
    if (m_job) {
        m_job->stop.request_stop();
    }
}

void JobSlot::drop() {
    if (const auto job = std::exchange(m_job, nullptr)) {
        job->isDropped = true;
        job->stop.request_stop();
        m_queue->remove(job);
    }
}

bool JobSlot::isBusy() const { return m_job && !m_job->isDelivered; }

void JobSlot::begin(std::shared_ptr<detail::JobRecord> job) {
    drop();
    job->slot = this;
    m_job = std::move(job);
    m_queue->add(m_job);
}

}  // namespace app
