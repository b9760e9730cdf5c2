// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/user_table.h"

#include <QString>
#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "app/tables/number_text.h"
#include "app/text.h"

namespace app {
namespace {

/// The position that "#3" names; nothing for another text.
std::optional<std::size_t> numberedColumn(const std::string& text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const bool isMarked = text.size() > 1 && text[0] == '#';
    const auto [stop, error] = std::from_chars(text.data() + (isMarked ? 1 : 0), end, number);
    const bool isNumber = isMarked && error == std::errc() && stop == end && number >= 1;
    return isNumber ? std::optional(number - 1) : std::nullopt;
}

}  // namespace

std::string UserTable::filledText(std::size_t position, std::size_t column) const {
    return text(filledCell(position, column).text).trimmed().toStdString();
}

std::size_t UserTable::column(const std::string& nameOrNumber) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] == nameOrNumber) {
            found.push_back(i);
        }
    }
    if (found.size() > 1) {
        gis::Error error(gis::ErrorKind::RepeatedColumn, sheet.file, nameOrNumber);
        error.sheet = sheet.name;
        for (const std::size_t column : found) {
            error.names.push_back(std::to_string(column + 1));
        }
        throw error;
    }
    if (found.size() == 1) {
        return found.front();
    }
    const std::optional<std::size_t> number = numberedColumn(nameOrNumber);
    if (number && *number < columns.size()) {
        return *number;
    }
    throw gis::fieldMissing(sheet.file, nameOrNumber, columns);
}

gis::Error UserTable::error(gis::ErrorKind kind, std::size_t position, std::size_t column) const {
    gis::Error error(kind, sheet.file, std::string(cell(position, column).text),
                     gis::TableCell{spreadsheetRow(position), columns[column]});
    error.sheet = sheet.name;
    return error;
}

std::size_t UserTable::count(RowKind kind) const {
    return static_cast<std::size_t>(std::ranges::count(leftOut, kind, &RowLeftOut::kind));
}

namespace {

/// Whether a sheet may hold figures of regions: a cover sheet has a few words.
bool mayHoldFigures(const UserTable& table) { return table.columns.size() > 1 && !table.rows.empty(); }

/// The first visible sheet after the first one that may hold figures.
std::optional<UserTable> laterSheet(const SheetReader& read, const TableOptions& options,
                                    const std::vector<gis::SheetName>& sheets) {
    bool isFirst = true;
    for (const gis::SheetName& sheet : sheets) {
        if (sheet.isHidden || std::exchange(isFirst, false)) {
            continue;
        }
        gis::SheetOptions file = options.file;
        file.sheet = sheet.name;
        try {
            UserTable table = userTable(read(file), options);
            if (mayHoldFigures(table)) {
                return table;
            }
        } catch (const gis::Error&) {
            continue;  // the fault of the first sheet is told
        }
    }
    return std::nullopt;
}

}  // namespace

UserTable readUserTable(const std::filesystem::path& path, const TableOptions& options, const gis::Progress& progress) {
    return readUserTable([&](const gis::SheetOptions& file) { return gis::readSheet(path, file, progress); }, options);
}

UserTable readUserTable(const SheetReader& read, const TableOptions& options) {
    gis::Sheet sheet = read(options.file);
    const std::vector<gis::SheetName> sheets = sheet.sheets;
    const bool hasChoice = sheets.size() > 1 && !options.file.sheet && !options.firstHeaderRow && !options.headerRows;
    const auto other = [&] { return hasChoice ? laterSheet(read, options, sheets) : std::nullopt; };
    try {
        UserTable table = userTable(std::move(sheet), options);
        if (!mayHoldFigures(table)) {
            if (auto later = other()) {
                return *std::move(later);
            }
        }
        return table;
    } catch (const gis::Error& error) {
        auto later = error.kind == gis::ErrorKind::NoTable ? other() : std::nullopt;
        if (!later) {
            throw;
        }
        return *std::move(later);
    }
}

}  // namespace app
