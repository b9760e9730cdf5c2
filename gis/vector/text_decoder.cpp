// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/text_decoder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <map>
#include <utility>

#include "gis/error.h"
#include "gis/text/csv_text.h"
#include "gis/text_encoding.h"

namespace gis::detail {
namespace {

constexpr const char* chinese = "GB18030";
constexpr const char* western = "CP1252";

/// The code pages of language bytes that occur in practice. An encoding of single bytes decodes anything.
const std::map<std::string, std::string, std::less<>>& codePageOfLanguageByte() {
    static const std::map<std::string, std::string, std::less<>> pages{
        {"1", "CP437"},    {"2", "CP850"},    {"3", "CP1252"},   {"8", "CP865"},    {"19", "CP932"},
        {"38", "CP866"},   {"77", chinese},   {"78", "CP949"},   {"79", "CP950"},   {"80", "CP874"},
        {"87", "CP1252"},  {"88", "CP1252"},  {"89", "CP1252"},  {"100", "CP852"},  {"101", "CP866"},
        {"120", "CP950"},  {"121", "CP949"},  {"122", chinese},  {"123", "CP932"},  {"124", "CP874"},
        {"200", "CP1250"}, {"201", "CP1251"}, {"202", "CP1254"}, {"203", "CP1253"}, {"204", "CP1257"}};
    return pages;
}

bool isSingleByte(const std::string& encoding) {
    static const std::array<std::string_view, 6> multiple{"UTF-8", chinese, "BIG5", "CP950", "CP932", "CP949"};
    return std::ranges::find(multiple, encoding) == multiple.end() && !encoding.starts_with("EUC") &&
           !encoding.starts_with("BIG5") && !encoding.starts_with("SHIFT");
}

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// The text without an incomplete character at its end, if that makes it decodable.
std::optional<std::string> decodedUpToCut(std::string_view bytes, const std::string& encoding) {
    constexpr std::size_t longestCharacter = 4;
    for (std::size_t cut = 0; cut < std::min(longestCharacter, bytes.size() + 1); ++cut) {
        if (cut > 0 && static_cast<unsigned char>(bytes[bytes.size() - cut]) < 0x30U) {
            break;  // no byte of a character of several bytes
        }
        if (std::optional<std::string> text = decoded(bytes.substr(0, bytes.size() - cut), encoding)) {
            return text;
        }
    }
    return std::nullopt;
}

bool allDecode(std::span<const StoredText> texts, const std::string& encoding) {
    return std::ranges::all_of(texts, [&](const StoredText& text) {
        return (text.mayBeCut ? decodedUpToCut(text.bytes, encoding) : decoded(text.bytes, encoding)).has_value();
    });
}

/// Whether UTF-8 text has a character of three bytes or more.
bool hasLongCharacter(std::span<const StoredText> texts) {
    return std::ranges::any_of(texts, [](const StoredText& text) {
        return std::ranges::any_of(text.bytes, [](char c) { return static_cast<unsigned char>(c) >= 0xE0U; });
    });
}

/// How the pairs of bytes of texts look as Chinese.
struct ChineseEvidence {
    std::size_t common = 0;  ///< Pairs that are characters of GB 2312: both bytes are above 0xA0.
    std::size_t mixed = 0;   ///< Pairs of a high byte and an ASCII byte, as in "São".
    std::size_t single = 0;  ///< High bytes without a second one.
};

ChineseEvidence chineseEvidence(std::span<const StoredText> texts) {
    constexpr std::uint8_t firstOfPlane = 0xA1;
    ChineseEvidence evidence;
    for (const StoredText& text : texts) {
        for (std::size_t i = 0; i < text.bytes.size(); ++i) {
            const auto byteAt = [&](std::size_t at) { return static_cast<std::uint8_t>(text.bytes[at]); };
            if (byteAt(i) < 0x80U) {
                continue;
            }
            if (i + 1 == text.bytes.size()) {
                evidence.single += text.mayBeCut ? 0 : 1;
                break;
            }
            const std::uint8_t second = byteAt(i + 1);
            (byteAt(i) >= firstOfPlane && second >= firstOfPlane ? evidence.common : evidence.mixed) += 1;
            ++i;
        }
    }
    return evidence;
}

/// Whether texts that decode as GB18030 are likely to be Chinese: characters outside GB 2312 are rare in names.
bool readsAsChinese(std::span<const StoredText> texts) {
    const ChineseEvidence evidence = chineseEvidence(texts);
    return evidence.common > 0 && evidence.common >= 4 * evidence.mixed && evidence.single == 0;
}

/// The encoding that the file states, and the words for it.
std::pair<std::optional<std::string>, std::string> statedEncoding(const StatedEncoding& stated) {
    if (!stated.inCpgFile.empty()) {
        return {encodingNamed(stated.inCpgFile), stated.inCpgFile};
    }
    if (stated.languageByte.empty() || stated.languageByte == "0") {
        return {std::nullopt, ""};
    }
    const auto page = codePageOfLanguageByte().find(stated.languageByte);
    return {page == codePageOfLanguageByte().end() ? std::nullopt : std::optional(page->second),
            "LDID/" + stated.languageByte};
}

}  // namespace

std::optional<std::string> encodingNamed(std::string_view name) {
    std::string plain;  // upper case, without prefixes and separators
    for (const char c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
    }
    for (const std::string_view prefix : {"OEM", "ANSI", "WINDOWS", "MS", "CP", "IBM"}) {
        const std::string_view rest = std::string_view(plain).substr(std::min(prefix.size(), plain.size()));
        const bool isNumber = !rest.empty() && std::ranges::all_of(rest, [](char c) { return c >= '0' && c <= '9'; });
        if (plain.starts_with(prefix) && isNumber) {
            plain = std::string(rest);
            break;
        }
    }
    static const std::map<std::string, std::string, std::less<>> known{{"UTF8", "UTF-8"},
                                                                       {"65001", "UTF-8"},
                                                                       {"936", chinese},
                                                                       {"54936", chinese},
                                                                       {"GBK", chinese},
                                                                       {"GB2312", chinese},
                                                                       {"GB18030", chinese},
                                                                       {"EUCCN", chinese},
                                                                       {"950", "CP950"},
                                                                       {"BIG5", "CP950"},
                                                                       {"BIG5HKSCS", "BIG5-HKSCS"},
                                                                       {"932", "CP932"},
                                                                       {"SJIS", "CP932"},
                                                                       {"SHIFTJIS", "CP932"},
                                                                       {"949", "CP949"},
                                                                       {"EUCKR", "CP949"},
                                                                       {"28591", "ISO-8859-1"},
                                                                       {"LATIN1", "ISO-8859-1"},
                                                                       {"8859", "ISO-8859-1"}};
    if (const auto found = known.find(plain); found != known.end()) {
        return found->second;
    }
    constexpr std::string_view iso = "8859";
    const std::string isoPart = plain.starts_with("ISO") ? plain.substr(3) : plain;
    if (isoPart.size() > iso.size() && isoPart.starts_with(iso)) {
        const std::string encoding = "ISO-8859-" + isoPart.substr(iso.size());
        return isEncoding(encoding) ? std::optional(encoding) : std::nullopt;
    }
    const bool isPage = !plain.empty() && std::ranges::all_of(plain, [](char c) { return c >= '0' && c <= '9'; });
    const std::string encoding = isPage ? "CP" + plain : std::string(name);
    return isEncoding(encoding) ? std::optional(encoding) : std::nullopt;
}

AttributeEncoding chosenEncoding(std::span<const StoredText> texts, const StatedEncoding& stated,
                                 const std::string& given, const std::string& subject) {
    const auto [declared, words] = statedEncoding(stated);
    if (!given.empty()) {
        const std::optional<std::string> encoding = encodingNamed(given);
        if (!encoding) {
            throw Error(ErrorKind::UnknownEncoding, subject, given);
        }
        if (!allDecode(texts, *encoding)) {
            throw Error(ErrorKind::NotInEncoding, subject, given);
        }
        return {*encoding, words, EncodingStatus::Given};
    }
    const bool isAllAscii = std::ranges::all_of(texts, isAscii, &StoredText::bytes);
    if (isAllAscii) {
        return {declared.value_or("UTF-8"), words, EncodingStatus::Declared};
    }
    const auto chosen = [&, words = words, declared = declared](const char* encoding) {
        return AttributeEncoding{encoding, words,
                                 declared == encoding ? EncodingStatus::Declared : EncodingStatus::Guessed};
    };
    const bool isUtf8Text = allDecode(texts, "UTF-8");
    if (isUtf8Text && hasLongCharacter(texts)) {
        return chosen("UTF-8");
    }
    const bool isChinese = allDecode(texts, chinese) && readsAsChinese(texts);
    if (declared && allDecode(texts, *declared)) {
        const bool provesNothing = isSingleByte(*declared);
        if (!provesNothing || !(isUtf8Text || isChinese)) {
            return {*declared, words, EncodingStatus::Declared};
        }
    }
    if (isUtf8Text) {
        return chosen("UTF-8");
    }
    if (isChinese) {
        return chosen(chinese);
    }
    if (allDecode(texts, western)) {
        return chosen(western);
    }
    return chosen(allDecode(texts, chinese) ? chinese : "ISO-8859-1");
}

AttributeEncoding guessedEncoding(std::string_view bytes, const AttributeEncoding& before) {
    const std::array<StoredText, 1> texts{StoredText{std::string(bytes), false}};
    AttributeEncoding guessed = chosenEncoding(texts, {}, "", "");
    guessed.declared = before.declared;
    return guessed;
}

std::string decodedText(std::string_view bytes, const std::string& encoding) {
    if (isAscii(bytes) || (encoding == "UTF-8" && isUtf8(bytes))) {
        return std::string(bytes);
    }
    for (const std::string& candidate : {encoding, std::string("UTF-8"), std::string(chinese), std::string(western)}) {
        if (std::optional<std::string> text = decodedUpToCut(bytes, candidate)) {
            return *std::move(text);
        }
    }
    return decoded(bytes, "ISO-8859-1").value_or("");
}

}  // namespace gis::detail
