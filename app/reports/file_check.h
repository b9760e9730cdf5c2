// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/reports/counted_warning.h"
#include "app/wording/wording.h"

namespace app {

enum class CheckedKind { Boundaries, Overlay, Table, Study, Package };

/// What a file is, and whether it can be used.
struct FileCheck {
    QString file;  ///< As the user named it.
    CheckedKind kind = CheckedKind::Boundaries;
    /// Features of a boundary file, rows of a table with data, regions of a data package; nothing for a study, and
    /// where the file could not be read so far.
    std::optional<std::size_t> features = {};
    std::string crs = {};       ///< A code, or else a name; empty for a plane, and where it is not known.
    std::string encoding = {};  ///< Empty where it is not known or does not matter.
    std::vector<CountedWarning> warnings = {};
    QStringList sentences = {};  ///< The warnings in words.
    QString error = {};          ///< Why it cannot be used, in one sentence; empty if it can.

    [[nodiscard]] bool isReadable() const { return error.isEmpty(); }
};

/// Reads a file completely, as commands and the window do, and tells what it is and whether it can be used. Nothing is
/// thrown about the file.
///
/// A folder with a datapackage.json is a data package, and so is that file; a .huline file is a study. Tables are known
/// by their extension. All others are boundaries, an overlay where they hold lines or points but no areas, or a table
/// where they are no vector file but a workbook.
[[nodiscard]] FileCheck checkFile(const std::filesystem::path& path, const Wording& wording);

}  // namespace app
