// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/load_dataset.h"
#include "app/wording.h"

namespace app {

/// Where the data are. @throws CommandFailure when they are nowhere.
[[nodiscard]] DataPaths dataFolders(const Wording& wording);

/// What is known. @throws CommandFailure when the data are nowhere or cannot be read.
[[nodiscard]] core::JoinResult openDataset(const DataPaths& paths, const Wording& wording);

}  // namespace app
