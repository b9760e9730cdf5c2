// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace app {

/// The file that describes a data package, in the folder of its tables.
inline constexpr const char* packageFile = "datapackage.json";

/// The two folders that the program reads.
struct DataPaths {
    std::filesystem::path statistics;
    std::filesystem::path shapefiles;
    friend bool operator==(const DataPaths&, const DataPaths&) = default;
};

/// Whether a path is a data package: its description, or the folder with it.
[[nodiscard]] bool isDataPackage(const std::filesystem::path& path);
/// The folders of a data package. Its shapes are beside its tables, or in the folder "shapefiles" beside a folder
/// "statistics".
/// @param path  as isDataPackage() takes it.
[[nodiscard]] DataPaths packageFolders(const std::filesystem::path& path);

/// The inputs of the search for the data.
struct DataHints {
    std::optional<std::filesystem::path> chosen;  ///< The user's folder (HULINE_DATA); if given, no other is tried.
    std::optional<std::filesystem::path> programFolder;  ///< The folder of the running program.
};

/// HULINE_DATA of the environment, and the folder of the running QCoreApplication.
[[nodiscard]] DataHints dataHints();

/// The folders that were found, or else the folders that were searched.
struct DataSearch {
    std::optional<DataPaths> found;
    bool chosenByUser = false;        ///< Only the user's folder was searched.
    std::vector<DataPaths> searched;  ///< Every pair that was tried, in order.
    friend bool operator==(const DataSearch&, const DataSearch&) = default;
};

/// The first of these places that holds both folders: the user's folder; the data of an installed program
/// (`../share/huline`); the source tree from which the program was built.
[[nodiscard]] DataSearch findData(const DataHints& hints);

}  // namespace app
