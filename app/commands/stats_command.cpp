// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "app/options/choices.h"
#include "app/options/column_formulas.h"
#include "app/options/open_dataset.h"
#include "app/options/table_input.h"
#include "app/reports/stats_report.h"

namespace app {
namespace {

constexpr std::array statsFormats{OutputFormat::Text, OutputFormat::Json};
constexpr const char* boundaryEncoding = "boundary-encoding";
constexpr int maxPermutations = 1'000'000;
constexpr int largestSeed = 2'147'483'647;

std::optional<std::string> columnOf(const Arguments& arguments, const char* option) {
    const auto name = arguments.value(QLatin1String(option));
    return name ? std::optional(name->toStdString()) : std::nullopt;
}

/// The distance within which regions are neighbours, in metres.
double chosenSnap(const Arguments& arguments) {
    const QString option = QStringLiteral("snap");
    const auto value = arguments.value(option);
    if (!value) {
        return 0;
    }
    bool isNumber = false;
    const double distance = QLocale::c().toDouble(*value, &isNumber);
    if (!isNumber || !std::isfinite(distance) || distance < 0) {
        throw CommandFailure(
            Cli::tr("Invalid value for --%1: \"%2\"; expected a distance in metres, 0 or more.").arg(option, *value));
    }
    return distance;
}

/// How rows are joined to regions; nothing without --boundaries, which the other options about regions require.
std::optional<RegionJoin> chosenJoin(const Arguments& arguments) {
    const QString boundaries = QStringLiteral("boundaries");
    if (arguments.has(boundaries)) {
        const QString key = neededValue(arguments, QStringLiteral("key"));
        return RegionJoin{neededValue(arguments, boundaries).toStdString(),
                          key.toStdString(),
                          columnOf(arguments, "boundary-key"),
                          chosenContiguity(arguments),
                          chosenWeightStyle(arguments),
                          boundaryFileOptionsOf(arguments, QLatin1String(boundaryEncoding)),
                          chosenSnap(arguments)};
    }
    for (const char* option :
         {"key", "boundary-key", "layer", "crs", boundaryEncoding, "snap", "weights", "style", "allow-unmatched"}) {
        if (arguments.has(QLatin1String(option))) {
            throw CommandFailure(Cli::tr("The option --%1 requires --boundaries.").arg(QLatin1String(option)));
        }
    }
    return std::nullopt;
}

StatsRequest chosenRequest(const Arguments& arguments) {
    const StatsRequest byDefault;
    const auto whole = [&](const char* option, auto number, int most) {
        return chosenInteger(arguments, QLatin1String(option), static_cast<int>(number), 0, most);
    };
    return {{neededValueOrFormula(arguments), columnOf(arguments, "weight"), columnOf(arguments, "group")},
            chosenJoin(arguments),
            static_cast<std::size_t>(whole("permutations", byDefault.permutations, maxPermutations)),
            static_cast<std::uint64_t>(whole("seed", byDefault.seed, largestSeed))};
}

void runStats(const CommandContext& context) {
    const OutputFormat format = chosenFormat(context.arguments, statsFormats);
    StatsRequest request = chosenRequest(context.arguments);
    const UserTable table = openTable(context);
    request.columns.formula = chosenColumnFormula(context.arguments, table, request.columns.value);
    StatsReport report{table, request, openSample(table, request.columns, context.wording), {}, {}, {}};
    report.dispersion = dispersionOf(report.sample);
    if (request.columns.group) {
        report.groups = groupedIndices(report.sample, request);
    }
    if (request.join) {
        report.spatial = spatialStats(openJoin(table, report.sample, *request.join, context), request);
    }
    printNotes(table, report.sample, request.columns, context);
    context.out << (format == OutputFormat::Json ? statsAsJson(report) : statsAsText(report, context.wording));
}

std::vector<Option> regionOptions() {
    const QString column = Cli::tr("COLUMN", "value of an option");
    std::vector<Option> options{
        {QStringLiteral("boundaries"), Cli::tr("FILE", "value of an option"),
         Cli::tr("Polygons of the regions, for Moran's I and Geary's C.")},
        {QStringLiteral("key"), column, Cli::tr("Column of the table that names the region.")},
        {QStringLiteral("boundary-key"), Cli::tr("FIELD", "value of an option"),
         Cli::tr(
             "Field of the boundaries with the same codes or names (default: the name of the key column, or else the "
             "field that matches best).")},
        {QStringLiteral("weights"), contiguityChoices(),
         Cli::tr("Neighbours share at least one point, or a length of border (default: queen).")},
        {QStringLiteral("style"), weightStyleChoices(),
         Cli::tr("The weights of each region sum to 1, or each neighbour has weight 1 (default: row).")},
        {QStringLiteral("snap"), Cli::tr("METRES", "value of an option"),
         Cli::tr(
             "Regions no farther apart than this are neighbours (default: 0). Measured with 111 km for each degree; "
             "in the units of the file if it has no place on Earth.")},
    };
    std::ranges::move(boundaryFileOptions(QLatin1String(boundaryEncoding)), std::back_inserter(options));
    options.push_back(allowUnmatchedOption());
    return options;
}

}  // namespace

Command statsCommand() {
    const QString column = Cli::tr("COLUMN", "value of an option");
    const QString number = Cli::tr("NUMBER", "value of an option");
    const StatsRequest byDefault;
    Command command{
        QStringLiteral("stats"),
        Cli::tr("Measures the inequality and the spatial clustering of a column of any table."),
        {tableOption(),
         {QStringLiteral("value"), column, Cli::tr("Column to measure: its name, or its number, such as \"#3\".")},
         columnFormulaOption(),
         {QStringLiteral("weight"), column, Cli::tr("Column with the weight of each row, such as a population.")},
         {QStringLiteral("group"), column,
          Cli::tr("Column with the groups for a decomposition of the Theil indices.")}},
        runStats};
    for (const std::vector<Option>& more : {tableReadingOptions(), regionOptions()}) {
        command.options.insert(command.options.end(), more.begin(), more.end());
    }
    for (const Option& option : std::initializer_list<Option>{
             {QStringLiteral("permutations"), number,
              Cli::tr("Number of random permutations for the p value (default: %1); 0 uses the normal approximation.")
                  .arg(byDefault.permutations)},
             {QStringLiteral("seed"), number, Cli::tr("Seed of the permutations (default: %1).").arg(byDefault.seed)},
             {QStringLiteral("format"), QStringLiteral("text|json"), Cli::tr("Output format (default: text).")}}) {
        command.options.push_back(option);
    }
    return command;
}

}  // namespace app
