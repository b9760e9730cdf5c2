// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/language.h"
#include "app/load/boundary_file.h"

namespace app {

/// The options for the window.
struct WindowRequest {
    std::optional<BoundaryFile> boundaries = {};  ///< In place of those that ship.
    std::optional<Language> language = {};
    std::vector<std::filesystem::path> files = {};  ///< A study, or boundaries; all exist.
    friend bool operator==(const WindowRequest&, const WindowRequest&) = default;
};

/// The options for the window, in any order; Qt's own options are ignored. Nothing when the words name a command,
/// request the help or the version, or are invalid: runCommand() handles these.
/// @param words  without the program's name.
[[nodiscard]] std::optional<WindowRequest> windowRequested(const QStringList& words);

/// Whether the words name a command that paints.
[[nodiscard]] bool paintingRequested(const QStringList& words);

/// Executes one command. Needs a running QCoreApplication, and a QGuiApplication for a command that paints.
/// @param words  without the program's name: a verb and its options, in any order.
/// @param out    receives only the result.
/// @param err    receives warnings about the data, and one sentence when the command fails.
/// @returns the exit code: 0 only when the command succeeded completely.
[[nodiscard]] int runCommand(const QStringList& words, QTextStream& out, QTextStream& err);

}  // namespace app
