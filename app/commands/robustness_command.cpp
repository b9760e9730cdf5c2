// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/options/choices.h"
#include "app/options/study_option.h"
#include "app/options/table_input.h"
#include "app/options/user_data_options.h"
#include "app/reports/robustness_report.h"
#include "app/text.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

constexpr std::array robustnessFormats{OutputFormat::Text, OutputFormat::Csv, OutputFormat::Json};
const QString wholeId = QStringLiteral("whole");

/// The periods of an indicator in all its editions.
KnownPeriods periodsInAnyEdition(const core::Dataset& dataset, const core::IndicatorId& indicator,
                                 const Wording& wording) {
    std::vector<core::EditionId> editions = core::editionsOf(dataset, indicator);
    if (editions.empty()) {
        editions.emplace_back();
    }
    std::set<core::Period> periods;
    for (const core::EditionId& edition : editions) {
        const auto ofEdition = core::periodsWithValues(dataset, indicator, edition);
        periods.insert(ofEdition.begin(), ofEdition.end());
    }
    KnownPeriods known{nameWithId(wording.name(dataset.catalogue->indicator(indicator)), indicator.text()),
                       {periods.begin(), periods.end()}};
    if (known.periods.empty()) {
        throw CommandFailure(Cli::tr("There are no figures of %1.").arg(known.subject));
    }
    known.step = known.periods.front().step();
    return known;
}

/// The ids of all groups, each with those of its groupings.
QString listOfGroups(const core::Dataset& dataset) {
    std::vector<std::pair<QString, QStringList>> groups;
    for (const core::Grouping& grouping : *dataset.groupings) {
        if (grouping.id() == core::noGroupingId) {
            continue;
        }
        for (const core::Group& group : grouping.groups()) {
            const QString id = text(group.id);
            auto found = std::ranges::find(groups, id, &std::pair<QString, QStringList>::first);
            if (found == groups.end()) {
                groups.emplace_back(id, QStringList());
                found = std::prev(groups.end());
            }
            found->second << text(grouping.id());
        }
    }
    QStringList listed;
    for (const auto& [id, groupings] : groups) {
        listed << QStringLiteral("%1 (%2)").arg(id, groupings.join(QLatin1String(", ")));
    }
    return listed.join(QLatin1String(", "));
}

/// @throws CommandFailure unless a grouping has both sides.
void requireSides(const core::Dataset& dataset, const core::GapQuestion& question) {
    const auto isKnown = [&](const std::string& group) {
        return std::ranges::any_of(*dataset.groupings, [&](const core::Grouping& grouping) {
            return grouping.id() != core::noGroupingId && grouping.indexOf(group).has_value();
        });
    };
    for (const std::optional<std::string>& side : {std::optional(question.of), question.versus}) {
        if (side && !isKnown(*side)) {
            throw CommandFailure(
                Cli::tr("Unknown group \"%1\"; available: %2.").arg(text(*side), listOfGroups(dataset)));
        }
    }
    if (question.versus == question.of) {
        throw CommandFailure(Cli::tr("--of and --versus name the same group; name two groups."));
    }
    if (core::gapChoices(dataset, question).empty()) {
        throw CommandFailure(
            Cli::tr("No grouping of %1 has both groups, \"%2\" and \"%3\"; name two groups of one grouping: %4.")
                .arg(text(question.indicator.text()), text(question.of), text(question.versus.value_or("")),
                     listOfGroups(dataset)));
    }
}

void runRobustness(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    const CommandData data = commandData(context);
    const UserData user = userDataOf(context, data);
    const OutputFormat format = chosenFormat(arguments, robustnessFormats);
    const std::string of = neededValue(arguments, QStringLiteral("of")).toStdString();
    DataNeeds needs;
    needs.dividingLines = DataNeeds::DividingLines::DefaultCurve;
    needs.outlines = false;
    needs.neighbours = false;
    const LoadedData loaded = openMap(data, user, context, needs);
    const core::Dataset& dataset = loaded.dataset;
    const core::MapSpec spec = firstSpec(data, loaded, context);
    const core::IndicatorId indicator = chosenIndicator(arguments, *dataset.catalogue, spec.indicator);
    const QString versus = arguments.value(QStringLiteral("versus")).value_or(wholeId);
    core::GapQuestion question{
        indicator, of, versus == wholeId ? std::nullopt : std::optional(versus.toStdString()), {}, {}};
    requireSides(dataset, question);
    const auto [from, to] = chosenGapPeriods(arguments, preferredPeriods(dataset.catalogue->defaults(), spec),
                                             periodsInAnyEdition(dataset, indicator, context.wording));
    question.from = from;
    question.to = to;
    const core::GapRobustness robustness = core::gapRobustness(dataset, question);
    switch (format) {
        case OutputFormat::Json:
            context.out << robustnessAsJson(robustness, dataset, context.wording);
            return;
        case OutputFormat::Csv:
            context.out << robustnessAsCsv(robustness, dataset, context.wording);
            return;
        case OutputFormat::Text:
            context.out << robustnessAsText(robustness, dataset, context.wording);
    }
}

}  // namespace

Command robustnessCommand() {
    const QString group = Cli::tr("GROUP", "value of an option");
    const QString period = Cli::tr("PERIOD", "value of an option");
    Command command{
        QStringLiteral("robustness"),
        Cli::tr("Prints the gap between two groups, and its change, under every edition, mean, grouping and rule."),
        {
            studyOption(),
            {QStringLiteral("of"), group, Cli::tr("The group whose lead over the other one is the gap.")},
            {QStringLiteral("versus"), group,
             Cli::tr("The other group, or \"whole\" for all regions together (default: whole).")},
            {QStringLiteral("indicator"),
             QStringLiteral("ID"),
             Cli::tr("Indicator to compare (default: set by the data package)."),
             {},
             indicatorValues},
            {QStringLiteral("from"), period,
             Cli::tr("Earlier period (default: set by the data package, otherwise the first period with figures).")},
            {QStringLiteral("to"), period,
             Cli::tr("Later period (default: set by the data package, otherwise the latest).")},
        },
        runRobustness};
    for (const auto& more : {boundaryOptions(), userTableOptions()}) {
        command.options.insert(command.options.end(), more.begin(), more.end());
    }
    command.options.push_back(
        {QStringLiteral("format"), QStringLiteral("text|csv|json"), Cli::tr("Output format (default: text).")});
    return command;
}

}  // namespace app
