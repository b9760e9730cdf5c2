// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace gis {

/// The entries of a ZIP file, unpacked piece by piece. An entry must not unpack to more than 100 times the size of the
/// file (and 1 MB), which none of a workbook does: Apache POI has the same limit against ZIP bombs.
class ZipArchive {
public:
    explicit ZipArchive(std::filesystem::path path);
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    /// Whether there is an entry of this name.
    [[nodiscard]] bool has(const std::string& entry) const;
    /// Unpacks an entry and passes its pieces on, in order; stops when `take` returns false.
    /// @throws Error FileUnreadable when the entry is missing or damaged; TooMuchContent.
    void read(const std::string& entry, const std::function<bool(std::string_view piece)>& take) const;
    /// The bytes of the file.
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    /// How far the reading of the archive is, from 0 to 1: all bytes that were unpacked, as a part of those that may
    /// be.
    [[nodiscard]] double partRead() const noexcept;

private:
    [[nodiscard]] std::string nameForGdal(const std::string& entry) const;

    std::filesystem::path m_path;
    std::size_t m_size;
    std::size_t m_mostBytes;
    mutable std::size_t m_bytesRead = 0;
};

}  // namespace gis
