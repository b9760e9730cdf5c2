// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/user_data/sources_check.h"
#include "app/wording/wording.h"

// How the rows of a table are joined to regions, in words and with what a user can decide.

namespace app {

/// "广州市 (440100)", in the language of the user where the region has such a name.
[[nodiscard]] QString nameWithCode(const RegionLabels& region, Language language);
/// The name alone; the code where there is none.
[[nodiscard]] QString nameOf(const RegionLabels& region, Language language);

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
    QString key;
    QString decision;  ///< In one sentence, with the key.
    friend bool operator==(const DecidedKey&, const DecidedKey&) = default;
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
    bool isWarning = false;  ///< The table cannot be opened, or fewer than nine of ten rows have a region.
    std::vector<OpenKey> open = {};
    std::vector<SharedRegion> shared = {};
    std::vector<DecidedKey> decided = {};
    QStringList notes = {};          ///< Faults that are not decided here.
    QString regionsWithoutRow = {};  ///< A sentence with their names; empty where each region has a row.
    friend bool operator==(const JoinRows&, const JoinRows&) = default;
};

/// @param check  of the table; its error is the headline.
[[nodiscard]] JoinRows joinRows(const TableCheck& check, const UserTableSource& source, const SourcesCheck& all,
                                const Wording& wording);

/// All regions of the map by name, sorted as the language sorts them.
[[nodiscard]] std::vector<RegionOption> regionOptions(const SourcesCheck& check, Language language);

}  // namespace app
