// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace bench {

/// Reads each feature of the first layer of a file with OGR and projects it to China Albers, in one thread: the least
/// that any program based on these libraries has to do.
/// @throws std::runtime_error when the file cannot be opened, or does not name its reference system.
void readPlainly(const std::filesystem::path& path);

}  // namespace bench
