// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/source_edits.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "app/tables/number_text.h"
#include "app/text.h"

namespace app {
namespace {

std::vector<std::size_t> columnsOf(const std::vector<ValueColumn>& values) {
    std::vector<std::size_t> columns;
    for (const ValueColumn& value : values) {
        columns.push_back(value.column);
    }
    std::ranges::sort(columns);
    return columns;
}

std::vector<std::string> referencesTo(const UserTable& table, const std::vector<std::size_t>& columns) {
    std::vector<std::string> references;
    for (const std::size_t column : columns) {
        references.push_back(referenceTo(table, column));
    }
    return references;
}

/// Whether the rows and cells of a table are others.
bool isOtherTable(const TableOptions& before, const TableOptions& after) {
    return before.file != after.file || before.firstHeaderRow != after.firstHeaderRow ||
           before.headerRows != after.headerRows;
}

/// Blanks separate marks only where nothing else does: "n. a." is one mark in "-, n. a.".
QStringList marksIn(const QString& line) {
    static const QRegularExpression comma(QStringLiteral("\\s*[,，、;；]\\s*"));
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    const QString trimmed = line.trimmed();
    return trimmed.split(trimmed.contains(comma) ? comma : blank, Qt::SkipEmptyParts);
}

bool isAbout(const KeyDecision& decision, const KeyRows& rows) {
    return decision.key == rows.key && decision.row == rows.row;
}

core::Text inBothLanguages(const QString& words) {
    const std::string form = words.trimmed().toStdString();
    return {form, form};
}

}  // namespace

UserTableSource withSheet(UserTableSource source, const std::string& sheet, std::span<const gis::SheetName> sheets) {
    const auto proposed = std::ranges::find(sheets, false, &gis::SheetName::isHidden);
    const bool isProposed = proposed != sheets.end() && proposed->name == sheet;
    const TableOptions before = source.options;
    source.options.file.sheet = isProposed ? std::nullopt : std::optional(sheet);
    source.options.firstHeaderRow.reset();
    source.options.headerRows.reset();
    if (isOtherTable(before, source.options)) {
        source.columns = {};
    }
    return source;
}

UserTableSource anotherSheet(const UserTableSource& source, const std::string& sheet,
                             std::span<const gis::SheetName> sheets, const std::vector<UserTableSource>& all) {
    UserTableSource added{.path = source.path, .number = nextNumber(all)};
    added.choices.source = source.choices.source;
    added.choices.edition = source.choices.edition;
    return withSheet(std::move(added), sheet, sheets);
}

UserTableSource withOptions(UserTableSource source, TableOptions options) {
    if (isOtherTable(source.options, options)) {
        source.columns = {};
    }
    source.options = std::move(options);
    return source;
}

UserTableSource asRecognised(UserTableSource source, bool keepsSheet) {
    const std::optional<std::string> sheet = source.options.file.sheet;
    source.options = {};
    if (keepsSheet) {
        source.options.file.sheet = sheet;
    }
    source.columns = {};
    return source;
}

std::string referenceTo(const UserTable& table, std::size_t column) {
    const std::string& name = table.columns[column];
    const bool isClear = !name.empty() && name.front() != '#' && std::ranges::count(table.columns, name) == 1;
    return isClear ? name : '#' + std::to_string(column + 1);
}

UserTableSource withKeyColumn(UserTableSource source, const TableCheck& check, std::size_t column) {
    source.columns.key.reset();
    if (column != check.proposed.keyColumn) {
        source.columns.key.emplace(referenceTo(*check.table, column));
    }
    return source;
}

UserTableSource withPeriodColumn(UserTableSource source, const TableCheck& check, std::optional<std::size_t> column) {
    source.columns.period.reset();
    if (column != check.proposed.periodColumn) {
        source.columns.period.emplace(column ? referenceTo(*check.table, *column) : std::string());
    }
    return source;
}

UserTableSource withGroupColumn(UserTableSource source, const TableCheck& check, std::size_t column, bool isUsed) {
    const std::string reference = referenceTo(*check.table, column);
    const auto& proposed = check.proposed.groupColumns;
    const bool isProposed = std::ranges::find(proposed, column) != proposed.end();
    std::vector<std::string> removed = source.columns.notGroups.value_or(std::vector<std::string>());
    std::erase(source.columns.groups, reference);
    std::erase(removed, reference);
    if (isUsed && !isProposed) {
        source.columns.groups.push_back(reference);
    }
    if (!isUsed && isProposed) {
        removed.push_back(reference);
    }
    source.columns.notGroups = removed.empty() ? std::nullopt : std::optional(std::move(removed));
    return source;
}

UserTableSource withValueColumns(UserTableSource source, const TableCheck& check, std::vector<std::size_t> columns) {
    std::ranges::sort(columns);
    source.columns.values =
        columns == columnsOf(check.proposed.values) ? std::vector<std::string>() : referencesTo(*check.table, columns);
    return source;
}

UserTableSource withIndicator(UserTableSource source, const std::string& key, const UserIndicatorChoices& choices) {
    if (choices == UserIndicatorChoices()) {
        source.choices.indicators.erase(key);
    } else {
        source.choices.indicators[key] = choices;
    }
    return source;
}

UserTableSource withDecision(UserTableSource source, const KeyRows& rows, std::optional<core::RegionCode> region) {
    std::vector<KeyDecision>& decisions = source.choices.keys;
    const auto known = std::ranges::find_if(decisions, [&](const auto& decision) { return isAbout(decision, rows); });
    if (known == decisions.end()) {
        decisions.push_back({rows.key, std::move(region), rows.row});
    } else {
        known->region = std::move(region);
    }
    return source;
}

UserTableSource withoutDecision(UserTableSource source, const KeyRows& rows) {
    std::erase_if(source.choices.keys, [&](const KeyDecision& decision) { return isAbout(decision, rows); });
    return source;
}

UserTableSource withCitation(UserTableSource source, const std::string& publisher, const std::string& edition) {
    source.choices.source = text(publisher).trimmed().toStdString();
    const std::string said = text(edition).trimmed().toStdString();
    source.choices.edition = said.empty() ? std::nullopt : std::optional(said);
    return source;
}

std::string marksText(const TableOptions& options) {
    QStringList marks;
    for (const std::string& mark : options.missingMarks ? *options.missingMarks : usualMissingMarks()) {
        if (!mark.empty()) {
            marks << text(mark);
        }
    }
    return marks.join(QStringLiteral(", ")).toStdString();
}

TableOptions withMarks(TableOptions options, const std::string& line) {
    const QStringList typed = marksIn(text(line));
    options.missingMarks.reset();
    if (typed == marksIn(text(marksText(options)))) {
        return options;
    }
    std::vector<std::string>& marks = options.missingMarks.emplace(1);  // blank cells are always missing
    for (const QString& mark : typed) {
        marks.push_back(mark.toStdString());
    }
    return options;
}

core::RegionNoun nounOf(const std::string& line) {
    const QStringList forms = text(line).split(QLatin1Char('|'), Qt::SkipEmptyParts);
    if (forms.isEmpty()) {
        return {};
    }
    return {inBothLanguages(forms.first()), inBothLanguages(forms.last())};
}

std::string nounText(const core::RegionNoun& noun) {
    return noun.one == noun.many ? noun.one.en : noun.one.en + "|" + noun.many.en;
}

}  // namespace app
