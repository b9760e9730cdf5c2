// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/describe/file_content.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace gis {
namespace {

std::string beginningOf(const std::filesystem::path& path) {
    constexpr std::size_t longest = 4096;
    std::string bytes(longest, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

bool isPicture(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array marks{"\xFF\xD8\xFF"sv, "\x89PNG\r\n"sv, "GIF87a"sv, "GIF89a"sv, "II*\0"sv, "MM\0*"sv};
    constexpr std::size_t webpMark = 8;
    const bool isWebp = bytes.starts_with("RIFF") && bytes.substr(std::min(bytes.size(), webpMark)).starts_with("WEBP");
    constexpr std::size_t bitmapReserved = 6;  // four zero bytes; a text may begin with the letters "BM"
    const bool isBitmap =
        bytes.starts_with("BM") && bytes.size() > bitmapReserved + 4 && bytes.substr(bitmapReserved, 4) == "\0\0\0\0"sv;
    return isWebp || isBitmap ||
           std::ranges::any_of(marks, [&](std::string_view mark) { return bytes.starts_with(mark); });
}

std::string_view withoutBlanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

/// An object that begins with a key, or a list of objects, lists or numbers.
bool isJson(std::string_view text) {
    if (text.starts_with('[')) {
        const std::string_view inside = withoutBlanks(text.substr(1));
        return inside.starts_with('{') || inside.starts_with('[') || inside.find(',') < inside.find_first_of("]\n");
    }
    if (!text.starts_with('{')) {
        return false;
    }
    const std::string_view inside = withoutBlanks(text.substr(1));
    if (inside.starts_with('}')) {
        return true;
    }
    const std::size_t end = inside.starts_with('"') ? inside.find('"', 1) : std::string_view::npos;
    return end != std::string_view::npos && withoutBlanks(inside.substr(end + 1)).starts_with(':');
}

std::string inLowerCase(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return text;
}

std::optional<FileContent> markup(const std::string& text) {
    const std::string lower = inLowerCase(text);
    if (lower.starts_with("<?xml") && lower.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos &&
        lower.find("<html") == std::string::npos) {
        return FileContent::XmlSheet;
    }
    const bool isPage = lower.starts_with("<!doctype html") || lower.starts_with("<html") ||
                        lower.starts_with("<table") || lower.starts_with("<meta") || lower.starts_with("<head") ||
                        (lower.starts_with("<?xml") && lower.find("<html") != std::string::npos);
    return isPage ? std::optional(FileContent::WebPage) : std::nullopt;
}

}  // namespace

const char* nameOf(FileContent content) noexcept {
    switch (content) {
        case FileContent::Folder:
            return "folder";
        case FileContent::Picture:
            return "picture";
        case FileContent::Pdf:
            return "pdf";
        case FileContent::WebPage:
            return "web-page";
        case FileContent::XmlSheet:
            return "xml-sheet";
        case FileContent::Json:
            return "json";
    }
    return "";
}

std::optional<FileContent> otherContent(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return FileContent::Folder;
    }
    if (!std::filesystem::is_regular_file(path, error)) {
        return std::nullopt;
    }
    const std::string bytes = beginningOf(path);
    if (isPicture(bytes)) {
        return FileContent::Picture;
    }
    if (bytes.starts_with("%PDF-")) {
        return FileContent::Pdf;
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    const std::string text(
        withoutBlanks(bytes.starts_with(byteOrderMark) ? std::string_view(bytes).substr(byteOrderMark.size()) : bytes));
    if (const auto page = markup(text)) {
        return page;
    }
    return isJson(text) ? std::optional(FileContent::Json) : std::nullopt;
}

}  // namespace gis
