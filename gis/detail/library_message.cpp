// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/library_message.h"

#include <algorithm>
#include <cctype>
#include <new>

namespace gis::detail {
namespace {

constexpr std::size_t longest = 300;  // bytes

/// Where a UTF-8 text can be cut, at or before a position.
std::size_t characterBoundary(std::string_view text, std::size_t position) {
    while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U) {
        --position;
    }
    return position;
}

bool saysOutOfMemory(std::string_view message) {
    std::string lower(message);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower.find("out of memory") != std::string::npos || lower.find("cannot allocate") != std::string::npos;
}

}  // namespace

std::string libraryMessage(std::string_view message) {
    if (saysOutOfMemory(message)) {
        throw std::bad_alloc();
    }
    const bool isLong = message.size() > longest;
    std::string line(message.substr(0, isLong ? characterBoundary(message, longest) : message.size()));
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return isLong ? line + "…" : line;
}

}  // namespace gis::detail
