// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// The characters that may separate the cells of a text table. A std::string_view would point to a text of which each
/// source that includes this header may have its own copy.
inline constexpr std::array cellSeparators{',', ';', '\t', '|'};

/// The rows of a CSV text (RFC 4180), without their line ends. A line break inside quotes does not end a row.
[[nodiscard]] std::vector<std::string_view> csvRows(std::string_view text);

/// The texts of the cells of a row, without the quotes around them. Inside quotes, two quotes stand for one, and a line
/// break is "\n".
/// @param count  how many are expected; only saves time.
[[nodiscard]] std::vector<std::string> csvCells(std::string_view row, char separator, std::size_t count = 0);

/// How often a character occurs outside quotes.
[[nodiscard]] std::size_t countOutsideQuotes(std::string_view row, char wanted);

/// Whether the last cell of a row begins with a quote that is not closed.
[[nodiscard]] bool endsInsideQuotes(std::string_view row);

/// Whether a text has nothing but blanks, tabs and carriage returns.
[[nodiscard]] bool isBlankText(std::string_view text);

/// The extension of a file with its dot, in lower case.
[[nodiscard]] std::string lowerExtension(const std::filesystem::path& path);

/// The bytes of a file; nothing when it cannot be opened, and for a folder, which a stream opens as if it were an
/// endless file.
[[nodiscard]] std::optional<std::string> contentOf(const std::filesystem::path& path);

/// Whether a text is UTF-8. It is tested in pieces, because GDAL's test takes an int for the length.
/// @param pieceLength  at least 4 bytes.
[[nodiscard]] bool isUtf8(std::string_view text, std::size_t pieceLength = std::size_t{1} << 30);

}  // namespace gis
