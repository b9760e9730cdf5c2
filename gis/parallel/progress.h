// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <functional>

namespace gis {

/// Receives the part of a task that is done: from 0 to 1, never decreasing, and 1 at the end. Called on the thread that
/// started the task. Returns whether to continue; false cancels the task.
using Progress = std::function<bool(double part)>;

/// Thrown by a task that its Progress cancelled.
struct Cancelled : std::exception {
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

/// Calls `progress` unless it is empty.
/// @throws Cancelled when it returns false.
void report(const Progress& progress, double part);

/// Reports the progress of a step as the part from `from` to `to` of a whole task.
[[nodiscard]] Progress scaledProgress(Progress whole, double from, double to);

}  // namespace gis
