// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/names/region_matcher.h"
#include "core/regions/region_code.h"

namespace app {

/// What the user decided about a key of a table.
struct KeyDecision {
    std::string key;  ///< As it stands in the table.
    /// Its code, which may be written in another form than on the map, or its name; nothing: its rows are left out.
    std::optional<core::RegionCode> region;
    /// The only row that it is about, by its number in the spreadsheet; nothing for all rows with the key.
    std::optional<std::size_t> row = {};
    friend bool operator==(const KeyDecision&, const KeyDecision&) = default;
};

/// What became of a key.
enum class KeyState {
    Matched,    ///< It stands for a region; see MatchedBy.
    Decided,    ///< The user chose its region.
    LeftOut,    ///< The user left its rows out.
    Blank,      ///< Its rows name no region.
    Unmatched,  ///< It stands for no region, or for several.
};

/// A key with the region that it stands for.
struct JoinedKey {
    std::string key;
    std::size_t firstRow = 0;  ///< Position of the first row with this key.
    std::size_t rows = 0;      ///< How many rows have it.
    KeyState state = KeyState::Unmatched;
    std::optional<std::size_t> region;      ///< Position in the regions of the matcher.
    MatchedBy matchedBy = MatchedBy::Code;  ///< Only of a matched key.
    bool isOneRow = false;                  ///< The user decided about this row alone, not about others with its key.
    friend bool operator==(const JoinedKey&, const JoinedKey&) = default;
};

/// The rows of a table joined to regions by their keys.
struct KeyJoin {
    /// Each text once, apart from rows about which the user decided alone; in the order of the rows.
    std::vector<JoinedKey> keys;
    std::vector<std::optional<std::size_t>> regionOfRow;
    std::vector<std::size_t> regionsWithoutRow;  ///< Ascending.
    /// Decisions about keys that the table does not have, or for regions that the map does not have.
    std::vector<KeyDecision> unusedDecisions;

    /// How many rows have a key in this state.
    [[nodiscard]] std::size_t rowsIn(KeyState state) const;
    /// How many rows have a region.
    [[nodiscard]] std::size_t joinedRows() const { return rowsIn(KeyState::Matched) + rowsIn(KeyState::Decided); }
    /// Whether at least nine of ten rows have a region, among those that name one and are not left out.
    [[nodiscard]] bool isMostlyJoined() const;
    /// Regions for which several keys stand, each with the positions of its keys.
    [[nodiscard]] std::vector<std::vector<std::size_t>> keysOfOneRegion() const;
};

/// Joins the rows of a table to regions. A decision of the user goes before what the matcher finds.
/// @param matcher  may know regions that are not on the map, after those that are: their names are then not taken for
///                 similar ones on the map.
/// @param keys     the text in the key column of each row.
/// @param onMap    how many regions of the matcher are on the map; nothing for all.
/// @param spreadsheetRows  the number of each row in its spreadsheet, to which decisions about single rows refer.
[[nodiscard]] KeyJoin joinKeys(const RegionMatcher& matcher, std::span<const std::string> keys,
                               std::span<const KeyDecision> decisions = {}, std::optional<std::size_t> onMap = {},
                               std::span<const std::size_t> spreadsheetRows = {});

}  // namespace app
