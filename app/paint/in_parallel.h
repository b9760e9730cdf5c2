// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace app {

/// As many threads as do useful work on one picture.
[[nodiscard]] inline std::size_t threadsAtOnce() {
    constexpr unsigned most = 8;
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

/// Calls `work(i)` for every i below a count, each on a thread of its own, and waits for all. Where the system starts
/// no further thread, the caller's thread does the rest.
/// @throws the first exception of any `work(i)`, once no thread works any more.
template <class Work>
void inParallel(std::size_t count, const Work& work) {
    std::mutex mutex;
    std::exception_ptr failure;
    const auto guarded = [&](std::size_t i) noexcept {
        try {
            work(i);
        } catch (...) {
            const std::lock_guard lock(mutex);
            failure = failure ? failure : std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        threads.reserve(count);
        try {
            while (threads.size() + 1 < count) {
                threads.emplace_back([&guarded, i = threads.size() + 1] { guarded(i); });
            }
        } catch (const std::system_error&) {
            // The rest is done below.
        }
        const std::size_t started = threads.size() + 1;
        for (std::size_t i = 0; i < count; i = i == 0 ? started : i + 1) {
            guarded(i);
        }
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

/// Does tasks 0 to count - 1, some at once: each thread takes the first that nobody has taken yet, so that it does not
/// matter how much longer one takes than another. Waits for all.
/// @throws the first exception of a task or a worker, once no thread works any more; further tasks may be left undone.
/// @param makeWorker  called once on each thread; what it returns does task i when called with i.
/// @param ownTask     what the caller's own thread does before it takes part.
template <class MakeWorker, class OwnTask>
void shareOut(std::size_t count, const MakeWorker& makeWorker, const OwnTask& ownTask) {
    std::atomic<std::size_t> next = 0;
    inParallel(std::min(threadsAtOnce(), count + 1), [&](std::size_t thread) {
        if (thread == 0) {
            ownTask();
        }
        auto work = makeWorker();
        for (std::size_t i = next++; i < count; i = next++) {
            work(i);
        }
    });
}

template <class MakeWorker>
void shareOut(std::size_t count, const MakeWorker& makeWorker) {
    shareOut(count, makeWorker, [] {});
}

}  // namespace app
