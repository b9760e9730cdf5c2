// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/join/key_join.h"
#include "app/tables/column_remarks.h"
#include "core/dataset/identifier.h"
#include "core/dataset/period.h"

namespace app {

/// A key that stands for no region.
struct UnmatchedKey {
    std::string key;
    std::size_t spreadsheetRow = 0;       ///< Of its first row.
    std::size_t rows = 0;                 ///< How many rows have it.
    std::vector<RegionLabels> proposals;  ///< Regions that it may stand for, the most likely first.
    friend bool operator==(const UnmatchedKey&, const UnmatchedKey&) = default;
};

/// A key of a table with what became of it.
struct ReportedKey {
    std::string key;
    std::size_t spreadsheetRow = 0;  ///< Of its first row.
    std::size_t rows = 0;            ///< How many rows have it.
    KeyState state = KeyState::Unmatched;
    MatchedBy matchedBy = MatchedBy::Code;        ///< Only of a matched key.
    std::optional<core::RegionCode> region = {};  ///< That it stands for.
    bool isOneRow = false;                        ///< JoinedKey::isOneRow
    friend bool operator==(const ReportedKey&, const ReportedKey&) = default;
};

/// Two rows of a table with a figure for the same region and period. Neither is used.
struct FigureConflict {
    std::string indicator;  ///< Its name in the table.
    RegionLabels region;
    core::Period period;
    std::size_t row = 0;       ///< In the spreadsheet, from 1.
    std::size_t otherRow = 0;  ///< Likewise; the first of the two.
    std::string key = {};      ///< Of the row.
    std::string otherKey = {};
    friend bool operator==(const FigureConflict&, const FigureConflict&) = default;
};

/// How the rows of a table were joined to regions.
struct TableJoinReport {
    std::string file;
    std::string sheet;           ///< Empty where the file has no sheets.
    std::size_t rows = 0;        ///< With a key, and not left out by the user.
    std::size_t joinedRows = 0;  ///< Those of them that have a region.
    bool isMostlyJoined = true;  ///< KeyJoin::isMostlyJoined()
    /// The names of columns that are regions, where few rows have a region and most of the columns are one: then the
    /// table has a column for each region.
    std::vector<std::string> columnsOfRegions{};
    std::size_t rowsWithoutKey = 0;
    std::vector<ReportedKey> keys;  ///< All that are not blank, in the order of their first rows.
    std::map<MatchedBy, std::vector<std::string>> matched;  ///< The keys by the reason for their match.
    std::vector<UnmatchedKey> unmatched;
    std::vector<std::vector<std::string>> keysOfOneRegion;  ///< Each list holds the keys of one region.
    std::vector<RegionLabels> regionsWithoutRow;
    std::vector<FigureConflict> conflicts;
    std::vector<std::size_t> rowsWithoutPeriod;     ///< Spreadsheet rows with figures whose period is blank or none.
    std::vector<std::size_t> rowsWithoutIndicator;  ///< Likewise, without the name of an indicator.
    /// Whether nothing of the table can be shown: it has neither a column of figures nor one of groups.
    bool isWithoutFigures = false;
    /// Indicators with figures both with and without a period; those without are not used.
    std::vector<std::string> undatedBesideDated;
    std::vector<KeyDecision> unusedDecisions;
    ColumnRemarks remarks{};

    /// Whether all rows have a region and all figures are used.
    [[nodiscard]] bool isClean() const {
        return unmatched.empty() && conflicts.empty() && unusedDecisions.empty() && rowsWithoutPeriod.empty() &&
               rowsWithoutIndicator.empty() && undatedBesideDated.empty() && !isWithoutFigures &&
               remarks.leftOut.empty();
    }
};

/// @param spreadsheetRows  the number of each row of the table in its spreadsheet.
/// @param mostProposals    for each key; proposals are searched for the first keys only, because that takes long.
/// @param onMap            as in joinKeys().
[[nodiscard]] TableJoinReport joinReport(const KeyJoin& join, const RegionMatcher& matcher,
                                         std::span<const std::size_t> spreadsheetRows, std::size_t mostProposals = 3,
                                         std::optional<std::size_t> onMap = {});

}  // namespace app
