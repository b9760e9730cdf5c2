// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_dataset.h"

#include <utility>

#include "app/cli/command.h"

namespace app {
DataPaths dataFolders(const Wording& wording) {
    const DataSearch search = findData(dataHints());
    if (!search.found) {
        throw CommandFailure(wording.missingData(search));
    }
    return *search.found;
}

core::JoinResult openDataset(const DataPaths& paths, const Wording& wording) {
    LoadOutcome outcome = tryLoad(paths);
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw CommandFailure(wording.error(*error));
    }
    return std::get<core::JoinResult>(std::move(outcome));
}

}  // namespace app
