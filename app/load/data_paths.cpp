// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/data_paths.h"

#include <QCoreApplication>
#include <QFile>
#include <system_error>

#include "app/text.h"

namespace app {
namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// A data package itself, or the folders "statistics" and "shapefiles" in the folder.
DataPaths within(const fs::path& folder) {
    std::error_code ignored;
    const bool isPackage = fs::exists(folder / packageFile, ignored);
    return isPackage ? DataPaths{folder, folder} : DataPaths{folder / "statistics", folder / "shapefiles"};
}

std::vector<DataPaths> candidates(const DataHints& hints) {
    if (hints.chosen) {
        return {within(*hints.chosen)};
    }
    std::vector<DataPaths> places;
    if (hints.programFolder) {
        places.push_back(within((*hints.programFolder / ".." / "share" / "huline").lexically_normal()));
    }
    const fs::path source(HULINE_SOURCE_DIR);
    places.push_back({source / "resources" / "statistics", source / "shapefiles"});
    return places;
}

}  // namespace

bool isDataPackage(const fs::path& path) {
    std::error_code ignored;
    return path.filename() == packageFile || fs::exists(path / packageFile, ignored);
}

DataPaths packageFolders(const fs::path& path) {
    const fs::path folder = path.filename() == packageFile ? path.parent_path() : path;
    const fs::path shapes = folder.parent_path() / "shapefiles";
    return folder.filename() == "statistics" && isFolder(shapes) ? DataPaths{folder, shapes}
                                                                 : DataPaths{folder, folder};
}

DataHints dataHints() {
    DataHints hints;
    if (const QString chosen = qEnvironmentVariable("HULINE_DATA"); !chosen.isEmpty()) {
        hints.chosen = pathOf(chosen);
    }
    if (QCoreApplication::instance() != nullptr) {
        hints.programFolder = pathOf(QCoreApplication::applicationDirPath());
    }
    return hints;
}

DataSearch findData(const DataHints& hints) {
    DataSearch search;
    search.chosenByUser = hints.chosen.has_value();
    for (const DataPaths& paths : candidates(hints)) {
        search.searched.push_back(paths);
        if (isFolder(paths.statistics) && isFolder(paths.shapefiles)) {
            search.found = paths;
            break;
        }
    }
    return search;
}

}  // namespace app
