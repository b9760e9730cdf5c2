// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace app {

/// A column that seems to hold figures and is not read.
struct ColumnLeftOut {
    std::string name;
    std::size_t spreadsheetRow = 0;
    std::string text;  ///< Of its cell in that row.
    friend bool operator==(const ColumnLeftOut&, const ColumnLeftOut&) = default;
};

/// What a reader of a table's figures must know about how its columns were read.
struct ColumnRemarks {
    std::vector<ColumnLeftOut> leftOut;
    std::vector<std::string> markedPeriods;  ///< Names of columns with a mark behind the period that others lack.
    std::size_t inBrackets = 0;              ///< Numbers in brackets, which were read as negative.
    std::size_t withFootnote = 0;            ///< Numbers with the mark of a footnote, which was left out.
    friend bool operator==(const ColumnRemarks&, const ColumnRemarks&) = default;
};

}  // namespace app
