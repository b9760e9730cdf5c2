// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/load/boundary_file.h"
#include "app/options/syntax/arguments.h"

namespace app {

/// --projection: the map projection of the user's boundaries.
[[nodiscard]] Option projectionOption();

/// `boundaries` with the projection of the option, if it is given.
/// @throws CommandFailure for an unknown projection, and for the option without boundaries of the user.
[[nodiscard]] std::optional<BoundaryFile> withProjection(std::optional<BoundaryFile> boundaries,
                                                         const Arguments& arguments);

}  // namespace app
