// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/package/checked_table.h"
#include "app/package/data_package.h"
#include "core/regions/grouping.h"
#include "gis/parallel/progress.h"

// How the readers of a data package's tables find their columns.

namespace app {

/// The table, with the columns that will be asked for by name.
[[nodiscard]] CheckedTable tableOf(const PackageTable& table, std::initializer_list<const char*> columns,
                                   const gis::Progress& progress = {});

/// The column with a role that a kind of table must have.
/// @throws gis::Error RoleMissing where the package names none.
[[nodiscard]] std::string requiredColumn(const PackageTable& table, const char* role);

/// A text in two languages from the columns "name.zh" and "name.en", or in one from "name", which also stands in where
/// one of the others is blank.
class TextColumns {
public:
    TextColumns(const PackageTable& table, const std::string& role)
        : m_both(table.column(role)), m_zh(table.column(role + ".zh")), m_en(table.column(role + ".en")) {}

    /// The same of a kind of table that must have such a text.
    /// @throws gis::Error RoleMissing where the package names none of the columns.
    [[nodiscard]] static TextColumns required(const PackageTable& table, const std::string& role);

    [[nodiscard]] core::Text at(const CheckedTable& table, std::size_t row) const;
    /// A text that is not blank in both languages. @throws gis::Error BadValue.
    [[nodiscard]] core::Text filledAt(const CheckedTable& table, std::size_t row) const;
    /// @throws gis::Error BadValue about the first of the columns, always.
    [[noreturn]] void reject(const CheckedTable& table, std::size_t row, gis::Expected expected) const;

private:
    std::optional<std::string> m_both;
    std::optional<std::string> m_zh;
    std::optional<std::string> m_en;
};

/// The id of a group of a grouping.
/// @param whole  a further text that the column may hold, for the message.
/// @throws gis::Error BadValue for another text.
[[nodiscard]] std::string groupOf(const CheckedTable& table, std::size_t row, std::string_view column,
                                  const core::Grouping& grouping, const std::string& whole = {});

/// The grouping that a table names; null where it names none.
/// @throws gis::Error BadJsonValue where there is no such grouping.
[[nodiscard]] const core::Grouping* groupingOf(const DataPackage& package, const PackageTable& table,
                                               const std::vector<core::Grouping>& groupings);

/// The error about a key that an object of the datapackage.json lacks, with a key of the object that nothing reads and
/// that is spelt almost the same.
[[nodiscard]] gis::Error keyMissing(const DataPackage& package, const std::string& jsonPath, const std::string& key);

/// Null where there is none.
[[nodiscard]] const core::Grouping* groupingWithId(const std::vector<core::Grouping>& groupings, const std::string& id);

}  // namespace app
