// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

#include "core/numeric/executor.h"
#include "gis/parallel/progress.h"

namespace gis {

/// Starts a thread that runs `work`.
/// @throws std::system_error when the system cannot start one.
using ThreadStarter = std::function<std::thread(std::function<void()> work)>;

/// The usual ThreadStarter.
[[nodiscard]] std::thread startThread(std::function<void()> work);

/// Starts `count` threads that run `work(0)` to `work(count - 1)`, or fewer of them, the first ones, when the system
/// cannot start more.
[[nodiscard]] std::vector<std::thread> startThreads(std::size_t count, const std::function<void(std::size_t)>& work,
                                                    const ThreadStarter& starter = startThread);

/// Calls `task(0)` to `task(count - 1)`, each once, on several threads. The caller's thread works too, and reports the
/// progress. The order is not fixed, so tasks must not depend on one another.
/// @param threads  the most threads to use; 0 for one per processor. There may be fewer, when the system cannot start
///                 more.
/// @throws Cancelled, or what the first failed task threw, after all threads have ended.
void inParallel(std::size_t count, const std::function<void(std::size_t)>& task, const Progress& progress = {},
                std::size_t threads = 0, const ThreadStarter& starter = startThread);

/// The number of threads that leaves one processor free for other work; at least 1.
[[nodiscard]] std::size_t allProcessorsButOne();

/// inParallel() as an executor for work that calls it several times. Its progress is that of the whole work.
/// @param rounds    how often the work calls the executor.
/// @param progress  copied.
[[nodiscard]] core::Executor parallelExecutor(std::size_t rounds, const Progress& progress = {});

}  // namespace gis
