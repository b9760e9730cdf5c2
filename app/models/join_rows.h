// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/user_data/source_edits.h"
#include "app/wording/wording.h"

// How the rows of a table are joined to regions, in words and with what a user can decide.

namespace app {

/// A region that can be chosen.
struct RegionOption {
    core::RegionCode code;
    QString name;
    friend bool operator==(const RegionOption&, const RegionOption&) = default;
};

/// A key about which the user may decide.
struct OpenKey {
    QString key;
    QString rows;  ///< "row 5", "row 5 and 3 more"
    std::vector<RegionOption> proposals = {};
    friend bool operator==(const OpenKey&, const OpenKey&) = default;
};

/// A key about which the user decided.
struct DecidedKey {
    KeyRows about;
    QString decision;  ///< In one sentence, with the key.
    friend bool operator==(const DecidedKey&, const DecidedKey&) = default;
};

/// Two rows with figures for the same region and period.
struct DuplicateRows {
    QString sentence;
    std::vector<KeyRows> rows;  ///< Each of which can be left out.
    friend bool operator==(const DuplicateRows&, const DuplicateRows&) = default;
};

/// A name in a table with its region.
struct MatchRow {
    KeyRows about;
    QString key;
    QString rows;  ///< "5", "5 and 3 more"
    std::size_t firstRow = 0;
    QString region;          ///< Empty for a name without one.
    QString reason;          ///< Why it has this region, or none.
    bool isDecided = false;  ///< By the user.
    friend bool operator==(const MatchRow&, const MatchRow&) = default;
};

/// Several keys of a table that stand for the same region.
struct SharedRegion {
    QString sentence;
    QStringList keys;
    friend bool operator==(const SharedRegion&, const SharedRegion&) = default;
};

/// Everything about the join of a table.
struct JoinRows {
    QString headline;
    bool isWarning = false;          ///< The table cannot be opened, or fewer than nine of ten rows have a region.
    std::size_t openCount = 0;       ///< Keys without a region.
    std::vector<OpenKey> open = {};  ///< The first of them.
    QString furtherKeys = {};        ///< The others in one sentence; empty if there are none.
    std::vector<DuplicateRows> duplicates = {};  ///< The first of them.
    std::vector<SharedRegion> shared = {};
    std::vector<DecidedKey> decided = {};
    QStringList notes = {};              ///< Faults that are not decided here.
    std::vector<MatchRow> matches = {};  ///< All names, in the order of the rows.
    bool isNothingJoined = false;        ///< There are rows, and none has a region.
    QString regionsWithoutRow = {};      ///< A sentence with their names; empty where each region has a row.
    friend bool operator==(const JoinRows&, const JoinRows&) = default;
};

/// @param check  of the table; its error is the headline.
[[nodiscard]] JoinRows joinRows(const TableCheck& check, const UserTableSource& source, const SourcesCheck& all,
                                const Wording& wording);

}  // namespace app
