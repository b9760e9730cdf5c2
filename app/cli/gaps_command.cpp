// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/gap_report.h"
#include "app/cli/open_dataset.h"
#include "app/text.h"

namespace app {
namespace {

/// The years of the paper's Table 1.
const core::Period firstYear = core::Period::year(2000);
const core::Period lastYear = core::Period::year(2022);

constexpr std::array outputFormats{OutputFormat::Text, OutputFormat::Csv, OutputFormat::Json};

QString report(const core::GapTable& table, const core::Grouping& grouping, OutputFormat format,
               const Wording& wording) {
    switch (format) {
        case OutputFormat::Json:
            return gapsAsJson(table, grouping, wording);
        case OutputFormat::Csv:
            return gapsAsCsv(table, grouping);
        case OutputFormat::Text:
            return gapsAsText(table, grouping, wording);
    }
    return {};
}

struct PeriodPair {
    core::Period from;
    core::Period to;
};

/// The two periods asked for. Where one is left out it is the paper's, or if that is on the wrong side of the other,
/// the first or last there is.
PeriodPair chosenPeriods(const Arguments& arguments, const KnownPeriods& known) {
    const QString fromOption = QStringLiteral("from");
    const QString toOption = QStringLiteral("to");
    PeriodPair chosen{chosenPeriod(arguments, fromOption, known.preferring(firstYear, known.periods.front()), known),
                      chosenPeriod(arguments, toOption, known.preferring(lastYear, known.periods.back()), known)};
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
    const core::Indicator indicator = chosenIndicator(arguments, core::Indicator::Gdp);
    const core::Vintage vintage = chosenVintage(arguments);
    const core::MeanKind mean = chosenMean(arguments);
    const OutputFormat format = chosenFormat(arguments, outputFormats);
    const core::Dataset dataset = openDataset(context);
    const core::Grouping& grouping =
        *dataset.grouping(chosenGrouping(arguments, dataset, indicator, context.wording).toStdString());
    const KnownPeriods known = knownPeriods(dataset, indicator, vintage, context.wording);
    const auto [from, to] = chosenPeriods(arguments, known);
    context.out << report(core::gapTable(dataset, indicator, vintage, grouping, from, to, mean), grouping, format,
                          context.wording);
}

}  // namespace

Command gapsCommand() {
    return {QStringLiteral("gaps"),
            Cli::tr("Prints the levels of groups of regions at two times, and the gaps between them."),
            {
                {QStringLiteral("indicator"),
                 QStringLiteral("ID"),
                 Cli::tr("What is compared (gdp)."),
                 {},
                 indicatorValues},
                {QStringLiteral("grouping"),
                 QStringLiteral("ID"),
                 Cli::tr("Which groups (four-regions, the only one of 5G)."),
                 {},
                 groupingValues},
                {QStringLiteral("from"),
                 Cli::tr("PERIOD", "value of an option"),
                 Cli::tr("Earlier year (2000); for 5G base stations a date (the first)."),
                 {},
                 stationDateValues},
                {QStringLiteral("to"), Cli::tr("PERIOD", "value of an option"),
                 Cli::tr("Later year (2022); for 5G base stations a date (the last).")},
                {QStringLiteral("vintage"), vintageChoices(), Cli::tr("Revision of the figures (first-published).")},
                {QStringLiteral("mean"), meanChoices(), Cli::tr("Mean of a group (unweighted).")},
                {QStringLiteral("format"), QStringLiteral("text|csv|json"), Cli::tr("Form of the output (text).")},
            },
            runGaps};
}

}  // namespace app
