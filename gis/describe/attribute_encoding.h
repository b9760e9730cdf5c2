// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gis {

/// How the encoding of the text of a layer became known.
enum class EncodingStatus {
    Declared,  ///< The format prescribes it, or the file states it and its text agrees.
    Guessed,   ///< From the text, because the file states nothing, or something that its text contradicts.
    Given,     ///< By the user.
};

/// The encoding of the names and values of the fields of a layer.
struct AttributeEncoding {
    std::string used = "UTF-8";
    std::string declared{};  ///< As the file writes it ("OEM 936", "LDID/87"); empty when it states nothing.
    EncodingStatus status = EncodingStatus::Declared;
    friend bool operator==(const AttributeEncoding&, const AttributeEncoding&) = default;
};

}  // namespace gis
