// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gis/describe/attribute_encoding.h"

namespace gis::detail {

/// What a DBF file states about the encoding of its text.
struct StatedEncoding {
    std::string inCpgFile;     ///< The text of the .cpg file; empty without one.
    std::string languageByte;  ///< The LDID byte of the header, as a number; empty or "0" when it states nothing.
};

/// A text of a DBF file. A value that fills its field may have been cut within a character.
struct StoredText {
    std::string bytes;
    bool mayBeCut = false;
};

/// The name by which the C library knows an encoding that a .cpg file or a user names: "CP936" of "OEM 936", "GB18030"
/// of "gbk", "UTF-8" of "65001". Nothing for an unknown one.
[[nodiscard]] std::optional<std::string> encodingNamed(std::string_view name);

/// Chooses the encoding of texts that are not all ASCII.
///
/// 1. The user's. 2. UTF-8, when all texts are strictly UTF-8 with characters of three bytes or more: other text hardly
/// ever is. 3. What the .cpg file or else the language byte states, when all texts decode strictly; but an encoding of
/// single bytes decodes anything, so it is not believed when the texts read as common Chinese characters. 4. UTF-8.
/// 5. GB18030, when the texts decode and are not western names that decode by chance. 6. Windows-1252.
/// @param given  the user's choice; empty for none.
/// @param subject  the file, for errors.
/// @throws Error UnknownEncoding, NotInEncoding.
[[nodiscard]] AttributeEncoding chosenEncoding(std::span<const StoredText> texts, const StatedEncoding& stated,
                                               const std::string& given, const std::string& subject);

/// The encoding of a text that should be in UTF-8 and is not.
[[nodiscard]] AttributeEncoding guessedEncoding(std::string_view bytes, const AttributeEncoding& before);

/// The bytes as UTF-8. Where they do not decode, an incomplete character at the end is left out; otherwise they are
/// read as UTF-8, GB18030 or Windows-1252, whichever is the first to fit.
[[nodiscard]] std::string decodedText(std::string_view bytes, const std::string& encoding);

}  // namespace gis::detail
