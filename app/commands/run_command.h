// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>
#include <optional>

#include "app/language.h"
#include "app/load/boundary_file.h"

namespace app {

/// What the window is to open with.
struct WindowRequest {
    std::optional<BoundaryFile> boundaries;  ///< In place of those that ship.
    std::optional<Language> language;
    friend bool operator==(const WindowRequest&, const WindowRequest&) = default;
};

/// The options for the window, in any order; Qt's own options are ignored. Nothing when the words ask for a command,
/// the help or the version, or are wrong: runCommand() answers these.
/// @param words  without the program's name.
[[nodiscard]] std::optional<WindowRequest> windowRequested(const QStringList& words);

/// Carries out one command. Needs a running QGuiApplication, for its fonts.
/// @param words  without the program's name: a verb and its options, in any order.
/// @param out    receives the result, and nothing else.
/// @param err    receives remarks on the data, and one sentence when the command fails.
/// @returns the exit code: 0 only when everything asked for was done.
[[nodiscard]] int runCommand(const QStringList& words, QTextStream& out, QTextStream& err);

}  // namespace app
