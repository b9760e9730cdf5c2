// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stop_token>

namespace support {

/// A token whose stop was requested. (On the heap, because g++ 12 takes a local source for uninitialised with -Og.)
[[nodiscard]] inline std::stop_token stoppedToken() {
    const auto source = std::make_unique<std::stop_source>();
    source->request_stop();
    return source->get_token();
}

}  // namespace support
