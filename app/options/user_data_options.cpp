// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/user_data_options.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/options/aggregate_option.h"
#include "app/options/formula_options.h"
#include "app/options/table_input.h"
#include "app/text.h"
#include "app/user_data/source_edits.h"

namespace app {
namespace {

const QString tableName = QStringLiteral("table");
const QString keyName = QStringLiteral("key");
const QString valueName = QStringLiteral("value");
const QString periodName = QStringLiteral("period");
const QString groupName = QStringLiteral("group");
const QString unitName = QStringLiteral("unit");
const QString sourceName = QStringLiteral("source");
const QString editionName = QStringLiteral("table-edition");
const QString nounName = QStringLiteral("noun");
const QString matchName = QStringLiteral("match");
const QString encodingName = QStringLiteral("table-encoding");

std::vector<std::string> textsOf(const Arguments& arguments, const QString& option) {
    std::vector<std::string> texts;
    std::ranges::transform(arguments.values(option), std::back_inserter(texts), &QString::toStdString);
    return texts;
}

std::optional<std::string> textOf(const Arguments& arguments, const QString& option) {
    const auto value = arguments.value(option);
    return value ? std::optional(value->toStdString()) : std::nullopt;
}

/// "佛岗=441821" or "佛岗=佛冈县", or "佛岗=" for a key whose rows are left out. Keys may contain the sign.
KeyDecision decisionOf(const QString& words) {
    const qsizetype sign = words.lastIndexOf(QLatin1Char('='));
    if (sign <= 0) {
        throw CommandFailure(
            Cli::tr("Invalid value for --%2: \"%1\"; expected KEY=REGION, or KEY= to leave out the rows of a key.")
                .arg(words, matchName));
    }
    const std::string code = words.mid(sign + 1).trimmed().toStdString();
    return {words.left(sign).trimmed().toStdString(),
            code.empty() ? std::nullopt : std::optional(core::RegionCode(code))};
}

/// A table that --table names.
/// @param arguments  about this table.
UserTableSource tableSourceOf(const Arguments& arguments, const QString& path) {
    UserTableSource source;
    source.path = pathOf(path);
    source.options = chosenTableOptions(arguments, encodingName);
    source.columns = {textOf(arguments, keyName), textsOf(arguments, valueName), textOf(arguments, periodName),
                      textsOf(arguments, groupName), textOf(arguments, unitName)};
    source = withCitation(std::move(source), textOf(arguments, sourceName).value_or(""),
                          textOf(arguments, editionName).value_or(""));
    for (const QString& words : arguments.values(matchName)) {
        source.choices.keys.push_back(decisionOf(words));
    }
    return source;
}

void requireDifferentTables(const std::vector<UserTableSource>& tables) {
    for (std::size_t i = 0; i < tables.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (areSameTable(tables[i], tables[j])) {
                throw CommandFailure(Cli::tr("The table %1 is given twice; to use several sheets of a workbook, give "
                                             "--sheet after each --table.")
                                         .arg(native(tables[i].path)));
            }
        }
    }
}

/// --match is about all tables: a decision that one of them used was not given in vain.
void keepUnusedByAll(std::vector<TableJoinReport>& tables) {
    const auto isUnusedIn = [](const KeyDecision& decision, const TableJoinReport& table) {
        return std::ranges::find(table.unusedDecisions, decision) != table.unusedDecisions.end();
    };
    const std::vector<TableJoinReport> all = tables;
    for (TableJoinReport& table : tables) {
        std::erase_if(table.unusedDecisions, [&](const KeyDecision& decision) {
            return !std::ranges::all_of(all, [&](const auto& other) { return isUnusedIn(decision, other); });
        });
    }
}

}  // namespace

