// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "app/load/data_paths.h"
#include "core/dataset/dataset.h"
#include "gis/error.h"

namespace app {

/// Reads boundaries and statistics and joins them. Uses nothing of the window, so any thread may call it.
/// @throws gis::Error when a file is missing or holds what it must not.
[[nodiscard]] core::JoinResult loadDataset(const DataPaths& paths);

/// What is known, or why nothing is.
using LoadOutcome = std::variant<core::JoinResult, gis::Error>;

/// loadDataset() with its error as a value: the one place where gis::Error is caught.
[[nodiscard]] LoadOutcome tryLoad(const DataPaths& paths);

}  // namespace app
