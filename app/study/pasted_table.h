// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <filesystem>
#include <variant>

#include "app/files/replace_file.h"

namespace app {

/// Whether a text looks like cells that were copied in a spreadsheet: at least two rows, or two cells in one row.
[[nodiscard]] bool looksLikeTable(const QString& text);

/// Keeps a pasted table as a file, so that a study can refer to it as to any other table.
/// @param folder  is made if it does not exist.
/// @param now     names the file: "pasted 2026-11-30 14.05.09.tsv".
[[nodiscard]] std::variant<std::filesystem::path, WriteFailure> keepPastedTable(const QString& text,
                                                                                const std::filesystem::path& folder,
                                                                                const QDateTime& now);

/// The folder for pasted tables. HULINE_PASTED names another one.
[[nodiscard]] std::filesystem::path pastedFolder();

}  // namespace app
