// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace core {

/// What takes long asks it now and then whether to go on. Where it is empty, nothing is asked.
using GoOn = std::function<bool()>;

[[nodiscard]] inline bool isToStop(const GoOn& goOn) { return goOn && !goOn(); }

}  // namespace core
