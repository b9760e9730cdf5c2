// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/load/boundary_file.h"

namespace app {

/// Opens the window and runs until it is closed. Data are read off the GUI thread; when they cannot be read a message
/// says why.
/// @param boundaries  in the place of those that ship.
/// @returns the process's exit code.
[[nodiscard]] int runWindow(int& argc, char** argv, const std::optional<BoundaryFile>& boundaries = {});

}  // namespace app
