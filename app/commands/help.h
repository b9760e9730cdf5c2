// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/options/syntax/command.h"

namespace app {

/// The purpose of the program and its commands.
[[nodiscard]] QString programHelp(const std::vector<Command>& commands);
/// The purpose of one command, its options, and their possible values.
/// @param dataset  for values that depend on the data; null without data.
[[nodiscard]] QString commandHelp(const Command& command, const core::Dataset* dataset);

}  // namespace app
