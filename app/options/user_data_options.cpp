// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/user_data_options.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/options/table_input.h"
#include "app/text.h"

namespace app {
namespace {

const QString tableName = QStringLiteral("table");
const QString keyName = QStringLiteral("key");
const QString valueName = QStringLiteral("value");
const QString periodName = QStringLiteral("period");
const QString groupName = QStringLiteral("group");
const QString unitName = QStringLiteral("unit");
const QString sourceName = QStringLiteral("source");
const QString nounName = QStringLiteral("noun");
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

/// "city" or "city|cities".
core::RegionNoun nounOf(const Arguments& arguments) {
    const QStringList forms = arguments.value(nounName).value_or(QString()).split(QLatin1Char('|'));
    const auto text = [](const QString& form) {
        const std::string words = form.trimmed().toStdString();
        return core::Text{words, words};
    };
    return {text(forms.first()), text(forms.last())};
}

}  // namespace

std::vector<Option> userTableOptions() {
    const QString column = Cli::tr("COLUMN", "value of an option");
    const QString words = Cli::tr("TEXT", "value of an option");
    std::vector<Option> options{
        tableOption(),
        {keyName, column, Cli::tr("Column with the names or codes of the regions (default: recognised).")},
        {valueName, column,
         Cli::tr("Column with figures; can be given several times (default: all columns with numbers).")},
        {periodName, column, Cli::tr("Column with the period of the figures (default: recognised).")},
        {groupName, column, Cli::tr("Column that divides the regions into groups; can be given several times.")},
        {unitName, words, Cli::tr("Unit of the figures (default: what the table says).")},
        {sourceName, words, Cli::tr("Who published the figures (default: the name of the file).")},
        {nounName, words,
         Cli::tr("What the regions are called, such as \"city|cities\" (default: region, or as in the data package).")},
        allowUnmatchedOption()};
    std::ranges::move(tableReadingOptions(encodingName), std::back_inserter(options));
    return options;
}

UserData userDataOf(const Arguments& arguments) {
    UserData user;
    user.noun = nounOf(arguments);
    if (const auto path = arguments.value(tableName)) {
        UserTableSource source;
        source.path = pathOf(*path);
        source.options = chosenTableOptions(arguments, encodingName);
        source.columns = {textOf(arguments, keyName), textsOf(arguments, valueName), textOf(arguments, periodName),
                          textsOf(arguments, groupName), textOf(arguments, unitName)};
        source.choices.source = textOf(arguments, sourceName).value_or("");
        user.tables.push_back(std::move(source));
        return user;
    }
    for (const Option& option : userTableOptions()) {
        const bool isForBoundaries = option.name == nounName && arguments.has(QStringLiteral("boundaries"));
        if (arguments.has(option.name) && !isForBoundaries) {
            throw CommandFailure(Cli::tr("The option --%1 requires --%2.").arg(option.name, tableName));
        }
    }
    return user;
}

bool usesUserData(const CommandData& data, const UserData& user) {
    return data.boundaries.has_value() || !user.tables.empty();
}

LoadedData openMap(const CommandData& data, const UserData& user, const CommandContext& context,
                   const DataNeeds& needs) {
    LoadOutcome outcome = tryLoadMap(data.paths, {data.boundaries, {}, {}, needs}, user);
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw CommandFailure(context.wording.error(*error));
    }
    auto& loaded = std::get<LoadedData>(outcome);
    requireJoined(loaded.report.tables, context);
    printWarnings(loaded.report, context);
    return std::move(loaded);
}

core::MapSpec firstSpec(const CommandData& data, const LoadedData& loaded, const CommandContext& context) {
    if (data.study) {
        return fittedSpec(*data.study, loaded.dataset, context);
    }
    core::MapSpec spec = core::defaultSpec(*loaded.dataset.catalogue);
    return loaded.report.userIndicators.empty() ? spec
                                                : core::withIndicator(spec, loaded.report.userIndicators.front());
}

}  // namespace app
