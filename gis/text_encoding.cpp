// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <utility>

#include "gis/detail/csv_table.h"

namespace gis {
namespace {

constexpr std::string_view markOfUtf8 = "\xEF\xBB\xBF";
constexpr std::string_view markOfUtf16Little = "\xFF\xFE";
constexpr std::string_view markOfUtf16Big = "\xFE\xFF";
const std::string utf8 = "UTF-8";

/// A conversion of the C library to UTF-8.
class Conversion {
public:
    explicit Conversion(const std::string& from) : m_conversion(iconv_open(utf8.c_str(), from.c_str())) {}
    Conversion(const Conversion&) = delete;
    Conversion& operator=(const Conversion&) = delete;
    ~Conversion() {
        if (isKnown()) {
            iconv_close(m_conversion);
        }
    }
    [[nodiscard]] bool isKnown() const noexcept {
        return m_conversion != reinterpret_cast<iconv_t>(-1);  // what the C library returns for an unknown name
    }

    [[nodiscard]] std::optional<std::string> converted(std::string_view bytes) const {
        std::string text;
        text.reserve(bytes.size() + bytes.size() / 2);
        std::array<char, 4096> piece{};
        char* in = const_cast<char*>(bytes.data());  // iconv does not write to it
        std::size_t left = bytes.size();
        while (true) {
            char* out = piece.data();
            std::size_t room = piece.size();
            const bool isFinished = left == 0;  // then what remains in the state of the conversion is written
            const std::size_t result = iconv(m_conversion, isFinished ? nullptr : &in, &left, &out, &room);
            const bool isFull = result == static_cast<std::size_t>(-1) && errno == E2BIG;
            text.append(piece.data(), piece.size() - room);
            if (result == static_cast<std::size_t>(-1) && !isFull) {
                return std::nullopt;
            }
            if (isFinished && !isFull) {
                return text;
            }
        }
    }

private:
    iconv_t m_conversion;
};

std::string withoutMark(std::string text) {
    if (text.starts_with(markOfUtf8)) {
        text.erase(0, markOfUtf8.size());
    }
    return text;
}

/// Names without the suffixes of the C library, which change what happens to characters that are not valid.
bool isPlainName(const std::string& name) { return !name.empty() && name.find('/') == std::string::npos; }

std::optional<DecodedText> decodedByMark(std::string_view bytes) {
    for (const auto& [mark, name] : {std::pair(markOfUtf8, utf8), std::pair(markOfUtf16Little, std::string("UTF-16LE")),
                                     std::pair(markOfUtf16Big, std::string("UTF-16BE"))}) {
        if (bytes.starts_with(mark)) {
            auto text = decoded(bytes.substr(mark.size()), name);
            return text ? std::optional(DecodedText{*std::move(text), name, false}) : std::nullopt;
        }
    }
    return std::nullopt;
}

bool hasNul(const DecodedText& text) { return text.text.find('\0') != std::string::npos; }

std::optional<DecodedText> decodedInAnyWay(std::string_view bytes, const std::vector<std::string>& declared) {
    if (auto marked = decodedByMark(bytes)) {
        return marked;
    }
    if (detail::isUtf8(bytes)) {
        return DecodedText{std::string(bytes), utf8, false};
    }
    for (const std::string& name : declared) {
        if (auto text = decoded(bytes, name)) {
            return DecodedText{*std::move(text), name, false};
        }
    }
    auto text = decoded(bytes, "GB18030");
    return text ? std::optional(DecodedText{*std::move(text), "GB18030", true}) : std::nullopt;
}

}  // namespace

bool isEncoding(const std::string& name) { return isPlainName(name) && Conversion(name).isKnown(); }

std::optional<std::string> decoded(std::string_view bytes, const std::string& encoding) {
    if (!isPlainName(encoding)) {
        return std::nullopt;
    }
    const Conversion conversion(encoding);
    auto text = conversion.isKnown() ? conversion.converted(bytes) : std::nullopt;
    return text ? std::optional(withoutMark(*std::move(text))) : std::nullopt;
}

std::optional<DecodedText> decodeText(std::string_view bytes, const std::vector<std::string>& declared) {
    auto text = decodedInAnyWay(bytes, declared);
    return text && !hasNul(*text) ? text : std::nullopt;
}

}  // namespace gis
