// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/join_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

constexpr std::size_t mostOpenKeys = 40;  ///< Each has a row of buttons; further ones follow when these are decided.
constexpr std::size_t mostDuplicates = 20;
constexpr std::size_t longestList = 200;  ///< Names that somebody may still read.

class JoinText {
    Q_DECLARE_TR_FUNCTIONS(JoinText)

public:
    JoinText(const SourcesCheck& all, const Wording& wording) : m_wording(wording) {
        for (const RegionLabels& region : all.regions) {
            m_regions.emplace(region.code, &region);
        }
    }

    [[nodiscard]] QString headline(const TableJoinReport& report) const {
        const int rows = static_cast<int>(report.rows);
        const QString joined = m_wording.counted(report.joinedRows);
        if (report.rows == 0) {
            return tr("No row names a region.");
        }
        return report.isMostlyJoined
                   ? tr("%1 of %n row(s) have a region.", nullptr, rows).arg(joined)
                   : tr("Only %1 of %n row(s) have a region. Choose another column of regions, or decide below.",
                        nullptr, rows)
                         .arg(joined);
    }

    [[nodiscard]] OpenKey openKey(const UnmatchedKey& unmatched) const {
        OpenKey open{text(unmatched.key), rowsOf(unmatched.spreadsheetRow, unmatched.rows)};
        for (const RegionLabels& region : unmatched.proposals) {
            open.proposals.push_back({region.code, m_wording.regionName(region)});
        }
        return open;
    }

    [[nodiscard]] SharedRegion sharedRegion(const std::vector<std::string>& keys, const TableJoinReport& report) const {
        SharedRegion shared;
        QStringList withRows;
        for (const std::string& key : keys) {
            shared.keys << text(key);
            const auto found = std::ranges::find(report.keys, key, &ReportedKey::key);
            withRows << (found == report.keys.end()
                             ? text(key)
                             : tr("%1 (%2)", "name, rows").arg(text(key), rowsOf(found->spreadsheetRow, found->rows)));
        }
        shared.sentence =
            tr("These stand for the same region: %1.").arg(withRows.join(tr(", ", "between names of regions")));
        return shared;
    }

    /// @param conflicts  of the same two rows.
    [[nodiscard]] DuplicateRows duplicateRows(const std::vector<FigureConflict>& conflicts) const {
        const FigureConflict& first = conflicts.front();
        const QString region = m_wording.regionName(first.region);
        const QString earlier = QString::number(first.otherRow);
        const QString later = QString::number(first.row);
        DuplicateRows duplicate{{}, {{first.otherKey, first.otherRow}, {first.key, first.row}}};
        if (conflicts.size() > 1) {
            duplicate.sentence = tr("Rows %1 and %2 both hold %n figure(s) of %3 for the same periods; none of them is "
                                    "used.",
                                    "row, row, region", static_cast<int>(conflicts.size()))
                                     .arg(earlier, later, region);
        } else if (first.period.isUndated()) {
            duplicate.sentence =
                tr("Rows %1 and %2 both hold \"%3\" of %4; neither figure is used.", "row, row, indicator, region")
                    .arg(earlier, later, text(first.indicator), region);
        } else {
            duplicate.sentence = tr("Rows %1 and %2 both hold \"%3\" of %4 for %5; neither figure is used.",
                                    "row, row, indicator, region, period")
                                     .arg(earlier, later, text(first.indicator), region, m_wording.name(first.period));
        }
        return duplicate;
    }

    [[nodiscard]] DecidedKey decidedKey(const KeyDecision& decision) const {
        const QString key = decision.row ? tr("%1 (%2)", "name, rows").arg(text(decision.key), rowsOf(*decision.row, 1))
                                         : text(decision.key);
        const KeyRows about{decision.key, decision.row};
        return {about, decision.region ? tr("\"%1\" stands for %2.", "key, region").arg(key, nameOf(*decision.region))
                                       : tr("\"%1\" is left out.").arg(key)};
    }

    [[nodiscard]] MatchRow matchRow(const ReportedKey& key, const UserTableSource& source) const {
        MatchRow row;
        row.about = {key.key, key.isOneRow ? std::optional(key.spreadsheetRow) : std::nullopt};
        row.key = text(key.key);
        const QString number = QString::number(key.spreadsheetRow);
        row.rows = key.rows > 1
                       ? tr("%1 and %n more", "rows of a spreadsheet", static_cast<int>(key.rows - 1)).arg(number)
                       : number;
        row.firstRow = key.spreadsheetRow;
        row.region = key.region ? nameOf(*key.region) : QString();
        row.reason = reasonOf(key);
        row.isDecided = std::ranges::any_of(source.choices.keys, [&](const KeyDecision& decision) {
            return decision.key == key.key && decision.row == row.about.row;
        });
        return row;
    }

    [[nodiscard]] QString withoutRow(const std::vector<RegionLabels>& regions) const {
        if (regions.empty()) {
            return {};
        }
        const QString list = m_wording.firstFew(
            regions.size(), [&](std::size_t i) { return m_wording.regionName(regions[i]); }, longestList);
        return tr("%n region(s) of the map have no row: %1.", nullptr, static_cast<int>(regions.size())).arg(list);
    }

