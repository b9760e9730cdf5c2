// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gis::detail {

/// The message of a library as a part of a sentence: in one line, and cut after 300 bytes (SQLite repeats its whole
/// statement).
/// @throws std::bad_alloc when the library says that it has run out of memory.
[[nodiscard]] std::string libraryMessage(std::string_view message);

}  // namespace gis::detail
