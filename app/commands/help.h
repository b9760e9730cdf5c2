// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/options/command.h"

namespace app {

/// What the program does and which commands there are.
[[nodiscard]] QString programHelp(const std::vector<Command>& commands);
/// What one command does, which options it takes, and which values these take.
/// @param dataset  tells the values that depend on the data; null when there are none.
[[nodiscard]] QString commandHelp(const Command& command, const core::Dataset* dataset);

}  // namespace app
