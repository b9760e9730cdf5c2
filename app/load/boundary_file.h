// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/regions/region_code.h"
#include "gis/region_reader.h"
#include "gis/table_reader.h"

namespace app {

/// A boundary file that the user puts in the place of the shipped one.
struct BoundaryFile {
    std::filesystem::path path;
    std::optional<std::string> codeField;  ///< Found by its values when nothing.
    friend bool operator==(const BoundaryFile&, const BoundaryFile&) = default;
};

/// No field of a boundary file holds the codes of the statistics, so somebody has to say which one to join by.
struct CodeFieldUnknown {
    std::filesystem::path path;
    std::vector<std::string> fields;  ///< Those that there are.
};

/// The column most of whose texts are known codes: at least half of all rows, or of all codes where these are fewer.
/// Nothing when there is none.
[[nodiscard]] std::optional<std::string> codeColumn(const gis::Table& table, const std::set<core::RegionCode>& codes);

/// Which fields of the file hold what: codes where the user says or their values tell, names where fields are called
/// so.
/// @param codes  those of the statistics.
/// @throws gis::Error FileMissing, FileUnreadable; FieldMissing when there is no such field as the user says.
[[nodiscard]] std::variant<gis::BoundaryFields, CodeFieldUnknown> boundaryFields(
    const BoundaryFile& file, const std::set<core::RegionCode>& codes);

}  // namespace app
