// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/stored_zip.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace fuzz {
namespace {

/// The check sums of the single bytes, for the reversed polynomial 0xEDB88320.
constexpr std::array<std::uint32_t, 256> crcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t sum = byte;
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320U : 0U);
        }
        table[byte] = sum;
    }
    return table;
}();

std::uint32_t crc32(std::string_view content) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char c : content) {
        sum = crcTable[(sum ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (sum >> 8);
    }
    return ~sum;
}

/// Appends a number with its lowest byte first.
void append(std::string& bytes, std::size_t number, int count) {
    for (int i = 0; i < count; ++i) {
        bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
    }
}

/// What the header of a file and the entry in the directory have in common.
void appendDescription(std::string& bytes, const InputFile& file) {
    constexpr std::size_t version = 20;
    append(bytes, version, 2);
    append(bytes, 0, 2);  // flags
    append(bytes, 0, 2);  // not compressed
    append(bytes, 0, 4);  // time and date
    append(bytes, crc32(file.content), 4);
    append(bytes, file.content.size(), 4);
    append(bytes, file.content.size(), 4);
    append(bytes, file.name.size(), 2);
    append(bytes, 0, 2);  // no extra field
}

}  // namespace

std::string storedZip(const std::vector<InputFile>& files) {
    std::string bytes;
    std::string directory;
    for (const InputFile& file : files) {
        const std::size_t begin = bytes.size();
        bytes += "PK\x03\x04";
        appendDescription(bytes, file);
        bytes.append(file.name).append(file.content);
        directory += "PK\x01\x02";
        append(directory, 20, 2);  // made by
        appendDescription(directory, file);
        directory.append(10, '\0');  // no comment, one disk, no attributes
        append(directory, begin, 4);
        directory += file.name;
    }
    const std::size_t begin = bytes.size();
    bytes.append(directory).append("PK\x05\x06");
    append(bytes, 0, 4);  // one disk
    append(bytes, files.size(), 2);
    append(bytes, files.size(), 2);
    append(bytes, directory.size(), 4);
    append(bytes, begin, 4);
    append(bytes, 0, 2);  // no comment
    return bytes;
}

}  // namespace fuzz
