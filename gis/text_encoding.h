// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// Text in UTF-8 that was decoded from bytes.
struct DecodedText {
    std::string text;
    std::string encoding;    ///< Of the bytes: "UTF-8", "UTF-16LE", "GB18030", or the name that was chosen or declared.
    bool isGuessed = false;  ///< Nothing names the encoding; GB18030 was taken because the bytes are not UTF-8.
    friend bool operator==(const DecodedText&, const DecodedText&) = default;
};

/// Whether a name such as "GBK", "BIG5" or "windows-1252" is the name of an encoding that can be read.
[[nodiscard]] bool isEncoding(const std::string& name);

/// Bytes in an encoding as UTF-8. A byte order mark is removed.
/// @returns nothing when a byte sequence is not valid in this encoding, or the encoding is not known.
[[nodiscard]] std::optional<std::string> decoded(std::string_view bytes, const std::string& encoding);

/// Text whose encoding is not known for certain: the first of these that decodes without a fault.
/// 1. What a byte order mark says (UTF-8, UTF-16). 2. UTF-8. 3. The declared encodings, in their order: what a file
/// beside it or a byte of its header says is often wrong, so it counts only after UTF-8 has failed.
/// 4. GB18030, which contains GBK and GB 2312.
/// @returns nothing when none decodes, or the text contains a NUL character, as binary files do.
[[nodiscard]] std::optional<DecodedText> decodeText(std::string_view bytes,
                                                    const std::vector<std::string>& declared = {});

}  // namespace gis
