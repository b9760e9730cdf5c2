// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/dataset/period.h"
#include "core/dataset/text.h"

namespace app {

/// What is wrong in a data package that can nevertheless be used.
enum class PackageFault {
    UnreadKey,              ///< A key that nothing reads. Path: of its object; value: the key.
    UnknownTable,           ///< A table that is not read. Value: what it is said to hold.
    TableWithoutHolds,      ///< A table without "holds", whose columns have roles or indicators.
    SecondTable,            ///< A table that is not read, because an earlier one holds the same. Value: what they hold.
    CompanionTableMissing,  ///< A table that is not read, because another one is needed beside it. Value: what that
                            ///< would hold.
    UnknownRole,            ///< The role of a column that is not read. Value: the role.
    UnknownName,            ///< The id of something that does not exist.
    MissingFile,            ///< A table whose file does not exist.
    EmptyTable,             ///< A table with a header and no rows.
    FarPlaces,              ///< Places far from their regions. Names: of the places.
    LineOutsideRegions,     ///< A dividing line that crosses no region.
    MixedPeriods,           ///< Periods of different lengths. Value: the id of the indicator; periods: two of them.
    EmptyIndicator,  ///< An indicator without figures, although those that it is computed from have some. Value: its
                     ///< id.
};

/// One fault, and where it is.
struct PackageWarning {
    PackageFault fault = PackageFault::UnreadKey;
    std::string file;
    std::string jsonPath = {};  ///< "huline.units[2]".
    std::string value = {};     ///< As written.
    std::string nearest = {};   ///< What was probably meant; empty if nothing is spelt almost the same.
    std::vector<core::Text> names = {};
    std::vector<core::Period> periods = {};
    friend bool operator==(const PackageWarning&, const PackageWarning&) = default;
};

}  // namespace app
