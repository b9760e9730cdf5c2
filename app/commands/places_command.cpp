// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/names/grouping_names.h"
#include "app/options/choices.h"
#include "app/options/grouping_choice.h"
#include "app/options/open_dataset.h"
#include "app/options/study_option.h"
#include "app/options/table_input.h"
#include "app/reports/plan_report.h"
#include "app/text.h"

namespace app {
namespace {

constexpr std::array placesFormats{OutputFormat::Text, OutputFormat::Csv, OutputFormat::Json};

/// Tables and shapes: the two sides of a dividing line are a grouping, too.
DataNeeds needsOfPlaces() {
    DataNeeds needs;
    needs.dividingLines = DataNeeds::DividingLines::DefaultCurve;
    needs.outlines = false;
    needs.neighbours = false;
    return needs;
}

QString kindsOf(const core::Dataset* dataset) {
    QStringList kinds;
    for (const core::PlaceLayer& layer : dataset ? *dataset->placeLayers : std::vector<core::PlaceLayer>()) {
        kinds << kindOf(layer);
    }
    return kinds.join(QLatin1String(", "));
}

/// The places of --kind.
/// @throws CommandFailure with the kinds that there are.
const core::PlaceLayer& chosenPlaces(const Arguments& arguments, const core::Dataset& dataset) {
    const QString kinds = kindsOf(&dataset);
    if (kinds.isEmpty()) {
        throw CommandFailure(Cli::tr("The data package names no places."));
    }
    if (!arguments.has(QStringLiteral("kind"))) {
        throw CommandFailure(Cli::tr("Which places? Give one of these with --kind: %1.").arg(kinds));
    }
    const QString kind = neededValue(arguments, QStringLiteral("kind"));
    const auto layer = std::ranges::find_if(*dataset.placeLayers, [&](const core::PlaceLayer& places) {
        return kindOf(places) == kind || text(places.id) == kind;
    });
    if (layer == dataset.placeLayers->end()) {
        throw CommandFailure(Cli::tr("Unknown kind of places \"%1\"; available: %2.").arg(kind, kinds));
    }
    return *layer;
}

/// The grouping of --grouping, or else that in which the places are published.
const core::Grouping& groupingOfPlaces(const Arguments& arguments, const core::Dataset& dataset,
                                       const core::PlaceLayer& places) {
    const std::string usual = places.grouping.empty() ? dataset.catalogue->defaults().grouping : places.grouping;
    const QString asked = arguments.value(QStringLiteral("grouping")).value_or(text(usual));
    const core::Grouping* grouping = groupingNamed(*dataset.groupings, asked.toStdString());
    if (!grouping) {
        throw CommandFailure(Cli::tr("Unknown grouping \"%1\"; available: %2.").arg(asked, groupingValues(&dataset)));
    }
    return *grouping;
}

void runPlaces(const CommandContext& context) {
    const OutputFormat format = chosenFormat(context.arguments, placesFormats);
    const core::Dataset dataset = openDataset(commandData(context), context, needsOfPlaces());
    const core::PlaceLayer& places = chosenPlaces(context.arguments, dataset);
    const core::Grouping& grouping = groupingOfPlaces(context.arguments, dataset, places);
    switch (format) {
        case OutputFormat::Json:
            context.out << placesAsJson(places, grouping, dataset, context.wording);
            return;
        case OutputFormat::Csv:
            context.out << placesAsCsv(places, grouping, dataset, context.wording);
            return;
        case OutputFormat::Text:
            context.out << placesAsText(places, grouping, dataset, context.wording);
    }
}

void runIndustries(const CommandContext& context) {
    const OutputFormat format = chosenFormat(context.arguments, placesFormats);
    const core::Dataset dataset = openDataset(commandData(context), context, needsOfPlaces());
    if (dataset.plannedIndustries->empty()) {
        throw CommandFailure(Cli::tr("The data package names no planned industries."));
    }
    const core::PlanComparison plans = core::planComparison(*dataset.plannedIndustries, *dataset.planClusters);
    switch (format) {
        case OutputFormat::Json:
            context.out << industriesAsJson(plans, dataset, context.wording);
            return;
        case OutputFormat::Csv:
            context.out << industriesAsCsv(plans, dataset, context.wording);
            return;
        case OutputFormat::Text:
            context.out << industriesAsText(plans, dataset, context.wording);
    }
}

Option formatOption() {
    return {QStringLiteral("format"), QStringLiteral("text|csv|json"), Cli::tr("Output format (default: text).")};
}

}  // namespace

Command placesCommand() {
    return {QStringLiteral("places"),
            Cli::tr("Prints the places of a kind, and how many are in each group of regions."),
            {
                {QStringLiteral("kind"), QStringLiteral("ID"), Cli::tr("Kind of places."), {}, kindsOf},
                {QStringLiteral("grouping"),
                 QStringLiteral("ID"),
                 Cli::tr("Grouping of the regions (default: that in which the places are published)."),
                 {},
                 groupingValues},
                formatOption(),
            },
            runPlaces};
}

Command industriesCommand() {
    return {QStringLiteral("industries"),
            Cli::tr("Prints how many plans name each industry, and how alike the plans of regions are."),
            {formatOption()},
            runIndustries};
}

}  // namespace app
