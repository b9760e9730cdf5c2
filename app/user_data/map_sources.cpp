// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/map_sources.h"

#include <algorithm>
#include <utility>

#include "app/tables/table_file.h"
#include "app/user_data/place_list.h"
#include "gis/error.h"
#include "gis/overlay/overlay_reader.h"

namespace app {
namespace {

std::filesystem::path fullPath(const std::filesystem::path& file) {
    return std::filesystem::absolute(file).lexically_normal();
}

bool isOverlayFile(const std::filesystem::path& file) {
    try {
        return gis::holdsOnlyLinesOrPoints(file);
    } catch (const gis::Error&) {
        return false;  // the check of the boundaries says what is wrong
    }
}

}  // namespace

std::size_t nextNumber(const std::vector<UserTableSource>& tables) {
    std::size_t number = 1;
    for (const UserTableSource& table : tables) {
        number = std::max(number, table.number + 1);
    }
    return number;
}

MapSources withFile(MapSources sources, const std::filesystem::path& file) {
    const std::filesystem::path path = fullPath(file);
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

MapSources withOverlay(MapSources sources, const std::filesystem::path& file) {
    const std::filesystem::path path = fullPath(file);
    std::vector<OverlaySource>& overlays = sources.user.overlays;
    if (std::ranges::find(overlays, path, &OverlaySource::path) == overlays.end()) {
        overlays.push_back(newOverlay(path, overlays));
    }
    return sources;
}

SourcesWithFiles withFiles(MapSources sources, const std::vector<std::filesystem::path>& files) {
    const auto package = std::ranges::find_if(files, isDataPackage);
    SourcesWithFiles result{package == files.end() ? std::move(sources) : withFile({}, *package)};
    for (const std::filesystem::path& file : files) {
        if (isDataPackage(file)) {
            continue;
        }
        const bool isTable = isTableFile(file);
        if (isTable ? isListOfPlaces(file) : isOverlayFile(file)) {
            result.sources = withOverlay(std::move(result.sources), file);
        } else if (!isTable && result.boundaries) {
            result.notUsed.push_back(file);
        } else {
            result.boundaries = isTable ? result.boundaries : file;
            result.sources = withFile(std::move(result.sources), file);
        }
    }
    return result;
}

}  // namespace app
