// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <functional>

namespace gis {

/// Told how far a task has come: the part done, from 0 to 1, never less than the time before; 1 once it is all done.
/// Called by the thread that asked for the task. Its answer is whether to go on: false gives the task up.
using Progress = std::function<bool(double part)>;

/// A task was given up because its Progress said so. Nothing failed.
struct Cancelled : std::exception {
    [[nodiscard]] const char* what() const noexcept override { return "given up as asked"; }
};

/// @throws Cancelled when the listener, if any, wants no more.
void report(const Progress& progress, double part);

/// Reports the progress of a step as the part from `from` to `to` of a whole task.
[[nodiscard]] Progress stretchOf(Progress whole, double from, double to);

}  // namespace gis
