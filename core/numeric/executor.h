// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace core {

/// Runs independent tasks: calls `task(0)` to `task(count - 1)`, each once, in any order, possibly on several threads.
/// Rethrows what a task throws. May also throw an exception of its own to cancel the work that the tasks belong to.
using Executor = std::function<void(std::size_t count, const std::function<void(std::size_t)>& task)>;

/// Runs the tasks one after the other on the calling thread.
inline void sequential(std::size_t count, const std::function<void(std::size_t)>& task) {
    for (std::size_t i = 0; i < count; ++i) {
        task(i);
    }
}

}  // namespace core
