// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTextStream>

#include "app/commands/run_command.h"

namespace test {

/// The exit code and the output of a command.
struct CliResult {
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    /// Failed with exactly one line on the error stream and nothing on the other.
    [[nodiscard]] bool failedInOneSentence() const {
        return code != 0 && out.isEmpty() && err.count(QLatin1Char('\n')) == 1 && err.endsWith(QLatin1String(".\n"));
    }
};

/// Runs a command in this process, in English unless the arguments say otherwise.
inline CliResult runCli(QStringList arguments) {
    if (!arguments.join(QLatin1Char(' ')).contains(QLatin1String("--language"))) {
        arguments << QStringLiteral("--language") << QStringLiteral("en");
    }
    CliResult result;
    QTextStream out(&result.out);
    QTextStream err(&result.err);
    result.code = app::runCommand(arguments, out, err);
    return result;
}

/// The same, with the arguments in one text, separated by blanks.
inline CliResult runCli(const char* words) {
    return runCli(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

}  // namespace test
