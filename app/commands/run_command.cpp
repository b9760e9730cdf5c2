// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/run_command.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/commands/help.h"
#include "app/jobs/failure.h"
#include "app/load/load_dataset.h"
#include "app/options/arguments.h"
#include "app/options/open_dataset.h"
#include "app/text.h"

namespace app {
namespace {

const QString helpOption = QStringLiteral("help");
const QString versionOption = QStringLiteral("version");

QString versionLine() {
    return QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion() +
           QLatin1Char('\n');
}

/// The requested language; that of the system when none or an unknown one was requested.
Language languageOf(const Invocation& invocation) {
    const auto language = invocation.language ? languageById(*invocation.language) : std::nullopt;
    return language.value_or(systemLanguage());
}

void requireKnownLanguage(const Invocation& invocation) {
    if (invocation.language && !languageById(*invocation.language)) {
        throw CommandFailure(Cli::tr("Unknown language \"%1\"; available: zh, en.").arg(*invocation.language));
    }
}

std::vector<Command> allCommands() {
    return {gapsCommand(),     dividingLineCommand(), auditCommand(), statsCommand(),
            classifyCommand(), exportCommand(),       infoCommand()};
}

/// The program without a command, which opens the window.
Command windowCommand() { return {QStringLiteral("huline"), {}, boundaryOptions(), nullptr}; }

Invocation invocationOf(const QStringList& words) {
    std::vector<Command> commands = allCommands();
    commands.push_back(windowCommand());
    return invocationOf(words, commands);
}

/// The data, if the help of this command lists values from them and they can be read.
std::optional<core::Dataset> datasetForHelp(const Command& command) {
    const bool isWanted =
        std::ranges::any_of(command.options, [](const Option& option) { return option.values != nullptr; });
    const DataSearch search = findData(dataHints());
    if (!isWanted || !search.found) {
        return std::nullopt;
    }
    DataNeeds needs;  // the ids of groupings, and the dates of figures
    needs.dividingLines = DataNeeds::DividingLines::DefaultCurve;
    needs.places = false;
    needs.claims = false;
    needs.baseMap = false;
    needs.outlines = false;
    needs.neighbours = false;
    LoadOutcome outcome = tryLoad(*search.found, {{}, {}, {}, needs});
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

void run(const Invocation& invocation, const Wording& wording, QTextStream& out, QTextStream& err) {
    const std::vector<Command> commands = allCommands();
    const auto command = std::ranges::find(commands, invocation.verb, &Command::name);
    requireKnownLanguage(invocation);
    if (command != commands.end()) {
        runVerb(*command, invocation.options, wording, out, err);
    } else if (invocation.verb.isEmpty()) {
        const Arguments arguments(windowCommand(), withoutQtOptions(invocation.options));
        (void)boundariesOf(arguments);  // refuses --boundary-key without --boundaries
        out << (arguments.has(versionOption) ? versionLine() : programHelp(commands));
    } else {
        QStringList names;
        std::ranges::transform(commands, std::back_inserter(names), &Command::name);
        throw CommandFailure(Cli::tr("Unknown command \"%1\"; available: %2.").arg(invocation.verb, names.join(", ")));
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

std::optional<WindowRequest> windowRequested(const QStringList& words) {
    try {
        const Invocation invocation = invocationOf(words);
        requireKnownLanguage(invocation);
        if (!invocation.verb.isEmpty()) {
            return std::nullopt;
        }
        const Arguments arguments(windowCommand(), withoutQtOptions(invocation.options));
        if (arguments.has(helpOption) || arguments.has(versionOption)) {
            return std::nullopt;
        }
        return WindowRequest{boundariesOf(arguments),
                             invocation.language ? languageById(*invocation.language) : std::nullopt};
    } catch (const CommandFailure&) {
        return std::nullopt;  // runCommand() reports the fault
    }
}

bool paintingRequested(const QStringList& words) {
    const Invocation invocation = invocationOf(words);
    const std::vector<Command> commands = allCommands();
    const auto command = std::ranges::find(commands, invocation.verb, &Command::name);
    return command != commands.end() && command->paints;
}

int runCommand(const QStringList& words, QTextStream& out, QTextStream& err) {
    const Invocation invocation = invocationOf(words);
    const InstalledLanguage language(languageOf(invocation));
    try {
        run(invocation, Wording(language.language()), out, err);
        return 0;
    } catch (const CommandFailure& failure) {
        err << failure.sentence << Qt::endl;
    } catch (...) {
        err << Wording(language.language()).failure(currentFailure()) << Qt::endl;
    }
    return 1;
}

}  // namespace app
