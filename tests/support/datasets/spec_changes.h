// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

#include "core/spec/change.h"
#include "tests/support/datasets/paper_catalogue.h"

namespace support {

/// paperSpec() at another year.
[[nodiscard]] inline core::MapSpec specAt(int year) {
    core::MapSpec spec = paperSpec();
    spec.period = core::Period::year(year);
    return spec;
}

[[nodiscard]] inline core::MapSpec withClasses(core::MapSpec spec, std::size_t classes) {
    spec.classes = classes;
    return spec;
}

[[nodiscard]] inline core::Change toYear(int year) { return core::SetPeriod{core::Period::year(year)}; }
[[nodiscard]] inline core::Change toClasses(std::size_t classes) { return core::SetClassCount{classes}; }

/// Undoes all steps, and returns their number.
inline int undoneSteps(const std::function<bool()>& canUndo, const std::function<void()>& undo) {
    int steps = 0;
    for (; canUndo(); ++steps) {
        undo();
    }
    return steps;
}

}  // namespace support
