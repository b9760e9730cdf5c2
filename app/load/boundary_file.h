// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/regions/region_code.h"
#include "core/regions/region_set.h"
#include "gis/describe/file_options.h"
#include "gis/describe/projection_choice.h"
#include "gis/region_reader.h"
#include "gis/table_reader.h"

namespace app {

/// A boundary file that the user opens instead of the shipped one.
struct BoundaryFile {
    std::filesystem::path path;
    std::optional<std::string> codeField;  ///< Nothing: it is found by its values. Empty: features are numbered.
    gis::FileOptions options{};            ///< What the user states about the file.
    /// The field with the names of the regions, which stand in all languages. Nothing: it is found by its values.
    /// Empty: the regions are called by their codes.
    std::optional<std::string> nameField{};
    gis::ProjectionChoice projection = gis::ProjectionChoice::Fitted;  ///< Of the map; without effect on a plane.
    friend bool operator==(const BoundaryFile&, const BoundaryFile&) = default;
};

/// The regions of a boundary file by code and names only: without shapes and areas. Features with the same code are one
/// region. Faults of the shapes remain unnoticed.
/// @throws gis::Error the errors of gis::readAttributes(); FieldMissing; NoFeatures when no feature has a code.
[[nodiscard]] core::RegionSet regionsWithoutShapes(const std::filesystem::path& path, const gis::BoundaryFields& fields,
                                                   const gis::FileOptions& options = {});

/// No field of a boundary file holds the codes of the statistics, so the user must choose the field.
struct CodeFieldUnknown {
    std::filesystem::path path;
    std::vector<std::string> fields;  ///< All fields of the file.
    gis::FileOptions options{};       ///< As the user stated them.
};

/// The column with the most known codes; nothing if it holds fewer than half of min(rows, known codes).
[[nodiscard]] std::optional<std::string> codeColumn(const gis::Table& table, const std::set<core::RegionCode>& codes);

/// The fields of the file with codes and names. The field with the codes is the user's choice, or else found by its
/// values; the fields with the names are found by usual field names.
/// @param codes  of the regions in the statistics.
/// @throws gis::Error FileMissing, FileUnreadable; FieldMissing when the file does not have the field that the user
/// chose.
[[nodiscard]] std::variant<gis::BoundaryFields, CodeFieldUnknown> boundaryFields(
    const BoundaryFile& file, const std::set<core::RegionCode>& codes);

/// The fields with names, each once.
[[nodiscard]] std::vector<std::string> nameFieldsOf(const gis::BoundaryFields& fields);

}  // namespace app
