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

/// Why a command cannot be carried out, as one sentence for the user. Thrown by commands, caught once in runCommand.
struct CommandFailure : std::runtime_error {
    explicit CommandFailure(const QString& text) : std::runtime_error(text.toStdString()), sentence(text) {}
    QString sentence;
};

/// One option of a command. An option without a value name is a switch.
struct Option {
    QString name;
    QString valueName;  ///< As the help shows it: "YEAR".
    QString description;
    QString shortName = {};  ///< One letter, or none.
    /// The values it takes, for its help; some are known from the data alone, which may be absent.
    QString (*values)(const core::Dataset*) = nullptr;
};

class Arguments;

/// What a command works with.
struct CommandContext {
    const Arguments& arguments;
    const Wording& wording;
    QTextStream& out;
    QTextStream& err;  ///< Takes remarks on the data, and nothing that a command is asked for.
};

/// A verb of the command line.
struct Command {
    QString name;
    QString summary;
    std::vector<Option> options;
    void (*run)(const CommandContext&) = nullptr;  ///< @throws CommandFailure
};

/// The options of every command.
[[nodiscard]] std::vector<Option> commonOptions();

// The commands, worded in the language that is installed.
[[nodiscard]] Command gapsCommand();
[[nodiscard]] Command huLineCommand();
[[nodiscard]] Command auditCommand();
[[nodiscard]] Command statsCommand();
[[nodiscard]] Command classifyCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command infoCommand();

}  // namespace app
