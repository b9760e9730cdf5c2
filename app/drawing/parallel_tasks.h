// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace app {

/// The number of threads that is worth using for one picture.
[[nodiscard]] inline std::size_t usefulThreads() {
    constexpr unsigned most = 8;
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

/// Starts a std::jthread that runs a function.
struct StartThread {
    template <class Function>
    [[nodiscard]] std::jthread operator()(Function function) const {
        return std::jthread(std::move(function));
    }
};

/// Runs `work` on the calling thread and on `count - 1` further ones, and waits for all of them. Where the system has
/// no more threads, fewer are used, so `work` must not depend on their number.
/// @param start  starts a thread; a test passes one that fails.
/// @throws the first exception of any `work`, after all threads have ended.
template <class Work, class Start = StartThread>
void runOnThreads(std::size_t count, const Work& work, const Start& start = {}) {
    std::mutex mutex;
    std::exception_ptr failure;
    const auto guarded = [&]() noexcept {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(mutex);
            failure = failure ? failure : std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        try {
            threads.reserve(count);
            while (threads.size() + 1 < count) {
                threads.push_back(start([&guarded] { guarded(); }));
            }
        } catch (const std::system_error&) {  // the threads that did start do all the work
        }
        guarded();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

/// Runs tasks 0 to count - 1 on several threads and waits for all of them. Each thread takes the next task as soon as
/// it is free, so that long tasks do not delay short ones.
/// @param makeWorker  called once on each thread; the function that it returns is called with the number of each task.
/// @param callerTask  run first, on the calling thread alone.
/// @param start       as for runOnThreads().
/// @throws the first exception of a task or a worker, after all threads have ended; further tasks may be left undone.
template <class MakeWorker, class CallerTask, class Start = StartThread>
void runTasks(std::size_t count, const MakeWorker& makeWorker, const CallerTask& callerTask, const Start& start = {}) {
    std::atomic<std::size_t> next = 0;
    const std::thread::id caller = std::this_thread::get_id();
    runOnThreads(
        std::min(usefulThreads(), count + 1),
        [&] {
            if (std::this_thread::get_id() == caller) {
                callerTask();
            }
            auto runTask = makeWorker();
            for (std::size_t i = next++; i < count; i = next++) {
                runTask(i);
            }
        },
        start);
}

template <class MakeWorker>
void runTasks(std::size_t count, const MakeWorker& makeWorker) {
    runTasks(count, makeWorker, [] {});
}

}  // namespace app
