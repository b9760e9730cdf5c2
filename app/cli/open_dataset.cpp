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

LoadedData openData(const DataPaths& paths, const Wording& wording) {
    LoadOutcome outcome = tryLoad(paths);
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw CommandFailure(wording.error(*error));
    }
    return std::move(std::get<LoadedData>(outcome));
}

void sayRemarks(const LoadReport& report, const CommandContext& context) {
    for (const QString& warning : context.wording.warnings(report)) {
        context.err << warning << Qt::endl;
    }
}

core::Dataset openDataset(const DataPaths& paths, const CommandContext& context) {
    LoadedData data = openData(paths, context.wording);
    sayRemarks(data.report, context);
    return std::move(data.dataset);
}

core::Dataset openDataset(const CommandContext& context) { return openDataset(dataFolders(context.wording), context); }

}  // namespace app
