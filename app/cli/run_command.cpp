// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_command.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/cli/arguments.h"
#include "app/cli/help.h"
#include "app/cli/open_dataset.h"
#include "app/load/load_dataset.h"
#include "app/text.h"

namespace app {
namespace {

const QString helpOption = QStringLiteral("help");
const QString versionOption = QStringLiteral("version");

bool isOneOf(const QString& word, const QString& option, QChar letter) {
    return word == QLatin1String("--") + option || word == QString(QLatin1Char('-')) + letter;
}

QString versionLine() {
    return QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion() +
           QLatin1Char('\n');
}

/// The language asked for, or the system's when none is, or when there is no such language.
Language languageOf(const QStringList& arguments) {
    const auto asked = languageAsked(arguments);
    return asked ? languageById(*asked).value_or(systemLanguage()) : systemLanguage();
}

void requireKnownLanguage(const QStringList& arguments) {
    const auto asked = languageAsked(arguments);
    if (asked && !languageById(*asked)) {
        throw CommandFailure(Cli::tr("There is no language \"%1\"; there are: zh, en.").arg(*asked));
    }
}

/// The arguments from the verb on: a language may stand before it.
QStringList fromVerb(const QStringList& arguments) {
    const QString name = QStringLiteral("--language");
    qsizetype skipped = 0;
    while (skipped < arguments.size() && arguments[skipped].startsWith(name)) {
        skipped += arguments[skipped] == name ? 2 : 1;
    }
    return arguments.mid(skipped);
}

/// The data, where the help of this command tells of them and they can be read.
std::optional<core::Dataset> datasetForHelp(const Command& command) {
    const bool isWanted = std::ranges::any_of(command.options, [](const Option& one) { return one.values != nullptr; });
    const DataSearch search = findData(dataHints());
    if (!isWanted || !search.found) {
        return std::nullopt;
    }
    LoadOutcome outcome = tryLoad(*search.found);
    auto* data = std::get_if<LoadedData>(&outcome);
    return data ? std::optional(std::move(data->dataset)) : std::nullopt;
}

void runVerb(const Command& command, const QStringList& options, const Wording& wording, QTextStream& out,
             QTextStream& err) {
    const Arguments arguments(command, options);
    if (arguments.has(helpOption)) {
        const std::optional<core::Dataset> dataset = datasetForHelp(command);
        out << commandHelp(command, dataset ? &*dataset : nullptr);
    } else if (arguments.has(versionOption)) {
        out << versionLine();
    } else {
        command.run({arguments, wording, out, err});
    }
}

void run(const QStringList& arguments, const Wording& wording, QTextStream& out, QTextStream& err) {
    const std::vector<Command> commands{gapsCommand(),     huLineCommand(), auditCommand(), statsCommand(),
                                        classifyCommand(), exportCommand(), infoCommand()};
    const QStringList words = fromVerb(arguments);
    const QString verb = words.value(0);
    const auto command = std::ranges::find(commands, verb, &Command::name);
    requireKnownLanguage(arguments);
    if (command != commands.end()) {
        runVerb(*command, words.mid(1), wording, out, err);
    } else if (verb.isEmpty() || isOneOf(verb, helpOption, QLatin1Char('h'))) {
        out << programHelp(commands);
    } else if (isOneOf(verb, versionOption, QLatin1Char('v'))) {
        out << versionLine();
    } else {
        QStringList names;
        std::ranges::transform(commands, std::back_inserter(names), &Command::name);
        throw CommandFailure(Cli::tr("There is no command \"%1\"; there are: %2.").arg(verb, names.join(", ")));
    }
    out.flush();
    if (out.status() != QTextStream::Ok) {
        throw CommandFailure(Cli::tr("The result cannot be written to the standard output."));
    }
}

}  // namespace

std::vector<Option> commonOptions() {
    return {
        {QStringLiteral("language"), QStringLiteral("zh|en"), Cli::tr("Language of names and messages.")},
        {helpOption, {}, Cli::tr("Shows this help."), QStringLiteral("h")},
        {versionOption, {}, Cli::tr("Shows the version."), QStringLiteral("v")},
    };
}

bool asksForCommand(const QStringList& arguments) {
    if (arguments.isEmpty() || boundariesAsked(arguments)) {
        return false;
    }
    const QString& first = arguments.first();
    return !first.startsWith(QLatin1Char('-')) || first.startsWith(QLatin1String("--")) ||
           first == QLatin1String("-h") || first == QLatin1String("-v");
}

std::optional<BoundaryFile> boundariesAsked(const QStringList& arguments) {
    const auto valueAt = [&](qsizetype at, const char* option) {
        return arguments.value(at) == QLatin1String(option) ? arguments.value(at + 1) : QString();
    };
    const QString file = valueAt(0, "--boundaries");
    const QString field = valueAt(2, "--boundary-key");
    if (file.isEmpty() || arguments.size() != (field.isEmpty() ? 2 : 4)) {
        return std::nullopt;
    }
    return BoundaryFile{pathOf(file), field.isEmpty() ? std::nullopt : std::optional(field.toStdString())};
}

int runCommand(const QStringList& arguments, QTextStream& out, QTextStream& err) {
    const InstalledLanguage language(languageOf(arguments));
    try {
        run(arguments, Wording(language.language()), out, err);
        return 0;
    } catch (const CommandFailure& failure) {
        err << failure.sentence << Qt::endl;
        return 1;
    }
}

}  // namespace app
