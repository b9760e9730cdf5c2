// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/read_sheet.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "gis/describe/file_content.h"
#include "gis/error.h"
#include "gis/tables/sheet_readers.h"
#include "gis/tables/xlsx_workbook.h"
#include "gis/text/csv_text.h"

namespace gis {
namespace {

using Reader = Sheet (*)(const std::filesystem::path&, const SheetOptions&, const Progress&);

std::string firstBytes(const std::filesystem::path& path) {
    constexpr std::size_t count = 8;
    std::array<char, count> bytes{};
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(file.gcount())};
}

Sheet readZippedSheet(const std::filesystem::path& path, const SheetOptions& options, const Progress& progress) {
    const ZipArchive archive(path);
    if (!xlsxWorkbookEntry(archive).empty()) {
        return readXlsxSheet(archive, options, progress);
    }
    if (archive.has("content.xml")) {
        return readOdsSheet(archive, options, progress);
    }
    throw Error(ErrorKind::FileUnreadable, path.string(), "");
}

bool isTextName(const std::string& extension) {
    constexpr std::array<std::string_view, 4> names{".csv", ".tsv", ".tab", ".txt"};
    return std::ranges::find(names, extension) != names.end();
}

/// By the content; only the formats without a mark in their content are known by the name of the file.
Reader readerOf(const std::filesystem::path& path) {
    const std::string bytes = firstBytes(path);
    const std::string extension = lowerExtension(path);
    if (bytes.starts_with("PK")) {
        return readZippedSheet;
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) {  // a compound file: .xls, and encrypted .xlsx
        if (extension == ".xlsx" || extension == ".xlsm" || extension == ".ods") {
            throw Error(ErrorKind::EncryptedFile, path.string(), "");
        }
        return readXlsSheet;
    }
    if (isTextName(extension)) {
        return readTextSheet;
    }
    if (extension == ".dbf") {
        return readDbfSheet;
    }
    throw Error(ErrorKind::FileUnreadable, path.string(), "");
}

void requireFile(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        throw Error(ErrorKind::FileMissing, path.string(), "");
    }
    const auto other = otherContent(path);
    if (other) {
        throw Error(ErrorKind::OtherContent, path.string(), nameOf(*other));
    }
    if (!std::filesystem::is_regular_file(path, error)) {
        throw Error(ErrorKind::FileUnreadable, path.string(), "");
    }
    if (std::filesystem::file_size(path, error) == 0) {
        throw Error(ErrorKind::FileEmpty, path.string(), "");
    }
}

}  // namespace

std::size_t chosenSheet(const std::string& file, const std::vector<SheetName>& sheets, const SheetOptions& options) {
    const auto found = options.sheet ? std::ranges::find(sheets, *options.sheet, &SheetName::name)
                                     : std::ranges::find(sheets, false, &SheetName::isHidden);
    if (found != sheets.end()) {
        return static_cast<std::size_t>(found - sheets.begin());
    }
    if (sheets.empty()) {
        throw Error(ErrorKind::FileUnreadable, file, "");
    }
    std::vector<std::string> names;
    std::ranges::transform(sheets, std::back_inserter(names), &SheetName::name);
    Error error(options.sheet ? ErrorKind::SheetMissing : ErrorKind::NoVisibleSheet, file, options.sheet.value_or(""));
    error.names = std::move(names);
    throw error;
}

std::size_t mostCellsOf(std::size_t bytes) noexcept {
    constexpr std::size_t always = 2'000'000;
    constexpr std::size_t perByte = 4;
    return always + perByte * bytes;
}

Sheet readSheet(const std::filesystem::path& path, const SheetOptions& options, const Progress& progress) {
    requireFile(path);
    try {
        Sheet sheet = readerOf(path)(path, options, progress);
        if (sheet.format == SheetFormat::DelimitedText && options.sheet && !options.sheet->empty()) {
            throw Error(ErrorKind::SheetMissing, path.string(), *options.sheet);
        }
        return sheet;
    } catch (const TooManyCells& cell) {
        throw Error(ErrorKind::SheetTooLarge, path.string(), "",
                    TableCell{cell.row + 1, std::to_string(cell.column + 1)});
    }
}

}  // namespace gis
