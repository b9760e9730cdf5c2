// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/map_sources.h"

#include <algorithm>

#include "app/tables/table_file.h"

namespace app {

std::size_t nextNumber(const std::vector<UserTableSource>& tables) {
    std::size_t number = 1;
    for (const UserTableSource& table : tables) {
        number = std::max(number, table.number + 1);
    }
    return number;
}

MapSources withFile(MapSources sources, const std::filesystem::path& file) {
    const std::filesystem::path path = std::filesystem::absolute(file).lexically_normal();
    if (isDataPackage(path)) {
        return {.paths = packageFolders(path)};
    }
    if (!isTableFile(path)) {
        if (!sources.boundaries || sources.boundaries->path != path) {
            sources.boundaries = BoundaryFile{path, std::nullopt, {}};
            sources.aggregation.reset();  // its grouping is one of the regions before
        }
        return sources;
    }
    std::vector<UserTableSource>& tables = sources.user.tables;
    if (std::ranges::find(tables, path, &UserTableSource::path) == tables.end()) {
        tables.push_back({.path = path, .number = nextNumber(tables)});
    }
    return sources;
}

}  // namespace app
