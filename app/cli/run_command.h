// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>
#include <optional>

#include "app/load/boundary_file.h"

namespace app {

/// Whether arguments, without the program's name, ask for a command and not for the window. Beside boundaries the
/// window takes only Qt's own options, which begin with one dash.
[[nodiscard]] bool asksForCommand(const QStringList& arguments);

/// The boundary file that the window is to open: --boundaries FILE [--boundary-key FIELD].
[[nodiscard]] std::optional<BoundaryFile> boundariesAsked(const QStringList& arguments);

/// Carries out one command. Needs a running QGuiApplication, for its fonts.
/// @param arguments  without the program's name: the verb, then its options.
/// @param out        takes the result, and nothing else.
/// @param err        takes remarks on the data, and one sentence when the command cannot be carried out.
/// @returns the exit code: 0 only when everything asked for was done.
[[nodiscard]] int runCommand(const QStringList& arguments, QTextStream& out, QTextStream& err);

}  // namespace app
