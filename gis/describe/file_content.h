// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace gis {

/// What a file or path is, if its first bytes tell that it is neither a table nor boundaries.
enum class FileContent {
    Folder,
    Picture,  ///< JPEG, PNG, GIF, TIFF, BMP or WebP.
    Pdf,
    WebPage,   ///< HTML, as some systems export tables under the name .xls.
    XmlSheet,  ///< An XML spreadsheet of Excel 2003.
    Json,      ///< For a table: any JSON text. For boundaries: JSON that no driver knows.
};

/// "folder", "picture", "pdf", "web-page", "xml-sheet", "json"
[[nodiscard]] const char* nameOf(FileContent content) noexcept;

/// Nothing for other content, and where nothing can be read.
[[nodiscard]] std::optional<FileContent> otherContent(const std::filesystem::path& path);

}  // namespace gis
