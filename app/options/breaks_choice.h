// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/options/syntax/arguments.h"
#include "app/wording/breaks_text.h"

namespace app {

/// The bounds of --breaks, divided by the scale of the format; nothing where the option is not given.
/// @throws CommandFailure for a bad list, and where --method or --classes asks for something else.
[[nodiscard]] std::optional<std::vector<double>> chosenBreaks(const Arguments& arguments, const BreaksFormat& format);

/// --breaks.
[[nodiscard]] Option breaksOption(const QString& description);

}  // namespace app
