// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gis::detail {

/// What a file is opened for.
enum class FileUse { Shapes, Table };

/// Whether a file is a zip archive, whatever it is called (.zip, .kmz, .shz). A workbook is one too.
[[nodiscard]] bool isZip(const std::filesystem::path& path);

/// The limits within which an archive is read.
struct ArchiveLimits {
    std::uint64_t entries = 10'000;
    std::uint64_t bytes = std::uint64_t{4} << 30;             ///< Of all members, unpacked.
    std::uint64_t bytesAtAnyRatio = std::uint64_t{64} << 20;  ///< Up to this sum, no ratio is too large.
    std::uint64_t ratio = 200;                                ///< Unpacked to packed.
    int depth = 2;                                            ///< An archive in an archive.
};

/// Checks the number and the sizes of the members of an archive, such as a workbook, before a library reads it.
/// @throws Error FileUnreadable when it is not an archive, ArchiveTooLarge.
void checkArchive(const std::filesystem::path& path, const ArchiveLimits& limits = {});

/// The names by which GDAL opens the members of an archive that hold shapes or tables, at any folder depth, sorted.
/// Nothing is unpacked to the disk.
/// @throws Error FileUnreadable when it is damaged, ArchiveTooLarge, NoMember when it holds nothing of use.
[[nodiscard]] std::vector<std::string> archiveMembers(const std::filesystem::path& path, FileUse use,
                                                      const ArchiveLimits& limits = {});

/// The name of a member as people wrote it. A zip archive without the mark for UTF-8 stores names in the code page of
/// its maker, and GDAL reads them in code page 437.
[[nodiscard]] std::string memberName(const std::string& name);

}  // namespace gis::detail
