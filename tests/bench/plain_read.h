// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace bench {

/// Reads every feature of a file's first layer with OGR, one after another, and projects it to China Albers: what any
/// program on these libraries has to do at least.
void readPlainly(const std::filesystem::path& path);

}  // namespace bench
