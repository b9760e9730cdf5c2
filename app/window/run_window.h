// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/run_command.h"

namespace app {

/// Opens the window and runs until it is closed. The data are read in a worker thread; if they cannot be read, a
/// message says why. The settings of the window are read at the start and written at the end.
/// @returns the process's exit code.
[[nodiscard]] int runWindow(int& argc, char** argv, const WindowRequest& request = {});

}  // namespace app
