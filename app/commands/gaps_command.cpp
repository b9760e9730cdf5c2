// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/aggregate_option.h"
#include "app/options/choices.h"
#include "app/options/grouping_choice.h"
#include "app/options/study_option.h"
#include "app/options/user_data_options.h"
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

/// The requested grouping, or else the default one, which the data may not have.
std::string requestedGrouping(const Arguments& arguments, const core::Catalogue& catalogue,
                              const core::IndicatorId& indicator, const core::MapSpec* study) {
    const core::Indicator& compared = catalogue.indicator(indicator);
    const std::string usual = study ? study->grouping : catalogue.defaults().grouping;
    const std::string byDefault = compared.isByGroup() ? compared.grouping : usual;
    return arguments.value(QStringLiteral("grouping")).value_or(text(byDefault)).toStdString();
}

/// The figures of one indicator. A grouping that is made from the map needs the shapes of the regions.
DataNeeds needsOfGaps(const CommandContext& context, const DataPackage& package, const core::Catalogue& catalogue,
                      const core::IndicatorId& indicator, const core::MapSpec* study) {
    DataNeeds needs = app::needsOf(catalogue, {&indicator, 1});
    const std::string grouping = requestedGrouping(context.arguments, catalogue, indicator, study);
    if (!isListedGrouping(package, grouping, context.wording)) {
        needs.regions = DataNeeds::Regions::Shapes;
        needs.dividingLines = DataNeeds::DividingLines::DefaultCurve;
    }
    return needs;
}

/// What the gaps are computed from.
struct GapData {
    core::Dataset dataset;
    core::MapSpec spec;  ///< The choices where no option is given.
    core::IndicatorId indicator;
    core::EditionId preferredEdition;
};

/// The data of the program or of a study, of which only the figures of one indicator are read.
GapData packageData(const CommandContext& context, const CommandData& data) {
    const auto package = openPackage(data.paths, context.wording);
    const core::Catalogue catalogue(package->catalogue);
    const core::MapSpec spec = data.spec(catalogue);
    const core::IndicatorId indicator =
        chosenIndicator(context.arguments, catalogue, data.study ? spec.indicator : catalogue.defaults().gapIndicator);
    const core::EditionId preferred = chosenEdition(context.arguments, catalogue, spec.edition);
    const DataNeeds needs = needsOfGaps(context, *package, catalogue, indicator, data.study ? &spec : nullptr);
    core::Dataset dataset = openDataset(data, context, needs, package);
    const bool hasShapes = needs.regions == DataNeeds::Regions::Shapes;
    return {hasShapes ? withOwnLineOf(spec, std::move(dataset)) : std::move(dataset), spec, indicator, preferred};
}

/// The user's boundaries and tables, or a map of groups. What they hold is known only when they are read.
GapData userGapData(const CommandContext& context, const CommandData& data, const UserData& user) {
    DataNeeds needs;
    needs.outlines = false;
    needs.neighbours = false;
    LoadedData loaded = openMap(data, user, context, needs);
    const core::MapSpec spec = firstSpec(data, loaded, context);
    const core::Catalogue& catalogue = *loaded.dataset.catalogue;
    const bool isOfPackage = data.aggregation && !data.study && loaded.report.userIndicators.empty();
    const core::IndicatorId indicator =
        chosenIndicator(context.arguments, catalogue, isOfPackage ? catalogue.defaults().gapIndicator : spec.indicator);
    const core::EditionId preferred = chosenEdition(context.arguments, catalogue, spec.edition);
    return {withOwnLineOf(spec, std::move(loaded.dataset)), spec, indicator, preferred};
}

void runGaps(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    const CommandData data = commandData(context);
    const UserData user = userDataOf(context, data);
    const OutputFormat format = chosenFormat(arguments, gapsFormats);
    const GapData gapData = usesUserData(data, user) ? userGapData(context, data, user) : packageData(context, data);
    const core::Dataset& dataset = gapData.dataset;
    const core::Catalogue& catalogue = *dataset.catalogue;
    const core::IndicatorId& indicator = gapData.indicator;
    const core::MeanKind mean = chosenMean(arguments, gapData.spec.mean);
    const core::EditionId edition = dataset.editionFor(indicator, gapData.preferredEdition);
    const core::Grouping grouping =
        chosenGrouping(arguments, dataset, indicator, edition, context.wording, data.study ? &gapData.spec : nullptr);
    const KnownPeriods known = knownPeriods(dataset, indicator, edition, context.wording);
    const auto [from, to] = chosenGapPeriods(arguments, preferredPeriods(catalogue.defaults(), gapData.spec), known);
    core::GapTable table = core::gapTable(dataset, indicator, edition, grouping, from, to, mean);
    if (!core::hasEditions(dataset, indicator) && !catalogue.indicator(indicator).isByGroup()) {
        table.edition = {};
    }
    context.out << report(table, grouping, catalogue, format, context.wording);
}

}  // namespace

Command gapsCommand() {
    const QString id = QStringLiteral("ID");
    const QString period = Cli::tr("PERIOD", "value of an option");
    Command command{
        QStringLiteral("gaps"),
        Cli::tr("Prints the levels of groups of regions in two periods, and the gaps between them."),
        {
            studyOption(),
            aggregateOption(),
            {QStringLiteral("indicator"),
             id,
             Cli::tr("Indicator to compare (default: set by the data package)."),
             {},
             indicatorValues},
            {QStringLiteral("grouping"),
             id,
             Cli::tr("Grouping of the regions (default: set by the data package)."),
             {},
             groupingValues},
            {QStringLiteral("from"),
             period,
             Cli::tr("Earlier period (default: set by the data package, otherwise the first period with figures)."),
             {},
             dateValues},
            {QStringLiteral("to"), period,
             Cli::tr("Later period (default: set by the data package, otherwise the latest).")},
        },
        runGaps};
    for (const auto& more : {editionOptions(), boundaryOptions(), userTableOptions()}) {
        command.options.insert(command.options.end(), more.begin(), more.end());
    }
    command.options.push_back(
        {QStringLiteral("mean"), meanChoices(), Cli::tr("Mean of a group (default: unweighted).")});
    command.options.push_back(
        {QStringLiteral("format"), QStringLiteral("text|csv|json"), Cli::tr("Output format (default: text).")});
    return command;
}

}  // namespace app
