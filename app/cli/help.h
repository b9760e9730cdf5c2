// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/cli/command.h"

namespace app {

/// What the program does and which commands there are.
[[nodiscard]] QString programHelp(const std::vector<Command>& commands);
/// What one command does and which options it takes.
[[nodiscard]] QString commandHelp(const Command& command);

}  // namespace app
