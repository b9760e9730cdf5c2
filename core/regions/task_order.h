// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace core {

/// How tasks that do not depend on one another are carried out: calls `task(0)` to `task(count - 1)`, each once, in any
/// order and perhaps several at once. What a task throws comes out of it; so may an exception of its own, with which
/// the work that the tasks belong to is given up.
using TaskOrder = std::function<void(std::size_t count, const std::function<void(std::size_t)>& task)>;

/// One after the other.
inline void inTurn(std::size_t count, const std::function<void(std::size_t)>& task) {
    for (std::size_t i = 0; i < count; ++i) {
        task(i);
    }
}

}  // namespace core
