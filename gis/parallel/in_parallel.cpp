// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/parallel/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <system_error>
#include <utility>

namespace gis {
namespace {

/// Tasks that several threads take, one after another.
class TaskList {
public:
    TaskList(std::size_t count, const std::function<void(std::size_t)>& task)
        : m_count(count), m_task(task), m_failures(count) {}

    /// Takes a task and runs it. @returns whether there was one.
    bool runNext() noexcept {
        const std::size_t next = m_next.fetch_add(1);
        if (next >= m_count) {
            return false;
        }
        try {
            m_task(next);
        } catch (...) {
            m_failures[next] = std::current_exception();
            dropRemaining();
        }
        m_done.fetch_add(1);
        return true;
    }

    void dropRemaining() noexcept { m_next.store(m_count); }
    [[nodiscard]] double partDone() const noexcept {
        return static_cast<double>(m_done.load()) / static_cast<double>(m_count + 1);
    }
    void rethrowFirstFailure() const {
        const auto failed = std::ranges::find_if(m_failures, [](const auto& failure) { return failure != nullptr; });
        if (failed != m_failures.end()) {
            std::rethrow_exception(*failed);
        }
    }

private:
    std::size_t m_count;
    const std::function<void(std::size_t)>& m_task;
    std::vector<std::exception_ptr> m_failures;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
};

std::size_t processors() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace

std::thread startThread(std::function<void()> work) { return std::thread(std::move(work)); }

std::vector<std::thread> startThreads(std::size_t count, const std::function<void(std::size_t)>& work,
                                      const ThreadStarter& starter) {
    std::vector<std::thread> threads;
    threads.reserve(count);  // nothing may throw between a thread's start and its place in the list
    try {
        for (std::size_t i = 0; i < count; ++i) {
            threads.push_back(starter([work, i] { work(i); }));
        }
    } catch (const std::system_error&) {
        // The work is done with the threads that did start.
    } catch (const std::bad_alloc&) {
        // Likewise: a thread needs memory of its own.
    }
    return threads;
}

std::size_t allProcessorsButOne() { return std::max<std::size_t>(2, processors()) - 1; }

void inParallel(std::size_t count, const std::function<void(std::size_t)>& task, const Progress& progress,
                std::size_t threads, const ThreadStarter& starter) {
    TaskList tasks(count, task);
    const std::size_t wanted = std::max<std::size_t>(1, std::min(threads > 0 ? threads : processors(), count));
    const auto runAll = [&tasks](std::size_t) {
        while (tasks.runNext()) {
        }
    };
    std::vector<std::thread> others = startThreads(wanted - 1, runAll, starter);
    std::exception_ptr cancelled;
    while (!cancelled && tasks.runNext()) {
        try {
            report(progress, tasks.partDone());
        } catch (...) {
            cancelled = std::current_exception();
            tasks.dropRemaining();
        }
    }
    for (std::thread& thread : others) {
        thread.join();
    }
    if (cancelled) {
        std::rethrow_exception(cancelled);
    }
    tasks.rethrowFirstFailure();
    report(progress, 1);
}

core::Executor parallelExecutor(std::size_t rounds, const Progress& progress) {
    return [rounds, progress, round = std::size_t{0}](std::size_t count,
                                                      const std::function<void(std::size_t)>& task) mutable {
        const double from = static_cast<double>(round) / static_cast<double>(rounds);
        const double to = static_cast<double>(++round) / static_cast<double>(rounds);
        inParallel(count, task, scaledProgress(progress, from, to));
    };
}

}  // namespace gis
