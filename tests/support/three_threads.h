// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>

namespace support {

/// An executor with three threads, each of which takes the next waiting task. The tasks must not throw.
inline void onThreeThreads(std::size_t count, const std::function<void(std::size_t)>& task) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            task(i);
        }
    };
    const std::jthread second(work);
    const std::jthread third(work);
    work();
}

}  // namespace support
