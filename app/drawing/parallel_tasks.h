// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace app {

/// As many threads as do useful work on one picture.
[[nodiscard]] inline std::size_t threadsAtOnce() {
    constexpr unsigned most = 8;
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

/// Calls `work(i)` for every i below a count, each on a thread of its own, and waits for all. It must not throw.
template <class Work>
void inParallel(std::size_t count, const Work& work) {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < count; ++i) {
        threads.emplace_back([&work, i] { work(i); });
    }
    if (count > 0) {
        work(0);
    }
}

/// Does tasks 0 to count - 1, some at once: each thread takes the first that nobody has taken yet, so that it does not
/// matter how much longer one takes than another. Waits for all. Nothing may throw.
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
