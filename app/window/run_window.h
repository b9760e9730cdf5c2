// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/run_command.h"

namespace app {

/// Opens the window and runs until it is closed. Data are read off the GUI thread; when they cannot be read a message
/// says why.
/// What the user chose about the window is read from the settings at the start, and written there at the end.
/// @returns the process's exit code.
[[nodiscard]] int runWindow(int& argc, char** argv, const WindowRequest& request = {});

}  // namespace app
