// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/join/join_report.h"
#include "app/names/transliteration.h"
#include "app/text.h"
#include "app/wording/column_remarks_text.h"
#include "app/wording/wording.h"

namespace app {
namespace {

/// The file of a table, and its sheet if there is one.
QString tableName(const TableJoinReport& report) {
    const QString file = text(report.file);
    return report.sheet.empty() ? file : file + QLatin1String(" [") + text(report.sheet) + QLatin1Char(']');
}

QString quoted(const std::string& key) { return QLatin1Char('"') + text(key) + QLatin1Char('"'); }

}  // namespace

QString Wording::regionName(const RegionLabels& region) const {
    const std::string& code = region.code.text();
    const auto isName = [&](const std::string& name) { return name != code; };
    const auto isOwn = [&](const std::string& name) {
        return isName(name) && hasHan(app::text(name)) == (language() == Language::Chinese);
    };
    auto found = std::ranges::find_if(region.names, isOwn);
    if (found == region.names.end()) {
        found = std::ranges::find_if(region.names, isName);
    }
    return app::text(found == region.names.end() ? code : *found);
}

QString Wording::regionWithCode(const RegionLabels& region) const {
    const QString name = regionName(region);
    const QString code = app::text(region.code.text());
    return name == code ? name : name + QLatin1String(" (") + code + QLatin1Char(')');
}

QString Wording::unmatchedKey(const TableJoinReport& report, const UnmatchedKey& key) const {
    const QString where = tr("%1, row %2: \"%3\" stands for no region of the map.", "table, row, key")
                              .arg(tableName(report), QString::number(key.spreadsheetRow), app::text(key.key));
    if (key.proposals.empty()) {
        return where;
    }
    QStringList names;
    std::ranges::transform(key.proposals, std::back_inserter(names),
                           [this](const RegionLabels& region) { return regionWithCode(region); });
    return tr("%1 Did you mean %2?", "sentence, regions")
        .arg(where, names.join(tr(" or ", "between proposed regions")));
}

QString Wording::fewRowsJoined(const TableJoinReport& report) const {
    if (!report.columnsOfRegions.empty()) {
        return tr("%1: only %2 of %n row(s) stand for a region of the map, but the columns do, such as \"%3\". Each "
                  "region needs a row: swap rows and columns in a spreadsheet (Paste Special, Transpose).",
                  nullptr, static_cast<int>(report.rows))
            .arg(tableName(report), counted(report.joinedRows), app::text(report.columnsOfRegions.front()));
    }
    return tr("%1: only %2 of %n row(s) stand for a region of the map. Choose another column or field with the same "
              "names or codes.",
              nullptr, static_cast<int>(report.rows))
        .arg(tableName(report), counted(report.joinedRows));
}

QStringList Wording::joinWarnings(const TableJoinReport& report) const {
    QStringList sentences;
    if (!report.isMostlyJoined) {
        sentences << fewRowsJoined(report);
    }
    constexpr std::size_t keysListed = 20;
    for (std::size_t i = 0; i < std::min(report.unmatched.size(), keysListed); ++i) {
        sentences << unmatchedKey(report, report.unmatched[i]);
    }
    if (report.unmatched.size() > keysListed) {
        sentences << tr("%1: %n further key(s) stand for no region of the map.", nullptr,
                        static_cast<int>(report.unmatched.size() - keysListed))
                         .arg(tableName(report));
    }
    if (report.rowsWithoutKey > 0) {
        sentences << tr("%1: %n row(s) without the name of a region left out.", nullptr,
                        static_cast<int>(report.rowsWithoutKey))
                         .arg(tableName(report));
    }
    constexpr std::size_t conflictsListed = 10;
    for (std::size_t i = 0; i < std::min(report.conflicts.size(), conflictsListed); ++i) {
        const FigureConflict& conflict = report.conflicts[i];
        const QString rows =
            tr("%1, rows %2 and %3", "table, two rows")
                .arg(tableName(report), QString::number(conflict.otherRow), QString::number(conflict.row));
        const QString region = regionWithCode(conflict.region);
        sentences << (conflict.period.isUndated()
                          ? tr("%1: two figures of \"%2\" for %3; neither is used. Remove one of the rows.")
                                .arg(rows, app::text(conflict.indicator), region)
                          : tr("%1: two figures of \"%2\" for %3 in %4; neither is used. Remove one of the rows.")
                                .arg(rows, app::text(conflict.indicator), region, name(conflict.period)));
    }
    if (report.conflicts.size() > conflictsListed) {
        sentences << tr("%1: %n further pair(s) of figures for the same region and period are not used.", nullptr,
                        static_cast<int>(report.conflicts.size() - conflictsListed))
                         .arg(tableName(report));
    }
    const auto rowList = [&](const std::vector<std::size_t>& rows) {
        return firstFew(rows.size(), [&](std::size_t i) { return QString::number(rows[i]); });
    };
    if (!report.rowsWithoutPeriod.empty()) {
        sentences << tr("%1: %n row(s) whose period is blank or cannot be read left out: %2.", nullptr,
                        static_cast<int>(report.rowsWithoutPeriod.size()))
                         .arg(tableName(report), rowList(report.rowsWithoutPeriod));
    }
    if (!report.rowsWithoutIndicator.empty()) {
        sentences << tr("%1: %n row(s) without the name of an indicator left out: %2.", nullptr,
                        static_cast<int>(report.rowsWithoutIndicator.size()))
                         .arg(tableName(report), rowList(report.rowsWithoutIndicator));
    }
    if (report.isWithoutFigures) {
        sentences << tr("%1: no column was recognised as figures, so nothing of the table is shown. Choose the columns "
                        "with figures; each of their cells must be a number or a mark for a missing one.")
                         .arg(tableName(report));
    }
    for (const std::string& indicator : report.undatedBesideDated) {
        sentences
            << tr("%1: \"%2\" has figures with and without a period; those without are not used. Name their period "
                  "in the heading.")
                   .arg(tableName(report), app::text(indicator));
    }
    sentences += columnRemarks(tableName(report), report.remarks, *this);
    if (report.remarks.inBrackets > 0) {
        sentences << tr("%1: %n number(s) in brackets were read as negative.", nullptr,
                        static_cast<int>(report.remarks.inBrackets))
                         .arg(tableName(report));
    }
    if (report.remarks.withFootnote > 0) {
        sentences << tr("%1: the marks of footnotes behind %n number(s) were left out.", nullptr,
                        static_cast<int>(report.remarks.withFootnote))
                         .arg(tableName(report));
    }
    const auto listed = [&](MatchedBy reason) {
        const auto found = report.matched.find(reason);
        const std::vector<std::string> none;
        const std::vector<std::string>& keys = found == report.matched.end() ? none : found->second;
        return std::pair(static_cast<int>(keys.size()),
                         firstFew(keys.size(), [&](std::size_t i) { return quoted(keys[i]); }));
    };
    if (const auto [count, keys] = listed(MatchedBy::CodeForm); count > 0) {
        sentences << tr("%1: %n key(s) were taken for codes in another form: %2.", nullptr, count)
                         .arg(tableName(report), keys);
    }
    if (const auto [count, keys] = listed(MatchedBy::Pinyin); count > 0) {
        sentences
            << tr("%1: %n key(s) were taken for the pinyin of names: %2.", nullptr, count).arg(tableName(report), keys);
    }
    if (!report.regionsWithoutRow.empty()) {
        sentences << tr("%1: %n region(s) of the map have no row: %2.", nullptr,
                        static_cast<int>(report.regionsWithoutRow.size()))
                         .arg(tableName(report), firstFew(report.regionsWithoutRow.size(), [&](std::size_t i) {
                                  return regionWithCode(report.regionsWithoutRow[i]);
                              }));
    }
    for (const KeyDecision& decision : report.unusedDecisions) {
        sentences
            << tr("%1: the decision about \"%2\" is not used, because the table has no such key or the map no such "
                  "region.")
                   .arg(tableName(report), app::text(decision.key));
    }
    return sentences;
}

}  // namespace app
