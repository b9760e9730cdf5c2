// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/join_rows.h"

#include <QCollator>
#include <QCoreApplication>
#include <algorithm>
#include <span>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

constexpr std::size_t mostOpenKeys = 40;  ///< Each has a row of buttons; further ones follow when these are decided.
constexpr std::size_t longestList = 200;  ///< Names that somebody may still read.

class JoinText {
    Q_DECLARE_TR_FUNCTIONS(JoinText)

public:
    JoinText(const SourcesCheck& all, const Wording& wording) : m_all(all), m_wording(wording) {}

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
        OpenKey open{text(unmatched.key), rowsOf(unmatched)};
        for (const RegionLabels& region : unmatched.proposals) {
            open.proposals.push_back({region.code, m_wording.regionName(region)});
        }
        return open;
    }

    [[nodiscard]] SharedRegion sharedRegion(const std::vector<std::string>& keys) const {
        SharedRegion shared;
        for (const std::string& key : keys) {
            shared.keys << text(key);
        }
        shared.sentence =
            tr("These stand for the same region: %1.").arg(shared.keys.join(tr(", ", "between names of regions")));
        return shared;
    }

    [[nodiscard]] DecidedKey decidedKey(const KeyDecision& decision) const {
        const QString key = text(decision.key);
        if (!decision.region) {
            return {key, tr("\"%1\" is left out.").arg(key)};
        }
        const auto region = std::ranges::find(m_all.regions, *decision.region, &RegionLabels::code);
        const QString name =
            region == m_all.regions.end() ? text(decision.region->text()) : m_wording.regionWithCode(*region);
        return {key, tr("\"%1\" stands for %2.", "key, region").arg(key, name)};
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
    [[nodiscard]] QString rowsOf(const UnmatchedKey& unmatched) const {
        const QString row = QString::number(unmatched.spreadsheetRow);
        return unmatched.rows > 1 ? tr("row %1 and %n more", nullptr, static_cast<int>(unmatched.rows - 1)).arg(row)
                                  : tr("row %1", "of a spreadsheet").arg(row);
    }

    const SourcesCheck& m_all;
    const Wording& m_wording;
};

/// An error about a cell of a file, which is shown beside it.
gis::Error withoutFolder(gis::Error error) {
    if (error.cell) {
        error.subject = fileNameIn(error.subject).toStdString();
    }
    return error;
}

/// The faults that have no row of their own in the list, with the name of the file alone.
QStringList remainingNotes(TableJoinReport report, const Wording& wording) {
    report.file = fileNameIn(report.file).toStdString();
    report.isMostlyJoined = true;
    report.unmatched.clear();
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
    const auto& error = check.error ? check.error : check.join ? std::nullopt : all.error;
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
    for (const std::vector<std::string>& keys : check.join->keysOfOneRegion) {
        rows.shared.push_back(words.sharedRegion(keys));
    }
    rows.notes = remainingNotes(*check.join, wording);
    rows.regionsWithoutRow = words.withoutRow(check.join->regionsWithoutRow);
    return rows;
}

std::vector<RegionOption> regionOptions(const SourcesCheck& check, const Wording& wording) {
    std::vector<RegionOption> options;
    for (const RegionLabels& region : check.regions) {
        options.push_back({region.code, wording.regionWithCode(region)});
    }
    const QCollator collator(wording.locale());
    std::ranges::sort(
        options, [&](const RegionOption& a, const RegionOption& b) { return collator.compare(a.name, b.name) < 0; });
    return options;
}

}  // namespace app
