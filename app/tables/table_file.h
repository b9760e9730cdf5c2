// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace app {

/// Whether the name of a file has an extension of tables: .csv, .tsv, .tab, .txt, .xlsx, .xlsm, .xls, .ods, .dbf.
[[nodiscard]] bool hasNameOfTable(const std::filesystem::path& path);

/// Whether a file is a table by its name. A .tab file may be of MapInfo instead, which its first bytes tell.
[[nodiscard]] bool isTableFile(const std::filesystem::path& path);

}  // namespace app
