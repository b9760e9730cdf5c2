// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Opens the window and runs until it is closed. Data are read off the GUI thread; when they cannot be read a message
/// says why.
/// @returns the process's exit code.
[[nodiscard]] int runWindow(int& argc, char** argv);

}  // namespace app
