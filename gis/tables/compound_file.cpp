// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/tables/compound_file.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "gis/tables/byte_reader.h"

namespace gis {
namespace {

constexpr std::uint32_t lastSector = 0xFFFFFFFA;  ///< Greater numbers mark free sectors and the ends of chains.

/// A stream as the directory of the file describes it.
struct StreamEntry {
    std::string name;
    std::uint8_t type = 0;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
};

/// Reads the parts of a compound file. Every read is checked against the size of the file.
class CompoundFile {
public:
    explicit CompoundFile(std::string_view file) : m_file(file) {
        ByteReader header(file);
        header.skip(30);
        m_sectorSize = sizeOf(header.u16());
        m_miniSize = sizeOf(header.u16());
        header.skip(14);
        m_directory = header.u32();
        header.skip(4);
        m_miniCutoff = header.u32();
        m_miniTable = header.u32();
        header.skip(4);
        std::uint32_t next = header.u32();
        header.skip(4);
        constexpr std::size_t sectorsInHeader = 109;
        addToTable(header, sectorsInHeader);
        for (std::size_t i = 0; next < lastSector && i < sectorCount(); ++i) {
            ByteReader more(sector(next));
            addToTable(more, m_sectorSize / 4 - 1);
            next = more.u32();
        }
    }

    [[nodiscard]] std::optional<std::string> stream(std::string_view name) const {
        const std::vector<StreamEntry> entries = directory();
        const auto found = std::ranges::find_if(
            entries, [&](const StreamEntry& entry) { return entry.type == 2 && entry.name == name; });
        if (found == entries.end() || found->size > m_file.size()) {
            return std::nullopt;
        }
        std::string content =
            found->size < m_miniCutoff && !entries.empty() ? miniStream(entries.front(), *found) : chain(found->start);
        if (content.size() < found->size) {
            return std::nullopt;
        }
        content.resize(static_cast<std::size_t>(found->size));
        return content;
    }

private:
    static std::size_t sizeOf(std::uint16_t shift) {
        constexpr std::uint16_t largest = 16;
        if (shift < 6 || shift > largest) {
            throw OutOfBytes{};
        }
        return std::size_t{1} << shift;
    }

    [[nodiscard]] std::size_t sectorCount() const noexcept { return m_file.size() / m_sectorSize + 1; }

    [[nodiscard]] std::string_view sector(std::uint32_t number) const {
        const std::size_t at = (std::size_t{number} + 1) * m_sectorSize;
        if (number >= lastSector || at >= m_file.size()) {
            throw OutOfBytes{};
        }
        return m_file.substr(at, m_sectorSize);
    }

    /// Adds the sectors of the allocation table that a list names.
    void addToTable(ByteReader& list, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t number = list.u32();
            if (number < lastSector && m_table.size() < sectorCount()) {
                ByteReader numbers(sector(number));
                while (numbers.left() >= 4) {
                    m_table.push_back(numbers.u32());
                }
            }
        }
    }

    /// The sectors of a chain, one after the other. A chain has no more sectors than the file.
    [[nodiscard]] std::string chain(std::uint32_t start) const {
        std::string content;
        std::size_t steps = 0;
        for (std::uint32_t at = start; at < lastSector; at = m_table[at]) {
            if (at >= m_table.size() || ++steps > sectorCount()) {
                throw OutOfBytes{};
            }
            content += sector(at);
        }
        return content;
    }

    [[nodiscard]] std::vector<StreamEntry> directory() const {
        constexpr std::size_t entrySize = 128;
        constexpr std::size_t nameSize = 64;
        const std::string content = chain(m_directory);
        std::vector<StreamEntry> entries;
        for (std::size_t at = 0; at + entrySize <= content.size(); at += entrySize) {
            ByteReader reader(std::string_view(content).substr(at, entrySize));
            const std::string_view name = reader.bytes(nameSize);
            const std::size_t length = std::min<std::size_t>(reader.u16(), nameSize);
            StreamEntry entry;
            for (std::size_t i = 0; i + 2 < length; i += 2) {
                entry.name += name[i];  // the names that matter are ASCII
            }
            entry.type = reader.u8();
            reader.skip(49);
            entry.start = reader.u32();
            entry.size = reader.u64() & 0xFFFFFFFFU;  // the upper half is not always 0 in old files
            entries.push_back(std::move(entry));
        }
        return entries;
    }

    /// A short stream lies in the stream of the root entry, with an allocation table of its own.
    [[nodiscard]] std::string miniStream(const StreamEntry& root, const StreamEntry& entry) const {
        const std::string container = chain(root.start);
        const std::string table = chain(m_miniTable);
        std::string content;
        std::size_t steps = 0;
        for (std::uint32_t at = entry.start; at < lastSector;) {
            const std::size_t begin = std::size_t{at} * m_miniSize;
            if (begin >= container.size() || (std::size_t{at} + 1) * 4 > table.size() ||
                ++steps > container.size() / m_miniSize + 1) {
                throw OutOfBytes{};
            }
            content += std::string_view(container).substr(begin, m_miniSize);
            at = ByteReader(std::string_view(table).substr(std::size_t{at} * 4)).u32();
        }
        return content;
    }

    std::string_view m_file;
    std::size_t m_sectorSize = 0;
    std::size_t m_miniSize = 0;
    std::uint32_t m_directory = 0;
    std::uint32_t m_miniCutoff = 0;
    std::uint32_t m_miniTable = 0;
    std::vector<std::uint32_t> m_table;  ///< For each sector the next one of its chain.
};

}  // namespace

std::optional<std::string> compoundStream(std::string_view file, std::string_view name) {
    try {
        return CompoundFile(file).stream(name);
    } catch (const OutOfBytes&) {
        return std::nullopt;
    }
}

}  // namespace gis
