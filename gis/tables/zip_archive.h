// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace gis {

/// The entries of a ZIP file, unpacked piece by piece. All together must not unpack to more than 100 times the size of
/// the file (and 1 MB), which no workbook does: Apache POI has the same limit against ZIP bombs.
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
    /// The bytes that the file may unpack to.
    [[nodiscard]] std::size_t mostBytes() const noexcept { return m_mostBytes; }
    /// The bytes that were unpacked so far.
    [[nodiscard]] std::size_t bytesRead() const noexcept { return m_bytesRead; }

private:
    [[nodiscard]] std::string nameForGdal(const std::string& entry) const;

    std::filesystem::path m_path;
    std::size_t m_size;
    std::size_t m_mostBytes;
    mutable std::size_t m_bytesRead = 0;
};

}  // namespace gis
