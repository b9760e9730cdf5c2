// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dataset/period.h"
#include "core/geometry/lon_lat.h"
#include "core/regions/region_code.h"
#include "gis/error.h"
#include "gis/table_reader.h"

namespace app {

/// The first and the last calendar year that a data package may name.
inline constexpr int firstYear = 1800;
inline constexpr int lastYear = 2200;

/// A table whose cells are read with a required type. Any other content is a gis::Error BadValue that names file, row
/// and column.
class CheckedTable {
public:
    /// @param columns  the columns that will be read.
    /// @throws gis::Error FieldMissing when one of them is missing, even if the table has no rows.
    explicit CheckedTable(gis::Table table, std::initializer_list<const char*> columns = {});

    [[nodiscard]] std::size_t size() const noexcept { return m_table.rows.size(); }
    /// As written; "" for a blank cell. @throws gis::Error FieldMissing when there is no such column.
    [[nodiscard]] const std::string& text(std::size_t row, std::string_view column) const;
    /// A cell that must not be blank.
    [[nodiscard]] const std::string& filledText(std::size_t row, std::string_view column) const;
    /// The parts of a cell between bars ("a|b"); none when it is blank.
    [[nodiscard]] std::vector<std::string> listed(std::size_t row, std::string_view column) const;
    /// A decimal number, with a point, zero or more; nothing when the cell is blank.
    [[nodiscard]] std::optional<double> amount(std::size_t row, std::string_view column) const;
    /// A decimal number of either sign; nothing when the cell is blank.
    [[nodiscard]] std::optional<double> number(std::size_t row, std::string_view column) const;
    [[nodiscard]] double filledAmount(std::size_t row, std::string_view column) const;
    /// A decimal number of either sign, of a size whose sums are still finite.
    [[nodiscard]] double filledNumber(std::size_t row, std::string_view column) const;
    /// A place on the Earth from a column of longitudes and one of latitudes, in degrees.
    [[nodiscard]] core::LonLat lonLat(std::size_t row, std::string_view lonColumn, std::string_view latColumn) const;
    [[nodiscard]] core::RegionCode code(std::size_t row, std::string_view column) const;
    /// A year, quarter, month or day from firstYear to lastYear.
    [[nodiscard]] core::Period period(std::size_t row, std::string_view column) const;
    [[nodiscard]] core::Period date(std::size_t row, std::string_view column) const;

    /// @throws gis::Error FieldMissing when there is no such column.
    void requireColumn(std::string_view column) const { (void)m_table.column(column); }

    /// @param expected  what the cell should have held.
    /// @throws gis::Error BadValue, always.
    [[noreturn]] void reject(std::size_t row, std::string_view column,
                             gis::Expected expected = gis::Expected::Unstated) const;
    /// The same about a value outside limits.
    /// @param limits  as `expected` names them.
    [[noreturn]] void rejectBeyond(std::size_t row, std::string_view column, gis::Expected expected,
                                   std::vector<std::string> limits) const;
    /// The same about a name that is not among these.
    [[noreturn]] void rejectUnknown(std::size_t row, std::string_view column, std::vector<std::string> known) const;
    /// The same about a part of a cell.
    /// @param possible  what the part may be; empty where that is not said.
    [[noreturn]] void rejectPart(std::size_t row, std::string_view column, std::string part, gis::Expected expected,
                                 std::vector<std::string> possible = {}) const;
    /// @param column  whose value an earlier row has too.
    /// @throws gis::Error RepeatedRow, always.
    [[noreturn]] void rejectRepeated(std::size_t row, std::string_view column) const;
    /// The row puts a region into a group, and an earlier row puts it into another one.
    /// @param groups  the group before, the group of this row, and perhaps the grouping.
    /// @throws gis::Error RegionInTwoGroups, always; RepeatedRow if the groups are the same.
    [[noreturn]] void rejectGroups(std::size_t row, std::string_view regionColumn,
                                   std::vector<std::string> groups) const;

private:
    [[nodiscard]] gis::Error errorAt(gis::ErrorKind kind, std::size_t row, std::string_view column,
                                     gis::Expected expected = gis::Expected::Unstated) const;

    gis::Table m_table;
};

}  // namespace app
