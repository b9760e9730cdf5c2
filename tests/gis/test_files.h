// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/region_reader.h"
#include "tests/support/china_albers.h"

/// A file of tests/data.
inline std::filesystem::path testData(const std::string& name) {
    return std::filesystem::path(HULINE_TEST_DATA_DIR) / name;
}

/// A file that ships with the program.
inline std::filesystem::path shapefile(const std::string& name) {
    return std::filesystem::path(HULINE_SHAPEFILES_DIR) / name;
}

/// The provinces that ship with the program, read once.
inline const core::RegionSet& shippedProvinces() {
    static const core::RegionSet regions =
        gis::readRegions(shapefile("provinces.shp"), {}, support::chinaAlbers()).regions;
    return regions;
}

/// The fields of the test files with a code field alone.
inline const gis::BoundaryFields codeAlone{"adcode", "", ""};

/// The area of a cell of one degree between 35 and 36 degrees north: the zone on GRS80, divided by 360.
inline constexpr double cellAreaKm2 = 10066.275204056;

/// The folder of the statistics that ship with the program.
inline std::filesystem::path shippedStatistics() { return std::filesystem::path(HULINE_STATISTICS_DIR); }
