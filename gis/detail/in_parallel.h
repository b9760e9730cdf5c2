// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

#include "gis/progress.h"

namespace gis::detail {

/// Calls `task(0)` to `task(count - 1)`, each once, on as many threads as there are processors; the caller's thread
/// works too and reports. The order is not fixed, so tasks must not depend on one another.
/// @throws Cancelled, or what the first failed task threw, once no thread works any more.
void inParallel(std::size_t count, const std::function<void(std::size_t)>& task, const Progress& progress = {});

}  // namespace gis::detail
