// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/fuzz/fuzz_input.h"

namespace fuzz {

/// A ZIP file with these files, not compressed.
/// @see PKWARE, ".ZIP File Format Specification" (APPNOTE.TXT), sections 4.3 and 4.4.
[[nodiscard]] std::string storedZip(const std::vector<InputFile>& files);

}  // namespace fuzz
