// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/options/syntax/command.h"

namespace app {

/// The words of a command line without the program's name: options in any order, and at most one verb among them.
struct Invocation {
    QString verb;                     ///< The first word that is neither an option nor its value; empty without one.
    QStringList options;              ///< All words but the verb.
    std::optional<QString> language;  ///< The last value of --language, even an unknown one.
};

/// Finds the verb among options and their values, even where some options are wrong.
/// @param commands  their options decide which words are values of an option.
[[nodiscard]] Invocation invocationOf(const QStringList& words, const std::vector<Command>& commands);

/// The same words without the options that every Qt program takes, such as "-platform offscreen".
[[nodiscard]] QStringList withoutQtOptions(const QStringList& words);

/// The options given to one command.
class Arguments {
public:
    /// @param given  all words but the command's name.
    /// @throws CommandFailure for an unknown option, a missing or superfluous value, or a word that is neither an
    /// option
    ///         nor a file that the command takes.
    Arguments(const Command& command, const QStringList& given);

    [[nodiscard]] bool has(const QString& option) const { return m_values.contains(option); }
    /// The value of an option; the last value when it is given more than once, nothing when it is not given.
    [[nodiscard]] std::optional<QString> value(const QString& option) const;
    /// All values of an option, in the order given.
    [[nodiscard]] QStringList values(const QString& option) const { return m_values.value(option); }
    /// What is given about one of several occurrences of an option, such as one of several tables: options that stand
    /// behind more than one occurrence are about the one before them, or about all where they stand before the first.
    /// Other options are about all occurrences.
    /// @param occurrence  from 0.
    [[nodiscard]] Arguments about(const QString& option, qsizetype occurrence) const;
    /// The values of one option that stand behind an occurrence of another one and before the next.
    /// @param occurrence  from 0; -1 for values before the first.
    [[nodiscard]] QStringList valuesBehind(const QString& option, qsizetype occurrence, const QString& of) const;
    /// The words that are not options, for a command that takes files.
    [[nodiscard]] const QStringList& files() const noexcept { return m_files; }

private:
    /// An option as it was given, with its value, which is empty for a switch.
    struct Given {
        QString option;
        QString value;
    };

    std::vector<Given> m_given;  ///< In the order of the command line.
    QMap<QString, QStringList> m_values;
    QStringList m_files;
};
}  // namespace app