std::vector<Option> userTableOptions() {
    const QString column = Cli::tr("COLUMN", "value of an option");
    const QString words = Cli::tr("TEXT", "value of an option");
    Option table = tableOption();
    table.description = Cli::tr("%1 %2", "two sentences")
                            .arg(table.description,
                                 Cli::tr("Can be given several times; an option that follows several tables is about "
                                         "the table before it."));
    std::vector<Option> options{
        table,
        {keyName, column, Cli::tr("Column with the names or codes of the regions (default: recognised).")},
        {valueName, column,
         Cli::tr("Column with figures; can be given several times (default: all columns with numbers).")},
        {periodName, column, Cli::tr("Column with the period of the figures (default: recognised).")},
        {groupName, column, Cli::tr("Column that divides the regions into groups; can be given several times.")},
        {unitName, words, Cli::tr("Unit of the figures (default: what the table says).")},
        {sourceName, words, Cli::tr("Who published the figures (default: the name of the file).")},
        {editionName, words, Cli::tr("Edition of the figures, such as \"preliminary\" (default: not stated).")},
        {nounName, words,
         Cli::tr("What the regions are called, such as \"city|cities\" (default: region, or as in the data package).")},
        {matchName, Cli::tr("KEY=REGION", "value of an option"),
         Cli::tr("Code or name of the region that a key stands for; \"KEY=\" leaves out its rows; can be given several "
                 "times.")},
        allowUnmatchedOption()};
    std::ranges::move(tableReadingOptions(encodingName), std::back_inserter(options));
    options.push_back(formulaOption());
    return options;
}

UserData userDataOf(const CommandContext& context, const CommandData& data) {
    const Arguments& arguments = context.arguments;
    UserData user;
    user.noun = arguments.has(nounName) ? nounOf(arguments.value(nounName)->toStdString()) : data.user.noun;
    user.formulas = withTypedFormulas(data.user.formulas, arguments);
    if (arguments.has(tableName)) {
        const QStringList paths = arguments.values(tableName);
        for (qsizetype i = 0; i < paths.size(); ++i) {
            user.tables.push_back(tableSourceOf(arguments.about(tableName, i), paths[i]));
            user.tables.back().number = user.tables.size();
        }
        requireDifferentTables(user.tables);
        return user;
    }
    for (const Option& option : userTableOptions()) {
        const bool hasStudyTables = !data.user.tables.empty();
        const bool isForBoundaries = option.name == nounName && (data.boundaries || hasStudyTables || data.aggregation);
        const bool isForStudy = option.name == allowUnmatchedOption().name && hasStudyTables;
        const bool isFormula = option.name == formulaOption().name;
        if (arguments.has(option.name) && !isForBoundaries && !isForStudy && !isFormula) {
            throw CommandFailure(Cli::tr("The option --%1 requires --%2.").arg(option.name, tableName));
        }
    }
    if (data.study) {
        requireStudyData(context, *data.study, DataKind::Table);
        user.tables = data.user.tables;
    }
    return user;
}

bool usesUserData(const CommandData& data, const UserData& user) {
    return data.boundaries || !user.tables.empty() || !user.formulas.empty() || !user.overlays.empty() ||
           data.aggregation;
}

LoadedData openMap(const CommandData& data, const UserData& user, const CommandContext& context,
                   const DataNeeds& needs) {
    LoadOutcome outcome = tryLoadMap({data.paths, data.boundaries, user, data.aggregation}, {{}, {}, {}, needs});
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw CommandFailure(context.wording.error(*error));
    }
    auto& loaded = std::get<LoadedData>(outcome);
    keepUnusedByAll(loaded.report.tables);
    requireAggregated(context.arguments, loaded.report.missingGrouping, loaded.dataset);
    requireJoined(loaded.report.tables, context);
    requireTypedFormulas(loaded.report, context.arguments);
    printWarnings(loaded.report, context);
    return std::move(loaded);
}

core::MapSpec firstSpec(const CommandData& data, const LoadedData& loaded, const CommandContext& context) {
    const auto typed = typedIndicator(loaded.report, context.arguments);
    if (data.study) {
        core::MapSpec spec = fittedSpec(*data.study, loaded.dataset, context);
        return typed ? core::withIndicator(std::move(spec), *typed) : spec;
    }
    const core::MapSpec spec = core::defaultSpec(*loaded.dataset.catalogue);
    const std::vector<core::IndicatorId>& added = loaded.report.userIndicators;
    return typed ? core::withIndicator(spec, *typed) : added.empty() ? spec : core::withIndicator(spec, added.front());
}

}  // namespace app
