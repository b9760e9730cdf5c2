// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <QTextStream>
#include <stdexcept>
#include <vector>

#include "app/wording/wording.h"

namespace app {

/// The sentences of the command line.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// The reason why a command cannot be executed, in one sentence for the user, and the exit code of the program.
/// Commands throw it; runCommand catches it.
struct CommandFailure : std::runtime_error {
    explicit CommandFailure(const QString& text, int code = 1)
        : std::runtime_error(text.toStdString()), sentence(text), exitCode(code) {}
    QString sentence;
    int exitCode;
};

/// One option of a command. An option without a value name is a switch.
struct Option {
    QString name;
    QString valueName;  ///< As the help shows it: "YEAR".
    QString description;
    QString shortName = {};  ///< One letter, or none.
    /// Returns the possible values, for the help; some depend on the data, which may be absent.
    QString (*values)(const core::Dataset*) = nullptr;
};

class Arguments;

/// The input and output of a command.
struct CommandContext {
    const Arguments& arguments;
    const Wording& wording;
    QTextStream& out;
    QTextStream& err;  ///< For warnings about the data, not for results.
};

/// A verb of the command line.
struct Command {
    QString name;
    QString summary;
    std::vector<Option> options;
    void (*run)(const CommandContext&) = nullptr;  ///< @throws CommandFailure
    bool paints = false;                           ///< Needs fonts, which slow the start down.
    bool takesFiles = false;                       ///< Words that are not options are files.
};

/// The options of every command.
[[nodiscard]] std::vector<Option> commonOptions();

// The commands, with texts in the installed language.
[[nodiscard]] Command gapsCommand();
[[nodiscard]] Command robustnessCommand();
[[nodiscard]] Command dividingLineCommand();
[[nodiscard]] Command placesCommand();
[[nodiscard]] Command industriesCommand();
[[nodiscard]] Command auditCommand();
[[nodiscard]] Command statsCommand();
[[nodiscard]] Command classifyCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command infoCommand();
[[nodiscard]] Command checkCommand();

}  // namespace app
