// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <filesystem>

#include "app/text.h"
#include "app/user_data/map_sources.h"

namespace support {

inline const std::filesystem::path testData = HULINE_TEST_DATA_DIR;
inline const app::DataPaths shippedPaths{HULINE_STATISTICS_DIR, HULINE_SHAPEFILES_DIR};

/// A table on the map of the program.
inline app::MapSources tableOf(const std::filesystem::path& file) {
    return {shippedPaths, std::nullopt, {{app::UserTableSource{file}}, {}}};
}

/// The cities of a province, with a table of them.
inline app::MapSources citiesWithTable() {
    app::MapSources sources = tableOf(testData / "own_map/cities.csv");
    sources.boundaries = app::BoundaryFile{testData / "own_map/guangdong.geojson", std::nullopt};
    return sources;
}

/// A file in a folder.
inline std::filesystem::path written(const QTemporaryDir& folder, const char* name, const QString& content) {
    QFile file(folder.filePath(QString::fromUtf8(name)));
    (void)file.open(QIODevice::WriteOnly);
    file.write(content.toUtf8());
    return app::pathOf(file.fileName());
}

}  // namespace support
