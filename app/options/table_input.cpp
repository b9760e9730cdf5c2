// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/table_input.h"

#include <algorithm>

#include "app/load/load_dataset.h"
#include "app/options/open_dataset.h"
#include "app/text.h"
#include "gis/error.h"

namespace app {
namespace {

/// The result of a reader; its error becomes a sentence for the user.
template <class Reader>
auto readOr(const Wording& wording, const Reader& reader) {
    try {
        return reader();
    } catch (const gis::Error& error) {
        throw CommandFailure(wording.error(error));
    }
}

void requireRows(const gis::Table& table, const TableSample& sample, const SampleColumns& columns) {
    if (!sample.rows.empty()) {
        return;
    }
    const QString file = text(table.source);
    if (sample.leftOut.blankValue == table.rows.size()) {
        throw CommandFailure(
            Cli::tr("The column \"%1\" of %2 holds no number; choose another column.").arg(text(columns.value), file));
    }
    throw CommandFailure(
        Cli::tr("No row of %1 has a value in every requested column; choose other columns.").arg(file));
}

void requireWeights(const gis::Table& table, const TableSample& sample, const std::string& column) {
    const auto negative = std::ranges::find_if(sample.weights, [](double weight) { return weight < 0; });
    if (negative != sample.weights.end()) {
        const std::size_t row = sample.rows[static_cast<std::size_t>(negative - sample.weights.begin())];
        throw CommandFailure(Cli::tr("%1, row %2: the weight \"%3\" in the column \"%4\" is below 0; correct it.")
                                 .arg(text(table.source), QString::number(table.spreadsheetRow(row)),
                                      text(table.rows[row][table.column(column)]), text(column)));
    }
    if (std::ranges::all_of(sample.weights, [](double weight) { return weight == 0; })) {
        throw CommandFailure(Cli::tr("All weights in the column \"%1\" of %2 are 0; choose another column.")
                                 .arg(text(column), text(table.source)));
    }
}

void requireMatches(const gis::Table& table, const JoinedSample& joined, const RegionJoin& join) {
    if (joined.values.empty()) {
        throw CommandFailure(
            Cli::tr("No row of %1 has a region in %2: the column \"%3\" holds texts like \"%4\" and the field \"%5\" "
                    "like \"%6\"; choose columns that match.")
                .arg(text(table.source), native(join.boundaries), text(join.key), text(joined.exampleOfRow),
                     text(join.boundaryKey), text(joined.exampleOfRegion)));
    }
}

QString tableForms(const core::Dataset* /*dataset*/) {
    return Cli::tr(
        "The first sheet, its first row the names of the columns. Numbers are written as 1234.5, 1.2345e3 or "
        "1,234.5; blank cells are left out, and other text is an error.");
}

}  // namespace

Option tableOption() {
    return {QStringLiteral("table"),
            Cli::tr("FILE", "value of an option"),
            Cli::tr("A table: .csv, .tsv, .xlsx, .ods, .dbf, or another format that GDAL reads."),
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

gis::Table openTable(const CommandContext& context) {
    const QString path = neededValue(context.arguments, QStringLiteral("table"));
    return readOr(context.wording, [&] { return gis::readTable(path.toStdString()); });
}

TableSample openSample(const gis::Table& table, const SampleColumns& columns, const Wording& wording) {
    TableSample sample = readOr(wording, [&] { return tableSample(table, columns); });
    requireRows(table, sample, columns);
    if (columns.weight) {
        requireWeights(table, sample, *columns.weight);
    }
    return sample;
}

JoinedSample openJoin(const gis::Table& table, const TableSample& sample, const RegionJoin& join,
                      const CommandContext& context) {
    JoinedSample joined = readOr(context.wording, [&] { return joinedSample(table, sample, join); });
    requireMatches(table, joined, join);
    LoadReport report;
    report.shapes.emplace(join.boundaries.string(), joined.warnings);
    printWarnings(report, context);
    return joined;
}

QString rowsUsed(const gis::Table& table, const TableSample& sample) {
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