    [[nodiscard]] QString furtherKeys(std::span<const UnmatchedKey> keys) const {
        if (keys.empty()) {
            return {};
        }
        const QString list = m_wording.firstFew(
            keys.size(), [&](std::size_t i) { return text(keys[i].key); }, longestList);
        return tr("%n further name(s): %1", nullptr, static_cast<int>(keys.size())).arg(list);
    }

private:
    [[nodiscard]] static QString rowsOf(std::size_t first, std::size_t count) {
        const QString row = QString::number(first);
        return count > 1 ? tr("row %1 and %n more", nullptr, static_cast<int>(count - 1)).arg(row)
                         : tr("row %1", "of a spreadsheet").arg(row);
    }

    [[nodiscard]] QString nameOf(const core::RegionCode& code) const {
        const auto region = m_regions.find(code);
        return region == m_regions.end() ? text(code.text()) : m_wording.regionWithCode(*region->second);
    }

    [[nodiscard]] static QString reasonOf(const ReportedKey& key) {
        switch (key.state) {
            case KeyState::Decided:
                return tr("your choice", "reason of a match");
            case KeyState::LeftOut:
                return tr("left out by you", "reason of a match");
            case KeyState::Blank:
            case KeyState::Unmatched:
                return tr("no region found", "reason of a match");
            case KeyState::Matched:
                break;
        }
        switch (key.matchedBy) {
            case MatchedBy::Code:
                return tr("code", "reason of a match");
            case MatchedBy::CodeForm:
                return tr("code in another form", "reason of a match");
            case MatchedBy::Name:
                return tr("name", "reason of a match");
            case MatchedBy::ShortName:
                return tr("short or long name", "reason of a match");
            case MatchedBy::Pinyin:
                return tr("pinyin", "reason of a match");
        }
        return {};
    }

    std::map<core::RegionCode, const RegionLabels*> m_regions;
    const Wording& m_wording;
};

/// An error about a cell of a file, which is shown beside it.
gis::Error withoutFolder(gis::Error error) {
    if (error.cell) {
        error.subject = fileNameIn(error.subject).toStdString();
    }
    return error;
}

/// Figures for the same region and period, by the two rows that hold them.
std::vector<std::vector<FigureConflict>> byRows(const std::vector<FigureConflict>& conflicts) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<FigureConflict>> pairs;
    for (const FigureConflict& conflict : conflicts) {
        pairs[{conflict.otherRow, conflict.row}].push_back(conflict);
    }
    std::vector<std::vector<FigureConflict>> lists;
    for (auto& [rows, list] : pairs) {
        lists.push_back(std::move(list));
    }
    return lists;
}

std::set<std::string> keysInConflict(const std::vector<FigureConflict>& conflicts) {
    std::set<std::string> keys;
    for (const FigureConflict& conflict : conflicts) {
        keys.insert({conflict.key, conflict.otherKey});
    }
    return keys;
}

/// Those that have no row of their own in the list.
std::vector<FigureConflict> furtherConflicts(const std::vector<FigureConflict>& conflicts) {
    std::vector<FigureConflict> further;
    const std::vector<std::vector<FigureConflict>> lists = byRows(conflicts);
    for (std::size_t i = mostDuplicates; i < lists.size(); ++i) {
        further.insert(further.end(), lists[i].begin(), lists[i].end());
    }
    return further;
}

/// The faults that have no row of their own in the list, with the name of the file alone.
QStringList remainingNotes(TableJoinReport report, const Wording& wording) {
    report.file = fileNameIn(report.file).toStdString();
    report.isMostlyJoined = true;
    report.unmatched.clear();
    report.conflicts = furtherConflicts(report.conflicts);
    report.regionsWithoutRow.clear();
    return wording.joinWarnings(report);
}

}  // namespace

JoinRows joinRows(const TableCheck& check, const UserTableSource& source, const SourcesCheck& all,
                  const Wording& wording) {
    const JoinText words(all, wording);
    JoinRows rows;
    for (const KeyDecision& decision : source.choices.keys) {
        rows.decided.push_back(words.decidedKey(decision));
    }
    const auto error = check.error ? check.error : check.join ? std::nullopt : all.error;
    if (error || !check.join) {
        rows.headline = error ? wording.error(withoutFolder(*error)) : QString();
        rows.isWarning = true;
        return rows;
    }
    rows.headline = words.headline(*check.join);
    rows.isWarning = !check.join->isMostlyJoined || check.join->rows == 0;
    const std::span unmatched(check.join->unmatched);
    const std::size_t shown = std::min(unmatched.size(), mostOpenKeys);
    rows.openCount = unmatched.size();
    for (const UnmatchedKey& key : unmatched.first(shown)) {
        rows.open.push_back(words.openKey(key));
    }
    rows.furtherKeys = words.furtherKeys(unmatched.subspan(shown));
    const std::vector<std::vector<FigureConflict>> duplicates = byRows(check.join->conflicts);
    for (const auto& conflicts : std::span(duplicates).first(std::min(duplicates.size(), mostDuplicates))) {
        rows.duplicates.push_back(words.duplicateRows(conflicts));
    }
    const std::set<std::string> inConflict = keysInConflict(check.join->conflicts);
    for (const std::vector<std::string>& keys : check.join->keysOfOneRegion) {
        if (std::ranges::none_of(keys, [&](const std::string& key) { return inConflict.contains(key); })) {
            rows.shared.push_back(words.sharedRegion(keys, *check.join));
        }
    }
    for (const ReportedKey& key : check.join->keys) {
        rows.matches.push_back(words.matchRow(key, source));
    }
    rows.isNothingJoined = check.join->rows > 0 && check.join->joinedRows == 0;
    rows.notes = remainingNotes(*check.join, wording);
    rows.regionsWithoutRow = words.withoutRow(check.join->regionsWithoutRow);
    return rows;
}

}  // namespace app
