// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/table_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include "app/text.h"

namespace app {
namespace {

/// Whether a file is a table of MapInfo (.tab), and not text with tabs between its cells.
bool isOfMapInfo(const std::filesystem::path& path) {
    constexpr std::string_view mark = "!table";
    std::string begin(mark.size(), '\0');
    std::ifstream(path, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return text(begin).toLower() == text(mark);
}

}  // namespace

bool hasNameOfTable(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 9> tables{"csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xls", "ods", "dbf"};
    const std::string extension = native(path.extension()).toLower().mid(1).toStdString();
    return std::ranges::find(tables, extension) != tables.end();
}

bool isTableFile(const std::filesystem::path& path) { return hasNameOfTable(path) && !isOfMapInfo(path); }

}  // namespace app
