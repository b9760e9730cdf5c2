// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/table_input.h"

#include <algorithm>
#include <array>

#include "app/load/load_dataset.h"
#include "app/options/choices.h"
#include "app/options/open_dataset.h"
#include "app/tables/number_text.h"
#include "app/text.h"
#include "gis/error.h"
#include "gis/text/aligned_text.h"

namespace app {
namespace {

const QString allowUnmatched = QStringLiteral("allow-unmatched");

/// The exit code of a command that does nothing because too few rows of a table have a region.
constexpr int unmatchedRows = 3;

/// The result of a reader; its error becomes a sentence for the user.
template <class Reader>
auto readOr(const Wording& wording, const Reader& reader) {
    try {
        return reader();
    } catch (const gis::Error& error) {
        throw CommandFailure(wording.error(error));
    }
}

void requireRows(const UserTable& table, const TableSample& sample, const SampleColumns& columns) {
    if (!sample.rows.empty()) {
        return;
    }
    const QString file = text(table.sheet.file);
    if (sample.leftOut.blankValue == table.rows.size() && columns.formula) {
        throw CommandFailure(
            Cli::tr("The formula \"%1\" has no value in any row of %2: in each, a figure is missing or "
                    "the divisor is 0.")
                .arg(text(columns.value), file));
    }
    if (sample.leftOut.blankValue == table.rows.size()) {
        throw CommandFailure(
            Cli::tr("The column \"%1\" of %2 holds no number; choose another column.").arg(text(columns.value), file));
    }
    throw CommandFailure(
        Cli::tr("No row of %1 has a value in every requested column; choose other columns.").arg(file));
}

void requireWeights(const UserTable& table, const TableSample& sample, const std::string& column) {
    const auto negative = std::ranges::find_if(sample.weights, [](double weight) { return weight < 0; });
    if (negative != sample.weights.end()) {
        const std::size_t row = sample.rows[static_cast<std::size_t>(negative - sample.weights.begin())];
        throw CommandFailure(Cli::tr("%1, row %2: the weight \"%3\" in the column \"%4\" is below 0; correct it.")
                                 .arg(text(table.sheet.file), QString::number(table.spreadsheetRow(row)),
                                      text(table.filledText(row, table.column(column))), text(column)));
    }
    if (std::ranges::all_of(sample.weights, [](double weight) { return weight == 0; })) {
        throw CommandFailure(Cli::tr("All weights in the column \"%1\" of %2 are 0; choose another column.")
                                 .arg(text(column), text(table.sheet.file)));
    }
}

void requireMatches(const UserTable& table, const JoinedSample& joined, const RegionJoin& join) {
    if (joined.values.empty()) {
        throw CommandFailure(
            Cli::tr("No row of %1 has a region in %2: the column \"%3\" holds texts like \"%4\" and the field \"%5\" "
                    "like \"%6\"; choose columns that match.")
                .arg(text(table.sheet.file), native(join.boundaries), text(join.key), text(joined.exampleOfRow),
                     text(joined.boundaryKey), text(joined.exampleOfRegion)));
    }
}

struct NamedSign {
    const char* name;
    char sign;
};
constexpr std::array separators{NamedSign{"comma", ','}, NamedSign{"semicolon", ';'}, NamedSign{"tab", '\t'},
                                NamedSign{"bar", '|'}, NamedSign{"blanks", gis::blanksBetweenCells}};
constexpr std::array decimalSigns{NamedSign{"point", '.'}, NamedSign{"comma", ','}};

/// One of several signs by its name; nothing without the option.
template <std::size_t count>
std::optional<char> chosenSign(const Arguments& arguments, const QString& option,
                               const std::array<NamedSign, count>& signs) {
    const auto name = arguments.value(option);
    if (!name) {
        return std::nullopt;
    }
    QStringList names;
    for (const NamedSign& sign : signs) {
        if (*name == QLatin1String(sign.name)) {
            return sign.sign;
        }
        names << QLatin1String(sign.name);
    }
    throw CommandFailure(Cli::tr("Invalid value for --%2: \"%1\"; expected one of: %3.")
                             .arg(*name, option, names.join(QLatin1String(", "))));
}

QString listOfMarks(const std::vector<std::string>& marks) {
    QStringList listed;
    for (const std::string& mark : marks) {
        if (!mark.empty()) {
            listed << text(mark);
        }
    }
    return listed.join(QLatin1Char(' '));
}

QString tableForms(const core::Dataset* /*dataset*/) {
    return Cli::tr(
        "The first visible sheet. Titles above the names of the columns, units, totals and notes are recognised and "
        "left "
        "out. Numbers are written as 1234.5, 1.2345e3, 1,234.5 or 12.5 %; in a file with semicolons, the comma is the "
        "decimal sign. Blank cells and marks such as - … NA are left out, and other text is an error.");
}

}  // namespace

Option allowUnmatchedOption() {
    return {allowUnmatched, {}, Cli::tr("Use a table although fewer than nine of ten rows have a region.")};
}

void requireJoined(std::span<const TableJoinReport> tables, const CommandContext& context) {
    QStringList sentences;
    for (const TableJoinReport& table : tables) {
        if (!table.isMostlyJoined) {
            sentences += context.wording.joinWarnings(table);
        }
    }
    if (sentences.isEmpty() || context.arguments.has(allowUnmatched)) {
        return;
    }
    sentences << Cli::tr("Nothing was done. With --%1, the rows that have a region are used.").arg(allowUnmatched);
    throw CommandFailure(sentences.join(QLatin1Char('\n')), unmatchedRows);
}

Option tableOption() {
    return {QStringLiteral("table"),
            Cli::tr("FILE", "value of an option"),
            Cli::tr("A table: .csv, .tsv, .tab, .txt, .xlsx, .ods, .xls or .dbf."),
            {},
            tableForms};
}

QString neededValue(const Arguments& arguments, const QString& option) {
    const auto value = arguments.value(option);
    if (!value || value->isEmpty()) {
        throw CommandFailure(Cli::tr("The option --%1 is required; see \"--help\".").arg(option));
    }
    return *value;
}

std::vector<Option> tableReadingOptions(const QString& encodingOption) {
    const QString row = Cli::tr("ROW", "value of an option");
    return {
        {QStringLiteral("sheet"), Cli::tr("NAME", "value of an option"),
         Cli::tr("Sheet of the workbook (default: the first visible one).")},
        {QStringLiteral("header-row"), row,
         Cli::tr("Row of the sheet with the names of the columns, or the first of several (default: recognised).")},
        {QStringLiteral("header-rows"), Cli::tr("NUMBER", "value of an option"),
         Cli::tr("Number of rows with the names of the columns (default: recognised).")},
        {encodingOption, Cli::tr("NAME", "value of an option"),
         Cli::tr("Encoding of a text file or .dbf file, such as GBK (default: UTF-8, or else GB18030).")},
        {QStringLiteral("separator"), QStringLiteral("comma|semicolon|tab|bar|blanks"),
         Cli::tr("Sign between the cells of a text file (default: recognised).")},
        {QStringLiteral("decimal-sign"), QStringLiteral("point|comma"),
         Cli::tr("Decimal sign of all numbers in texts (default: recognised for each column).")},
        {QStringLiteral("missing"), Cli::tr("MARKS", "value of an option"),
         Cli::tr("Texts that stand for a missing figure, between blanks (default: %1); blank cells always do.")
             .arg(listOfMarks(usualMissingMarks()))},
        {QStringLiteral("whole"), Cli::tr("NAME", "value of an option"),
         Cli::tr("Name or code of the total of all regions, in addition to names such as Total.")},
        {QStringLiteral("keep-totals"), {}, Cli::tr("Count totals like other rows.")},
    };
}

TableOptions chosenTableOptions(const Arguments& arguments, const QString& encodingOption) {
    const auto textOf = [&](const QString& option) {
        const auto value = arguments.value(option);
        return value ? std::optional(value->toStdString()) : std::nullopt;
    };
    const auto rowOf = [&](const char* option, int most) -> std::optional<std::size_t> {
        const QString name = QLatin1String(option);
        return arguments.has(name) ? std::optional<std::size_t>(chosenInteger(arguments, name, 1, 1, most))
                                   : std::nullopt;
    };
    constexpr int mostRows = 1048576;
    constexpr int mostHeaderRows = 100;
    TableOptions options;
    options.file.sheet = textOf(QStringLiteral("sheet"));
    options.file.encoding = textOf(encodingOption);
    options.file.separator = chosenSign(arguments, QStringLiteral("separator"), separators);
    options.decimalSign = chosenSign(arguments, QStringLiteral("decimal-sign"), decimalSigns);
    options.firstHeaderRow = rowOf("header-row", mostRows);
    options.headerRows = rowOf("header-rows", mostHeaderRows);
    if (const auto marks = arguments.value(QStringLiteral("missing"))) {
        options.missingMarks.emplace();
        for (const QString& mark : marks->split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            options.missingMarks->push_back(mark.toStdString());
        }
    }
    if (const auto whole = textOf(QStringLiteral("whole"))) {
        options.wholes.push_back(*whole);
    }
    options.keepTotals = arguments.has(QStringLiteral("keep-totals"));
    return options;
}

void printNotes(const UserTable& table, const TableSample& sample, const SampleColumns& columns,
                const CommandContext& context) {
    QStringList notes = context.wording.notes(table);
    if (!columns.formula) {
        notes += context.wording.notes(table, columns.value, sample.valueReading);
    }
    for (const auto& [column, reading] : sample.inputReadings) {
        notes += context.wording.notes(table, column, reading);
    }
    if (columns.weight) {
        notes += context.wording.notes(table, *columns.weight, *sample.weightReading);
    }
    for (const QString& note : notes) {
        context.err << Cli::tr("Note: %1").arg(note) << Qt::endl;
    }
}

UserTable openTable(const CommandContext& context) {
    const QString path = neededValue(context.arguments, QStringLiteral("table"));
    const TableOptions options = chosenTableOptions(context.arguments);
    return readOr(context.wording, [&] { return readUserTable(path.toStdString(), options); });
}

TableSample openSample(const UserTable& table, const SampleColumns& columns, const Wording& wording) {
    TableSample sample = readOr(wording, [&] { return tableSample(table, columns); });
    requireRows(table, sample, columns);
    if (columns.weight) {
        requireWeights(table, sample, *columns.weight);
    }
    return sample;
}

JoinedSample openJoin(const UserTable& table, const TableSample& sample, const RegionJoin& join,
                      const CommandContext& context) {
    JoinedSample joined = readOr(context.wording, [&] { return joinedSample(table, sample, join); });
    requireMatches(table, joined, join);
    requireJoined(std::span(&joined.join, 1), context);
    LoadReport report;
    report.tables.push_back(joined.join);
    report.shapes.emplace(join.boundaries.string(), joined.warnings);
    printWarnings(report, context);
    return joined;
}

QString rowsUsed(const UserTable& table, const TableSample& sample) {
    QStringList reasons;
    const auto add = [&](std::size_t rows, const QString& reason) {
        if (rows > 0) {
            reasons << reason.arg(rows);
        }
    };
    add(sample.leftOut.blankValue, Cli::tr("%1 without a value"));
    add(sample.leftOut.blankWeight, Cli::tr("%1 without a weight"));
    add(sample.leftOut.blankGroup, Cli::tr("%1 without a group"));
    const QString used = Cli::tr("%1 of %2 rows").arg(sample.rows.size()).arg(table.rows.size());
    return reasons.isEmpty() ? used
                             : Cli::tr("%1; left out: %2", "rows used, and why others were not")
                                   .arg(used, reasons.join(Cli::tr(", ", "between reasons")));
}

QString plainNumber(const std::optional<double>& number, const Wording& wording) {
    constexpr int digits = 10;
    return number ? wording.locale().toString(*number, 'g', digits) : absentMark;
}

}  // namespace app
