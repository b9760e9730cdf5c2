// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_dataset.h"

#include <utility>

namespace app {

DataPaths dataFolders(const Wording& wording) {
    const DataSearch search = findData(dataHints());
    if (!search.found) {
        throw CommandFailure(wording.missingData(search));
    }
    return *search.found;
}

core::Dataset openDataset(const DataPaths& paths, const CommandContext& context) {
    LoadOutcome outcome = tryLoad(paths);
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw CommandFailure(context.wording.error(*error));
    }
    auto& data = std::get<LoadedData>(outcome);
    for (const QString& warning : context.wording.warnings(data.report)) {
        context.err << warning << Qt::endl;
    }
    return std::move(data.dataset);
}

core::Dataset openDataset(const CommandContext& context) { return openDataset(dataFolders(context.wording), context); }

}  // namespace app
