// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gis {

/// Thrown by ByteReader beyond the end of its bytes.
struct OutOfBytes {};

/// Reads numbers in little-endian order from bytes, one after the other.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::size_t left() const noexcept { return m_bytes.size() - m_at; }
    /// @throws OutOfBytes.
    std::string_view bytes(std::size_t count) {
        if (count > left()) {
            throw OutOfBytes{};
        }
        const std::string_view piece = m_bytes.substr(m_at, count);
        m_at += count;
        return piece;
    }
    void skip(std::size_t count) { (void)bytes(count); }
    std::uint8_t u8() { return static_cast<std::uint8_t>(bytes(1).front()); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(whole(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(whole(4)); }
    std::uint64_t u64() { return whole(8); }
    double f64() {
        const std::uint64_t bits = u64();
        double number = 0;
        static_assert(sizeof(number) == sizeof(bits));
        std::memcpy(&number, &bits, sizeof(number));
        return number;
    }

private:
    std::uint64_t whole(std::size_t count) {
        const std::string_view piece = bytes(count);
        std::uint64_t number = 0;
        for (std::size_t i = count; i-- > 0;) {
            number = (number << 8U) | static_cast<std::uint8_t>(piece[i]);
        }
        return number;
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

}  // namespace gis
