// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/run_command.h"

#include <QFileInfo>
#include <algorithm>
#include <optional>
#include <utility>

#include "app/commands/help.h"
#include "app/jobs/failure.h"
#include "app/load/load_dataset.h"
#include "app/options/open_dataset.h"
#include "app/options/projection_option.h"
#include "app/options/syntax/arguments.h"
#include "app/settings.h"
#include "app/text.h"

namespace app {
namespace {

const QString helpOption = QStringLiteral("help");
const QString versionOption = QStringLiteral("version");
const QString resetOption = QStringLiteral("reset-settings");

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
    return {gapsCommand(),       robustnessCommand(), dividingLineCommand(), placesCommand(),
            industriesCommand(), auditCommand(),      statsCommand(),        classifyCommand(),
            exportCommand(),     infoCommand(),       checkCommand()};
}

/// The program without a command, which opens the window.
Command windowCommand() {
    Command command{QStringLiteral("huline"), {}, boundaryOptions(), nullptr};
    command.options.push_back({resetOption, {}, Cli::tr("Forgets the settings of the window.")});
    command.takesFiles = true;
    return command;
}

/// Whether a word that is no command stands for a file.
bool isLikeAFile(const QString& word) {
    return word.contains(QLatin1Char('/')) || word.contains(QLatin1Char('.')) || QFileInfo::exists(word);
}

/// Whether the words ask for the window, with or without files, and not for a command.
bool namesTheWindow(const Invocation& invocation) {
    const std::vector<Command> commands = allCommands();
    const bool isCommand = std::ranges::find(commands, invocation.verb, &Command::name) != commands.end();
    return invocation.verb.isEmpty() || (!isCommand && isLikeAFile(invocation.verb));
}

/// The options of the window with all files.
Arguments windowArguments(const QStringList& words) { return {windowCommand(), withoutQtOptions(words)}; }

/// @throws CommandFailure for a file that does not exist, or together with --boundaries.
std::vector<std::filesystem::path> filesOf(const Arguments& arguments, const Wording& wording) {
    std::vector<std::filesystem::path> files;
    for (const QString& file : arguments.files()) {
        if (!QFileInfo::exists(file)) {
            throw CommandFailure(wording.error(gis::Error(gis::ErrorKind::FileMissing, file.toStdString(), {})));
        }
        files.push_back(pathOf(file));
    }
    if (!files.empty() && boundariesOf(arguments)) {
        throw CommandFailure(Cli::tr("A file and --boundaries cannot be used together; leave out one of them."));
    }
    return files;
}

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

/// What the window's options ask for without a window.
void runWithoutWindow(const Arguments& arguments, const Wording& wording, QTextStream& out) {
    (void)withProjection(boundariesOf(arguments), arguments);  // refuses --boundary-key without --boundaries
    (void)filesOf(arguments, wording);
    if (arguments.has(versionOption)) {
        out << versionLine();
    } else if (arguments.has(resetOption)) {
        if (!forgetSettings(settingsPath())) {
            throw CommandFailure(Cli::tr("The settings in %1 cannot be changed.").arg(settingsPath()));
        }
        out << Cli::tr("The settings of the window are forgotten.") << QLatin1Char('\n');
    } else {
        out << programHelp(allCommands());
    }
}

void run(const Invocation& invocation, const QStringList& words, const Wording& wording, QTextStream& out,
         QTextStream& err) {
    const std::vector<Command> commands = allCommands();
    const auto command = std::ranges::find(commands, invocation.verb, &Command::name);
    requireKnownLanguage(invocation);
    if (command != commands.end()) {
        runVerb(*command, invocation.options, wording, out, err);
    } else if (namesTheWindow(invocation)) {
        runWithoutWindow(windowArguments(words), wording, out);
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
        if (!namesTheWindow(invocation)) {
            return std::nullopt;
        }
        const Arguments arguments = windowArguments(words);
        if (arguments.has(helpOption) || arguments.has(versionOption) || arguments.has(resetOption)) {
            return std::nullopt;
        }
        const auto language = invocation.language ? languageById(*invocation.language) : std::nullopt;
        return WindowRequest{withProjection(boundariesOf(arguments), arguments), language,
                             filesOf(arguments, Wording(systemLanguage()))};
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
        run(invocation, words, Wording(language.language()), out, err);
        return 0;
    } catch (const CommandFailure& failure) {
        err << failure.sentence << Qt::endl;
        return failure.exitCode;
    } catch (...) {
        err << Wording(language.language()).failure(currentFailure()) << Qt::endl;
    }
    return 1;
}

}  // namespace app
