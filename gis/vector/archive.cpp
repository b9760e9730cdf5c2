// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/archive.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>

#include "gis/detail/gdal_error_scope.h"
#include "gis/error.h"
#include "gis/text_encoding.h"
#include "gis/vector/gdal_setup.h"

namespace gis::detail {
namespace {

constexpr std::string_view endOfDirectory = "PK\x05\x06";

/// A member: its path in the archive, and its size unpacked.
struct Entry {
    std::string path;
    bool isFolder = false;
    std::uint64_t bytes = 0;
};

using VsiFile = std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)>;
using VsiFolder = std::unique_ptr<VSIDIR, decltype(&VSICloseDir)>;

std::string inLowerCase(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool endsWithAny(const std::string& text, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

/// The number of entries that the directory at the end of an archive names; nothing without a directory. 65,535 stands
/// for more.
std::optional<std::uint64_t> entryCount(const std::string& archive, std::uint64_t& size) {
    constexpr std::uint64_t longestEnd = 22 + 65'535;  // the record and its comment
    constexpr std::size_t countOffset = 10;
    const VsiFile file(VSIFOpenL(archive.c_str(), "rb"), VSIFCloseL);
    if (!file || VSIFSeekL(file.get(), 0, SEEK_END) != 0) {
        return std::nullopt;
    }
    size = VSIFTellL(file.get());
    std::string tail(static_cast<std::size_t>(std::min(size, longestEnd)), '\0');
    if (VSIFSeekL(file.get(), size - tail.size(), SEEK_SET) != 0 ||
        VSIFReadL(tail.data(), 1, tail.size(), file.get()) != tail.size()) {
        return std::nullopt;
    }
    const std::size_t found = tail.rfind(endOfDirectory);
    if (found == std::string::npos || found + countOffset + 2 > tail.size()) {
        return std::nullopt;
    }
    const auto byteAt = [&](std::size_t offset) { return static_cast<unsigned char>(tail[found + offset]); };
    return byteAt(countOffset) + 256U * byteAt(countOffset + 1);
}

/// An archive that is being read: its name for GDAL, and the name of the user's file for messages.
struct OpenArchive {
    std::string name;
    std::string subject;

    [[nodiscard]] std::string folder() const { return "/vsizip/{" + name + "}"; }
};

/// @throws Error FileUnreadable, ArchiveTooLarge.
std::vector<Entry> entriesOf(const OpenArchive& archive, const ArchiveLimits& limits) {
    setUpGdal();
    const GdalErrorScope errors;
    std::uint64_t size = 0;
    const std::optional<std::uint64_t> count = entryCount(archive.name, size);
    if (!count) {
        throw Error(ErrorKind::FileUnreadable, archive.subject, errors.failures());
    }
    if (*count > limits.entries) {
        throw Error(ErrorKind::ArchiveTooLarge, archive.subject, "");
    }
    if (*count == 0) {
        return {};
    }
    const VsiFolder folder(VSIOpenDir(archive.folder().c_str(), -1, nullptr), VSICloseDir);
    if (!folder) {
        throw Error(ErrorKind::FileUnreadable, archive.subject, errors.failures());
    }
    std::vector<Entry> entries;
    const std::uint64_t most = std::min(limits.bytes, std::max(limits.bytesAtAnyRatio, limits.ratio * size));
    std::uint64_t sum = 0;
    while (const VSIDIREntry* entry = VSIGetNextDirEntry(folder.get())) {
        constexpr int folderMode = 0x4000;
        entries.push_back({entry->pszName, (entry->nMode & folderMode) != 0, entry->nSize});
        if (entry->nSize > most - sum) {
            throw Error(ErrorKind::ArchiveTooLarge, archive.subject, "");
        }
        sum += entry->nSize;
    }
    return entries;
}

/// Whether macOS added this entry.
bool isResourceFork(const std::string& path) {
    return path.starts_with("__MACOSX/") || path.find("/._") != std::string::npos || path.starts_with("._");
}

/// The folder of a file geodatabase that an entry is, or nothing.
bool isGeodatabase(const Entry& entry) { return entry.isFolder && inLowerCase(entry.path).ends_with(".gdb"); }

bool isOfUse(const Entry& entry, FileUse use) {
    const std::string path = inLowerCase(entry.path);
    if (isGeodatabase(entry)) {
        return true;
    }
    if (entry.isFolder || path.find(".gdb/") != std::string::npos || isResourceFork(entry.path)) {
        return false;
    }
    if (use == FileUse::Table && endsWithAny(path, {".csv", ".tsv", ".xlsx", ".ods", ".xls", ".dbf"})) {
        return true;
    }
    return endsWithAny(path, {".shp", ".gpkg", ".geojson", ".json", ".geojsonl", ".geojsons", ".topojson", ".fgb",
                              ".kml", ".gml", ".tab", ".mif"});
}

bool isInnerArchive(const Entry& entry) {
    return !entry.isFolder && !isResourceFork(entry.path) &&
           endsWithAny(inLowerCase(entry.path), {".zip", ".kmz", ".shz"});
}

/// Adds the members of an archive and of the archives in it.
void addMembers(const OpenArchive& archive, FileUse use, const ArchiveLimits& limits, int depth,
                std::vector<std::string>& members) {
    const std::vector<Entry> entries = entriesOf(archive, limits);
    for (const Entry& entry : entries) {
        const std::string name = archive.folder() + "/" + entry.path;
        if (isOfUse(entry, use)) {
            members.push_back(name);
        } else if (isInnerArchive(entry)) {
            if (depth >= limits.depth) {
                throw Error(ErrorKind::ArchiveTooDeep, archive.subject, memberName(entry.path));
            }
            addMembers({name, archive.subject}, use, limits, depth + 1, members);
        }
    }
}

}  // namespace

bool isZip(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return false;
    }
    std::array<char, 4> start{};
    std::ifstream(path, std::ios::binary).read(start.data(), start.size());
    const std::string_view text(start.data(), start.size());
    return text == std::string_view("PK\x03\x04") || text == endOfDirectory;
}

void checkArchive(const std::filesystem::path& path, const ArchiveLimits& limits) {
    (void)entriesOf({std::filesystem::absolute(path).string(), path.string()}, limits);
}

std::vector<std::string> archiveMembers(const std::filesystem::path& path, FileUse use, const ArchiveLimits& limits) {
    std::vector<std::string> members;
    addMembers({std::filesystem::absolute(path).string(), path.string()}, use, limits, 1, members);
    if (members.empty()) {
        throw Error(ErrorKind::NoMember, path.string(), "");
    }
    std::ranges::sort(members);
    return members;
}

std::string memberName(const std::string& name) {
    const bool isAscii = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii) {
        return name;
    }
    const GdalErrorScope errors;
    const std::unique_ptr<char, decltype(&CPLFree)> bytes(CPLRecode(name.c_str(), "UTF-8", "CP437"), CPLFree);
    const std::string stored = bytes ? bytes.get() : "";
    if (decoded(stored, "CP437") != name) {
        return name;  // it was marked as UTF-8
    }
    for (const char* encoding : {"UTF-8", "GB18030"}) {
        if (std::optional<std::string> text = decoded(stored, encoding)) {
            return *std::move(text);
        }
    }
    return name;
}

}  // namespace gis::detail
