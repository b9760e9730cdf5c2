// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

#include "core/regions/executor.h"
#include "gis/progress.h"

namespace gis {

/// Calls `task(0)` to `task(count - 1)`, each once, on several threads; the caller's thread works too and reports. The
/// order is not fixed, so tasks must not depend on one another.
/// @param threads  0 for as many as there are processors.
/// @throws Cancelled, or what the first failed task threw, once no thread works any more.
void inParallel(std::size_t count, const std::function<void(std::size_t)>& task, const Progress& progress = {},
                std::size_t threads = 0);

/// Threads for a work that lets another one keep a processor for itself; at least 1.
[[nodiscard]] std::size_t allProcessorsButOne();

/// inParallel() as an executor for work that calls it several times. Its progress is that of the whole work.
/// @param rounds    how often the work calls the executor.
/// @param progress  copied.
[[nodiscard]] core::Executor parallelExecutor(std::size_t rounds, const Progress& progress = {});

}  // namespace gis
