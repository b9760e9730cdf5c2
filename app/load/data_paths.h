// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace app {

/// The two folders that the program reads.
struct DataPaths {
    std::filesystem::path statistics;
    std::filesystem::path shapefiles;
    friend bool operator==(const DataPaths&, const DataPaths&) = default;
};

/// What decides where the data are looked for.
struct DataHints {
    std::optional<std::filesystem::path> chosen;         ///< The user's folder (HULINE_DATA); no other is tried then.
    std::optional<std::filesystem::path> programFolder;  ///< Where the running program lies.
};

/// HULINE_DATA of the environment, and the folder of the running QCoreApplication.
[[nodiscard]] DataHints dataHints();

/// The folders that were found, or else where they were looked for.
struct DataSearch {
    std::optional<DataPaths> found;
    bool chosenByUser = false;         ///< Looked for in the user's folder alone.
    std::vector<DataPaths> lookedFor;  ///< Every pair that was tried, in order.
    friend bool operator==(const DataSearch&, const DataSearch&) = default;
};

/// The first place that holds both folders: the user's, else beside an installed program (`../share/huline`), else the
/// source tree from which this was built.
[[nodiscard]] DataSearch findData(const DataHints& hints);

}  // namespace app
