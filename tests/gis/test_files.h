// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

/// A file of tests/data.
inline std::filesystem::path testData(const std::string& name) {
    return std::filesystem::path(HULINE_TEST_DATA_DIR) / name;
}

/// A file that ships with the program.
inline std::filesystem::path shapefile(const std::string& name) {
    return std::filesystem::path(HULINE_SHAPEFILES_DIR) / name;
}

/// The folder of the statistics that ship with the program.
inline std::filesystem::path shippedStatistics() { return std::filesystem::path(HULINE_STATISTICS_DIR); }
