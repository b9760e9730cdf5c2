// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/boundary_file.h"

#include <algorithm>
#include <utility>

#include "app/join/boundary_key.h"
#include "gis/error.h"

namespace app {
namespace {

/// The number of different known codes in a column.
std::size_t codesIn(const gis::Table& table, std::size_t column, const std::set<core::RegionCode>& codes) {
    std::set<core::RegionCode> found;
    for (const std::vector<std::string>& row : table.rows) {
        const core::RegionCode code(row[column]);
        if (codes.contains(code)) {
            found.insert(code);
        }
    }
    return found.size();
}

}  // namespace

core::RegionSet regionsWithoutShapes(const std::filesystem::path& path, const gis::BoundaryFields& fields,
                                     const gis::FileOptions& options) {
    const gis::Table table = gis::readAttributes(path, options);
    const auto codeOf = [&](std::size_t row) {
        return fields.code.empty() ? std::to_string(row + 1) : table.rows[row][table.column(fields.code)];
    };
    const auto nameAt = [&](std::size_t row, const std::string& field) {
        return field.empty() ? codeOf(row) : table.rows[row][table.column(field)];
    };
    std::vector<core::Region> regions;
    std::set<core::RegionCode> codes;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const core::RegionCode code(codeOf(row));
        const gis::FeatureName name{0, code.text(), nameAt(row, fields.nameZh), nameAt(row, fields.nameEn)};
        if (!code.text().empty() && !gis::isOverlay(name) && codes.insert(code).second) {
            regions.push_back({code, name.nameZh, name.nameEn, {}, 0});
        }
    }
    if (regions.empty()) {
        throw gis::Error(gis::ErrorKind::NoFeatures, path.string(), "");
    }
    return core::RegionSet(std::move(regions));
}

std::optional<std::string> codeColumn(const gis::Table& table, const std::set<core::RegionCode>& codes) {
    std::optional<std::string> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::size_t found = codesIn(table, i, codes);
        if (found > most && 2 * found >= std::min(table.rows.size(), codes.size())) {
            most = found;
            best = table.columns[i];
        }
    }
    return best;
}

std::variant<gis::BoundaryFields, CodeFieldUnknown> boundaryFields(const BoundaryFile& file,
                                                                   const std::set<core::RegionCode>& codes) {
    const gis::Table table = gis::readAttributes(file.path, file.options);
    const auto code = file.codeField ? file.codeField : codeColumn(table, codes);
    if (!code) {
        return CodeFieldUnknown{file.path, table.columns, file.options};
    }
    if (!code->empty()) {
        (void)table.column(*code);  // throws when the user's field is missing
    }
    gis::BoundaryFields fields = proposedFields(table);
    fields.code = *code;
    if (file.nameField) {
        if (!file.nameField->empty()) {
            (void)table.column(*file.nameField);
        }
        fields.nameZh = *file.nameField;
        fields.nameEn = *file.nameField;
    }
    return fields;
}

std::vector<std::string> nameFieldsOf(const gis::BoundaryFields& fields) {
    std::vector<std::string> names;
    for (const std::string& name : {fields.nameZh, fields.nameEn}) {
        if (!name.empty() && std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    return names;
}

}  // namespace app
