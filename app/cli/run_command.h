// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>

namespace app {

/// Whether arguments, without the program's name, ask for a command and not for the window. The window takes only Qt's
/// own options, which begin with one dash.
[[nodiscard]] bool asksForCommand(const QStringList& arguments);

/// Carries out one command. Needs a running QGuiApplication, for its fonts.
/// @param arguments  without the program's name: the verb, then its options.
/// @param out        takes the result, and nothing else.
/// @param err        takes remarks on the data, and one sentence when the command cannot be carried out.
/// @returns the exit code: 0 only when everything asked for was done.
[[nodiscard]] int runCommand(const QStringList& arguments, QTextStream& out, QTextStream& err);

}  // namespace app
