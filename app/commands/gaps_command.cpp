// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/choices.h"
#include "app/options/open_dataset.h"
#include "app/reports/gap_report.h"
#include "app/text.h"

namespace app {
namespace {

constexpr std::array gapsFormats{OutputFormat::Text, OutputFormat::Csv, OutputFormat::Json};

QString report(const core::GapTable& table, const core::Grouping& grouping, const core::Catalogue& catalogue,
               OutputFormat format, const Wording& wording) {
    switch (format) {
        case OutputFormat::Json:
            return gapsAsJson(table, grouping, catalogue, wording);
        case OutputFormat::Csv:
            return gapsAsCsv(table, grouping, catalogue);
        case OutputFormat::Text:
            return gapsAsText(table, grouping, catalogue, wording);
    }
    return {};
}

struct PeriodPair {
    core::Period from;
    core::Period to;
};

/// The two periods asked for. Where one is left out it is that of the data package (the paper's), or if that is on the
/// wrong side of the other, the first or last one with figures.
PeriodPair chosenPeriods(const Arguments& arguments, const core::Defaults& defaults, const KnownPeriods& known) {
    const core::Period first = known.periods.front();
    const core::Period last = known.periods.back();
    const QString fromOption = QStringLiteral("from");
    const QString toOption = QStringLiteral("to");
    PeriodPair chosen{
        chosenPeriod(arguments, fromOption, known.preferring(defaults.gapFrom.value_or(first), first), known),
        chosenPeriod(arguments, toOption, known.preferring(defaults.gapTo.value_or(last), last), known)};
    if (chosen.from > chosen.to && !arguments.has(toOption)) {
        chosen.to = known.periods.back();
    } else if (chosen.from > chosen.to && !arguments.has(fromOption)) {
        chosen.from = known.periods.front();
    }
    if (chosen.from > chosen.to) {
        throw CommandFailure(Cli::tr("--from (%1) is later than --to (%2); exchange them.")
                                 .arg(text(chosen.from.text()), text(chosen.to.text())));
    }
    return chosen;
}

void runGaps(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    const DataPaths paths = dataFolders(context.wording);
    const core::Catalogue catalogue = openCatalogue(paths, context.wording);
    const core::ChartPair* pair = catalogue.chartPairOf(catalogue.defaults().indicator);
    const core::IndicatorId indicator =
        chosenIndicator(arguments, catalogue, pair ? pair->bars : catalogue.defaults().indicator);
    const core::EditionId preferred = chosenEdition(arguments, catalogue);
    const core::MeanKind mean = chosenMean(arguments);
    const OutputFormat format = chosenFormat(arguments, gapsFormats);
    const core::Dataset dataset = openDataset(paths, context);
    const core::EditionId edition = dataset.editionFor(indicator, preferred);
    const core::Grouping& grouping =
        *dataset.grouping(chosenGrouping(arguments, dataset, indicator, context.wording).toStdString());
    const KnownPeriods known = knownPeriods(dataset, indicator, edition, context.wording);
    const auto [from, to] = chosenPeriods(arguments, catalogue.defaults(), known);
    context.out << report(core::gapTable(dataset, indicator, edition, grouping, from, to, mean), grouping, catalogue,
                          format, context.wording);
}

}  // namespace

Command gapsCommand() {
    const QString id = QStringLiteral("ID");
    const QString period = Cli::tr("PERIOD", "value of an option");
    Command command{
        QStringLiteral("gaps"),
        Cli::tr("Prints the levels of groups of regions at two times, and the gaps between them."),
        {
            {QStringLiteral("indicator"), id, Cli::tr("What is compared (gdp)."), {}, indicatorValues},
            {QStringLiteral("grouping"),
             id,
             Cli::tr("Which groups (four-regions, the only one of 5G)."),
             {},
             groupingValues},
            {QStringLiteral("from"),
             period,
             Cli::tr("Earlier year (2000); for 5G base stations a date (the first)."),
             {},
             dateValues},
            {QStringLiteral("to"), period, Cli::tr("Later year (2022); for 5G base stations a date (the last).")},
        },
        runGaps};
    const std::vector<Option> more = editionOptions();
    command.options.insert(command.options.end(), more.begin(), more.end());
    command.options.push_back({QStringLiteral("mean"), meanChoices(), Cli::tr("Mean of a group (unweighted).")});
    command.options.push_back(
        {QStringLiteral("format"), QStringLiteral("text|csv|json"), Cli::tr("Form of the output (text).")});
    return command;
}

}  // namespace app
